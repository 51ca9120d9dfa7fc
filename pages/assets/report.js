// For a citizen: choose what it is about, say it, say where; then see what becomes of it.
import { find, get, Lost, newKey, Refused, post } from '/assets/api.js';
import {
  decoded, described, field, failed, html, loading, nothing, reading, render, said, tell, toFirstError,
} from '/assets/parts.js';
import { askOfficial, citizen, signInAs, ways } from '/assets/signin.js';
import {
  begun, blank, body, draft, drop, fresh, keep, keepPhoto, keepSimilar, keptPhotos, others, renewed,
  similarOf, take, tidy, watch,
} from '/assets/draft.js';
import { placeFields, position, search, towns, villages } from '/assets/place.js';
import { anew, choose, leaveOut, photosField, withPhotos } from '/assets/evidence.js';
import { eraseMine, idOf, list, none, ownList, showMine } from '/assets/mine.js';
import { casePage } from '/assets/case.js';
import { icon } from '/assets/icons.js';
import { deed as deeds, status as statusWord } from '/assets/words.js';

const main = document.querySelector('#main');
const MOST_PHOTOS = 9;
const PHONE = /^\+?[0-9][0-9-]{4,18}[0-9]$/;
const state = {
  view: 'loading', draft: blank(), photos: [], errors: {}, problem: null, sending: false, told: '',
  lost: false, unkept: false, categories: [], names: new Map(), areas: new Map(), mine: null,
  of: null, similar: [], near: [], local: false, error: null, justSent: false, number: '',
  numberError: '', already: '',
};
const place = {
  towns: [], villages: [], found: [], words: '', searched: false, locating: false, told: '',
  offered: null,
};

/** Changes the draft, and keeps it before anything else happens to it. */
function change(part) {
  const before = state.draft;
  const elsewhere = ['category', 'location'].some((name) => name in part && part[name] !== before[name]);
  // What is near there is another list: nothing of it was chosen yet.
  state.draft = { ...before, ...(elsewhere ? { follow: null } : {}), ...part };
  state.unkept = !keep(state.draft);
  if ('town' in part) readVillages();
  if (elsewhere) readNear();
  for (const name of ['town', 'village']) if (name in part) delete state.errors.areaCode;
  for (const name of Object.keys(part)) delete state.errors[name];
  draw();
}

async function readVillages() {
  const { town } = state.draft;
  try {
    const found = await villages(town);
    if (town === state.draft.town) place.villages = found;
  } catch (e) {
    // A town is enough of a place.
    console.debug(e);
  }
  draw();
}

const actions = {
  async locate() {
    Object.assign(place, { locating: true, told: '' });
    draw();
    try {
      change({ location: await position() });
      place.told = '已附上您现在的位置;请再选镇街。';
    } catch (e) {
      place.told = e.message;
    }
    place.locating = false;
    draw();
  },
  async search(words) {
    Object.assign(place, { words, searched: false });
    draw();
    try {
      const found = words.trim() ? await search(words.trim()) : [];
      if (place.words === words) Object.assign(place, { found, searched: true });
    } catch (e) {
      place.told = e.message;
    }
    draw();
  },
  async choose(area) {
    Object.assign(place, { words: '', found: [], searched: false });
    change(area.level === 'VILLAGE'
      ? { town: area.parent, village: area.code } : { town: area.code, village: '' });
    document.querySelector('#town').focus();
  },
  takeOffered() {
    place.told = '已附上照片的拍摄位置;请再选镇街。';
    change({ location: place.offered });
    place.offered = null;
    draw();
  },
  leaveOffered() {
    place.offered = null;
    draw();
  },
};

async function addPhotos(files) {
  const room = MOST_PHOTOS - state.photos.length;
  delete state.errors.photos;
  const refused = (words) => {
    state.errors = { ...state.errors, photos: words };
    draw();
  };
  await choose(files.slice(0, room), (photo, takenAt, isKept) => {
    state.photos = [...state.photos, photo];
    if (takenAt) place.offered = takenAt;
    const said_ = state.errors.photos;
    change({ photos: state.photos.map((each) => each.id) });
    state.unkept ||= !isKept;
    if (said_) refused(said_);
    draw();
  }, refused);
  if (files.length > room) refused(`最多 ${MOST_PHOTOS} 张,其余的没有加上。`);
}

async function dropPhoto(photo) {
  state.photos = state.photos.filter((each) => each.id !== photo.id);
  change({ photos: state.photos.map((each) => each.id) });
  await leaveOut(photo);
}

