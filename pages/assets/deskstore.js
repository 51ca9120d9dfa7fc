// What the desk keeps on the device until the city has it: words by post, case and deed, and photos with their bytes.
import { dropHere, keepHere, keptHere, session } from '/assets/api.js';

const DAYS_KEPT = 7;
const WORDS = 'anlan.desk.';

const young = (made) => Boolean(made) && Date.now() - made < DAYS_KEPT * 86_400_000;

/** Where that is kept which whoever works here types for a deed on something. */
export const draftAt = (id, name) => `${WORDS}${session()?.subject.id}.${id}.${name}`;

/** What was typed there before, if it is not too old, or null. */
export function draft(at) {
  try {
    const found = JSON.parse(keptHere(at) ?? '{}');
    return young(found.made) ? found : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed; false where the device can't. */
export const keepDraft = (at, typed) => keepHere(at, JSON.stringify({ ...typed, made: Date.now() }));

export const dropDraft = dropHere;

/** Whether something typed waits for that deed. */
export const begun = (of, name) => Boolean(draft(draftAt(of.id, name)));

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('anlan-desk', 2);
    asked.onupgradeneeded = () => {
      const has = asked.result.objectStoreNames;
      for (const name of ['walks', 'photos']) if (!has.contains(name)) asked.result.createObjectStore(name, { keyPath: 'id' });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Does something with what lies in one store of the device. */
export async function store(name, mode, work) {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(name, mode);
      const asked = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** Holds a photo of what stands at a place, such as of a deed that is not done yet; a device that can't, holds none. */
export const hold = (at, field, photo) => store('photos', 'readwrite', (photos) => photos.put({ ...photo, at, field, made: Date.now() })).catch(() => {});

const all = () => store('photos', 'readonly', (photos) => photos.getAll()).catch(() => []);

/** The photos that are held there. */
export const held = async (at) => (await all()).filter((photo) => photo.at === at && young(photo.made));

/** Holds that photo no more. */
export const letGo = (photo) => store('photos', 'readwrite', (photos) => photos.delete(photo.id)).catch(() => {});

/** Holds nothing more of what stood there. */
export const letAllGo = async (at) => { for (const photo of await held(at)) await letGo(photo); };

/** Drops what nobody came back to. */
export async function sweepDrafts() {
  let places = [];
  try {
    places = Object.keys(localStorage);
  } catch {
    // Nothing is kept.
  }
  for (const at of places) if (at.startsWith(`${WORDS}post:`) && !draft(at)) dropDraft(at);
  for (const photo of await all()) if (!young(photo.made)) await letGo(photo);
}
