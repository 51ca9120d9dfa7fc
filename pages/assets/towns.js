// The towns as tiles, where they lie to each other; the word stands in the tile, so colour is never alone.
import { dialog, html, nothing, table } from '/assets/parts.js';
import { nameOf } from '/assets/numbers.js';
import { colour } from '/assets/words.js';

// Column and row, held against known points; towns that are not here follow by themselves.
const PLACES = {
  河头: [3, 1], 汇溪: [4, 1], 白水洋: [1, 2], 永丰: [2, 2], 大田: [3, 2], 东塍: [4, 2], 括苍: [1, 3], 古城: [2, 3], 大洋: [3, 3],
  邵家渡: [4, 3], 小芝: [5, 3], 桃渚: [6, 3], 江南: [2, 4], 汛桥: [3, 4], 涌泉: [4, 4], 杜桥: [5, 4], 上盘: [6, 4], 尤溪: [2, 5], 沿江: [3, 5],
};
const GRAVEST = ['RED', 'YELLOW', 'GREEN'];
const GROUNDS = { RATIO: '与基数相比', COUNT: '按件数', TOO_FEW: '不足 10 件', ZERO_BASE: '基数为零', NO_BASE: '没有可比的旬', MISSING: '数据尚不具备' };
const STEPS = { NOTICE: '书面提醒', INTERVIEW: '约谈', LISTING: '挂牌' };

export const short = (name) => name.replace(/(街道|镇|乡)$/, '');

const worst = (items) => GRAVEST.find((each) => items.some((item) => item.colour === each)) ?? null;

/** Tiles of all towns; indicator null is the gravest of all. */
export function tiles(towns, warnings, indicator, choose) {
  return html`<div class="tiles" role="group" aria-label="各镇街三色预警">
    ${towns.map((town) => {
      const own = (warnings?.items ?? []).filter((item) => item.area === town.code && (!indicator || item.indicator === indicator));
      const is = worst(own);
      const [column, row] = PLACES[short(town.name)] ?? [];
      const word = is ? colour[is] : '未判';
      return html`<button type="button" class="tile ${is ?? ''} ${column ? `c${column} r${row}` : ''}" @click=${() => choose(town)}
        aria-label="${town.name}:${word}"><b>${short(town.name)}</b><span>${word}</span></button>`;
    })}
  </div>`;
}

/** From what a town got its colours. */
export function explainTown(town, warnings, show) {
  const own = (warnings?.items ?? []).filter((item) => item.area === town.code);
  return dialog(`${town.name} · 三色预警`, (close) => html`
    ${own.length
      ? table('各项预警', [
          { head: '指标', row: true, cell: (item) => nameOf(item.indicator.replace('.grade.MAJOR', '')) + (item.indicator.endsWith('MAJOR') ? '(重大)' : '') },
          { head: '颜色', cell: (item) => html`<span class="chip ${{ RED: 'bad', YELLOW: 'warn', GREEN: 'ok' }[item.colour] ?? ''}">${colour[item.colour] ?? '未判'}</span>` },
          { head: '本旬', num: true, cell: (item) => (item.inputs === 'missing' ? '—' : item.inputs.count) },
          { head: '依据', cell: (item) => GROUNDS[item.ground] ?? item.ground },
          { head: '措施', cell: (item) => STEPS[item.step] ?? '—' },
        ], own)
      : html`<p>这一旬还没有判定。一旬结束、每天的数据都公布后,当晚判定。</p>`}
    <div class="row"><button type="button" class="main" @click=${() => { close(); show(town); }}>看${town.name}的数据</button></div>
    ${warnings ? html`<p class="small soft">依据 ${warnings.window.from} 至 ${warnings.window.to} 的公布数据,规则见接口说明。</p>` : nothing}`);
}
