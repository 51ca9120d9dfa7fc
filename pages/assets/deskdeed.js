// One deed and its form. What is typed is kept on the device until it is done; when somebody else has acted meanwhile,
// the case is read again, what they did is told, and nothing that was typed is lost.
import { blob, find, gonePhotos, Lost, newKey, notYet, post, Refused } from '/assets/api.js';
import { asked, bodyOf, FORMS } from '/assets/deskforms.js';
import { owners, postField } from '/assets/deskposts.js';
import { draft, draftAt, dropDraft, held, hold, keepDraft, letAllGo, letGo } from '/assets/deskstore.js';
import { described, field, html, nothing, said, tell, toFirstError, when } from '/assets/parts.js';
import { kept, NoPhoto, renew, shownPhotos, upload } from '/assets/photos.js';
import { byName, deed as names, event, grade as grades } from '/assets/words.js';

let modules = null;

/** Texts with which an answer may begin, where the city offers them. */
async function textsFor(kind, name) {
  modules ??= await find('/v1/reply-modules').then((found) => found?.items ?? [], () => []);
  return modules.filter((each) => each.kind === kind && each.deed === name);
}

/** The id of a case by its number, or null. */
async function idOf(number, kind) {
  if (/^[CH][0-9A-Z]{25}$/.test(number)) return number;
  const found = await find(`/v1/cases/${encodeURIComponent(number)}`);
  return found?.kind === kind ? found.id : null;
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Waits until a photo has been examined, as only then a case may name it; false where that takes too long. */
async function examined(reference) {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      await blob(`/v1/photos/${reference.slice(6)}`);
      return true;
    } catch (e) {
      if (!(e instanceof Refused) || !notYet(e)) throw e;
      await pause(500);
    }
  }
  return false;
}

/** How often, and after how long each time, what came too early is sent again by itself. */
const EARLY = [1000, 2000, 3000];

/** The fields of a form, by which an error is shown: photos.0 is one of photos. */
const fieldsOf = (errors) => Object.fromEntries(Object.entries(errors).map(([name, words]) => [name.replace(/\.\d+$/, ''), words]));

/** What became of a case since a version, in words. */
const changes = (of, version, areas) => of.timeline.filter((line) => line.version > version)
  .map((line) => ({ at: line.at, who: byName(line.by, areas), what: event[line.event] ?? line.event, words: line.words }));

/**
 * The form of a deed: view() draws it, and done(of) is told when it is over.
 *
 * context is {kind, areas, categories, redraw, read} where read() gives the case as it stands now.
 */
