// The words of a publication, to be written or to be read, with what the scanner points at beside the field it stands in.
import { BOARD_RULES, type HandFact } from '#shared/disclosure/board-rules.ts';
import type { Board, TextField } from '#shared/disclosure/boards.ts';
import { mayBeKept } from '#shared/disclosure/scan/hint.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { fieldLabels, noticeCategoryLabels, problemStatusLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, valuesOf } from '../field.ts';
import type { Fault } from '../field-faults.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer, FieldsAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { fieldsFor, fieldsIn } from './disclosure-fields.ts';
import { linesOf } from './people-lines.ts';
import { dayOn } from './say.ts';

type Hints = DisclosureAnswer['hints'];

/** What may give a person away in one field; nothing when there is nothing. */
function pointed(here: Hints): HTMLElement | false {
  if (here.length === 0) return false;
  return make(
    'ul',
    { class: 'hints' },
    here.map(({ kind, label, text, suggestion, where }) =>
      make(
        'li',
        {},
        make('span', { class: 'light late' }, label),
        ' ',
        where && `${where} `,
        make('mark', {}, text),
        suggestion && ` → ${suggestion}`,
        !mayBeKept(kind) && make('strong', { class: 'never' }, said(words.neverKept)),
      ),
    ),
  );
}

/** A text with the places marked that something is said about beside it. */
function marked(text: string, here: Hints): Child[] {
  let from = 0;
  const parts = here.flatMap(({ start, end, where }) => {
    if (where !== undefined || start < from) return [];
    const part = [text.slice(from, start), make('mark', {}, text.slice(start, end))];
    from = end;
    return part;
  });
  return [...parts, text.slice(from)];
}

/** One text to be read, and beside it what the scanner points at. */
function besideHints(text: string, here: Hints): HTMLElement {
  const read = make('p', { class: 'said' }, text ? marked(text, here) : '—');
  return make('dd', here.length > 0 ? { class: 'beside' } : {}, read, pointed(here));
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
        besideHints(
          textIn(fields, field, desk),
          hints.filter((hint) => hint.field === field),
        ),
      ),
    ),
  );

/** The form to write them in. Its second button also submits. */
export function editForm(view: DisclosureAnswer, desk: Desk): HTMLFormElement {
  const { board, fields, correction, hints } = view;
  const village = desk.facts.villagesEver.find(({ id }) => id === fields.village)?.name;
  const parts = fieldsFor(board, correction?.fields ?? fields, desk).map((field) => {
    const found = pointed(hints.filter((hint) => hint.field === field.dataset.field));
    return found ? make('div', { class: 'beside' }, field, found) : field;
  });
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
