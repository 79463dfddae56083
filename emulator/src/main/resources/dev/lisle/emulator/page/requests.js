// The requests that the API received, the newest first, as they come.
import {ask, el} from './dom.js';

const MOST = 500;
const clock = new Intl.DateTimeFormat(undefined, {timeStyle: 'medium'});

/** The view of all requests. */
export function requests() {
  const body = el('tbody');
  const nothing = el('p', {class: 'note', hidden: true}, 'No request yet.');
  const search = el('input', {type: 'search', id: 'search', placeholder: 'path, parameter, account …', autocomplete: 'off'});
  const failed = el('input', {type: 'checkbox', id: 'failed'});
  const waiting = [];
  let planned = false;

  function matches(row) {
    const words = search.value.trim().toLowerCase();
    return (!failed.checked || row.dataset.failed === 'true') && (!words || row.textContent.toLowerCase().includes(words));
  }

  function filter() {
    for (const row of body.children) row.hidden = !matches(row);
  }

  function add(list) {
    for (const request of list) {
      if (body.firstChild && Number(body.firstChild.dataset.number) >= request.number) continue;
      const line = row(request);
      line.hidden = !matches(line);
      body.prepend(line);
    }
    while (body.children.length > MOST) body.lastChild.remove();
    nothing.hidden = body.children.length > 0;
  }

  async function show() {
    add((await ask('requests?limit=200')).reverse());
  }

  search.addEventListener('input', filter);
  failed.addEventListener('change', filter);
  return {
    title: 'Requests',
    element: el('section', {'aria-labelledby': 'view-title', class: 'wide'},
        el('h1', {id: 'view-title'}, 'Requests'),
        el('form', {class: 'filter', role: 'search', onsubmit: event => event.preventDefault()},
            el('label', {for: 'search'}, 'Filter'), search,
            el('label', {for: 'failed', class: 'check'}, failed, 'Refused only')),
        el('div', {class: 'sheet'}, el('table', {},
            el('caption', {class: 'hidden'}, 'Requests to the API, newest first'),
            el('thead', {}, el('tr', {}, ['Time', 'Request', 'Status', 'Took'].map(name => el('th', {scope: 'col'}, name)))),
            body)),
        nothing),
    show,
    on: {
      missed: show,
      request(request) { // many may come at once: one change of the page for all of them
        waiting.push(request);
        if (waiting.length > MOST) waiting.shift();
        if (planned) return;
        planned = true;
        setTimeout(() => {
          planned = false;
          add(waiting.splice(0));
        }, 60);
      },
    },
  };
}

function row(request) {
  const failed = request.status >= 400 || request.status === 0;
  const params = Object.entries(request.params).filter(([name]) => name !== 'access_token');
  return el('tr', {'data-number': request.number, 'data-failed': String(failed)},
      el('td', {class: 'at'}, el('time', {datetime: request.at, title: request.at}, clock.format(new Date(request.at))),
          request.username && el('span', {class: 'who'}, '@' + request.username)),
      el('td', {class: 'what'},
          el('p', {}, el('span', {class: `method ${request.method.toLowerCase()}`}, request.method), ' ', el('code', {class: 'path'}, request.path)),
          params.length > 0 && el('dl', {}, params.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
          request.params.access_token === '(masked)' && el('p', {class: 'context'}, 'with a token that is not from here (masked)'),
          request.error && el('p', {class: 'error'}, request.error),
          request.fault && el('p', {class: 'context'}, `Struck by a fault: ${request.fault}`),
          request.answer && el('details', {}, el('summary', {}, 'Answer'), el('pre', {tabindex: 0, 'aria-label': `Answer to request ${request.number}`}, el('code', {}, request.answer))),
          el('button', {type: 'button', class: 'quiet', 'aria-label': `Copy request ${request.number} as curl`, onclick: event => copy(event.currentTarget, request)}, 'Copy as curl'),
          request.invented && el('p', {class: 'context'}, 'An answer of the emulator’s own: Meta’s is not known.')),
      el('td', {class: 'status'}, el('span', {class: failed ? 'badge bad' : 'badge good'}, request.status === 0 ? 'cut' : String(request.status))),
      el('td', {class: 'took'}, took(request.duration)));
}

/** The request as a line for a shell. A token stands in it as $TOKEN. */
function curl({method, path, params}) {
  const quoted = text => `'${text.replaceAll("'", `'\\''`)}'`;
  const fields = Object.entries(params).filter(([name]) => name !== 'access_token')
      .map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`);
  const verb = method === 'GET' ? '-G' : `-X ${method}`;
  return ['curl', verb, quoted(location.origin + path), '-H "Authorization: Bearer $TOKEN"', ...fields].join(' ');
}

async function copy(button, request) {
  await navigator.clipboard.writeText(curl(request));
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy as curl'; }, 1500);
}

/** An ISO duration in the unit that fits. */
function took(duration) {
  const seconds = Number(/PT(?:(\d+)M)?([\d.]+)S/.exec(duration)?.[2] ?? 0) + 60 * Number(/PT(\d+)M/.exec(duration)?.[1] ?? 0);
  return seconds < 0.001 ? `${Math.round(seconds * 1e6)} µs` : seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;
}
