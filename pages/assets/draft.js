// What a citizen has written and not yet sent, kept on the device: words in localStorage, photos in
// IndexedDB. The key is drawn with the draft, so that a lost answer, a double tap and a reload make
// one case. Each window writes a draft of its own: what one sends is never taken for another's. Where
// the device keeps nothing, a page goes on without: what throws here is caught here.
import { newKey } from '/assets/api.js';

const DRAFT = 'anlan.draft.';
const MINE = 'anlan.draft';
const SIMILAR = 'anlan.similar';
const DEED = 'anlan.deed.';
const DAY = 86_400_000;
const DAYS_KEPT = 7;
const FOR_A_RELOAD = 400;

/** A draft of nothing, which no window has yet. */
export const blank = () => ({
  id: newKey(), key: newKey(), category: '', description: '', town: '', village: '', address: '',
  location: null, anonymous: false, shared: false, noticed: false, name: '', phone: '', photos: [],
  follow: null, sent: null,
});

/** What the storage says, or that there is none. */
function tried(doing, otherwise) {
  try {
    return doing();
  } catch (e) {
    console.debug(e);
    return otherwise;
  }
}

const read = (at) => tried(() => JSON.parse(localStorage.getItem(at) ?? 'null'), null);

const names = () => tried(() => Object.keys(localStorage), []);

/** Whether it is kept now. */
const write = (at, value) => tried(() => {
  localStorage.setItem(at, JSON.stringify(value));
  return true;
}, false);

const forget = (at) => tried(() => localStorage.removeItem(at));

/** Whether anything stands in it that somebody would miss. */
export const begun = (of) => Boolean(of.description.trim() || of.photos.length || of.sent);

/** A draft as it is kept: whole, whatever version of this page wrote it. */
const whole = (found) => (found?.id ? { ...blank(), ...found } : null);

const all = () => names().filter((at) => at.startsWith(DRAFT))
  .map((at) => whole(read(at))).filter((each) => each && begun(each))
  .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));

const holding = new Set();

/** Holds a draft for as long as this window is open; false where another window does. */
function held(id, millis = 0) {
  if (!navigator.locks || holding.has(id)) return Promise.resolve(true);
  const how = millis ? { signal: AbortSignal.timeout(millis) } : { ifAvailable: true };
  return new Promise((resolve) => {
    navigator.locks.request(DRAFT + id, how, (lock) => {
      if (lock) holding.add(id);
      resolve(Boolean(lock));
      return lock ? new Promise(() => {}) : undefined;
    }).catch(() => resolve(false));
  });
}

/** Makes a draft the one of this window. */
function own(value) {
  tried(() => sessionStorage.setItem(MINE, value.id));
  return value;
}

/** A draft of nothing, for this window. */
export function fresh() {
  const value = blank();
  held(value.id);
  return own(value);
}

/** What this window was writing; else what was left unsent and no other window is at; else a new one. */
export async function draft() {
  const id = tried(() => sessionStorage.getItem(MINE), null);
  const mine = id ? whole(read(DRAFT + id)) : null;
  // On a reload the page before may hold it for a moment more.
  if (mine && (await held(id, FOR_A_RELOAD))) return own(mine);
  for (const each of all()) if (each.id !== id && (await held(each.id))) return own(each);
  return fresh();
}

/** Other drafts that were left unsent. */
export const others = (value) => all().filter((each) => each.id !== value.id);

/** Another one for this window, or null where a window is at it. */
export async function take(other) {
  return (await held(other.id)) ? own(whole(read(DRAFT + other.id)) ?? other) : null;
}

/** The same words under another name and key: what had the old ones was sent. */
export function renewed(value) {
  const { id, key } = fresh();
  return { ...value, id, key, follow: null, sent: null };
}

/** Keeps a draft; false where the device doesn't. */
export const keep = (value) => write(DRAFT + value.id, { ...value, at: Date.now() });

export async function drop(value) {
  forget(DRAFT + value.id);
  for (const id of value.photos) await dropPhoto(id);
}

/**
 * What another window did to the draft of this one: done(now) with what it wrote, or null where it
 * has sent or forgotten it; same says whether this window shows nothing that the other did not know.
 */
