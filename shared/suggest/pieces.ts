// Text without spaces between its words, cut into pieces that can be compared: every two neighbouring Han characters,
// and words in other letters as they are. No dictionary, so that what a township calls its own affairs is known too.
import { foldedText } from './folded.ts';
import { withoutEmptyWords } from './plain-words.ts';

const STRETCH = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** A stretch of text: Han characters without a gap, or one word in other letters. */
export type Stretch = readonly string[];

/** Han characters one by one, another word whole; a mere number is no word. */
function stretchOf(text: string): Stretch {
  if (HAN.test(text)) return [...text];
  return text.length > 1 && /\p{L}/u.test(text) ? [text] : [];
}

const cut = (folded: string): Stretch[] => (folded.match(STRETCH) ?? []).map(stretchOf).filter((one) => one.length > 0);

/** The stretches of a text with its empty words cut out. */
export const stretches = (text: string): Stretch[] => cut(withoutEmptyWords(foldedText(text)));

/** The same with empty words left in: an abbreviation takes its characters across them. */
export const wholeStretches = (text: string): Stretch[] => cut(foldedText(text));

/** Pieces of one stretch, in order. */
export const piecesOf = (stretch: Stretch): string[] => {
  const [first = '', second] = stretch;
  if (second === undefined) return HAN.test(first) ? [] : [first];
  return stretch.slice(1).map((character, i) => `${stretch[i]}${character}`);
};

/** Every piece of a text, each once. */
export const allPieces = (text: string): ReadonlySet<string> => new Set(stretches(text).flatMap(piecesOf));

/** The words that matched pieces make where they stood, from the pieces of each stretch: neighbours are one word. */
export function wordsOf(text: readonly (readonly string[])[], matched: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  for (const pieces of text) {
    let word = '';
    for (const piece of [...pieces, '']) {
      if (!matched.has(piece)) {
        if (word !== '') words.add(word);
        word = '';
      } else word = word === '' ? piece : word + [...piece].slice(1).join('');
    }
  }
  return [...words];
}

/** How far apart the characters of an abbreviation may stand: 低保 for 最低生活保障. */
const FARTHEST = 4;

/** Whether a piece of two characters abbreviates something in a stretch: both in order, with others between them. */
export function abbreviates(piece: string, stretch: Stretch): boolean {
  const [first, second, more] = [...piece];
  if (second === undefined || more !== undefined || !HAN.test(piece)) return false;
  return stretch.some((character, i) => character === first && stretch.slice(i + 2, i + FARTHEST + 1).includes(second));
}