export function deedForm(of, name, context, done) {
  const { kind, areas, categories, redraw, read } = context;
  const form = FORMS[kind][name];
  const at = draftAt(of.id, name);
  const before = draft(at);
  const state = {
    of, value: before?.value ?? {}, key: before?.key ?? newKey(), sent: before?.sent ?? '', errors: {}, problem: '', conflict: null, busy: false,
    restored: Boolean(before), groups: [], texts: [], sending: {}, noPhotos: false, photos: [], slow: {},
  };
  owners(of.areaCode).then((groups) => { state.groups = groups; redraw(); }, () => {});
  textsFor(kind, name).then((texts) => { state.texts = texts; if (texts.length) redraw(); });

  held(at).then((photos) => { state.photos = [...photos, ...state.photos]; if (photos.length) redraw(); });

  const keep = () => { state.unkept = !keepDraft(at, { value: state.value, key: state.key, sent: state.sent }); };
  const change = (part) => {
    state.value = { ...state.value, ...part };
    for (const each of Object.keys(part)) delete state.errors[each];
    keep();
    redraw();
  };
  const leave = (now) => {
    dropDraft(at);
    letAllGo(at);
    done(now);
  };

  /** What is missing, before the city is asked. */
  function missing() {
    const errors = {};
    for (const each of form.fields) {
      const given = state.value[each.name];
      if (each.must && asked(each, state.value) && (given === undefined || given === '' || (typeof given === 'string' && !given.trim()))) {
        errors[each.name] = each.as === 'photo' ? '请加照片。' : ['flag', 'choice', 'post', 'category'].includes(each.as) ? '请选择。' : '请填写。';
      }
    }
    return errors;
  }

  async function conflicted(e) {
    const was = state.of;
    const now = await read();
    state.of = now;
    state.conflict = { changes: changes(now, was.version, areas), still: now.allowed.includes(name), words: e.message };
    state.key = newKey();
    keep();
  }

  async function send(submitted) {
    submitted.preventDefault();
    if (state.busy) return;
    state.errors = missing();
    state.problem = '';
    if (Object.keys(state.errors).length) {
      redraw();
      toFirstError(document.querySelector('#deed'));
      return;
    }
    state.busy = true;
    redraw();
    try {
      const body = bodyOf(form, state.value);
      for (const each of form.fields.filter((one) => one.as === 'case' && body[one.name])) {
        const id = await idOf(body[each.name], kind);
        if (!id) throw new Refused(400, { detail: '', errors: [{ pointer: `/${each.name}`, detail: '没有这个编号,或不是您能看的。' }] });
        body[each.name] = id;
      }
      await ask({ version: state.of.version, ...body });
      tell(`${names[name] ?? name}:已办好。`);
      leave(true);
      return;
    } catch (e) {
      if (e instanceof Refused && ['version_conflict', 'illegal_transition'].includes(e.code)) await conflicted(e);
      else if (e instanceof Refused) {
        const shown = new Set(form.fields.filter((each) => asked(each, state.value)).map((each) => each.name));
        const errors = Object.entries(fieldsOf(e.fields));
        state.errors = notYet(e) ? {} : Object.fromEntries(errors.filter(([each]) => shown.has(each)));
        const others = errors.filter(([each]) => !shown.has(each)).map(([, words]) => words);
        state.problem = notYet(e) ? '还不能办:照片还在检查,或上一次还在处理。填的都在,过一会儿再按一次,不会办两次。'
          : others.join(' ') || (errors.length ? '' : e.message);
      } else if (e instanceof Lost) state.problem = `${e.message}已填的内容留在本机,再按一次即可,不会办两次。`;
      else throw e;
    } finally {
      state.busy = false;
      redraw();
    }
    toFirstError(document.querySelector('#deed'));
  }

  const references = (each) => [state.value[each.name] ?? []].flat().filter((one) => one.startsWith('photo/'));
  const unsent = (each) => state.photos.filter((photo) => photo.field === each.name && !photo.reference);
  const forget = (photo) => { letGo(photo); state.photos = state.photos.filter((one) => one.id !== photo.id); };

  /** Takes a photo out of the form: the city found it unfit, or somebody wants another one. */
  function takeOut(each, reference) {
    for (const photo of state.photos.filter((one) => one.reference === reference)) forget(photo);
    change({ [each.name]: each.as === 'photos' ? state.value[each.name].filter((one) => one !== reference) : '' });
  }

  /** Sends a photo that is held, and waits for its examination. Whatever goes wrong, it is still there for another press. */
  async function sendPhoto(each, work) {
    state.sending[each.name] = true;
    delete state.errors[each.name];
    delete state.slow[each.name];
    redraw();
    try {
      await work();
    } catch (e) {
      if (!(e instanceof Refused) && !(e instanceof Lost) && !(e instanceof NoPhoto)) throw e;
      state.noPhotos = ['unknown_route', 'no_photos'].includes(e.code);
      state.errors[each.name] = state.noPhotos ? '这座城市还没有开通照片,请写佐证编号。' : e instanceof Lost ? `${e.message}照片留在本机,可以再传一次。` : e.message;
    } finally {
      delete state.sending[each.name];
      redraw();
    }
  }

  async function examine(each, reference) {
    try {
      state.slow[each.name] = (await examined(reference)) ? '' : reference;
    } catch (e) {
      if (e.code === 'photo_refused') takeOut(each, reference);
      throw e;
    }
  }

  async function carry(each, photo) {
    photo.reference = await upload(photo, 'EVIDENCE');
    await hold(at, each.name, photo);
    change({ [each.name]: each.as === 'photos' ? [...(state.value[each.name] ?? []), photo.reference] : photo.reference });
    await examine(each, photo.reference);
  }

  async function addPhoto(each, file) {
    if (!file) return;
    await sendPhoto(each, async () => {
      const photo = { ...(await kept(file)), field: each.name };
      if (each.as === 'photo') state.photos.filter((one) => one.field === each.name).forEach(forget);
      state.photos.push(photo);
      await hold(at, each.name, photo);
      await carry(each, photo);
    });
  }

  /** Photos that the city does not know, and that are still held, get other names; whether that was so of all of them. */
  async function renewed(e) {
    const gone = gonePhotos(e).map((path) => path.split('.').reduce((value, part) => value?.[part], state.value));
    const photos = gone.map((reference) => state.photos.find((photo) => photo.blob && photo.reference === reference));
    if (!photos.length || !photos.every(Boolean)) return false;
    for (const photo of photos) {
      const before = photo.reference;
      renew(photo);
      photo.reference = await upload(photo, 'EVIDENCE');
      await hold(at, photo.field, photo);
      const value = state.value[photo.field];
      change({ [photo.field]: Array.isArray(value) ? value.map((one) => (one === before ? photo.reference : one)) : photo.reference });
    }
    return true;
  }

  /** Asks for the deed; what came too early, or names a photo that has to be sent anew, is asked for again by itself. */
  async function ask(whole) {
    let anew = false;
    for (let early = 0; ;) {
      const text = JSON.stringify(whole);
      // The same words after a lost answer are the same request; other words are another one.
      if (state.sent && state.sent !== text) state.key = newKey();
      state.sent = text;
      keep();
      try {
        await post(`/v1/${kind}s/${of.id}/${name}`, whole, state.key);
        return;
      } catch (e) {
        if (!(e instanceof Refused)) throw e;
        if (notYet(e) && early < EARLY.length) {
          await pause(EARLY[early]);
          early += 1;
        } else if (!anew && (await renewed(e))) {
          anew = true;
          const body = bodyOf(form, state.value);
          for (const each of form.fields.filter((one) => ['photo', 'photos'].includes(one.as))) if (each.name in body) whole = { ...whole, [each.name]: body[each.name] };
        } else throw e;
      }
    }
  }

  const wrong = (each) => state.errors[each.name];
  const common = (each) => ({ id: `deed-${each.name}`, label: each.label, hint: each.hint, error: wrong(each), optional: !each.must });
  const aria = (each) => described(`deed-${each.name}`, each.hint, wrong(each));

  const radios = (each, options) => html`<fieldset class="stack tight" aria-describedby=${wrong(each) ? `deed-${each.name}-error` : nothing}>
    <legend class="legend">${each.label}</legend>
    <div class="row">${options.map(([value, words], i) => html`<label class="check"><input type="radio" name="deed-${each.name}" id=${i ? nothing : `deed-${each.name}`}
      aria-invalid=${wrong(each) ? 'true' : nothing} .checked=${state.value[each.name] === value} @change=${() => change({ [each.name]: value })}>${words}</label>`)}</div>
    ${wrong(each) ? html`<p class="error" id="deed-${each.name}-error">${wrong(each)}</p>` : nothing}
  </fieldset>`;

  const texts = (each) => html`${each.name === textField() && state.texts.length ? html`<div class="row" role="group" aria-label="常用语">
      <span class="hint">常用语</span>${state.texts.map((one) => html`<button type="button" class="small-button"
        @click=${() => change({ [each.name]: [state.value[each.name], one.text].filter(Boolean).join('\n') })}>${one.name}</button>`)}</div>` : nothing}`;

  const textField = () => form.fields.find((each) => each.as === 'text' && asked(each, state.value))?.name;

  function photoField(each) {
    const shown = references(each);
    const slow = state.slow[each.name];
    const waits = unsent(each);
    const busy = state.sending[each.name];
    return html`<fieldset class="stack tight">
      <legend class="legend">${each.label}${each.must ? nothing : html` <span class="hint">(可不填)</span>`}</legend>
      ${shown.length ? shownPhotos(shown, each.label, redraw) : nothing}
      <div class="row"><span class="pick button ${busy ? 'busy' : ''}">${shown.length ? (each.as === 'photos' ? '再加一张' : '换一张') : '拍照或选照片'}<input type="file" accept="image/*" capture="environment" id="deed-${each.name}"
        aria-label=${each.label} aria-invalid=${wrong(each) ? 'true' : nothing} aria-describedby=${wrong(each) ? `deed-${each.name}-error` : nothing}
        @change=${(picked) => { addPhoto(each, picked.target.files[0]); picked.target.value = ''; }}></span>
        ${shown.length ? html`<button type="button" class="plain" @click=${() => shown.forEach((one) => takeOut(each, one))}>删去</button>` : nothing}</div>
      ${waits.length && !busy ? html`<div class="row" role="status"><span class="chip warn">${waits.length} 张没有传上去,留在本机</span>
        <button type="button" data-again=${each.name} @click=${() => sendPhoto(each, async () => { for (const photo of waits) await carry(each, photo); })}>再传一次</button>
        <button type="button" class="plain" @click=${() => { waits.forEach(forget); delete state.errors[each.name]; redraw(); }}>不要了</button></div>` : nothing}
      ${slow && !busy ? html`<div class="row" role="status"><span class="chip warn">照片已传上去,还在检查</span>
        <button type="button" data-again=${each.name} @click=${() => sendPhoto(each, () => examine(each, slow))}>再看一次</button></div>` : nothing}
      ${wrong(each) ? html`<p class="error" id="deed-${each.name}-error">${wrong(each)}</p>` : nothing}
      ${each.as === 'photo' ? html`<details ?open=${state.noPhotos}><summary>没有照片,写佐证编号</summary>
        ${field({ id: `deed-${each.name}-reference`, label: '佐证编号', hint: '字母、数字和 . _ - /,如 inspection/2024-0208-3', control: html`<input id="deed-${each.name}-reference" autocapitalize="none" spellcheck="false" maxlength="200"
          aria-describedby="deed-${each.name}-reference-hint" .value=${state.value[each.name]?.startsWith('photo/') ? '' : state.value[each.name] ?? ''} @input=${(typed) => change({ [each.name]: typed.target.value.trim() })}>` })}</details>` : nothing}
    </fieldset>`;
  }

  const inputs = {
    text: (each) => html`${texts(each)}${field({ ...common(each), control: html`<textarea id="deed-${each.name}" rows="3" class="short" maxlength="4000" aria-invalid=${wrong(each) ? 'true' : nothing} aria-describedby=${aria(each)}
      .value=${state.value[each.name] ?? ''} @input=${(typed) => change({ [each.name]: typed.target.value })}></textarea>` })}`,
    number: (each) => field({ ...common(each), control: html`<input id="deed-${each.name}" type="number" inputmode="numeric" min="1" step="1" aria-invalid=${wrong(each) ? 'true' : nothing} aria-describedby=${aria(each)}
      .value=${String(state.value[each.name] ?? '')} @input=${(typed) => change({ [each.name]: typed.target.value === '' ? '' : Number(typed.target.value) })}>` }),
    case: (each) => field({ ...common(each), control: html`<input id="deed-${each.name}" autocapitalize="characters" spellcheck="false" aria-invalid=${wrong(each) ? 'true' : nothing} aria-describedby=${aria(each)}
      .value=${state.value[each.name] ?? ''} @input=${(typed) => change({ [each.name]: typed.target.value.trim() })}>` }),
    post: (each) => postField({ ...common(each), value: state.value[each.name], groups: state.groups, change: (code) => change({ [each.name]: code }) }),
    unit: (each) => postField({ ...common(each), value: state.value[each.name], groups: state.groups, change: (code) => change({ [each.name]: code }), unit: true }),
    flag: (each) => radios(each, [[true, each.true], [false, each.false]]),
    choice: (each) => radios(each, Object.entries(each.of)),
    grade: (each) => radios(each, Object.entries(grades)),
    category: (each) => field({ ...common(each), control: html`<select id="deed-${each.name}" aria-invalid=${wrong(each) ? 'true' : nothing} aria-describedby=${aria(each)} @change=${(chosen) => change({ [each.name]: chosen.target.value })}>
      <option value="" ?selected=${!state.value[each.name]}>请选择</option>
      ${categories.filter((one) => one.of.includes('hazard')).map((one) => html`<option value=${one.code} ?selected=${one.code === state.value[each.name]}>${one.name}</option>`)}</select>` }),
    photo: photoField,
    photos: photoField,
  };

  const conflict = () => html`<div class="note warn stack tight" role="alert" tabindex="-1" id="conflict">
    <p><strong>您填写时,别人已经办理了这件:</strong></p>
    <ul class="stack tight">${state.conflict.changes.map((each) => html`<li>${when(each.at)} · ${each.who} · <strong>${each.what}</strong>${each.words ? html` · ${said(each.words)}` : nothing}</li>`)}</ul>
    <p>${state.conflict.still ? '已按最新情况更新,您填的都在。看过以后可以再次提交。' : `现在不能再“${names[name]}”了。您填的文字留在下面,可以复制。`}</p></div>`;

  const view = () => html`<form id="deed" class="card stack deed" novalidate aria-labelledby="deed-title" @submit=${send}>
    <div class="row between"><h2 id="deed-title" tabindex="-1">${names[name] ?? name}</h2>
      <button type="button" class="plain" @click=${() => done(Boolean(state.conflict))}>收起</button></div>
    ${state.restored ? html`<p class="hint" role="status">上次没有提交的内容还在。<button type="button" class="plain" @click=${() => { state.value = {}; state.restored = false; state.photos = []; dropDraft(at); letAllGo(at); redraw(); }}>清空</button></p>` : nothing}
    ${state.conflict ? conflict() : nothing}
    ${form.fields.filter((each) => asked(each, state.value)).map((each) => inputs[each.as](each))}
    ${state.problem ? html`<p class="note bad error-note" role="alert">${state.problem}</p>` : nothing}
    <div class="row"><button class="${form.danger ? 'danger' : 'main'} ${state.busy ? 'busy' : ''}" ?disabled=${state.busy || (state.conflict && !state.conflict.still)}>${form.yes}</button>
      <span class="hint">${state.unkept ? '这台设备存不下,离开本页前请提交。' : '填写的内容自动保存在本机。'}</span></div>
  </form>`;

  return { name, view, of: () => state.of };
}
