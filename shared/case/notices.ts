// Who is told of which step of a case: the one list that the inbox, and whatever else carries notices, goes by. It reads
// nothing and writes nothing, and it names people only who may open the case themselves (TL-4).
import { can } from '../access/can.ts';
import { allReached } from '../access/reached.ts';
import type { Recorded } from '../decision.ts';
import { answerableFor, chairOf, type Directory, holdersOf, leaderOfOffice } from '../directory/directory.ts';
import type { CaseEvent, CaseEventType } from './events.ts';
import { type CaseState, involvedIn } from './state.ts';

/**
 * Steps that are nobody's to be told of: their own page says them, the person is told instead, or, as with an instruction,
 * the record they lead to tells for itself.
 */
type Silent =
  | 'CaseCorrected'
  | 'AttachmentAdded'
  | 'CodeReissued'
  | 'CaseUndone'
  | 'CaseSearchBegun'
  | 'HandOverRecalled'
  | 'ProgressReported'
  | 'MaterialsReceived'
  | 'LapseAnnounced'
  | 'CaseSuspended'
  | 'DocumentSignedFor'
  | 'OpinionProposed'
  | 'DocumentInstructed'
  | 'CaseAnswered'
  | 'CaseReferredOutside'
  | 'CaseRefused'
  | 'CaseCompleted'
  | 'ReportedBack'
  | 'RatingContacted'
  | 'RatingRectified'
  | 'RatingSetAside'
  | 'CaseArchived'
  | 'LawfulLimitPassed'
  | 'TimerMoved';

/** Steps that somebody is told of. */
export type CaseNoticed = Exclude<CaseEventType, Silent>;

/** One step of a case: what it was before, what the step made of it, and the step itself. */
export interface CaseStep<E = Recorded<CaseEvent>> {
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly event: E;
}

export interface CaseNotice {
  readonly staff: string;
  readonly what: CaseNoticed;
}

type Stored<T extends CaseEventType> = Extract<Recorded<CaseEvent>, { type: T }>;
type Tells<T extends CaseEventType> = (
  step: CaseStep<Stored<T>>,
  directory: Directory,
) => readonly (string | undefined)[];

const holder = ({ after }: CaseStep<unknown>) => [after.holder];
const told = ({ event }: CaseStep<{ readonly data: { readonly told?: readonly string[] } }>) => event.data.told ?? [];
const newHolder = ({ event }: CaseStep<{ readonly data: { readonly holder: string } }>) => [event.data.holder];
const whoAsked = ({ before }: CaseStep<unknown>) => [before?.extension?.by];

const headsOf = (directory: Directory, offices: readonly string[]) =>
  offices.map((office) => answerableFor(directory, office));

/** Who is to rule whose duty it is: the leader of the office first asked, the chair where it was taken there (AC-1.19). */
const whoRules = ({ firstOffice, ruling }: CaseState, directory: Directory): string | undefined =>
  ruling?.toChair ? chairOf(directory) : (leaderOfOffice(directory, firstOffice) ?? chairOf(directory));

const TELLS: { readonly [T in CaseNoticed]: Tells<T> } = {
  CaseRegistered: ({ after, event }) => [after.firstAsked, ...(event.data.told ?? [])],
  CaseRelayed: ({ event }) => [event.data.to],
  CaseLinked: holder,
  MessageWritten: ({ after, event }) => (event.data.by === 'person' ? [after.holder] : []),
  CaseSupervised: told,
  CaseUrged: told,
  CaseRedated: holder,
  CaseHandedOver: ({ event: { data } }, directory) => [data.staff ?? answerableFor(directory, data.office)],
  HandOverAccepted: ({ before, after }) => [after.firstAsked, before?.handOver?.by],
  HandOverReturned: ({ after }, directory) => [
    after.holder,
    // AC-1.5: a case sent back again and again is brought to who rules and to the appraisal group.
    ...(after.state === 'arbitration' ? [whoRules(after, directory), ...holdersOf(directory, 'appraisal-group')] : []),
  ],
  HandOverWaited: told,
  DisputeRaised: ({ after }, directory) => [whoRules(after, directory), after.holder],
  RulingWaited: told,
  CaseDesignated: newHolder,
  CaseMadeJoint: ({ event: { data } }, directory) => [data.holder, ...headsOf(directory, data.offices)],
  CaseAssigned: newHolder,
  AssignmentWaited: told,
  JointInvited: told,
  // TL-5: an office that says no leaves the date to the leader at once.
  JointConfirmed: ({ after, event }, directory) => [
    after.holder,
    ...(event.data.agreed ? [] : [leaderOfOffice(directory, after.office) ?? chairOf(directory)]),
  ],
  JointRuled: ({ after }, directory) => [after.holder, ...headsOf(directory, Object.keys(after.joint?.offices ?? {}))],
  CaseContributed: holder,
  // FI-3: counted as accepted because nobody said in time what was missing.
  CaseAccepted: ({ after, event }) => (event.data.deemed ? [after.holder] : []),
  NoticeIssued: told,
  MaterialsOffered: holder,
  CaseLapsed: holder,
  CaseResumed: holder,
  ExtensionRequested: told,
  ExtensionRose: told,
  ExtensionGranted: whoAsked,
  ExtensionRefused: whoAsked,
  DocumentSubmitted: ({ event }) => [event.data.leader],
  CaseWithdrawn: holder,
  CaseRevived: holder,
  CaseRated: ({ event }) => [event.data.followUp?.owner],
  SetAsideProposed: (_, directory) => holdersOf(directory, 'appraisal-group'),
  CaseReopened: newHolder,
  RelayWaited: told,
  CaseReminded: told,
  LateEntryFlagged: told,
  CaseFellDue: told,
  CaseEscalated: told,
  DutyMissed: told,
};

const isNoticed = (type: CaseEventType): type is CaseNoticed => type in TELLS;

/**
 * Who is told of a step, under the directory of the moment: nobody twice, never the one who took it, and nobody who may
 * not know of the case; whoever is away or gone is replaced by the next upward (TL-4, AC-1.14).
 */
export function noticesOf(directory: Directory, step: CaseStep): readonly CaseNotice[] {
  const { after, event } = step;
  const { type: what, actor } = event;
  if (!isNoticed(what)) return [];
  const named = (TELLS[what] as Tells<CaseNoticed>)(step as never, directory);
  const involved = involvedIn(after);
  const people = allReached(directory, named, {
    acting: actor.kind === 'staff' ? actor.staff : undefined,
    office: after.office,
    mayKnow: (who) => can(who, 'case.read', involved).allowed,
  });
  return people.map((staff) => ({ staff, what }));
}
