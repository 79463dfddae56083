// Small helpers.
import {el} from './el.js';

export {el};

/** What the emulator says at an address below /_lisle. */
export const ask = path => call(path, {headers: {Accept: 'application/json'}});

/** Sends something to an address below /_lisle; what it says then. */
export const tell = (path, body, method = 'POST') =>
  call(path, {method, body: body === null ? undefined : JSON.stringify(body), headers: {'Content-Type': 'application/json'}});

async function call(path, options) {
  const answer = await fetch('/_lisle/' + path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error?.message ?? `The emulator answered ${answer.status}`);
  return body;
}

/** A token of an account that /_lisle/accounts listed: its own, or another if that is too old. */
export const tokenOf = async ({username, token, tokenExpired}) =>
  tokenExpired ? (await tell('tokens', {username})).token : token;

/** Draws something anew and gives the focus back to the control that had it, which says by data-focus which it is. */
export async function keepingFocus(action) {
  await action();
  const mark = document.activeElement === document.body ? lastFocused : null;
  if (mark) document.querySelector(`[data-focus="${mark}"]`)?.focus();
}

let lastFocused = null;
document.addEventListener('focusin', event => { lastFocused = event.target.dataset?.focus ?? null; });

/** The word for a count of things. */
export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

let ahead = 0;

/** The moment it is now in the emulator, in milliseconds. */
export const now = () => Date.now() + ahead;

/** Sets the clock to the emulator's. */
export async function followClock() {
  ahead = Date.parse((await ask('clock')).now) - Date.now();
}

const absolute = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const ofToday = new Intl.DateTimeFormat(undefined, {timeStyle: 'short'});
const relative = new Intl.RelativeTimeFormat('en', {numeric: 'auto', style: 'narrow'});
const STEPS = [[60, 'second'], [60, 'minute'], [24, 'hour'], [7, 'day'], [5, 'week'], [Infinity, null]];

function ago(moment) {
  let amount = (moment - Date.now() - ahead) / 1000;
  if (Math.abs(amount) < 10) return 'now';
  for (const [size, unit] of STEPS) {
    if (unit === null) break;
    if (Math.abs(amount) < size) return relative.format(Math.round(amount), unit);
    amount /= size;
  }
  return null;
}

/** A moment: how long ago, and when exactly. */
export function time(iso) {
  const moment = new Date(iso);
  const element = el('time', {datetime: iso, title: moment.toISOString()});
  element.dataset.at = iso;
  element.textContent = describe(moment);
  return element;
}

function describe(moment) {
  const passed = ago(moment);
  const today = new Date(Date.now() + ahead).toDateString() === moment.toDateString();
  const exact = (today ? ofToday : absolute).format(moment);
  return passed === null ? exact : `${passed} · ${exact}`;
}

/** Lets all moments on the page grow older. */
export function refreshTimes() {
  for (const element of document.querySelectorAll('time[data-at]')) {
    element.textContent = describe(new Date(element.dataset.at));
  }
}
