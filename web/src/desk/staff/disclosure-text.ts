// The words of a publication, to be written or to be read, with what the scanner points at beside the field it stands in.
import { BOARD_RULES, type HandFact } from '#shared/disclosure/board-rules.ts';
import type { Board, TextField } from '#shared/disclosure/boards.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { fieldLabels, noticeCategoryLabels, problemStatusLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, valuesOf } from '../field.ts';
import type { Fault } from '../field-faults.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer, FieldsAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { fieldsFor, fieldsIn } from './disclosure-fields.ts';
import { linesOf } from './people-lines.ts';
import { dayOn } from './say.ts';

type Hints = DisclosureAnswer['hints'];

/** What may give a person away in one field; nothing when there is nothing. */
function pointed(hints: Hints, field: string): HTMLElement | false {
  const here = hints.filter((hint) => hint.field === field);
  if (here.length === 0) return false;
  return make(
    'ul',
    { class: 'pointed' },
    here.map(({ label, text, suggestion, where }) =>
      make(
        'li',
        {},
        make('span', { class: 'light late' }, label),
        ' ',
        where && `${where} `,
        make('mark', {}, text),
        suggestion && ` → ${suggestion}`,
      ),
    ),
  );
}

/** A text as it would be read; a list of persons as it was entered. */
const textIn = (fields: FieldsAnswer, field: TextField, { facts }: Desk): string =>
  field === 'people' ? linesOf(fields.people ?? [], facts.villagesEver) : (fields[field] ?? '');

const SAID: { readonly [F in HandFact]?: (value: string, desk: Desk) => string } = {
  office: (id, desk) => desk.officeName(id),
  category: (value) => said(noticeCategoryLabels[value as keyof typeof noticeCategoryLabels]),
  status: (value) => said(problemStatusLabels[value as keyof typeof problemStatusLabels]),
};

/** Facts that were entered by hand, as they read. */
export const enteredFacts = (
  board: Board,
  fields: FieldsAnswer,
  desk: Desk,
): [string, HTMLElement | string | undefined][] =>
  (Object.keys(BOARD_RULES[board].facts) as HandFact[]).map((name) => {
    const value = fields[name];
    if (value === undefined) return [said(fieldLabels[name]), undefined];
    return [
      said(fieldLabels[name]),
      name === 'until' ? dayOn(fields.until as never) : (SAID[name]?.(value, desk) ?? value),
    ];
  });

/** The words to be read, with hints where there are any. */
export const disclosureText = (board: Board, fields: FieldsAnswer, hints: Hints, desk: Desk): HTMLElement =>
  make(
    'dl',
    { class: 'pairs text' },
    BOARD_RULES[board].texts.map((field) =>
      make(
        'div',
        {},
        make('dt', {}, said(fieldLabels[field])),
        make('dd', {}, make('p', { class: 'said' }, textIn(fields, field, desk) || '—'), pointed(hints, field)),
      ),
    ),
  );

/** The form to write them in. Its second button also submits. */
export function editForm(view: DisclosureAnswer, desk: Desk): HTMLFormElement {
  const { board, fields, correction, hints } = view;
  const village = desk.facts.villagesEver.find(({ id }) => id === fields.village)?.name;
  const parts = fieldsFor(board, correction?.fields ?? fields, desk);
  for (const field of parts) {
    const found = pointed(hints, field.dataset.field ?? '');
    if (found) field.append(found);
  }
  const shown = village !== undefined && boxField({ name: 'village', label: named(village), prefix: 'd' });
  for (const box of shown ? shown.querySelectorAll('input') : []) box.checked = true;
  const submits = view.actions.includes('submit');
  const isPublic = view.state === 'published';
  return make(
    'form',
    { novalidate: true },
    make('h2', {}, said(isPublic ? words.correctionText : words.text)),
    isPublic && make('p', { class: 'note' }, said(words.correctionLead)),
    parts,
    shown,
    make(
      'p',
      { class: 'acts' },
      submits && make('button', { class: 'go', 'data-then': 'submit' }, said(words.submit)),
      make('button', { class: submits ? 'plain' : 'go' }, said(isPublic ? words.proposeCorrection : words.save)),
    ),
  );
}

const named = (village: string): Label => ({
  zh: `${words.showVillage.zh}：${village}`,
  en: `${words.showVillage.en}: ${village}`,
});

/** What the form says of the publication; the village only when it is to be left out. */
export function fieldsFrom(
  form: HTMLFormElement,
  { board, fields: known }: DisclosureAnswer,
  desk: Desk,
): { readonly fields: { readonly [field: string]: unknown }; readonly faults: readonly Fault[] } {
  const { fields, faults } = fieldsIn(form, board, desk);
  const left = known.village !== undefined && valuesOf(form).village === false;
  return { fields: left ? { ...fields, village: null } : fields, faults };
}
