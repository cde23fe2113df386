// The form of a version: what is in force to begin with, faults at their fields, and what is typed kept until it is sent.
import {
  registryFieldLabels as labels,
  type RegistryKind,
  registryWords as words,
} from '#shared/words/desk/registry.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { type Choice, choiceField, lineField, linesField, putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import { bodyOf, type FieldSpec, type Flat, KINDS, keyAt, type Says } from './registry-kinds.ts';

interface Order {
  readonly kind: RegistryKind;
  /** Where what is typed is kept. */
  readonly draft: string;
  readonly begins: Flat;
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** With an id of its own, for a new record. */
  readonly fresh: boolean;
  readonly send: (body: Says) => Promise<void>;
  readonly fail: (thrown: unknown) => void;
}

function fieldFor({ key, as, needed }: FieldSpec, choices: readonly Choice[]): HTMLElement {
  const hint = as === 'materials' ? words.materialsHint : as === 'list' ? words.perLine : undefined;
  const options = { name: key, label: labels[key] ?? { zh: key, en: key }, hint, needed: needed === true, prefix: 'g' };
  switch (as) {
    case 'choice':
      return choiceField(options, choices);
    case 'text':
      return linesField(options, 3);
    case 'list':
    case 'materials':
      return linesField(options, 5);
    case 'date':
      return lineField(options, { type: 'date' });
    case 'number':
      return lineField(options, { inputmode: 'numeric' });
    case 'line':
      return lineField(options);
  }
}

const idField = (): HTMLElement =>
  lineField({ name: 'id', label: labels.id as never, hint: words.idHint, needed: true, prefix: 'g' });

export function registryForm({ kind, draft, begins, choices, fresh, send, fail }: Order): HTMLElement {
  const form = make(
    'form',
    { novalidate: true },
    fresh && idField(),
    KINDS[kind].fields.map((one) => fieldFor(one, choices[one.key] ?? [])),
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.send))),
  );
  putBack(form, begins);
  const kept = keptDraft(draft);
  if (kept) putBack(form, kept);
  form.addEventListener('input', () => keepDraft(draft, valuesOf(form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sent();
  });

  async function sent(): Promise<void> {
    clearFaults(form);
    const flat = valuesOf(form) as Flat;
    const missing = KINDS[kind].fields.filter(({ key, needed }) => needed && !flat[key]);
    const faults = missing.map(({ key }) => ({
      path: key,
      says: said(formWords.fillIn, { field: labels[key] ?? { zh: key, en: key } }),
    }));
    if (faults.length > 0) {
      showFaults(form, faults);
      return;
    }
    try {
      await send({ ...(fresh ? { id: flat.id } : {}), ...bodyOf(kind, flat) });
      dropDraft(draft);
    } catch (thrown) {
      if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
      else if (thrown instanceof Refused && thrown.problem.status !== 401) {
        const { title, detail, violations = [], status } = thrown.problem;
        const at = violations.map(({ path, says }) => ({ path: keyAt(kind, path), says }));
        showFaults(form, at, { heading: status === 412 ? said(words.stale) : title, lines: [detail] });
      } else fail(thrown);
    }
  }
  return form;
}
