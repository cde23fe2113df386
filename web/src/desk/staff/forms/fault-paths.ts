// Where a fault belongs on a form drawn from a schema, and what the place is called: rows and parts have paths of their own.
import type { Label } from '#shared/words/label.ts';
import type { Fault } from '../../field-faults.ts';
import { entriesOf, type Schema } from '../fields/schema.ts';
import { labelAt, type Wording } from './controls.ts';
import type { Facts } from './raw.ts';

/** What is wrong inside a field that is drawn as one is shown at that field. */
export const atDrawn =
  (form: HTMLElement) =>
  ({ path, says }: Fault): Fault => {
    const drawn = new Set(Array.from(form.querySelectorAll<HTMLElement>('[data-field]'), (at) => at.dataset.field));
    let at = path.replace(/\[(\d+)\]/g, '.$1');
    while (at.includes('.') && !drawn.has(at)) at = at.slice(0, at.lastIndexOf('.'));
    return { path: at, says };
  };

/** What every field of a body is called, rows and parts included. */
export function labelsOf(wording: Wording, schema: Schema, body: Facts): { readonly [path: string]: Label } {
  const labels: { [path: string]: Label } = {};
  const walk = (at: Schema, value: unknown, path: string): void => {
    labels[path] = labelAt(wording, path);
    const { item } = at;
    if (item && Array.isArray(value)) for (const [i, one] of value.entries()) walk(item, one, `${path}.${i}`);
    for (const { key, schema: part } of item ? [] : entriesOf(at)) {
      walk(part, (value as Facts | undefined)?.[key], `${path}.${key}`);
    }
  };
  for (const { key, schema: field } of entriesOf(schema)) walk(field, body[key], key);
  return labels;
}
