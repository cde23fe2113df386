// A field of several parts: how and when the person was told, how and when they confirmed. Where it may be left out, a box
// opens it.
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import type { Label } from '#shared/words/label.ts';
import { boxField, lineField } from '../../field.ts';
import { make } from '../../make.ts';
import { said } from '../../page.ts';
import type { Desk } from '../desk.ts';
import { inputOf } from '../moment-input.ts';
import { type Entry, partsOf } from './schema.ts';

export const GROUP_LABELS: { readonly [path: string]: Label } = {
  'told.how': words.toldHow,
  'told.at': words.toldAt,
  'told.by': words.toldBy,
  'confirmed.how': words.confirmedHow,
  'confirmed.at': words.confirmedAt,
};

/** Moments begin as now and cannot lie ahead; who told begins as the one who writes. */
export function groupField(desk: Desk, { key, schema, needed }: Entry): HTMLElement {
  const now = inputOf(desk.now());
  const parts = partsOf(schema).map((part) => {
    const name = `${key}.${part.key}`;
    const options = { name, label: GROUP_LABELS[name] as Label, needed: part.needed, prefix: 's' };
    if (name.endsWith('.at')) return lineField(options, { type: 'datetime-local', max: now, value: now });
    return lineField(options, name === 'told.by' ? { value: desk.me.name } : {});
  });
  if (needed) return make('fieldset', { class: 'group' }, make('legend', {}, said(words.confirmedBy)), parts);
  const inner = make('div', { class: 'side' }, parts);
  inner.hidden = true;
  const box = boxField({ name: key, label: words.toldBox, hint: words.toldHint, prefix: 's' });
  box.addEventListener('change', () => {
    inner.hidden = !(box.querySelector('input')?.checked ?? false);
  });
  return make('div', {}, box, inner);
}
