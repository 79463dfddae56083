// Lists of posts, and one of them with its history.
import {ask, button, complain, el, localField, moment, tell, time, timed} from './dom.js';

const WORDS = {
  pending: 'waits', publishing: 'going out', published: 'live', failed: 'failed', missed: 'missed', unknown: 'unknown', cancelled: 'cancelled',
};

const VIEWS = {
  queue: {title: 'Queue', states: 'pending,publishing', empty: () => ['Nothing waits. ', el('a', {href: '#/add'}, 'Add a post'), ', and it goes out at its time.']},
  attention: {title: 'Needs you', states: 'failed,missed,unknown', empty: () => 'Nothing needs you.'},
  done: {title: 'Done', states: 'published,cancelled', empty: () => 'Nothing has gone out yet.', newest: true},
};

/** One of the lists; {@code account} narrows it. */
export async function list(main, view, account, overview, choose) {
  const {title, states, empty, newest} = VIEWS[view];
  const query = after => 'submissions?' + new URLSearchParams({
    states, ...(account && {account}), ...(newest && {newest: '1'}), ...(after && {after}),
  });
  const page = await ask(query());
  const items = el('ul', {class: 'list', 'aria-label': title}, page.items.map(item));
  const chooser = el('select', {id: 'account', onchange: event => choose(event.target.value)},
    el('option', {value: ''}, 'All accounts'),
    overview.accounts.map(one => el('option', {value: one.name, selected: one.name === account}, one.name)));
  main.replaceChildren(
    el('h1', {}, title),
    el('div', {class: 'bar'}, el('label', {for: 'account'}, 'Account', chooser)),
    page.items.length ? items : el('p', {class: 'empty'}, empty()));
  const more = after => {
    if (!after) return;
    const next = el('div', {class: 'actions'}, button('Show more', async () => {
      const further = await ask(query(after));
      items.append(...further.items.map(item));
      next.remove();
      more(further.after);
    }));
    items.after(next);
  };
  more(page.after);
}

function item(post) {
  return el('li', {class: 'card', 'data-id': post.id},
    el('p', {class: 'head'},
      el('span', {class: 'who'}, post.account), time(post.due), last(post), badge(post),
      el('a', {href: '#/post/' + post.id}, 'Details')),
    el('p', {class: 'text'}, post.text || `${post.media.length} media`),
    note(post), links(post), unknown(post), actions(post));
}

const badge = post => el('span', {class: 'badge ' + post.state}, WORDS[post.state] ?? post.state);

/** The last moment at which it may begin to go out, while that matters. */
const last = post => post.notAfter && ['pending', 'missed'].includes(post.state)
  && el('span', {}, 'not after ', time(post.notAfter),
    post.state === 'pending' && new Date(post.notAfter) < new Date() && ', which has passed');

const note = post => post.note
  && el('p', {class: 'note' + (['failed', 'missed', 'unknown'].includes(post.state) ? ' bad' : '')}, timed(post.note));

function links(post) {
  const known = post.live.filter(part => part.permalink);
  return known.length > 0 && el('p', {class: 'note'}, 'Live: ',
    known.flatMap((part, i) => [i ? ', ' : null, el('a', {href: part.permalink, rel: 'noreferrer'}, part.permalink)]));
}

function unknown(post) {
  if (!post.unknown) return null;
  const {part, doubt, candidates} = post.unknown;
  const said = doubt === 'which'
    ? `Part ${part} is live, and nobody knows as which post.`
    : `Part ${part} may be live. Look at the account: is it there?`;
  const field = el('input', {
    id: 'post-' + post.id, placeholder: 'id of the post', inputmode: 'numeric', list: 'candidates-' + post.id,
    value: candidates.length === 1 ? candidates[0] : null,
  });
  return el('div', {class: 'doubt'},
    el('p', {class: 'note'}, said, candidates.length > 1 && ` It may be ${candidates.join(' or ')}.`),
    el('label', {for: field.id}, 'Id of the live post', field),
    el('datalist', {id: 'candidates-' + post.id}, candidates.map(id => el('option', {value: id}))),
    el('div', {class: 'actions'},
      button('It is live', () => change(post, 'confirm', {live: true, post: field.value.trim()})),
      doubt === 'whether' && button('It is not live', () => change(post, 'confirm', {live: false}))));
}

