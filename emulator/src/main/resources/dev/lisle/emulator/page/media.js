// Pictures and videos of a post: one as it is, several as a row that can be swiped.
import {el} from './dom.js';

const MAX_ASPECT = 1.91;
const MIN_ASPECT = 0.8;

export function gallery(post) {
  const content = post.media.length === 1 ? figure(post.media[0], post.spoilerMedia) : carousel(post);
  if (!post.spoilerMedia) return content;
  const button = el('button', {type: 'button', class: 'uncover'}, 'Spoiler: show');
  const cover = el('div', {class: 'covered'}, content, button);
  button.addEventListener('click', () => {
    cover.classList.remove('covered');
    button.remove();
  });
  return cover;
}

function carousel(post) {
  const row = el('ul', {class: 'row', tabindex: 0, 'aria-label': `${post.media.length} pictures and videos; scroll with the arrow keys`},
      post.media.map((media, index) => el('li', {'aria-label': `${index + 1} of ${post.media.length}`}, figure(media))));
  const back = arrow('Previous', 'M15 5l-7 7 7 7', () => step(-1));
  const on = arrow('Next', 'M9 5l7 7-7 7', () => step(1));
  const position = el('span', {class: 'position', 'aria-hidden': 'true'}, `1/${post.media.length}`);

  function current() {
    const middle = row.scrollLeft + row.clientWidth / 2;
    let best = 0;
    [...row.children].forEach((item, index) => {
      if (item.offsetLeft - row.offsetLeft < middle) best = index;
    });
    return best;
  }

  function step(by) {
    const next = Math.max(0, Math.min(row.children.length - 1, current() + by));
    const item = row.children[next];
    row.scrollTo({left: item.offsetLeft - row.offsetLeft - (row.clientWidth - item.clientWidth) / 2, behavior: 'smooth'});
  }

  function update() {
    const atEnd = row.scrollLeft + row.clientWidth >= row.scrollWidth - 4;
    position.textContent = `${atEnd ? row.children.length : current() + 1}/${row.children.length}`;
    back.disabled = row.scrollLeft < 4;
    on.disabled = atEnd;
  }

  row.addEventListener('scroll', update, {passive: true});
  row.addEventListener('keydown', event => {
    if (event.target !== row || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    step(event.key === 'ArrowLeft' ? -1 : 1);
  });
  new ResizeObserver(update).observe(row);
  return el('div', {class: 'carousel'}, row, back, on, position);
}

function arrow(label, path, action) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return el('button', {type: 'button', class: `arrow ${label.toLowerCase()}`, 'aria-label': label, onclick: action}, svg);
}

function figure(media) {
  const box = el('figure', {class: 'media'}, content(media));
  const aspect = media.width && media.height ? media.width / media.height : 1.5;
  box.style.setProperty('--aspect', Math.min(MAX_ASPECT, Math.max(MIN_ASPECT, aspect)));
  if (media.alt) {
    const text = el('figcaption', {hidden: true}, media.alt);
    const button = el('button', {type: 'button', class: 'alt', 'aria-expanded': 'false', 'aria-label': 'Description'}, 'ALT');
    button.addEventListener('click', () => {
      text.hidden = !text.hidden;
      button.setAttribute('aria-expanded', String(!text.hidden));
    });
    box.append(text, button);
  }
  return box;
}

function content(media) {
  const described = media.alt || (media.kind === 'VIDEO' ? 'Video without a description' : 'Picture without a description');
  if (!media.seen) {
    return el('div', {class: 'unseen', role: 'img', 'aria-label': described},
        el('span', {}, media.kind === 'VIDEO' ? 'A video' : 'A picture', ' at ', el('b', {}, new URL(media.url).hostname)),
        el('small', {}, 'The emulator fetches nothing from other machines'));
  }
  if (media.kind === 'VIDEO') {
    return el('video', {src: media.url + '#t=0.1', controls: true, playsinline: true, preload: 'metadata', 'aria-label': described});
  }
  return el('img', {src: media.url, alt: described, loading: 'lazy', width: media.width || null, height: media.height || null});
}
