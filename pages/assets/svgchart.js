// The chart of a section of a pack as SVG, which prints sharp: bars or lines over the words of one column. Series are
// told apart by a dash or a pattern of light, too, so that colour is never alone.
import { svg } from '/assets/parts.js';

const WIDTH = 960;
const HEIGHT = 260;
const LEFT = 48;
const FOOT = 60;
const HEAD = 30;
const MOST_LABELS = 31;
const DASHES = ['', '8 4', '2 3', '10 3 2 3'];

const number = (value) => (typeof value === 'number' ? value : 0);

/** Draws {columns, rows, chart: {kind, label, values}}. */
export function drawn(section) {
  const at = (name) => section.columns.findIndex((column) => column.id === name);
  const series = section.chart.values.map(at);
  const label = at(section.chart.label);
  const most = Math.max(1, ...section.rows.flatMap((row) => series.map((column) => number(row[column]))));
  const slot = (WIDTH - LEFT) / section.rows.length;
  const y = (value) => HEIGHT - FOOT - (value / most) * (HEIGHT - FOOT - HEAD);
  const every = Math.max(1, Math.ceil(section.rows.length / MOST_LABELS));
  const bar = section.chart.kind === 'BAR';
  return svg`<svg class="drawn" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${section.title}的图,数字见下表">
    ${[...new Set([0, Math.ceil(most / 2), most])].map((tick) => svg`<line class="chart-grid" x1=${LEFT} x2=${WIDTH} y1=${y(tick)} y2=${y(tick)}></line>
      <text class="chart-text" x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${tick}</text>`)}
    ${series.map((column, n) => svg`<line class="series s${n}" x1=${LEFT + n * 150} x2=${LEFT + n * 150 + 24} y1="12" y2="12" stroke-width=${bar ? 10 : 3} stroke-dasharray=${bar ? '' : DASHES[n]}></line>
      <text class="chart-text" x=${LEFT + n * 150 + 30} y="16">${section.columns[column].title}</text>`)}
    ${section.rows.map((row, i) => (i % every ? '' : svg`<text class="chart-text" text-anchor="end" x=${LEFT + slot * (i + 0.5)} y=${HEIGHT - FOOT + 16}
      transform="rotate(-40 ${LEFT + slot * (i + 0.5)} ${HEIGHT - FOOT + 16})">${String(row[label]).replace(/^20\d\d-/, '').slice(0, 8)}</text>`))}
    ${bar
      ? section.rows.map((row, i) => series.map((column, n) => svg`<rect class="fill s${n}" x=${LEFT + slot * (i + 0.1) + (slot * 0.8 * n) / series.length} y=${y(number(row[column]))}
          width=${(slot * 0.8) / series.length} height=${HEIGHT - FOOT - y(number(row[column]))}></rect>`))
      : series.map((column, n) => svg`<polyline class="series s${n}" fill="none" stroke-width="2.5" stroke-dasharray=${DASHES[n]}
          points=${section.rows.map((row, i) => `${LEFT + slot * (i + 0.5)},${y(number(row[column]))}`).join(' ')}></polyline>`)}
  </svg>`;
}
