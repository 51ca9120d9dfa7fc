// The desk of officials. What stands behind the # of the address is what is shown: a case, a list, or something to do.
import { find, fragment, Lost, newKey, post, Refused, session } from '/assets/api.js';
import { around, caseView, readCase } from '/assets/deskcase.js';
import { deedForm } from '/assets/deskdeed.js';
import { alertLine, alertsView, countUnsigned, documentsView, readAlerts, readDocuments } from '/assets/deskdocs.js';
import { FORMS } from '/assets/deskforms.js';
import { byNumber, filterBar, kindOf, listView, more, read, readAll } from '/assets/desklist.js';
import { localPosts, postList, signInAt } from '/assets/deskposts.js';
import { keepSending, queued, waiting } from '/assets/deskqueue.js';
import { sweepDrafts } from '/assets/deskstore.js';
import { frame } from '/assets/frame.js';
import { empty, failed, html, loading, nothing, reading, render, tell } from '/assets/parts.js';
import { towns } from '/assets/place.js';
import { askOfficial, back, backAs, comingBack, isOfficial, signInAs } from '/assets/signin.js';
import { bringBack, editing, notYours, queueView, sourceOf, walk, walkView } from '/assets/walk.js';
import { units } from '/assets/words.js';

const main = document.querySelector('#main');
const OVERSEE = new Set(['office', 'leader', 'auditor']);
const NO_ALERTS = new Set(['inspector', 'station']);

const state = {
  view: 'list', error: null, filters: { kind: '', status: '', category: '', overdue: false, words: '', unit: '' },
  list: null, open: null, documents: { filter: 'OPEN', items: null, next: null }, alerts: { filter: 'PARKED', items: null, next: null }, unsigned: 0,
  walk: walk(), queue: [], posts: null, postWords: '', signingIn: '',
};
const names = { areas: new Map(), categories: new Map(), list: [], towns: [] };

const role = () => session()?.subject.roles[0];

/** Does something that may go wrong, and shows what did. */
async function tried(work) {
  state.error = null;
  try {
    await work();
  } catch (e) {
    if (!(e instanceof Refused) && !(e instanceof Lost)) throw e;
    state.error = e;
  }
  draw();
}

const refresh = () => tried(async () => { state.list = await read(state.filters); });

async function change(part) {
  Object.assign(state.filters, part);
  draw();
  if (['kind', 'status', 'overdue', 'unit'].some((name) => name in part)) await refresh();
}

async function search(words) {
  if (!/^[A-Z]{2}-\d{8}-\d{6,}$/i.test(words)) return;
  await tried(async () => {
    const id = await byNumber(words.toUpperCase(), state.filters);
    if (id) location.hash = id;
    else tell('没有这个编号,或不是您能看的。');
  });
}

async function openCase(id) {
  if (state.open?.of.id === id) return;
  state.open = null;
  state.view = 'case';
  draw();
  await tried(async () => {
    const kind = kindOf(id);
    const of = await readCase(kind, id);
    state.open = { of, kind, form: null, documents: [], reporter: null, alerts: [] };
    Object.assign(state.open, await around(id, !NO_ALERTS.has(role())));
  });
  document.querySelector('#case-title')?.focus({ preventScroll: true });
}

/** Reads the open case again, after something was done to it. */
async function reread() {
  const { of, kind } = state.open;
  await tried(async () => {
    const now = await readCase(kind, of.id);
    Object.assign(state.open, { of: now, form: null }, await around(of.id, !NO_ALERTS.has(role())));
  });
  refresh();
  countMine();
  document.querySelector('#case-title')?.focus();
}

function openDeed(name) {
  const { of, kind, form } = state.open;
  if (!FORMS[kind][name]) {
    tell('这个页面还不会办理这一项,请通过接口办理。');
    return;
  }
  state.open.form = form?.name === name ? null : deedForm(of, name, {
    kind, areas: names.areas, categories: names.list, redraw: draw,
    read: async () => { state.open.of = await readCase(kind, of.id); return state.open.of; },
  }, (changed) => {
    if (changed) reread();
    else { state.open.form = null; draw(); }
  });
  draw();
  const first = document.querySelector('#deed input, #deed select, #deed textarea') ?? document.querySelector('#deed-title');
  first?.focus();
  document.querySelector('#deed')?.scrollIntoView({ block: 'nearest' });
}

const readDocs = (filter = state.documents.filter) => tried(async () => {
  state.documents = { filter, items: null, next: null };
  draw();
  const found = await readDocuments(filter);
  // Whoever has pressed another filter meanwhile sees that one.
  if (state.documents.filter === filter) Object.assign(state.documents, found);
  countMine();
});

