// A hazard found on a walk: a photo, what it is, and it is registered. Where one is, is remembered from the last time.
import { keepHere, keptHere, session } from '/assets/api.js';
import { drop, again as sendAgain, flush, put, waiting } from '/assets/deskqueue.js';
import { draft, draftAt, dropDraft, held, hold, keepDraft, letAllGo, letGo } from '/assets/deskstore.js';
import { described, empty, field, html, nothing, said, tell, toFirstError, when } from '/assets/parts.js';
import { kept, NoPhoto } from '/assets/photos.js';
import { position } from '/assets/place.js';
import { grade as grades } from '/assets/words.js';

const TOWN = 'anlan.desk.town';
const WALK = 'walk';
const SOURCES = { leader: 'LEADER', office: 'OFFICE', inspector: 'OFFICE', department: 'DEPARTMENT', town: 'TOWN_SELF', grid: 'TOWN_SELF' };
const FIRST = 8;
/** Fields beside which an error is shown, and those of photos; of any other it is shown above the button. */
const DRAWN = new Set(['category', 'areaCode', 'description', 'grade', 'site']);
const OF_PHOTOS = /^(photo|photos|onSpot)(\.|$)/;

/** Who may register, and as which kind of inspection. */
export const sourceOf = (now) => SOURCES[now?.subject.roles[0]];

const blank = () => ({ category: '', description: '', town: '', site: '', grade: 'GENERAL', location: null });

const at = () => draftAt(WALK, 'register');

/** The state of the form, with what was typed here before, and where the last one was. */
export function walk() {
  const town = keptHere(TOWN) ?? '';
  const value = { ...blank(), town, ...(draft(at())?.value ?? {}) };
  return { value, photos: { before: null, after: null }, urls: {}, errors: {}, problem: '', busy: '', all: false, item: null, pick: !town };
}

const show = (state, name, photo) => {
  if (state.urls[name]) URL.revokeObjectURL(state.urls[name]);
  state.photos[name] = photo;
  state.urls[name] = photo ? URL.createObjectURL(photo.blob) : '';
};

/** Brings back the photos of a walk that was not registered before the page went. */
export async function bringBack(state, redraw) {
  for (const photo of await held(at())) if (!state.photos[photo.field]) show(state, photo.field, photo);
  redraw();
}

/** Where the position is allowed already, it is taken without a word. */
async function locate(state, redraw) {
  try {
    const allowed = await navigator.permissions?.query({ name: 'geolocation' });
    if (allowed?.state === 'granted') {
      state.value.location = await position();
      redraw();
    }
  } catch {
    // A hazard without a position is a hazard as well.
  }
}

/** The town of whoever registers: a post of a town has no other. */
const ownTown = () => (session()?.subject.areaCode ?? '').slice(0, 9);
export const townOf = (value) => (ownTown().length === 9 ? ownTown() : value.town);

