// What each kind of the registry is on the desk: its fields in the order in which they are asked for, and how what a
// version says becomes lines of a form and back.
import { CASE_KINDS } from '#shared/case/kinds.ts';
import { READING_PLACES } from '#shared/directory/catalogue/commands.ts';
import { BOARDS as BOARD_WORDS } from '#shared/words/board.ts';
import { kindLabels } from '#shared/words/case.ts';
import { dayUnitLabels, type RegistryKind } from '#shared/words/desk/registry.ts';
import type { Choice } from '../field.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';

export type Says = { readonly [key: string]: unknown };
/** What a form holds, by key. */
export type Flat = { readonly [key: string]: string };

export interface FieldSpec {
  readonly key: string;
  readonly as: 'line' | 'text' | 'list' | 'number' | 'date' | 'choice' | 'materials';
  readonly needed?: true;
}

interface KindOnDesk {
  /** Under which key a version says what it says. */
  readonly says: 'item' | 'commitment' | 'entry';
  readonly fields: readonly FieldSpec[];
  readonly titleOf: (says: Says) => string;
  /** Keys of the form that stand for one field of the body. */
  readonly groups?: { readonly [field: string]: { readonly [key: string]: string } };
}

const spec = (as: FieldSpec['as'], ...keys: string[]): FieldSpec[] =>
  keys.map((key) => (key.endsWith('*') ? { key: key.slice(0, -1), as, needed: true } : { key, as }));

export const KINDS: { readonly [K in RegistryKind]: KindOnDesk } = {
  items: {
    says: 'item',
    titleOf: ({ name }) => String(name),
    fields: [
      ...spec('line', 'name*', 'category'),
      ...spec('choice', 'office*', 'handler'),
      ...spec('list', 'basis', 'conditions'),
      ...spec('materials', 'materials'),
      ...spec('list', 'steps', 'passes'),
      ...spec('number', 'visits', 'statutoryDays', 'commitmentDays'),
      ...spec('line', 'fee', 'feeBasis', 'feeScope', 'feeProcedure', 'place', 'hours', 'phone'),
      ...spec('text', 'discipline', 'requirements', 'qualifications'),
      ...spec('date', 'inForceFrom'),
    ],
  },
  commitments: {
    says: 'commitment',
    titleOf: ({ text }) => String(text),
    fields: [
      ...spec('text', 'text*'),
      ...spec('choice', 'office', 'coversKind', 'coversItem'),
      ...spec('number', 'days'),
      ...spec('choice', 'dayUnit'),
      ...spec('date', 'inForceFrom'),
    ],
    groups: { covers: { kind: 'coversKind', item: 'coversItem' } },
  },
  catalogue: {
    says: 'entry',
    titleOf: ({ matter, subMatter }) => `${matter} · ${subMatter}`,
    fields: [
      ...spec('line', 'matter*', 'subMatter*'),
      ...spec('list', 'elements', 'basis'),
      ...spec('line', 'limit*'),
      ...spec('number', 'clockDays'),
      ...spec('choice', 'clockUnit'),
      ...spec('line', 'unit*'),
      ...spec('list', 'channels'),
      ...spec('line', 'audience*', 'manner*', 'level*'),
      ...spec('choice', 'board', 'item'),
      ...spec('date', 'inForceFrom'),
    ],
    groups: { clock: { days: 'clockDays', unit: 'clockUnit' } },
  },
};

/** A field of a body whose form key is another, because two kinds call different things a unit. */
const RENAMED: { readonly [K in RegistryKind]?: { readonly [field: string]: string } } = {
  commitments: { unit: 'dayUnit' },
};

