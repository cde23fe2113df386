// Looks through the words of a publication for what could lead to a person (DI-6). It asks and never changes; what it
// cannot see is said beside it: pictures, hints between the lines, and names without anything around them.
import { TEXT_FIELDS, type TextField, type Texts } from '../boards.ts';
import { type Person, peopleIn } from '../people.ts';
import type { PubliclyKnown } from '../publicly-known.ts';
import type { Place as Cell } from './cells.ts';
import type { Found, Hint } from './hint.ts';
import { listedName } from './names.ts';
import { numbered } from './numbered.ts';
import { peopleHints } from './people.ts';
import { foundIn, namesOf } from './pieces.ts';

/** Hints on one text that has no fields, e.g. a reason that will be published. */
export const scanText = (original: string, known: PubliclyKnown): readonly Found[] =>
  foundIn([original], known, new Set(namesOf(original, known)))[0] ?? [];

/** ID numbers in a list of persons: they are refused before anything is kept. */
export const identityCells = (people: readonly Person[], known: PubliclyKnown): Cell[] =>
  peopleHints(people, (texts) => foundIn(texts, known, new Set())).flatMap(({ kind, where }) =>
    kind === 'idNumber' && where ? [where] : [],
  );

/** Texts that are read as one piece; a list is read cell by cell. */
const PROSE = TEXT_FIELDS.filter((field) => field !== 'people');

/** The fields that are written, in the order in which they are read. */
const proseOf = (texts: Texts): { readonly field: TextField; readonly said: string }[] =>
  PROSE.flatMap((field) => {
    const said = texts[field];
    return said ? [{ field, said }] : [];
  });

/** Whom these texts name: in their lists, whoever it is, and in their sentences. */
export function namesIn(texts: Texts, known: PubliclyKnown): ReadonlySet<string> {
  const people = peopleIn(texts.people);
  const sentences = [...proseOf(texts).map(({ said }) => said), ...people.flatMap(({ note }) => note ?? [])];
  return new Set([
    ...people.flatMap(({ name }) => listedName(name)),
    ...sentences.flatMap((sentence) => namesOf(sentence, known)),
  ]);
}

/**
 * Hints on the texts of a publication, field by field, each from the beginning. A name found in one, or listed, counts in
 * all.
 * @param known what the township itself shows, and whether villages may be named
 */
export function scan(texts: Texts, known: PubliclyKnown): Hint[] {
  const names = namesIn(texts, known);
  const prose = proseOf(texts);
  const found = foundIn(
    prose.map(({ said }) => said),
    known,
    names,
  );
  return [
    ...prose.flatMap(({ field, said }, i) =>
      numbered(field, found[i] ?? []).map((one) => ({ ...one, field, text: said.slice(one.start, one.end) })),
    ),
    ...peopleHints(peopleIn(texts.people), (cells) => foundIn(cells, known, names)),
  ];
}
