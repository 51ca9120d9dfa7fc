// The pack of a week, a month or a quarter: to read, to print on A4, to take along as a workbook.
import { blob, get, Refused, save, session } from '/assets/api.js';
import { day, decoded, empty, failed, html, loading, nothing, percent, reading, render, said, when } from '/assets/parts.js';
import { frame } from '/assets/frame.js';
import { askOfficial, isOfficial, signInAs } from '/assets/signin.js';
import { drawn } from '/assets/svgchart.js';

const main = document.querySelector('#main');
const id = decoded(location.pathname.split('/').at(-1));
const MEETINGS = { WEEK: '周联席会材料', MONTH: '月会商研判材料', QUARTER: '季度分析材料' };
const state = { pack: null, others: [], error: null, busy: '' };

const unit = /W/.test(id) ? 'WEEK' : /Q/.test(id) ? 'QUARTER' : 'MONTH';

async function load() {
  if (!isOfficial(session())) {
    draw();
    return;
  }
  state.error = null;
  try {
    state.others = (await get(`/v1/packs?unit=${unit}&limit=12`)).items;
    if (state.others.some((other) => other.id === id) || state.others.length === 12) state.pack = await get(`/v1/packs/${id}`);
    else state.error = new Refused(404, { detail: '这一期的材料还没有发布。周一、月初、季初早上七点发布刚结束的一期。' });
  } catch (e) {
    state.error = e instanceof Refused && e.status === 403 ? new Refused(403, { detail: '会商材料只给平安办、市领导和审计看。' }) : e;
  }
  draw();
}

async function take(form) {
  state.busy = form;
  draw();
  try {
    save(`安澜-${id}.${form}`, await blob(`/v1/packs/${id}.${form}`));
  } catch (e) {
    state.error = e;
  }
  state.busy = '';
  draw();
}

/** A cell as it is read: a share with what it is made of, nothing of nothing as a dash. */
function cell(value) {
  if (value === null) return html`<td class="num">—</td>`;
  if (typeof value === 'number') return html`<td class="num">${value.toLocaleString('zh-CN')}</td>`;
  if (typeof value === 'object') return html`<td class="num">${value.den ? html`${percent(value)} <span class="soft small">${value.num}/${value.den}</span>` : '—'}</td>`;
  return html`<td>${said(value)}</td>`;
}

const numbers = (section, column) => section.rows.every((row) => typeof row[column] !== 'string');

const section = (each) => html`<section class="card stack tight" aria-labelledby="s-${each.id}">
  <h2 id="s-${each.id}">${each.title}</h2>
  ${each.notes.map((note) => html`<p class="small soft">${note}</p>`)}
  ${each.chart && each.rows.length ? drawn(each) : nothing}
  ${each.rows.length
    ? html`<div class="scroll" tabindex="0" role="region" aria-label="${each.title}表"><table>
        <caption class="unseen">${each.title}</caption>
        <thead><tr>${each.columns.map((column, i) => html`<th scope="col" class=${numbers(each, i) ? 'num' : ''}>${column.title}</th>`)}</tr></thead>
        <tbody>${each.rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`
    : html`<p>无。</p>`}
</section>`;

function pack() {
  const of = state.pack;
  const unsure = of.figures.provisionalDays.length;
  return html`<header class="card stack tight">
      <div class="row between"><h1>${MEETINGS[of.unit]} · ${of.id}</h1>
        <div class="row no-print">
          <button type="button" class="main" @click=${() => print()}>打印</button>
          <button type="button" class=${state.busy === 'xlsx' ? 'busy' : ''} @click=${() => take('xlsx')}>下载表格 XLSX</button>
          <button type="button" class=${state.busy === 'csv' ? 'busy' : ''} @click=${() => take('csv')}>CSV</button></div></div>
      <p>${day(of.from)} 至 ${day(of.to)}</p>
      <p class="row"><span class="chip ${unsure ? 'warn' : 'ok'}">${unsure ? `${unsure} 天的数据待核对` : '✓ 各日数据核对一致'}</span>
        <span class="chip">数据第 ${of.figures.revision} 版</span><span class="small soft">${when(of.publishedAt, true)} 发布,此后不变</span></p>
      <p class="small soft">摘要 <code>${of.digest}</code></p>
    </header>
    ${of.sections.map(section)}`;
}

const others = () => html`<nav class="row no-print" aria-label="其他各期">
  ${state.others.map((other) => html`<a class="button" href="/packs/${other.id}" aria-current=${other.id === id ? 'page' : nothing}>${other.id}</a>`)}</nav>`;

function draw() {
  document.title = `安澜 · ${MEETINGS[unit]} ${id}`;
  render(
    !isOfficial(session())
      ? html`<h1>${MEETINGS[unit]} · ${id}</h1><section class="card">${empty('会商材料需要登录', '平安办、市领导和审计可以看。')}
          <p class="row between"><button type="button" class="main wide" @click=${() => askOfficial('会商材料给平安办、市领导和审计看。')}>登录</button></p></section>`
      : state.error ? html`<h1>${MEETINGS[unit]} · ${id}</h1>${failed(state.error, () => reading(load()))}${others()}`
      : state.pack ? html`${pack()}${others()}` : html`<h1>${MEETINGS[unit]} · ${id}</h1>${loading()}`,
    main,
  );
}

frame();
signInAs('official');
addEventListener('anlan-session', (event) => { if (event.detail) reading(load()); else draw(); });
main.replaceChildren();
main.classList.add('pack');
draw();
reading(load());