/** What can be seen to be missing before anything is sent; the city looks at all of it again. */
function missing() {
  const of = state.draft;
  return {
    ...(of.category ? {} : { category: '请选择是哪一类问题。' }),
    ...(of.description.trim() ? {} : { description: '请写明发生了什么。' }),
    ...(of.town ? {} : { areaCode: '请选择在哪个镇街。' }),
    ...(of.anonymous || !of.phone || PHONE.test(of.phone)
      ? {} : { phone: '电话应为 6 至 20 位数字,可带区号。' }),
    ...(of.noticed ? {} : { noticed: '请先看过并勾选。' }),
  };
}

let nearAsked = 0;

/** What others have reported near there, of the same sort. Not to know it keeps nobody from it. */
async function readNear() {
  const { category, location: at, sent: gone } = state.draft;
  nearAsked += 1;
  const asked = nearAsked;
  state.near = [];
  if (!category || !at || gone) return;
  try {
    await citizen();
    const query = new URLSearchParams({
      category, longitude: at.longitude.toFixed(6), latitude: at.latitude.toFixed(6), crs: at.crs,
    });
    const { items } = await get(`/v1/complaints/similar?${query}`);
    if (asked !== nearAsked) return;
    state.near = items;
    const { follow: chosen } = state.draft;
    if (chosen && !items.some((each) => each.ref === chosen.ref)) change({ follow: null });
  } catch (e) {
    console.debug(e);
  }
  draw();
}

const daysAgo = (days) => (days ? `${days} 天前` : '今天');

const nearItem = (each) => {
  const chosen = state.draft.follow?.ref === each.ref;
  return html`<li class="stack tight"><p><strong>${said(each.place ?? '')}</strong>
    <span class="soft small">约 ${Math.round(each.metres)} 米 · ${daysAgo(each.ageDays)} ·
      ${statusWord[each.status] ?? each.status}</span></p>
    ${each.description ? html`<p>${said(each.description)}</p>` : nothing}
    <div class="row"><button type="button" data-follow aria-pressed=${chosen}
      @click=${() => change({ follow: chosen ? null : { ref: each.ref, key: newKey() } })}
      >${chosen ? '✓ 提交后跟进这一件' : `${deeds['me-too']}这一件`}</button></div></li>`;
};

const nearList = () => html`<section class="note stack tight" aria-labelledby="near">
  <h2 id="near">附近已有人反映</h2>
  <p class="hint">如果是同一件事,请选“${deeds['me-too']}”:您的照常提交,和那一件一起办理,不重复派单。</p>
  <ul class="stack">${state.near.map(nearItem)}</ul></section>`;

/**
 * Sends photos, then the words. What was sent without an answer is sent again as it was, under the
 * same key.
 */
async function send() {
  if (state.sending) return;
  state.errors = state.draft.sent ? {} : missing();
  if (Object.keys(state.errors).length) {
    draw();
    toFirstError(main);
    return;
  }
  Object.assign(state, { sending: true, problem: null, lost: false, told: '', already: '' });
  draw();
  try {
    await citizen();
    const receipt = await withPhotos(state.photos, (references) => {
      if (!state.draft.sent) change({ sent: body(state.draft, references) });
      return post('/v1/complaints', state.draft.sent, state.draft.key);
    }, (words) => {
      // It was refused: nothing stands under its key, and photos may have other names now.
      state.told = words;
      change({ sent: null });
    });
    await join(receipt);
    await sent(receipt);
  } catch (e) {
    await unsent(e);
  }
  Object.assign(state, { sending: false, told: '' });
  draw();
  // Not before: what is disabled can't be gone to.
  if (Object.keys(state.errors).length) toFirstError(main);
}

/** What was to be followed is followed, once one's own is there: it is answered with that one. */
async function join(receipt) {
  const { follow: chosen } = state.draft;
  if (!chosen) return;
  try {
    const body_ = { version: receipt.version, ref: chosen.ref };
    await post(`/v1/complaints/${receipt.id}/me-too`, body_, chosen.key);
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    tell(`您的诉求已收到;没有${deeds['me-too']}成:${e.message}`);
  }
}

async function sent(receipt) {
  keepSimilar(receipt.id, receipt.similar);
  await drop(state.draft);
  Object.assign(state, { draft: fresh(), photos: [], near: [], justSent: true });
  place.offered = null;
  location.hash = receipt.number;
}

/** The same words and photos as a draft of their own: what they were sent under is taken. */
async function fork() {
  state.photos = state.photos.map((photo) => anew({ ...photo, id: newKey() }));
  state.draft = renewed({ ...state.draft, photos: state.photos.map((each) => each.id) });
  state.unkept = !keep(state.draft);
  for (const photo of state.photos) await keepPhoto(photo);
}

