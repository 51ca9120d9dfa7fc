// The worklist of a unit: what is due first comes first, and what is overdue says so in a word.
import { find, get, Refused, session } from '/assets/api.js';
import { empty, html, nothing, said, until, when } from '/assets/parts.js';
import { deed as deeds, statusOf, unitName } from '/assets/words.js';

const PAGE = 50;
export const KINDS = { complaint: '诉求', hazard: '隐患' };
export const kindOf = (id) => (id.startsWith('C') ? 'complaint' : 'hazard');

/** Who has no list of a kind: it is not asked for. Whoever else has none is not told of it. */
const NONE = { complaint: ['inspector'], hazard: ['station'] };

async function page(kind, filters, cursor) {
  if (NONE[kind].includes(session()?.subject.roles[0])) return { items: [], next: null };
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (filters.status && filters.kind === kind) query.set('status', filters.status);
  if (filters.overdue) query.set('overdue', 'true');
  if (filters.unit) query.set('unit', filters.unit);
  if (cursor) query.set('cursor', cursor);
  try {
    const found = await get(`/v1/${kind}s?${query}`);
    return { items: found.items.map((item) => ({ ...item, kind })), next: found.next };
  } catch (e) {
    if (e instanceof Refused && e.status === 403) return { items: [], next: null };
    throw e;
  }
}

