// The page of a city on a laptop: all that runs here, who one can be, what time it is, and a week to look at.
import { keepSession, Lost, post, get, Refused } from '/assets/api.js';
import { localPosts, postList, signInAt } from '/assets/deskposts.js';
import { frame } from '/assets/frame.js';
import { html, nothing, reading, render, said, tell, when } from '/assets/parts.js';
import { advance, alerts, clock } from '/local/assets/city.js';

const main = document.querySelector('#main');
const HOUR = 3600_000;
const STEPS = [['PT1H', '过 1 小时', HOUR], ['morning', '到明早 9 点', 0], ['P1D', '过 1 天', 24 * HOUR], ['P9D', '过 9 天', 216 * HOUR]];
const PAGES = [
  ['/', '城市数据', '最近公布的一天:数据、晾晒榜、三色预警,人人可以重算。'],
  ['/report', '我要反映', '市民报一件事,看进度,评价。'],
  ['/desk', '工作台', '工作人员的待办、办理和随手登记隐患。'],
  ['/local/phones.html', '值班电话', '每一部值班电话收到的短信,以及它们的去向。'],
  ['/local/api.html', '接口', '看接口说明,当场试一试。'],
  ['/openapi.yaml', 'openapi.yaml', '接口说明的原文。'],
  ['/local/wechat', '微信消息', '诉求人收到的订阅消息(JSON)。'],
];

const state = { now: null, advancing: null, busy: '', week: null, posts: null, words: '', pending: [], parked: 0, texts: [], problem: '', packs: [] };

/** The instant of the city, and how it is written there. */
const at = () => Date.parse(state.now);
const cityDay = (millis) => Math.floor((millis + 8 * HOUR) / (24 * HOUR));

/** How long until nine o'clock of tomorrow's morning. */
const toMorning = () => (cityDay(at()) + 1) * 24 * HOUR + HOUR - at();
const spanOf = ([by, , span]) => (by === 'morning' ? toMorning() : span);

/** The nights whose 00:20 lies between now and then. */
const nights = (span) => cityDay(at() + span - 20 * 60_000) - cityDay(at() - 20 * 60_000);

function happens(step) {
  const span = spanOf(step);
  const due = state.pending.filter((each) => Date.parse(each.notBefore) <= at() + span).length;
  const of = nights(span);
  const told = [of ? `公布 ${of} 天的数据` : '不过夜,不公布数据'];
  if (due) told.push(`${due} 条待发短信到点发出`);
  told.push('到期的催办');
  if (span > 2 * HOUR) told.push('要重新登录');
  return `到 ${when(new Date(at() + span + 8 * HOUR).toISOString())}:${told.join(',')}`;
}

async function look() {
  try {
    const [time, week, texts] = await Promise.all([clock(), get('/local/demo-week'), get('/local/phones')]);
    Object.assign(state, { now: time.now, advancing: time.advancing ?? null, week, texts, problem: '' });
  } catch (e) {
    if (!(e instanceof Refused) && !(e instanceof Lost)) throw e;
    state.problem = '城市没有答复:它还在运行吗?';
  }
  draw();
}

async function lookFurther() {
  const [pending, parked] = await Promise.all([alerts('PENDING'), alerts('PARKED')]);
  Object.assign(state, { pending, parked: parked.length });
  draw();
}

async function move(step) {
  state.busy = step[0];
  draw();
  try {
    const passed = await advance(step[0] === 'morning' ? `PT${Math.round(toMorning() / 1000)}S` : step[0]);
    tell(`办了 ${passed.ticks} 次定时任务,公布了 ${passed.rollups.ran} 夜的数据。`);
  } catch (e) {
    if (!(e instanceof Refused) && !(e instanceof Lost)) throw e;
    tell(e.message);
  }
  state.busy = '';
  await look();
  await lookFurther();
}

async function live() {
  state.week = { ...state.week, state: 'RUNNING' };
  draw();
  state.week = await post('/local/demo-week', {});
  follow();
}

/** Looks how far the week is, until it is over. */
async function follow() {
  await look();
  if (state.week.state === 'RUNNING') {
    setTimeout(follow, 500);
    return;
  }
  lookFurther();
  if (state.week.state === 'DONE') document.querySelector('#week-done')?.focus();
}

async function become(code, page) {
  await signInAt(code);
  location.assign(page);
}

const clockCard = () => html`<section class="card stack tight" aria-labelledby="clock-title"><h2 id="clock-title">时钟</h2>
  <p class="now" role="status">${state.now ? `${state.now.slice(0, 10)} ${state.now.slice(11, 16)}` : '…'}</p>
  ${state.advancing ? html`<p class="soft">正在走:${state.advancing.percent}%</p>` : nothing}
  <ul class="steps">${STEPS.map((step) => html`<li><button type="button" class=${state.busy === step[0] ? 'busy' : ''} data-by=${step[0]} ?disabled=${Boolean(state.busy) || state.week?.state === 'RUNNING'} @click=${() => move(step)}>${step[1]}</button>
    <span class="small soft">${state.now ? happens(step) : ''}</span></li>`)}</ul>
  <p class="hint">时间只能向前走。</p></section>`;

