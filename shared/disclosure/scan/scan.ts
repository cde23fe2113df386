// Looks through the words of a publication for what could lead to a person (DI-6). It asks and never changes; what it
// cannot see is said beside it: pictures, hints between the lines, and names without anything around them.
import { TEXT_FIELDS, type Texts } from '../boards.ts';
import { mask } from '../mask.ts';
import { type Person, peopleIn } from '../people.ts';
import type { PubliclyKnown } from '../publicly-known.ts';
import { addressesIn, villagesIn } from './addresses.ts';
import type { Place as Cell } from './cells.ts';
import type { Found, Hint } from './hint.ts';
import { namesIn, repeatsIn } from './names.ts';
import { accountsIn, numbersIn, type Place } from './numbers.ts';
import { peopleHints } from './people.ts';

/** A text as the patterns read it, and where each of its signs stands in the original. */
interface Reading {
  readonly text: string;
  readonly at: readonly number[];
}

/** Signs without width, with which a number can be broken for the eye of a machine only. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Full-width letters and digits become narrow, invisible signs are passed over. */
function read(original: string): Reading {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const sign = original[i] as string;
    if (INVISIBLE.test(sign)) continue;
    const code = sign.charCodeAt(0);
    text += sign === '\u3000' ? ' ' : code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
    at.push(i);
  }
  return { text, at };
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** The first finder that claims a place has it; the order is from the surest to the least sure. */
function settled(places: readonly Place[]): Place[] {
  const taken: Place[] = [];
  for (const place of places) if (!taken.some((other) => overlap(other, place))) taken.push(place);
  return taken.sort((a, b) => a.start - b.start);
}

const found = ({ text, at }: Reading, places: readonly Place[]): Found[] =>
  settled(places).map(({ kind, start, end }) => ({
    kind,
    start: at[start] as number,
    end: (at[end - 1] as number) + 1,
    suggestion: mask(kind, text.slice(start, end)),
  }));

const places = (text: string, known: PubliclyKnown, names: ReadonlySet<string>): Place[] => [
  ...numbersIn(text, known),
  ...accountsIn(text),
  ...addressesIn(text, known),
  ...(known.villagesStayInside ? villagesIn(text) : []),
  ...namesIn(text, known),
  ...repeatsIn(text, names),
];

const namesOf = (text: string, known: PubliclyKnown): string[] =>
  namesIn(text, known).map(({ start, end }) => text.slice(start, end));

/** Hints on one text that has no fields, e.g. a reason that will be published. */
export function scanText(original: string, known: PubliclyKnown): Found[] {
  const reading = read(original);
  return found(reading, places(reading.text, known, new Set(namesOf(reading.text, known))));
}

/** ID numbers in a list of persons: they are refused before anything is kept. */
export const identityCells = (people: readonly Person[], known: PubliclyKnown): Cell[] =>
  peopleHints(people, (text) => scanText(text, known).filter(({ kind }) => kind === 'idNumber')).flatMap(
    ({ where }) => where ?? [],
  );

/** Texts that are read as one piece; a list is read cell by cell. */
const PROSE = TEXT_FIELDS.filter((field) => field !== 'people');

/**
 * Hints on the texts of a publication, field by field, each from the beginning. A name found in one counts in all.
 * @param known what the township itself shows, and whether villages may be named
 */
export function scan(texts: Texts, known: PubliclyKnown): Hint[] {
  const readings = PROSE.map((field) => ({ field, original: texts[field] ?? '', ...read(texts[field] ?? '') }));
  const names = new Set(readings.flatMap(({ text }) => namesOf(text, known)));
  const prose = readings.flatMap(({ field, original, text, at }) => {
    const count = new Map<string, number>();
    return found({ text, at }, places(text, known, names)).map((one) => {
      const nth = (count.get(one.kind) ?? 0) + 1;
      count.set(one.kind, nth);
      return { id: `${field}-${one.kind}-${nth}`, field, ...one, text: original.slice(one.start, one.end) };
    });
  });
  return [...prose, ...peopleHints(peopleIn(texts.people), (text) => scanText(text, known))];
}
