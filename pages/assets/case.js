// A complaint as its reporter sees it: where it stands, what was said, and what they may do now, as `allowed` says.
import { get, Lost, newKey, post, Refused } from '/assets/api.js';
import {
  confirm, described, dialog, field, html, nothing, said, svg, tell, timeline, toFirstError, until, when,
} from '/assets/parts.js';
import { deedOf, dropDeed, keepDeed, keptPhotos } from '/assets/draft.js';
import { choose, leaveOut, photosField, withPhotos } from '/assets/evidence.js';
import { shownPhotos } from '/assets/photos.js';
import { byName, deed as names, satisfied, solved, status, told } from '/assets/words.js';

let encoder = null;

/** The address of a case as a QR code, drawn as one path; what draws it is read when there is first a number to show. */
function qr(text, redraw) {
  if (!encoder) {
    import('/assets/vendor/qrcode-generator-2.0.4.js').then((read) => { encoder = read.default; redraw(); });
    return html`<div class="qr" role="img" aria-label="正在画二维码"></div>`;
  }
  const code = encoder(0, 'M');
  code.addData(text);
  code.make();
  const n = code.getModuleCount();
  let path = '';
  for (let y = 0; y < n; y += 1) for (let x = 0; x < n; x += 1) if (code.isDark(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return svg`<svg class="qr" viewBox="-1 -1 ${n + 2} ${n + 2}" shape-rendering="crispEdges" role="img" aria-label="这件诉求的二维码"><path d=${path} fill="#000"></path></svg>`;
}

const ENDED = new Set(['CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'MERGED', 'TO_HAZARD', 'TO_DISPUTE']);

/** When it is to be done, in words. */
function due(of) {
  if (of.status === 'WITHDRAWN') return '您已撤回,不再办理。';
  if (of.status === 'CLOSED') return '已经办结。';
  if (ENDED.has(of.status)) return status[of.status];
  if (of.paused) return '暂停计时,恢复后期限顺延。';
  return html`应在 <strong>${until(of.dueAt)}</strong> 前答复您${of.dueProvisional ? '(节假日安排公布后可能调整)' : ''}${of.overdue ? html`,<span class="bad-text">现已超期,已督促责任单位</span>` : '。'}`;
}

const radios = (name, label, options, value, error, choose) => html`<fieldset class="stack tight" aria-describedby=${error ? `${name}-error` : nothing}>
  <legend class="legend">${label}</legend>
  ${Object.entries(options).map(([id, words]) => html`<label class="check"><input type="radio" name=${name} value=${id} .checked=${value === id} @change=${() => choose(id)}>${words}</label>`)}
  ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}
</fieldset>`;

/** What each deed of a reporter asks for. */
const FORMS = {
  rate: {
    title: '评价办理结果', yes: '提交评价', needs: { solved: '请选择问题解决了没有。', satisfied: '请选择满意不满意。' },
    fields: (value, errors, change) => html`
      ${radios('solved', '问题解决了吗', solved, value.solved, errors.solved, (solved_) => change({ solved: solved_ }))}
      ${radios('satisfied', '对办理满意吗', satisfied, value.satisfied, errors.satisfied, (satisfied_) => change({ satisfied: satisfied_ }))}
      ${area('note', '想说的话', value, errors, change, true)}`,
  },
  reopen: { title: '要求重新办理', yes: '提交', needs: { reason: '请写明为什么。' }, fields: (value, errors, change) => area('reason', '为什么要重新办理', value, errors, change) },
  'add-information': { title: '补充说明', yes: '提交补充', needs: { text: '请写明要补充什么。' }, photos: 20, fields: (value, errors, change) => area('text', '要补充的情况', value, errors, change) },
  withdraw: { title: '撤回诉求', yes: '确认撤回', danger: true, fields: (value, errors, change) => html`<p>撤回后不再办理,也不能恢复;以后可以重新反映。</p>${area('note', '撤回的原因', value, errors, change, true)}` },
};

const area = (id, label, value, errors, change, optional = false) =>
  field({
    id, label, optional, error: errors[id],
    control: html`<textarea id=${id} maxlength="2000" aria-invalid=${errors[id] ? 'true' : nothing} aria-describedby=${described(id, false, errors[id])}
      .value=${value[id] ?? ''} @input=${(event) => change({ [id]: event.target.value })}></textarea>`,
  });

const clean = (value) => Object.fromEntries(Object.entries(value)
  .filter(([id, v]) => id !== 'photos' && v !== '' && v !== undefined));

const MOVED = ['version_conflict', 'illegal_transition'];

/** What happened to a case since a version, as it is told to whoever reported it. */
const since = (now, version) => now.timeline.filter((line) => line.version > version)
  .map((line) => told[line.event] ?? line.event);

const conflictNote = (moved, name) => html`<div class="note warn stack tight" role="alert">
  <p><strong>您填写时,这件诉求有了新的进展${moved.news.length ? ':' : '。'}</strong>${moved.news.join('、')}</p>
  <p>${moved.still ? '您填的都在,看过以后可以再次提交。'
    : `现在不能再“${names[name]}”了。您填的文字留在下面,可以复制。`}</p></div>`;

/**
 * Asks what a deed needs and does it; done() is told once the case has changed. What is typed is kept
 * on the device until it is done, however the dialog is left.
 */
async function act(of, name, done) {
  const form = FORMS[name];
  const before = deedOf(of, name);
  let key = before?.key ?? newKey();
  let value = before?.value ?? {};
  let asked = before?.sent ?? '';
  let photos = await keptPhotos(value.photos ?? []);
  let now = of;
  let errors = {};
  let problem = '';
  let telling = '';
  let busy = false;
  let moved = null;
  const isDone = await dialog(form.title, (close, again) => {
    const keep = () => keepDeed(of, name, { key, value, sent: asked });
    const change = (part) => {
      value = { ...value, ...part };
      for (const id of Object.keys(part)) delete errors[id];
      keep();
      again();
    };
    const changePhotos = (those) => {
      photos = those;
      change({ photos: photos.map((photo) => photo.id) });
    };
    const wrong = (words) => {
      errors = { ...errors, photos: words };
      again();
    };
    const add = async (files) => {
      const room = Math.max(0, form.photos - (of.photos?.length ?? 0) - photos.length);
      await choose(files.slice(0, room), (photo) => changePhotos([...photos, photo]), wrong);
      if (files.length > room) wrong(`连同提交时的照片最多 ${form.photos} 张,其余的没有加上。`);
    };
    const drop = async (photo) => {
      changePhotos(photos.filter((each) => each.id !== photo.id));
      await leaveOut(photo);
    };
    const ask = (references) => {
      const body = {
        version: now.version, ...clean(value), ...(references.length ? { photos: references } : {}),
      };
      const text = JSON.stringify(body);
      // The same words after a lost answer are the same request; other words are another one.
      if (asked && asked !== text) key = newKey();
      asked = text;
      keep();
      return post(`/v1/complaints/${of.id}/${name}`, body, key);
    };
    const refused = async (e) => {
      if (MOVED.includes(e.code)) {
        const was = now;
        now = await get(`/v1/complaints/${of.id}`);
        moved = { news: since(now, was.version), still: now.allowed.includes(name) };
        return;
      }
      errors = { ...e.fields };
      for (const [id, words] of Object.entries(e.fields)) if (id.startsWith('photos')) errors.photos = words;
      problem = Object.keys(errors).length ? '' : e.message;
    };
    const send = async (event) => {
      event.preventDefault();
      if (busy) return;
      problem = '';
      errors = Object.fromEntries(Object.entries(form.needs ?? {}).filter(([id]) => !value[id]?.trim()));
      if (Object.keys(errors).length) {
        again();
        toFirstError(document.querySelector('dialog'));
        return;
      }
      busy = true;
      again();
      try {
        await withPhotos(photos, ask, (words) => { telling = words; again(); });
        await dropDeed(of, name);
        tell('已提交。');
        close(true);
        done();
        return;
      } catch (e) {
        if (e instanceof Refused) {
          await refused(e).catch((other) => { problem = other.message; });
        } else if (e instanceof Lost) {
          problem = `${e.message}您填的留在这台设备上,再按一次即可,不会办两次。`;
        } else throw e;
      } finally {
        busy = false;
        telling = '';
        again();
      }
      toFirstError(document.querySelector('dialog'));
    };
    return html`<form class="stack" novalidate @submit=${send}>
      ${before ? html`<p class="hint" role="status">上次没有提交的内容还在。</p>` : nothing}
      ${moved ? conflictNote(moved, name) : nothing}
      <fieldset class="stack" ?disabled=${busy}>
      ${form.fields(value, errors, change)}
      ${form.photos ? photosField({
        id: 'more-photos', photos, error: errors.photos, add, drop, hint: '照片里的拍摄位置会先去掉。',
      }) : nothing}</fieldset>
      ${problem ? html`<p class="note bad" role="alert">${problem}</p>` : nothing}
      ${telling ? html`<p class="note" role="status">${telling}</p>` : nothing}
      <button class="${form.danger ? 'danger' : 'main'} wide ${busy ? 'busy' : ''}"
        ?disabled=${busy || (moved && !moved.still)}>${form.yes}</button></form>`;
  });
  if (moved && !isDone) done();
}

const followKeys = new Map();

/** The same wish is the same request, however often it is pressed. */
function followKey(of, one) {
  const name = `${of.id} ${of.version} ${one.ref}`;
  if (!followKeys.has(name)) followKeys.set(name, newKey());
  return followKeys.get(name);
}

/** Follows another complaint about the same: one's own is answered with it. */
async function follow(of, one, done) {
  const sure = await confirm('跟进这一件?',
    '跟进后一起办理,您会收到同样的答复;您这一件不再单独办理。', '跟进,一起办理', false);
  if (!sure) return;
  try {
    await post(`/v1/complaints/${of.id}/me-too`, { version: of.version, ref: one.ref }, followKey(of, one));
    tell('已跟进,一起办理。');
  } catch (e) {
    tell(e.message);
  }
  done();
}

const similarList = (of, similar, done) => html`<section class="card stack tight" aria-labelledby="similar-title">
  <h2 id="similar-title">附近有人反映过类似问题</h2>
  <ul class="stack tight">${similar.map((one) => html`<li class="row between">
    <span>${one.place} · 约 ${one.metres} 米内 · ${one.ageDays ? `${one.ageDays} 天前` : '今天'} ·
      ${status[one.status] ?? one.status}</span>
    <button type="button" @click=${() => follow(of, one, done)}>跟进这一件</button></li>`)}</ul>
  <p class="hint">是同一个问题,可以跟进,一起办理;不是,不用管它。</p></section>`;

/** The whole of a case; done() reads it again. */
export function casePage(of, { similar, areas, category, done, redraw }) {
  const buttons = of.allowed.filter((name) => FORMS[name]);
  const photos = of.photos ?? [];
  return html`
    <section class="card stack" aria-labelledby="case-title">
      <div class="row between">
        <div class="stack tight"><h1 id="case-title" class="small soft">诉求编号</h1><p class="case-number">${of.number}</p>
          <p class="row"><span class="chip ${of.overdue ? 'bad' : ENDED.has(of.status) ? '' : 'ok'}">${status[of.status] ?? of.status}</span>${category ? html`<span class="chip">${category}</span>` : nothing}</p></div>
        ${qr(`${location.origin}/report#${of.number}`, redraw)}
      </div>
      <p>${due(of)}</p>
      <p class="hint">记下编号,或保存二维码,随时可以查进度。</p>
      ${buttons.length ? html`<div class="row">${buttons.map((name) => html`<button type="button" class=${FORMS[name].danger ? 'danger' : name === 'rate' ? 'main' : ''} data-deed=${name}
        @click=${() => act(of, name, done)}>${names[name]}</button>`)}</div>` : nothing}
    </section>
    ${of.reply ? html`<section class="card stack tight" aria-labelledby="reply-title"><h2 id="reply-title">答复</h2>
      <p class="soft small">${byName(of.reply.unit ?? '', areas)} · ${when(of.reply.at)}</p><p>${said(of.reply.text)}</p>
      ${of.reply.photos.length ? shownPhotos(of.reply.photos, '答复的照片', redraw) : nothing}
      ${of.reply.solved ? html`<p class="row"><span class="chip">您的评价</span>${solved[of.reply.solved]},${satisfied[of.reply.satisfied]}</p>` : nothing}</section>` : nothing}
    ${of.master?.publicReply ? html`<section class="card stack tight"><h2>合并办理的答复</h2><p>${said(of.master.publicReply)}</p></section>` : nothing}
    ${similar.length && of.allowed.includes('me-too') ? similarList(of, similar, done) : nothing}
    <section class="card stack tight" aria-labelledby="line-title"><h2 id="line-title">办理进度</h2>
      ${timeline(of.timeline.map((line) => ({ at: line.at, title: told[line.event] ?? line.event, by: line.by === 'reporter' ? '' : byName(line.by, areas), words: line.words })))}</section>
    <section class="card stack tight" aria-labelledby="words-title"><h2 id="words-title">您反映的</h2>
      <p>${said(of.description)}</p>${of.address ? html`<p class="soft">${said(of.address)}</p>` : nothing}
      <p class="soft small">${areas.get(of.areaCode.slice(0, 9)) ?? ''} · ${of.anonymous ? '匿名' : '留了身份,只有经办人能看'}</p>
      ${photos.length ? shownPhotos(photos, '您的照片', redraw) : nothing}</section>`;
}
