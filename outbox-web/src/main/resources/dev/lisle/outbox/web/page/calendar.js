// A month at a glance.
import {ask, button, el, timeOfDay} from './dom.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const title = new Intl.DateTimeFormat('en', {month: 'long', year: 'numeric'});
const spoken = new Intl.DateTimeFormat('en', {dateStyle: 'full'});

/** The month that {@code text} names, such as 2026-12; this one if it names none. */
export async function calendar(main, text) {
  const today = new Date();
  const named = /^(\d{4})-(\d{2})$/.exec(text ?? '');
  const month = named ? new Date(+named[1], +named[2] - 1, 1) : new Date(today.getFullYear(), today.getMonth(), 1);
  const first = new Date(month.getFullYear(), month.getMonth(), 1 - (month.getDay() + 6) % 7);
  const weeks = Math.ceil((Math.round((new Date(month.getFullYear(), month.getMonth() + 1, 1) - first) / 864e5)) / 7);
  const end = new Date(first.getFullYear(), first.getMonth(), first.getDate() + 7 * weeks);
  const posts = await all(first, end);
  main.replaceChildren(
    el('h1', {}, title.format(month)),
    el('div', {class: 'bar'}, go('Earlier', month, -1), go('Later', month, 1)),
    el('table', {class: 'month'},
      el('caption', {class: 'hidden'}, 'Posts of ' + title.format(month)),
      el('thead', {}, el('tr', {}, DAYS.map(day => el('th', {scope: 'col'}, day.slice(0, 3))))),
      el('tbody', {}, Array.from({length: weeks}, (_, week) => el('tr', {}, DAYS.map((_, day) =>
        cell(new Date(first.getFullYear(), first.getMonth(), first.getDate() + 7 * week + day), month, today, posts)))))));
}

async function all(from, until) {
  const posts = [];
  for (let after = ''; after !== null && posts.length < 5000;) {
    const page = await ask('submissions?' + new URLSearchParams({
      from: from.toISOString(), until: until.toISOString(), limit: '1000', ...(after && {after}),
    }));
    posts.push(...page.items);
    after = page.after;
  }
  return posts;
}

function cell(date, month, today, posts) {
  const mine = posts.filter(post => new Date(post.due).toDateString() === date.toDateString());
  const kinds = [date.getMonth() !== month.getMonth() && 'other', date.toDateString() === today.toDateString() && 'today'];
  return el('td', {class: kinds.filter(Boolean).join(' ') || null},
    el('span', {class: 'day', 'aria-label': spoken.format(date)}, String(date.getDate())),
    mine.length > 0 && el('ul', {}, mine.map(post => el('li', {},
      el('a', {href: '#/post/' + post.id, class: post.state, title: `${post.account}: ${post.text}`},
        `${timeOfDay(post.due)} ${post.account} · ${post.text || 'media'}`)))));
}

function go(name, month, step) {
  const other = new Date(month.getFullYear(), month.getMonth() + step, 1);
  return button(name, () => {
    location.hash = `#/calendar/${other.getFullYear()}-${String(other.getMonth() + 1).padStart(2, '0')}`;
  });
}
