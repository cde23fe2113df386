// The law of a catalogue entry: what it says is to be read under something that exists. How its versions come into force
// is the law of versions.
import { refusedBy } from '../../decision.ts';
import type { VersionEvent } from '../versioned/events.ts';
import type { Kind } from '../versioned/kind.ts';
import { versionedLaw } from '../versioned/law.ts';
import { REGISTERED_RULES } from '../versioned/rules.ts';
import type { VersionedState } from '../versioned/state.ts';
import type { EntryFields, EntryGiven } from './commands.ts';

export type EntryBrief = Pick<EntryFields, 'matter' | 'subMatter' | 'board' | 'item'>;
export type EntryState = VersionedState<EntryBrief>;
export type EntryEvent = VersionEvent<'Entry', 'entry', EntryFields>;

const underNothing = ({ item }: EntryBrief, given: EntryGiven | undefined) =>
  item === undefined || given?.item
    ? undefined
    : refusedBy('DI-1/an-entry-is-read-under-an-item-in-force', { item }, 'item');

export const entryKind: Kind<'Entry', 'entry', EntryFields, EntryBrief, EntryGiven> = {
  name: 'catalogue',
  noun: 'Entry',
  key: 'entry',
  brief: ({ matter, subMatter, board, item }) => ({
    matter,
    subMatter,
    ...(board === undefined ? {} : { board }),
    ...(item === undefined ? {} : { item }),
  }),
  contradiction: (_law, entry, given) => underNothing(entry, given),
  stillContradicts: underNothing,
  rules: REGISTERED_RULES,
};

export const entryLaw = versionedLaw(entryKind);
