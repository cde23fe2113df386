// When something new last came to be read under a catalogue entry: the newest of the public facts that are its own.
import { HAND_BOARDS } from '../../disclosure/boards.ts';
import type { EntryFields, ReadingPlace } from './commands.ts';

/** One public fact: where it is read, since when, and what it is about. */
export interface PublicFact {
  readonly board: ReadingPlace;
  readonly on: string;
  readonly item?: string;
  /** The entry that its publisher named. */
  readonly entry?: string | undefined;
}

export interface PlacedEntry extends Pick<EntryFields, 'board' | 'item'> {
  readonly id: string;
}

const BY_HAND: ReadonlySet<string> = new Set(HAND_BOARDS);

/**
 * The day of the newest fact under an entry, or undefined while there is none. On boards that people write for, a record
 * belongs to the entry it names; one that names none counts only where an entry has the board to itself.
 * @param entries the whole catalogue in force
 */
export function updatedOn(
  entry: PlacedEntry,
  facts: readonly PublicFact[],
  entries: readonly PlacedEntry[],
): string | undefined {
  const { id, board, item } = entry;
  const alone = entries.every((other) => other.id === id || other.item !== undefined || other.board !== board);
  const isOwn = (fact: PublicFact): boolean => {
    if (fact.entry !== undefined) return fact.entry === id;
    if (item !== undefined) return fact.item === item;
    return fact.board === board && (alone || !BY_HAND.has(fact.board));
  };
  return facts
    .filter(isOwn)
    .reduce<string | undefined>((newest, { on }) => (newest && newest > on ? newest : on), undefined);
}
