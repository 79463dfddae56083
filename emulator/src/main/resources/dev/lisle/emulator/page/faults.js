// What goes wrong, and what time it is.
import {ask, count, el, tell} from './dom.js';

const PRESETS = [
  ['BAD_DAY', 'A bad day', 'A little of everything that has been seen, by chance.'],
  ['LOST_ANSWERS', 'Lost answers', 'A fifth of all publishes take place, but nobody hears of it.'],
  ['LAGGING', 'Lagging', 'New posts show up here sooner and there later.'],
  ['SLOW_MEDIA', 'Slow media', 'Every second container takes four minutes longer.'],
];
const MOMENTS = ['BEFORE_EFFECT', 'AFTER_EFFECT'];
const KINDS = {
  answer: {answer: null, moment: MOMENTS},
  cut: {moment: MOMENTS},
  truncated: {},
  delay: {by: 'PT5S'},
  slow: {by: 'PT5S'},
  lag: {view: null, by: 'PT20S'},
  late: {by: 'PT2M', line: null},
  detached: {by: 'PT5S'},
  stuck: {by: 'PT4M'},
  failing: {message: 'UNKNOWN'},
};
const WORDS = {
  answer: 'another answer', cut: 'connection cut', truncated: 'answer cut in half', delay: 'slow to begin', slow: 'slow body',
  lag: 'post seen late', late: 'publish applied late', detached: 'video reply detached', stuck: 'container stuck', failing: 'container fails',
};
const STEPS = [['PT1M', '1 minute'], ['PT1H', '1 hour'], ['P1D', '1 day'], ['P30D', '30 days']];

/** The view of faults and clock. */
export function faults() {
  const list = el('ul', {class: 'faults'});
  const nothing = el('p', {class: 'context'}, 'Nothing goes wrong.');
  const clock = el('output', {class: 'clock', 'aria-label': 'The emulator’s time'});
  const word = el('p', {class: 'context', 'aria-live': 'polite'});
  const clear = el('button', {type: 'button', class: 'secondary'}, 'Stop all');

  function draw(all) {
    nothing.hidden = all.length > 0;
    clear.disabled = all.length === 0;
    list.replaceChildren(...all.map(fault => el('li', {},
        el('span', {class: fault.usedUp ? 'name spent' : 'name'}, describe(fault)),
        el('span', {class: 'context'}, fault.usedUp ? 'used up' : `struck ${count(fault.played, 'time', 'times')}`),
        el('button', {type: 'button', class: 'quiet', 'aria-label': `Remove fault ${fault.number}: ${describe(fault)}`,
          onclick: () => act(() => tell(`faults/${fault.number}`, null, 'DELETE'))}, 'Remove'))));
  }

  async function act(action) {
    try {
      draw(await action());
      word.textContent = '';
    } catch (refused) {
      word.textContent = refused.message;
    }
  }

  async function show() {
    const [all, {now}, words] = await Promise.all([ask('faults'), ask('clock'), ask('faults/words')]);
    draw(all);
    clock.textContent = new Date(now).toUTCString();
    form.fill(words);
  }

  clear.addEventListener('click', () => act(() => tell('faults', null, 'DELETE')));
  const form = single(fault => act(() => tell('faults', fault)));
  return {
    title: 'Faults',
    element: el('section', {'aria-labelledby': 'view-title'},
        el('h1', {id: 'view-title'}, 'Faults and clock'),
        el('section', {class: 'chain', 'aria-labelledby': 'clock-title'},
            el('h2', {id: 'clock-title'}, 'Clock'), el('p', {}, clock),
            el('div', {class: 'buttons'}, STEPS.map(([advance, name]) => el('button', {type: 'button', class: 'secondary',
              onclick: async () => { await tell('clock', {advance}); await show(); }}, `+ ${name}`)))),
        el('section', {class: 'chain', 'aria-labelledby': 'active-title'},
            el('h2', {id: 'active-title'}, 'What goes wrong now'), nothing, list, word, el('div', {class: 'buttons'}, clear)),
        el('section', {class: 'chain', 'aria-labelledby': 'presets-title'},
            el('h2', {id: 'presets-title'}, 'Presets'),
            el('ul', {class: 'presets'}, PRESETS.map(([preset, name, meaning]) => el('li', {},
                el('button', {type: 'button', class: 'secondary', onclick: () => act(() => tell('faults', {preset, seed: 1}))}, name),
                el('span', {class: 'context'}, meaning))))),
        el('section', {class: 'chain', 'aria-labelledby': 'single-title'}, el('h2', {id: 'single-title'}, 'One fault'), form.element)),
    show,
    on: {clock: show, missed: show, request: () => act(() => ask('faults'))},
  };
}

function describe(fault) {
  const what = [WORDS[fault.fault], fault.answer, fault.message, fault.view, fault.by, fault.moment, fault.line].filter(Boolean).join(' · ');
  const where = fault.on.length > 3 ? '' : ' on ' + fault.on.join(', ');
  const who = fault.username ? ` for @${fault.username}` : '';
  const often = (fault.times ? `, ${count(fault.times, 'time', 'times')}` : '') + (fault.probability < 1 ? `, ${Math.round(fault.probability * 100)} %` : '');
  return what + where + who + often;
}

/** The form for one fault. */
function single(add) {
  let words = {};
  const kind = el('select', {id: 'fault-kind'}, Object.keys(KINDS).map(name => el('option', {value: name}, WORDS[name])));
  const details = el('div', {class: 'of-kind'});
  const on = el('select', {id: 'fault-on'}, el('option', {value: ''}, 'every call it can strike'));
  const times = el('input', {type: 'number', id: 'fault-times', min: 1, placeholder: 'for ever'});

  function draw() {
    details.replaceChildren(...Object.entries(KINDS[kind.value]).flatMap(([name, wanted]) => {
      const id = `fault-${name}`;
      const choices = wanted === null ? words[name] ?? [] : Array.isArray(wanted) ? wanted : null;
      const input = choices
        ? el('select', {id, name}, choices.map(choice => el('option', {value: choice}, choice)))
        : el('input', {type: 'text', id, name, value: wanted, autocomplete: 'off'});
      return [el('label', {for: id}, {by: 'For how long', message: 'Error message'}[name] ?? name[0].toUpperCase() + name.slice(1)), input];
    }));
  }

  kind.addEventListener('change', draw);
  return {
    fill(known) {
      if (words.on) return;
      words = known;
      on.append(...known.on.map(name => el('option', {value: name}, name)));
      draw();
    },
    element: el('form', {'aria-label': 'One fault', onsubmit: event => {
      event.preventDefault();
      const fault = {fault: kind.value};
      for (const input of details.querySelectorAll('input, select')) fault[input.name] = input.value;
      if (on.value) fault.on = [on.value];
      if (times.value) fault.times = Number(times.value);
      add(fault);
    }},
        el('div', {class: 'fields'},
            el('label', {for: kind.id}, 'Kind'), kind, details,
            el('label', {for: on.id}, 'On'), on,
            el('label', {for: times.id}, 'Times'), times),
        el('div', {class: 'buttons'}, el('button', {type: 'submit', class: 'primary'}, 'Play it'))),
  };
}
