// The world as a whole: who is in it, how it is kept, and how Meta is read.
import {ask, el, tell} from './dom.js';

const TEXTS = [['name', 'Name'], ['biography', 'Biography'], ['country', 'Country']];
const SWITCHES = [['isPrivate', 'private'], ['isVerified', 'verified'], ['hasInstagram', 'has Instagram'], ['geoGating', 'may limit posts to countries']];
const SECOND = [['NOT_FOUND', 'is refused, as for a container that never was'], ['SAME_ID', 'answers with the first post again'],
  ['OTHER_ERROR', 'is refused with another error'], ['SECOND_POST', 'makes a second post']];
const CHECKED = [['ON_ACCEPTANCE', 'as soon as the first was accepted'], ['ON_EFFECT', 'only when the first is live']];

/** The view of profiles, seeds, snapshots and variants. */
export function world() {
  const word = el('p', {class: 'context', role: 'status'});

  async function act(done, action) {
    try {
      await action();
      word.textContent = done;
    } catch (refused) {
      word.textContent = refused.message;
    }
  }

  const parts = [profile(act), seed(act), snapshot(act, () => show()), secondPublish(act), variants(act)];
  const show = () => Promise.all(parts.map(part => part.show?.()));
  return {
    title: 'World',
    element: el('section', {'aria-labelledby': 'view-title'},
        el('h1', {id: 'view-title'}, 'World'), word, parts.map(part => part.element)),
    show,
    on: {missed: show},
  };
}

const card = (id, title, ...content) =>
  el('section', {class: 'chain', 'aria-labelledby': id}, el('h2', {id}, title), ...content);

const check = (id, name) => {
  const box = el('input', {type: 'checkbox', id});
  return {box, label: el('label', {class: 'check', for: id}, box, name)};
};

const save = name => el('div', {class: 'buttons'}, el('button', {type: 'submit', class: 'secondary'}, name));

function profile(act) {
  const who = el('select', {id: 'profile-who'});
  const texts = TEXTS.map(([name, label]) => [name, label, el('input', {type: 'text', id: `profile-${name}`, autocomplete: 'off'})]);
  const followers = el('input', {type: 'number', id: 'profile-followers', min: 0, step: 1});
  const switches = SWITCHES.map(([name, label]) => [name, check(`profile-${name}`, label)]);

  async function fill() {
    const asked = who.value;
    const known = await ask('profiles/' + encodeURIComponent(asked));
    if (who.value !== asked) return; // another was chosen meanwhile, and is on the way
    for (const [name, , input] of texts) input.value = known[name];
    followers.value = known.otherFollowers;
    for (const [name, {box}] of switches) box.checked = known[name];
  }

  function change(event) {
    event.preventDefault();
    const wanted = {otherFollowers: Number(followers.value)};
    for (const [name, , input] of texts) wanted[name] = input.value;
    for (const [name, {box}] of switches) wanted[name] = box.checked;
    act(`@${who.value} is changed.`, () => tell('profiles/' + encodeURIComponent(who.value), wanted));
  }

  who.addEventListener('change', () => act('', fill));
  return {
    element: card('profile-title', 'Who an account is to others', el('form', {'aria-label': 'Profile', onsubmit: change},
        el('div', {class: 'fields'}, el('label', {for: who.id}, 'Account'), who,
            texts.flatMap(([, label, input]) => [el('label', {for: input.id}, label), input]),
            el('label', {for: followers.id}, 'Other followers'), followers),
        el('div', {class: 'buttons'}, switches.map(([, {label}]) => label)), save('Change the profile'))),
    async show() {
      const before = who.value;
      const accounts = await ask('accounts');
      who.replaceChildren(...accounts.map(({username}) => el('option', {value: username}, '@' + username)));
      who.value = accounts.some(({username}) => username === before) ? before : accounts[0].username;
      await fill();
    },
  };
}

function seed(act) {
  const number = el('input', {type: 'number', id: 'seed-number', value: 1, step: 1, required: true});
  return {
    element: card('seed-title', 'Other people', el('form', {'aria-label': 'Other people', onsubmit: event => {
      event.preventDefault();
      act('The world is full of people.', () => tell('seed', {seed: Number(number.value)}));
    }},
        el('p', {class: 'context'}, 'Hundreds of accounts with a month of posts; the same number makes the same people.'),
        el('div', {class: 'fields'}, el('label', {for: number.id}, 'Number'), number), save('Fill the world'))),
  };
}

function snapshot(act, changed) {
  const file = el('input', {type: 'file', id: 'snapshot-file', accept: 'application/json,.json', required: true});
  return {
    element: card('snapshot-title', 'Snapshot', el('form', {'aria-label': 'Snapshot', onsubmit: event => {
      event.preventDefault();
      act('The snapshot is loaded.', async () => {
        await load(file.files[0]);
        await changed();
      });
    }},
        el('p', {}, el('a', {href: '/_lisle/snapshot', download: 'lisle-snapshot.json'}, 'Save all of it'),
            ' as one file. What is loaded replaces everything that is here.'),
        el('div', {class: 'fields'}, el('label', {for: file.id}, 'File'), file), save('Load it'))),
  };
}

async function load(file) {
  const answer = await fetch('/_lisle/snapshot', {method: 'POST', body: file, headers: {'Content-Type': 'application/json'}});
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error?.message ?? `The emulator answered ${answer.status}`);
}

function secondPublish(act) {
  const select = (id, choices) => el('select', {id}, choices.map(([value, name]) => el('option', {value}, name)));
  const second = select('second-publish', SECOND);
  const checked = select('second-checked', CHECKED);
  const change = () => act('A second publish is treated like this now.',
      () => tell('container-use', {secondPublish: second.value, checked: checked.value}));
  second.addEventListener('change', change);
  checked.addEventListener('change', change);
  return {
    element: card('second-title', 'A second publish of one container',
        el('div', {class: 'fields'}, el('label', {for: second.id}, 'What it does'), second, el('label', {for: checked.id}, 'It is noticed'), checked)),
    async show() {
      const use = await ask('container-use');
      second.value = use.secondPublish;
      checked.value = use.checked;
    },
  };
}

function variants(act) {
  const list = el('div', {class: 'switches'});
  let boxes = [];
  const change = () => act('Meta is read like this now.',
      () => tell('variants', {variants: boxes.filter(({box}) => box.checked).map(({box}) => box.value)}));
  return {
    element: card('variants-title', 'Where Meta’s sources disagree',
        el('p', {class: 'context'}, 'Each switch takes the other reading.'), list),
    async show() {
      const {variants: used, known} = await ask('variants');
      if (boxes.length === 0) {
        boxes = known.map(name => check(`variant-${name}`, name.toLowerCase().replaceAll('_', ' ')));
        boxes.forEach(({box}, index) => {
          box.value = known[index];
          box.addEventListener('change', change);
        });
        list.append(...boxes.map(({label}) => label));
      }
      for (const {box} of boxes) box.checked = used.includes(box.value);
    },
  };
}
