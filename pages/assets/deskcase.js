// One case as officials see it: what it is, until when, what may be done now, and what happened so far.
import { all, get, Refused } from '/assets/api.js';
import { documentLine } from '/assets/deskdocs.js';
import { KINDS } from '/assets/desklist.js';
import { begun } from '/assets/deskstore.js';
import { html, nothing, said, tell, timeline, until, when } from '/assets/parts.js';
import { shownPhotos } from '/assets/photos.js';
import { byName, deed as names, event, grade, satisfied, solved, source, statusOf, unitName } from '/assets/words.js';

export const readCase = (kind, id) => get(`/v1/${kind}s/${id}`);

const pair = (name, words) => (words ? html`<dt>${name}</dt><dd>${words}</dd>` : nothing);

function due(of) {
  if (of.paused) return '暂停计时';
  if (!of.dueAt) return '无期限';
  const provisional = of.dueProvisional ? '(暂定)' : '';
  return of.overdue
    ? html`<b class="bad-text">超期</b> 应在 ${until(of.dueAt)} 前办好`
    : html`${until(of.dueAt)} 前办好${provisional}`;
}

const FACTS = { owner: '交给', grade: '等级', days: '天数', dueAt: '期限', solved: '是否解决', satisfied: '是否满意' };

/** What an event says beside its words, as far as it can be told in words. */
function facts(line, areas) {
  const told = [];
  if (line.facts.owner) told.push(`${FACTS.owner} ${unitName(line.facts.owner, areas)}`);
  if (line.facts.grade) told.push(grade[line.facts.grade]);
  if (line.facts.solved) told.push(solved[line.facts.solved]);
  if (line.facts.satisfied) told.push(satisfied[line.facts.satisfied]);
  return told.filter(Boolean).join(' · ');
}

/** Before and after, side by side: what is a photo is shown, another reference is named. */
function evidence(of, redraw) {
  const before = of.before ? [of.before] : of.photos ?? [];
  const sides = [['整改前', before], ['整改后', of.after ? [of.after] : []]].filter(([, references]) => references.length);
  if (!sides.length) return nothing;
  return html`<section class="stack tight"><h3>现场</h3><div class="sides">
    ${sides.map(([name, references]) => html`<figure class="side"><figcaption>${name}</figcaption>${shownPhotos(references, name, redraw)}</figure>`)}</div></section>`;
}

/** Who reported it: asked for by a press, as each look is on record. */
async function reveal(of, redraw, state) {
  try {
    state.reporter = await get(`/v1/complaints/${of.id}/reporter`);
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    tell(e.status === 404 ? '没有留下联系方式,或不是您能看的。' : e.message);
  }
  redraw();
}

/** What moves a case on comes before what else may be done. */
const ONWARD = ['accept', 'verify', 'dispatch', 'assign', 'sign', 'acknowledge', 'approve-plan', 'settle-return', 'settle-extension', 'conclude', 'plan',
  'reply', 'submit', 'review', 'close', 'visit', 'contact', 'resume'];
const rank = (name) => (ONWARD.includes(name) ? ONWARD.indexOf(name) : ONWARD.length);

/** Buttons are drawn from allowed alone. */
const buttons = (of, kind, open, form) => html`<div class="row deeds" role="group" aria-label="现在可以办理">
  ${[...of.allowed].sort((one, other) => rank(one) - rank(other)).map((name, i) => html`<button type="button" class=${i === 0 && rank(name) < ONWARD.length ? 'main' : ''} data-deed=${name} aria-expanded=${form?.name === name ? 'true' : 'false'}
    @click=${() => open(name)}>${names[name] ?? name}${begun(of, name) ? html` <span class="chip">草稿</span>` : nothing}</button>`)}
  ${of.allowed.length ? nothing : html`<p class="soft">现在没有要您办理的。</p>`}</div>`;

