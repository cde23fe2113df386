// Every event of a case reads as a sentence, in both languages: no slot of a label is left open, whatever the event holds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Clock } from '#shared/case/dates.ts';
import type { CaseEvent, CaseEventType } from '#shared/case/events.ts';
import type { JsonObject, StoredEvent } from '#shared/decision.ts';
import { day, instant } from '#shared/time.ts';
import { notesOf, sayEvent, type Told } from '../../web/src/desk/staff/say-event.ts';

const names = { officeName: (id: string) => `所室${id}`, staffName: (number: string) => `干部${number}` };
const at = instant('2026-10-09T09:30:00Z');
const told = ['1003'];
const archiveAt = at;
const closing = { toldAt: at, toldHow: 'person', onTime: true } as const;
const clock: Clock = {
  due: {
    on: day('2026-10-09'),
    at,
    provisional: false,
    why: { basis: 'set', setBy: 'joint', calendar: '2010-2026.1' },
  },
  limitOf: 'set',
  yellowAt: at,
  timers: {},
};
const follow = 'f'.repeat(64);
const other = { case: 'c'.repeat(32), number: 'LSK-2026-000002' };

type Samples = { readonly [T in CaseEventType]: readonly Extract<CaseEvent, { type: T }>['data'][] };
/** One of each that can read differently; an event that is new does not compile before it stands here. */
const SAMPLES: Samples = {
  CaseRegistered: [
    {
      number: 'LSK-2026-000001',
      kind: 'petition',
      channel: 'window',
      office: 'a',
      registrar: '1001',
      firstAsked: '1001',
      follow,
      receivedAt: at,
      contact: 'none',
      clock,
      late: false,
      sameDayUntil: at,
      timers: {},
    },
  ],
  CaseRelayed: [{ to: '1003' }],
  CaseCorrected: [{ field: 'subject' }, { field: 'kind', was: 'inquiry', to: 'petition', clock }],
  CaseLinked: [other],
  MessageWritten: [{ by: 'person' }, { by: 'office' }],
  AttachmentAdded: [{ file: 'f', kind: 'application/pdf', bytes: 10 }],
  CaseSupervised: [{ answerBy: at, told }],
  CaseUrged: [{ answerBy: at, told }],
  CodeReissued: [{ follow }],
  CaseUndone: [{}],
  CaseRedated: [{ override: 'o', before: day('2026-10-08'), clock }],
  CaseSearchBegun: [{}],
  CaseHandedOver: [
    { office: 'a', acceptBy: at, present: true },
    { office: 'a', staff: '1002', acceptBy: at, present: false },
  ],
  HandOverAccepted: [{ holder: '1002', office: 'a' }],
  HandOverReturned: [{ suggestedOffice: 'b' }, { suggestedOffice: 'b', arbitrationUntil: at }],
  HandOverRecalled: [{}],
  HandOverWaited: [{ office: 'a', told }],
  DisputeRaised: [{ arbitrationUntil: at }, { arbitrationUntil: at, toChair: true }],
  RulingWaited: [{ told }, { told: [] }],
  CaseDesignated: [{ holder: '1002', office: 'a', acceptBy: at, appealUntil: at }],
  CaseMadeJoint: [{ holder: '1002', office: 'a', offices: ['b'], clock }],
  CaseAssigned: [{ holder: '1002', office: 'a', acceptBy: at }],
  AssignmentWaited: [{ holder: '1003', office: 'a', told }],
  JointInvited: [{ offices: ['b', 'c'], proposedDueOn: day('2026-10-09'), agreeBy: at, told }],
  JointConfirmed: [
    { office: 'b', agreed: true, clock },
    { office: 'b', agreed: false },
    { office: 'b', agreed: false, proposedDueOn: day('2026-10-10') },
  ],
  JointRuled: [{ clock }],
  CaseContributed: [{ office: 'b' }],
  CaseAccepted: [
    { clock: null, deemed: false },
    { clock, deemed: true },
  ],
  ProgressReported: [{}],
  NoticeIssued: [
    { n: 1, missing: 2, stopsClock: true, lapseAt: at, lapseSoonAt: at },
    { n: 2, missing: 0, stopsClock: false, told },
  ],
  MaterialsReceived: [
    { items: [0], left: 1 },
    { items: [1], left: 0, clock },
  ],
  MaterialsOffered: [{}],
  CaseLapsed: [{ closing, archiveAt }],
  CaseSuspended: [{ ground: 'hearing', until: at, clock }],
  CaseResumed: [{ clock }],
  ExtensionRequested: [{ level: 'head', early: true, answerBy: at, told }],
  ExtensionRose: [
    { level: 'leader', answerBy: at, told },
    { level: 'chair', told: [] },
  ],
  ExtensionGranted: [{ clock, before: day('2026-10-08') }],
  ExtensionRefused: [{}],
  DocumentSignedFor: [{ next: at }],
  OpinionProposed: [{ next: at }],
  DocumentSubmitted: [{ leader: '1004', next: at }],
  DocumentInstructed: [{ office: 'a', dueOn: day('2026-10-09'), directive: { ...other, follow }, closing, archiveAt }],
  CaseAnswered: [{ closing, archiveAt }],
  CaseReferredOutside: [{ closing, archiveAt }],
  CaseRefused: [{ closing: { ...closing, onTime: false }, archiveAt }],
  CaseCompleted: [{ closing, archiveAt, reportOwed: true }],
  ReportedBack: [{}, { closing, archiveAt }],
  CaseWithdrawn: [{ from: 'inProgress', closing, archiveAt }],
  CaseRevived: [{ to: 'inProgress', timers: {} }],
  CaseRated: [
    { level: 5, rated: '1002' },
    { level: 1, rated: '1002', followUp: { owner: '1003', office: 'a', contactBy: at, rectifyBy: at } },
    { level: 4, again: true, rated: '1002' },
  ],
  RatingContacted: [{}],
  RatingRectified: [{ archiveAt }],
  SetAsideProposed: [{ by: '1003' }],
  RatingSetAside: [{}],
  CaseReopened: [{ by: 'person', holder: '1002', office: 'a', clock }],
  CaseArchived: [{}],
  RelayWaited: [{ told }],
  CaseReminded: [{ timer: 'reminder', told }],
  LateEntryFlagged: [{ told }],
  CaseFellDue: [{ told }],
  CaseEscalated: [
    { level: 1, told },
    { level: 2, told },
  ],
  LawfulLimitPassed: [{ clause: 'AC-1.11' }],
  DutyMissed: [
    { duty: 'contact', told },
    { duty: 'somethingNew', told: [] },
  ],
  LapseAnnounced: [{ lapseAt: at }],
  TimerMoved: [{ timer: 'due', to: at }],
};

