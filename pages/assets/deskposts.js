// Posts: who one can be on a laptop, and to whom a case can be handed.
import { find, keepSession, post } from '/assets/api.js';
import { described, field, html, nothing } from '/assets/parts.js';
import { towns } from '/assets/place.js';
import { roleNames } from '/assets/signin.js';
import { unitName, units } from '/assets/words.js';

/** The posts of a city on a laptop with their sign-in codes, or null anywhere else. */
export async function localPosts() {
  if (!/^(127\.0\.0\.1|localhost|\[::1\])$/.test(location.hostname)) return null;
  try {
    return await find('/local/posts');
  } catch {
    return null;
  }
}

export async function signInAt(code) {
  keepSession(await post('/v1/sessions', { provider: 'local', code }));
}

/** A list of posts by role; choose(one) is told which. Roles with many posts are folded. */
export function postList(posts, words, search, choose) {
  const found = posts.filter((each) => !words || each.name.includes(words) || each.post.includes(words));
  const roles = [...new Set(found.map((each) => each.role))];
  const list = (of) => html`<ul class="posts">${of.map((each) => html`<li>
    <button type="button" data-post=${each.post} @click=${() => choose(each)}>${each.name}<span class="soft small">${each.post}</span></button></li>`)}</ul>`;
  return html`<div class="stack">
    ${field({ id: 'post-search', label: '找岗位', control: html`<input id="post-search" type="search" autocomplete="off" placeholder="名称里的几个字,如:杜桥"
      .value=${words} @input=${(event) => search(event.target.value.trim())}>` })}
    ${roles.map((role) => {
      const of = found.filter((each) => each.role === role);
      const title = `${roleNames[role] ?? role} · ${of.length}`;
      return of.length > 4 && !words
        ? html`<details><summary>${title}</summary>${list(of)}</details>`
        : html`<section class="stack tight"><h3>${title}</h3>${list(of)}</section>`;
    })}
    ${found.length ? nothing : html`<p class="hint" role="status">没有这样的岗位。</p>`}
  </div>`;
}

/** A post by its code: that of a head says so. */
export const postName = (code, areas) => (code?.endsWith('-leader') ? `${unitName(code.slice(0, -7), areas)}负责人` : unitName(code, areas));

let known = null;

/** To whom a case can be handed: the town of the case first. */
export async function owners(areaCode) {
  known ??= [
    ['镇街', (await towns()).map((area) => [`town-${area.code}`, area.name])],
    ['部门', Object.entries(units).filter(([code]) => code.startsWith('dept-'))],
    ['平安办', [['office', '平安办']]],
  ];
  const own = known[0][1].filter(([code]) => areaCode?.startsWith(code.slice(5)));
  return own.length ? [['案件所在地', own], ...known] : known;
}

const OTHER = '…';

/** A choice of posts; one that is not in the list can be written. */
export function postField({ id, label, hint, error, optional, value, groups, change, unit }) {
  const listed = groups.some(([, of]) => of.some(([code]) => code === value));
  const written = value !== undefined && value !== '' && !listed;
  return html`${field({ id, label, hint, error, optional, control: html`<select id=${id} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described(id, hint, error)} @change=${(event) => change(event.target.value === OTHER ? ' ' : event.target.value)}>
      <option value="" ?selected=${!value}>${optional ? '不写' : '请选择'}</option>
      ${groups.map(([name, of]) => html`<optgroup label=${name}>${of.map(([code, words]) => html`<option value=${code} ?selected=${code === value}>${words}</option>`)}</optgroup>`)}
      <option value=${OTHER} ?selected=${written}>其他…</option></select>` })}
    ${written ? field({ id: `${id}-code`, label: unit ? '单位代码' : '岗位编号', control: html`<input id="${id}-code" autocapitalize="none" spellcheck="false"
      .value=${value.trim()} @input=${(event) => change(event.target.value || ' ')}>` }) : nothing}`;
}
