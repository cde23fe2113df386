// Putting a record right: which field, and its right value in the control that fits it, beside the value that stands.
import { CORRECTABLE, type Correctable, PUBLIC_KINDS } from '#shared/case/kinds.ts';
import type { Day } from '#shared/time.ts';
import { correctableLabels, kindLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { fieldLabels } from '#shared/words/desk.ts';
import { choiceField, type FieldOptions, lineField, linesField } from '../../field.ts';
import { fillWith, make } from '../../make.ts';
import { language, said } from '../../page.ts';
import type { ItemAnswer } from '../answers.ts';
import type { CaseAnswer } from '../case-answer.ts';
import type { Desk } from '../desk.ts';
import { saidNow } from '../written.ts';

interface Around {
  readonly desk: Desk;
  readonly view: CaseAnswer;
  readonly items: readonly ItemAnswer[];
}

/** What people bring and may have been mistaken for something else. */
const KINDS = PUBLIC_KINDS.filter((kind) => kind !== 'complaint');
const OF_DOCUMENTS: ReadonlySet<Correctable> = new Set(['from', 'documentNumber']);

/** Fields that a case of this kind has. */
function fields({ kind, due }: CaseAnswer): readonly Correctable[] {
  return CORRECTABLE.filter((field) => {
    if (OF_DOCUMENTS.has(field)) return kind === 'document';
    if (field === 'dueOn') return due?.why.setBy === 'superior';
    return field !== 'kind' || (KINDS as readonly string[]).includes(kind);
  });
}

function standing(desk: Desk, view: CaseAnswer, field: Correctable): string | undefined {
  if (field === 'kind') return said(kindLabels[view.kind]);
  if (field === 'dueOn') return view.due ? sayDay(view.due.on as Day, language) : undefined;
  if (field === 'village') return desk.facts.villagesEver.find(({ id }) => id === view.village)?.name;
  return field === 'item' ? undefined : saidNow(view, field);
}

function control({ desk, view, items }: Around, field: Correctable): HTMLElement {
  const options: FieldOptions = { name: 'to', label: words.correctTo, needed: true, prefix: 's' };
  const now = standing(desk, view, field) ?? '';
  switch (field) {
    case 'kind':
      return choiceField(
        options,
        KINDS.filter((kind) => kind !== view.kind).map((kind) => ({ value: kind, text: said(kindLabels[kind]) })),
      );
    case 'village':
      return choiceField(
        options,
        desk.facts.villages.map(({ id, name }) => ({ value: id, text: name })),
      );
    case 'item':
      return choiceField(
        options,
        items.map(({ id, name }) => ({ value: id, text: name })),
      );
    case 'dueOn':
      return lineField(options, { type: 'date' });
    case 'body': {
      const lines = linesField(options, 6);
      const text = lines.querySelector('textarea');
      if (text) text.value = now;
      return lines;
    }
    default:
      return lineField(options, { value: now });
  }
}

/** The choice of a field and, once it is chosen, its control. */
export function correctionField(around: Around): HTMLElement {
  const { desk, view } = around;
  const place = make('div', {});
  const choice = choiceField(
    { name: 'field', label: fieldLabels.field, needed: true, prefix: 's' },
    fields(view).map((field) => ({ value: field, text: said(correctableLabels[field]) })),
  );
  const select = choice.querySelector('select');
  select?.addEventListener('change', () => {
    const field = select.value as Correctable | '';
    if (field === '') fillWith(place);
    else {
      const now = standing(desk, view, field);
      fillWith(
        place,
        now !== undefined && make('p', { class: 'hint' }, said(words.correctFrom, { now })),
        control(around, field),
      );
    }
  });
  return make('div', {}, choice, place);
}
