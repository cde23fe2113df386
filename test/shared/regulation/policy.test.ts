// Every number a township can set: the defaults as they stand since 2010, from which day others count, how they are said.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CASE_KINDS } from '#shared/case/kinds.ts';
import { isClauseId } from '#shared/regulation/clauses/clauses.ts';
import type { Entry } from '#shared/regulation/policy/entry.ts';
import { numbersOf } from '#shared/regulation/policy/numbers-of.ts';
import { sayExpected, sayValue } from '#shared/regulation/policy/say-value.ts';
import { valueSchema } from '#shared/regulation/policy/value-schema.ts';
import {
  DEFAULT_POLICY,
  DEFAULT_TIMELINE,
  fingerprintText,
  POLICY_DEFAULTS,
  POLICY_SINCE,
  policyOn,
  readTimeline,
} from '#shared/regulation/policy.ts';
import { day } from '#shared/time.ts';

const calendar = (limit: number) => ({ limit, unit: 'calendar' });
const working = (limit: number) => ({ limit, unit: 'working' });

// The defaults are the law of every day since POLICY_SINCE for a township that says nothing else. Changing a line
// here changes how past facts are judged: a new number for the future is a new entry, never a new default.
const SINCE_2010 = {
  hours: {
    sessions: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
  },
  limits: {
    inquiry: calendar(7),
    application: working(20),
    petition: calendar(7),
    complaint: calendar(7),
    suggestion: calendar(7),
    directive: calendar(7),
    document: working(2),
    error: working(3),
  },
  extensions: {
    petition: { ...calendar(15), from: 'start' },
    complaint: { ...calendar(15), from: 'start' },
    suggestion: { ...calendar(15), from: 'start' },
    application: { ...working(10), from: 'due' },
  },
  extending: { times: 1, answered: working(1), askedEarly: working(1) },
  applications: { examined: working(5), lapses: working(30), lapseTold: working(5) },
  suspension: {
    grounds: ['hearing', 'inspection', 'publicity', 'higherAuthority'],
    longest: working(250),
    times: 12,
  },
  documents: { signFor: working(0), propose: working(1), submit: working(1), instruct: working(1), urgent: working(0) },
  directives: { internalDateBefore: working(2), dayOffWarnedBefore: working(1) },
  emergencies: { reportedUpMinutes: 60 },
  timers: { reminderPercent: 80, headAfter: working(1), leaderAfter: working(3), redatingKeeps: working(3) },
  registering: {
    lookBack: calendar(30),
    similarWithin: calendar(90),
    similarShown: 5,
    groupVisitAbove: 5,
    representatives: 5,
    numberDigits: 6,
    codeLength: 16,
    codeGroup: 4,
  },
  attachments: { files: 6, megabytes: 10, types: ['image/jpeg', 'image/png', 'application/pdf'] },
  phone: { lastMinutes: 60, lateCallsRelayedBy: '10:00' },
  roster: { gapNoticed: working(2) },
  registers: { boxOpened: calendar(7), answered: working(3) },
  reports: { submitted: working(5), signed: working(5) },
  handOver: {
    presentMinutes: 30,
    accepted: working(1),
    recalled: working(1),
    returnsToRuling: 2,
    assigned: working(1),
  },
  ruling: { byLeader: working(2), toChair: working(1) },
  joint: { agreed: working(2) },
  closing: {
    archived: calendar(30),
    reopened: calendar(30),
    reopenings: 1,
    reopenedDue: calendar(7),
    undoMinutes: 10,
    revived: calendar(10),
  },
  rating: { levels: 5, badUpTo: 2, contacted: working(1), rectified: working(15), again: 1 },
  urging: { every: working(3), answered: working(1) },
  complaints: {
    finding: calendar(60),
    findingLonger: calendar(30),
    fewestMembers: 2,
    next: working(5),
    messagesADay: 20,
    principals: ['党委书记', '镇长', '乡长'],
  },
  disclosures: {
    result: working(10),
    objections: working(7),
    siteUnchanged: calendar(14),
    newsStale: calendar(14),
    noticesStale: calendar(183),
    duty: working(20),
  },
  appraisal: {
    ownWindow: working(5),
    reviewWindow: working(5),
    finalWindow: working(5),
    points: 100,
    weightsTotal: 100,
    finestStep: 0.5,
    quartersPercent: 60,
    yearEndPercent: 40,
    shownDecimals: 2,
    excellentFrom: 90,
    competentFrom: 75,
    basicallyFrom: 60,
    gradedFromMonths: 6,
    excellentPercent: 20,
    excellentPercentApproved: 25,
    objected: working(5),
    reviewAsked: calendar(30),
    reviewDecided: calendar(30),
    namesPublished: false,
  },
  signals: {
    idle: working(5),
    leftLying: working(2),
    notices: 2,
    returns: 2,
    officeOverdue: 3,
    officeBadRatings: 3,
  },
  accountability: {
    clueDecided: working(10),
    countyReported: working(5),
    grounds: Array.from({ length: 22 }, (_, i) => `AC-1.${i + 1}`),
    investigated: calendar(60),
    served: working(5),
    decided: working(15),
    statementWaived: working(5),
    corrected: calendar(30),
    reviewAsked: calendar(30),
    reviewDecided: calendar(30),
    quorumOf3: 2,
    quorumFewest: 2,
    adoptedAbovePercent: 50,
  },
  warnings: { notExcellent: 1, basically: 2, incompetent: 3, relapseMonths: 12 },
  figures: { smallest: 5 },
  supervision: {
    longestTermMonths: 36,
    reportDecided: working(10),
    suggestionAnswered: working(10),
    inquiryAnswered: working(5),
    ownerNamed: working(3),
    corrected: calendar(30),
    overdueAfter: working(1),
  },
};