export function walkView(state, { towns, categories, redraw, again, changed }) {
  const { value, errors, photos } = state;
  const own = ownTown().length === 9;
  const change = (part) => {
    Object.assign(value, part);
    for (const name of Object.keys(part)) delete errors[name === 'town' ? 'areaCode' : name];
    if (!state.item) keepDraft(at(), { value });
    redraw();
  };
  const ofPhotos = Object.entries(errors).find(([name]) => OF_PHOTOS.test(name))?.[1];
  const others = Object.entries(errors).filter(([name]) => !DRAWN.has(name) && !OF_PHOTOS.test(name)).map(([, words]) => words);
  const forgetPhotoErrors = () => { for (const name of Object.keys(state.errors)) if (OF_PHOTOS.test(name)) delete state.errors[name]; };

  async function pick(name, file) {
    if (!file) return;
    state.busy = name;
    redraw();
    try {
      const photo = await kept(file);
      if (photos[name]) await letGo(photos[name]);
      show(state, name, photo);
      if (!state.item) await hold(at(), name, photo);
      forgetPhotoErrors();
      if (!value.location) locate(state, redraw);
    } catch (e) {
      if (!(e instanceof NoPhoto)) throw e;
      errors.photo = e.message;
    }
    state.busy = '';
    redraw();
  }

  /** Only what is certain here is asked for here; the rest is the city's to judge. */
  function missing() {
    const found = {};
    if (!value.category) found.category = '请选一个类别。';
    if (!townOf(value)) found.areaCode = '请选镇街。';
    if (photos.after && value.grade === 'MAJOR') found.grade = '重大隐患不能即查即改,请去掉整改后的照片。';
    if (photos.after && !photos.before) found.photo = '即查即改要有整改前的照片。';
    return found;
  }

  async function register(event) {
    event.preventDefault();
    if (state.busy) return;
    state.errors = missing();
    if (Object.keys(state.errors).length) {
      redraw();
      toFirstError(document.querySelector('#walk'));
      return;
    }
    state.busy = 'register';
    state.problem = '';
    redraw();
    const name = categories.find((each) => each.code === value.category)?.name ?? value.category;
    const body = {
      source: sourceOf(session()), category: value.category, grade: value.grade, description: value.description.trim() || name, areaCode: townOf(value),
      ...(value.site.trim() ? { site: value.site.trim() } : {}), ...(value.location ? { location: value.location } : {}),
    };
    try {
      if (state.item) await sendAgain(state.item, body, photos);
      else await put(body, photos);
    } catch (e) {
      console.debug(e);
      state.busy = '';
      state.problem = '这台设备没有存下来:存储空间满了,或浏览器不让保存(如无痕窗口)。填的和照片都还在这一页,请腾出空间或换一个窗口,再按一次。';
      redraw();
      return;
    }
    if (value.town) keepHere(TOWN, value.town);
    if (!state.item) {
      dropDraft(at());
      await letAllGo(at());
    }
    tell(navigator.onLine === false ? '已存在本机,有网络时自动提交。' : '已登记,正在提交。');
    again();
    await changed();
    flush(changed);
    document.querySelector('#queue-title')?.focus();
  }

  const hazards = categories.filter((each) => each.of.includes('hazard'));
  const shownCategories = state.all ? hazards : hazards.filter((each, i) => i < FIRST || each.code === value.category);

  const photo = (name, label) => html`<div class="shot">
    ${photos[name] ? html`<img src=${state.urls[name]} alt=${label}>` : html`<span class="shot-empty" aria-hidden="true">＋</span>`}
    <span class="pick button ${state.busy === name ? 'busy' : ''}">${photos[name] ? `换${label}` : label}<input type="file" accept="image/*" capture="environment" id="photo-${name}" aria-label="${label}照片"
      @change=${(picked) => { pick(name, picked.target.files[0]); picked.target.value = ''; }}></span>
    ${photos[name] ? html`<button type="button" class="plain" aria-label="删去${label}照片" @click=${() => { letGo(photos[name]); show(state, name, null); forgetPhotoErrors(); redraw(); }}>删去</button>` : nothing}</div>`;

  return html`<form id="walk" class="card stack" novalidate aria-labelledby="walk-title" @submit=${register}>
    <h1 id="walk-title" tabindex="-1">登记隐患</h1>
    <fieldset class="stack tight"><legend class="legend">照片</legend>
      <div class="shots">${photo('before', '整改前')}${photo('after', '整改后')}</div>
      <p class="hint">当场改好了,再拍一张整改后的,就是即查即改。照片里的位置和时间不会上传。${photos.before && !photos.after ? '没有当场改好的,整改前的照片随案件交给责任单位,验收时对照。' : ''}</p>
      ${ofPhotos ? html`<p class="error" id="photo-error" role="alert">${ofPhotos}</p>` : nothing}</fieldset>
    <fieldset class="stack tight" aria-describedby=${errors.category ? 'category-error' : nothing}><legend class="legend">是什么隐患</legend>
      <div class="kinds">${shownCategories.map((each) => html`<button type="button" data-category=${each.code} aria-pressed=${value.category === each.code ? 'true' : 'false'} @click=${() => change({ category: each.code })}>${each.name}</button>`)}
        ${state.all || hazards.length <= FIRST ? nothing : html`<button type="button" class="plain" @click=${() => { state.all = true; redraw(); }}>更多类别</button>`}</div>
      ${errors.category ? html`<p class="error" id="category-error">${errors.category}</p>` : nothing}</fieldset>
    ${own ? nothing : state.pick ? html`<fieldset class="stack tight" aria-describedby=${errors.areaCode ? 'areaCode-error' : nothing}><legend class="legend">镇街</legend>
      <div class="kinds">${towns.map((each) => html`<button type="button" data-town=${each.code} aria-pressed=${value.town === each.code ? 'true' : 'false'} @click=${() => change({ town: each.code })}>${each.name}</button>`)}</div>
      ${errors.areaCode ? html`<p class="error" id="areaCode-error">${errors.areaCode}</p>` : nothing}</fieldset>` : field({ id: 'town', label: '镇街', error: errors.areaCode, control: html`<select id="town" aria-invalid=${errors.areaCode ? 'true' : nothing} aria-describedby=${described('town', false, errors.areaCode)} @change=${(event) => change({ town: event.target.value })}>
      <option value="" ?selected=${!value.town}>请选择</option>${towns.map((each) => html`<option value=${each.code} ?selected=${each.code === value.town}>${each.name}</option>`)}</select>` })}
    ${others.length ? html`<p class="note bad" role="alert">${others.join(' ')}</p>` : nothing}
    ${state.problem ? html`<p class="note bad" id="walk-problem" role="alert">${state.problem}</p>` : nothing}
    <button class="main wide ${state.busy === 'register' ? 'busy' : ''}" ?disabled=${state.busy === 'register'}>${photos.before && photos.after ? '登记,已当场整改' : '登记'}</button>
    <details ?open=${Boolean(errors.description || errors.grade || errors.site)}><summary>补充说明、点位、等级</summary><div class="stack">
      ${field({ id: 'description', label: '情况', optional: true, hint: '不写,就用类别的名称。', error: errors.description, control: html`<textarea id="description" class="short" rows="3" maxlength="4000" aria-invalid=${errors.description ? 'true' : nothing} aria-describedby=${described('description', true, errors.description)} .value=${value.description} @input=${(event) => change({ description: event.target.value })}></textarea>` })}
      ${field({ id: 'site', label: '点位', optional: true, error: errors.site, control: html`<input id="site" maxlength="100" aria-invalid=${errors.site ? 'true' : nothing} aria-describedby=${described('site', false, errors.site)} .value=${value.site} @input=${(event) => change({ site: event.target.value })}>` })}
      <fieldset class="stack tight" aria-describedby=${errors.grade ? 'grade-error' : nothing}><legend class="legend">等级</legend><div class="row">${Object.entries(grades).map(([code, words]) => html`<label class="check"><input type="radio" name="grade" .checked=${value.grade === code} @change=${() => change({ grade: code })}>${words}</label>`)}</div>
        ${errors.grade ? html`<p class="error" id="grade-error">${errors.grade}</p>` : nothing}</fieldset>
      ${value.location ? html`<p class="row"><span class="chip ok">✓ 已附上位置</span><button type="button" class="plain" @click=${() => change({ location: null })}>不附位置</button></p>`
        : html`<div><button type="button" @click=${() => position().then((location) => change({ location }), (e) => tell(e.message))}>附上我的位置</button></div>`}
    </div></details>
  </form>`;
}