async function unsent(e) {
  if (e instanceof Lost) {
    state.lost = true;
    return;
  }
  if (!(e instanceof Refused)) {
    state.problem = e;
    console.warn(e);
    return;
  }
  if (e.code === 'idempotency_key_reused') {
    const { key } = state.draft;
    await fork();
    const other = await find(`/v1/complaints/by-key/${key}`).catch(() => null);
    state.already = other?.number ?? ' ';
    return;
  }
  change({ sent: null });
  const { 'contact.name': name, 'contact.phone': phone, ...rest } = e.fields;
  state.errors = { ...rest, ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
  for (const [id, words] of Object.entries(e.fields)) {
    for (const whole of ['photos', 'location']) if (id.startsWith(whole)) state.errors[whole] = words;
  }
  state.problem = Object.keys(state.errors).length ? null : e;
}

/** Another window has done something to the draft that this one shows. */
async function changedElsewhere(now, same) {
  if (state.sending) return;
  if (!same) {
    await fork();
    tell('另一个窗口里也在写这份内容。这里写的已另存为单独的一份。');
  } else if (now) {
    Object.assign(state, { draft: now, photos: await keptPhotos(now.photos) });
  } else {
    if (begun(state.draft)) tell('这份内容已在另一个窗口里提交或删除。');
    Object.assign(state, { draft: fresh(), photos: [], errors: {}, lost: false });
  }
  draw();
}

function text(id, label, more = {}) {
  const error = state.errors[id];
  return field({
    id, label, error, hint: more.hint, optional: more.optional,
    control: html`<input id=${id} autocomplete=${more.autocomplete ?? 'off'}
      inputmode=${more.inputmode ?? nothing} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described(id, more.hint, error)} .value=${state.draft[id]}
      @input=${(event) => change({ [id]: event.target.value })}>`,
  });
}

const choices = (open) => html`<div class="choices">
  ${state.categories.map((category) => html`<button type="button" class="choice" data-category=${category.code} aria-pressed=${open ? state.draft.category === category.code : nothing}
    @click=${() => { change({ category: category.code }); location.hash = 'new'; }}>${icon(category.code)}<span>${category.name}</span></button>`)}
</div>`;

/** Does something for whoever has this device, or tells why it can't be done now. */
async function asCitizen(doing) {
  try {
    await citizen();
    await doing();
  } catch (e) {
    if (!(e instanceof Refused) && !(e instanceof Lost)) throw e;
    tell(e.message);
  }
}

async function eraseAll() {
  if (await eraseMine()) await restart(false);
}

async function changeWho() {
  if (await askOfficial('本机的演示城市:可以换成任何人,如 citizen:alice。')) await restart(true);
}

const home = () => html`
  <div class="stack tight"><h1>反映身边的问题</h1><p class="soft">选一类,说清楚,就能看到谁在办、何时办好。不用注册。</p>
    <p class="row"><a class="button" href="#look">查进度</a><a class="button" href="#own">我反映的</a></p></div>
  ${begun(state.draft) ? html`<p class="note warn row between" role="status">您有一份还没有提交的内容。
    <a class="button" href="#new">接着写</a></p>` : nothing}
  ${others(state.draft).map((other) => html`<p class="note row between"><span>另一份没有提交的内容:
    ${said(other.description.trim().slice(0, 20) || state.names.get(other.category))}</span>
    <button type="button" @click=${() => goOn(other)}>接着写</button></p>`)}
  <section class="stack tight" aria-labelledby="kinds"><h2 id="kinds">是什么问题?</h2>${choices(false)}</section>
  <section class="card stack tight" aria-labelledby="look"><h2 id="look">查进度</h2>
    <form class="stack tight" @submit=${(event) => { event.preventDefault(); look(); }}>
      ${field({ id: 'number', label: '诉求编号', hint: '如 LH-20240208-214715', error: state.numberError, control: html`<input id="number" autocapitalize="characters" autocomplete="off" spellcheck="false"
        aria-invalid=${state.numberError ? 'true' : nothing} aria-describedby=${described('number', true, state.numberError)} .value=${state.number} @input=${(event) => { state.number = event.target.value; }}>` })}
      <button>查进度</button></form></section>
  <section class="stack tight" aria-labelledby="own"><h2 id="own">我反映的</h2>
    ${state.mine === null ? html`<button type="button" @click=${readMine}>看我反映过的</button>` : state.mine.length ? ownList(state.mine, state.names) : none()}
    <div class="row"><button type="button" class="plain" @click=${() => asCitizen(showMine)}>城市里有我的哪些信息</button>
      <button type="button" class="plain" @click=${() => asCitizen(eraseAll)}>删除我的信息</button>
      ${state.local ? html`<button type="button" class="plain" @click=${changeWho}>换一个演示身份</button>` : nothing}</div></section>`;

/** Turns to another draft that was left unsent. */
async function goOn(other) {
  const taken = await take(other);
  if (!taken) {
    tell('这份内容正在另一个窗口里写。');
    return;
  }
  const photos = await keptPhotos(taken.photos);
  Object.assign(state, { draft: taken, photos, errors: {}, lost: false });
  readVillages();
  readNear();
  location.hash = 'new';
}

const expected = (category) => (category.answered
  ? html`<p class="soft" id="expected">这一类一般在 <strong>${category.answered.words}</strong>内答复您。</p>`
  : nothing);

const notices = () => html`
  ${state.unkept ? html`<p class="note warn" role="status">这台设备现在存不下草稿(可能是无痕浏览,或存储已满)。可以照常提交;提交之前请不要关掉或刷新这一页。</p>` : nothing}
  ${state.already ? html`<div class="note warn stack tight" role="alert">
    <p><strong>您现在写的这一份还没有提交。</strong>同一份草稿先前已经收到过一次,内容不一样${state.already.trim()
      ? html`:<a href="#${state.already}">${state.already}</a>` : nothing}。这里的文字和照片都在,已另存为新的一份;看过以后可以再按提交。</p></div>` : nothing}
  ${(state.lost || state.draft.sent) && !state.sending ? html`<div class="note warn stack tight" role="alert">
    <p><strong>还没有收到答复。</strong>内容已保存在这台设备上,再发一次不会变成两件。</p>
    <button type="button" class="main" @click=${send}>再发一次</button></div>` : nothing}`;

const consent = (of) => html`<div class="stack tight">
  <label class="check"><input type="checkbox" id="noticed" .checked=${of.noticed}
    aria-invalid=${state.errors.noticed ? 'true' : nothing}
    aria-describedby=${described('noticed', true, state.errors.noticed)}
    @change=${(event) => change({ noticed: event.target.checked })}>我知道我的个人信息怎样使用</label>
  <p class="hint" id="noticed-hint">您写的内容、位置、照片和姓名电话,只用于办理这件诉求,由平安办和经办单位查看;姓名电话不进入统计和短信。您随时可以在“我要反映”里查看、下载和删除。</p>
  ${state.errors.noticed ? html`<p class="error" id="noticed-error">${state.errors.noticed}</p>` : nothing}</div>`;

const who = (of) => html`<fieldset class="stack tight"><legend class="legend">您的称呼</legend>
  <label class="check"><input type="checkbox" .checked=${of.anonymous}
    @change=${(event) => change({ anonymous: event.target.checked })}>匿名反映</label>
  ${of.anonymous ? html`<p class="hint">经办人看不到您是谁,也不能联系您;您仍可凭编号查进度。</p>`
    : html`${text('name', '姓名', { optional: true, autocomplete: 'name' })}${text('phone', '电话', {
      optional: true, autocomplete: 'tel', inputmode: 'tel', hint: '方便经办人联系您,只有经办人能看',
    })}`}</fieldset>`;

const whatKind = () => html`<section class="stack tight">
  <p class="error" id="category-error">${state.errors.category ?? '请选择是哪一类问题。'}</p>
  ${choices(true)}</section>`;

function form() {
  const of = state.draft;
  const category = state.categories.find((each) => each.code === of.category);
  const wrong = state.errors.description;
  return html`<div class="row between"><h1>${category?.name ?? '我要反映'}</h1><a href="#">换一类</a></div>
    ${category ? expected(category) : whatKind()}
    ${notices()}
    <form class="stack" novalidate @submit=${(event) => { event.preventDefault(); send(); }}>
      <fieldset class="stack" ?disabled=${Boolean(of.sent) || state.sending}>
      ${field({
        id: 'description', label: '发生了什么', hint: '什么时候、什么情况、影响到谁', error: wrong,
        control: html`<textarea id="description" maxlength="4000" aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby=${described('description', true, wrong)} .value=${of.description}
          @input=${(event) => change({ description: event.target.value })}></textarea>`,
      })}
      ${photosField({
        id: 'photos', photos: state.photos, error: state.errors.photos, add: addPhotos, drop: dropPhoto,
        hint: '一张近的、一张看得出地方的。照片里的拍摄位置会先去掉。',
      })}
      <label class="check"><input type="checkbox" id="shared" .checked=${of.shared}
        @change=${(event) => change({ shared: event.target.checked })}>公开这段话:附近的人反映同样问题时能看到</label>
      ${placeFields(of, place, state.errors, change, actions)}
      ${state.near.length ? nearList() : nothing}
      ${who(of)}
      ${consent(of)}</fieldset>
      ${state.problem ? html`<p class="note bad" role="alert">${state.problem.message}</p>` : nothing}
      ${state.told ? html`<p class="note" role="status">${state.told}</p>` : nothing}
      <button id="send" class="main wide ${state.sending ? 'busy' : ''}" ?disabled=${state.sending}
        >${state.sending ? '正在提交…' : '提交'}</button>
      ${state.unkept ? nothing : html`<p class="hint">边写边存在这台设备上,断网、关掉都不会丢。</p>`}
    </form>`;
}

const result = () => html`
  ${state.justSent ? html`<p class="note ok" role="status"><strong>已收到。</strong>平安办会受理并交给责任单位,您可以在这里看到每一步。</p>` : nothing}
  ${casePage(state.of, { similar: state.similar, areas: state.areas, category: state.names.get(state.of.category), done: () => open(state.of.number), redraw: draw })}
  <p><a href="#">反映另一个问题</a></p>`;

const unknown = () => html`<h1>没有找到</h1><p>这台设备上没有编号为 <strong>${said(state.number)}</strong> 的诉求。请核对编号;用别的设备反映的,请在那台设备上查。</p><p><a href="#">返回</a></p>`;

function draw() {
  const views = { home, form, case: result, unknown, loading: () => html`<h1>我要反映</h1>${loading()}` };
  render(state.error ? html`<h1>我要反映</h1>${failed(state.error, () => { state.error = null; reading(start()); })}` : views[state.view](), main);
}

function look() {
  state.number = state.number.trim().toUpperCase();
  state.numberError = /^[A-Z]{2}-\d{8}-\d{6,}$/.test(state.number) ? '' : '编号应像 LH-20240208-214715。';
  if (state.numberError) {
    draw();
    toFirstError(main);
  } else location.hash = state.number;
}

async function readMine() {
  try {
    await citizen();
    state.mine = await list();
  } catch (e) {
    tell(e.message);
  }
  draw();
}

/** Opens a case by its number. */
async function open(number) {
  state.number = number;
  if (state.of?.number !== number) state.view = 'loading';
  draw();
  try {
    await citizen();
    const id = state.of?.number === number ? state.of.id : await idOf(number);
    const of = id ? await get(`/v1/complaints/${id}`) : null;
    // Meanwhile another one was asked for, or none.
    if (state.number !== number || asked() !== number) return;
    Object.assign(state, { of, similar: id ? similarOf(id) : [], view: id ? 'case' : 'unknown' });
  } catch (e) {
    state.error = e;
  }
  draw();
}

/** What the address asks for. */
const asked = () => decoded(location.hash.slice(1));

async function follow() {
  const wish = asked();
  if (/^[A-Z]{2}-\d{8}-\d{6,}$/.test(wish)) await open(wish);
  else {
    state.justSent = false;
    state.view = wish === 'new' || (wish === '' && state.draft.sent) ? 'form' : 'home';
    draw();
  }
  const part = ['look', 'own'].includes(wish) ? document.getElementById(wish) : null;
  if (part) part.closest('section').querySelector('input, button, a').focus();
  else {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

/** Somebody else, or nobody that the city knows: what is written here is theirs to send. */
async function restart(other) {
  if (other) await fork();
  else Object.assign(state, { draft: fresh(), photos: [] });
  Object.assign(state, { near: [], mine: null, of: null, lost: false, errors: {} });
  location.hash = '';
  draw();
}

async function start() {
  try {
    state.draft = await draft();
    state.photos = await keptPhotos(state.draft.photos);
    const [categories, all] = await Promise.all([get('/v1/categories'), towns()]);
    state.categories = categories.items.filter((each) => each.of.includes('complaint'));
    state.names = new Map(categories.items.map((each) => [each.code, each.name]));
    state.areas = new Map(all.map((each) => [each.code, each.name]));
    place.towns = all;
    await readVillages();
  } catch (e) {
    state.error = e;
    draw();
    return;
  }
  await follow();
  readNear();
  // A reload between a request and its answer: the same request again tells what became of it.
  if (state.draft.sent && state.view === 'form') await send();
  else await tidy();
}

addEventListener('hashchange', () => reading(follow()));
addEventListener('online', () => { if (state.lost && !state.sending) send(); });
watch(() => state.draft, changedElsewhere);
signInAs('citizen');
reading(ways().then((found) => { state.local = found.has('local'); draw(); }));
main.replaceChildren();
draw();
reading(start());
