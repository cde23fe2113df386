// Whose matter is it (FI-2): items, offices and people that the words typed point to, each with the words and the text
// it was found through, so that a clerk sees why and judges. It suggests and never assigns; the same words give the same.
import { LEAST, type Match, matched, prepared, type Reading, readingOf, type Said, type Typed } from './reading.ts';

export interface SuggestItem {
  readonly id: string;
  readonly name: string;
  readonly category?: string | undefined;
  readonly conditions: readonly string[];
  readonly materials: readonly string[];
  readonly office: string;
  readonly handler?: string | undefined;
}
export interface SuggestOffice {
  readonly id: string;
  readonly name: string;
  readonly functions: readonly string[];
}
export interface SuggestPerson {
  readonly number: string;
  readonly office: string;
  readonly duties: readonly string[];
}

/** What the township says of itself: items in force, open offices, people of an office who are active. */
export interface Duties {
  readonly items: readonly SuggestItem[];
  readonly offices: readonly SuggestOffice[];
  readonly people: readonly SuggestPerson[];
}

/** Through which text something was found; `item` names the service item found or chosen, whose name `text` is then. */
export interface Through {
  readonly by: Said['place'] | 'item' | 'chosen';
  readonly text: string;
  readonly item?: string;
}
interface Explained {
  /** As they stand in what was typed; none where only the item chosen speaks for it. */
  readonly words: readonly string[];
  readonly through: readonly Through[];
}
export interface SuggestedItem extends Explained {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly handler?: string;
}
export interface SuggestedOffice extends Explained {
  readonly id: string;
}
export interface SuggestedHandler extends Explained {
  readonly staff: string;
  readonly office: string;
}
export interface Suggestions {
  readonly items: readonly SuggestedItem[];
  readonly offices: readonly SuggestedOffice[];
  readonly handlers: readonly SuggestedHandler[];
}

/** Of each kind; whoever is shown more has not been helped. */
const MOST = 3;

interface Found extends Explained {
  readonly id: string;
  readonly score: number;
}

const best = <T extends Found>(found: readonly T[]): T[] =>
  found
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);

const explained = ({ score, words, through }: Match) => ({
  score,
  words,
  through: through.map(({ place, text }): Through => ({ by: place, text })),
});

function textsOf({ name, category, conditions, materials }: SuggestItem) {
  const texts: Said[] = [
    { place: 'name', text: name },
    ...(category === undefined ? [] : [{ place: 'category', text: category } as const]),
    ...conditions.map((text): Said => ({ place: 'condition', text })),
    ...materials.map((text): Said => ({ place: 'material', text })),
  ];
  return texts.map(prepared);
}

/** Pieces that more than a third of all items have tell none of them from another. */
function idleAmong(items: readonly (readonly { readonly pieces: ReadonlySet<string> }[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const texts of items) {
    for (const piece of new Set(texts.flatMap(({ pieces }) => [...pieces])))
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  const most = Math.max(3, items.length / 3);
  return new Set([...counts].filter(([, n]) => n > most).map(([piece]) => piece));
}

interface ItemFound extends Found {
  readonly item: SuggestItem;
}

function itemsFor(reading: Reading, items: readonly SuggestItem[]): ItemFound[] {
  const texts = items.map(textsOf);
  const idle = idleAmong(texts);
  return items.map((item, i) => ({ id: item.id, item, ...explained(matched(reading, texts[i] ?? [], idle)) }));
}

/** What an item says of its office and its handler. */
const saidBy = ({ item, score, words }: ItemFound, by: 'item' | 'chosen'): Lead => ({
  item,
  score,
  words,
  through: [{ by, text: item.name, item: item.id }],
});
type Lead = Omit<ItemFound, 'id'>;

/** An item that was chosen outweighs every word. */
const CHOSEN = 1000;

/** Each word once, and none that only repeats a part of another. */
const longest = (words: readonly string[]): string[] => {
  const once = [...new Set(words)];
  return once.filter((word) => !once.some((other) => other !== word && other.includes(word)));
};

/** What somebody's own texts say, and before it the strongest item that leads to them. */
function joined(reading: Reading, id: string, own: readonly Said[], leads: readonly Lead[]): Found {
  const texts = explained(matched(reading, own.map(prepared)));
  const counted = [...leads.slice(0, 1), texts].filter(({ score }) => score > 0);
  return {
    id,
    score: counted.reduce((sum, { score }) => sum + score, 0),
    words: longest(counted.flatMap(({ words }) => words)),
    through: counted.flatMap(({ through }) => through).slice(0, MOST),
  };
}

/**
 * What the words typed, and the item chosen if one is, point to; at most three of each, the strongest first, ties by id.
 * Nothing typed, or nothing that any of them speaks of: nothing suggested.
 */
export function suggest(typed: Typed & { readonly item?: string | undefined }, known: Duties): Suggestions {
  const reading = readingOf(typed);
  const all = itemsFor(reading, known.items);
  const items = best(all.filter(({ id }) => id !== typed.item));
  const chosen = all.filter(({ id }) => id === typed.item).map((one) => ({ ...one, score: CHOSEN, words: [] }));
  const leads = [...chosen.map((one) => saidBy(one, 'chosen')), ...items.map((one) => saidBy(one, 'item'))];
  const offices = known.offices.map(({ id, name, functions }) => {
    const own: Said[] = [
      { place: 'name', text: name },
      ...functions.map((text): Said => ({ place: 'function', text })),
    ];
    const here = leads.filter(({ item }) => item.office === id);
    return joined(reading, id, own, here);
  });
  const handlers = known.people.map(({ number, office, duties }) => {
    const own = duties.map((text): Said => ({ place: 'duty', text }));
    const theirs = leads.filter(({ item }) => item.handler === number);
    return { office, ...joined(reading, number, own, theirs) };
  });
  return {
    items: items.map(({ id, item: { name, office, handler }, words, through }) => ({
      id,
      name,
      office,
      ...(handler === undefined ? {} : { handler }),
      words,
      through,
    })),
    offices: best(offices).map(({ id, words, through }) => ({ id, words, through })),
    handlers: best(handlers).map(({ id, office, words, through }) => ({ staff: id, office, words, through })),
  };
}
