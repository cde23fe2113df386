// How text is cut into words for searching, the same for the index and for what a reader types. Every Han character is a
// word of its own and a Chinese term is found as a phrase: no dictionary, so index and phone can never disagree about
// where a word ends, and an old phone needs nothing that it lacks.

/** A part of a query that is looked for as a whole. */
export interface Term {
  /** As the reader wrote it. */
  readonly said: string;
  /** Its words in order; more than one stand one after the other on a page that has the term. */
  readonly words: readonly string[];
}

const HAN_OR_MARK = /[\p{Script=Han}〇\u3000-\u303f\uff00-\uffef“”‘’…—·]/gu;
/** What holds a number together: `LSK-2026-000016`. */
const JOINT = /([\p{L}\p{N}][-/])(?=\d)/gu;

/** Text as the index is given it: words apart by spaces. */
export const apart = (text: string): string =>
  text.replace(JOINT, '$1 ').replace(HAN_OR_MARK, ' $& ').replace(/\s+/g, ' ').trim();

/** Text from the index as people read it: what `apart` put in is taken out. */
export const together = (text: string): string =>
  text
    .replace(/ ?([\p{Script=Han}〇\u3000-\u303f\uff00-\uffef“”‘’…—·]) ?/gu, '$1')
    .replace(/([\p{L}\p{N}][-/]) (?=\d)/gu, '$1');

const TERM = /[\p{Script=Han}〇]+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-/](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** The terms of a query, each once, in the order in which they stand. */
export function termsOf(query: string): readonly Term[] {
  const said = [...new Set((query.normalize('NFKC').match(TERM) ?? []).map((term) => term.toLowerCase()))];
  return said.map((term) => ({ said: term, words: wordsOf(term) }));
}

const isHan = (term: string): boolean => /^[\p{Script=Han}〇]/u.test(term);
const wordsOf = (term: string): readonly string[] => (isHan(term) ? Array.from(term) : term.split(/[-/]/));

/** Put before each word of a title where the index holds it a second time, apart from the text. */
const TITLE = 'zzt';
const TITLE_WORDS = new RegExp(`(?: ${TITLE} \\S+)+$`, 'u');
/** A word as it stands in a title. */
export const inTitle = (word: string): string => `${TITLE} ${word}`;

/** A page as the index is given it: its text with the title before, and the words of the title once more at the end. */
export function indexed(title: string, text: string): string {
  const words = (title.normalize('NFKC').toLowerCase().match(TERM) ?? []).flatMap(wordsOf);
  return [apart(`${title}。${text}`), ...words.map(inTitle)].join(' ');
}
/** What of it is the page's own text. */
export const textOf = (content: string): string => together(content.replace(TITLE_WORDS, ''));

/** A term from some words of another. */
export const termOf = (words: readonly string[]): Term => ({ said: words.join(''), words });

/** Whether a term may be cut: a run of Chinese written without spaces may hold several words. */
export const mayBeCut = ({ words, said }: Term): boolean => words.length > 2 && isHan(said);
