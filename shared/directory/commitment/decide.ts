// The law of a commitment: of an open office, about something that can be counted where it has a number, and never longer
// than the statute of its item (TL-1). How its versions come into force is the law of versions.
import { type Law, type Refusal, refusedBy } from '../../decision.ts';
import { openOffice } from '../directory.ts';
import type { VersionEvent } from '../versioned/events.ts';
import type { Kind } from '../versioned/kind.ts';
import { versionedLaw } from '../versioned/law.ts';
import { REGISTERED_RULES } from '../versioned/rules.ts';
import type { VersionedState } from '../versioned/state.ts';
import type { CommitmentFields, CommitmentGiven } from './commands.ts';

/** All but the words, which may be long. */
export type CommitmentBrief = Omit<CommitmentFields, 'text'>;
export type CommitmentState = VersionedState<CommitmentBrief>;
export type CommitmentEvent = VersionEvent<'Commitment', 'commitment', CommitmentFields>;

/** The number against the item it is about; days of both units are compared as they are, which never favours us. */
function overStatute({ covers, days }: CommitmentBrief, given: CommitmentGiven | undefined) {
  if (covers?.item === undefined) return undefined;
  if (!given?.item) return refusedBy('DI-1/a-commitment-covers-an-item-in-force', { item: covers.item }, 'covers.item');
  const { statutoryDays: statute } = given.item;
  if (days === undefined || statute === undefined || days <= statute) return undefined;
  return refusedBy('TL-1/a-promise-is-not-longer-than-the-statute', { promise: days, statute }, 'days');
}

function contradiction(
  { directory }: Law,
  commitment: CommitmentFields,
  given: CommitmentGiven | undefined,
): { refused: Refusal } | undefined {
  const { office, covers, days, unit } = commitment;
  if (office !== undefined && !openOffice(directory, office)) {
    return refusedBy('DI-1/a-commitment-is-of-an-open-office', { office }, 'office');
  }
  if ((days === undefined) !== (covers === undefined) || (days === undefined && unit !== undefined)) {
    return refusedBy('DI-1/a-number-says-what-it-counts', undefined, days === undefined ? 'days' : 'covers');
  }
  return overStatute(commitment, given);
}

export const commitmentKind: Kind<'Commitment', 'commitment', CommitmentFields, CommitmentBrief, CommitmentGiven> = {
  name: 'commitment',
  noun: 'Commitment',
  key: 'commitment',
  brief: ({ text: _, ...brief }) => brief,
  contradiction,
  stillContradicts: overStatute,
  rules: REGISTERED_RULES,
};

export const commitmentLaw = versionedLaw(commitmentKind);
