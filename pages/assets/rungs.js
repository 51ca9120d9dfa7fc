// A rung of the ladder in words (几级提醒), where an answer holds none.
const STEPS = { dispatch: '交办', sign: '签收', contact: '首次联系', review: '验收', settle: '审批', reply: '答复', visit: '回访', recheck: '复核', close: '办结', verify: '核实', plan: '方案' };

const late = (count, unit) => (count === '0' ? '超期' : `超期${count}${unit === 'h' ? '小时' : '个工作日'}`);

export function rungWords(rung) {
  if (!rung) return '';
  const before = /^T-(\d+)$/.exec(rung);
  if (before) return `到期前${before[1]}个工作日`;
  const after = /^T\+(\d+)$|^\+(\d+)h$/.exec(rung);
  if (after) return after[1] === undefined ? late(after[2], 'h') : late(after[1], 'wd');
  const step = /^([a-z-]+)\+(\d+)(wd|h)?$/.exec(rung);
  return step ? `${STEPS[step[1]] ?? step[1]}${late(step[2], step[3])}` : rung;
}