function actions(post) {
  const is = (...states) => states.includes(post.state);
  return el('div', {class: 'actions'},
    (is('pending', 'missed') || (is('failed') && post.live.length === 0)) && button('Edit', () => { location.hash = '#/edit/' + post.id; }),
    is('pending', 'missed') && button('Move', () => ask_when(post)),
    is('failed') && button('Try again', () => change(post, 'retry')),
    is('unknown') && button('Look again', () => change(post, 'retry')),
    is('missed') && button('Send it all the same', () => change(post, 'retry')),
    is('pending', 'failed', 'missed') && button('Cancel', () => change(post, 'cancel')));
}

function ask_when(post) {
  const card = document.querySelector(`[data-id="${post.id}"]`);
  card.querySelector('.move')?.remove();
  const field = el('input', {type: 'datetime-local', id: 'move-' + post.id, value: localField(new Date(post.due)), required: true});
  const late = el('input', {type: 'datetime-local', id: 'late-' + post.id, value: post.state === 'pending' && post.notAfter ? localField(new Date(post.notAfter)) : null});
  const form = el('form', {class: 'bar move', onsubmit: async event => {
    event.preventDefault();
    try {
      await change(post, 'move', {at: moment(field.value), notAfter: late.value && moment(late.value)});
    } catch (error) {
      complain(form, error);
    }
  }}, el('label', {for: field.id}, 'Goes out at', field), el('label', {for: late.id}, 'Not later than, if that matters', late), el('button', {class: 'primary'}, 'Move it'));
  card.append(form);
  field.focus();
}

async function change(post, what, body = {}) {
  await tell(`submissions/${post.id}/${what}`, body);
  dispatchEvent(new Event('changed'));
}

/** One post with all that is known of it. */
export async function detail(main, id) {
  const post = await ask('submissions/' + id);
  main.replaceChildren(
    el('h1', {}, 'A post of ' + post.account),
    el('div', {class: 'card', 'data-id': post.id},
      el('p', {}, badge(post)),
      el('dl', {class: 'facts'},
        fact('Goes out', time(post.due)),
        post.notAfter && fact('Not later than', time(post.notAfter)),
        post.nextAt && post.nextAt !== post.due && fact('Next step', time(post.nextAt)),
        fact('Added', time(post.createdAt)),
        post.finishedAt && fact('Ended', time(post.finishedAt)),
        post.chain && fact('Chain', post.chain),
        fact('Id', post.id)),
      note(post), links(post), unknown(post), actions(post)),
    el('h2', {}, 'What goes out'), preview(post.plan),
    ...(post.history.length === 0 ? [] : [
      el('h2', {}, 'History'),
      el('ol', {class: 'history', 'aria-label': 'History'},
        post.history.map(line => el('li', {}, time(line.at), el('span', {}, timed(line.text))))),
    ]));
}

const fact = (name, value) => [el('dt', {}, name), el('dd', {}, value)];

/** The parts of a plan. */
export const preview = plan => el('div', {},
  el('ol', {class: 'preview', 'aria-label': 'Preview'}, plan.parts.map(part => el('li', {},
    part.text && el('p', {class: 'text'}, part.text),
    part.media.length > 0 && el('p', {class: 'note'}, part.media.map(one => one.altText ?? 'media without alt text').join(' · ')),
    el('span', {class: 'length'}, `${part.length} of 500`)))),
  plan.warnings.map(warning => el('p', {class: 'note'}, warning)));
