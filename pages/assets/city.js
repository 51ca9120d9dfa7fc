// The city for everybody: the newest published day by its date, and the period to date. Nothing here is reckoned live.
import { find, get } from '/assets/api.js';
import { day, dialog, empty, failed, html, loading, nothing, percent, reading, render, svg, table } from '/assets/parts.js';
import { frame } from '/assets/frame.js';
import { signInAs } from '/assets/signin.js';
import {
  big, boards, counts, isRate, line, made, nameOf, periodOf, rates, shown, signals as signalWords, units, windows,
} from '/assets/numbers.js';
import { asTable, chart, frameOf, summary } from '/assets/chart.js';
import { explain, recompute } from '/assets/recompute.js';
import { explainTown, tiles } from '/assets/towns.js';
import { unitName } from '/assets/words.js';

const main = document.querySelector('#main');
const state = {
  city: null, towns: [], names: new Map(), area: '', newest: null, period: null, unit: 'MONTH', board: null, indicator: 'rectification',
  group: 'towns', warnings: null, colourOf: '', figure: 'rect.all', trend: null, span: 30, error: null, ready: false,
};
let undraw = null;

const at = () => (state.area ? `?area=${state.area}` : '');
const named = () => state.names.get(state.area) ?? state.city?.name ?? '全市';
const before = (date, days) => new Date(Date.parse(date) - days * 864e5).toISOString().slice(0, 10);

async function load() {
  try {
    const [city, towns] = await Promise.all([get('/v1/areas?level=CITY'), get('/v1/areas?level=TOWN')]);
    state.city = city.items[0];
    state.towns = towns.items;
    state.names = new Map([...city.items, ...towns.items].map((area) => [area.code, area.name]));
    document.title = `安澜 · ${state.city.name}的平安数据`;
    await loadFigures();
  } catch (e) {
    state.error = e;
    draw();
  }
}

const asked = {};

/**
 * Reads parts of the state. What was asked for last counts: an answer that comes later than that of
 * a newer question is left, and so is its failure.
 */
async function read(names, reads) {
  const mine = Symbol(names.join());
  for (const name of names) asked[name] = mine;
  const still = () => names.filter((name) => asked[name] === mine);
  try {
    const found = await reads();
    for (const name of still()) state[name] = found[name];
  } catch (e) {
    if (still().length) throw e;
  }
  return still().length > 0;
}

async function loadFigures() {
  const isNew = await read(['newest', 'period', 'warnings', 'board', 'trend'], async () => {
    const newest = await get(`/v1/figures/newest${at()}`);
    if (!newest) return { newest, period: null, warnings: null, board: null, trend: null };
    const { date } = newest;
    const [period, colours, ranks, line_] = await Promise.all(
      [periodTo(date), warnings(date), board(date), trendOf(date)]);
    return { newest, period, warnings: colours, board: ranks, trend: line_ };
  });
  if (!isNew) return;
  state.ready = true;
  draw();
  plot();
}

/** The colours, once a window of ten days has been published from its first day to its last: before, there are none. */
async function warnings(date) {
  const { items } = await get(`/v1/figures/trend?figure=hazards.found&from=${before(date, 40)}&to=${date}`);
  const published = new Set(items.map((item) => item.date));
  return windows(date).some((days) => days.every((each) => published.has(each))) ? find(`/v1/warnings?date=${date}`) : null;
}

const periodTo = (date) => get(`/v1/figures/periods/${periodOf(date, state.unit)}${at()}`);

const board = (date) =>
  get(`/v1/boards/${state.indicator}/${periodOf(date, state.unit)}?group=${state.group}`);

const trendOf = (date) => get(`/v1/figures/trend?figure=${state.figure}`
  + `&from=${before(date, state.span - 1)}&to=${date}${at().replace('?', '&')}`);

async function loadBoard() {
  await read(['board'], async () => ({ board: await board(state.newest.date) }));
  draw();
}

/** Of another sort of period: the figures to date, and the board. */
async function loadPeriod() {
  const { date } = state.newest;
  await read(['period', 'board'], async () => {
    const [period, ranks] = await Promise.all([periodTo(date), board(date)]);
    return { period, board: ranks };
  });
  draw();
}

async function loadTrend() {
  await read(['trend'], async () => ({ trend: await trendOf(state.newest.date) }));
  draw();
  plot();
}

function plot() {
  undraw?.();
  const place = document.querySelector('#trend');
  if (place && globalThis.uPlot) undraw = chart(place, state.trend, nameOf(state.figure));
}

/** Changes what is looked at, and reads what that needs. */
async function turn(change, reads) {
  Object.assign(state, change);
  draw();
  try {
    await reads();
  } catch (e) {
    state.error = e;
    draw();
  }
}

const tabs = (label, options, value, choose) => html`<div class="tabs" role="group" aria-label=${label}>
  ${Object.entries(options).map(([id, name]) => html`<button type="button" aria-pressed=${id === value} @click=${() => choose(id)}>${name}</button>`)}
</div>`;

