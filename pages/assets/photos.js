// Photos: made small and freed of what a camera adds before they leave the device, then announced and uploaded.
import { blob, Lost, newKey, post, Refused } from '/assets/api.js';
import { html } from '/assets/parts.js';

const EDGE = 1600;
const QUALITY = 0.82;

/** What is wrong with a file that somebody chose, told to whoever chose it. */
export class NoPhoto extends Error {}

/** The photo as JPEG, upright, at most 1,600 px: drawn anew, so that no place and no time of a camera is left in it. */
export async function shrink(file) {
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new NoPhoto(`“${file.name}”不是能打开的照片。`);
  }
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paint = canvas.getContext('2d');
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const made = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!made) throw new NoPhoto(`“${file.name}”太大,这台设备处理不了。`);
  return made;
}

export const kept = async (file) => ({ id: newKey(), key: newKey(), blob: await shrink(file), reference: null });

const hex = (bytes) => Array.from(new Uint8Array(bytes), (n) => n.toString(16).padStart(2, '0')).join('');

/** An upload whose time has passed, or a photo that the city has forgotten meanwhile: it has to be announced anew. */
const EXPIRED = 403;
const patience = (millis) => (AbortSignal.timeout ? AbortSignal.timeout(millis) : undefined);

async function uploadOnce(photo, purpose, announce) {
  const bytes = await photo.blob.arrayBuffer();
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
  const said = await announce('/v1/photos', { contentType: photo.blob.type, bytes: bytes.byteLength, sha256, purpose }, photo.key);
  const form = new FormData();
  for (const [name, value] of Object.entries(said.upload.fields)) form.append(name, value);
  form.append('file', photo.blob);
  const sent = await fetch(said.upload.url, { method: 'POST', body: form, credentials: 'omit', signal: patience(120_000) }).catch(() => {
    throw new Lost(0);
  });
  if (sent.status === 408 || sent.status === 429 || sent.status >= 500) throw new Lost(sent.status);
  if (!sent.ok) {
    throw new Refused(sent.status, { code: sent.status === EXPIRED ? 'upload_expired' : 'upload_refused', detail: '照片没有传上去,请再试一次。' });
  }
  return said.photoId.startsWith('photo/') ? said.photoId : `photo/${said.photoId}`;
}

/** Makes of a photo that is still held another one for the city, which does not take it under its first key any more. */
export const renew = (photo) => Object.assign(photo, { key: newKey(), reference: null });

const ANEW = new Set(['upload_expired', 'photo_gone']);

/**
 * Sends a photo, and gives the reference by which a case names it. The same photo again is the same one, as long as the
 * city waits for it; after that it gets another key, which stands in the photo then.
 *
 * announce(path, body, key) asks the city where to; a queue that works unseen brings its own.
 */
export async function upload(photo, purpose = 'REPORT', announce = post) {
  try {
    return await uploadOnce(photo, purpose, announce);
  } catch (e) {
    if (!ANEW.has(e.problem?.code ?? e.code)) throw e;
    return uploadOnce(renew(photo), purpose, announce);
  }
}

/** Photos that wait to be sent, each with a way to leave it out. */
export const waiting = (photos, drop) => html`<div class="photos">
  ${photos.map((photo, i) => html`<figure><img src=${photo.url} alt="第 ${i + 1} 张照片">
    <figcaption><button type="button" class="plain" aria-label="删去第 ${i + 1} 张照片" @click=${() => drop(photo)}>删去</button></figcaption></figure>`)}
</div>`;

const urls = new Map();

/** Photos of a case, read with the token and shown as blobs; a reference that is no photo of ours is told as it is. */
export function shownPhotos(references, name, redraw) {
  for (const reference of references) {
    if (reference.startsWith('photo/') && !urls.has(reference)) {
      urls.set(reference, null);
      blob(`/v1/photos/${reference.slice(6)}`).then(
        (data) => { urls.set(reference, URL.createObjectURL(data)); redraw(); },
        () => urls.set(reference, ''),
      );
    }
  }
  return html`<div class="photos">${references.map((reference, i) => {
    const url = urls.get(reference);
    return html`<figure>${url ? html`<a href=${url} target="_blank" rel="noopener"><img src=${url} alt="${name},第 ${i + 1} 张"></a>`
      : html`<span class="chip">${reference.startsWith('photo/') ? '照片' : reference}</span>`}</figure>`;
  })}</div>`;
}