function weekCard() {
  const { state: how, done, of, words } = state.week ?? { state: 'NONE', done: 0, of: 1, words: '' };
  const percent = Math.round((100 * done) / of);
  return html`<section class="card stack tight week" aria-labelledby="week-title"><h2 id="week-title">演示一周</h2>
    <p>群众反映 49 件诉求,巡查登记 63 处隐患,各单位办理,有的超期,短信发出,每夜公布数据。时钟向前走 8 天,大约半分钟。</p>
    ${how === 'RUNNING' ? html`<label class="stack tight"><span role="status">${words || '开始…'} · ${percent}%</span><progress max=${of} .value=${done} aria-label="演示一周的进度"></progress></label>`
      : how === 'DONE' ? html`<p class="note ok" id="week-done" tabindex="-1">这座城市已经过了一周。看看 <a href="/">城市数据</a>,或<a href="#people">换一个身份</a>去 <a href="/desk">工作台</a>。</p>`
        : html`${how === 'FAILED' ? html`<p class="note bad" role="alert">${words || '上次没有走完,再按一次继续,不会重复。'}</p>` : nothing}
          <div><button type="button" class="main wide" id="live" @click=${live}>让城市过一周</button></div>`}</section>`;
}

const pagesCard = () => html`<section class="card stack tight" aria-labelledby="pages-title"><h2 id="pages-title">这里运行着</h2>
  <ul class="pages">${PAGES.map(([path, name, words]) => html`<li><a href=${path}><b>${name}</b> <code>${path}</code></a><span class="small soft">${words}</span></li>`)}
    <li><a href="/packs/${weekOf()}"><b>会商材料</b> <code>/packs/${weekOf()}</code></a><span class="small soft">周、月、季的会商材料,可以打印;要以平安办登录。</span></li></ul></section>`;

/** The week before the city's now, as a pack is called. */
function weekOf() {
  if (!state.now) return '2024-W06';
  const date = new Date(at() + 8 * HOUR - 7 * 24 * HOUR);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const week = Math.ceil(((date - Date.UTC(date.getUTCFullYear(), 0, 1)) / (24 * HOUR) + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

const phonesCard = () => html`<section class="card stack tight" aria-labelledby="phones-title"><h2 id="phones-title">值班电话</h2>
  <p>${state.texts.length ? `收到 ${state.texts.length} 条短信` : '还没有短信'}${state.pending.length ? `,${state.pending.length} 条待发` : ''}${state.parked ? html`,<span class="bad-text">${state.parked} 条发不出去</span>` : nothing}。 <a href="/local/phones.html">全部短信</a></p>
  ${state.texts.length ? html`<ul class="stack tight">${state.texts.slice(-3).reverse().map((each) => html`<li class="small"><span class="soft">${when(each.at)} · ${each.phone}</span><br>${said(each.text)}</li>`)}</ul>` : nothing}</section>`;

const peopleCard = () => html`<section class="card stack" id="people" aria-labelledby="people-title"><h2 id="people-title">以谁的身份</h2>
  <p class="soft">点一下就以这个身份登录(只在这个标签页)。接口里的登录代号是 <code>post:岗位编号</code> 或 <code>citizen:名字</code>。</p>
  <section class="stack tight"><h3>市民</h3><ul class="posts">${[['citizen:alice', '市民 alice'], ['citizen:bob', '市民 bob'], ['citizen:wechat:carol', '市民 carol(微信)']].map(([code, name]) => html`<li><button type="button" data-post=${code} @click=${() => become(code, '/report')}>${name}<span class="soft small">${code}</span></button></li>`)}</ul></section>
  ${state.posts ? postList(state.posts, state.words, (words) => { state.words = words; draw(); }, (one) => become(one.code, '/desk')) : nothing}
  <div><button type="button" class="plain" @click=${() => { keepSession(null); tell('已退出。'); }}>退出登录</button></div></section>`;

function draw() {
  render(html`<h1>本机城市</h1>
    <p class="soft">整座城市运行在这台电脑的一个进程里,什么都不会离开它。</p>
    ${state.problem ? html`<p class="note bad" role="alert">${state.problem}</p>` : nothing}
    <div class="local-grid"><div class="stack">${weekCard()}${pagesCard()}${phonesCard()}</div><div class="stack">${clockCard()}${peopleCard()}</div></div>`, main);
}

frame();
main.replaceChildren();
draw();
reading(localPosts().then((posts) => { state.posts = posts; draw(); }));
reading(look().then(() => { if (state.week?.state === 'RUNNING') follow(); }));
reading(lookFurther());
setInterval(() => { if (!state.busy && state.week?.state !== 'RUNNING' && document.visibilityState === 'visible') look(); }, 5000);
