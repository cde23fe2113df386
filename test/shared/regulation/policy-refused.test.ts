// What a township may not put into its policy: each refusal names the entry and the number, and nothing starts.
import { expect, test } from 'vitest';
import { PolicyError, type PolicyProblem } from '#shared/regulation/policy/policy-error.ts';
import { readTimeline } from '#shared/regulation/policy.ts';

const calendar = (limit: number) => ({ limit, unit: 'calendar' });
const working = (limit: number) => ({ limit, unit: 'working' });

const problemsOf = (raw: unknown): readonly PolicyProblem[] => {
  try {
    readTimeline(raw);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
};
const keysRefused = (values: object): string[] => problemsOf([{ from: '2027-01-01', values }]).map(({ key }) => key);

test('an error names the entry, the number and what would be right, in both languages', () => {
  expect(() => readTimeline([{ from: '2027-01-01', values: { limits: { application: working(25) } } }])).toThrow(
    '政策条目 2027-01-01，limits.application：“申办事项办理期限（没有法定时限、也没有更短承诺的）”须写明 limit、unit，长度在 1 至 20 个工作日之间（《行政许可法》第四十二条），现为 {"limit":25,"unit":"working"} / ' +
      'policy entry 2027-01-01, limits.application: “A service item without a statutory limit or a shorter promise: our own limit” must give limit, unit, and be 1 to 20 working days long (Administrative Licensing Law, art. 42), but is {"limit":25,"unit":"working"}',
  );
});

test('every problem is told at once, not only the first', () => {
  const problems = problemsOf([
    { from: '2027-01-01', values: { limits: { petition: 9, petitions: calendar(9) }, no: 1, hours: 8 } },
    { from: '2026-01-01', values: { figures: { smallest: 4 } } },
  ]);
  expect(problems.map(({ entry, key }) => `${entry} ${key}`)).toEqual([
    '2027-01-01 limits.petition',
    '2027-01-01 limits.petitions',
    '2027-01-01 no',
    '2027-01-01 hours',
    '2026-01-01 figures.smallest',
    '2026-01-01 from',
  ]);
});

test.each([
  ['an unknown group', { holidays: {} }, 'holidays'],
  ['an unknown number', { limits: { visit: calendar(7) } }, 'limits.visit'],
  ['a name every object has', { limits: { toString: 1 } }, 'limits.toString'],
  ['a group that is a list', { limits: [] }, 'limits'],
  ['a number where a term belongs', { limits: { petition: 7 } }, 'limits.petition'],
  ['a term without its unit', { limits: { petition: { limit: 7 } } }, 'limits.petition'],
  ['half a day', { limits: { petition: calendar(6.5) } }, 'limits.petition'],
  ['no time at all', { limits: { petition: calendar(0) } }, 'limits.petition'],
  ['a word for a number', { handOver: { presentMinutes: '30' } }, 'handOver.presentMinutes'],
  ['half a person', { registering: { representatives: 2.5 } }, 'registering.representatives'],
  ['calendar days where the law counts working ones', { ruling: { byLeader: calendar(2) } }, 'ruling.byLeader'],
  [
    'an extension counted from elsewhere',
    { extensions: { petition: { ...calendar(15), from: 'due' } } },
    'extensions.petition',
  ],
  ['a hundred points that are not', { appraisal: { points: 120 } }, 'appraisal.points'],
  ['a score step that is no half point', { appraisal: { finestStep: 0.7 } }, 'appraisal.finestStep'],
  ['a query code that can be guessed', { registering: { codeLength: 12 } }, 'registering.codeLength'],
  ['figures on fewer than five', { figures: { smallest: 3 } }, 'figures.smallest'],
  [
    'a shorter time to ask for review than the law gives',
    { accountability: { reviewAsked: calendar(20) } },
    'accountability.reviewAsked',
  ],
  ['a longer examination than the law allows', { applications: { examined: working(6) } }, 'applications.examined'],
  [
    'more time by counting working days',
    { extensions: { complaint: { ...working(50), from: 'start' } } },
    'extensions.complaint',
  ],
  ['an hour that no clock shows', { phone: { lateCallsRelayedBy: '24:00' } }, 'phone.lateCallsRelayedBy'],
  ['a session that ends before it starts', { hours: { sessions: [{ from: '14:00', to: '08:30' }] } }, 'hours.sessions'],
  [
    'sessions that overlap',
    {
      hours: {
        sessions: [
          { from: '08:30', to: '12:00' },
          { from: '11:00', to: '17:30' },
        ],
      },
    },
    'hours.sessions',
  ],
  ['an office that never opens', { hours: { sessions: [] } }, 'hours.sessions'],
  ['an invented ground to stop the clock', { suspension: { grounds: ['busy'] } }, 'suspension.grounds'],
  ['a ground named twice', { suspension: { grounds: ['hearing', 'hearing'] } }, 'suspension.grounds'],
  ['a yes that is a word', { appraisal: { namesPublished: 'yes' } }, 'appraisal.namesPublished'],
])('a policy with %s is refused', (_, values, key) => {
  expect(keysRefused(values)).toEqual([key]);
});

test.each([
  ['weights that do not make a hundred', { appraisal: { quartersPercent: 50 } }, 'appraisal.quartersPercent'],
  ['thresholds that do not descend', { appraisal: { competentFrom: 90 } }, 'appraisal.excellentFrom'],
  [
    'an approved share below the usual one',
    { appraisal: { excellentPercentApproved: 15 } },
    'appraisal.excellentPercentApproved',
  ],
  ['an extension that is none', { limits: { petition: calendar(15) } }, 'extensions.petition'],
  ['a leader who hears before the head', { timers: { headAfter: working(3) } }, 'timers.leaderAfter'],
  ['a warning after the lapse', { applications: { lapses: working(5) } }, 'applications.lapseTold'],
  ['steps longer than the whole way', { documents: { propose: working(2) } }, 'limits.document'],
  ['a relay hour outside office hours', { phone: { lateCallsRelayedBy: '13:00' } }, 'phone.lateCallsRelayedBy'],
  ['a code that leaves a remainder', { registering: { codeLength: 18 } }, 'registering.codeLength'],
  ['a case reopened after it is archived', { closing: { archived: calendar(10) } }, 'closing.reopened'],
  ['warnings that do not ascend', { warnings: { basically: 3 } }, 'warnings.incompetent'],
  ['putting right before contact', { rating: { contacted: working(20) } }, 'rating.rectified'],
])('a policy that contradicts itself by %s is refused', (_, values, key) => {
  expect(keysRefused(values)).toEqual([key]);
});

test('numbers that fit together are judged as they come into force, not one by one', () => {
  const both = { appraisal: { quartersPercent: 70, yearEndPercent: 30 } };
  expect(problemsOf([{ from: '2027-01-01', values: both }])).toEqual([]);
  const undone = { from: '2028-01-01', values: { appraisal: { yearEndPercent: 40 } } };
  expect(problemsOf([{ from: '2027-01-01', values: both }, undone]).map(({ entry, key }) => [entry, key])).toEqual([
    ['2028-01-01', 'appraisal.quartersPercent'],
  ]);
});

test.each([
  ['no list', { from: '2027-01-01', values: {} }, '- -'],
  ['a day that does not exist', [{ from: '2027-02-30', values: {} }], '#1 from'],
  ['no values', [{ from: '2027-01-01' }], '#1 values'],
  [
    'a stray word',
    [
      { from: '2027-01-01', values: {} },
      { from: '2028-01-01', values: {}, till: '2029-01-01' },
    ],
    '#2 till',
  ],
  [
    'two entries of one day',
    [
      { from: '2027-01-01', values: {} },
      { from: '2027-01-01', values: {} },
    ],
    '2027-01-01 from',
  ],
  [
    'entries out of order',
    [
      { from: '2027-01-01', values: {} },
      { from: '2026-01-01', values: {} },
    ],
    '2026-01-01 from',
  ],
  ['an entry before the first day', [{ from: '2009-12-31', values: {} }], '2009-12-31 from'],
])('a list of policy entries with %s is refused', (_, raw, where) => {
  expect(problemsOf(raw).map(({ entry, key }) => `${entry} ${key}`)).toEqual([where]);
});