const moreDocs = () => tried(async () => {
  const { filter } = state.documents;
  const found = await readDocuments(filter, state.documents);
  if (state.documents.filter === filter) Object.assign(state.documents, found);
});

/** How many documents wait for a signature of this post. */
async function countMine() {
  if (NO_ALERTS.has(role())) return;
  state.unsigned = await countUnsigned(session().subject).catch(() => state.unsigned);
  draw();
}

const readFates = (filter = state.alerts.filter) => tried(async () => {
  state.alerts = { filter, items: null, next: null };
  draw();
  const found = await readAlerts(filter);
  if (state.alerts.filter === filter) Object.assign(state.alerts, found);
});

const moreFates = () => tried(async () => {
  const { filter } = state.alerts;
  const found = await readAlerts(filter, state.alerts);
  if (state.alerts.filter === filter) Object.assign(state.alerts, found);
});

async function redrive(alert) {
  try {
    await post(`/v1/alerts/${encodeURIComponent(alert.id)}/redrive`, {}, alert.redrive ??= newKey());
    tell('已重新待发。');
  } catch (e) {
    if (!(e instanceof Refused) && !(e instanceof Lost)) throw e;
    tell(e.message);
  }
  readFates();
}

async function changedQueue() {
  // A device that keeps nothing has no queue; whoever registers there is told so.
  state.queue = await queued().catch(() => []);
  draw();
}

/** An empty form for a walk, or what whoever is here now had begun. */
function newWalk() {
  state.walk = walk();
  bringBack(state.walk, draw);
}

/** What the address asks for. */
function route() {
  const at = fragment();
  if (!isOfficial()) return draw();
  if (/^[CH][0-9A-HJKMNP-TV-Z]{25}$/.test(at)) return openCase(at);
  if (/^[A-Z]{2}-\d{8}-\d{6,}$/.test(at)) return search(at);
  state.open = null;
  state.view = ['new', 'documents', 'alerts'].includes(at) ? at : 'list';
  if (state.view === 'documents') return readDocs();
  if (state.view === 'alerts') return readFates();
  return draw();
}

async function begin() {
  sweepDrafts();
  newWalk();
  await tried(async () => {
    const [areas, categories] = await Promise.all([towns(), find('/v1/categories')]);
    names.towns = areas;
    names.areas = new Map(areas.map((each) => [each.code, each.name]));
    names.list = categories.items;
    names.categories = new Map(categories.items.map((each) => [each.code, each.name]));
    state.list = await read(state.filters);
  });
  await Promise.all([countMine(), route()]);
}

async function signIn(code) {
  state.signingIn = code;
  draw();
  await tried(() => signInAt(code));
  state.signingIn = '';
  draw();
}

function notLetIn(e) {
  state.error = e;
  draw();
  document.querySelector('#sign-in-title')?.focus();
}

/** As which of their posts somebody goes on who came back from the issuer. */
const choosePost = ({ posts, from }) => html`<ul class="posts">${posts.map((each) => html`<li>
  <button type="button" data-post=${each.post} @click=${() => backAs(each.post, from).catch(notLetIn)}>${each.name}<span class="soft small">${each.post}</span></button></li>`)}</ul>`;

/** Why somebody is not in: what the office has to know stands in it, so it is there to be copied. */
const notIn = (error) => html`<div class="note ${error.code === 'choose_post' ? 'warn' : 'bad'} stack tight" id="not-in" role="alert"><p>${error.message}</p>
  ${error.trace ? html`<p class="small">编号 <code>${error.trace}</code></p>` : nothing}
  ${error.posts?.length ? choosePost(error) : nothing}</div>`;

const signedOut = () => html`<section class="card stack sign-in" aria-labelledby="sign-in-title">
  <h1 id="sign-in-title" tabindex="-1">登录工作台</h1>
  ${state.error ? notIn(state.error) : nothing}
  ${state.posts ? html`<p class="soft">这是本机的演示城市,点一个岗位就能以它的身份办理。</p>
    <h2 class="unseen">岗位</h2>${postList(state.posts, state.postWords, (words) => { state.postWords = words; draw(); }, (one) => signIn(one.code))}`
    : html`<p>工作台供持有岗位的工作人员使用。</p><div><button type="button" class="main" @click=${() => askOfficial()}>登录</button></div>`}
  ${state.queue.length && waiting(state.queue).length ? html`<p class="note warn">本机还有 ${waiting(state.queue).length} 件隐患等登录后提交,内容都在。</p>` : nothing}
</section>`;

