// The law of a commitment: of an open office, about something that can be counted where it has a number, and never longer
// than the statute of its item or the rules for its kind (TL-1). How its versions come into force is the law of versions.
import { type Law, type Refusal, refusedBy } from '../../decision.ts';
import { importWords } from '../../words/import.ts';
import { filled } from '../../words/label.ts';
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

type Unit = 'calendar' | 'working';

/** So many days as a share of weeks, so that both units can be compared. */
const weeks = (days: number, unit: Unit): number => days / (unit === 'working' ? 5 : 7);
const said = (n: number, unit: Unit) =>
  filled(unit === 'working' ? importWords.workingDays : importWords.calendarDays, { n });

/** The number against what the rules give every matter of its kind; an application is measured by its item. */
function overRules({ policy }: Law, { covers, days, unit = 'working' }: CommitmentFields) {
  const { kind, item } = covers ?? {};
  if (kind === undefined || item !== undefined || kind === 'application' || days === undefined) return undefined;
  const { limit, unit: ruled } = policy.limits[kind];
  if (weeks(days, unit) <= weeks(limit, ruled)) return undefined;
  const facts = { promise: said(days, unit), limit: said(limit, ruled) };
  return refusedBy('TL-1/a-promise-is-not-longer-than-the-rules', facts, 'days');
}

function contradiction(
  law: Law,
  commitment: CommitmentFields,
  given: CommitmentGiven | undefined,
): { refused: Refusal } | undefined {
  const { office, covers, days, unit } = commitment;
  if (office !== undefined && !openOffice(law.directory, office)) {
    return refusedBy('DI-1/a-commitment-is-of-an-open-office', { office }, 'office');
  }
  if ((days === undefined) !== (covers === undefined) || (days === undefined && unit !== undefined)) {
    return refusedBy('DI-1/a-number-says-what-it-counts', undefined, days === undefined ? 'days' : 'covers');
  }
  return overRules(law, commitment) ?? overStatute(commitment, given);
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
