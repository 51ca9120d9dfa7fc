// What the pages of the laptop ask of it.
import { get, post } from '/assets/api.js';

/** Reads as the office, whoever is signed in in this tab: anew each time, as a moved clock ends a session. */
export async function asOffice(path) {
  const { token } = await post('/v1/sessions', { provider: 'local', code: 'post:office' });
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
  return answer.ok ? answer.json() : { items: [], next: null };
}

/** Messages by what became of them. */
export const alerts = async (state) => (await asOffice(`/v1/alerts?limit=100&state=${state}`)).items;

export const clock = () => get('/local/clock');
export const advance = (by) => post('/local/clock/advance', { by });
