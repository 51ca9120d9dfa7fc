// The parts that pages are made of. Words of people are always text, never markup, and isolated (bdi): a name that
// turns the direction of writing turns its own only.
import { html, nothing, render } from '/assets/vendor/lit-html-3.3.2.js';

export { html, nothing, render };
export { svg } from '/assets/vendor/lit-html-3.3.2.js';

/** Words that somebody wrote. */
export const said = (words) => html`<bdi>${words}</bdi>`;

/** A part of an address as it was meant; one that nobody could have meant stays as it stands. */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const two = (n) => String(n).padStart(2, '0');

/** An instant of the API as the city's clock shows it: 2月15日 08:30. */
export function when(text, withYear = false) {
  if (!text) return '';
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text) ?? [];
  if (!year) return text;
  const date = `${Number(month)}月${Number(day)}日`;
  return `${withYear ? `${year}年` : ''}${date} ${hour}:${minute}`;
}

/** A deadline ends a day: midnight is told as the end of the day before. */
export function until(text) {
  if (!text) return '未定';
  if (!/T00:00/.test(text)) return when(text);
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return `${before.getUTCMonth() + 1}月${before.getUTCDate()}日 24:00`;
}

/** A date of the API: 2024年2月15日. */
export function day(text) {
  const [year, month, of] = text.split('-').map(Number);
  return `${year}年${month}月${of}日`;
}

export const iso = (date) => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

export const percent = (rate) =>
  rate?.value === null || rate?.value === undefined ? '—' : `${(Number(rate.value) * 100).toFixed(2).replace(/\.?0+$/, '')}%`;

/** Something to fill in, its hint and its error beside it, tied together for whoever listens to the page. */
export function field({ id, label, hint, error, control, optional }) {
  return html`<div class="field">
    <label for=${id}>${label}${optional ? html` <span class="hint">(可不填)</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${control}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/** The ids that describe a control: of its error first. */
export const described = (id, hint, error) =>
  [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || nothing;

/** Goes to the first thing that is wrong. */
export function toFirstError(root = document) {
  const wrong = root.querySelector('[aria-invalid="true"]') ?? root.querySelector('.error');
  if (!wrong) return;
  if (!wrong.matches('input,select,textarea,button')) wrong.tabIndex = -1;
  wrong.focus();
  wrong.scrollIntoView({ block: 'center' });
}

let readings = 0;

/**
 * Says that the page is being read (aria-busy of its main part), until this has come or has failed. A page says "false"
 * once all of what it was opened for is there: before its script runs, it says nothing.
 */
export async function reading(work) {
  const main = document.querySelector('#main');
  readings += 1;
  main.setAttribute('aria-busy', 'true');
  try {
    return await work;
  } finally {
    readings -= 1;
    if (!readings) main.setAttribute('aria-busy', 'false');
  }
}

let toastAt = null;
let toastEnds = 0;

/** Says something in passing, to the eye and to whoever listens. */
export function tell(words, millis = 6000) {
  if (!toastAt) {
    toastAt = document.createElement('div');
    toastAt.className = 'toast';
    toastAt.setAttribute('role', 'status');
    toastAt.setAttribute('aria-live', 'polite');
    document.body.append(toastAt);
  }
  clearTimeout(toastEnds);
  render(html`<p>${words}</p>`, toastAt);
  toastEnds = setTimeout(() => render(nothing, toastAt), millis);
}

/**
 * Opens a dialog, and gives what it was closed with: undefined where somebody turned away.
 *
 * content(close, again) gives what it shows; again() draws it anew.
 */
export function dialog(title, content, { closable = true } = {}) {
  const box = document.createElement('dialog');
  box.setAttribute('aria-labelledby', 'dialog-title');
  document.body.append(box);
  const before = document.activeElement;
  return new Promise((resolve) => {
    let result;
    const close = (value) => {
      result = value;
      box.close();
    };
    const draw = () =>
      render(
        html`<div>
          <h2 id="dialog-title" tabindex="-1">${title}</h2>
          ${closable ? html`<button type="button" class="close" aria-label="关闭" @click=${() => close()}>×</button>` : nothing}
          ${content(close, draw)}
        </div>`,
        box,
      );
    draw();
    box.addEventListener('cancel', (event) => {
      if (!closable) event.preventDefault();
    });
    box.addEventListener('click', (event) => {
      if (closable && event.target === box) close();
    });
    box.addEventListener('close', () => {
      box.remove();
      before?.focus?.();
      resolve(result);
    });
    box.showModal();
    (box.querySelector('[autofocus]') ?? box.querySelector('h2')).focus();
  });
}

/** Asks before something that can't be undone. */
export const confirm = (title, words, yes, danger = true) =>
  dialog(title, (close) => html`<p>${words}</p>
    <div class="row">
      <button type="button" class=${danger ? 'danger' : 'main'} @click=${() => close(true)}>${yes}</button>
      <button type="button" @click=${() => close(false)}>取消</button>
    </div>`);

const kind = (column) => `${column.num ? 'num' : ''} ${column.less ? 'hide-small' : ''}`;

/** A table; columns are {head, cell(row), num?, row?, less?}: one with row is the head of its row, one with less is left out on a phone. */
export function table(caption, columns, rows) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption class="unseen">${caption}</caption>
      <thead>
        <tr>${columns.map((c) => html`<th scope="col" class=${kind(c)}>${c.head}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${columns.map((c) =>
              c.row
                ? html`<th scope="row">${c.cell(row)}</th>`
                : html`<td class=${kind(c)}>${c.cell(row)}</td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What has happened, oldest first: {at, title, words?, by?}. */
export const timeline = (items) => html`<ol class="timeline">
  ${items.map(
    (item) => html`<li>
      <div><strong>${item.title}</strong>${item.by ? html` · <span class="soft">${item.by}</span>` : nothing}</div>
      <div class="when">${when(item.at, true)}</div>
      ${item.words ? html`<div class="words">${said(item.words)}</div>` : nothing}
      ${item.more ?? nothing}
    </li>`,
  )}
</ol>`;

/** Nothing is there, and why. */
export const empty = (title, words) => html`<div class="empty"><strong>${title}</strong><p>${words}</p></div>`;

/** What went wrong, and how to go on. */
export const failed = (error, again) => html`<div class="note bad" role="alert">
  <p>${error.message}</p>
  ${error.trace ? html`<p class="small">编号 <code>${error.trace}</code></p>` : nothing}
  ${again ? html`<button type="button" @click=${again}>再试一次</button>` : nothing}
</div>`;

export const loading = (words = '正在读取…') => html`<p class="soft row busy" role="status">${words}</p>`;
