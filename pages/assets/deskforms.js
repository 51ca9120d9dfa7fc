// What each deed of an official asks for. A test reads this table as JSON and holds it against openapi.yaml, so that a
// deed or a field that is new there can't be forgotten here. "when" names what has to be chosen before a field is asked
// for; "must" that it is needed then, although the API takes the deed without it where it is not.
export const FORMS = {
  "complaint": {
    "accept": {"yes": "受理", "fields": [
      {"name": "accusedUnit", "as": "unit", "label": "被诉求单位", "hint": "诉求就是反映某个单位的,写明它:从此它看不到这件诉求。"},
      {"name": "note", "as": "text", "label": "备注"}]},
    "reject": {"yes": "不予受理", "danger": true, "fields": [
      {"name": "reason", "as": "text", "label": "不予受理的理由", "hint": "诉求人会看到。", "must": true}]},
    "merge": {"yes": "并案", "fields": [
      {"name": "master", "as": "case", "label": "并入哪一件", "hint": "写那一件的编号。", "must": true},
      {"name": "note", "as": "text", "label": "备注"}]},
    "dispatch": {"yes": "交办", "fields": [
      {"name": "owner", "as": "post", "label": "责任岗位", "must": true},
      {"name": "note", "as": "text", "label": "交办意见"}]},
    "sign": {"yes": "签收", "fields": [{"name": "note", "as": "text", "label": "备注"}]},
    "return": {"yes": "申请退回", "fields": [
      {"name": "owner", "as": "post", "label": "应由哪个岗位办理", "must": true},
      {"name": "reason", "as": "text", "label": "退回的理由", "must": true}]},
    "settle-return": {"yes": "提交审批", "fields": [
      {"name": "approve", "as": "flag", "label": "是否同意退回", "true": "同意,改派", "false": "不同意", "must": true},
      {"name": "owner", "as": "post", "label": "改派给", "when": {"approve": true}, "must": true},
      {"name": "reason", "as": "text", "label": "不同意的理由", "when": {"approve": false}, "must": true}]},
    "contact": {"yes": "记下联系", "fields": [
      {"name": "note", "as": "text", "label": "联系情况", "hint": "如:已电话联系,约定明天上午现场查看。"}]},
    "reply": {"yes": "答复诉求人", "fields": [
      {"name": "text", "as": "text", "label": "答复内容", "hint": "诉求人会看到原文。", "must": true},
      {"name": "photos", "as": "photos", "label": "照片"}]},
    "extend": {"yes": "申请延期", "fields": [
      {"name": "days", "as": "number", "label": "延长几个工作日", "must": true},
      {"name": "reason", "as": "text", "label": "延期的理由", "must": true}]},
    "settle-extension": {"yes": "提交审批", "fields": [
      {"name": "approve", "as": "flag", "label": "是否同意延期", "true": "同意", "false": "不同意", "must": true},
      {"name": "reason", "as": "text", "label": "意见"}]},
    "pause": {"yes": "暂停计时", "fields": [{"name": "reason", "as": "text", "label": "暂停的理由", "must": true}]},
    "resume": {"yes": "恢复计时", "fields": [{"name": "note", "as": "text", "label": "备注"}]},
    "to-hazard": {"yes": "转为隐患", "fields": [
      {"name": "category", "as": "category", "label": "隐患类别", "must": true},
      {"name": "grade", "as": "grade", "label": "等级"},
      {"name": "description", "as": "text", "label": "隐患情况", "must": true}]},
    "to-dispute": {"yes": "转为调解", "fields": [{"name": "note", "as": "text", "label": "备注"}]},
    "visit": {"yes": "记下回访", "fields": [
      {"name": "reached", "as": "flag", "label": "联系上了吗", "true": "联系上了", "false": "没有联系上", "must": true},
      {"name": "solved", "as": "choice", "label": "问题解决了吗", "of": {"YES": "解决了", "PARTLY": "部分解决", "NO": "没有解决"},
        "when": {"reached": true}, "must": true},
      {"name": "satisfied", "as": "choice", "label": "对办理满意吗", "of": {"YES": "满意", "MOSTLY": "基本满意", "NO": "不满意"},
        "when": {"reached": true}, "must": true},
      {"name": "note", "as": "text", "label": "回访记录"}]},
    "rework": {"yes": "要求返工", "danger": true, "fields": [{"name": "reason", "as": "text", "label": "为什么返工", "must": true}]},
    "close": {"yes": "办结", "fields": [
      {"name": "reason", "as": "text", "label": "办结的理由", "hint": "诉求人认为没有解决的,必须写。"},
      {"name": "publicReply", "as": "text", "label": "公开答复", "hint": "关注同一件事的人会看到,不要写个人信息。"}]},
    "conclude": {"yes": "写下结论", "fields": [
      {"name": "owner", "as": "post", "label": "责任岗位", "must": true},
      {"name": "days", "as": "number", "label": "几个工作日办好", "must": true},
      {"name": "conclusion", "as": "text", "label": "会商结论", "must": true}]}
  },
  "hazard": {
    "verify": {"yes": "提交核实", "fields": [
      {"name": "verdict", "as": "choice", "label": "核实结果", "of": {"CONFIRMED": "属实", "UNFOUNDED": "不属实", "DUPLICATE": "重复登记"}, "must": true},
      {"name": "grade", "as": "grade", "label": "等级", "when": {"verdict": "CONFIRMED"}},
      {"name": "master", "as": "case", "label": "与哪一处重复", "when": {"verdict": "DUPLICATE"}, "must": true},
      {"name": "reason", "as": "text", "label": "理由", "when": {"verdict": "UNFOUNDED"}, "must": true}]},
    "fix-on-spot": {"yes": "即查即改", "fields": [
      {"name": "before", "as": "photo", "label": "整改前", "must": true},
      {"name": "after", "as": "photo", "label": "整改后", "must": true}]},
    "assign": {"yes": "交办", "fields": [
      {"name": "owner", "as": "post", "label": "责任岗位", "must": true},
      {"name": "days", "as": "number", "label": "几天整改好", "hint": "不写,按等级的期限。"},
      {"name": "note", "as": "text", "label": "交办意见"}]},
    "sign": {"yes": "签收", "fields": [{"name": "note", "as": "text", "label": "备注"}]},
    "plan": {"yes": "保存方案", "fields": [
      {"name": "responsible", "as": "text", "label": "责任"},
      {"name": "measures", "as": "text", "label": "措施"},
      {"name": "funds", "as": "text", "label": "资金"},
      {"name": "schedule", "as": "text", "label": "时限"},
      {"name": "contingency", "as": "text", "label": "预案"}]},
    "approve-plan": {"yes": "提交审批", "fields": [
      {"name": "approve", "as": "flag", "label": "方案是否可行", "true": "同意", "false": "退回修改", "must": true},
      {"name": "reason", "as": "text", "label": "意见"}]},
    "submit": {"yes": "报整改完成", "fields": [
      {"name": "after", "as": "photo", "label": "整改后", "must": true},
      {"name": "note", "as": "text", "label": "整改情况"}]},
    "review": {"yes": "提交验收", "fields": [
      {"name": "pass", "as": "flag", "label": "验收结果", "true": "通过,销号", "false": "不通过,退回整改", "must": true},
      {"name": "evidence", "as": "photo", "label": "现场照片", "when": {"pass": true}, "must": true},
      {"name": "reason", "as": "text", "label": "哪里没有整改到位", "when": {"pass": false}, "must": true}]},
    "recheck": {"yes": "提交复核", "fields": [
      {"name": "held", "as": "flag", "label": "复核结果", "true": "整改保持,维持销号", "false": "反弹,重新整改", "must": true},
      {"name": "evidence", "as": "photo", "label": "现场照片", "must": true},
      {"name": "reason", "as": "text", "label": "反弹的情况", "when": {"held": false}, "must": true}]},
    "extend": {"yes": "申请延期", "fields": [
      {"name": "days", "as": "number", "label": "延长几天", "must": true},
      {"name": "reason", "as": "text", "label": "延期的理由", "must": true}]},
    "settle-extension": {"yes": "提交审批", "fields": [
      {"name": "approve", "as": "flag", "label": "是否同意延期", "true": "同意", "false": "不同意", "must": true},
      {"name": "reason", "as": "text", "label": "意见"}]},
    "pause": {"yes": "暂停计时", "fields": [{"name": "reason", "as": "text", "label": "暂停的理由", "must": true}]},
    "resume": {"yes": "恢复计时", "fields": [{"name": "note", "as": "text", "label": "备注"}]},
    "transfer": {"yes": "移交", "fields": [
      {"name": "owner", "as": "post", "label": "移交给", "must": true},
      {"name": "reason", "as": "text", "label": "移交的理由", "must": true}]},
    "refer": {"yes": "提请会商", "fields": [{"name": "reason", "as": "text", "label": "为什么要会商", "must": true}]},
    "conclude": {"yes": "写下结论", "fields": [
      {"name": "owner", "as": "post", "label": "责任岗位", "must": true},
      {"name": "days", "as": "number", "label": "几天整改好", "must": true},
      {"name": "conclusion", "as": "text", "label": "会商结论", "must": true}]},
    "list": {"yes": "挂牌督办", "danger": true, "fields": [{"name": "reason", "as": "text", "label": "挂牌的理由", "must": true}]},
    "delist": {"yes": "摘牌", "fields": [{"name": "reason", "as": "text", "label": "摘牌的理由", "must": true}]},
    "reopen": {"yes": "反弹,重新整改", "danger": true, "fields": [{"name": "reason", "as": "text", "label": "反弹的情况", "must": true}]},
    "acknowledge": {"yes": "签收", "fields": [{"name": "note", "as": "text", "label": "备注"}]}
  }
};

/** Whether a field is asked for, given what has been chosen. */
export const asked = (field, value) => Object.entries(field.when ?? {}).every(([name, chosen]) => value[name] === chosen);

/** The body of a deed: what is asked for and filled in, and nothing else. */
export function bodyOf(form, value) {
  const body = {};
  for (const field of form.fields) {
    const given = value[field.name];
    const empty = given === undefined || given === null || given === '' || (Array.isArray(given) && !given.length);
    if (asked(field, value) && !empty) body[field.name] = typeof given === 'string' ? given.trim() : given;
  }
  return body;
}
