// Events stored once are replayed for ever: frozen samples of every type come out as the states they led to, and their
// hashes still cover their very bytes. Whoever changes an event or its fold finds out here, before a township does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chain, digestOf, GENESIS } from '#functions/perform/envelope.ts';
import type { AccountabilityEventType } from '#shared/accountability/events.ts';
import type { CycleEventType } from '#shared/appraisal/cycle-record.ts';
import type { AppraisalEventType } from '#shared/appraisal/events.ts';
import type { BoxWatchEvent } from '#shared/box-watch/box-watch.ts';
import type { OverrideEvent } from '#shared/calendar-override/events.ts';
import type { CaseEventType } from '#shared/case/events.ts';
import type { ComplaintEventType } from '#shared/complaint/events.ts';
import type { NewEvent, Recorded, StoredEvent } from '#shared/decision.ts';
import type { BatchEvent } from '#shared/directory/batch/events.ts';
import type { EntryEvent } from '#shared/directory/catalogue/decide.ts';
import type { CommitmentEvent } from '#shared/directory/commitment/decide.ts';
import type { ItemEvent } from '#shared/directory/item/events.ts';
import type { MailboxEvent } from '#shared/directory/mailbox/mailbox.ts';
import type { OfficeEvent } from '#shared/directory/office/events.ts';
import type { PolicyRecordEvent } from '#shared/directory/policy/record.ts';
import type { RosterEvent } from '#shared/directory/roster/events.ts';
import type { StaffEvent } from '#shared/directory/staff/events.ts';
import type { VillageEvent } from '#shared/directory/village/village.ts';
import type { WhereaboutsEvent } from '#shared/directory/whereabouts/events.ts';
import type { DisclosureEventType } from '#shared/disclosure/events.ts';
import type { FileEvent } from '#shared/efficacy-file/reading.ts';
import type { ReportEventType } from '#shared/report/events.ts';
import type { SignedEventType } from '#shared/signed/events.ts';
import type { SupervisionEventType } from '#shared/supervision/events.ts';
import { dayOf } from '#shared/time.ts';
import type { Frozen } from './freeze.ts';
import { STORIES } from './stories.ts';

const SIGNED = { SignedWritten: 1, SignedConfirmed: 1, SignedDeclined: 1, SignedWaited: 1, TimerMoved: 1 } as const;

