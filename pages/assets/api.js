// Calls of the API. The token is kept for the tab alone, and never stands in an address.

/** Where the session of a citizen lies, and that of an official: one tab may hold both, and neither takes the other's place. */
const SESSIONS = { citizen: 'anlan.session', official: 'anlan.official' };
const AGAIN = [0, 700, 2000, 5000];
const LOST = new Set([0, 408, 502, 503, 504]);

/** What the city refused, in its own words. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? '系统出错,请稍后再试。');
    this.status = status;
    this.code = problem.code ?? 'fault';
    this.trace = problem.traceId ?? '';
    this.errors = problem.errors ?? [];
    /** Words by field: {description: '必须填写。'} */
    this.fields = {};
    for (const each of problem.errors ?? []) {
      const name = each.pointer.split('/').filter(Boolean).join('.');
      this.fields[name] ??= each.detail;
    }
  }
}

/** Codes of a field, or of the whole, of a refusal or of the problem in it. */
const codesOf = (problem) => (problem?.errors?.length ? problem.errors.map((each) => each.code) : [problem?.code]);

const NOT_YET = new Set(['still_running', 'photo_not_ready', 'busy', 'not_ready']);

/** Whether the same request may be taken in a while as it is: nothing is wrong with it but that it came early. */
export const notYet = (problem) => codesOf(problem).every((code) => NOT_YET.has(code));

const GONE = new Set(['photo_gone', 'unknown_photo']);

/** The fields, such as onSpot.before, that name a photo which the city does not have, or not any more. */
export const gonePhotos = (problem) =>
  (problem?.errors ?? []).filter((each) => GONE.has(each.code)).map((each) => each.pointer.split('/').filter(Boolean).join('.'));

/** No answer came: whether it was done is not known, and the same key will tell. */
export class Lost extends Error {
  constructor(status) {
    super(status === 0 ? '没有连上网络。' : '系统繁忙,暂时没有答复。');
    this.status = status;
  }
}

export const newKey = () =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, '0')).join('');

let acting = 'official';

/** Says as whom a page asks the city: as a citizen, or as an official. */
export function actAs(kind) {
  acting = kind;
}

const kindOf = (value) => (value.subject.roles.includes('citizen') ? 'citizen' : 'official');

/** Where nothing can be kept, as in some private windows, it lasts as long as the page. */
const forThisPage = {};

/** Who is signed in in this tab, as whom the page acts: {token, expiresAt, subject}, or null. */
export function session(kind = acting) {
  try {
    const found = JSON.parse(sessionStorage.getItem(SESSIONS[kind]) ?? 'null') ?? forThisPage[kind] ?? null;
    return found && kindOf(found) === kind ? found : null;
  } catch {
    return forThisPage[kind] ?? null;
  }
}

/** Keeps a session beside that of the other kind; null ends the one as which the page acts. */
export function keepSession(value) {
  const kind = value ? kindOf(value) : acting;
  delete forThisPage[kind];
  try {
    if (value) sessionStorage.setItem(SESSIONS[kind], JSON.stringify(value));
    else sessionStorage.removeItem(SESSIONS[kind]);
  } catch {
    forThisPage[kind] = value;
  }
  dispatchEvent(new CustomEvent('anlan-session', { detail: session() }));
}

/** What stands behind the # of the address; what can't be decoded stands for itself. */
export function fragment() {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Keeps words on the device; false where it can't, as it is full or does not allow it. */
export function keepHere(at, words) {
  try {
    localStorage.setItem(at, words);
    return true;
  } catch {
    return false;
  }
}

/** What was kept on the device under that name, or null. */
export function keptHere(at) {
  try {
    return localStorage.getItem(at);
  } catch {
    return null;
  }
}

export function dropHere(at) {
  try {
    localStorage.removeItem(at);
  } catch {
    // Nothing was kept.
  }
}

let signInAgain = null;

/** What is done when a session has ended: it gives a promise of another one. Nothing on the page is lost. */
export function onSignIn(handler) {
  signInAgain = handler;
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

async function once(method, path, headers, body) {
  const from = session();
  const all = { ...headers };
  if (from && !path.startsWith('/v1/sessions')) all.Authorization = `Bearer ${from.token}`;
  try {
    return await fetch(path, { method, headers: all, body, redirect: 'error', credentials: 'omit' });
  } catch {
    return null;
  }
}

/** Whether it is worth to ask again: what this city does not have at all, it will not have in a moment. */
async function passes(response) {
  if (response?.status !== 503) return true;
  try {
    return ['busy', 'not_ready'].includes((await response.clone().json()).code);
  } catch {
    return true;
  }
}

async function answer(method, path, headers, body, patient) {
  let status = 0;
  for (const wait of patient ? AGAIN : [0, 700]) {
    if (wait) await pause(wait);
    let response = await once(method, path, headers, body);
    if (response?.status === 401 && signInAgain && !path.startsWith('/v1/sessions')) {
      const ended = session();
      keepSession(null);
      await signInAgain();
      const now = session();
      // A key belongs to whoever asked with it: somebody else with the same key would ask for another thing.
      if (ended?.subject.id && now && method !== 'GET' && now.subject.id !== ended.subject.id) {
        throw new Refused(401, { code: 'somebody_else', detail: '登录的已是另一个人,没有提交;填写的内容都在。' });
      }
      response = await once(method, path, headers, body);
    }
    status = response?.status ?? 0;
    if (!LOST.has(status) || !(await passes(response))) return response;
    const after = Number(response?.headers.get('Retry-After') ?? 0);
    if (after > 0 && after <= 5) await pause(after * 1000);
  }
  throw new Lost(status);
}

async function refused(response) {
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // Not in our words: somebody between the city and here has answered.
  }
  if (response.status === 429 && !problem.detail) problem.detail = '访问过于频繁,请稍后再试。';
  return new Refused(response.status, problem);
}

async function json(response) {
  if (!response.ok) throw await refused(response);
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    // Half an answer is none.
    throw new Lost(0);
  }
}

export const get = async (path) => json(await answer('GET', path, {}, undefined, true));

/** The same, or null where there is nothing of that name. */
export async function find(path) {
  try {
    return await get(path);
  } catch (e) {
    if (e instanceof Refused && e.status === 404) return null;
    throw e;
  }
}

/** A file behind the token, such as a photo or a workbook. */
export async function blob(path) {
  const response = await answer('GET', path, {}, undefined, true);
  if (!response.ok) throw await refused(response);
  return response.blob();
}

/** Asks for a change; the same key again is the same request, however often it is sent. */
export const post = async (path, body, key) =>
  json(
    await answer(
      'POST',
      path,
      { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
      JSON.stringify(body),
      Boolean(key),
    ),
  );

export const put = async (path, body) =>
  json(await answer('PUT', path, { 'Content-Type': 'application/json' }, JSON.stringify(body), true));

export const remove = async (path) => json(await answer('DELETE', path, {}, undefined, true));

/** Everything of a list, page by page, up to so many. */
export async function all(path, most = 1000) {
  const items = [];
  const glue = path.includes('?') ? '&' : '?';
  for (let next = ''; next !== null && items.length < most; ) {
    const page = await get(path + (next ? `${glue}cursor=${encodeURIComponent(next)}` : ''));
    items.push(...page.items);
    next = page.next ?? null;
  }
  return items;
}

/** A file that the browser offers to keep. */
export function save(name, content) {
  const at = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = at;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(at), 10_000);
}
