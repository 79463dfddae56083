// The page: which view is shown, what happens meanwhile, and the frame around it.
import {ask, el, followClock, refreshTimes} from './dom.js';
import {apps} from './apps.js';
import {containers} from './containers.js';
import {conversation} from './conversation.js';
import {faults} from './faults.js';
import {requests} from './requests.js';
import {timeline} from './timeline.js';
import {world} from './world.js';

const main = document.getElementById('main');
let view = null;

function viewFor(path) {
  const post = /^\/@([^/]+)\/post\/([^/]+)\/?$/.exec(path);
  if (post) return conversation(post[1], post[2]);
  const account = /^\/@([^/]+)\/?$/.exec(path);
  if (account) return timeline(account[1]);
  const views = {'/containers': containers, '/requests': requests, '/faults': faults, '/apps': apps, '/world': world};
  return (views[path] ?? timeline)(null);
}

async function open(path, {focus = false} = {}) {
  view = viewFor(path);
  document.title = `${view.title} · Lisle`;
  main.replaceChildren(view.element);
  mark();
  if (focus) {
    main.focus({preventScroll: true});
    scrollTo(0, 0);
  }
  await guarded(view.show);
}

/** Marks the links to where one is. */
function mark() {
  for (const link of document.querySelectorAll('nav a, .accounts a')) {
    const here = new URL(link.href).pathname === location.pathname;
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

async function guarded(action, ...values) {
  try {
    await action(...values);
  } catch (failure) {
    main.querySelector('.failure')?.remove();
    main.firstElementChild?.prepend(el('p', {class: 'note failure', role: 'alert'}, failure.message));
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-view]');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (link.pathname !== location.pathname) history.pushState(null, '', link.pathname);
  open(link.pathname, {focus: true});
});
addEventListener('popstate', () => open(location.pathname));

async function showAccounts() {
  const accounts = await ask('accounts');
  const entry = (href, avatar, name, handle) => el('li', {}, el('a', {href, 'data-view': true}, avatar,
      el('span', {class: 'name'}, name), handle && el('span', {class: 'handle'}, handle)));
  document.getElementById('accounts').replaceChildren(
      entry('/', el('span', {class: 'avatar everyone', 'aria-hidden': 'true'}), 'Everyone', null),
      ...accounts.map(account => entry('/@' + account.username,
          el('img', {src: `/_lisle/avatars/${account.username}.svg`, alt: '', width: 32, height: 32, class: 'avatar'}),
          account.name, '@' + account.username)));
  mark();
}

function live(on) {
  const text = on ? 'Live' : 'Not connected';
  const lamp = document.getElementById('live');
  lamp.classList.toggle('on', on);
  lamp.setAttribute('aria-label', text);
  lamp.querySelector('.live-text').textContent = text;
}

/** Listens for what happens. Posts come in bursts, so each burst leads to one look. */
function listen() {
  const events = new EventSource('/_lisle/events');
  let opened = false;
  let planned = null;
  events.addEventListener('open', () => {
    live(true);
    if (opened) { // something may have been missed, and the emulator may be another one
      guarded(showAccounts);
      guarded(view.show);
    }
    opened = true;
  });
  events.addEventListener('error', () => live(false));
  for (const name of ['account', 'seeded', 'loaded']) events.addEventListener(name, () => guarded(showAccounts));
  events.addEventListener('clock', async () => {
    await guarded(followClock);
    refreshTimes();
    if (view.on.clock) guarded(view.on.clock);
  });
  events.addEventListener('post', () => {
    planned ??= setTimeout(() => {
      planned = null;
      if (view.on.post) guarded(view.on.post);
    }, 80);
  });
  for (const name of ['request', 'deleted', 'changed', 'webhook', 'missed']) {
    events.addEventListener(name, event => {
      if (view.on[name]) guarded(view.on[name], JSON.parse(event.data));
    });
  }
}

document.getElementById('address').textContent = location.origin;
document.getElementById('copy-address').addEventListener('click', async event => {
  await navigator.clipboard.writeText(location.origin);
  event.target.textContent = 'Copied';
  setTimeout(() => { event.target.textContent = 'Copy'; }, 1500);
});
setInterval(refreshTimes, 15_000);
await guarded(followClock);
await open(location.pathname);
await guarded(showAccounts);
listen();