const ENTRIES: readonly (readonly [string, Entry])[] = Object.entries(POLICY_DEFAULTS).flatMap(([group, entries]) =>
  Object.entries(entries as { readonly [key: string]: Entry }).map(
    ([key, entry]) => [`${group}.${key}`, entry] as const,
  ),
);

test('the numbers a township starts from are these, and stay these for every day since 2010', () => {
  expect(DEFAULT_POLICY).toEqual(SINCE_2010);
});

test('TL-2, SC-3: no kind of case is without a limit, suggestions and error reports included', () => {
  expect(Object.keys(DEFAULT_POLICY.limits).sort()).toEqual([...CASE_KINDS].sort());
  for (const { limit } of Object.values(DEFAULT_POLICY.limits)) expect(limit).toBeGreaterThan(0);
});

test('every number says in both languages what it is, and names its clause', () => {
  for (const [key, { clause, title }] of ENTRIES) {
    expect(isClauseId(clause), key).toBe(true);
    expect(title.zh, key).toMatch(/\p{Script=Han}/u);
    expect(title.en, key).toMatch(/^[^\p{Script=Han}]{3,}$/u);
  }
});

test('every default may stand in its own place', () => {
  const misfits = ENTRIES.filter(([, entry]) => !v.is(valueSchema(entry), entry.value)).map(([key]) => key);
  expect(misfits).toEqual([]);
});

test('AC-2.8, SV-5: a changed number counts from its day on, and the day before keeps the old one', () => {
  const timeline = readTimeline([{ from: '2026-07-01', values: { limits: { petition: calendar(5) } } }]);
  expect(policyOn(timeline, day('2026-06-30')).limits.petition).toEqual(calendar(7));
  expect(policyOn(timeline, day('2026-07-01')).limits.petition).toEqual(calendar(5));
});

test('AC-2.8: a later entry builds on the earlier ones and leaves every other number as it was', () => {
  const timeline = readTimeline([
    { from: '2026-01-01', values: { limits: { petition: working(5) }, handOver: { presentMinutes: 20 } } },
    { from: '2027-01-01', values: { limits: { suggestion: calendar(10) } } },
  ]);
  expect(policyOn(timeline, day('2027-03-01'))).toEqual({
    ...SINCE_2010,
    limits: { ...SINCE_2010.limits, petition: working(5), suggestion: calendar(10) },
    handOver: { ...SINCE_2010.handOver, presentMinutes: 20 },
    version: '2027-01-01',
  });
});

