// When something new last came to be read under a catalogue entry: the newest of the public facts that are its own, and
// whether what came last stands there no longer because its period is over.
import { HAND_BOARDS } from '../../disclosure/boards.ts';
import type { EntryFields, ReadingPlace } from './commands.ts';

/** One public fact: where it is read, since when, and what it is about. */
export interface PublicFact {
  readonly board: ReadingPlace;
  readonly on: string;
  readonly item?: string;
  /** The entry that its publisher named. */
  readonly entry?: string | undefined;
  /** The last day on which it was to be read, of what came down because its period is over. */
  readonly until?: string;
}

export interface PlacedEntry extends Pick<EntryFields, 'board' | 'item'> {
  readonly id: string;
}

const BY_HAND: ReadonlySet<string> = new Set(HAND_BOARDS);

/**
 * The newest fact under an entry, or undefined while there is none. On boards that people write for, a record belongs to
 * the entry it names; one that names none counts only where an entry has the board to itself.
 * @param entries the whole catalogue in force
 */
function newestUnder(
  entry: PlacedEntry,
  facts: readonly PublicFact[],
  entries: readonly PlacedEntry[],
): PublicFact | undefined {
  const { id, board, item } = entry;
  const alone = entries.every((other) => other.id === id || other.item !== undefined || other.board !== board);
  const isOwn = (fact: PublicFact): boolean => {
    if (fact.entry !== undefined) return fact.entry === id;
    if (item !== undefined) return fact.item === item;
    return fact.board === board && (alone || !BY_HAND.has(fact.board));
  };
  return facts
    .filter(isOwn)
    .reduce<PublicFact | undefined>((newest, fact) => (newest && newest.on >= fact.on ? newest : fact), undefined);
}

/** When an entry was met: by what is to be read, and by what was until its period was over. */
export interface Met {
  /** Day of the newest fact that is to be read under it. */
  readonly updatedOn?: string;
  /** Of what came later and is down again: since when it was to be read, and the last day on which it was. */
  readonly stood?: { readonly on: string; readonly until?: string };
}

/**
 * When an entry was last met; nothing while it never was.
 * @param past what stood on the boards until its period was over
 */
export function metOn(
  entry: PlacedEntry,
  facts: readonly PublicFact[],
  past: readonly PublicFact[],
  entries: readonly PlacedEntry[],
): Met {
  const now = newestUnder(entry, facts, entries);
  const before = newestUnder(entry, past, entries);
  const later = before && (now === undefined || before.on > now.on) ? before : undefined;
  return {
    ...(now ? { updatedOn: now.on } : {}),
    ...(later ? { stood: { on: later.on, ...(later.until === undefined ? {} : { until: later.until }) } } : {}),
  };
}
