// Finds its way by the address, and keeps what is shown up to date.
import {add, edit} from './add.js';
import {calendar} from './calendar.js';
import {ask, button, complain, el, tell, timed} from './dom.js';
import {detail, list} from './posts.js';

const EVERY = 2000;
const main = document.getElementById('main');
let overview = null;
let shown = '';

const path = () => location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);

async function show(moved, place) {
  const [view, name] = path();
  if (view === 'add') {
    if (moved) add(place, overview);
  } else if (view === 'edit') {
    if (moved) await edit(place, name);
  } else if (view === 'post') await detail(place, name);
  else if (view === 'calendar') await calendar(place, name);
  else if (view === 'accounts') accounts(place);
  else if (['attention', 'done'].includes(view)) await list(place, view, name, overview, chosen(view));
  else await list(place, 'queue', name, overview, chosen('queue'));
}

const chosen = view => account => { location.hash = `#/${view}` + (account ? '/' + encodeURIComponent(account) : ''); };

/** Draws what is shown anew, unless a person is at work in it or has gone on meanwhile. */
async function refresh(moved = false) {
  const here = location.hash;
  const late = () => location.hash !== here || (!moved && busy());
  try {
    overview = await ask('overview');
    notices();
    const state = here + JSON.stringify({...overview, now: null}) + (await fingerprint());
    const fresh = el('div');
    if (!late() && (moved || state !== shown)) {
      await show(moved, fresh);
      if (!late() && (moved || state !== shown)) {
        if (fresh.hasChildNodes()) replace(fresh); // a form is drawn only once
        shown = state;
      }
    }
    live(true);
  } catch (error) {
    live(false);
    if (moved && !late()) main.replaceChildren(el('p', {class: 'failure', role: 'alert'}, error.message));
  }
}

/** Draws what is new; whoever is on a button by the keyboard stays on it, or where it was. */
function replace(fresh) {
  const held = main.contains(document.activeElement) && document.activeElement !== main ? document.activeElement : null;
  const card = held?.closest('[data-id]')?.dataset.id;
  const said = held?.textContent;
  main.replaceChildren(...fresh.childNodes);
  if (!held) return;
  const same = [...(card ? main.querySelectorAll(`[data-id="${card}"] :is(a, button)`) : main.querySelectorAll('a, button'))]
    .find(one => one.textContent === said && (card || !one.closest('[data-id]')));
  (same ?? main).focus({preventScroll: true});
}

/** What the view of one post or of a list depends on, besides the counts. */
async function fingerprint() {
  const [view, name] = path();
  if (['add', 'edit', 'accounts'].includes(view)) return '';
  if (view === 'post') return JSON.stringify(await ask('submissions/' + name));
  return JSON.stringify(await ask('submissions?newest=1&limit=50'));
}

/** Whether a person is in a field, or has written in one and is on the way to its button. */
function busy() {
  const active = document.activeElement;
  return (main.contains(active) && ['INPUT', 'TEXTAREA', 'SELECT'].includes(active.tagName))
    || [...main.querySelectorAll('input, textarea')].some(field => field.value !== field.defaultValue);
}

function live(on) {
  const element = document.getElementById('live');
  element.classList.toggle('on', on);
  const word = on ? 'Connected' : 'Not connected';
  if (element.getAttribute('aria-label') !== word) {
    element.setAttribute('aria-label', word);
    element.querySelector('.live-text').textContent = word;
  }
}

function notices() {
  const needs = ['failed', 'missed', 'unknown'].reduce((sum, state) => sum + (overview.counts[state] ?? 0), 0);
  document.getElementById('needs').textContent = needs ? ` (${needs})` : '';
  const all = [
    overview.hold && notice(overview.hold, 'Publish again', () => tell('release')),
    ...overview.pauses.map(pause => notice(
      (pause.account === null ? 'All accounts are paused.' : `${pause.account} is paused.`) + (pause.reason ? ' ' + pause.reason : ''),
      'Go on', () => tell('resume', {account: pause.account ?? ''}))),
    ...overview.warnings.map(warning => el('div', {class: 'notice'}, el('p', {}, timed(warning.message)))),
  ].filter(Boolean);
  const place = document.getElementById('notices');
  if (place.textContent !== all.map(one => one.textContent).join('')) place.replaceChildren(...all);
}

const notice = (message, action, doing) => el('div', {class: 'notice'}, el('p', {}, timed(message)), button(action, async () => {
  await doing();
  await refresh(true);
}));

function accounts(place) {
  const paused = name => overview.pauses.some(pause => pause.account === name);
  place.replaceChildren(
    el('h1', {}, 'Accounts'),
    el('div', {class: 'bar'}, button('Pause all', async () => { await tell('pause'); await refresh(true); })),
    overview.accounts.length === 0
      ? el('p', {class: 'empty'}, 'No account has anything here yet.')
      : el('ul', {class: 'list'}, overview.accounts.map(one => {
        const slots = el('input', {id: 'slots-' + one.name, value: one.slots, placeholder: 'weekdays 9:00 and 17:30 Europe/Berlin'});
        const form = el('form', {class: 'bar', onsubmit: async event => {
          event.preventDefault();
          try {
            await tell('queue', {account: one.name, slots: slots.value});
            slots.blur();
            await refresh(true);
          } catch (error) {
            complain(form, error);
          }
        }}, el('label', {for: slots.id}, 'Queue of ' + one.name, slots), el('button', {}, 'Save'));
        return el('li', {class: 'card'}, el('p', {class: 'head'}, el('span', {class: 'who'}, one.name)), form,
          el('div', {class: 'actions'}, paused(one.name)
            ? button('Go on', async () => { await tell('resume', {account: one.name}); await refresh(true); })
            : button('Pause', async () => { await tell('pause', {account: one.name}); await refresh(true); })));
      })));
}

async function moved() {
  const [view] = path();
  for (const link of document.querySelectorAll('nav a')) {
    const current = link.hash === '#/' + (view || 'queue');
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  await refresh(true);
}

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', async () => {
  await moved();
  main.focus({preventScroll: true}); // whoever followed a link goes on reading there
  scrollTo(0, 0);
});
addEventListener('changed', () => refresh(true));
await moved();
setInterval(() => { if (!document.hidden) refresh(); }, EVERY);
