// What this device is known by: 256 bits that it drew once and keeps. Whoever has them is this citizen, so they
// never stand in an address, and go nowhere but into a sign-in.

import { dropHere, keepHere, keptHere } from '/assets/api.js';

const DEVICE = 'anlan.device';
const LEAST = 22;

/** Where nothing can be kept, as in some private windows, this tab is the device. */
let forThisTab = null;

const drawn = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The secret of this device, drawn when it is first needed. */
function secret() {
  try {
    if ((localStorage.getItem(DEVICE) ?? '').length < LEAST) localStorage.setItem(DEVICE, drawn());
    // Read again: another tab may have drawn one at the same moment.
    return localStorage.getItem(DEVICE);
  } catch {
    forThisTab ??= drawn();
    return forThisTab;
  }
}

/** Who somebody chose to be in a city on a laptop: a code that is no secret, so that they stay the same citizen. */
const CHOSEN = 'anlan.citizen';

export const choose = (code) => keepHere(CHOSEN, code);
export const forgetChoice = () => dropHere(CHOSEN);

/** What a citizen sends to `POST /v1/sessions`: the same each time, as a lost answer is asked for again as the same. */
export function credential() {
  const chosen = keptHere(CHOSEN);
  return chosen ? { provider: 'local', code: chosen } : { provider: 'device', code: secret() };
}

/** Forgets the secret, after its owner had themselves forgotten: the next one is another citizen. */
export function forget() {
  forThisTab = null;
  dropHere(DEVICE);
  forgetChoice();
}