const FROZEN = join(import.meta.dirname, '../shared/frozen');
const frozen: Told[] = readdirSync(FROZEN)
  .filter((file) => file.startsWith('case-') && file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(FROZEN, file), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse((JSON.parse(line) as { body: string }).body) as StoredEvent)
  .map(({ type, data }) => ({ type: type as CaseEventType, data: data as JsonObject }));
const samples: Told[] = Object.entries(SAMPLES).flatMap(([type, all]) =>
  all.map((data) => ({ type: type as CaseEventType, data: data as unknown as JsonObject })),
);

/** Nothing is left open, and nothing of the machine's own words has slipped in. */
const OPEN = /[{}]|undefined|null|NaN|\[object|，，|：$/;

test.each(['zh', 'en'] as const)('every event of a case is a whole sentence (%s)', (language) => {
  const said = [...samples, ...frozen].flatMap((event) => [
    sayEvent(names, event, language),
    ...notesOf(names, event, language),
  ]);
  expect(said.filter((line) => OPEN.test(line) || line.trim() === '')).toEqual([]);
});

test.each<[string, CaseEventType, JsonObject]>([
  ['转办至所室a，请干部1002接收', 'CaseHandedOver', { office: 'a', staff: '1002', acceptBy: at }],
  ['补充材料已收齐', 'MaterialsReceived', { left: 0 }],
  ['收到补充材料，还缺1项', 'MaterialsReceived', { left: 1 }],
  [
    '所室b答复联办期限：建议改为2026年10月10日（星期六）',
    'JointConfirmed',
    { office: 'b', agreed: false, proposedDueOn: '2026-10-10' },
  ],
  ['差评回访逾时，已提醒干部1003', 'DutyMissed', { duty: 'contact', told: ['1003'] }],
  ['更正：办事事项', 'CaseCorrected', { field: 'item', was: 'x@1', to: 'y@2' }],
  [
    '批示交所室a办理，立件 LSK-2026-000002',
    'DocumentInstructed',
    { office: 'a', directive: { number: 'LSK-2026-000002' } },
  ],
  ['逾时未裁定，已报（暂无人可报）', 'RulingWaited', { told: [] }],
])('%s', (sentence, type, data) => {
  expect(sayEvent(names, { type, data }, 'zh')).toBe(sentence);
});

test('FI-4: what follows from an event is said with it, once', () => {
  expect(notesOf(names, { type: 'CaseHandedOver', data: { office: 'a', acceptBy: at } }, 'zh')).toEqual([
    '须在2026年10月9日（星期五）17:30前接收',
  ]);
  // The label itself says until when.
  expect(notesOf(names, { type: 'CaseSupervised', data: { answerBy: at } }, 'zh')).toEqual([]);
  expect(sayEvent(names, { type: 'CaseSupervised', data: { answerBy: at } }, 'zh')).toContain('17:30');
});
