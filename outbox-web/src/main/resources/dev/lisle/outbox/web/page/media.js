// The pictures and videos of a draft, each with its alt text.
import {el} from './dom.js';

/** A part of a form for any number of media, with those of a draft filled in. {@code read} gives them as a draft has them. */
export function mediaFields(known = []) {
  const rows = el('div', {class: 'media'});
  let count = 0;

  function addRow(media = null) {
    const number = ++count;
    const file = media === null && el('input', {id: 'file-' + number, type: 'file', accept: 'image/jpeg,image/png,video/mp4,video/quicktime'});
    const address = media === null && el('input', {id: 'address-' + number, type: 'url', placeholder: 'https://…'});
    const alt = el('input', {id: 'alt-' + number, autocomplete: 'off', value: media?.alt_text ?? null});
    const row = el('fieldset', {},
      el('legend', {}, 'Media ' + number),
      media !== null && el('p', {class: 'note'}, shown(media.source)),
      file && el('div', {class: 'pair'},
        el('label', {for: file.id}, 'Picture or video', file),
        el('label', {for: address.id}, 'or its address', address)),
      el('label', {for: alt.id}, 'Alt text, for those who cannot see it', alt),
      el('button', {type: 'button', onclick: () => { row.remove(); more.focus(); }}, 'Remove media ' + number));
    row.read = async () => {
      const {alt_text, ...rest} = media ?? await chosen(file, address);
      return rest.source && {...rest, ...(alt.value.trim() && {alt_text: alt.value.trim()})};
    };
    rows.append(row);
    return row;
  }

  const more = el('button', {type: 'button', onclick: () => addRow().querySelector('input').focus()}, 'Another picture or video');
  known.forEach(addRow);
  if (known.length === 0) addRow();
  const read = async () => (await Promise.all([...rows.children].map(row => row.read()))).filter(Boolean);
  return {fields: el('div', {}, rows, more), read};
}

/** A file of the outbox has a name that says nothing to a person. */
const shown = source => /^https?:/.test(source) ? source : 'A file that the outbox keeps';

async function chosen(file, address) {
  return {source: file.files[0] ? await dataUri(file.files[0]) : address.value.trim()};
}

const dataUri = file => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(new Error(`${file.name} cannot be read.`));
  reader.readAsDataURL(file);
});
