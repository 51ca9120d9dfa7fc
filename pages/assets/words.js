// What codes of the API are called on a page.

export const status = {
  SUBMITTED: '已提交', ACCEPTED: '已受理', NOT_ACCEPTED: '不予受理', MERGED: '已并案', DISPATCHED: '已交办',
  RETURN_REQUESTED: '申请退回', SIGNED: '已签收', HANDLING: '办理中', EXTENSION_REQUESTED: '申请延期', PAUSED: '暂停计时',
  TO_HAZARD: '转为隐患', TO_DISPUTE: '转为调解', REPLIED: '已答复', VISITED: '已回访', REWORK: '重新办理', REFERRED: '会商中',
  CLOSED: '已办结', REOPENED: '重新办理', WITHDRAWN: '已撤回',
  REPORTED: '待核实', VERIFIED: '已核实', UNFOUNDED: '不属实', DUPLICATE: '重复', ASSIGNED: '已交办', TRANSFERRED: '已移交',
  PLAN_PENDING: '方案待批', RECTIFYING: '整改中', RETURNED: '退回整改', EXTENSION_PENDING: '申请延期', SUBMITTED_HAZARD: '待验收',
  RECHECK: '待复核', OPEN: '检查中', CONCLUDED: '待回头看', LOOKED_BACK: '已回头看', CANCELLED: '已作废',
  OPEN_DUTYMONTH: '履职中', DONE: '已完成', INCOMPLETE: '未完成',
};

/** The status of a case of that kind: one word of the API means two things. */
export const statusOf = (kind, code) => status[`${code}_${String(kind).toUpperCase()}`] ?? status[code] ?? code;

export const source = { LEADER: '领导督查', OFFICE: '平安办抽查', DEPARTMENT: '部门专查', TOWN_SELF: '镇街自查' };
export const grade = { GENERAL: '一般', SERIOUS: '较大', MAJOR: '重大' };
export const colour = { GREEN: '绿', YELLOW: '黄', RED: '红' };
export const solved = { YES: '解决了', PARTLY: '部分解决', NO: '没有解决' };
export const satisfied = { YES: '满意', MOSTLY: '基本满意', NO: '不满意' };

export const deed = {
  accept: '受理', reject: '不予受理', merge: '并案', 'me-too': '跟进', dispatch: '交办', sign: '签收', contact: '首次联系',
  return: '申请退回', 'settle-return': '退回审批', reply: '答复', extend: '申请延期', 'settle-extension': '延期审批',
  pause: '暂停计时', resume: '恢复计时', 'to-hazard': '转为隐患', 'to-dispute': '转为调解', visit: '回访', rate: '评价',
  rework: '返工', close: '办结', reopen: '要求重新办理', conclude: '会商结论', acknowledge: '签收文书', withdraw: '撤回',
  'add-information': '补充说明', verify: '核实', 'fix-on-spot': '即查即改', assign: '交办', plan: '报五落实方案',
  'approve-plan': '审批方案', submit: '报整改完成', review: '验收', transfer: '移交', refer: '提请会商', list: '挂牌督办',
  delist: '摘牌', recheck: '复核', 'add-points': '增加点位', cancel: '作废', 'look-back': '回头看',
};

