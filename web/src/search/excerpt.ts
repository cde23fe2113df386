// The place on a page where a term stands, with some of what is around it.
import { textOf } from './terms.ts';

/** A stretch of text, marked where it is a term. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const BEFORE = 24;
const LENGTH = 96;

const splitAt = (text: string, terms: readonly string[]): readonly Stretch[] => {
  const low = text.toLowerCase();
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < text.length) {
    const next = terms
      .map((term) => ({ term, at: low.indexOf(term, from) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.term.length - a.term.length)[0];
    if (!next) break;
    if (next.at > from) stretches.push({ text: text.slice(from, next.at), marked: false });
    from = next.at + next.term.length;
    stretches.push({ text: text.slice(next.at, from), marked: true });
  }
  if (from < text.length) stretches.push({ text: text.slice(from), marked: false });
  return stretches;
};

/** The part of a page's text in which most of the terms stand first, with the terms marked. */
export function excerptOf(content: string, terms: readonly string[]): readonly Stretch[] {
  const text = textOf(content);
  const low = text.toLowerCase();
  const places = terms.map((term) => low.indexOf(term)).filter((at) => at >= 0);
  const inReach = (at: number): number => places.filter((other) => other >= at && other < at + LENGTH - BEFORE).length;
  const best = [...places].sort((a, b) => inReach(b) - inReach(a) || a - b)[0] ?? 0;
  const from = Math.max(0, best - BEFORE);
  const part = `${from > 0 ? '…' : ''}${text.slice(from, from + LENGTH)}${from + LENGTH < text.length ? '…' : ''}`;
  return splitAt(part, terms);
}
