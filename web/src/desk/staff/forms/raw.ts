// What the controls of a form hold between a record and a body: the same shape as the schema's, with every single value
// as the text that stands in its control. No element enters here.
import { type Entry, entriesOf, mayBeEmpty, type Schema } from '../fields/schema.ts';

export type Raw = string | readonly Raw[] | { readonly [key: string]: Raw };
/** What a record or a body says, by field. */
export type Facts = { readonly [key: string]: unknown };
/** What a form holds, by field. */
export type Held = { readonly [key: string]: Raw };

const isList = (raw: Raw): raw is readonly Raw[] => Array.isArray(raw);
const partsIn = (raw: Raw | undefined): Held => (typeof raw === 'object' && !isList(raw) ? raw : {});

/** A value of a record as its control holds it. */
export function rawOf(schema: Schema, value: unknown): Raw {
  const { item } = schema;
  if (item) return ((value ?? []) as readonly unknown[]).map((one) => rawOf(item, one));
  if (schema.entries) return heldOf(schema, (value ?? {}) as Facts);
  return value === undefined || value === null ? '' : String(value);
}

/** All fields of a record as the controls of its form hold them. */
export const heldOf = (schema: Schema, facts: Facts): Held =>
  Object.fromEntries(entriesOf(schema).map(({ key, schema: each }) => [key, rawOf(each, facts[key])]));

export const isBlank = (raw: Raw): boolean =>
  typeof raw === 'string' ? raw.trim() === '' : Object.values(raw).every(isBlank);

/** Rows up to the last one that was begun: those left empty between them are asked for where they stand. */
export const begun = (rows: readonly Raw[]): readonly Raw[] =>
  rows.slice(0, rows.map((row) => !isBlank(row)).lastIndexOf(true) + 1);

export const isSame = (one: Raw | undefined, other: Raw | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function valueIn({ schema, needed }: Entry, raw: Raw): unknown {
  const { item } = schema;
  if (item) {
    const rows = isList(raw) ? begun(raw) : [];
    if (rows.length === 0 && !mayBeEmpty(schema)) return needed ? [] : undefined;
    return rows.map((row) => valueIn({ key: '', schema: item, needed: true }, row));
  }
  if (schema.entries) return needed || !isBlank(raw) ? bodyIn(schema, partsIn(raw)) : undefined;
  const text = typeof raw === 'string' ? raw.trim() : '';
  if (text === '') return needed ? text : undefined;
  if (schema.type === 'boolean') return text === 'true';
  // What is no number goes as it was typed, so that it is refused as such and not as missing.
  return schema.type === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The body that a form comes to: what may be left out and is empty is left out. */
export function bodyIn(schema: Schema, held: Held): Facts {
  const body: { [key: string]: unknown } = {};
  for (const entry of entriesOf(schema)) {
    const value = valueIn(entry, held[entry.key] ?? '');
    if (value !== undefined) body[entry.key] = value;
  }
  return body;
}

const BAR = '｜';

/** A value as it is read: lists a line each, parts beside one another. `name` says what a chosen value is called. */
export function sayRaw(raw: Raw | undefined, path: string, name: (path: string, value: string) => string): string {
  if (raw === undefined) return '';
  if (typeof raw === 'string') return raw === '' ? '' : name(path, raw);
  if (isList(raw)) return raw.map((row) => sayRaw(row, path, name)).join('\n');
  return Object.entries(raw)
    .map(([part, value]) => sayRaw(value, `${path}.${part}`, name))
    .filter((text) => text !== '')
    .join(BAR);
}
