// What each kind of the registry is on the desk: the schemas its forms are drawn from, how its fields are grouped and
// called, and what can be chosen in them.
import { CASE_KINDS } from '#shared/case/kinds.ts';
import { CreateEntry, ENTRY_COMMANDS, READING_PLACES } from '#shared/directory/catalogue/commands.ts';
import { COMMITMENT_COMMANDS, CreateCommitment } from '#shared/directory/commitment/commands.ts';
import { CreateItem, ITEM_COMMANDS } from '#shared/directory/item/commands.ts';
import { BOARDS as BOARD_WORDS } from '#shared/words/board.ts';
import { kindLabels } from '#shared/words/case.ts';
import {
  dayUnitLabels,
  registryFieldLabels as labels,
  type RegistryKind,
  registryHints,
  registryUnits,
  registrySections as sections,
} from '#shared/words/desk/registry.ts';
import type { Label } from '#shared/words/label.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';
import type { Schema } from './fields/schema.ts';
import { type Facts, type Held, heldOf, sayRaw } from './forms/raw.ts';
import type { FormOrder } from './forms/schema-form.ts';

interface KindOnDesk {
  /** Under which key a version says what it says. */
  readonly says: 'item' | 'commitment' | 'entry';
  readonly create: FormOrder['schema'];
  readonly propose: FormOrder['schema'];
  readonly titleOf: (says: Facts) => string;
  readonly sections?: FormOrder['sections'];
}

export const KINDS: { readonly [K in RegistryKind]: KindOnDesk } = {
  items: {
    says: 'item',
    create: CreateItem,
    propose: ITEM_COMMANDS.propose,
    titleOf: ({ name }) => String(name),
    sections: [
      { title: sections.basics, keys: ['id', 'name', 'category', 'office', 'handler', 'passes'] },
      {
        title: sections.grounds,
        keys: ['basis', 'conditions', 'qualifications', 'requirements', 'discipline'],
      },
      { title: sections.course, keys: ['materials', 'steps', 'visits'] },
      { title: sections.limits, keys: ['statutoryDays', 'commitmentDays'] },
      { title: sections.fees, keys: ['fee', 'feeBasis', 'feeScope', 'feeProcedure'] },
      { title: sections.place, keys: ['place', 'hours', 'phone'] },
    ],
  },
  commitments: {
    says: 'commitment',
    create: CreateCommitment,
    propose: COMMITMENT_COMMANDS.propose,
    titleOf: ({ text }) => String(text),
  },
  catalogue: {
    says: 'entry',
    create: CreateEntry,
    propose: ENTRY_COMMANDS.propose,
    titleOf: ({ matter, subMatter }) => `${matter} · ${subMatter}`,
  },
};

/** What a version, or an act of the history, says of the record. */
export const saysOf = (kind: RegistryKind, version: Facts): Facts => (version[KINDS[kind].says] ?? {}) as Facts;

/** The elements of a guide are words of a sentence elsewhere; a field begins with a capital. */
function labelOf(kind: RegistryKind, path: string): Label {
  const { zh, en } = labels[`${kind}.${path}`] ?? labels[path] ?? { zh: path, en: path };
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** What can be chosen, by path. `items` are the names of services. */
function choicesOf(kind: RegistryKind, desk: Desk, items: readonly { id: string; name: string }[]) {
  const units = (['working', 'calendar'] as const).map((value) => ({ value, text: said(dayUnitLabels[value]) }));
  const services = items.map(({ id, name }) => ({ value: id, text: name }));
  return {
    office: officeChoices(desk),
    passes: officeChoices(desk),
    handler: staffChoices(desk, ''),
    'covers.kind': CASE_KINDS.map((value) => ({ value, text: said(kindLabels[value]) })),
    'covers.item': services,
    item: services,
    'clock.unit': units,
    ...(kind === 'commitments' ? { unit: units } : {}),
    board: READING_PLACES.flatMap((value) =>
      value in BOARD_WORDS ? [{ value, text: said(BOARD_WORDS[value as keyof typeof BOARD_WORDS].name) }] : [],
    ),
  };
}

/** How the forms of a kind are drawn and read. */
export interface Drawn extends Required<Pick<FormOrder, 'label' | 'choices' | 'hint'>> {
  readonly lists: 'rows';
  readonly sections: FormOrder['sections'];
}
export const drawn = (kind: RegistryKind, desk: Desk, items: readonly { id: string; name: string }[]): Drawn => ({
  label: (path) => labelOf(kind, path),
  hint: (path) => registryHints[path],
  choices: choicesOf(kind, desk, items),
  lists: 'rows',
  sections: KINDS[kind].sections,
});

/** What a version says, field by field as a form holds it. */
export const heldIn = (kind: RegistryKind, says: Facts): Held => heldOf(KINDS[kind].propose as unknown as Schema, says);

/** A field as it is read: what is chosen by its name, what is counted with its unit. */
export function sayField({ choices }: Drawn, key: string, held: Held): string {
  const text = sayRaw(
    held[key],
    key,
    (path, value) => choices[path]?.find((one) => one.value === value)?.text ?? value,
  );
  const unit = registryUnits[key];
  if (!unit || !/^\d+$/.test(text)) return text;
  return Number(text) === 0 ? said(unit.none) : said(unit.some, { n: text });
}
