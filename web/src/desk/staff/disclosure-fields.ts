// The fields of a publication as its board takes them: texts to be written, facts to be entered, and what they come to when
// they are sent.
import { BOARD_RULES, type HandFact } from '#shared/disclosure/board-rules.ts';
import { type Board, NOTICE_CATEGORIES, type TextField } from '#shared/disclosure/boards.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { fieldLabels, noticeCategoryLabels, problemStatusLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';
import { type Choice, choiceField, type FieldOptions, lineField, linesField, valuesOf } from '../field.ts';
import type { Fault } from '../field-faults.ts';
import { language, said } from '../page.ts';
import type { FieldsAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { linesOf, peopleIn } from './people-lines.ts';

/** What helps to write a text; results say most about how. */
const HINTS: { readonly [F in TextField]?: Label } = {
  title: words.titleHint,
  asked: words.askedHint,
  outcome: words.outcomeHint,
  people: words.peopleHint,
  progress: words.progressHint,
};

/** Lines a text is given to begin with. */
const ROWS: { readonly [F in TextField]?: number } = { basis: 2, people: 8, body: 10 };

const choices = <K extends string>(labels: Readonly<Record<K, Label>>, keys: readonly K[]): Choice[] =>
  keys.map((value) => ({ value, text: said(labels[value]) }));

type Fact = (
  options: FieldOptions,
  desk: Desk,
  now: { readonly board: Board; readonly value: string | undefined },
) => HTMLElement;

const FACTS: { readonly [F in HandFact]: Fact } = {
  office: (options, { offices }) =>
    choiceField(
      options,
      offices.filter(({ open }) => open).map(({ id, name }) => ({ value: id, text: name })),
    ),
  category: (options) => choiceField(options, choices(noticeCategoryLabels, NOTICE_CATEGORIES)),
  status: (options) => choiceField(options, choices(problemStatusLabels, ['open', 'solved'])),
  until: (options) => lineField({ ...options, hint: words.untilHint }, { type: 'date' }),
  period: (options) => lineField({ ...options, hint: words.periodHint }),
  month: (options) => lineField({ ...options, hint: words.monthHint }, { type: 'month' }),
  catalogue: (options, { facts }, { board, value }) =>
    choiceField(
      { ...options, hint: words.catalogueHint },
      entriesFor(facts.catalogue, board, value),
      said(words.notInCatalogue),
    ),
};

/** Entries that this board can meet; one that is named already stays, even where the catalogue has dropped it. */
function entriesFor(catalogue: Desk['facts']['catalogue'], board: Board, named: string | undefined): Choice[] {
  const open = catalogue.filter((entry) => entry.board === board || entry.id === named);
  const dropped = named !== undefined && !open.some(({ id }) => id === named);
  return [...open, ...(dropped ? [{ id: named, name: named }] : [])].map(({ id, name }) => ({ value: id, text: name }));
}

const filledWith = (fields: FieldsAnswer, name: TextField | HandFact, { facts }: Desk): string =>
  name === 'people' ? linesOf(fields.people ?? [], facts.villagesEver) : (fields[name] ?? '');

/** The fields of a board, filled with what is there. */
export function fieldsFor(board: Board, fields: FieldsAnswer, desk: Desk): HTMLElement[] {
  const { texts, optional, facts } = BOARD_RULES[board];
  const filled = (name: TextField | HandFact, field: HTMLElement): HTMLElement => {
    const control = field.querySelector<HTMLInputElement>('input, select, textarea');
    if (control) control.value = filledWith(fields, name, desk);
    return field;
  };
  const entered = (Object.keys(facts) as HandFact[]).map((name) => {
    const options = { name, label: fieldLabels[name], needed: facts[name] === 'needed', prefix: 'd' };
    return filled(name, FACTS[name](options, desk, { board, value: fields[name] }));
  });
  const written = texts.map((name) => {
    const options = { name, label: fieldLabels[name], hint: HINTS[name], needed: !optional.has(name), prefix: 'd' };
    return filled(name, name === 'title' ? lineField(options) : linesField(options, ROWS[name] ?? 6));
  });
  const [title, ...rest] = written;
  return title && texts[0] === 'title' ? [title, ...entered, ...rest] : [...entered, ...written];
}

interface Sent {
  readonly fields: { readonly [field: string]: unknown };
  readonly faults: readonly Fault[];
}

/** What a form says of its board's fields; a fact that was emptied is cleared. */
export function fieldsIn(form: HTMLElement, board: Board, { facts: { villages } }: Desk): Sent {
  const { texts, facts } = BOARD_RULES[board];
  const values = valuesOf(form);
  const fields: { [field: string]: unknown } = {};
  const faults: Fault[] = [];
  for (const name of texts) {
    if (name !== 'people') {
      fields[name] = values[name];
      continue;
    }
    const list = peopleIn(String(values.people ?? ''), villages, language);
    fields.people = list.people;
    faults.push(...list.faults.map((says) => ({ path: 'people', says })));
  }
  for (const name of Object.keys(facts) as HandFact[]) {
    if (values[name]) fields[name] = values[name];
    else if (CLEARED.has(name)) fields[name] = null;
  }
  return { fields, faults };
}

/** Facts that may be taken back. */
const CLEARED: ReadonlySet<HandFact> = new Set(['office', 'until', 'catalogue']);
