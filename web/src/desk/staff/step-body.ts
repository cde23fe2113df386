// The body of a step from what its form holds, read by the step's own schema: what is empty is left out.
import type * as v from 'valibot';
import { type Row, rowsIn } from './fields/missing.ts';
import { askedBy, isRows, mayBeEmpty, partsOf, type Schema } from './fields/schema.ts';
import { tickedIn } from './fields/several.ts';
import { instantOf } from './moment-input.ts';
import type { Values } from './step-book.ts';

export type Body = { readonly [key: string]: unknown };

function groupIn(key: string, schema: Schema, values: Values): Body {
  const parts: { [key: string]: unknown } = {};
  for (const { key: part } of partsOf(schema)) {
    const value = values[`${key}.${part}`];
    if (value) parts[part] = (part as string) === 'at' ? instantOf(String(value)) : value;
  }
  return parts;
}

/** Rows up to the last one that was begun: those left empty between them are asked for where they stand. */
function begun(rows: readonly Row[]): readonly Row[] {
  const last = rows.map(({ name, how }) => name !== '' || how !== '').lastIndexOf(true);
  return rows.slice(0, last + 1);
}

function listIn(key: string, schema: Schema, values: Values): readonly unknown[] | undefined {
  const list = isRows(schema) ? begun(rowsIn(values)) : tickedIn(key, values);
  return list.length === 0 && !mayBeEmpty(schema) ? undefined : list;
}

function valueIn(key: string, schema: Schema, needed: boolean, values: Values): unknown {
  if (schema.entries) {
    const group = groupIn(key, schema, values);
    // Where a box opens a group, the box says whether it is meant; without one, that something stands in it.
    const meant = needed || values[key] || (!(key in values) && Object.keys(group).length > 0);
    return meant ? group : undefined;
  }
  if (schema.type === 'array') return listIn(key, schema, values);
  const value = values[key];
  if (schema.type === 'boolean' && needed) return value ? value === 'yes' : undefined;
  return value || undefined;
}

/** Empty texts, boxes that are not ticked and groups that are not opened are left out. */
export function bodyOf(schema: v.GenericSchema, values: Values): Body {
  const body: { [key: string]: unknown } = {};
  for (const { key, schema: asked, needed } of askedBy(schema)) {
    const value = valueIn(key, asked, needed, values);
    if (value !== undefined) body[key] = value;
  }
  return body;
}