function tabs() {
  const open = waiting(state.queue).length;
  const listed = state.list?.items.length;
  const all = [['', '待办', listed && more(state.list) ? `${listed}+` : listed], ['new', '登记隐患', open]];
  if (!NO_ALERTS.has(role())) all.push(['documents', '文书', state.unsigned], ['alerts', '短信去向', 0]);
  const current = { list: '', case: '', new: 'new', documents: 'documents', alerts: 'alerts' }[state.view];
  return html`<nav class="desk-tabs" aria-label="工作台">${all.map(([at, words, count]) => html`<a href="#${at}" aria-current=${at === current ? 'page' : nothing}>${words}${count ? html` <span class="count">${count}</span>` : nothing}</a>`)}</nav>`;
}

/** Towns and departments, for those who oversee them. */
const unitsOf = () => (OVERSEE.has(role()) ? [...names.towns.map((each) => [`town-${each.code}`, each.name]), ...Object.entries(units).filter(([code]) => code.startsWith('dept-'))] : null);

const documentContext = () => ({ areas: names.areas, redraw: draw, unit: session()?.subject.unit, post: session()?.subject.post, filter: readDocs, more: moreDocs, done: () => readDocs() });
const alertContext = () => ({ areas: names.areas, canRedrive: role() === 'office', redrive, filter: readFates, more: moreFates });

function caseColumn() {
  if (state.view !== 'case') return html`<div class="pick-one soft">${state.list ? '点左边的一件,在这里办理。' : ''}</div>`;
  if (!state.open) return state.error ? nothing : loading();
  return html`<a class="back" href="#">‹ 待办</a>${caseView(state.open, {
    areas: names.areas, categoryNames: names.categories, redraw: draw, open: openDeed, unit: session()?.subject.unit, post: session()?.subject.post,
    documentDone: () => reread(), alertLine: (each) => alertLine(each, alertContext()),
  })}`;
}

const listColumn = () => html`<section class="stack" aria-labelledby="list-title"><h2 id="list-title" class="unseen" tabindex="-1">待办</h2>
  ${filterBar(state.filters, state.list, names, { change, search, units: unitsOf() })}
  ${state.list ? listView(state.list, state.filters, names, state.open?.of.id, { again: refresh, nextPage: () => tried(async () => { state.list = await read(state.filters, state.list); }),
      everything: () => tried(async () => { state.list = await readAll(state.filters, state.list); }) })
    : state.error ? nothing : loading()}</section>`;

function body() {
  if (state.view === 'documents') return documentsView(state.documents, documentContext());
  if (state.view === 'alerts') return alertsView(state.alerts, alertContext());
  if (state.view === 'new') {
    if (!sourceOf(session())) return notYours();
    const context = { categories: names.list, changed: changedQueue };
    return html`<div class="walk">${walkView(state.walk, { ...context, towns: names.towns, redraw: draw, again: newWalk })}
      ${queueView(state.queue, { ...context, edit: (item) => { state.walk = editing(item); draw(); document.querySelector('#walk-title').focus(); }, signIn: () => askOfficial('重新登录后,本机登记的自动提交。') })}</div>`;
  }
  return html`<h1 class="unseen">工作台</h1><div class="two ${state.view === 'case' ? 'with-case' : ''}"><div class="left">${listColumn()}</div><div class="right">${caseColumn()}</div></div>`;
}

function draw() {
  render(isOfficial() || who
    ? html`${tabs()}${state.error ? failed(state.error, () => { state.error = null; reading(begin()); }) : nothing}${body()}`
    : signedOut(), main);
}

addEventListener('hashchange', () => reading(route()));
addEventListener('online', () => draw());
/** Which official works here. A session that has ended leaves everything where it is, until they are back or somebody else is. */
let who = isOfficial() ? session().subject.id : null;

function leave(next) {
  who = next;
  Object.assign(state, { list: null, open: null, unsigned: 0, error: null });
}

addEventListener('anlan-session', () => {
  // A citizen who is in this tab as well has nothing to do with the desk.
  const now = isOfficial() ? session() : null;
  if (!now) {
    setTimeout(() => {
      if (isOfficial() || comingBack()) return;
      leave(null);
      draw();
    });
  } else if (now.subject.id === who) draw();
  else {
    leave(now.subject.id);
    reading(begin());
  }
});

frame();
signInAs('official');
main.replaceChildren();
draw();
reading(localPosts().then((posts) => { state.posts = posts; draw(); }));
if (isOfficial()) reading(begin());
reading(back().catch(notLetIn));
keepSending(changedQueue);
reading(changedQueue());
