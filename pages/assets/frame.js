// The part of a page's head that depends on who looks at it.
import { session } from '/assets/api.js';
import { html, nothing, render } from '/assets/parts.js';
import { askOfficial, isOfficial, roleNames, signOut } from '/assets/signin.js';

/** Draws who is signed in into the head of the page, and again whenever that changes. */
export function frame() {
  const slot = document.querySelector('#who');
  const draw = () => {
    const now = session();
    render(
      isOfficial(now)
        ? html`<button type="button" class="plain" @click=${signOut}>${roleNames[now.subject.roles[0]] ?? nothing} · 退出</button>`
        : html`<button type="button" class="plain" @click=${() => askOfficial()}>登录</button>`,
      slot,
    );
  };
  addEventListener('anlan-session', draw);
  draw();
}
