// Insights of an account as charts: inline SVG, with the same numbers as a table for those who can't see them.
import {el, tokenOf} from './dom.js';

const WIDTH = 560;
const HEIGHT = 120;
const DAYS = 14;
const SINCE = '&since=';
const EARLIEST = 1_712_991_600; // before that, Meta has no numbers

/** The numbers of an account at a moment, or nothing if there are none. */
export async function insights(account, now) {
  const since = Math.floor(now / 1000) - DAYS * 86_400;
  if (since < EARLIEST) return null;
  const token = await tokenOf(account);
  const query = metric => `/v1.0/${account.id}/threads_insights?metric=${metric}&access_token=${token}`;
  const [views, totals, followers] = await Promise.all([
    read(query('views') + SINCE + since), read(query('likes,replies,reposts,quotes') + SINCE + since), read(query('followers_count'))]);
  const days = views.find(metric => metric.name === 'views')?.values ?? [];
  return el('section', {class: 'chain insights', 'aria-labelledby': 'insights-title'},
      el('h2', {id: 'insights-title'}, `Insights of ${DAYS} days`),
      el('dl', {class: 'totals'}, [...totals, ...followers].map(metric => el('div', {},
          el('dt', {}, metric.name.replace('_count', '')), el('dd', {}, String(metric.total_value?.value ?? 0))))),
      days.length > 0 && chart(days));
}

async function read(address) {
  const answer = await fetch(address);
  return answer.ok ? (await answer.json()).data : [];
}

function chart(days) {
  const most = Math.max(1, ...days.map(day => day.value));
  const step = WIDTH / days.length;
  const bars = days.map((day, index) => {
    const height = Math.round(HEIGHT * day.value / most);
    return svg('rect', {x: index * step + 2, y: HEIGHT - height, width: Math.max(1, step - 4), height, rx: 3, class: 'bar'},
        svg('title', {}, `${name(day)}: ${day.value}`));
  });
  return el('figure', {},
      svg('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `Views a day, at most ${most}`, preserveAspectRatio: 'none'}, ...bars),
      el('figcaption', {class: 'context'}, `Views a day, at most ${most}`),
      el('details', {}, el('summary', {}, 'As a table'),
          el('table', {}, el('caption', {class: 'hidden'}, 'Views a day'),
              el('thead', {}, el('tr', {}, ['Day', 'Views'].map(head => el('th', {scope: 'col'}, head)))),
              el('tbody', {}, days.map(day => el('tr', {}, el('td', {}, name(day)), el('td', {}, String(day.value))))))));
}

const name = day => day.end_time.slice(0, 10);

function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
