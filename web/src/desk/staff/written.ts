// What was written when a case came in, as it now reads: the words of the registration with every correction laid over
// them, and for each correction the value that stood before (FI-1: both stay).
import type { Correctable } from '#shared/case/kinds.ts';
import type { JsonObject } from '#shared/decision.ts';
import type { CaseAnswer, TimelineEntry } from './case-answer.ts';

/** Corrections whose values stand in the text beside the event; the others are structured and stand in its data. */
const WRITTEN: ReadonlySet<string> = new Set<Correctable>([
  'subject',
  'body',
  'contact.name',
  'contact.organisation',
  'contact.phone',
  'onBehalfOf',
  'agent',
  'from',
  'documentNumber',
]);

const valueAt = (text: JsonObject, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as JsonObject | undefined)?.[key], text);
const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The value of a field as it now reads. Erased words are undefined. */
export const saidNow = ({ said }: CaseAnswer, field: string): string | undefined => asText(valueAt(said ?? {}, field));

/** The value of a field before the event of this version. */
export function written(timeline: readonly TimelineEntry[], field: string, before: number): string | undefined {
  let value: string | undefined;
  for (const { type, version, data, text } of timeline) {
    if (version >= before) break;
    if (type === 'CaseRegistered') value = asText(valueAt(text ?? {}, field));
    if (type === 'CaseCorrected' && data.field === field) value = asText(text?.to);
  }
  return value;
}

/** Both values of a correction as they are stored: for a kind, an item, a village or a date, their ids. */
export function correction(
  timeline: readonly TimelineEntry[],
  { version, data, text }: TimelineEntry,
): { readonly was?: string | undefined; readonly to?: string | undefined } {
  const field = String(data.field);
  if (WRITTEN.has(field)) return { was: written(timeline, field, version), to: asText(text?.to) };
  return { was: asText(data.was), to: asText(data.to) };
}