/** Every type of event there is: a new one does not compile before it stands here, and fails before it is frozen. */
const TYPES: { readonly [aggregate: string]: readonly string[] } = {
  case: Object.keys({
    CaseRegistered: 1,
    CaseAnswered: 1,
    CaseSearchBegun: 1,
    CaseHandedOver: 1,
    HandOverAccepted: 1,
    HandOverReturned: 1,
    HandOverRecalled: 1,
    HandOverWaited: 1,
    DisputeRaised: 1,
    RulingWaited: 1,
    CaseDesignated: 1,
    CaseAssigned: 1,
    AssignmentWaited: 1,
    CaseAccepted: 1,
    CaseRelayed: 1,
    RelayWaited: 1,
    ProgressReported: 1,
    MessageWritten: 1,
    CaseReferredOutside: 1,
    CaseRefused: 1,
    CaseCompleted: 1,
    CaseReminded: 1,
    LateEntryFlagged: 1,
    CaseFellDue: 1,
    CaseEscalated: 1,
    CaseRedated: 1,
    TimerMoved: 1,
    CaseArchived: 1,
    CaseCorrected: 1,
    CaseLinked: 1,
    AttachmentAdded: 1,
    CaseSupervised: 1,
    CaseUrged: 1,
    CodeReissued: 1,
    CaseUndone: 1,
    CaseMadeJoint: 1,
    JointInvited: 1,
    JointConfirmed: 1,
    JointRuled: 1,
    CaseContributed: 1,
    NoticeIssued: 1,
    MaterialsReceived: 1,
    MaterialsOffered: 1,
    CaseLapsed: 1,
    CaseSuspended: 1,
    CaseResumed: 1,
    ExtensionRequested: 1,
    ExtensionRose: 1,
    ExtensionGranted: 1,
    ExtensionRefused: 1,
    DocumentSignedFor: 1,
    OpinionProposed: 1,
    DocumentSubmitted: 1,
    DocumentInstructed: 1,
    ReportedBack: 1,
    CaseWithdrawn: 1,
    CaseRevived: 1,
    CaseRated: 1,
    RatingContacted: 1,
    RatingRectified: 1,
    SetAsideProposed: 1,
    RatingSetAside: 1,
    CaseReopened: 1,
    LawfulLimitPassed: 1,
    DutyMissed: 1,
    LapseAnnounced: 1,
  } satisfies Record<CaseEventType, 1>),
  complaint: Object.keys({
    ComplaintReceived: 1,
    ComplaintScreened: 1,
    ComplaintReseated: 1,
    ComplaintRedated: 1,
    InvestigatorAssigned: 1,
    InvestigationPlanned: 1,
    InvestigationRecorded: 1,
    SealOpened: 1,
    ComplaintFound: 1,
    ComplaintReplied: 1,
    RectificationBegun: 1,
    ComplaintClosed: 1,
    ComplaintArchived: 1,
    RetaliationFlagged: 1,
    ComplaintRated: 1,
    RatingAnswered: 1,
    ComplaintReopened: 1,
    ComplaintReferred: 1,
    ComplaintCarried: 1,
    ExtensionAsked: 1,
    ExtensionGiven: 1,
    ExtensionDenied: 1,
    ComplaintMessage: 1,
    ComplaintUrged: 1,
    ComplaintWithdrawn: 1,
    ComplaintReminded: 1,
    ComplaintFellDue: 1,
    ComplaintWaited: 1,
    TimerMoved: 1,
  } satisfies Record<ComplaintEventType, 1>),
  supervision: Object.keys({
    SpotCheckMade: 1,
    FindingMade: 1,
    FindingAssigned: 1,
    CorrectionReported: 1,
    CorrectionConfirmed: 1,
    CorrectionReturned: 1,
    FindingSetAside: 1,
    MatterReported: 1,
    ReportTakenUp: 1,
    ReportDismissed: 1,
    SuggestionMade: 1,
    SuggestionAnswered: 1,
    InquiryMade: 1,
    InquiryAnswered: 1,
    BriefingGiven: 1,
    BriefingWithdrawn: 1,
    SupervisionReminded: 1,
    SupervisionFellDue: 1,
    SupervisionOverdue: 1,
    TimerMoved: 1,
  } satisfies Record<SupervisionEventType, 1>),
  appraisal: Object.keys({
    AppraisalOpened: 1,
    PackAttached: 1,
    PackContested: 1,
    ContestAnswered: 1,
    OwnScoreSubmitted: 1,
    OwnScoreMissed: 1,
    ReviewOpened: 1,
    Reviewed: 1,
    ReviewMissed: 1,
    Recused: 1,
    Finalized: 1,
    Graded: 1,
    Regraded: 1,
    CountyRecorded: 1,
    Objected: 1,
    ObjectionWaited: 1,
    ObjectionDecided: 1,
    AppraisalFiled: 1,
    TimerMoved: 1,
  } satisfies Record<AppraisalEventType, 1>),
  cycle: Object.keys({
    CycleOpened: 1,
    CycleActivated: 1,
    CycleOwed: 1,
    CycleDecided: 1,
    GradesSettled: 1,
    TimerMoved: 1,
  } satisfies Record<CycleEventType, 1>),
  'efficacy-file': Object.keys({ FileRead: 1 } satisfies Record<FileEvent['type'], 1>),
  report: Object.keys({
    ReportDrafted: 1,
    ReportWritten: 1,
    ReportSubmitted: 1,
    ReportCommented: 1,
    ReportSigned: 1,
    ReportReturned: 1,
    ReportClosed: 1,
    ReportFrozen: 1,
    ReportReopened: 1,
    ReportOwed: 1,
    TimerMoved: 1,
  } satisfies Record<ReportEventType, 1>),
  accountability: Object.keys({
    ClueRaised: 1,
    ClueTakenUp: 1,
    ClueDismissed: 1,
    ClueWaited: 1,
    InvestigationNoted: 1,
    RecusalRecorded: 1,
    MatterClosed: 1,
    MatterTransferred: 1,
    SanctionProposed: 1,
    ProposalServed: 1,
    StatementHeard: 1,
    StatementWaived: 1,
    SanctionDecided: 1,
    MotionFailed: 1,
    DecisionServed: 1,
    ReviewAsked: 1,
    ReviewDecided: 1,
    CorrectionConfirmed: 1,
    CorrectionFailed: 1,
    EffectReckoned: 1,
    MoveRecorded: 1,
    CountyReported: 1,
    StepWaited: 1,
    TimerMoved: 1,
  } satisfies Record<AccountabilityEventType, 1>),
  gift: Object.keys({ ...SIGNED, SignedCorrected: 1 } satisfies Partial<Record<SignedEventType, 1>>),
  opening: Object.keys({ ...SIGNED, SignedCorrected: 1 } satisfies Partial<Record<SignedEventType, 1>>),
  commendation: Object.keys({ ...SIGNED, SignedRevoked: 1 } satisfies Partial<Record<SignedEventType, 1>>),
  'box-watch': Object.keys({ BoxWatched: 1, BoxOpened: 1, BoxOpeningOwed: 1, TimerMoved: 1 } satisfies Record<
    BoxWatchEvent['type'],
    1
  >),
  override: Object.keys({ OverrideProposed: 1, OverrideConfirmed: 1, OverrideWithdrawn: 1 } satisfies Record<
    OverrideEvent['type'],
    1
  >),
  office: Object.keys({ OfficeOpened: 1, OfficeChanged: 1, OfficeClosed: 1 } satisfies Record<OfficeEvent['type'], 1>),
  staff: Object.keys({
    StaffAppointed: 1,
    StaffChanged: 1,
    StaffLeft: 1,
    RoleProposed: 1,
    RoleGranted: 1,
    RoleRevoked: 1,
    RelativesDeclared: 1,
    BindingCodeIssued: 1,
    IdentityBound: 1,
    IdentitiesUnbound: 1,
  } satisfies Record<StaffEvent['type'], 1>),
  item: Object.keys({
    ItemVersionProposed: 1,
    ItemVersionApproved: 1,
    ItemVersionDeclined: 1,
    ItemRetired: 1,
  } satisfies Record<ItemEvent['type'], 1>),
  village: Object.keys({ VillageOpened: 1, VillageChanged: 1, VillageClosed: 1 } satisfies Record<
    VillageEvent['type'],
    1
  >),
  commitment: Object.keys({
    CommitmentVersionProposed: 1,
    CommitmentVersionApproved: 1,
    CommitmentVersionDeclined: 1,
    CommitmentRetired: 1,
  } satisfies Record<CommitmentEvent['type'], 1>),
  catalogue: Object.keys({
    EntryVersionProposed: 1,
    EntryVersionApproved: 1,
    EntryVersionDeclined: 1,
    EntryRetired: 1,
  } satisfies Record<EntryEvent['type'], 1>),
  whereabouts: Object.keys({
    WhereaboutsSet: 1,
    SubstitutionAsked: 1,
    SubstitutionAccepted: 1,
    SubstitutionDeclined: 1,
    LeaveWithdrawn: 1,
    AbsenceRecorded: 1,
  } satisfies Record<WhereaboutsEvent['type'], 1>),
  mailbox: Object.keys({ MailboxSet: 1 } satisfies Record<MailboxEvent['type'], 1>),
  roster: Object.keys({ RosterSet: 1, RosterGapFlagged: 1 } satisfies Record<RosterEvent['type'], 1>),
  batch: Object.keys({
    ImportOpened: 1,
    ImportStaged: 1,
    ImportActivated: 1,
    ImportWithdrawn: 1,
    ImportSettled: 1,
  } satisfies Record<BatchEvent['type'], 1>),
  policy: Object.keys({ PolicyEntryRecorded: 1 } satisfies Record<PolicyRecordEvent['type'], 1>),
  disclosure: Object.keys({
    DisclosureDrafted: 1,
    DisclosureEdited: 1,
    DisclosureSubmitted: 1,
    DisclosureFellOverdue: 1,
    DisclosureReturned: 1,
    DisclosureApproved: 1,
    DisclosureCorrected: 1,
    DisclosureExpired: 1,
    DisclosureWithdrawn: 1,
    DisclosureMarkedReopened: 1,
  } satisfies Record<DisclosureEventType, 1>),
};

