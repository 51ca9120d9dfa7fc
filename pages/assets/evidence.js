// Photos that a citizen shows with their words. A network that is lost, a city that is still looking
// at a photo, and a photo that it no longer has, each have their way on: nothing is chosen twice.
import { blob, Lost, newKey, Refused } from '/assets/api.js';
import { dropPhoto, keepPhoto } from '/assets/draft.js';
import { described, html, nothing } from '/assets/parts.js';
import { placeOf } from '/assets/exif.js';
import { kept, NoPhoto, upload, waiting } from '/assets/photos.js';

/** How long the city is given to look at a photo: 56 seconds in all. */
const LOOKS = [500, 1000, 1500, 3000, 5000, 5000, 10_000, 10_000, 10_000, 10_000];
const PASSES = new Set([408, 502, 503, 504]);

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** A photo under another key, to be announced and uploaded anew from what is kept here. */
export const anew = (photo) => Object.assign(photo, { key: newKey(), reference: null });

/** Announces and uploads a photo; no answer is no answer, whoever did not give it. */
async function sent(photo) {
  try {
    return await upload(photo);
  } catch (e) {
    if (e instanceof TypeError && crypto.subtle) throw new Lost(0);
    if (e instanceof Refused && PASSES.has(e.status)) throw new Lost(e.status);
    throw e;
  }
}

async function carried(photo) {
  if (photo.reference) return;
  try {
    photo.reference = await sent(photo);
  } catch (e) {
    // What was announced under that key is gone, or was another photo.
    if (!['photo_gone', 'idempotency_key_reused'].includes(e.code)) throw e;
    photo.reference = await sent(anew(photo));
  }
  await keepPhoto(photo);
}

/** How the city has a photo: 'fit', 'gone', or the code of what speaks against it. */
async function standing(reference) {
  try {
    await blob(`/v1/photos/${reference.slice('photo/'.length)}`);
    return 'fit';
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    return e.status === 404 ? 'gone' : e.code;
  }
}

/** Which photos a refusal is about: pointers are /photos/0. */
const wrongOf = (e, photos) => Object.keys(e.fields).map((name) => /^photos\.(\d+)$/.exec(name)?.[1])
  .map((i) => photos[i]).filter((photo) => photo?.reference);

/**
 * Sends photos, and then what names them: ask(references). A refusal for a photo that is still
 * examined is waited out, one for a photo that is gone is answered with the photo again; before each
 * further try, again(words) is told.
 */
export async function withPhotos(photos, ask, again) {
  for (let tries = 0; ; tries += 1) {
    for (const photo of photos) await carried(photo);
    try {
      return await ask(photos.map((photo) => photo.reference));
    } catch (e) {
      const wrong = e instanceof Refused ? wrongOf(e, photos) : [];
      const others = Object.keys(e.fields ?? {}).length - wrong.length;
      if (!wrong.length || others || tries === LOOKS.length) throw e;
      const found = await Promise.all(wrong.map((photo) => standing(photo.reference)));
      if (found.some((each) => !['fit', 'gone', 'photo_not_ready'].includes(each))) throw e;
      if (tries > 1 && found.every((each) => each === 'fit')) throw e;
      wrong.filter((photo, i) => found[i] === 'gone').forEach(anew);
      again(found.includes('gone') ? '照片正在重新上传…' : '照片正在检查,马上就好…');
      await pause(LOOKS[tries]);
    }
  }
}

/** Makes photos of chosen files, one by one: added(photo, place, isKept) or refused(words). */
export async function choose(files, added, refused) {
  for (const file of files) {
    try {
      const place = await placeOf(file);
      const photo = await kept(file);
      const isKept = await keepPhoto(photo);
      added({ ...photo, url: URL.createObjectURL(photo.blob) }, place, isKept);
    } catch (e) {
      refused(e instanceof NoPhoto ? e.message : '这张照片没有加上,请再选一次。');
    }
  }
}

export async function leaveOut(photo) {
  await dropPhoto(photo.id);
  URL.revokeObjectURL(photo.url);
}

/** Where photos are added and left out. */
export const photosField = ({ id, photos, error, hint, add, drop }) => html`<fieldset class="field">
  <legend class="legend">照片 <span class="hint">(可不填)</span></legend>
  <p class="hint" id="${id}-hint">${hint}</p>
  ${photos.length ? waiting(photos, drop) : nothing}
  <label class="button pick">添加照片<input id=${id} type="file" accept="image/*" multiple
    aria-invalid=${error ? 'true' : nothing} aria-describedby=${described(id, true, error)}
    @change=${(event) => { add([...event.target.files]); event.target.value = ''; }}></label>
  ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}</fieldset>`;
