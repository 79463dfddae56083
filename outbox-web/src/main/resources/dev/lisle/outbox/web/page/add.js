// The form for a new post, with a preview of what will go out.
import {complain, el, localField, moment, tell} from './dom.js';
import {preview} from './posts.js';

/** The form. */
export function add(main, overview) {
  const soon = new Date(Date.now() + 3600e3);
  const account = el('input', {id: 'account', list: 'known', required: true, autocomplete: 'off', value: overview.accounts.length === 1 ? overview.accounts[0].name : null});
  const text = el('textarea', {id: 'text', required: false});
  const topic = el('input', {id: 'topic', autocomplete: 'off'});
  const at = el('input', {id: 'at', type: 'datetime-local', value: localField(soon)});
  const now = el('input', {id: 'when-now', type: 'radio', name: 'when'});
  const atTime = el('input', {id: 'when-at', type: 'radio', name: 'when', checked: true});
  const queue = el('input', {id: 'when-queue', type: 'radio', name: 'when'});
  const address = el('input', {id: 'address', type: 'url', placeholder: 'https://…'});
  const file = el('input', {id: 'file', type: 'file', accept: 'image/jpeg,image/png,video/mp4,video/quicktime'});
  const alt = el('input', {id: 'alt', autocomplete: 'off'});
  const shown = el('div', {'aria-live': 'polite'});
  const key = 'page-' + crypto.getRandomValues(new Uint32Array(4)).join('');

  const draft = async () => JSON.stringify({
    text: text.value,
    ...(topic.value.trim() && {topic: topic.value.trim()}),
    ...(await media(address, file, alt)),
  });
  const doing = async (button, action) => {
    button.disabled = true;
    form.querySelector(':scope > .failure')?.remove();
    try {
      await action();
    } catch (error) {
      complain(form.querySelector('.actions'), error);
    } finally {
      button.disabled = false;
    }
  };
  const look = el('button', {type: 'button', onclick: () => doing(look, async () => {
    const plan = await tell('preview', {draft: await draft()});
    shown.replaceChildren(el('h2', {}, plan.parts.length === 1 ? 'One post' : `A chain of ${plan.parts.length} posts`), preview(plan));
  })}, 'Preview');
  const send = el('button', {class: 'primary'}, 'Add to the outbox');
  const form = el('form', {class: 'card', onsubmit: event => {
    event.preventDefault();
    doing(send, async () => {
      const body = {account: account.value.trim(), draft: await draft(), key};
      if (queue.checked) body.queue = true;
      else body.at = now.checked ? new Date().toISOString() : moment(at.value);
      const post = await tell('submissions', body);
      location.hash = '#/post/' + post.id;
    });
  }},
  el('label', {for: 'account'}, 'Account', account, el('datalist', {id: 'known'}, overview.accounts.map(one => el('option', {value: one.name})))),
  el('label', {for: 'text'}, 'Text', text),
  el('label', {for: 'topic'}, 'Topic, without #', topic),
  el('div', {class: 'pair'},
    el('label', {for: 'file'}, 'Picture or video', file),
    el('label', {for: 'address'}, 'or its address', address)),
  el('label', {for: 'alt'}, 'Alt text, for those who cannot see it', alt),
  el('fieldset', {},
    el('legend', {}, 'When'),
    el('label', {class: 'choice', for: 'when-now'}, now, 'now'),
    el('label', {class: 'choice', for: 'when-queue'}, queue, 'in the next free slot of the queue'),
    el('label', {class: 'choice', for: 'when-at'}, atTime, 'at'),
    el('label', {for: 'at'}, 'Day and time', at)),
  el('div', {class: 'actions'}, look, send));
  at.addEventListener('input', () => { atTime.checked = true; });
  main.replaceChildren(el('h1', {}, 'Add a post'), form, shown);
}

async function media(address, file, alt) {
  const chosen = file.files[0];
  if (!chosen && !address.value.trim()) return {};
  const source = chosen ? await dataUri(chosen) : address.value.trim();
  return {media: [{source, ...(alt.value.trim() && {alt_text: alt.value.trim()})}]};
}

const dataUri = file => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(new Error(`${file.name} cannot be read.`));
  reader.readAsDataURL(file);
});
