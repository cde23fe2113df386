// What a case says as it now reads: the words of its registration with every later correction laid over them (FI-1).
// Both stay in the history; this is what lists, registers and pages show.
import type { JsonObject } from '../decision.ts';
import type { Correctable } from './kinds.ts';

/** A field of the registration's text and what it should have been. */
export type Correction = readonly [field: Correctable, to: string];

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** The text with the corrections applied in order; `contact.phone` and the like reach into the contact. */
export function asCorrected(text: JsonObject, corrections: readonly Correction[]): JsonObject {
  const said: { [field: string]: JsonObject[string] } = { ...text };
  for (const [field, to] of corrections) {
    const [outer = field, inner] = field.split('.');
    const before = said[outer];
    said[outer] = inner === undefined ? to : { ...(isObject(before) ? before : {}), [inner]: to };
  }
  return said;
}