/** The whole of a case; state holds {of, kind, form, documents, reporter, alerts}. */
export function caseView(state, context) {
  const { of, kind, form, documents } = state;
  const { areas, categoryNames, redraw, open, documentDone } = context;
  const place = of.areaName ?? areas.get(of.areaCode.slice(0, 9));
  return html`<article class="stack case" aria-labelledby="case-title">
    <div class="card stack tight">
      <div class="row between"><h2 id="case-title" tabindex="-1">${of.categoryName ?? categoryNames.get(of.category) ?? of.category}</h2>
        <code class="number">${of.number}</code></div>
      <p class="row"><span class="chip">${KINDS[kind]}</span><span class="chip ${of.overdue ? 'bad' : ''}">${statusOf(kind, of.status)}</span>
        ${of.grade ? html`<span class="chip ${of.grade === 'MAJOR' ? 'bad' : of.grade === 'SERIOUS' ? 'warn' : ''}">${grade[of.grade]}隐患</span>` : nothing}
        ${of.listed ? html`<span class="chip bad">挂牌督办</span>` : nothing}${of.returned ? html`<span class="chip warn">退回 ${of.returned} 次</span>` : nothing}
        ${of.reopened ? html`<span class="chip warn">重开 ${of.reopened} 次</span>` : nothing}</p>
      <p class="words">${said(of.description)}</p>
      <dl class="pairs">
        ${pair('期限', due(of))}
        ${pair('本环节', of.stepDueAt ? `${when(of.stepDueAt)} 前` : '')}
        ${pair('责任岗位', of.ownerName ?? unitName(of.owner, areas))}
        ${pair('地点', html`${place ?? of.areaCode}${of.address || of.site ? html` · ${said(of.address ?? of.site)}` : nothing}`)}
        ${pair('来源', of.source ? source[of.source] : of.anonymous ? '匿名诉求' : '')}
        ${pair('被诉求单位', of.accusedUnit ? unitName(of.accusedUnit, areas) : '')}
        ${pair('申请', of.askedTerm ? `延期 ${of.askedTerm}` : '')}
        ${pair('登记', when(of.createdAt, true))}
      </dl>
      ${kind === 'complaint' && !of.anonymous ? html`<div>${state.reporter
        ? html`<p>诉求人:${said(state.reporter.name ?? '未留名')} ${state.reporter.phone ? html`<a href="tel:${state.reporter.phone}">${state.reporter.phone}</a>` : '未留电话'}</p>`
        : html`<button type="button" class="plain" @click=${() => reveal(of, redraw, state)}>看诉求人联系方式(留有记录)</button>`}</div>` : nothing}
      ${kind === 'complaint' ? (of.photos?.length ? shownPhotos(of.photos, '诉求照片', redraw) : nothing) : evidence(of, redraw)}
      ${buttons(of, kind, open, form)}
    </div>
    ${form ? form.view() : nothing}
    ${of.reply ? html`<section class="card stack tight"><h3>答复</h3><p class="soft small">${unitName(of.reply.unit, areas)} · ${when(of.reply.at)}</p><p>${said(of.reply.text)}</p>
      ${of.reply.photos?.length ? shownPhotos(of.reply.photos, '答复的照片', redraw) : nothing}
      ${of.reply.solved ? html`<p class="row"><span class="chip">评价</span>${solved[of.reply.solved]} · ${satisfied[of.reply.satisfied]}</p>` : nothing}</section>` : nothing}
    ${of.plan ? html`<section class="card stack tight"><h3>五落实方案 ${of.plan.approved ? html`<span class="chip ok">已批准</span>` : html`<span class="chip warn">待批</span>`}</h3>
      <dl class="pairs">${[['责任', 'responsible'], ['措施', 'measures'], ['资金', 'funds'], ['时限', 'schedule'], ['预案', 'contingency']].map(([words, name]) => html`<dt>${words}</dt><dd>${of.plan[name] ? said(of.plan[name]) : html`<span class="bad-text">未写</span>`}</dd>`)}</dl></section>` : nothing}
    ${documents?.length ? html`<section class="card stack tight"><h3>文书</h3><ul class="stack tight">${documents.map((each) => documentLine(each, { areas, redraw, done: documentDone, unit: context.unit, post: context.post }))}</ul></section>` : nothing}
    <section class="card stack tight"><h3>办理过程</h3>
      ${timeline(of.timeline.map((line) => ({ at: line.at, title: event[line.event] ?? line.event, by: byName(line.by, areas),
        words: [facts(line, areas), line.words].filter(Boolean).join('\n') || undefined,
        more: line.document ? html`<div class="small soft">文书 ${line.document.number}</div>` : nothing })))}</section>
    ${state.alerts?.length ? html`<section class="card stack tight"><h3>短信去向</h3><ul class="stack tight">${state.alerts.map(context.alertLine)}</ul></section>` : nothing}
  </article>`;
}

/** Documents and messages about a case, as far as one may see them. */
export async function around(id, wantsAlerts) {
  const quiet = (path) => all(path, 300).catch(() => []);
  const [documents, alerts] = await Promise.all([quiet(`/v1/documents?limit=100&case=${id}`), wantsAlerts ? quiet(`/v1/alerts?limit=100&case=${id}`) : []]);
  return { documents, alerts };
}
