// Small helpers.
import {el} from './el.js';

export {el};

/** What the outbox says at an address below /api. */
export const ask = path => call(path, {});

/** Sends something to an address below /api; what it says then. */
export const tell = (path, body = {}) =>
  call(path, {method: 'POST', body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}});

async function call(path, options) {
  const answer = await fetch('/api/' + path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error ?? `The outbox answered ${answer.status}`);
  return body;
}

const exact = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const clock = new Intl.DateTimeFormat(undefined, {timeStyle: 'short'});

/** A moment by this browser's clock. */
export const time = iso => el('time', {datetime: iso, title: iso}, exact.format(new Date(iso)));

/** A text in which the moments that the outbox wrote are those of this browser's clock. */
export const timed = text => text.split(/(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)/)
  .map((part, i) => (i % 2 ? time(part) : part));

/** The time of day of a moment. */
export const timeOfDay = iso => clock.format(new Date(iso));

/** The moment of a date and time that were typed here, as the outbox wants it. */
export function moment(local) {
  const date = new Date(local);
  if (Number.isNaN(date.getTime())) throw new Error('Choose a day and a time.');
  return date.toISOString();
}

/** A moment as a field for date and time has it. */
export function localField(date) {
  const two = number => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A button that does something once, and says beside it what went wrong. */
export function button(name, action, className = null) {
  const element = el('button', {type: 'button', class: className}, name);
  element.addEventListener('click', async () => {
    if (element.ariaDisabled) return; // it is at it; disabled, it would lose the keyboard
    element.ariaDisabled = 'true';
    try {
      await action();
    } catch (error) {
      complain(element.closest('.actions, .notice, .bar') ?? element, error);
    } finally {
      element.ariaDisabled = null;
    }
  });
  return element;
}

/** Says below an element what went wrong. */
export function complain(element, error) {
  element.parentElement.querySelector(':scope > .failure')?.remove();
  element.after(el('p', {class: 'failure', role: 'alert'}, timed(error.message)));
}