/** By when it is due alone: what is due at once stands as the city lists it, and what is read later comes after. */
const byDue = (one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9');

/** Until when a list is known as far as a kind was read, which gives what is due first first; null where that is all of it. */
const known = (list, kind) => (list.next[kind] ? list.last[kind] ?? null : null);

/** The last item before which nothing can be missing. */
const horizon = (list) => Object.keys(list.next).map((kind) => known(list, kind)).filter(Boolean).sort(byDue)[0] ?? null;

const within = (item, end) => !end || (item.dueAt ?? '9') <= (end.dueAt ?? '9');

/** The next page of what is due first, or the first pages of a list. */
export async function read(filters, before = null) {
  const kinds = Object.keys(KINDS).filter((kind) => !filters.kind || filters.kind === kind);
  const end = before && horizon(before);
  const asked = kinds.filter((kind) => !before || (before.next[kind] && within(before.last[kind] ?? {}, end)));
  const pages = await Promise.all(asked.map((kind) => page(kind, filters, before?.next[kind])));
  const next = { ...(before?.next ?? {}), ...Object.fromEntries(asked.map((kind, i) => [kind, pages[i].next])) };
  const last = { ...(before?.last ?? {}), ...Object.fromEntries(asked.map((kind, i) => [kind, pages[i].items.at(-1) ?? before?.last[kind]])) };
  return { items: [...(before?.items ?? []), ...pages.flatMap((each) => each.items)].sort(byDue), next, last };
}

/** The whole of a list, as far as anybody would look through it. */
export async function readAll(filters, before) {
  let list = before;
  while (more(list) && list.items.length < 2000) list = await read(filters, list);
  return list;
}

export const more = (list) => Object.values(list.next).some(Boolean);

/** The id of a case by its number: as the city says, or out of the lists that are one's own. */
export async function byNumber(number, filters) {
  const found = await find(`/v1/cases/${encodeURIComponent(number)}`);
  if (found) return found.id;
  let list = await read({ unit: filters.unit });
  for (;;) {
    const hit = list.items.find((item) => item.number === number);
    if (hit || !more(list)) return hit?.id ?? null;
    list = await read({ unit: filters.unit }, list);
  }
}

/** What is looked for here, and not by the city, in what was read of a list. */
const sifted = (filters) => Boolean(filters.category || filters.words || (filters.status && !filters.kind));

/** What is shown of a list: no more than that before which nothing is missing, so that what is due first comes first. */
export const shown = (list, filters) => list.items.filter((item) => within(item, horizon(list))
  && (!filters.category || item.category === filters.category) && (!filters.status || item.status === filters.status)
  && (!filters.words || [item.number, item.description, item.address].some((text) => text?.includes(filters.words))));

const field = (id, label, control) => html`<div class="filter"><label for=${id}>${label}</label>${control}</div>`;

const choice = (id, options, value, change, every) => html`<select id=${id} @change=${(event) => change(event.target.value)}>
  <option value="" ?selected=${!value}>${every}</option>
  ${options.map(([code, words]) => html`<option value=${code} ?selected=${code === value}>${words}</option>`)}</select>`;

/** Filters and the field for a number; change(part) is told, search(words) asked for. */
export function filterBar(filters, list, names, { change, search, units }) {
  const kinds = filters.kind ? [filters.kind] : Object.keys(KINDS);
  const states = [...new Map((list?.items ?? []).filter((item) => kinds.includes(item.kind)).map((item) => [item.status, statusOf(item.kind, item.status)])).entries()];
  if (filters.status && !states.some(([code]) => code === filters.status)) states.push([filters.status, statusOf(filters.kind, filters.status)]);
  const categories = [...new Set((list?.items ?? []).map((item) => item.category))].map((code) => [code, names.categories.get(code) ?? code]);
  return html`<form class="filters" role="search" aria-label="待办" @submit=${(event) => { event.preventDefault(); search(event.target.querySelector('#words').value.trim()); }}>
    ${field('words', '编号或文字', html`<input id="words" type="search" autocomplete="off" spellcheck="false" placeholder="LH-20240208-…"
      .value=${filters.words} @input=${(event) => change({ words: event.target.value.trim() })}>`)}
    ${field('kind', '种类', choice('kind', Object.entries(KINDS), filters.kind, (kind) => change({ kind, status: '', category: '' }), '全部'))}
    ${field('status', '状态', choice('status', states, filters.status, (status) => change({ status }), '全部'))}
    ${field('category', '类别', choice('category', categories, filters.category, (category) => change({ category }), '全部'))}
    ${units ? field('unit', '单位', choice('unit', units, filters.unit, (unit) => change({ unit }), '本单位')) : nothing}
    <label class="check"><input type="checkbox" id="overdue" .checked=${filters.overdue} @change=${(event) => change({ overdue: event.target.checked })}>只看超期</label>
  </form>`;
}

/** One line of the list: everything to judge it by, without opening it. */
function line(item, names, current) {
  const place = item.areaName ?? names.areas.get(item.areaCode.slice(0, 9)) ?? item.areaCode;
  const category = item.categoryName ?? names.categories.get(item.category) ?? item.category;
  const owner = item.ownerName ?? unitName(item.owner, names.areas);
  const next = (item.allowed ?? []).map((name) => deeds[name] ?? name).slice(0, 4);
  return html`<li><a class="line ${item.overdue ? 'late' : ''}" href="#${item.id}" aria-current=${current === item.id ? 'true' : nothing}>
    <span class="due">${item.overdue ? html`<b class="bad-text">超期</b> ` : nothing}${item.dueAt ? until(item.dueAt) : item.status === 'PAUSED' ? '计时停' : '无期限'}</span>
    <span class="what"><b>${category}</b>${item.description ? html` · ${said(item.description)}` : nothing}</span>
    <span class="state"><span class="chip">${KINDS[item.kind]} · ${statusOf(item.kind, item.status)}</span></span>
    <span class="where soft">${place}${item.address ? html` · ${said(item.address)}` : nothing}${owner ? html` · ${owner}` : nothing} · <code>${item.number}</code></span>
    ${item.stepDueAt || next.length ? html`<span class="step small">${item.stepDueAt ? html`本环节至 ${when(item.stepDueAt)}` : nothing}${item.stepDueAt && next.length ? ' · ' : nothing}${next.length ? html`可办:${next.join('、')}` : nothing}</span>` : nothing}
  </a></li>`;
}

/** The list itself. */
export function listView(list, filters, names, current, { again, nextPage, everything }) {
  const items = shown(list, filters);
  const late = items.filter((item) => item.overdue).length;
  return html`<div class="stack tight">
    <p class="soft small" role="status">${items.length} 件${late ? html`,其中 <span class="bad-text">超期 ${late} 件</span>` : nothing}${more(list) ? ',还有更多' : ''}
      · 先到期的在前 <button type="button" class="plain" @click=${again}>刷新</button></p>
    ${more(list) && sifted(filters) ? html`<p class="note row between" id="sifted" role="status">只在已读入的 ${list.items.length} 件里筛选,后面还有。<button type="button" @click=${everything}>全部读入再筛选</button></p>` : nothing}
    ${items.length ? html`<ul class="worklist">${items.map((item) => line(item, names, current))}</ul>`
      : list.items.length ? empty('没有符合条件的', '换一个条件看看。') : empty('都办完了', '现在没有等您办理的事项。')}
    ${more(list) ? html`<button type="button" @click=${nextPage}>再看 ${PAGE} 件</button>` : nothing}
  </div>`;
}
