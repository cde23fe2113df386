// The words of a publication, to be written or to be read, with what the scanner points at beside the field it stands in.
import { TEXT_FIELDS, type TextField } from '#shared/disclosure/boards.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { fieldLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, lineField, linesField, valuesOf } from '../field.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer } from './answers.ts';
import type { Desk } from './desk.ts';

const HINTS: { readonly [F in TextField]?: Label } = {
  title: words.titleHint,
  asked: words.askedHint,
  outcome: words.outcomeHint,
};

/** What may give a person away in one field; nothing when there is nothing. */
function pointed({ hints }: DisclosureAnswer, field: TextField): HTMLElement | false {
  const here = hints.filter((hint) => hint.field === field);
  if (here.length === 0) return false;
  return make(
    'ul',
    { class: 'pointed' },
    here.map(({ label, text, suggestion }) =>
      make(
        'li',
        {},
        make('span', { class: 'light late' }, label),
        ' ',
        make('mark', {}, text),
        suggestion && ` → ${suggestion}`,
      ),
    ),
  );
}

/** The words to be read. */
export const disclosureText = (view: DisclosureAnswer): HTMLElement =>
  make(
    'dl',
    { class: 'pairs text' },
    TEXT_FIELDS.map((field) =>
      make(
        'div',
        {},
        make('dt', {}, said(fieldLabels[field])),
        make('dd', {}, make('p', { class: 'said' }, view.fields[field] || '—'), pointed(view, field)),
      ),
    ),
  );

/** The form to write them in. Its second button also submits. */
export function editForm(view: DisclosureAnswer, desk: Desk): HTMLFormElement {
  const village = desk.facts.villages.find(({ id }) => id === view.fields.village)?.name;
  const fields = TEXT_FIELDS.map((name) => {
    const options = { name, label: fieldLabels[name], hint: HINTS[name], needed: true, prefix: 'd' };
    const field = name === 'title' ? lineField(options) : linesField(options, 6);
    const control = field.querySelector<HTMLInputElement>('input, textarea');
    if (control) control.value = view.fields[name];
    const hints = pointed(view, name);
    if (hints) field.append(hints);
    return field;
  });
  const shown = village !== undefined && boxField({ name: 'village', label: named(village), prefix: 'd' });
  for (const box of shown ? shown.querySelectorAll('input') : []) box.checked = true;
  const submits = view.actions.includes('submit');
  return make(
    'form',
    { novalidate: true },
    make('h2', {}, said(words.text)),
    fields,
    shown,
    make(
      'p',
      { class: 'acts' },
      submits && make('button', { class: 'go', 'data-then': 'submit' }, said(words.submit)),
      make('button', { class: submits ? 'plain' : 'go' }, said(words.save)),
    ),
  );
}

const named = (village: string): Label => ({
  zh: `${words.showVillage.zh}：${village}`,
  en: `${words.showVillage.en}: ${village}`,
});

/** What the form says of the publication; the village only when it is to be left out. */
export function fieldsFrom(form: HTMLFormElement, view: DisclosureAnswer): { readonly [field: string]: unknown } {
  const values = valuesOf(form);
  const fields: { [field: string]: unknown } = {};
  for (const name of TEXT_FIELDS) fields[name] = values[name];
  if (view.fields.village !== undefined && values.village === false) fields.village = null;
  return fields;
}
