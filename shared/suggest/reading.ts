// What was typed, read once, and how much of it a text of the township speaks of. A text weighs by what it is: a name or
// a duty tells whose matter it is, a paper to be brought hardly anything.
import { foldedName } from './folded.ts';
import { abbreviates, allPieces, piecesOf, type Stretch, stretches, wholeStretches, wordsOf } from './pieces.ts';
import { COMMON } from './plain-words.ts';

/** What a text is to the one it belongs to. */
export type Place = 'name' | 'function' | 'duty' | 'category' | 'condition' | 'material';

/** A word in the subject counts in full, one in the details half, and there only in what names somebody's matter. */
const WEIGHT: { readonly [P in Place]: { readonly subject: number; readonly body: number } } = {
  name: { subject: 4, body: 2 },
  function: { subject: 3, body: 1.5 },
  duty: { subject: 3, body: 1.5 },
  category: { subject: 0.5, body: 0 },
  condition: { subject: 0.5, body: 0 },
  material: { subject: 0.5, body: 0 },
};
const ABBREVIATED = 3;
/** Whoever writes a name out means it. */
const NAMED = 100;
/** Less than one whole word of a name, function or duty is chance. */
export const LEAST = 3;

export interface Typed {
  readonly subject: string;
  readonly body?: string | undefined;
}

export interface Reading {
  /** Pieces of each stretch, the subject's before those of the details. */
  readonly pieces: readonly (readonly string[])[];
  readonly inSubject: ReadonlySet<string>;
  readonly inBody: ReadonlySet<string>;
  /** Letters and digits alone, in which a whole name is found. */
  readonly letters: string;
}

export function readingOf({ subject, body = '' }: Typed): Reading {
  const [first, second] = [stretches(subject).map(piecesOf), stretches(body).map(piecesOf)];
  return {
    pieces: [...first, ...second],
    inSubject: new Set(first.flat()),
    inBody: new Set(second.flat()),
    letters: foldedName(subject),
  };
}

/** One text that something was said in. */
export interface Said {
  readonly place: Place;
  readonly text: string;
}

interface Prepared extends Said {
  readonly pieces: ReadonlySet<string>;
  readonly whole: readonly Stretch[];
  readonly letters: string;
}

/** A text made ready to be compared, which depends on nothing that is typed. */
export const prepared = ({ place, text }: Said): Prepared => ({
  place,
  text,
  pieces: allPieces(text),
  whole: wholeStretches(text),
  letters: place === 'name' ? foldedName(text) : '',
});

const SHORTENED: ReadonlySet<Place> = new Set<Place>(['name', 'function', 'duty']);

/** Pieces of what was typed that a text speaks of, with what each weighs. */
function weighed(reading: Reading, said: Prepared): Map<string, number> {
  const { subject, body } = WEIGHT[said.place];
  const found = new Map<string, number>();
  for (const piece of said.pieces) {
    const weight = reading.inSubject.has(piece) ? subject : reading.inBody.has(piece) ? body : 0;
    if (weight > 0) found.set(piece, COMMON.has(piece) ? weight / 2 : weight);
  }
  if (!SHORTENED.has(said.place)) return found;
  for (const piece of reading.inSubject) {
    if (found.has(piece) || COMMON.has(piece)) continue;
    if (said.whole.some((stretch) => abbreviates(piece, stretch))) found.set(piece, ABBREVIATED);
  }
  return found;
}

/** How strongly something is meant, by which words, and through which of its texts. */
export interface Match {
  readonly score: number;
  /** As they stand in what was typed. */
  readonly words: readonly string[];
  readonly through: readonly Said[];
}

/** Texts of one match that are named; more would hide which counted. */
const MOST_NAMED = 3;

/** What was typed against all texts of one item, office or person. Each word counts once, where it weighs most. */
export function matched(reading: Reading, texts: readonly Prepared[], idle: ReadonlySet<string> = new Set()): Match {
  const best = new Map<string, { readonly weight: number; readonly said: Prepared }>();
  const sums = new Map<Prepared, number>();
  for (const said of texts) {
    if (said.letters.length > 1 && reading.letters.includes(said.letters)) sums.set(said, NAMED + said.letters.length);
    for (const [piece, weight] of weighed(reading, said)) {
      if (!idle.has(piece) && weight > (best.get(piece)?.weight ?? 0)) best.set(piece, { weight, said });
    }
  }
  for (const { weight, said } of best.values()) sums.set(said, (sums.get(said) ?? 0) + weight);
  const strongest = [...sums].sort(([, a], [, b]) => b - a);
  return {
    score: strongest.reduce((sum, [, one]) => sum + one, 0),
    words: best.size > 0 ? wordsOf(reading.pieces, new Set(best.keys())) : strongest.map(([{ text }]) => text),
    through: strongest.slice(0, MOST_NAMED).map(([{ place, text }]) => ({ place, text })),
  };
}