function headline() {
  const of = state.newest;
  const sure = of.status === 'FINAL';
  return html`<section class="headline" aria-labelledby="title">
    <div class="row between">
      <div><p class="small">${named()} · 最近公布</p><h1 id="title">${day(of.date)}</h1></div>
      <label class="row"><span class="unseen">看哪里</span>
        <select id="area" aria-label="看哪里的数据" .value=${state.area} @change=${(event) => turn({ area: event.target.value }, loadFigures)}>
          <option value="">全市</option>
          ${state.towns.map((town) => html`<option value=${town.code} ?selected=${town.code === state.area}>${town.name}</option>`)}
        </select></label>
    </div>
    <div class="row">
      <span class="chip ${sure ? 'ok' : 'warn'}">${sure ? '✓ 两路核对一致' : '待核对:两路还没有对上'}</span>
      <span class="chip">第 ${of.revision} 版</span><span class="chip">${of.events} 个事件</span>
      <button type="button" class="no-print" @click=${() => recompute(of)}>重新计算</button>
    </div></section>`;
}

const figures = () => html`<section class="stack" aria-labelledby="figures-title">
  <div class="row between"><h2 id="figures-title">当日与${units[state.unit]}至今</h2>
    ${tabs('统计期', units, state.unit, (unit) => turn({ unit }, loadPeriod))}</div>
  <div class="figures">
    ${shown.map((id) => html`<button type="button" class="figure ${counts[id]?.late && state.newest.counts[id] ? 'late' : ''}" data-figure=${id}
      @click=${() => explain(id, state.newest, state.period, state.names)}>
      <span class="label">${nameOf(id)}</span>${big(id, state.newest)}
      <span class="of">${made(id, state.newest)}</span>
      ${counts[id]?.stock ? nothing : html`<span class="of">${units[state.unit]} ${line(id, state.period)}</span>`}
    </button>`)}
  </div>
  <p class="small soft">点任何一个数,看公式、分子分母和背后的事项。</p>
</section>`;

const moved = (n) => (n === null || n === 0 ? html`<span class="soft">—</span>`
  : n > 0 ? html`<span class="up" aria-label="升 ${n} 名">▲${n}</span>` : html`<span class="down" aria-label="降 ${-n} 名">▼${-n}</span>`);

const meter = (row) => svg`<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${Number(row.value ?? 0) * 100} height="6"></rect></svg>`;

function formula() {
  const { board, group } = state;
  const rate = rates[board.formula];
  return dialog(`${boards[state.indicator]} · 怎么排`, () => html`
    <p>${group === 'towns' && rate ? rate.words : '部门按本部门负责的事项计算,与镇街分开排。'}</p>
    <dl class="pairs"><dt>公式</dt><dd><code>${board.formula}</code></dd>
      ${rate && group === 'towns' ? html`<dt>分子</dt><dd><code>${rate.num}</code></dd><dt>分母</dt><dd><code>${rate.den}</code></dd>` : nothing}
      <dt>并列</dt><dd>比率相同名次相同,其后跳过:1、1、3</dd>
      <dt>少于 ${board.leastCases} 件</dt><dd>只列出,不排名;“至少”为威尔逊区间下限(95%)</dd>
      <dt>名次变化</dt><dd>与上一期相比</dd><dt>摘要</dt><dd><code>${board.digest}</code></dd></dl>`);
}

const unitOf = (row) =>
  (row.area ? state.names.get(row.area) ?? row.area : unitName(row.unit, state.names));

const none = (words) => html`<span class="soft" aria-label=${words}>—</span>`;

const COLUMNS = [
  { head: '名次', num: true, cell: (row) => row.rank ?? none(row.den ? '件数少,不排名' : '没有这样的事项,不排名') },
  { head: '单位', row: true, cell: unitOf },
  { head: '变化', cell: (row) => moved(row.movement) },
  { head: '比率', num: true, cell: (row) => (row.den
    ? html`${meter(row)}<span class="share">${percent(row)}</span>` : none('无可计算')) },
  { head: '分子/分母', num: true, cell: (row) => `${row.num}/${row.den}` },
  { head: '至少', num: true, less: true, cell: (row) => (row.den ? percent({ value: row.wilsonLow }) : '—') },
];

const evidence = ({ n, of, example }) =>
  `${n}${of === null || of === undefined ? '' : ` / ${of}`}${example ? `,如 ${example}` : ''}`;

