// One post with all that was said before and after it.
import {composer} from './compose.js';
import {ask, el, keepingFocus} from './dom.js';
import {article, chained} from './post.js';

const DEEPEST = 4;

/** The view of the conversation that a post belongs to. */
export function conversation(username, shortcode) {
  const list = el('div', {class: 'conversation'});
  const writing = el('div');
  let scrolled = false;

  async function show() {
    try {
      const {posts, asked} = await ask(`conversation?shortcode=${encodeURIComponent(shortcode)}`);
      await keepingFocus(() => list.replaceChildren(...tree(posts, asked)));
      if (!writing.firstChild) {
        const answered = posts.find(post => post.id === asked);
        writing.append(await composer({reply: answered, done: show}));
      }
    } catch (gone) {
      list.replaceChildren(el('p', {class: 'note'}, gone.message));
    }
    if (!scrolled) {
      scrolled = true;
      const asked = list.querySelector('.asked');
      if (asked && asked !== list.querySelector('article')) asked.scrollIntoView({block: 'center'});
    }
  }

  return {
    title: `Conversation with @${username}`,
    element: el('section', {'aria-labelledby': 'view-title'}, el('h1', {id: 'view-title'}, 'Conversation'), list, writing),
    show,
    on: {post: show, deleted: show, changed: show, missed: show},
  };
}

/** The root's chain first, then what others said, each below what it answers. */
function tree(posts, asked) {
  const below = new Map();
  for (const post of posts.slice(1)) {
    if (!below.has(post.replyTo)) below.set(post.replyTo, []);
    below.get(post.replyTo).push(post);
  }
  const known = new Set(posts.map(post => post.id));
  const orphans = posts.slice(1).filter(post => !known.has(post.replyTo));
  const chain = [posts[0]];
  for (let next = posts[0]; next;) {
    next = (below.get(next.id) ?? []).find(reply => reply.username === posts[0].username);
    if (next) chain.push(next);
  }
  const inChain = new Set(chain.map(post => post.id));
  const elements = [el('section', {class: chain.length > 1 ? 'chain linked' : 'chain', 'aria-label': 'The chain'},
      chained(chain, post => ({asked: post.id === asked && post !== chain[0]})))];

  function add(post, depth) {
    elements.push(el('section', {class: `chain depth-${Math.min(depth, DEEPEST)}`},
        article(post, {asked: post.id === asked, conversation: true})));
    (below.get(post.id) ?? []).forEach(reply => add(reply, depth + 1));
  }

  const replies = chain.flatMap(post => below.get(post.id) ?? []).filter(post => !inChain.has(post.id));
  if (replies.length + orphans.length > 0) elements.push(el('h2', {class: 'between'}, 'Replies'));
  replies.forEach(reply => add(reply, 0));
  orphans.forEach(reply => add(reply, 0));
  return elements;
}
