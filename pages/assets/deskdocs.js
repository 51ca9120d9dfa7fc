// Documents that a unit has to sign for or to answer, and what became of the messages that the city sent.
import { all, get, Lost, newKey, post, Refused } from '/assets/api.js';
import { postName } from '/assets/deskposts.js';
import { draft, draftAt, dropDraft, keepDraft } from '/assets/deskstore.js';
import { described, empty, field, html, nothing, said, tell, until, when } from '/assets/parts.js';
import { rungWords } from '/assets/rungs.js';

const STATE = { OPEN: ['待签收', 'warn'], ACKNOWLEDGED: ['已签收', ''], REPLIED: ['已反馈', 'ok'] };
export const FATES = { PARKED: '未送达', PENDING: '待发', SENT: '已发出', SUPERSEDED: '被后一级取代', CANCELLED: '不再需要' };
const CHIPS = { PARKED: 'bad', PENDING: 'warn', SENT: 'ok' };

/** What comes next of a list: a page of it may hold nothing although there is more. */
async function page(path, state, before) {
  let next = before?.next ?? '';
  let items = [];
  do {
    const found = await get(`${path}?limit=50${state ? `&state=${state}` : ''}${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    items = found.items;
    next = found.next ?? null;
  } while (!items.length && next);
  return { items: [...(before?.items ?? []), ...items], next };
}

/** Documents in a state, or messages with a fate: {items, next}, and then what comes after that. */
export const readDocuments = (state, before) => page('/v1/documents', state, before);
export const readAlerts = (state, before) => page('/v1/alerts', state, before);

/** Whether a document waits for that post: it is addressed to it, to its unit, or to the head of that. */
export const addressedTo = (of, { post: own, unit }) => of.to === own || of.to === unit || of.to.replace(/-leader$/, '') === unit;

/** How many documents wait for a signature of that post, and not only on the first page. */
export const countUnsigned = async (who) => (await all('/v1/documents?limit=100&state=OPEN', 500)).filter((each) => addressedTo(each, who)).length;

/** What is typed as an answer, kept on the device, and what goes on with it, by where it is kept. */
const answers = new Map();

function answerTo(of) {
  const at = draftAt(of.id, 'answer');
  if (!answers.has(at)) answers.set(at, { at, text: '', sent: '', key: '', ...draft(at), busy: false, error: '' });
  return answers.get(at);
}

const keep = ({ at, text, sent, key }) => keepDraft(at, { text, sent, key });

async function act(of, name, body, done, redraw) {
  const typed = answerTo(of);
  if (typed.busy) return;
  // The same words are the same request, however often they are sent.
  const text = JSON.stringify([name, body]);
  if (typed.sent !== text) Object.assign(typed, { sent: text, key: newKey() });
  if (name === 'reply') keep(typed);
  Object.assign(typed, { busy: true, error: '' });
  redraw();
  try {
    await post(`/v1/documents/${of.id}/${name}`, body, typed.key);
    // What is typed as an answer stays when only the receipt was signed.
    if (name === 'reply') {
      dropDraft(typed.at);
      answers.delete(typed.at);
    } else Object.assign(typed, { busy: false });
    tell(name === 'reply' ? '已反馈。' : '已签收。');
    done();
  } catch (e) {
    if (!(e instanceof Refused) && !(e instanceof Lost)) throw e;
    Object.assign(typed, { busy: false, error: e.fields?.text ?? e.message });
    redraw();
  }
}

/** One document with what its addressee may do with it. */
export function documentLine(of, { areas, redraw, done, unit, post: own }) {
  const typed = answerTo(of);
  const mine = addressedTo(of, { post: own, unit });
  const [words, chip] = STATE[of.state];
  const id = `answer-${of.id}`;
  return html`<li class="document stack tight">
    <div class="row between"><strong>${of.name}</strong><span class="chip ${chip}">${words}</span></div>
    <p class="small soft">${of.number} · 主送 ${postName(of.to, areas)}${of.copies.length ? `,抄送 ${of.copies.map((each) => postName(each, areas)).join('、')}` : ''} · ${when(of.issuedAt)} 发 · ${until(of.replyBy)} 前反馈</p>
    ${of.reply ? html`<p>${said(of.reply)}</p>` : nothing}
    ${mine && of.state === 'OPEN' ? html`<div class="row"><button type="button" class="main ${typed.busy ? 'busy' : ''}" data-acknowledge @click=${() => act(of, 'acknowledge', {}, done, redraw)}>签收</button></div>` : nothing}
    ${mine && of.state !== 'REPLIED' ? html`<details ?open=${Boolean(typed.text)}><summary>反馈</summary><form class="stack tight" novalidate @submit=${(event) => { event.preventDefault(); act(of, 'reply', { text: typed.text.trim() }, done, redraw); }}>
      ${field({ id, label: '反馈内容', error: typed.error, control: html`<textarea id=${id} class="short" rows="3" maxlength="500" aria-invalid=${typed.error ? 'true' : nothing} aria-describedby=${described(id, false, typed.error)}
        .value=${typed.text} @input=${(event) => { typed.text = event.target.value; keep(typed); }}></textarea>` })}
      <div class="row"><button class="main ${typed.busy ? 'busy' : ''}">提交反馈</button></div></form></details>`
      : typed.error ? html`<p class="error" role="alert">${typed.error}</p>` : nothing}
    <a class="small" href="#${of.caseId}">看案件 ${of.caseNumber}</a>
  </li>`;
}

export function documentsView(state, context) {
  const tabs = [['OPEN', '待签收'], ['ACKNOWLEDGED', '待反馈'], ['REPLIED', '已反馈'], ['', '全部']];
  return html`<section class="stack"><h1 tabindex="-1">文书</h1>
    <div class="tabs" role="group" aria-label="文书状态">${tabs.map(([code, words]) => html`<button type="button" aria-pressed=${state.filter === code ? 'true' : 'false'} @click=${() => context.filter(code)}>${words}</button>`)}</div>
    ${state.items?.length ? html`<ul class="cards">${state.items.map((each) => documentLine(each, context))}</ul>` : state.items ? empty('没有文书', '这一栏现在是空的。') : html`<p class="soft">正在读取…</p>`}
    ${state.next ? html`<button type="button" data-more @click=${context.more}>更多</button>` : nothing}
  </section>`;
}

/** One message: to whom, why, and what became of it. */
export function alertLine(of, { areas, redrive, canRedrive }) {
  return html`<li class="alert-line">
    <span class="chip ${CHIPS[of.state] ?? ''}">${FATES[of.state]}</span>
    <span><b>${of.toName ?? postName(of.to, areas)}</b> · ${of.rungWords ?? rungWords(of.rung)}${of.phone ? html` · <code>${of.phone}</code>` : nothing}</span>
    <span class="soft small">${of.settledAt ? when(of.settledAt) : `${when(of.notBefore)} 起可发`} · ${of.tries} 次 · <a href="#${of.caseId}">${of.number}</a></span>
    ${of.reason ? html`<span class="small ${of.state === 'PARKED' ? 'bad-text' : 'soft'}">原因:${said(of.reason)}</span>` : nothing}
    ${of.state === 'PARKED' && canRedrive ? html`<button type="button" data-redrive @click=${() => redrive(of)}>原因已排除,重发</button>` : nothing}
  </li>`;
}

export function alertsView(state, context) {
  return html`<section class="stack"><h1 tabindex="-1">短信去向</h1>
    <div class="tabs" role="group" aria-label="短信去向">${Object.entries(FATES).map(([code, words]) => html`<button type="button" data-fate=${code} aria-pressed=${state.filter === code ? 'true' : 'false'} @click=${() => context.filter(code)}>${words}</button>`)}</div>
    ${state.items?.length ? html`<ul class="card worklist">${state.items.map((each) => alertLine(each, context))}</ul>`
      : state.items ? empty(state.filter === 'PARKED' ? '没有发不出去的' : '这一栏是空的', state.filter === 'PARKED' ? '每一条都送到了,或还在等时间。' : '换一栏看看。') : html`<p class="soft">正在读取…</p>`}
    ${state.next ? html`<button type="button" data-more @click=${context.more}>更多</button>` : nothing}
  </section>`;
}
