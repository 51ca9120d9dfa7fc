// Hazards that were registered where there may be no network. Each is kept on the device with its key before anything is
// sent, and stays until the city has it: through a lost answer, a reload, and a session that ended. It is sent as the
// post that registered it and as no other, for a key belongs to whoever asks.
import { gonePhotos, Lost, newKey, notYet, Refused, session } from '/assets/api.js';
import { store } from '/assets/deskstore.js';
import { renew, upload } from '/assets/photos.js';

const KEPT_DAYS = 30;
const LATER = new Set([0, 408, 429, 500, 502, 503, 504]);
/** How often a photo is announced anew that the city does not know, before somebody has to look. */
const ANEW = 3;

/** Everything that was registered on this device, newest first. */
export async function queued() {
  return (await store('walks', 'readonly', (walks) => walks.getAll())).sort((one, other) => other.made - one.made);
}

const keep = (item) => store('walks', 'readwrite', (walks) => walks.put(item));

export const drop = (id) => store('walks', 'readwrite', (walks) => walks.delete(id));

/** Puts a hazard in; it is sent when it can be. */
export async function put(body, photos) {
  const now = session();
  const item = { id: newKey(), key: newKey(), subject: now.subject.id, made: Date.now(), body, photos, sent: null, state: 'WAITING', problem: '', fields: {}, receipt: null };
  await keep(item);
  return item;
}

/** What was refused is sent again after it was set right: as another request, with a key of its own. */
export async function again(item, body, photos) {
  // A photo that was refused is shown anew, not by the name that the city did not take.
  for (const [field, name] of Object.entries(PHOTO_AT)) if (item.fields[field] && photos[name]?.blob) renew(photos[name]);
  await keep({ ...anew(item), renewed: 0, body, photos });
}

/** The same hazard as another request, which may have another body. */
const anew = (item) => ({ ...item, key: newKey(), sent: null, state: 'WAITING', problem: '', fields: {} });

/** What waits for somebody to look, or for the network: not what is in. */
export const waiting = (items) => items.filter((item) => item.state !== 'IN');

class Answer extends Error {
  constructor(status, problem) {
    super(problem.detail ?? '');
    this.status = status;
    this.problem = problem;
  }
}

/** Asks as one session and no other: whoever signs in meanwhile has nothing to do with it. */
const asking = (token) => async (path, body, key) => {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST', credentials: 'omit', redirect: 'error', body: JSON.stringify(body), signal: AbortSignal.timeout?.(60_000),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': key },
    });
  } catch {
    throw new Answer(0, {});
  }
  const said = await response.json().catch(() => null);
  if (!response.ok) throw new Answer(response.status, said ?? {});
  // Half an answer is none.
  if (!said) throw new Answer(0, {});
  return said;
};

/** Sends the photos of an item, and gives what its body says of them. A city without photos gets none: they stay here. */
async function photosOf(item, ask) {
  for (const name of ['before', 'after']) {
    const photo = item.photos[name];
    if (photo && !photo.reference) {
      try {
        photo.reference = await upload(photo, 'EVIDENCE', ask);
      } catch (e) {
        if (e.problem?.code !== 'no_photos' || item.photos.after) throw e;
        return {};
      }
      await keep(item);
    }
  }
  const { before, after } = item.photos;
  if (before?.reference && after?.reference) return { onSpot: { before: before.reference, after: after.reference } };
  return before?.reference ? { photos: [before.reference] } : {};
}

/** The city has a photo: the device keeps only that there was one. One that the city does not have is kept as it is. */
const had = (photos) => Object.fromEntries(Object.entries(photos).map(([name, photo]) => [name, photo?.reference ? { reference: photo.reference } : photo]));

const fieldsOf = (problem) => Object.fromEntries((problem.errors ?? []).map((each) => [each.pointer.slice(1).replaceAll('/', '.'), each.detail]));

/** Which photo of an item a field of its body names. */
const PHOTO_AT = { 'onSpot.before': 'before', 'onSpot.after': 'after', 'photos.0': 'before' };

/** The item with other names for the photos that the city does not know, where they are still held; else null. */
function renewed(item, problem) {
  const gone = gonePhotos(problem).map((field) => item.photos[PHOTO_AT[field]]);
  if (!gone.length || gone.length < problem.errors.length || !gone.every((photo) => photo?.blob) || (item.renewed ?? 0) >= ANEW) return null;
  gone.forEach(renew);
  return { ...anew(item), renewed: (item.renewed ?? 0) + 1 };
}

/**
 * Asks for a hazard. What was sent once under a key is sent again as it was, so the body is kept before it is sent; an
 * item of an earlier page has none, and may have been sent without its photos.
 */
async function register(item, ask) {
  const body = item.sent ?? { ...item.body, ...(await photosOf(item, ask)) };
  if ('sent' in item) {
    if (!item.sent) await keep(Object.assign(item, { sent: body }));
    return ask('/v1/hazards', body, item.key);
  }
  try {
    return await ask('/v1/hazards', body, item.key);
  } catch (e) {
    if (e.problem?.code !== 'idempotency_key_reused') throw e;
    return ask('/v1/hazards', item.body, item.key);
  }
}

/** Sends one, and gives how it stands afterwards. */
async function send(item, token) {
  try {
    const { id, number } = await register(item, asking(token));
    return { ...item, photos: had(item.photos), state: 'IN', problem: '', receipt: { id, number } };
  } catch (e) {
    if (!(e instanceof Answer) && !(e instanceof Lost) && !(e instanceof Refused)) {
      return { ...item, state: 'REFUSED', problem: `这台设备读不出要提交的内容,请改好再交。(${e.name ?? ''})`, fields: {} };
    }
    const problem = e.problem ?? { code: e.code };
    if (e.status === 401) return { ...item, state: 'SIGN_IN', problem: '登录已过期,重新登录后自动提交。' };
    if (notYet(problem)) return { ...item, state: 'WAITING', problem: problem.errors?.length ? '照片还在检查,检查好了自动提交。' : '' };
    // Not this one's fault: a network, a busy city.
    if (LATER.has(e.status) && problem.code !== 'no_photos') return { ...item, state: 'WAITING', problem: '' };
    return renewed(item, problem) ?? { ...item, state: 'REFUSED', problem: problem.detail || e.message || '没有收下,请核对。', fields: fieldsOf(problem) };
  }
}

/** Sends what waits, the oldest first; one that has to wait on keeps no other from being sent. */
async function sendAll(changed) {
  const now = session();
  if (!now) return;
  for (const item of (await queued()).reverse()) {
    if (item.state === 'IN') {
      if (Date.now() - item.made > KEPT_DAYS * 86_400_000) await drop(item.id);
    } else if (item.subject === now.subject.id && item.state !== 'REFUSED') {
      await keep(await send(item, now.token));
      changed();
    }
  }
}

let busy = false;

/** Sends what waits; one tab of a device at a time. */
export async function flush(changed) {
  if (busy || navigator.onLine === false) return;
  busy = true;
  try {
    if (navigator.locks) await navigator.locks.request('anlan-walks', { ifAvailable: true }, (lock) => (lock ? sendAll(changed) : undefined));
    else await sendAll(changed);
  } finally {
    busy = false;
  }
}

/** Sends by itself whenever it may have become possible. */
export function keepSending(changed) {
  // A device that keeps nothing has nothing to send; whoever registers there is told so.
  const now = () => flush(changed).catch((e) => console.debug(e));
  for (const event of ['online', 'anlan-session', 'focus']) addEventListener(event, now);
  document.addEventListener('visibilitychange', now);
  setInterval(now, 10_000);
  now();
}
