// Officials sign in at the city's issuer (统一身份认证): the browser goes there, and comes back to /desk with a code in
// its address, which is taken out before anything else happens. What was drawn on the way out waits in this tab. From
// /desk they go on to the page where they began.

const FLOW = 'anlan.oidc';
const REDIRECT = '/desk';
const ANSWER = ['code', 'state', 'iss', 'session_state', 'error', 'error_description', 'error_uri'];

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const drawn = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** Why somebody could not sign in: {code, posts, from}, with the posts they hold where they have to choose one. */
export class NotIn extends Error {
  constructor(message, more = {}) {
    super(message);
    Object.assign(this, { code: '', posts: [], from: null }, more);
  }
}

/** The digest of a verifier that the issuer is shown (PKCE, S256). */
export async function challenge(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

const redirectUri = () => location.origin + REDIRECT;

/**
 * Goes to the issuer; the page ends here.
 * @param get of api.js
 * @param at the post as which to sign in, where somebody holds several
 * @param from where they go back to when they are in
 */
export async function begin(get, at = null, from = location.href) {
  if (!globalThis.crypto?.subtle) throw new Error('浏览器在此地址不能安全登录,请用 https 打开本页。');
  const issuer = await get('/v1/sessions/oidc');
  const flow = { state: drawn(), nonce: drawn(), verifier: drawn(), issuer: issuer.issuer, at, from };
  sessionStorage.setItem(FLOW, JSON.stringify(flow));
  const to = new URL(issuer.authorizationEndpoint);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: issuer.clientId,
    redirect_uri: redirectUri(),
    scope: issuer.scope,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await challenge(flow.verifier),
    code_challenge_method: issuer.codeChallengeMethod,
  })) {
    to.searchParams.set(name, value);
  }
  location.assign(to.href);
}

/** What the issuer put into the address of this page, taken out of it; null if it put nothing there. */
function answer() {
  const here = new URL(location.href);
  const found = here.searchParams;
  if (!found.has('error') && !(found.has('state') && found.has('code'))) return null;
  const taken = Object.fromEntries(ANSWER.map((name) => [name, found.get(name)]));
  ANSWER.forEach((name) => found.delete(name));
  history.replaceState(history.state, '', here.pathname + here.search + here.hash);
  return taken;
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(FLOW) ?? 'null');
  } catch {
    return null;
  } finally {
    sessionStorage.removeItem(FLOW);
  }
}

/** The posts that are named in “town-331082112(杜桥镇)、dept-fire(消防救援)”. */
const postsIn = (words) => Array.from(words.matchAll(/([a-z][a-z0-9-]+)[(\uff08]([^)\uff09]*)[)\uff09]/g), ([, post, name]) => ({ post, name }));

/** Why the city did not let somebody in whom the issuer knows, in words for them. */
function notIn(e, from) {
  const several = e.errors?.find((each) => each.code === 'choose_post');
  if (several) return new NotIn(several.detail, { code: 'choose_post', posts: postsIn(several.detail), from });
  return new NotIn(e.message, { code: e.code ?? '', from });
}

/**
 * Ends a sign-in that has come back, once. Call it first of all on /desk.
 * @param post of api.js
 * @returns the session {token, expiresAt, subject}, and to which page of ours to go on, null where this is it; both are
 *   null where nothing came back
 */
export async function finish(post) {
  const came = answer();
  if (!came) return { session: null, to: null };
  const flow = kept();
  const from = flow && new URL(flow.from, location.origin).origin === location.origin ? flow.from : null;
  if (!flow || flow.state !== came.state || (came.iss !== null && came.iss !== flow.issuer)) {
    throw new NotIn('这次登录不是从本页发起的,或已经用过,请重新登录。', { from });
  }
  if (came.error !== null) {
    throw new NotIn(came.error === 'access_denied' ? '您没有完成身份认证。' : '统一身份认证没有完成,请重新登录。', { from });
  }
  let session;
  try {
    session = await post('/v1/sessions', {
      provider: 'oidc',
      code: came.code,
      codeVerifier: flow.verifier,
      redirectUri: redirectUri(),
      nonce: flow.nonce,
      ...(flow.at ? { post: flow.at } : {}),
    });
  } catch (e) {
    throw notIn(e, from);
  }
  if (!from) return { session, to: null };
  const to = new URL(from);
  if (to.pathname !== REDIRECT) return { session, to: to.href };
  // Back to where it began, such as a link to one case.
  history.replaceState(history.state, '', to.pathname + to.search + to.hash);
  return { session, to: null };
}
