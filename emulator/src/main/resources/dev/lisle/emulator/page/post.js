// One post: an article.
import {chosenAccount} from './compose.js';
import {count, el, now, tell, time} from './dom.js';
import {gallery} from './media.js';

const TOKENS = /(https?:\/\/[^\s<>"]+)|(?<![\w@/])@([a-z0-9._]{1,30})|(?<![\w#&/])(#[^\s.&@!?,;:#]+)/giu;
const AFTER_URL = /[.,;:!?'"”’»…)\]}]+$/u;

/** The text with links, mentions and tags that can be followed or told apart. */
export function rich(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    let whole = match[0];
    if (match[1]) whole = whole.replace(AFTER_URL, '');
    if (match[2]) whole = whole.replace(/\.+$/, '');
    parts.push(text.slice(end, match.index), token(match, whole));
    end = match.index + whole.length;
  }
  parts.push(text.slice(end));
  return parts.filter(part => part !== '');
}

function token(match, whole) {
  if (match[1]) {
    return el('a', {href: whole, target: '_blank', rel: 'noopener noreferrer'}, whole.replace(/^https?:\/\/(www\.)?/i, ''));
  }
  if (match[2]) return el('a', {href: '/@' + whole.slice(1).toLowerCase(), 'data-view': true}, whole);
  return el('span', {class: 'tag'}, whole);
}

/** The text with its hidden parts covered until they are asked for. Offsets count UTF-16 units, as here. */
function covered(text, spoilers) {
  const parts = [];
  let end = 0;
  for (const {offset, length} of [...spoilers].sort((a, b) => a.offset - b.offset)) {
    if (offset < end || offset >= text.length) continue;
    parts.push(...rich(text.slice(end, offset)));
    const hidden = text.slice(offset, offset + length);
    parts.push(el('button', {type: 'button', class: 'spoiler', 'aria-label': 'Show the hidden words', onclick: reveal},
        el('span', {'aria-hidden': 'true'}, hidden)));
    end = offset + length;
  }
  parts.push(...rich(text.slice(end)));
  return parts;
}

function reveal(event) {
  const button = event.currentTarget;
  button.replaceWith(el('span', {class: 'revealed'}, button.textContent));
}

/** A post of a chain: those of the chain that answer it are no replies to speak of. */
export function chained(chain, options) {
  return chain.map((post, index) => article(post, {
    part: index + 1,
    parts: chain.length,
    replies: post.replies - chain.filter(other => other.replyTo === post.id).length,
    ...options?.(post),
  }));
}

/** A post; part and parts say where it stands in its chain. */
export function article(post, {part = 1, parts = 1, replies = post.replies, asked = false, conversation = false} = {}) {
  const heading = `post-${post.id}`;
  const author = el('a', {href: `/@${post.username}`, class: 'author', 'data-view': true}, post.name,
      el('span', {class: 'handle'}, '@' + post.username));
  return el('article', {class: asked ? 'post asked' : 'post', 'data-id': post.id, 'aria-labelledby': heading},
      el('div', {class: 'stem', 'aria-hidden': 'true'}, el('img', {src: post.avatar, alt: '', width: 44, height: 44, class: 'avatar'})),
      el('div', {class: 'body'},
          el('header', {class: 'by'},
              el('h3', {id: heading}, author),
              el('a', {href: post.path, class: 'when', 'data-view': true}, time(post.at)),
              parts > 1 && el('span', {class: 'part', title: `Part ${part} of ${parts}`}, `${part}/${parts}`)),
          conversation && post.replyToUsername && el('p', {class: 'context'}, 'Replying to ',
              el('a', {href: '/@' + post.replyToUsername, 'data-view': true}, '@' + post.replyToUsername)),
          post.topicTag && el('p', {class: 'topic'}, post.topicTag),
          post.text && el('p', {class: 'text'}, ...(post.spoilers ? covered(post.text, post.spoilers) : rich(post.text))),
          post.media.length > 0 && gallery(post),
          post.longText && longText(post.longText),
          post.poll && poll(post),
          post.gif && el('p', {class: 'card'}, el('span', {class: 'kind'}, 'GIF'), ` from GIPHY: ${post.gif}`),
          post.link && linkCard(post.link),
          post.quote && quote(post.quote),
          post.ghost && el('p', {class: 'context'}, 'Ghost post: archived after a day'),
          (replies > 0 || parts === 1) && el('footer', {class: 'foot'},
              el('a', {href: post.path, 'data-view': true, class: 'replies'}, replies > 0 ? count(replies, 'reply', 'replies') : 'Conversation'))));
}

function longText(attachment) {
  return el('details', {class: 'card long'}, el('summary', {}, 'Read the longer text'), el('p', {class: 'text'}, ...rich(attachment.plaintext)));
}

/** The poll of a post: its options are buttons as long as it is open, and vote as whoever is chosen on the page. */
function poll(post) {
  const {options, until} = post.poll;
  const open = now() < Date.parse(until);
  const word = el('p', {class: 'context', 'aria-live': 'polite'});
  const shares = new Map();
  const list = el('ul', {class: 'poll', 'aria-label': 'Poll'});

  function draw(votes) {
    const total = Object.values(votes).reduce((sum, one) => sum + one, 0);
    shares.forEach((share, letter) => { share.textContent = `${total ? Math.round(100 * (votes[letter] ?? 0) / total) : 0} %`; });
    word.replaceChildren(`${count(total, 'vote', 'votes')} · ${open ? 'open until' : 'ended'} `, time(until));
  }

  async function vote(option) {
    try {
      const username = await chosenAccount();
      draw((await tell('crowd', {action: 'vote', username, post: post.id, option})).votes);
      word.prepend(`@${username} chose ${options[option]} · `);
    } catch (refused) {
      word.textContent = refused.message;
    }
  }

  for (const letter of ['option_a', 'option_b', 'option_c', 'option_d'].filter(each => options[each])) {
    const share = el('span');
    shares.set(letter, share);
    list.append(el('li', {}, open
      ? el('button', {type: 'button', 'data-focus': `vote-${post.id}-${letter}`, onclick: () => vote(letter)}, options[letter], share)
      : el('div', {}, options[letter], share)));
  }
  draw(post.poll.votes);
  return el('div', {class: 'voting'}, list, word);
}

function linkCard(link) {
  const url = new URL(link);
  return el('a', {class: 'card link', href: link, target: '_blank', rel: 'noopener noreferrer'},
      el('span', {class: 'kind'}, url.hostname), el('span', {class: 'path'}, url.pathname === '/' ? url.hostname : url.pathname));
}

function quote(post) {
  return el('blockquote', {class: 'card quote'},
      el('p', {class: 'by'}, el('img', {src: post.avatar, alt: '', width: 22, height: 22, class: 'avatar'}), el('strong', {}, post.name),
          el('a', {href: post.path, 'data-view': true}, time(post.at))),
      post.text && el('p', {class: 'text'}, ...rich(post.text)),
      post.media.length > 0 && gallery(post));
}
