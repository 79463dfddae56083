// The timeline: chains in one piece, the newest first.
import {composer} from './compose.js';
import {ask, count, el, keepingFocus, now} from './dom.js';
import {insights} from './insights.js';
import {chained} from './post.js';

/** The view of all posts, or of those of one account. */
export function timeline(username) {
  const list = el('div', {class: 'chains'});
  const writing = el('div');
  const more = el('button', {type: 'button', class: 'more', hidden: true}, 'Show older posts');
  const query = username ? `&username=${encodeURIComponent(username)}` : '';
  let before = null;
  let loaded = false;

  async function show() {
    if (!username && !writing.firstChild) writing.append(await composer());
    await head();
    if (username) await numbers();
  }

  async function numbers() {
    const account = (await ask('accounts')).find(one => one.username === username);
    const shown = account && await insights(account, now());
    writing.replaceChildren(...(shown ? [shown] : []));
  }

  async function head() {
    const page = await ask('timeline?limit=20' + query);
    if (!loaded) {
      setBefore(page);
      loaded = true;
    }
    const empty = list.querySelector('.empty');
    if (page.chains.length === 0) {
      list.replaceChildren(emptyState(username));
      return;
    }
    empty?.remove();
    // oldest first, so that each new chain is put on top of those before it
    await keepingFocus(() => page.chains.reverse().forEach(upsert));
  }

  function setBefore(page) {
    before = page.before ?? null;
    more.hidden = before === null;
  }

  function upsert(chain) {
    const key = chain.posts[0].id;
    const existing = list.querySelector(`[data-root="${key}"]`);
    const fresh = chainElement(chain);
    if (!existing) {
      fresh.classList.toggle('fresh', loaded && list.children.length > 0);
      list.prepend(fresh);
    } else if (existing.dataset.state !== fresh.dataset.state) {
      keepKnown(existing, fresh);
      existing.replaceWith(fresh);
    }
  }

  async function older() {
    more.disabled = true;
    const page = await ask(`timeline?limit=20&before=${before}` + query);
    for (const chain of page.chains) list.append(chainElement(chain));
    setBefore(page);
    more.disabled = false;
  }

  more.addEventListener('click', older);
  return {
    title: username ? '@' + username : 'Timeline',
    element: el('section', {'aria-labelledby': 'view-title'},
        el('h1', {id: 'view-title'}, username ? '@' + username : 'Timeline'), writing, list, more),
    show,
    on: {
      post: head,
      changed: head,
      missed: head,
      async deleted({id}) {
        const gone = list.querySelector(`article[data-id="${id}"]`);
        const chain = gone?.closest('.chain');
        if (chain?.dataset.root === id) chain.remove();
        await head();
      },
    },
  };
}

/** Articles that are there already stay as they are: a playing video plays on. */
function keepKnown(existing, fresh) {
  for (const replacement of fresh.querySelectorAll('article')) {
    const known = existing.querySelector(`article[data-id="${replacement.dataset.id}"]`);
    if (!known) {
      replacement.classList.add('fresh');
      continue;
    }
    for (const part of ['.part', '.voting', '.foot']) {
      const old = known.querySelector(part);
      const now = replacement.querySelector(part);
      if (old && now) old.replaceWith(now);
      else if (now) known.querySelector(part === '.part' ? '.by' : '.body').append(now);
      else old?.remove();
    }
    replacement.replaceWith(known);
  }
}

function chainElement({posts, replies}) {
  const root = posts[0];
  const element = el('section', {class: posts.length > 1 ? 'chain linked' : 'chain', 'data-root': root.id,
    'aria-label': posts.length > 1 ? `Chain of ${posts.length} posts by ${root.name}` : `Post by ${root.name}`},
    chained(posts));
  if (posts.length > 1) {
    element.append(el('p', {class: 'knot'}, el('span', {class: 'knot-mark', 'aria-hidden': 'true'}),
        `Chain of ${posts.length}`, replies > 0 && ` · ${count(replies, 'reply', 'replies')} by others`));
  }
  element.dataset.state = posts.map(post => `${post.id}:${post.replies}:${Object.entries(post.poll?.votes ?? {})}`).join() + replies;
  return element;
}

function emptyState(username) {
  const api = location.origin;
  const example = `curl -X POST ${api}/me/threads \\\n  -d media_type=TEXT -d auto_publish_text=true \\\n  -d text="Hello from the loom" -d access_token=$TOKEN`;
  return el('div', {class: 'empty'},
      el('div', {class: 'swatch', 'aria-hidden': 'true'}),
      el('h2', {}, username ? `@${username} has published nothing yet` : 'The loom is empty'),
      el('p', {}, 'What a client publishes here appears at once. The tokens of the accounts stand in ',
          el('a', {href: '/_lisle/accounts'}, '/_lisle/accounts'), '.'),
      el('pre', {tabindex: 0, 'aria-label': 'An example with curl'}, el('code', {}, example)));
}
