// The developer's dashboard: apps, who let them in, and what they are told.
import {ask, count, el, tell, time} from './dom.js';

const SHOWN = 20;
const FIELDS = ['replies', 'mentions', 'publish', 'delete'];

/** The view of apps, grants and webhooks. */
export function apps() {
  const list = el('div');
  const grants = el('ul', {class: 'faults'});
  const wanted = el('input', {type: 'search', id: 'grants-wanted', placeholder: '@ada', autocomplete: 'off'});
  const left = el('p', {class: 'context', 'aria-live': 'polite'});
  const deliveries = el('ol', {class: 'deliveries'});
  const nobody = el('p', {class: 'context'}, 'Nobody has let an app in.');
  const nothing = el('p', {class: 'context'}, 'No app was told anything yet.');
  const word = el('p', {class: 'context', 'aria-live': 'polite'});

  async function show() {
    const [known, given] = await Promise.all([ask('apps'), ask('grants')]);
    if (!list.contains(document.activeElement)) list.replaceChildren(...known.map(one => card(one, act)));
    nobody.hidden = given.length > 0;
    wanted.parentElement.hidden = given.length <= SHOWN;
    const found = given.filter(grant => `@${grant.username} ${grant.appName}`.toLowerCase().includes(wanted.value.trim().toLowerCase()));
    left.textContent = found.length > SHOWN ? `${found.length - SHOWN} more: search for one above.` : '';
    grants.replaceChildren(...found.slice(0, SHOWN).map(grant => el('li', {},
        el('span', {class: 'name'}, `@${grant.username} let ${grant.appName} in`),
        el('span', {class: 'context'}, `${count(grant.scopes.length, 'scope', 'scopes')}, until `, time(grant.until)),
        el('button', {type: 'button', class: 'quiet', 'aria-label': `Remove ${grant.appName} as @${grant.username}`,
          onclick: () => act(() => tell(`grants?app=${grant.app}&username=${encodeURIComponent(grant.username)}`, null, 'DELETE'))}, 'Remove the app'))));
    await told();
  }

  wanted.addEventListener('input', () => act(() => null));

  async function told() {
    const all = await ask('webhooks');
    nothing.hidden = all.length > 0;
    deliveries.replaceChildren(...all.slice(-100).reverse().map(delivery));
  }

  async function act(action) {
    try {
      await action();
      word.textContent = '';
      await show();
    } catch (refused) {
      word.textContent = refused.message;
    }
  }

  return {
    title: 'Apps',
    element: el('section', {'aria-labelledby': 'view-title'},
        el('h1', {id: 'view-title'}, 'Apps and webhooks'), list, word,
        el('section', {class: 'chain', 'aria-labelledby': 'grants-title'}, el('h2', {id: 'grants-title'}, 'Who let them in'), nobody,
            el('p', {class: 'filter'}, el('label', {for: wanted.id}, 'Find'), wanted), grants, left),
        el('section', {class: 'chain', 'aria-labelledby': 'told-title'}, el('h2', {id: 'told-title'}, 'What they were told'), nothing, deliveries)),
    show,
    on: {webhook: told, clock: told, missed: show},
  };
}

const few = names => names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more` : names.join(', ') || 'nobody';

function card(app, act) {
  const hook = app.webhook;
  const callback = el('input', {type: 'url', id: `callback-${app.id}`, value: hook?.callback ?? '', placeholder: 'http://localhost:3000/webhook', autocomplete: 'off'});
  const verify = el('input', {type: 'text', id: `verify-${app.id}`, autocomplete: 'off'});
  const fields = FIELDS.map(name => el('input', {type: 'checkbox', id: `field-${name}-${app.id}`, value: name, checked: !hook || hook.fields.includes(name)}));

  function subscribe(event) {
    event.preventDefault();
    const chosen = fields.filter(field => field.checked).map(field => field.value);
    const webhook = callback.value ? {callback: callback.value, verifyToken: verify.value, fields: chosen} : null;
    document.activeElement.blur();
    act(() => tell(`apps/${app.id}`, {webhook}));
  }

  return el('section', {class: 'chain', 'aria-label': app.name},
      el('h2', {}, app.name),
      el('dl', {}, [['id', app.id], ['secret', app.secret], ['access', app.access], ['testers', few(app.testers)],
        ['redirects', app.redirectUris.join(', ') || 'HTTPS everywhere, HTTP on this machine'],
        ['uninstall', app.uninstallUrl ?? '–'], ['deletion', app.deletionUrl ?? '–']]
          .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
      el('form', {'aria-label': `Webhook of ${app.name}`, onsubmit: subscribe},
          el('div', {class: 'fields'},
              el('label', {for: callback.id}, 'Webhook'), callback,
              el('label', {for: verify.id}, 'Verify token'), verify),
          el('div', {class: 'buttons'}, fields.map(field => el('label', {class: 'check', for: field.id}, field, field.value))),
          el('div', {class: 'buttons'}, el('button', {type: 'submit', class: 'secondary'}, hook ? 'Change' : 'Subscribe'))));
}

function delivery(told) {
  const badge = {DELIVERED: 'badge good', GIVEN_UP: 'badge bad', WAITING: 'badge'}[told.state];
  const last = told.attempts.at(-1);
  return el('li', {},
      el('details', {},
          el('summary', {}, el('span', {class: badge}, told.state.toLowerCase().replace('_', ' ')), ' ', el('strong', {}, told.field), ' to ',
              el('code', {class: 'path'}, told.callback),
              last && el('span', {class: 'context'}, ` ${last.status ?? 'no answer'} · ${count(told.attempts.length, 'attempt', 'attempts')}`),
              told.nextAt && el('span', {class: 'context'}, ' · next ', time(told.nextAt))),
          el('pre', {tabindex: 0, 'aria-label': `Body of delivery ${told.number}`}, el('code', {}, pretty(told.body)))));
}

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
