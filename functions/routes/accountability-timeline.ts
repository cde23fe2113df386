// The history of a matter as each may read it: who handles it reads all, the notes of the investigation if they look into it
// themselves; the person concerned reads what was served, without who wrote it, who voted how, or why it began.
import { isConcernedBy, knowsClue, knowsSource, type Seated } from '#shared/access/accountability-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { AccountabilityEventType } from '#shared/accountability/events.ts';
import { staffOf } from '#shared/decision.ts';
import type { Told } from '../perform/load.ts';
import { readsNotes } from './accountability-view.ts';
import { timelineEntry } from './case-view.ts';

type Entry = ReturnType<typeof timelineEntry>;
type Shown = Omit<Entry, 'actor'> & Partial<Pick<Entry, 'actor'>>;

/** Steps whose words belong to the investigation. */
const NOTES: ReadonlySet<string> = new Set<AccountabilityEventType>(['InvestigationNoted', 'RecusalRecorded']);

/** Steps that the person concerned reads of; those with a number only once the paper it names was served. */
const READ: ReadonlySet<string> = new Set<AccountabilityEventType>([
  'SanctionProposed',
  'ProposalServed',
  'StatementHeard',
  'StatementWaived',
  'SanctionDecided',
  'DecisionServed',
  'ReviewAsked',
  'ReviewDecided',
  'CorrectionConfirmed',
  'CorrectionFailed',
  'EffectReckoned',
  'MoveRecorded',
  'CountyReported',
  'MatterTransferred',
]);
const SERVED_WITH: { readonly [type: string]: AccountabilityEventType } = {
  SanctionProposed: 'ProposalServed',
  SanctionDecided: 'DecisionServed',
};
/** Their words stay with those who handle it: to whom it went and why is not said to the person. */
const WORDLESS: ReadonlySet<string> = new Set<AccountabilityEventType>(['MatterTransferred', 'CountyReported']);
/** Words of the person and about them, which whoever checks a correction needs not read. */
const PERSONS: ReadonlySet<string> = new Set<AccountabilityEventType>([
  'StatementHeard',
  'ReviewAsked',
  'ReviewDecided',
]);
/** What follows from all warnings of the person (AC-2.5): not of the one that is to be corrected alone. */
const CONSEQUENCES: ReadonlySet<string> = new Set<AccountabilityEventType>([
  'EffectReckoned',
  'MoveRecorded',
  'CountyReported',
]);
const HIDDEN: ReadonlySet<string> = new Set(['voted', 'leader', 'checker', 'notTransferred']);

const without = (data: unknown): unknown =>
  Object.fromEntries(Object.entries(data as object).filter(([key]) => !HIDDEN.has(key)));

function forServed(all: readonly Told[], who: StaffWho, own: boolean): Shown[] {
  return all
    .filter(({ event: { type, version } }) => {
      if (!own && CONSEQUENCES.has(type)) return false;
      const paper = SERVED_WITH[type];
      const after = all.filter(({ event }) => event.version > version);
      // Up to the next paper of its kind: an earlier one does not stand for it.
      const next = after.findIndex(({ event }) => event.type === type);
      const until = next < 0 ? after : after.slice(0, next);
      return READ.has(type) && (paper === undefined || until.some(({ event }) => event.type === paper));
    })
    .map((told) => {
      const { actor, text, data, ...entry } = timelineEntry(told);
      const hidden = WORDLESS.has(entry.type) || (!own && PERSONS.has(entry.type));
      return {
        ...entry,
        data: without(data) as typeof data,
        ...(staffOf(actor) === who.number ? { actor } : {}),
        ...(text === undefined || hidden ? {} : { text: text && (without(text) as typeof text) }),
      };
    });
}

/** What this person reads of the history; what they may not read of stands in no entry of it. */
export function timelineFor(all: readonly Told[], who: StaffWho, seated: Seated): Shown[] {
  if (!knowsClue(who, seated)) return forServed(all, who, isConcernedBy(who, seated));
  const notes = readsNotes(who, seated);
  // Before there was a proposal everything tells where it came from.
  const begins = knowsSource(who, seated) ? 0 : all.findIndex(({ event }) => event.type === 'SanctionProposed');
  return all.slice(begins).map((told) => {
    const { text, ...entry } = timelineEntry(told);
    return text === undefined || (NOTES.has(entry.type) && !notes) ? entry : { ...entry, text };
  });
}
