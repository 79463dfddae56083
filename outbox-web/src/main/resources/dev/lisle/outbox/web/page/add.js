// The forms for a new post and for one that waits, with a preview of what will go out.
import {ask, complain, el, localField, moment, tell} from './dom.js';
import {mediaFields} from './media.js';
import {preview} from './posts.js';

/** The form for a new post. */
export function add(main, overview) {
  const soon = new Date(Date.now() + 3600e3);
  const account = el('input', {id: 'account', list: 'known', required: true, autocomplete: 'off', value: overview.accounts.length === 1 ? overview.accounts[0].name : null});
  const at = el('input', {id: 'at', type: 'datetime-local', value: localField(soon)});
  const late = el('input', {id: 'late', type: 'datetime-local', 'aria-describedby': 'late-means'});
  const now = el('input', {id: 'when-now', type: 'radio', name: 'when'});
  const atTime = el('input', {id: 'when-at', type: 'radio', name: 'when', checked: true});
  const queue = el('input', {id: 'when-queue', type: 'radio', name: 'when'});
  const key = 'page-' + crypto.getRandomValues(new Uint32Array(4)).join('');
  at.addEventListener('input', () => { atTime.checked = true; });

  form(main, {
    title: 'Add a post',
    before: el('label', {for: 'account'}, 'Account', account, el('datalist', {id: 'known'}, overview.accounts.map(one => el('option', {value: one.name})))),
    after: el('fieldset', {},
      el('legend', {}, 'When'),
      el('label', {class: 'choice', for: 'when-now'}, now, 'now'),
      el('label', {class: 'choice', for: 'when-queue'}, queue, 'in the next free slot of the queue'),
      el('label', {class: 'choice', for: 'when-at'}, atTime, 'at'),
      el('label', {for: 'at'}, 'Day and time', at),
      el('label', {for: 'late'}, 'Not later than, if that matters', late),
      el('p', {class: 'note', id: 'late-means'}, 'If it cannot begin to go out by then, it is missed, and you are told.')),
    name: 'Add to the outbox',
    send: draft => {
      const body = {account: account.value.trim(), draft, key, ...(late.value && {notAfter: moment(late.value)})};
      if (queue.checked) body.queue = true;
      else body.at = now.checked ? new Date().toISOString() : moment(at.value);
      return tell('submissions', body);
    },
  });
}

/** The form for one that waits; what it does not show of the draft stays as it is. */
export async function edit(main, id) {
  const post = await ask('submissions/' + id);
  form(main, {
    title: 'Edit a post of ' + post.account,
    known: JSON.parse(post.draft),
    id,
    name: 'Save',
    send: draft => tell(`submissions/${id}/edit`, {draft}),
  });
}

function form(main, {title, before = null, after = null, known = {}, id = null, name, send}) {
  const text = el('textarea', {id: 'text'});
  text.value = known.text ?? '';
  const topic = el('input', {id: 'topic', autocomplete: 'off', value: known.topic ?? null});
  const media = mediaFields(known.media);
  const shown = el('div', {'aria-live': 'polite'});

  const draft = async () => {
    const {topic: left, media: replaced, ...rest} = known;
    const files = await media.read();
    return JSON.stringify({
      ...rest,
      text: text.value,
      ...(topic.value.trim() && {topic: topic.value.trim()}),
      ...(files.length > 0 && {media: files}),
    });
  };
  const doing = async (button, action) => {
    button.disabled = true;
    fields.querySelector(':scope > .failure')?.remove();
    try {
      await action();
    } catch (error) {
      complain(fields.querySelector(':scope > .actions'), error);
    } finally {
      button.disabled = false;
    }
  };
  const look = el('button', {type: 'button', onclick: () => doing(look, async () => {
    const plan = await tell('preview', {draft: await draft(), ...(id && {id})});
    shown.replaceChildren(el('h2', {}, plan.parts.length === 1 ? 'One post' : `A chain of ${plan.parts.length} posts`), preview(plan));
  })}, 'Preview');
  const save = el('button', {class: 'primary'}, name);
  const fields = el('form', {class: 'card', onsubmit: event => {
    event.preventDefault();
    doing(save, async () => {
      const post = await send(await draft());
      location.hash = '#/post/' + post.id;
    });
  }},
  before,
  el('label', {for: 'text'}, 'Text', text),
  el('label', {for: 'topic'}, 'Topic, without #', topic),
  media.fields,
  after,
  el('div', {class: 'actions'}, look, save));
  main.replaceChildren(el('h1', {}, title), fields, shown);
}
