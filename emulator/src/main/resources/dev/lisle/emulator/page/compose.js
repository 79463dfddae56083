// Writing as any account: what is written goes through the API, as a client would send it.
import {ask, count, el, tell, tokenOf} from './dom.js';

const REMEMBERED = 'lisle-writer';
const MOST_LOOKS = 60;

/** The account that was written as the last time, or the first one. */
const writer = accounts => accounts.find(account => account.username === localStorage.getItem(REMEMBERED)) ?? accounts[0];

/** Whom a click on the page is done as: who is chosen in the form on it, or who wrote the last time. */
export async function chosenAccount() {
  return document.querySelector('.compose select')?.value ?? writer(await ask('accounts')).username;
}

/** A form that publishes, or answers a post: `reply` says which, as {id, username}. `done` hears of the end. */
export async function composer({reply = null, done = () => {}} = {}) {
  const [accounts, {preview}] = await Promise.all([ask('accounts'), ask('preview')]);
  const id = reply ? 'reply' : 'compose';
  const as = el('select', {id: `${id}-as`}, accounts.map(account => el('option', {value: account.username}, '@' + account.username)));
  as.value = writer(accounts).username;
  const text = el('textarea', {id: `${id}-text`, rows: 3, placeholder: reply ? 'Say something back' : 'What is on the loom?'});
  const media = el('input', {type: 'url', id: `${id}-media`, placeholder: 'https://…', autocomplete: 'off'});
  const alt = el('input', {type: 'text', id: `${id}-alt`, autocomplete: 'off'});
  const publish = el('button', {type: 'submit', class: 'primary'}, reply ? 'Reply' : 'Publish');
  const word = el('p', {class: 'context', 'aria-live': 'polite'});
  const chain = el('ol', {class: 'preview', 'aria-label': 'Preview of the chain', hidden: true});
  let parts = [];
  let asked = 0;

  async function look() {
    const mine = ++asked;
    const {parts: seen, refusal} =
      preview && text.value.trim() ? await tell('preview', {text: text.value}) : {parts: []};
    if (mine !== asked) return;
    parts = seen;
    chain.hidden = parts.length < 2;
    chain.replaceChildren(...parts.map(part => el('li', {},
        el('p', {class: 'text'}, part.text),
        el('p', {class: 'context'}, about(part)))));
    word.textContent = parts.length > 1 ? `A chain of ${parts.length} posts` : refusal ?? (parts.length ? about(parts[0]) : '');
  }

  async function send(event) {
    event.preventDefault();
    publish.disabled = true;
    localStorage.setItem(REMEMBERED, as.value);
    try {
      await look(); // the last key may not have been answered yet
      const token = await tokenOf((await ask('accounts')).find(account => account.username === as.value));
      const texts = parts.length > 1 ? parts.map(part => part.text) : [text.value];
      let parent = reply?.id ?? null;
      for (let i = 0; i < texts.length; i++) {
        word.textContent = texts.length > 1 ? `Publishing ${i + 1} of ${texts.length} …` : 'Publishing …';
        parent = await post(token, texts[i], i === 0 ? media.value.trim() : '', alt.value, parent);
      }
      text.value = media.value = alt.value = '';
      await look();
      word.textContent = texts.length > 1 ? `${count(texts.length, 'post', 'posts')} published` : 'Published';
      text.focus();
      done();
    } catch (refused) {
      word.textContent = refused.message;
    } finally {
      publish.disabled = false;
    }
  }

  text.addEventListener('input', look);
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) publish.form.requestSubmit();
  });
  return el('form', {class: 'compose', 'aria-label': reply ? `Reply to @${reply.username}` : 'New post', onsubmit: send},
      el('div', {class: 'fields'},
          el('label', {for: as.id}, 'As'), as),
      el('label', {for: text.id, class: 'hidden'}, 'Text'), text, chain,
      el('details', {}, el('summary', {}, 'Picture or video'),
          el('div', {class: 'fields'},
              el('label', {for: media.id}, 'Address'), media,
              el('label', {for: alt.id}, 'Description'), alt)),
      el('div', {class: 'send'}, word, publish));
}

const about = part => [part.measure, ...part.remarks].join(' · ');

/** Creates a container, waits for it and publishes it; the id of the post. */
async function post(token, text, media, alt, parent) {
  const fields = {text, reply_to_id: parent ?? '', access_token: token, ...medium(media, alt)};
  const container = (await api('me/threads', fields)).id;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const {status, error_message: error} = await api(`${container}?fields=status,error_message&access_token=${token}`);
    if (status === 'ERROR' || status === 'EXPIRED') throw new Error(error ?? `The container is ${status}`);
    if (status === 'FINISHED') break;
    await new Promise(wake => setTimeout(wake, 250));
  }
  return (await api('me/threads_publish', {creation_id: container, access_token: token})).id;
}

function medium(address, alt) {
  if (!address) return {media_type: 'TEXT'};
  const video = /\.(mp4|mov)(\?|$)/i.test(address);
  return {media_type: video ? 'VIDEO' : 'IMAGE', [video ? 'video_url' : 'image_url']: address, alt_text: alt};
}

async function api(path, fields) {
  const answer = await fetch('/v1.0/' + path, fields && {method: 'POST', body: new URLSearchParams(fields)});
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error?.error_user_msg ?? body.error?.message ?? `The emulator answered ${answer.status}`);
  return body;
}
