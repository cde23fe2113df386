// Several of a few in a form drawn from a schema: boxes to tick, read and written as a list.
import { type Choice, type FieldOptions, putBack, valuesOf } from '../../field.ts';
import { boxes } from '../fields/several.ts';
import type { Control } from './controls.ts';

/** A list of chosen values as one control, in the order of the choices. */
export function ticksControl(options: FieldOptions, choices: readonly Choice[]): Control {
  const element = boxes(options, choices);
  const named = (value: string): string => `${options.name}.${value}`;
  return {
    element,
    read() {
      const values = valuesOf(element);
      return choices.map(({ value }) => value).filter((value) => values[named(value)] === true);
    },
    write(raw) {
      const ticked = Array.isArray(raw) ? raw : [];
      putBack(element, Object.fromEntries(choices.map(({ value }) => [named(value), ticked.includes(value)])));
    },
  };
}
