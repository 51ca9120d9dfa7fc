// A line over days, drawn by uPlot (loaded by the page's own script element), and the same as a table for whoever
// does not see it.
import { html, percent, table } from '/assets/parts.js';

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const seconds = (date) => Date.UTC(...date.split('-').map((part, i) => Number(part) - (i === 1 ? 1 : 0))) / 1000;

/** Draws a trend of the API into an element, and draws it anew when there is another width or another light. */
export function chart(at, trend, name) {
  const isRate = trend.items.some((item) => 'den' in item);
  const points = trend.items.map((item) => (item.value === null ? null : Number(item.value) * (isRate ? 100 : 1)));
  const data = [trend.items.map((item) => seconds(item.date)), points];
  let plot = null;
  const draw = () => {
    plot?.destroy();
    const axis = { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, font: '12px system-ui' };
    plot = new globalThis.uPlot({
      width: at.clientWidth, height: 240, padding: [12, 20, 0, 0],
      legend: { show: false }, cursor: { show: false }, select: { show: false },
      scales: { x: { time: false }, y: { range: isRate ? [0, 100] : (u, low, high) => [0, Math.max(5, Math.ceil((high ?? 0) * 1.1))] } },
      axes: [
        { ...axis, space: 70, values: (u, at_) => at_.map((s) => { const d = new Date(s * 1000); return `${d.getUTCMonth() + 1}/${d.getUTCDate()}`; }),
          incrs: [1, 2, 5, 7, 14, 30, 60, 90].map((days) => days * 86400) },
        { ...axis, size: 46, values: (u, values) => values.map((value) => (isRate ? `${value}%` : `${value}`)) },
      ],
      series: [{}, { label: name, stroke: colour('--series'), width: 2, fill: `${colour('--series')}22`, points: { show: data[0].length < 40, size: 5, fill: colour('--series') } }],
    }, data, at);
  };
  at.replaceChildren();
  draw();
  let width = at.clientWidth;
  const watch = new ResizeObserver(() => {
    if (at.clientWidth && at.clientWidth !== width) {
      width = at.clientWidth;
      plot.setSize({ width, height: 240 });
    }
  });
  watch.observe(at);
  const light = matchMedia('(prefers-color-scheme: dark)');
  light.addEventListener('change', draw);
  return () => {
    watch.disconnect();
    light.removeEventListener('change', draw);
    plot.destroy();
  };
}

/** What the line says, in a sentence. */
export function summary(trend, name) {
  const told = trend.items.filter((item) => item.value !== null);
  if (!told.length) return `${name}:没有可计算的日子`;
  const last = told.at(-1);
  return `${name},${trend.items.length} 天;最近 ${last.date} 为 ${'den' in last ? percent(last) : last.value}`;
}

/** The same as rows, the latest first. */
export const asTable = (trend, name) =>
  table(`${name}逐日数据`, [
    { head: '日期', row: true, cell: (item) => item.date },
    ...(trend.items.some((item) => 'den' in item)
      ? [{ head: '比率', num: true, cell: (item) => percent(item) }, { head: '分子', num: true, cell: (item) => item.num }, { head: '分母', num: true, cell: (item) => item.den }]
      : [{ head: '件数', num: true, cell: (item) => item.value }]),
  ], trend.items.toReversed());

export const frameOf = (id, label) => html`<div class="chart" id=${id} role="img" aria-label=${label}></div>`;
