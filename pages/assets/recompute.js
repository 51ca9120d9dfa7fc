// Anybody can reckon again what was published: the line to do it with, and the same sum done here.
import { get, Refused, session } from '/assets/api.js';
import { day, dialog, empty, html, loading, nothing, percent, table, until } from '/assets/parts.js';
import { isOfficial, official } from '/assets/signin.js';
import { counts, isRate, nameOf, rates } from '/assets/numbers.js';
import { statusOf } from '/assets/words.js';

/** How many cases a list shows at most. */
const MOST = 500;

const hex = (bytes) => Array.from(new Uint8Array(bytes), (n) => n.toString(16).padStart(2, '0')).join('');

/** The lines whose SHA-256 is the digest (docs/figures.md). */
export function lines(of) {
  const sorted = (map) => Object.keys(map).sort();
  return [
    of.formulas, of.period ?? of.date, of.area,
    ...sorted(of.counts).map((id) => `${id}=${of.counts[id]}`),
    ...sorted(of.rates).map((id) => `${id}=${of.rates[id].num}/${of.rates[id].den}`),
    `events=${of.events}`, `eventsDigest=${of.eventsDigest ?? of.daysDigest}`,
  ].map((line) => `${line}\n`).join('');
}

/** Where figures stand in the API. */
export const address = (of) =>
  of.period ? `/v1/figures/periods/${of.period}?area=${of.area}` : `/v1/figures/days/${of.date}?area=${of.area}`;

/** The line for a shell that prints the digest; it needs curl, jq and sha256sum. */
export function command(of) {
  const [when, events] = of.period ? ['.period', '.daysDigest'] : ['.date', '.eventsDigest'];
  return `curl -s '${location.origin}${address(of)}' | jq -r '
  .formulas, ${when}, .area,
  (.counts | to_entries | sort_by(.key)[] | "\\(.key)=\\(.value)"),
  (.rates | to_entries | sort_by(.key)[] | "\\(.key)=\\(.value.num)/\\(.value.den)"),
  "events=\\(.events)", "eventsDigest=\\(${events})"' | sha256sum`;
}

/** The line that prints one figure. */
export function figureCommand(id, of) {
  const path = isRate(id) ? `.rates["${id}"]` : `.counts["${id}"] // 0`;
  return `curl -s '${location.origin}${address(of)}' | jq -c '${path}'`;
}

/** Shows how to reckon again, and does it here if wished. */
export function recompute(of, id) {
  let result = nothing;
  return dialog(`重新计算 · ${of.period ?? day(of.date)}`, (close, again) => {
    const run = async () => {
      result = loading('正在取回公布的数据并计算…');
      again();
      try {
        const fresh = await get(address(of));
        const digest = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines(fresh))));
        result = digest === fresh.digest
          ? html`<p class="note ok" role="status">一致:重新算出的摘要与公布的相同。<br><code>${digest}</code></p>`
          : html`<p class="note bad" role="alert">不一致!算出 <code>${digest}</code>,公布 <code>${fresh.digest}</code></p>`;
      } catch (e) {
        result = html`<p class="note bad" role="alert">${e.message}</p>`;
      }
      again();
    };
    return html`
      ${id ? html`<h3>${nameOf(id)}这一个数</h3><pre tabindex="0" aria-label="取这个数的命令">${figureCommand(id, of)}</pre>` : nothing}
      <h3>全部数据的摘要</h3>
      <p class="small soft">公布的数据有一个摘要(SHA-256)。改动任何一个数,摘要就不同。下面这一行可在任何电脑上运行:</p>
      <pre tabindex="0" aria-label="计算摘要的命令">${command(of)}</pre>
      <p class="small">应得到:<br><code>${of.digest}</code></p>
      ${crypto.subtle ? html`<div class="row"><button type="button" class="main" @click=${run}>就在这里重新计算</button></div>` : nothing}
      ${result}`;
  });
}

/** What a figure means, and the ways on from it. */
export function explain(id, one, other, areas) {
  const rate = rates[id];
  return dialog(nameOf(id), (close) => html`
    <p>${rate?.words ?? counts[id]?.words}</p>
    ${rate
      ? html`<dl class="pairs">
          <dt>公式</dt><dd>分子 ÷ 分母,四舍五入到万分位</dd>
          <dt>分子</dt><dd><code>${rate.num}</code></dd>
          <dt>分母</dt><dd><code>${rate.den}</code></dd></dl>`
      : html`<p><code>${id}</code></p>`}
    ${table('这个数', [
      { head: '哪一天、哪一期', row: true, cell: (of) => of.period ?? day(of.date) },
      ...(rate
        ? [{ head: '分子', num: true, cell: (of) => of.rates[id]?.num ?? 0 }, { head: '分母', num: true, cell: (of) => of.rates[id]?.den ?? 0 },
          { head: '比率', num: true, cell: (of) => percent(of.rates[id]) }]
        : [{ head: '件数', num: true, cell: (of) => of.counts[id] ?? 0 }]),
    ], [one, other].filter(Boolean))}
    <div class="row">
      <button type="button" @click=${async () => { close(); await recompute(one, id); }}>重新计算</button>
      ${rate ? nothing : html`<button type="button" @click=${async () => { close(); await behind(id, one, areas); }}>背后的事项</button>`}
      ${rate && /^[\w.]+$/.test(rate.num) ? html`<button type="button" @click=${async () => { close(); await behind(rate.num, one, areas); }}>分子的事项</button>` : nothing}
      ${rate && /^[\w.]+$/.test(rate.den) ? html`<button type="button" @click=${async () => { close(); await behind(rate.den, one, areas); }}>分母的事项</button>` : nothing}
    </div>`);
}

/** The cases behind a count, for those who may know of them. */
export async function behind(id, of, areas) {
  await official('市民看到的是数;背后的事项,平安办、市领导、审计和所在镇街登录后可以看。');
  if (!isOfficial(session())) return;
  let content = loading();
  let redraw = () => {};
  const closed = dialog(`${nameOf(id)} · 背后的事项`, (close, again) => {
    redraw = again;
    return content;
  });
  try {
    const items = [];
    let page = { next: '' };
    do {
      page = await get(`${address(of).replace('?', `/cases?figure=${id}&`)}&limit=100${page.next ? `&cursor=${encodeURIComponent(page.next)}` : ''}`);
      items.push(...page.items);
    } while (page.next && items.length < MOST);
    content = listed(items, page, areas);
  } catch (e) {
    content = html`<p class="note bad" role="alert">${e instanceof Refused && e.status === 403 ? '您的岗位不能查看这个数背后的事项。' : e.message}</p>`;
  }
  redraw();
  await closed;
}

const listed = (items, page, areas) => html`
  ${items.length
    ? table('事项', [
        { head: '编号', row: true, cell: (row) => html`<a href="/desk#${row.number}">${row.number}</a>` },
        { head: '状态', cell: (row) => statusOf(row.kind, row.status) },
        { head: '区划', cell: (row) => areas?.get(row.areaCode.slice(0, 9)) ?? row.areaCode },
        { head: '期限', cell: (row) => html`<span class=${row.overdue ? 'bad-text' : ''}>${until(row.dueAt)}${row.overdue ? ' 超期' : ''}</span>` },
      ], items)
    : empty('没有可以列出的事项', '这个数是 0,或都不便列出。')}
  <p class="small soft">列出 ${items.length} 件${page.next ? `(只列前 ${MOST} 件)` : `,另有 ${page.withheld} 件因保密不列出,合计 ${items.length + page.withheld} 件`}。</p>`;
