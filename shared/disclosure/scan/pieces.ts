// What the finders say of pieces of text that are read one after the other: fields of a record, cells of a list. A
// number torn between two pieces is found where it begins.
import { mask } from '../mask.ts';
import type { PubliclyKnown } from '../publicly-known.ts';
import { addressesIn, villagesIn } from './addresses.ts';
import type { Found } from './hint.ts';
import { namesIn, repeatsIn, untorn } from './names.ts';
import { accountsIn, numbersIn, type Place, privatePhones, sureNumbersIn } from './numbers.ts';
import { inNumerals, type Reading, read } from './reading.ts';

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** The first finder that claims a place has it; the order is from the surest to the least sure. */
function settled(places: readonly Place[]): Place[] {
  const taken: Place[] = [];
  for (const place of places) if (!taken.some((other) => overlap(other, place))) taken.push(place);
  return taken.sort((a, b) => a.start - b.start);
}

const places = (text: string, known: PubliclyKnown, names: ReadonlySet<string>): Place[] => [
  ...numbersIn(inNumerals(text), known),
  ...accountsIn(text),
  ...addressesIn(text, known),
  ...(known.villagesStayInside ? villagesIn(text, known) : []),
  ...namesIn(text, known),
  ...repeatsIn(text, names),
];

/** Numbers that begin in one piece and end in a later one: each as far as it stands in the first, by that piece. */
function torn(texts: readonly string[], known: PubliclyKnown): readonly (readonly Place[])[] {
  const across: Place[][] = texts.map(() => []);
  if (texts.length < 2) return across;
  const found = sureNumbersIn(inNumerals(texts.join('\n')), privatePhones(known));
  let from = 0;
  texts.forEach((text, i) => {
    const to = from + text.length;
    for (const { kind, start, end } of found) {
      if (from <= start && start < to && end > to) across[i]?.push({ kind, start: start - from, end: text.length });
    }
    from = to + 1;
  });
  return across;
}

function found({ text, from, to }: Reading, settledPlaces: readonly Place[]): Found[] {
  const numerals = inNumerals(text);
  return settledPlaces.map(({ kind, start, end }) => ({
    kind,
    start: from[start] as number,
    end: to[end - 1] as number,
    suggestion: mask(kind, (kind === 'name' ? text : numerals).slice(start, end)),
  }));
}

/** Names in a text by their context. */
export const namesOf = (original: string, known: PubliclyKnown): string[] => {
  const { text } = read(original);
  return namesIn(text, known).map(({ start, end }) => untorn(text.slice(start, end)));
};

/**
 * Hints on each piece, in its order; none overlap.
 * @param names names that are hints wherever they stand
 */
export function foundIn(
  originals: readonly string[],
  known: PubliclyKnown,
  names: ReadonlySet<string>,
): readonly (readonly Found[])[] {
  const readings = originals.map(read);
  const across = torn(
    readings.map(({ text }) => text),
    known,
  );
  return readings.map((reading, i) =>
    found(reading, settled([...(across[i] ?? []), ...places(reading.text, known, names)])),
  );
}
