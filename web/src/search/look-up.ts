// A query answered: which of its terms the site has, which it does not, and the pages that have them. What was left out
// is always said, so that a long list is never taken for an answer to a question that was not asked.
import type { Engine, Hit } from './engine.ts';
import { mayBeCut, type Term, termOf, termsOf } from './terms.ts';

/** A page that was found, and which of the terms it has. */
export interface Match {
  readonly hit: Hit;
  readonly terms: readonly string[];
}

export interface Answer {
  /** Terms that some page has. */
  readonly known: readonly string[];
  /** Terms that no page has. */
  readonly ignored: readonly string[];
  /** Whether every match has every known term; otherwise none has. */
  readonly whole: boolean;
  readonly matches: readonly Match[];
}

/** Terms beyond these are too many for a question. */
const MOST_TERMS = 8;
/** A longer run of Chinese is a sentence; its beginning is looked for. */
const LONGEST = 24;

interface Found {
  readonly term: Term;
  readonly hits: readonly Hit[];
}

/** Cuts a run of Chinese into the longest parts that some page has; a single character left over is not looked for. */
async function cut(engine: Pick<Engine, 'find'>, { words }: Term): Promise<readonly Found[]> {
  const found: Found[] = [];
  let from = 0;
  let left: string[] = [];
  const leave = (): void => {
    if (left.length > 0) found.push({ term: termOf(left), hits: [] });
    left = [];
  };
  while (from < Math.min(words.length, LONGEST)) {
    let best: Found | undefined;
    for (let to = from + 2; to <= words.length; to += 1) {
      const term = termOf(words.slice(from, to));
      const hits = await engine.find(term);
      if (hits.length === 0) break;
      best = { term, hits };
    }
    if (best) {
      leave();
      found.push(best);
      from += best.term.words.length;
    } else {
      left.push(words[from] ?? '');
      from += 1;
    }
  }
  left.push(...words.slice(from));
  leave();
  return found;
}

/** Looks a query up. */
export async function lookUp(engine: Pick<Engine, 'find'>, query: string): Promise<Answer> {
  const found: Found[] = [];
  for (const term of termsOf(query).slice(0, MOST_TERMS)) {
    const hits = await engine.find(term);
    if (hits.length === 0 && mayBeCut(term)) found.push(...(await cut(engine, term)));
    else found.push({ term, hits });
  }
  const known = found.filter(({ hits }) => hits.length > 0);
  const tally = new Map<string, { hit: Hit; score: number; terms: string[] }>();
  for (const { term, hits } of known) {
    for (const hit of hits) {
      const one = tally.get(hit.id) ?? { hit, score: 0, terms: [] };
      if (!one.terms.includes(term.said)) one.terms.push(term.said);
      one.score += hit.score;
      tally.set(hit.id, one);
    }
  }
  const names = (some: readonly Found[]): readonly string[] => [...new Set(some.map(({ term }) => term.said))];
  const all = names(known);
  const ordered = [...tally.values()].sort((a, b) => b.terms.length - a.terms.length || b.score - a.score);
  const whole = ordered.filter(({ terms }) => terms.length === all.length);
  return {
    known: all,
    ignored: names(found.filter(({ hits }) => hits.length === 0)),
    whole: whole.length > 0,
    matches: whole.length > 0 ? whole : ordered,
  };
}
