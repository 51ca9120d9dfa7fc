// Who somebody is. A citizen is what their device drew once and keeps, so nobody has to sign in to report; an official
// goes to the city's issuer, or, in a city on a laptop, chooses a post.
import { actAs, get, keepSession, onSignIn, post, Refused, session } from '/assets/api.js';
import { choose, credential, forgetChoice } from '/assets/device.js';
import { described, dialog, field, html, nothing } from '/assets/parts.js';

let offered = null;

/** In which ways one can sign in here; a set that is empty while the city can't be asked. */
export async function ways() {
  try {
    offered ??= new Set((await get('/v1/sessions/providers')).items);
    return offered;
  } catch {
    return new Set();
  }
}

async function asked(credentials) {
  const found = await post('/v1/sessions', credentials);
  keepSession(found);
  return found;
}

/** A citizen's session, without a question. Whoever works as an official in this tab goes on to do so. */
export const citizen = async () => session('citizen') ?? asked(credential());

export const signOut = () => keepSession(null);

export const roleNames = {
  citizen: '市民', station: '平安驿站', grid: '网格员', inspector: '巡查员', town: '镇街', department: '部门',
  office: '平安办', leader: '市领导', auditor: '审计',
};

export const isOfficial = (now = session()) => Boolean(now && !now.subject.roles.includes('citizen'));

const QUICK = [
  ['post:office', '平安办'], ['post:leader', '市领导'], ['post:auditor', '审计监督'], ['post:inspector', '巡查岗'],
  ['post:town-331082001', '古城街道'], ['post:town-331082112', '杜桥镇'], ['post:dept-fire', '消防救援'],
];

const CITIZENS = [['citizen:alice', '市民 alice'], ['citizen:bob', '市民 bob']];

/** Of which kind somebody has to be on this page. */
let kind = 'official';

/** Signs in by a code of the laptop's city. Who comes back as what this page has no use for is told so. */
async function local(code) {
  const found = await post('/v1/sessions', { provider: 'local', code });
  if (isOfficial(found) !== (kind === 'official')) {
    throw new Error(kind === 'official' ? '这是市民的代号。市民请到“我要反映”,这里要岗位的代号。' : '这是岗位的代号。岗位请到“工作台”,这里要市民的代号,如 citizen:alice。');
  }
  if (kind === 'citizen') choose(code);
  keepSession(found);
  return found;
}

/** Asks who somebody is; what stands behind the dialog stays as it is. */
export async function askOfficial(words = '查看这一部分需要以岗位登录。') {
  const here = await ways();
  let code = '';
  let error = '';
  let busy = false;
  return dialog('登录', (close, again) => {
    const trying = async (doing) => {
      if (busy) return;
      busy = true;
      error = '';
      again();
      try {
        const found = await doing();
        if (found) close(found);
      } catch (e) {
        error = e instanceof Refused && 'code' in e.fields ? e.fields.code : e.message;
      }
      busy = false;
      again();
    };
    const go = (asCode) => trying(() => local(asCode));
    // The module of the issuer is read where somebody goes there; the page ends with it.
    const leave = () => trying(async () => {
      const { begin } = await import('/assets/oidc.js');
      await begin(get);
    });
    const byCode = html`<form class="stack tight" @submit=${(event) => { event.preventDefault(); go(code.trim()); }}>
        ${field({
          id: 'sign-in-code', label: '登录代号', hint: kind === 'citizen' ? '本机演示城市:citizen:名字,如 citizen:alice' : '本机演示城市:post:岗位编号,如 post:office', error,
          control: html`<input id="sign-in-code" autocomplete="username" autocapitalize="none" spellcheck="false" autofocus
            .value=${code} @input=${(event) => { code = event.target.value; }}
            aria-invalid=${error ? 'true' : nothing} aria-describedby=${described('sign-in-code', true, error)}>`,
        })}
        <button class="main ${busy ? 'busy' : ''}" ?disabled=${busy}>登录</button>
      </form>
      <div class="stack tight"><p class="hint" id="quick">${kind === 'citizen' ? '或直接选一个演示身份:' : '或直接选一个演示岗位:'}</p>
        <div class="row" role="group" aria-labelledby="quick">
          ${(kind === 'citizen' ? CITIZENS : QUICK).map(([each, name]) => html`<button type="button" @click=${() => go(each)}>${name}</button>`)}
          ${kind === 'citizen' ? html`<button type="button" @click=${() => trying(() => { forgetChoice(); return asked(credential()); })}>这台设备自己</button>` : nothing}
        </div></div>`;
    return html`<p>${words}</p>
      ${here.has('oidc') && kind === 'official'
        ? html`<button type="button" class="main ${busy ? 'busy' : ''}" ?disabled=${busy} @click=${leave}>统一身份认证登录</button>`
        : nothing}
      ${here.has('local') ? byCode : error ? html`<p class="note warn" role="alert">${error}</p>` : nothing}
      ${here.has('oidc') || here.has('local') ? nothing
        : html`<p role="status">${here.size ? '本市没有开通网页登录,请从微信小程序进入。' : '暂时连不上,请稍后再试。'}</p>`}`;
  });
}

/**
 * Ends a sign-in that comes back from the issuer. Called first of all on /desk; null where none does.
 *
 * Where it ends well and began on another page, that page is gone back to, and nothing else is to be done here.
 */
export async function back() {
  const came = new URLSearchParams(location.search);
  if (!came.has('state') && !came.has('error')) return null;
  const { finish } = await import('/assets/oidc.js');
  const { session: found, to } = await finish(post);
  if (found) keepSession(found);
  if (to) location.replace(to);
  return found;
}

/** Goes to the issuer again, as one of the posts that whoever came back holds; they come out where they first began. */
export async function backAs(at, from) {
  const { begin } = await import('/assets/oidc.js');
  await begin(get, at, from);
}

/** An official's session, asked for if there is none. */
export async function official(words) {
  const now = session();
  return isOfficial(now) ? now : askOfficial(words);
}

let asking = null;

/** Whether somebody is being asked who they are since their session has ended; what they were at stays as it is. */
export const comingBack = () => asking !== null;

/** Tells the calls of a page as whom it acts, and what to do when its session has ended. */
export function signInAs(as) {
  kind = as;
  actAs(as);
  onSignIn(() => {
    asking ??= (kind === 'citizen' ? citizen() : askOfficial('登录已过期,请重新登录。您填写的内容都还在。')).finally(() => {
      asking = null;
    });
    return asking;
  });
}