test('AC-2.8: the version of a policy is the day its last entry came into force', () => {
  const timeline = readTimeline([{ from: '2026-07-01', values: { rating: { again: 1 } } }]);
  const versions = ['2009-05-01', '2010-01-01', '2026-06-30', '2026-07-01', '2030-01-01'];
  expect(versions.map((on) => policyOn(timeline, day(on)).version)).toEqual([
    '2010-01-01',
    '2010-01-01',
    '2010-01-01',
    '2026-07-01',
    '2026-07-01',
  ]);
});

test('a township that changed nothing has the defaults from the first day', () => {
  expect(readTimeline([])).toEqual(DEFAULT_TIMELINE);
  expect(policyOn(DEFAULT_TIMELINE, day('2026-10-09'))).toEqual({ ...SINCE_2010, version: POLICY_SINCE });
});

test('a township may set its own numbers from the first day', () => {
  const raw = [{ from: '2010-01-01', values: { limits: { petition: calendar(5) } } }];
  expect(readTimeline(raw)).toEqual(raw);
  expect(policyOn(readTimeline(raw), POLICY_SINCE).limits.petition).toEqual(calendar(5));
});

test('AC-2.8: the fingerprint of an entry is the same in any order of words and changes with its content', () => {
  const [one, other] = [
    readTimeline([{ from: '2026-07-01', values: { rating: { again: 1 }, limits: { petition: calendar(5) } } }]),
    readTimeline([
      { values: { limits: { petition: { unit: 'calendar', limit: 5 } }, rating: { again: 1 } }, from: '2026-07-01' },
    ]),
  ].map((timeline) => timeline.map(fingerprintText));
  expect(one).toEqual(other);
  expect(one?.[1]).toBe(
    '{"from":"2026-07-01","values":{"limits":{"petition":{"limit":5,"unit":"calendar"}},"rating":{"again":1}}}',
  );
  const changed = readTimeline([
    { from: '2026-07-01', values: { limits: { petition: calendar(6) }, rating: { again: 1 } } },
  ]);
  expect(changed.map(fingerprintText)[1]).not.toBe(one?.[1]);
});

test.each([
  [POLICY_DEFAULTS.limits.petition, '7日（自然日）', '7 calendar days'],
  [POLICY_DEFAULTS.ruling.toChair, '1个工作日', '1 working day'],
  [POLICY_DEFAULTS.documents.signFor, '当日', 'the same day'],
  [POLICY_DEFAULTS.extensions.petition, '自开始之日起共15日（自然日）', '15 calendar days in all from the start'],
  [POLICY_DEFAULTS.extensions.application, '在原期限后加10个工作日', '10 working days added to the date due'],
  [POLICY_DEFAULTS.handOver.presentMinutes, '30分钟', '30 minutes'],
  [POLICY_DEFAULTS.timers.reminderPercent, '80%', '80%'],
  [POLICY_DEFAULTS.phone.lateCallsRelayedBy, '10:00', '10:00'],
  [POLICY_DEFAULTS.hours.sessions, '08:30—12:00，14:00—17:30', '08:30–12:00, 14:00–17:30'],
  [POLICY_DEFAULTS.attachments.types, 'JPEG 图片、PNG 图片、PDF 文件', 'JPEG pictures, PNG pictures, PDF documents'],
  [POLICY_DEFAULTS.appraisal.namesPublished, '否', 'no'],
] as [Entry, string, string][])('a value is said in both languages (%#)', (entry, zh, en) => {
  expect(sayValue(entry)).toEqual({ zh, en });
});

test('what would be accepted is said for every number', () => {
  for (const [key, entry] of ENTRIES) {
    expect(sayExpected(entry).zh, key).toMatch(/须|只能/);
    expect(sayExpected(entry).en, key).toMatch(/^must/);
  }
});

test('a clause shows the numbers it rests on as they are in force', () => {
  const timeline = readTimeline([{ from: '2027-01-01', values: { joint: { agreed: working(3) } } }]);
  const shown = { key: 'joint.agreed', title: POLICY_DEFAULTS.joint.agreed.title, confirmLocally: false };
  expect(numbersOf('TL-5')).toEqual([{ ...shown, value: { zh: '2个工作日', en: '2 working days' } }]);
  expect(numbersOf('TL-5', policyOn(timeline, day('2027-01-01')))).toEqual([
    { ...shown, value: { zh: '3个工作日', en: '3 working days' } },
  ]);
});