/** An event as it is told to whoever waits for its end. */
export const told = {
  SUBMITTED: '您的诉求已提交', ACCEPTED: '平安办已受理', ACCUSED: '已对被反映单位保密', REJECTED: '不予受理', MERGED: '与同一问题合并办理',
  DISPATCHED: '已交给责任单位办理', SIGNED: '责任单位已签收', CONTACTED: '责任单位已联系您', RETURN_REQUESTED: '单位申请退回,平安办正在审核',
  RETURN_REFUSED: '退回未获同意,继续办理', EXTENSION_REQUESTED: '单位申请延长时间', EXTENDED: '办理时间已延长', EXTENSION_REFUSED: '延期未获同意',
  PAUSED: '暂停计时', RESUMED: '恢复计时', TO_HAZARD: '已转为安全隐患整改', TO_DISPUTE: '已转为矛盾调解', REPLIED: '单位已答复', VISITED: '平安办已回访',
  RATED: '您已评价', REWORK: '平安办要求重新办理', REFERRED: '多部门会商', CONCLUDED: '会商已有结论', CLOSED: '已办结', REOPENED: '重新办理',
  REMINDED: '已提醒责任单位', OVERDUE: '已超期,已督促责任单位', ESCALATED: '已报告上级', STEP_OVERDUE: '环节超时,已督促', RESCHEDULED: '期限已调整',
  WITHDRAWN: '您已撤回', INFORMATION_ADDED: '您补充了说明', ACKNOWLEDGED: '已签收文书', DOCUMENT_ANSWERED: '已反馈文书',
};

/** The same, as officials write it. */
export const event = {
  ...told, SUBMITTED: '提交', ACCEPTED: '受理', ACCUSED: '标明被诉求单位', REJECTED: '不予受理', MERGED: '并案', DISPATCHED: '交办', SIGNED: '签收',
  CONTACTED: '首次联系', RETURN_REQUESTED: '申请退回', EXTENSION_REQUESTED: '申请延期', EXTENDED: '延期', REPLIED: '答复', VISITED: '回访',
  RATED: '诉求人评价', REWORK: '返工', REOPENED: '重开', REMINDED: '提醒', OVERDUE: '超期', ESCALATED: '升级', STEP_OVERDUE: '环节超时',
  WITHDRAWN: '诉求人撤回', INFORMATION_ADDED: '诉求人补充', REPORTED: '上报', VERIFIED: '核实', UNFOUNDED: '不属实', DUPLICATE: '重复', ASSIGNED: '交办整改',
  HANDED_OVER: '移交', FIXED_ON_SPOT: '即查即改', PLANNED: '报五落实方案', PLAN_APPROVED: '方案批准', PLAN_REFUSED: '方案退回', TRANSFERRED: '移交',
  RETURNED: '验收退回', LISTED: '挂牌督办', DELISTED: '摘牌', RECHECKED: '复核通过', RECHECK_FAILED: '复核未通过',
  HELD: '检查开展', POINTS_ADDED: '增加点位', FINDING_ADDED: '登记隐患', FOLLOW_UP_SET: '检查结束,定回头看日期', LOOKED_BACK: '已回头看',
  LOOK_BACK_REPEATED: '回头看,仍须再看', CANCELLED: '作废', SELF_CHECK_MISSED: '自查漏检',
  MONTH_OPENED: '月度履职开始', MONTH_SETTLED: '月度结算',
};

/** Units that answer for cases, where an answer holds no name of its own. */
export const units = {
  office: '平安办', leader: '市领导', auditor: '审计', inspector: '巡查岗', 'dept-fire': '消防救援', 'dept-housing': '住建', 'dept-traffic': '交通',
  'dept-emergency': '应急管理', 'dept-police': '公安', 'dept-labour': '人社', 'dept-justice': '司法', 'dept-water': '供水', 'dept-power': '供电',
  'dept-urban': '综合执法', 'dept-environment': '生态环境', 'dept-market': '市场监管', 'dept-health': '卫健', 'dept-education': '教育',
};

/** A unit or a post by its code; towns are named by their area. */
export function unitName(code, areas) {
  if (!code) return '';
  const area = /^(?:town|town-head|head|grid)-(\d{9})/.exec(code)?.[1];
  if (area && areas?.get(area)) return areas.get(area);
  return units[code] ?? code;
}

/** Who did something, as it stands in a timeline. */
export function byName(by, areas) {
  if (by === 'reporter') return '诉求人';
  if (/^(job|system|notify|sendAlerts|rollUp)/.test(by)) return '系统';
  return unitName(by.replace(/^post:/, ''), areas);
}
