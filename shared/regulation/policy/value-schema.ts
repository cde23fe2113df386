// What a township may put in the place of a number: the valibot schema of one policy entry, made from its description.
import * as v from 'valibot';
import type { ChoiceEntry, CountEntry, Entry, ExtensionEntry, Session, Term, TermEntry } from './entry.ts';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Length in fifths of a calendar day when five days of seven are worked; for comparing terms, never for a date. */
export const roughLength = ({ limit, unit }: Term): number => limit * (unit === 'working' ? 7 : 5);

/** Bounds hold as numbers, and in length too where the township counts in the other unit. */
function withinBounds(entry: TermEntry | ExtensionEntry, given: Term): boolean {
  const bound = (limit: number) => roughLength({ limit, unit: entry.value.unit });
  const longEnough = given.limit >= entry.least && (entry.least <= 1 || roughLength(given) >= bound(entry.least));
  return longEnough && given.limit <= entry.most && roughLength(given) <= bound(entry.most);
}

const termFields = ({ anyUnit, value }: TermEntry | ExtensionEntry) => ({
  limit: v.pipe(v.number(), v.integer()),
  unit: v.picklist(anyUnit ? ['calendar', 'working'] : [value.unit]),
});

const inOrder = (given: readonly Session[]) =>
  given.every(
    (session, index) => session.from < session.to && (index === 0 || (given[index - 1]?.to ?? '') <= session.from),
  );

const countSchema = (entry: CountEntry) => {
  const within = v.pipe(v.number(), v.minValue(entry.least), v.maxValue(entry.most));
  return Number.isInteger(entry.value) ? v.pipe(within, v.integer()) : v.pipe(within, v.multipleOf(entry.least));
};

const choiceSchema = (entry: ChoiceEntry) =>
  v.pipe(
    v.array(v.picklist(Object.keys(entry.options))),
    v.minLength(1),
    v.check((given) => new Set(given).size === given.length),
  );

/** The schema that a value must pass to stand in this entry's place. */
export function valueSchema(entry: Entry): v.GenericSchema {
  switch (entry.kind) {
    case 'count':
      return countSchema(entry);
    case 'term':
      return v.pipe(
        v.strictObject(termFields(entry)),
        v.check((given) => withinBounds(entry, given)),
      );
    case 'extension':
      return v.pipe(
        v.strictObject({ ...termFields(entry), from: v.literal(entry.value.from) }),
        v.check((given) => withinBounds(entry, given)),
      );
    case 'time':
      return clock;
    case 'sessions':
      return v.pipe(
        v.array(v.strictObject({ from: clock, to: clock })),
        v.minLength(1),
        v.maxLength(4),
        v.check((given) => inOrder(given)),
      );
    case 'choice':
      return choiceSchema(entry);
    case 'switch':
      return v.boolean();
  }
}