const FILES = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.jsonl'));
const linesOf = (file: string): Frozen[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Frozen);
const laws = new Map(STORIES.map(({ aggregate }) => [aggregate.name, aggregate]));

test.each(FILES)('%s is replayed into the states it once led to', (file) => {
  let state: unknown = null;
  for (const line of linesOf(file)) {
    const event = JSON.parse(line.body) as Recorded<NewEvent>;
    state = laws.get(event.aggregate)?.evolve(state, event);
    expect(JSON.parse(JSON.stringify(state)), `${event.version} ${event.type}`).toEqual(line.state);
  }
});

test.each(FILES)(
  '%s is one unbroken chain over its very bytes, and its texts are the ones that were written',
  (file) => {
    let previous = GENESIS;
    let before: StoredEvent | undefined;
    for (const line of linesOf(file)) {
      const event = JSON.parse(line.body) as StoredEvent;
      expect(line.previous).toBe(previous);
      expect(chain(line.previous, line.body)).toBe(line.hash);
      expect(event).toMatchObject({ v: 1, version: (before?.version ?? 0) + 1, on: dayOf(event.at) });
      expect(event.at >= (before?.at ?? '')).toBe(true);
      expect(line.text && digestOf(line.text)).toBe(event.text?.digest);
      [previous, before] = [line.hash, event];
    }
  },
);

test.each(Object.entries(TYPES))('every type of event of %s has a frozen sample', (aggregate, types) => {
  const frozen = new Set(
    FILES.flatMap(linesOf)
      .map(({ body }) => JSON.parse(body) as StoredEvent)
      .filter((event) => event.aggregate === aggregate)
      .map(({ type }) => type),
  );
  expect(types.filter((type) => !frozen.has(type))).toEqual([]);
});

test('every kind of record has its stories', () => {
  expect([...laws.keys()].sort()).toEqual(Object.keys(TYPES).sort());
  expect(FILES.map((file) => file.replace('.jsonl', '')).sort()).toEqual(STORIES.map(({ name }) => name).sort());
});

test('a changed byte of a stored event breaks its chain', () => {
  const [first] = linesOf(FILES[0] ?? '');
  if (!first) throw new Error('nothing frozen');
  expect(chain(first.previous, first.body.replace('"version":1', '"version":2'))).not.toBe(first.hash);
});
