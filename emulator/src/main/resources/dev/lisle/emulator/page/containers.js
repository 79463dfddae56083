// The containers: how they are, and what became of them.
import {ask, el, time} from './dom.js';

const MOST = 200;

/** The view of all containers. */
export function containers() {
  const body = el('tbody');
  const nothing = el('p', {class: 'note', hidden: true}, 'No container yet.');
  let planned = null;

  async function show() {
    const all = await ask('containers');
    body.replaceChildren(...all.slice(-MOST).reverse().map(row));
    nothing.hidden = all.length > 0;
  }

  function soon() {
    planned ??= setTimeout(async () => {
      planned = null;
      await show();
    }, 150);
  }

  return {
    title: 'Containers',
    element: el('section', {'aria-labelledby': 'view-title', class: 'wide'},
        el('h1', {id: 'view-title'}, 'Containers'),
        el('div', {class: 'sheet'}, el('table', {},
            el('caption', {class: 'hidden'}, 'Containers, newest first'),
            el('thead', {}, el('tr', {}, ['Created', 'Container', 'Post', 'Status'].map(name => el('th', {scope: 'col'}, name)))),
            body)),
        nothing),
    show,
    on: {request: soon, clock: soon, missed: soon, post: soon},
  };
}

function row(container) {
  const good = container.status === 'FINISHED' || container.status === 'PUBLISHED';
  const bad = container.status === 'ERROR' || container.status === 'EXPIRED';
  return el('tr', {},
      el('td', {class: 'at'}, time(container.createdAt), el('span', {class: 'who'}, '@' + container.username)),
      el('td', {class: 'what'}, el('code', {class: 'path'}, container.id), ' ', el('span', {class: 'method'}, container.mediaType),
          container.unseenMedia && el('p', {class: 'context'}, 'Taken as good, not fetched: ', el('span', {class: 'path'}, container.unseenMedia)),
          container.errorMessage && el('p', {class: 'error'}, container.errorMessage)),
      el('td', {}, container.posts.length === 0 ? '–' : container.posts.map(id => el('code', {class: 'path'}, id)),
          container.posts.length > 1 && el('p', {class: 'error'}, 'A duplicate: more than one post')),
      el('td', {class: 'status'}, el('span', {class: bad ? 'badge bad' : good ? 'badge good' : 'badge'}, container.status)));
}