const STATES = { WAITING: ['等网络,自动提交', 'warn'], SIGN_IN: ['等重新登录', 'warn'], REFUSED: ['没有收下', 'bad'], IN: ['已登记', 'ok'] };

/** What was registered on this device, until the city has it and a while longer. */
export function queueView(items, { categories, changed, edit, signIn }) {
  if (!items.length) return nothing;
  const me = session()?.subject.id;
  const open = waiting(items).length;
  return html`<section class="card stack tight" aria-labelledby="queue-title"><h2 id="queue-title" tabindex="-1">本机登记的${open ? html` · <span class="chip warn">${open} 件未交</span>` : nothing}</h2>
    <ul class="queue">${items.map((item) => {
      const others = item.subject !== me && item.state !== 'IN';
      const [words, chip] = others ? [`等 ${item.subject.replace('post:', '')} 登录后提交`, 'warn'] : STATES[item.state];
      return html`<li data-state=${item.state}><span class="chip ${chip}">${words}</span>
        <span><b>${categories.find((each) => each.code === item.body.category)?.name ?? item.body.category}</b> · ${said(item.body.description)}</span>
        <span class="small soft">${item.receipt ? html`<a href="#${item.receipt.id}">${item.receipt.number}</a>` : when(new Date(item.made + 8 * 3600_000).toISOString())}${item.photos.before || item.photos.after ? ` · ${[item.photos.before, item.photos.after].filter(Boolean).length} 张照片` : ''}</span>
        ${item.state === 'IN' && Object.values(item.photos).some((photo) => photo?.blob) ? html`<span class="small soft">本市还没有开通照片:照片没有上传,留在本机。</span>` : nothing}
        ${item.problem ? html`<span class="error">${item.problem}</span>` : nothing}
        ${item.state === 'SIGN_IN' && !others ? html`<button type="button" class="main" @click=${signIn}>重新登录</button>` : nothing}
        ${item.state === 'REFUSED' && !others ? html`<span class="row"><button type="button" @click=${() => edit(item)}>改好再交</button><button type="button" class="plain" @click=${() => drop(item.id).then(changed)}>不要了</button></span>` : nothing}
        ${item.state === 'WAITING' && !others ? html`<button type="button" class="plain" @click=${() => flush(changed)}>现在试一次</button>` : nothing}</li>`;
    })}</ul></section>`;
}

/** What is shown where there is nothing to register with. */
export const notYours = () => empty('不能登记隐患', '您的岗位只查看、不登记。');

/** The form with what was refused, to be set right. */
export function editing(item) {
  const { body } = item;
  const state = {
    ...walk(), errors: { ...item.fields }, problem: Object.keys(item.fields).length ? '' : item.problem, item, pick: false,
    value: { ...blank(), ...body, town: body.areaCode, grade: body.grade ?? 'GENERAL', site: body.site ?? '', location: body.location ?? null },
  };
  for (const [name, photo] of Object.entries(item.photos)) if (photo?.blob) show(state, name, { ...photo });
  return state;
}