/** What somebody ought to look at: it is listed and held against nobody. */
const signalsOf = ({ signals }) => {
  const seen = signals.filter((each) => each.evidence);
  const missing = signals.filter((each) => each.inputs === 'missing');
  return html`<details id="signals"><summary>需要留意的现象:${seen.length ? `${seen.length} 条` : '没有'}</summary>
    <p class="small soft">只列出来供人核实,不扣分,不影响排名。</p>
    ${seen.length ? html`<ul class="stack tight">${seen.map((each) => html`<li data-signal=${each.kind}>
      <strong>${unitOf(each)}</strong> · ${signalWords[each.kind]?.name ?? each.kind}
      <span class="chip">${evidence(each.evidence)}</span>
      <span class="small soft">${signalWords[each.kind]?.words}</span></li>`)}</ul>` : nothing}
    ${missing.length ? html`<p class="small soft">数据尚不具备、还不能查的:${missing
      .map((each) => signalWords[each.kind]?.name ?? each.kind).join('、')}。</p>` : nothing}
  </details>`;
};

const ranking = () => html`<section class="card stack tight" aria-labelledby="board-title">
  <div class="row between"><h2 id="board-title">晾晒榜 · ${units[state.unit]}</h2>
    <button type="button" class="plain" ?disabled=${!state.board} @click=${formula}>公式</button></div>
  <div class="row">${tabs('分组', { towns: '镇街', departments: '部门' }, state.group,
    (group) => turn({ group }, loadBoard))}
    <select aria-label="榜单" @change=${(event) => turn({ indicator: event.target.value }, loadBoard)}>
      ${Object.entries(boards).map(([id, name]) => html`<option value=${id}
        ?selected=${id === state.indicator}>${name}</option>`)}</select>
    ${state.board?.status === 'PROVISIONAL' ? html`<span class="chip warn">本期未结束,暂列</span>` : nothing}</div>
  ${!state.board ? empty('还没有榜单', '这一期还没有公布的数据。')
    : !state.board.rows.length ? empty('没有可以列出的单位', '这一组里还没有单位。')
    : html`${table(`${boards[state.indicator]}排名`, COLUMNS, state.board.rows)}
      <p class="small soft">“—”:这一期没有这样的事项,或件数少,不排名。</p>
      ${signalsOf(state.board)}`}
</section>`;

const colours = () => html`<section class="card stack tight" aria-labelledby="map-title">
  <div class="row between"><h2 id="map-title">三色预警</h2>
    ${state.warnings ? html`<span class="small soft">${state.warnings.window.from} — ${state.warnings.window.to}</span>` : html`<span class="chip">本旬未判定</span>`}</div>
  <div class="row"><select aria-label="预警指标" @change=${(event) => turn({ colourOf: event.target.value }, async () => {})}>
    <option value="">各项中最重的</option>
    ${[...new Set((state.warnings?.items ?? []).map((item) => item.indicator))].map((id) => html`<option value=${id}>${nameOf(id.replace('.grade.MAJOR', ''))}${id.endsWith('MAJOR') ? '(重大)' : ''}</option>`)}
  </select></div>
  ${tiles(state.towns, state.warnings, state.colourOf, (town) =>
    explainTown(town, state.warnings, (chosen) => turn({ area: chosen.code }, loadFigures)))}
  <p class="small soft">方块按镇街的相对位置排列,不是地图。</p>
</section>`;

const trend = () => html`<section class="card stack tight" aria-labelledby="trend-title">
  <div class="row between"><h2 id="trend-title">走势 · ${named()}</h2>
    <div class="row"><select aria-label="走势指标" @change=${(event) => turn({ figure: event.target.value }, loadTrend)}>
      ${shown.map((id) => html`<option value=${id} ?selected=${id === state.figure}>${nameOf(id)}${isRate(id) ? ' %' : ''}</option>`)}</select>
      ${tabs('多少天', { 30: '30 天', 90: '90 天', 365: '一年' }, String(state.span), (span) => turn({ span: Number(span) }, loadTrend))}</div></div>
  ${frameOf('trend', state.trend ? summary(state.trend, nameOf(state.figure)) : '走势')}
  ${state.trend ? html`<details><summary>用表格看</summary>${asTable(state.trend, nameOf(state.figure))}</details>` : nothing}
</section>`;

const bare = () => html`<h1>${state.city?.name ?? ''}的平安数据</h1>
  <section class="card">${empty('还没有公布过数据', '每天零点二十分公布前一天的数据:查出多少隐患、整改多少,收到多少诉求、办结多少。0 件里的 0 件不是 100%。')}</section>
  <section class="card stack tight"><h2>现在就可以</h2><div class="row"><a class="button main" href="/report">反映一个问题</a><a class="button" href="/desk">进入工作台</a></div></section>
  ${colours()}`;

function draw() {
  render(
    state.error
      ? html`<h1>城市数据</h1>${failed(state.error, () => { state.error = null; draw(); reading(load()); })}`
      : !state.ready ? html`<h1>城市数据</h1>${loading()}`
      : !state.newest ? bare()
      : html`${headline()}${figures()}<div class="split">${ranking()}<div class="stack">${colours()}${trend()}</div></div>`,
    main,
  );
}

frame();
signInAs('official');
main.replaceChildren();
draw();
reading(load());