export function watch(current, done) {
  addEventListener('storage', (event) => {
    const mine = current();
    if (event.storageArea !== localStorage || (event.key && event.key !== DRAFT + mine.id)) return;
    if (event.key === null && read(DRAFT + mine.id)) return;
    const known = tried(() => JSON.parse(event.oldValue ?? 'null'), null);
    const same = JSON.stringify({ ...known, at: 0 }) === JSON.stringify({ ...mine, at: 0 });
    done(whole(tried(() => JSON.parse(event.newValue ?? 'null'), null)), same);
  });
}

/** The body that is sent: what was sent once is sent again as it was. */
export function body(value, photos) {
  const contact = value.anonymous || !(value.name || value.phone)
    ? null : { name: value.name || null, phone: value.phone || null };
  return {
    category: value.category, description: value.description, areaCode: value.village || value.town,
    ...(value.address ? { address: value.address } : {}),
    ...(value.location ? { location: value.location } : {}),
    ...(contact ? { contact } : {}), anonymous: value.anonymous,
    ...(value.shared ? { public: true } : {}), ...(photos.length ? { photos } : {}),
  };
}

/** Complaints that are like one's own, as the city named them for its reporter alone. */
export const similarOf = (id) => read(SIMILAR)?.[id] ?? [];

export function keepSimilar(id, similar) {
  if (similar.length) write(SIMILAR, { ...read(SIMILAR), [id]: similar });
}

// What is typed for a deed on a case, until it is done.

const deeds = new Map();
const deedAt = (of, name) => `${DEED}${of.id}.${name}`;

/** {key, value, sent} of what was typed here before, if it is not too old. */
export function deedOf(of, name) {
  const at = deedAt(of, name);
  const found = deeds.get(at) ?? read(at);
  return found && Date.now() - found.made < DAYS_KEPT * DAY ? found : null;
}

export function keepDeed(of, name, typed) {
  const value = { ...typed, made: Date.now() };
  deeds.set(deedAt(of, name), value);
  return write(deedAt(of, name), value);
}

export async function dropDeed(of, name) {
  const photos = deedOf(of, name)?.value.photos ?? [];
  deeds.delete(deedAt(of, name));
  forget(deedAt(of, name));
  for (const id of photos) await dropPhoto(id);
}

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('anlan', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('photos', { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Does something with the photos that wait on this device. */
async function photosOf(work) {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction('photos', 'readwrite');
      const asked = work(transaction.objectStore('photos'));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** The same, and otherwise where the device keeps no photos. */
async function ifKept(work, otherwise) {
  try {
    return await photosOf(work);
  } catch (e) {
    console.debug(e);
    return otherwise;
  }
}

/** Keeps a photo, without its address on this page; false where the device doesn't. */
export async function keepPhoto(photo) {
  const { url, ...stored } = photo;
  return (await ifKept((store) => store.put({ ...stored, at: Date.now() }), null)) !== null;
}

export const dropPhoto = (id) => ifKept((store) => store.delete(id), null);

/** The photos of these names that are kept here, with an address to show them at. */
export async function keptPhotos(ids) {
  const found = ids.length ? await ifKept((store) => store.getAll(), []) : [];
  return ids.map((id) => found.find((each) => each.id === id)).filter(Boolean)
    .map((each) => ({ ...each, url: URL.createObjectURL(each.blob) }));
}

/** Forgets photos that nothing names any more, such as those of a draft that was dropped halfway. */
export async function tidy() {
  const named = new Set();
  for (const at of names()) {
    if (at.startsWith(DRAFT)) for (const id of read(at)?.photos ?? []) named.add(id);
    if (at.startsWith(DEED)) for (const id of read(at)?.value?.photos ?? []) named.add(id);
  }
  for (const each of await ifKept((store) => store.getAll(), [])) {
    if (!named.has(each.id) && Date.now() - (each.at ?? 0) > DAY) await dropPhoto(each.id);
  }
}

/** Everything of this city on this device. */
export async function forgetAll() {
  deeds.clear();
  for (const name of names()) if (name.startsWith('anlan.')) forget(name);
  await new Promise((resolve) => {
    try {
      const asked = indexedDB.deleteDatabase('anlan');
      asked.onsuccess = asked.onerror = asked.onblocked = resolve;
    } catch {
      resolve();
    }
  });
}
