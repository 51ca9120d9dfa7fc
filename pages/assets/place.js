// Where something is: the device's own position if its owner wishes, and always a town or a village, by choice or by
// name. There is no map: tiles of a map would come from elsewhere.
import { get } from '/assets/api.js';
import { described, field, html, nothing, said } from '/assets/parts.js';

const known = { towns: null, villages: new Map(), all: null };

export async function towns() {
  known.towns ??= (await get('/v1/areas?level=TOWN')).items;
  return known.towns;
}

export async function villages(town) {
  if (!town) return [];
  if (!known.villages.has(town)) known.villages.set(town, (await get(`/v1/areas?parent=${town}`)).items);
  return known.villages.get(town);
}

/** Areas whose name holds these words; of the whole list, which is read when somebody first looks for a name. */
export async function search(words) {
  known.all ??= (await get('/v1/areas')).items.filter((area) => area.level !== 'CITY');
  const names = new Map(known.all.map((area) => [area.code, area.name]));
  return known.all.filter((area) => area.name.includes(words)).slice(0, 12)
    .map((area) => ({ ...area, full: area.level === 'VILLAGE' ? `${names.get(area.parent)} ${area.name}` : area.name }));
}

/** The position of the device, or why there is none. */
export const position = () =>
  new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject(new Error('这台设备不能定位,请选择镇街和村社。'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ longitude: Number(coords.longitude.toFixed(6)), latitude: Number(coords.latitude.toFixed(6)), crs: 'wgs84' }),
      (error) => reject(new Error(error.code === 1 ? '您没有允许定位,请选择镇街和村社。' : '没有定到位置,请选择镇街和村社。')),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  });

/** What a photo says of where it was taken, for whoever took it to use or not. */
const offer = (actions) => html`<div class="note stack tight" role="status">
  <p>您的照片里记着拍摄的位置。要用它作为诉求的位置吗?</p>
  <div class="row"><button type="button" data-offer="take" @click=${actions.takeOffered}>用照片的位置</button>
    <button type="button" class="plain" @click=${actions.leaveOffered}>不用</button></div></div>`;

const found = (state, actions) => html`<ul class="stack tight" aria-label="搜到的地方">
  ${state.found.map((area) => html`<li><button type="button" class="wide"
    @click=${() => actions.choose(area)}>${said(area.full)}</button></li>`)}</ul>`;

const options = (areas, chosen, none) => html`<option value="" ?selected=${!chosen}>${none}</option>
  ${areas.map((area) => html`<option value=${area.code}
    ?selected=${area.code === chosen}>${area.name}</option>`)}`;

/**
 * Fields for a place; change(part) is told what was chosen. state holds {towns, villages, found,
 * words, locating, told, offered}: offered is a position that a photo has.
 */
export function placeFields(value, state, errors, change, actions) {
  const wrong = errors.areaCode;
  return html`<fieldset class="stack tight">
    <legend class="legend">在哪里</legend>
    ${state.offered ? offer(actions) : nothing}
    <div class="row">
      <button type="button" class=${state.locating ? 'busy' : ''} ?disabled=${state.locating}
        @click=${actions.locate}>用我的位置</button>
      ${value.location ? html`<span class="chip ok">✓ 已附上位置</span><button type="button" class="plain"
        @click=${() => change({ location: null })}>不附位置</button>` : nothing}
    </div>
    ${errors.location ? html`<p class="error" id="location-error">${errors.location}</p>` : nothing}
    ${state.told ? html`<p class="hint" role="status">${state.told}</p>` : nothing}
    ${field({
      id: 'search', label: '搜村社或镇街', hint: '写名称里的几个字,如:杜桥',
      control: html`<input id="search" type="search" autocomplete="off" aria-describedby="search-hint"
        .value=${state.words} @input=${(event) => actions.search(event.target.value)}>`,
    })}
    ${state.found.length ? found(state, actions) : nothing}
    ${state.words && state.searched && !state.found.length
      ? html`<p class="hint" role="status">没有这个名称。</p>` : nothing}
    ${field({
      id: 'town', label: '镇街', error: wrong,
      control: html`<select id="town" aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${described('town', false, wrong)}
        @change=${(event) => change({ town: event.target.value, village: '' })}>
        ${options(state.towns, value.town, '请选择')}</select>`,
    })}
    ${value.town ? field({
      id: 'village', label: '村社', optional: true,
      control: html`<select id="village"
        @change=${(event) => change({ village: event.target.value })}>
        ${options(state.villages, value.village, '不清楚')}</select>`,
    }) : nothing}
    ${field({
      id: 'address', label: '具体地点', optional: true, error: errors.address,
      hint: '路名、门牌、旁边有什么',
      control: html`<input id="address" autocomplete="street-address" maxlength="200"
        aria-invalid=${errors.address ? 'true' : nothing}
        aria-describedby=${described('address', true, errors.address)}
        .value=${value.address} @input=${(event) => change({ address: event.target.value })}>`,
    })}
  </fieldset>`;
}
