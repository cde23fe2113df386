// A query answered: which of its terms the site has, which it does not, and the pages that have them. What was left out
// is always said, so that a long list is never taken for an answer to a question that was not asked.
import type { Engine, Hit } from './engine.ts';
import { askingAt, everydayAt, officialOf } from './everyday.ts';
import { mayBeCut, type Term, termOf, termsOf } from './terms.ts';

/** A page that was found, which of the terms it has, and how many of them in its title. */
export interface Match {
  readonly hit: Hit;
  readonly terms: readonly string[];
  readonly titled: number;
}

export interface Answer {
  /** Terms that some page has. */
  readonly known: readonly string[];
  /** Terms that no page has. */
  readonly ignored: readonly string[];
  /** What the papers call some of the terms, looked for as well. */
  readonly also: readonly string[];
  /** Whether every match has every known term; otherwise none has. */
  readonly whole: boolean;
  readonly matches: readonly Match[];
}

type Asked = Pick<Engine, 'find' | 'titled'>;

/** Terms beyond these are too many for a question. */
const MOST_TERMS = 8;
/** A longer run of Chinese is a sentence; its beginning is looked for. */
const LONGEST = 24;

interface Found {
  readonly term: Term;
  readonly hits: readonly Hit[];
  readonly titled: ReadonlySet<string>;
  readonly also?: string;
}

const nothing = (term: Term): Found => ({ term, hits: [], titled: new Set() });

/** Pages with a term, or with what the papers call the same. */
async function look(engine: Asked, term: Term): Promise<Found> {
  const official = officialOf(term.said);
  const names = [term, ...(official === undefined ? [] : termsOf(official))];
  const found = await Promise.all(names.map((name) => engine.find(name)));
  const hits = new Map(found.flat().map((hit) => [hit.id, hit]));
  if (hits.size === 0) return nothing(term);
  const titles = await Promise.all(names.map((name) => engine.titled(name)));
  const titled = new Set(titles.flatMap((ids) => [...ids]));
  const also = official !== undefined && found.slice(1).some(({ length }) => length > 0) ? { also: official } : {};
  return { term, hits: [...hits.values()], titled, ...also };
}

/** Cuts a run of Chinese into the longest parts that some page has; a single character left over is not looked for. */
async function cut(engine: Asked, { words }: Term): Promise<readonly Found[]> {
  const found: Found[] = [];
  let from = 0;
  let left: string[] = [];
  const leave = (): void => {
    if (left.length > 0) found.push(nothing(termOf(left)));
    left = [];
  };
  /** The longest part from here on that some page has. */
  async function longest(): Promise<Found | undefined> {
    const named = everydayAt(words.slice(from).join(''));
    const everyday = named === undefined ? undefined : await look(engine, termOf(Array.from(named)));
    let best = everyday && everyday.hits.length > 0 ? everyday : undefined;
    for (let to = from + 2; to <= words.length; to += 1) {
      if (best && to <= from + best.term.words.length) continue;
      const part = await look(engine, termOf(words.slice(from, to)));
      if (part.hits.length === 0) break;
      best = part;
    }
    return best;
  }
  while (from < Math.min(words.length, LONGEST)) {
    const asking = askingAt(words.slice(from).join(''));
    const best = asking === undefined ? await longest() : undefined;
    if (asking !== undefined) {
      leave();
      from += asking.length;
    } else if (best) {
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

/** Looks a query up: pages with most of its terms first, of these those that have them in their title. */
export async function lookUp(engine: Asked, query: string): Promise<Answer> {
  const found: Found[] = [];
  for (const term of termsOf(query).slice(0, MOST_TERMS)) {
    const whole = await look(engine, term);
    if (whole.hits.length === 0 && mayBeCut(term)) found.push(...(await cut(engine, term)));
    else found.push(whole);
  }
  const known = found.filter(({ hits }) => hits.length > 0);
  const tally = new Map<string, { hit: Hit; score: number; terms: string[]; titled: number }>();
  for (const { term, hits, titled } of known) {
    for (const hit of hits) {
      const one = tally.get(hit.id) ?? { hit, score: 0, terms: [], titled: 0 };
      if (!one.terms.includes(term.said)) one.terms.push(term.said);
      if (titled.has(hit.id)) one.titled += 1;
      one.score += hit.score;
      tally.set(hit.id, one);
    }
  }
  const names = (some: readonly Found[]): readonly string[] => [...new Set(some.map(({ term }) => term.said))];
  const all = names(known);
  const ordered = [...tally.values()].sort(
    (a, b) => b.terms.length - a.terms.length || b.titled - a.titled || b.score - a.score,
  );
  const whole = ordered.filter(({ terms }) => terms.length === all.length);
  return {
    known: all,
    ignored: names(found.filter(({ hits }) => hits.length === 0)),
    also: [...new Set(known.flatMap(({ also }) => also ?? []))],
    whole: whole.length > 0,
    matches: whole.length > 0 ? whole : ordered,
  };
}