/** What can be chosen, by key. `items` are the names of services. */
export function choicesOf(
  desk: Desk,
  items: readonly { id: string; name: string }[],
): Record<string, readonly Choice[]> {
  const units = (['working', 'calendar'] as const).map((value) => ({ value, text: said(dayUnitLabels[value]) }));
  const services = items.map(({ id, name }) => ({ value: id, text: name }));
  return {
    office: officeChoices(desk),
    handler: staffChoices(desk, ''),
    coversKind: CASE_KINDS.map((value) => ({ value, text: said(kindLabels[value]) })),
    coversItem: services,
    item: services,
    dayUnit: units,
    clockUnit: units,
    board: READING_PLACES.flatMap((value) =>
      value in BOARD_WORDS ? [{ value, text: said(BOARD_WORDS[value as keyof typeof BOARD_WORDS].name) }] : [],
    ),
  };
}

type Material = { name: string; form?: string; copies?: number; issuer?: string; obtain?: string };
const BAR = '｜';
const materialLine = ({ name, form, copies, issuer, obtain }: Material): string =>
  [name, form, copies, issuer, obtain]
    .map((cell) => cell ?? '')
    .join(BAR)
    .replace(/｜+$/, '');

function materialIn(line: string): Material {
  const [name = '', form = '', copies = '', issuer = '', obtain = ''] = line.split(/\s*[|｜]\s*/);
  return {
    name,
    ...(form ? { form } : {}),
    ...(copies ? { copies: Number(copies) } : {}),
    ...(issuer ? { issuer } : {}),
    ...(obtain ? { obtain } : {}),
  };
}

const written = (value: unknown, { as }: FieldSpec): string => {
  if (value === undefined || value === null) return '';
  if (as === 'materials') return (value as Material[]).map(materialLine).join('\n');
  return Array.isArray(value) ? value.join('\n') : String(value);
};

/** What a version says, as a form holds it. */
export function flatOf(kind: RegistryKind, says: Says): Flat {
  const { fields, groups = {} } = KINDS[kind];
  const spread: { [key: string]: unknown } = {};
  for (const [field, value] of Object.entries(says)) {
    const group = groups[field];
    if (!group) spread[RENAMED[kind]?.[field] ?? field] = value;
    else for (const [part, key] of Object.entries(group)) spread[key] = (value as Says | undefined)?.[part];
  }
  return Object.fromEntries(fields.map((one) => [one.key, written(spread[one.key], one)]));
}

const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function valueOfField(text: string, { as }: FieldSpec): unknown {
  if (as === 'list') return lines(text).map((line) => line.trim());
  if (as === 'materials') return lines(text).map(materialIn);
  if (text === '') return undefined;
  return as === 'number' ? Number(text) : text;
}

/** Lists that may be left out altogether. */
const LEFT_OUT = new Set(['passes']);

/** The body that a form comes to; what is empty is left out, lists are given as they are. */
export function bodyOf(kind: RegistryKind, flat: Flat): Says {
  const { fields, groups = {} } = KINDS[kind];
  const body: { [field: string]: unknown } = {};
  for (const one of fields) {
    const value = valueOfField(flat[one.key] ?? '', one);
    if (value === undefined || (LEFT_OUT.has(one.key) && (value as unknown[]).length === 0)) continue;
    const [field, part] = placeOf(kind, one.key, groups);
    if (part === undefined) body[field] = value;
    else body[field] = { ...(body[field] as Says | undefined), [part]: value };
  }
  return body;
}

/** The field of the body, and the part of it, that a key of the form stands for. */
function placeOf(kind: RegistryKind, key: string, groups: NonNullable<KindOnDesk['groups']>): [string, string?] {
  for (const [field, parts] of Object.entries(groups)) {
    const part = Object.keys(parts).find((one) => parts[one] === key);
    if (part !== undefined) return [field, part];
  }
  const renamed = Object.entries(RENAMED[kind] ?? {}).find(([, to]) => to === key);
  return [renamed?.[0] ?? key];
}

/** The key of the form at which a fault of the body is shown. */
export function keyAt(kind: RegistryKind, path: string): string {
  const [field = '', part = ''] = path.split(/[.[\]]+/);
  return KINDS[kind].groups?.[field]?.[part] ?? RENAMED[kind]?.[field] ?? field;
}
