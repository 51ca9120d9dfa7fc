// What the duty telephones of a city on a laptop received: whose they are, which rung it was, and what became of it.
import { get } from '/assets/api.js';
import { alertLine, FATES } from '/assets/deskdocs.js';
import { localPosts } from '/assets/deskposts.js';
import { frame } from '/assets/frame.js';
import { empty, html, nothing, reading, render, said, tell } from '/assets/parts.js';
import { rungWords } from '/assets/rungs.js';
import { advance, alerts, clock } from '/local/assets/city.js';

const main = document.querySelector('#main');
const state = { texts: null, now: '', posts: new Map(), fates: new Map(), waiting: [], show: 'texts', busy: '', words: '', most: 60 };

const time = (text) => text.slice(0, 19).replace('T', ' ');
const idsOf = (text) => text.alertIds ?? [];

/** What a message was about: cases with the rung of each; a digest has several. */
function about(text) {
  if (text.caseId) return [{ id: text.caseId, rung: text.rung }];
  return idsOf(text).map((id) => ({ id: id.split('~')[0], rung: id.split('~')[2] }));
}

const numberOf = (id, text) => state.fates.get(id)?.number ?? /LH-\d{8}-\d{6,}/.exec(text.text)?.[0] ?? id;

/** A message that stands here was taken by the telephone; the ledger says the same a moment later. */
const fateOf = (text) => FATES[state.fates.get(`${text.caseId ?? idsOf(text)[0]?.split('~')[0]}~${text.rung ?? idsOf(text)[0]?.split('~')[2]}`)?.state] ?? '已发出';

async function look() {
  const [now, texts] = await Promise.all([clock(), get('/local/phones')]);
  const changed = state.texts?.length !== texts.length || state.now.slice(0, 16) !== now.now.slice(0, 16);
  Object.assign(state, { now: now.now, texts });
  draw();
  if (changed) await lookFurther();
}

async function lookFurther() {
  const [sent, pending, parked] = await Promise.all(['SENT', 'PENDING', 'PARKED'].map(alerts));
  for (const each of [...sent, ...pending, ...parked]) {
    state.fates.set(each.caseId, each);
    state.fates.set(`${each.caseId}~${each.rung}`, each);
  }
  state.waiting = [...parked, ...pending];
  draw();
}

async function move(by) {
  state.busy = by;
  draw();
  try {
    await advance(by);
  } catch (e) {
    tell(e.message);
  }
  state.busy = '';
  await look();
}

const PAGE = 60;

/** One message: when, to whom, what it says, about which case, on which rung, and what became of it. */
const line = (text) => html`<li class="text"><span class="text-when"><time>${time(text.at)}</time><span class="chip ok">${fateOf(text)}</span></span>
  <span class="text-who"><b>${state.posts.get(text.phone)?.name ?? (state.posts.size ? '不在花名册里' : '…')}</b> <code>${text.phone}</code></span>
  <span class="text-words">${said(text.text)}</span>
  <span class="text-about small soft">${[...new Set(about(text).map(({ rung }) => rungWords(rung)))].join('、') || '摘要'} · ${about(text).map(({ id }) => html`<a href="/desk#${id}">${numberOf(id, text)}</a> `)}</span></li>`;

function shown() {
  const texts = state.texts ?? [];
  return texts.filter((text) => !state.words || text.phone.includes(state.words) || text.text.includes(state.words) || state.posts.get(text.phone)?.name.includes(state.words)).reverse();
}

function draw() {
  const names = new Map([...state.posts.values()].map((each) => [each.post, each.name]));
  render(html`<h1>值班电话收到的短信</h1>
    <div class="card row between"><p>城市时间 <b id="now">${time(state.now)}</b> · 共 <b id="count">${state.texts?.length ?? 0}</b> 条</p>
      <div class="row">${[['PT1H', '过 1 小时'], ['P1D', '过 1 天'], ['P9D', '过 9 天']].map(([by, words]) => html`<button type="button" data-by=${by} class=${state.busy === by ? 'busy' : ''} ?disabled=${Boolean(state.busy)} @click=${() => move(by)}>${words}</button>`)}</div></div>
    <div class="row between"><div class="tabs" role="group" aria-label="短信">${[['texts', `收到的 ${state.texts?.length ?? 0}`], ['waiting', `待发和发不出去的 ${state.waiting.length}`]].map(([id, words]) => html`<button type="button" data-show=${id} aria-pressed=${state.show === id ? 'true' : 'false'} @click=${() => { state.show = id; draw(); }}>${words}</button>`)}</div>
      <label class="find"><span>找</span><input type="search" id="find" placeholder="岗位、电话、编号" .value=${state.words} @input=${(event) => { state.words = event.target.value.trim(); draw(); }}></label></div>
    ${state.show === 'waiting'
      ? state.waiting.length ? html`<ul class="card worklist">${state.waiting.map((each) => alertLine({ ...each, toName: each.toName ?? names.get(each.to) }, { areas: new Map(), canRedrive: false }))}</ul>` : empty('没有待发的', '每一条都发出去了。')
      : state.texts === null ? nothing : state.texts.length ? html`<ul class="worklist texts" aria-label="短信,新的在前">${shown().slice(0, state.most).map(line)}</ul>
        ${shown().length > state.most ? html`<button type="button" @click=${() => { state.most += PAGE; draw(); }}>再看 ${PAGE} 条</button>` : nothing}` : empty('还没有短信', html`登记一处隐患,过 9 天,就有人收到催办;或者在<a href="/local/">本机城市</a>让它过一周。`)}`, main);
}

frame();
main.replaceChildren();
reading(localPosts().then((posts) => { state.posts = new Map((posts ?? []).map((each) => [each.phone, each])); draw(); }));
draw();
reading(look());
setInterval(() => { if (!state.busy && document.visibilityState === 'visible') look().catch(() => {}); }, 4000);
