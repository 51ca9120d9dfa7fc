// The API to read and to try: Swagger UI as it is published. Whoever is signed in in this tab is who asks; a key is drawn
// for whatever needs one.
import { newKey, session } from '/assets/api.js';
import { frame } from '/assets/frame.js';
import { html, reading, render } from '/assets/parts.js';

const main = document.querySelector('#main');

function head() {
  const now = session();
  render(html`<h1>接口</h1>
    <p class="soft">点一项,再点 Try it out 和 Execute,就在这座本机城市里真的办。${now
      ? html`现在以 <code>${now.subject.id}</code> 的身份,登录凭证和提交编号(Idempotency-Key)会自动带上。`
      : html`现在没有登录,只能试公开的接口;先在<a href="/local/#people">本机城市</a>选一个身份。`}</p>`, main.firstElementChild);
}

frame();
main.replaceChildren(document.createElement('section'), document.createElement('div'));
main.firstElementChild.className = 'stack tight';
main.firstElementChild.setAttribute('aria-label', '接口');
head();
addEventListener('anlan-session', head);
main.lastElementChild.id = 'viewer';

reading(new Promise((resolve) => globalThis.SwaggerUIBundle({
  onComplete: resolve,
  url: '/openapi.yaml',
  domNode: main.lastElementChild,
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  requestInterceptor: (request) => {
    const url = new URL(request.url, location.href);
    // Whatever address the description names, the city that is meant is this one.
    request.url = `${location.origin}${url.pathname}${url.search}`;
    const now = session();
    if (now && url.pathname.startsWith('/v1/')) request.headers.Authorization ??= `Bearer ${now.token}`;
    if (request.method === 'POST' && url.pathname.startsWith('/v1/') && url.pathname !== '/v1/sessions') request.headers['Idempotency-Key'] ||= newKey();
    return request;
  },
})));
