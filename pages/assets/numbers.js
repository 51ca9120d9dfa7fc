// The figures that a page shows, what each is made of, and how to tell it. The definitions are those of docs/figures.md.
import { html, nothing, percent } from '/assets/parts.js';

/** Rates: what is divided by what. */
export const rates = {
  'rect.all': { name: '整改率', num: 'hazards.rectifiedOfFound', den: 'hazards.found', words: '查出的隐患里,到期末已经整改、没有再开的,占多少。' },
  'rect.spot': { name: '即查即改率', num: 'hazards.onSpot', den: 'hazards.found', words: '查出的隐患里,当场就改好的,占多少。' },
  'rect.tail': { name: '非现场整改率', num: 'hazards.rectifiedOfFound − hazards.onSpot', den: 'hazards.found − hazards.onSpot', words: '没有当场改好的隐患里,到期末已经整改的,占多少。' },
  'rect.ontime': { name: '按期整改率', num: 'hazards.closedInTime', den: 'hazards.rectified + hazards.overdue', words: '整改完的和已经超期的里面,按期整改完的占多少。' },
  'rect.major': { name: '重大隐患整改率', num: 'hazards.rectifiedOfFound.grade.MAJOR', den: 'hazards.found.grade.MAJOR', words: '查出的重大隐患里,已经整改的占多少。' },
  resp: { name: '及时响应率', num: 'complaints.contactedOfDispatched', den: 'complaints.dispatched', words: '交办的诉求里,责任单位及时联系了诉求人的,占多少。' },
  solve: { name: '解决率', num: 'complaints.solved', den: 'complaints.heard', words: '诉求人说了结果的答复里,说“解决了”的占多少;部分解决不算。' },
  satis: { name: '满意率', num: 'complaints.satisfied', den: 'complaints.heard', words: '诉求人说了结果的答复里,满意或基本满意的占多少。' },
  coverage: { name: '回访覆盖率', num: 'complaints.finishedHeard', den: 'complaints.finished', words: '答复后办结的诉求里,听到了诉求人评价的占多少。' },
};

/** Counts. A stock is how many there are at the end of the day. */
export const counts = {
  'hazards.found': { name: '排查隐患', words: '登记的隐患,当场改好的也算。' },
  'hazards.rectified': { name: '整改隐患', words: '销号的隐患,当场改好的也算。' },
  'hazards.onSpot': { name: '即查即改', words: '当场查出、当场改好,有前后照片。' },
  'hazards.rectifiedOfFound': { name: '查出并整改', words: '查出的隐患里,到期末已经整改的。' },
  'hazards.open': { name: '未销号隐患', words: '日终还没有销号的隐患。', stock: true },
  'hazards.overdue': { name: '超期未整改', words: '日终没有销号、期限已过的隐患。', stock: true, late: true },
  'complaints.new': { name: '新收诉求', words: '市民和驿站当天提交的诉求。' },
  'complaints.closed': { name: '办结诉求', words: '当天办结的诉求;不予受理、并案的也算。' },
  'complaints.open': { name: '在办诉求', words: '日终还没有办结的诉求。', stock: true },
  'complaints.overdue': { name: '超期诉求', words: '日终没有办结、期限已过的诉求。', stock: true, late: true },
  'complaints.dispatched': { name: '交办诉求', words: '第一次交给责任单位的诉求。' },
  'complaints.heard': { name: '有效回访', words: '诉求人第一次说出结果的答复。' },
  'complaints.satisfied': { name: '满意', words: '其中满意或基本满意的。' },
  'complaints.solved': { name: '解决', words: '其中说解决了的。' },
};

/** What stands on the first page, in this order. */
export const shown = [
  'rect.all', 'rect.spot', 'rect.ontime', 'resp', 'solve', 'satis',
  'hazards.found', 'hazards.open', 'hazards.overdue', 'complaints.new', 'complaints.open', 'complaints.overdue',
];

export const nameOf = (id) => rates[id]?.name ?? counts[id]?.name ?? id;
export const isRate = (id) => id in rates;

export const boards = {
  rectification: '整改率', ontime: '按期整改率', tail: '非现场整改率', reply: '及时响应率', satisfaction: '满意率',
};

/** A figure of a day or a period in big, and its numerator and denominator; nothing of nothing is no rate. */
export function big(id, of) {
  if (!isRate(id)) return html`<span class="value">${(of.counts[id] ?? 0).toLocaleString('zh-CN')}<small> 件</small></span>`;
  const rate = of.rates[id];
  return rate?.den
    ? html`<span class="value">${percent(rate).replace('%', '')}<small>%</small></span>`
    : html`<span class="value">—</span>`;
}

/** What a figure is made of, in small. */
export function made(id, of) {
  if (!isRate(id)) return counts[id].stock ? '日终存量' : '当日';
  const rate = of.rates[id];
  return rate?.den ? `${rate.num} / ${rate.den}` : '0 / 0,无可计算';
}

/** The same in one line, for the period to date. */
export function line(id, of) {
  if (!of) return nothing;
  if (!isRate(id)) return `${(of.counts[id] ?? 0).toLocaleString('zh-CN')} 件`;
  const rate = of.rates[id];
  return rate?.den ? `${percent(rate)} · ${rate.num}/${rate.den}` : '0/0';
}

/** The weeks of ISO 8601, months, quarters and years that hold a date. */
export function periodOf(date, unit) {
  const [year, month, day] = date.split('-').map(Number);
  if (unit === 'YEAR') return `${year}`;
  if (unit === 'QUARTER') return `${year}-Q${Math.ceil(month / 3)}`;
  if (unit === 'MONTH') return date.slice(0, 7);
  const at = new Date(Date.UTC(year, month - 1, day));
  at.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const week = Math.ceil(((at - Date.UTC(at.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7);
  return `${at.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The days of the last two windows (旬) that were over by a date. */
export function windows(date) {
  const month = (at) => [at.getUTCFullYear(), at.getUTCMonth()];
  const days = (year, of, first, last) =>
    Array.from({ length: last - first + 1 }, (_, i) => new Date(Date.UTC(year, of, first + i)).toISOString().slice(0, 10));
  const found = [];
  const at = new Date(Date.parse(date));
  for (let back = 0; back < 3; back += 1) {
    const [year, of] = month(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)));
    const end = new Date(Date.UTC(year, of + 1, 0)).getUTCDate();
    for (const [first, last] of [[21, end], [11, 20], [1, 10]]) {
      const window = days(year, of, first, last);
      if (window.at(-1) <= date) found.push(window);
    }
  }
  return found.slice(0, 2);
}

export const units = { WEEK: '本周', MONTH: '本月', QUARTER: '本季', YEAR: '今年' };

/** What a board lists for somebody to look at. It is held against nobody. */
export const signals = {
  BURST: { name: '短时间集中即查即改', words: '同一岗位在一分钟内登记了五件以上当场改好的隐患。' },
  EXTENSION_THEN_CLOSE: { name: '延期后很快办完', words: '获准延期后 24 小时内就办完了。' },
  CHURN: { name: '办结后很快又重开', words: '办结后七天内又重新办理。' },
  REPEATED_EVIDENCE: { name: '佐证重复使用', words: '两件隐患的整改用了同一份佐证。' },
  SURVEY_SKEW: { name: '回访偏少', words: '听到评价的诉求,占比不到全市的一半。' },
  REPEATED_PHOTO: { name: '照片重复使用', words: '两件事项用了同一张照片。' },
  CONTRADICTED_SELF_CHECK: { name: '自查与上级检查不符', words: '自查没有问题,上级检查查出了隐患。' },
};
