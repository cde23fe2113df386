// The law of an appraisal (AP-1 to AP-5): who does what in which order, what is missing, what cannot be done again.
import { expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { BALLOTS } from '#shared/vote/ballots.ts';
import { moment } from '../case/case-life.ts';
import { LAW, lawWith, without } from '../sample-law.ts';
import { DECIDED, does, life, NINETY, NUMBERS, opening, ruleOf, type Step, step, votes } from './given.ts';

const typesOf = (...steps: readonly Step[]) => life(...steps).events.map(({ type }) => type);
const stateOf = (...steps: readonly Step[]) => life(...steps).state?.state;

test('AP-5: the facts lie there before the own score opens, and an appraisal is opened once', () => {
  expect(typesOf(opening())).toEqual(['AppraisalOpened', 'PackAttached']);
  expect(typesOf(opening(), opening())).toEqual([]);
});

test('AP-3: own score, review, final decision, notice, filed', () => {
  expect(stateOf(opening(), does.own())).toBe('review');
  expect(stateOf(opening(), does.own(), does.review())).toBe('final');
  const { state } = life(...DECIDED);
  expect(state).toMatchObject({ state: 'decided', total: { n: 9000, d: 1 } });
  expect(state?.objectUntil).toBe('2026-10-29T09:30:00.000Z');
  expect(typesOf(...DECIDED, does.timer('2026-10-29 17:30', 'objecting'))).toEqual(['AppraisalFiled']);
});

test('AP-3: no step comes before its turn, and none comes twice', () => {
  const fits = 'AP-3/a-step-fits-the-state';
  expect(ruleOf(opening(), does.review())).toBe(fits);
  expect(ruleOf(opening(), does.finalize())).toBe(fits);
  expect(ruleOf(opening(), does.own(), does.own())).toBe(fits);
  expect(ruleOf(opening(), does.own(), does.finalize())).toBe(fits);
  expect(ruleOf(opening(), does.own(), does.review(), does.review())).toBe(fits);
  expect(ruleOf(...DECIDED, does.finalize())).toBe(fits);
  expect(ruleOf(opening(), does.object())).toBe(fits);
});

test('AP-3: whoever changes a score says why, each by itself; what is not changed needs none', () => {
  const changed = { scores: { service: 15, integrity: 13 } };
  const missing = life(opening(), does.own(), does.review({ ...changed, reasons: { service: '两次投诉' } })).refused;
  expect(missing).toMatchObject({ rule: 'AP-3/every-change-gives-a-reason', at: 'reasons.integrity' });
  const said = does.review({ ...changed, reasons: { service: '两次投诉', integrity: '未登记礼品' } });
  expect(life(opening(), does.own(), said).state?.review).toMatchObject({ changed: ['service', 'integrity'] });
  const again = does.finalize({ scores: { service: 16 } });
  expect(ruleOf(opening(), does.own(), said, again)).toBe('AP-3/every-change-gives-a-reason');
  const final = does.finalize({ scores: { service: 16 }, reasons: { service: '一次查否' } });
  expect(life(opening(), does.own(), said, final).state).toMatchObject({ total: { n: 8800, d: 1 } });
});

test('AP-2: a window that is over is over, even before its wake-up came', () => {
  expect(ruleOf(opening(), does.own({}, '2026-10-14 17:31'))).toBe('AP-2/within-its-window');
  expect(ruleOf(opening(), does.own(), does.review({}, '2026-10-21 17:31'))).toBe('AP-2/within-its-window');
  const unscored = [opening(), does.timer('2026-10-14 17:30', 'own')];
  expect(ruleOf(...unscored, does.own({}, '2026-10-15 09:00'))).toBe('AP-2/within-its-window');
  const unreviewed = [...unscored, does.timer('2026-10-21 17:30', 'review')];
  expect(ruleOf(...unreviewed, does.review({}, '2026-10-22 09:00'))).toBe('AP-2/within-its-window');
});

test('AP-2: a missing own score is flagged and the review goes on; a missing review goes on marked; nothing counts as zero', () => {
  const ownMissed = does.timer('2026-10-14 17:30', 'own');
  const { state } = life(opening(), ownMissed);
  expect(state).toMatchObject({ state: 'review', missed: ['own'] });
  expect(ruleOf(opening(), ownMissed, does.review())).toBe('AP-3/every-criterion-is-scored');
  expect(stateOf(opening(), ownMissed, does.review({ scores: NINETY }))).toBe('final');
  const reviewMissed = does.timer('2026-10-21 17:30', 'review');
  const both = life(opening(), ownMissed, reviewMissed);
  expect(both.events).toEqual([{ type: 'ReviewMissed', data: { flagged: '1004' } }]);
  expect(both.state).toMatchObject({ state: 'final', missed: ['own', 'review'] });
  expect(both.state).not.toHaveProperty('total');
  expect(ruleOf(opening(), ownMissed, reviewMissed, does.finalize())).toBe('AP-3/every-criterion-is-scored');
  expect(stateOf(opening(), ownMissed, reviewMissed, does.finalize({ scores: NINETY }))).toBe('decided');
});

test('AP-2, AP-5: wake-ups delivered one to five times, late and in any order, lead to the same appraisal', () => {
  const ends = ['own', 'review', 'objecting'];
  const orders = [ends, [...ends].reverse(), ['review', 'own', 'objecting']];
  for (const [i, times] of [1, 2, 3, 4, 5].entries()) {
    const order = orders[i % orders.length] ?? ends;
    const told = (at: string) => Array.from({ length: times }, () => order.map((what) => does.timer(at, what))).flat();
    const missed = [opening(), ...told('2026-10-14 17:30'), ...told('2026-10-21 17:45')];
    const all = [...missed, does.finalize({ scores: NINETY }), ...told('2026-10-30 09:00')];
    expect(life(...missed).state).toMatchObject({ state: 'final', missed: ['own', 'review'] });
    expect(life(...all).state).toMatchObject({ state: 'filed', filedAt: moment('2026-10-30 09:00') });
  }
});

test('AP-2: a wake-up that comes twice or early changes nothing; on a day that became a day off it waits', () => {
  expect(typesOf(opening(), does.timer('2026-10-14 17:29', 'own'))).toEqual([]);
  expect(typesOf(opening(), does.own(), does.timer('2026-10-14 17:30', 'own'))).toEqual([]);
  const flood = lawWith({
    overrides: [{ id: 'o'.repeat(32), on: day('2026-10-14'), working: false, notice: '柳政办〔2026〕12号' }],
  });
  const moved = life(opening(), does.timer('2026-10-14 17:30', 'own', flood));
  expect(moved.events).toEqual([{ type: 'TimerMoved', data: { timer: 'own', to: '2026-10-15T09:30:00.000Z' } }]);
  const waited = [opening(), does.timer('2026-10-14 17:30', 'own', flood)];
  expect(stateOf(...waited, does.own({}, '2026-10-15 16:00'))).toBe('review');
  expect(ruleOf(...waited, does.own({}, '2026-10-15 17:31'))).toBe('AP-2/within-its-window');
});

test('AP-3: the group decides by a majority of those entitled; the person and who stands aside are not', () => {
  const ready = [opening('2026-q3', { staff: '1010', post: 'leader', reviewer: '1006' })];
  const leader = { results: 30, supervision: 20, people: 10, discipline: 15, integrity: 15 };
  const reviewed = [
    ...ready,
    does.own({ scores: leader }, '2026-10-09 09:00', '1010'),
    does.review({}, '2026-10-12 09:00', '1006'),
  ];
  const rule = (sent: Parameters<typeof does.finalize>[0], by?: string) =>
    ruleOf(...reviewed, does.finalize(sent, '2026-10-22 09:00', by));
  expect(rule({}, '1010')).toBe('AP-3/nobody-decides-their-own');
  expect(rule({ votes: votes('1006', '1010') })).toBe('SV-4.5/who-is-involved-does-not-vote');
  expect(rule({ votes: votes('1006', '1006') })).toBe('SV-4.5/each-votes-once');
  expect(rule({ votes: votes('1006') })).toBe('SV-4.5/a-quorum-votes');
  const split = [votes('1006'), [{ by: '1011', vote: BALLOTS[1] }]].flat();
  expect(rule({ votes: split })).toBe('AP-3/the-decision-is-adopted');
  expect(rule({ votes: votes('1006', '1011') })).toBeUndefined();
  const aside = step('2026-10-21 09:00', '1011', { type: 'recuse', reason: '近亲属' });
  expect(ruleOf(...reviewed, aside, does.finalize({ votes: votes('1006', '1011') }))).toBe(
    'SV-4.5/too-few-entitled-go-to-the-county',
  );
  const county = step('2026-10-26 09:00', '1005', {
    type: 'record-county',
    score: 88,
    document: '县考〔2026〕5号',
    on: day('2026-10-23'),
  });
  expect(stateOf(...reviewed, aside, county)).toBe('filed');
  expect(ruleOf(...reviewed, county)).toBe('AP-3/the-leading-group-decides');
});

test('AP-3, AP-5: who is a relative of the objector stands aside in the objection too; where too few are left the county decides it', () => {
  const objected = [...DECIDED, does.object()];
  const aside = (by: string) => step('2026-10-25 09:00', by, { type: 'recuse', reason: '近亲属' });
  expect(ruleOf(...DECIDED, aside('1010'))).toBe('AP-3/a-step-fits-the-state');
  const two = [...objected, aside('1010')];
  expect(ruleOf(...two, does.decideObjection())).toBe('AP-3/nobody-decides-their-own');
  const by1006 = (sent: object = {}) => does.decideObjection(sent, '2026-10-26 09:00', '1006');
  expect(stateOf(...two, by1006())).toBe('filed');
  const document = { county: '县考〔2026〕7号' };
  expect(ruleOf(...two, by1006(document))).toBe('AP-3/the-leading-group-decides');
  const none = [...two, aside('1011'), aside('1006')];
  expect(ruleOf(...none, by1006())).toBe('SV-4.5/too-few-entitled-go-to-the-county');
  const word = life(...none, does.decideObjection(document, '2026-10-26 09:00', '1005'));
  expect([word.state?.state, word.state?.objection?.result]).toEqual(['filed', 'upheld']);
  expect(word.events[0]?.text).toEqual({ reasons: '复核无误', ...document });
});

test('AP-3: a reviewer who left or stands aside is replaced by the chair, never by the person', () => {
  const gone = without(LAW, '1004');
  expect(life(opening(), does.own(), does.timer('2026-10-21 17:30', 'review', gone)).events[0]?.data).toEqual({
    flagged: '1006',
  });
  const aside = step('2026-10-10 09:00', '1004', { type: 'recuse', reason: '夫妻关系' });
  expect(life(opening(), aside, does.own(), does.timer('2026-10-21 17:30', 'review')).events[0]?.data).toEqual({
    flagged: '1006',
  });
  expect(ruleOf(opening(), step('2026-10-10 09:00', '1012', { type: 'recuse', reason: '不想' }))).toBe(
    'AP-3/who-stands-aside-says-so',
  );
});

test('AP-5: facts are contested while it is undecided, and each contest is answered once', () => {
  const contest = step('2026-10-09 10:00', '1001', { type: 'contest', fact: '按期率', reason: '一件系重复登记' });
  const answer = step('2026-10-10 10:00', '1005', {
    type: 'answer-contest',
    contest: 1,
    corrected: true,
    answer: '已核实',
  });
  expect(life(opening(), contest, answer).state?.contests).toMatchObject([{ answered: { corrected: true } }]);
  expect(ruleOf(opening(), contest, answer, answer)).toBe('AP-3/a-step-fits-the-state');
  const other = step('2026-10-10 10:00', '1005', {
    type: 'answer-contest',
    contest: 2,
    corrected: true,
    answer: '已核实',
  });
  expect(ruleOf(opening(), contest, other)).toBe('AP-5/each-contest-is-answered-once');
  expect(ruleOf(...DECIDED, contest)).toBe('AP-3/a-step-fits-the-state');
});

test('AP-5: an objection comes in time, is decided with reasons, and never leads to a lower result', () => {
  expect(ruleOf(...DECIDED, does.object('2026-10-29 17:31'))).toBe('AP-5/objected-in-time');
  const filed = [...DECIDED, does.timer('2026-10-29 17:30', 'objecting')];
  expect(ruleOf(...filed, does.object('2026-10-30 09:00'))).toBe('AP-5/objected-in-time');
  const objected = [...DECIDED, does.object()];
  expect(life(...objected).state?.objection?.decideBy).toBe('2026-11-23T09:30:00.000Z');
  expect(stateOf(...objected, does.decideObjection())).toBe('filed');
  const lower = does.decideObjection({ result: 'changed', scores: { service: 15 } });
  expect(ruleOf(...objected, lower)).toBe('AP-5/never-lower-for-asking');
  expect(ruleOf(...objected, does.decideObjection({ result: 'changed' }))).toBe(
    'AP-5/a-changed-result-states-its-scores',
  );
  const better = does.decideObjection({ result: 'changed', scores: { service: 19 } });
  expect(life(...objected, better).state).toMatchObject({ state: 'filed', total: { n: 9200, d: 1 } });
  expect(typesOf(...objected, does.timer('2026-11-23 17:30', 'objection'))).toEqual(['ObjectionWaited']);
});

const quarter = (cycle: string, points: number, final = true) => ({ cycle, final, total: { n: points * 100, d: 1 } });

test('AP-2: a half-year is a text and the mean of its quarters, reviewed when these are final', () => {
  const text = does.own({ scores: {}, evidence: '上半年小结' }, '2026-07-02 09:00');
  const begun = [opening('2026-h1', {}, '2026-07-01 08:35'), text];
  expect(stateOf(...begun)).toBe('awaiting');
  const open = (final: boolean) =>
    step('2026-08-03 09:00', 'clock', {
      type: 'open-review',
      quarters: [quarter('2026-q1', 90), quarter('2026-q2', 81, final)],
    });
  expect(typesOf(...begun, open(false))).toEqual([]);
  expect(typesOf(...begun, open(true))).toEqual(['ReviewOpened']);
  const quarters = [quarter('2026-q1', 90), quarter('2026-q2', 81)];
  const all = [
    ...begun,
    open(true),
    does.review({}, '2026-08-04 09:00'),
    does.finalize({ quarters }, '2026-08-05 09:00'),
  ];
  expect(life(...all).state).toMatchObject({ state: 'decided', total: { n: 8550, d: 1 } });
  expect(ruleOf(...begun, open(true), does.review({ scores: { service: 3 } }, '2026-08-04 09:00'))).toBe(
    'AP-3/only-criteria-are-scored',
  );
});

const yearly = [
  opening('2026-year', {}, '2027-01-04 08:35'),
  does.own({}, '2027-01-05 09:00'),
  step('2027-02-22 09:00', 'clock', {
    type: 'open-review',
    quarters: [quarter('2026-q3', 85), quarter('2026-q4', 88)],
  }),
  does.review({}, '2027-02-23 09:00'),
];

test('AP-2: a year is decided after its quarters, and waits for its grade before anybody is told', () => {
  const waiting = does.finalize({ quarters: [quarter('2026-q4', 88, false)] }, '2027-02-24 09:00');
  expect(ruleOf(...yearly, waiting)).toBe('AP-2/the-quarters-are-final-first');
  const final = does.finalize({ quarters: [quarter('2026-q3', 85), quarter('2026-q4', 88)] }, '2027-02-24 09:00');
  const { state } = life(...yearly, final);
  // 0.6 × 86.5 + 0.4 × 90
  expect(state).toMatchObject({ state: 'scored', total: { n: 8790, d: 1 }, yearEnd: { n: 9000, d: 1 }, timers: {} });
  const graded = step('2027-03-01 09:00', 'clock', { type: 'grade', grade: 'competent' });
  expect(life(...yearly, final, graded).state).toMatchObject({ state: 'decided', grade: 'competent' });
  expect(typesOf(...yearly, final, graded, graded)).toEqual([]);
  // Thirty calendar days to ask for a review of the year.
  expect(life(...yearly, final, graded).state?.objectUntil).toBe('2027-03-31T09:30:00.000Z');
});

test('AC-2.8: a year is reckoned by the numbers of its last day, whatever is in force when the group meets', () => {
  const quarters = [quarter('2026-q3', 85), quarter('2026-q4', 88)];
  const numbers = { ...NUMBERS, quartersPercent: 50, yearEndPercent: 50, competentFrom: 89 };
  const final = does.finalize({ quarters, numbers }, '2027-02-24 09:00');
  // 0.5 × 86.5 + 0.5 × 90, and not the shares of the law it is decided under.
  expect(life(...yearly, final).state).toMatchObject({ total: { n: 8825, d: 1 } });
  const graded = step('2027-03-01 09:00', 'clock', { type: 'grade', grade: 'incompetent', cap: 'incompetent' });
  const now = { cap: 'none', openCase: false, placeLeft: false, numbers } as const;
  const again = step('2027-03-20 09:00', 'clock', { type: 'regrade', ...now });
  expect(life(...yearly, final, graded, again).state?.grade).toBe('basically-competent');
});

const regrades = (graded: object, now: object) => {
  const final = does.finalize(
    { quarters: [quarter('2026-q4', 94)], scores: { service: 20 }, reasons: { service: '好' } },
    '2027-02-24 09:00',
  );
  const given = step('2027-03-01 09:00', 'clock', { type: 'grade', ...graded });
  const again = { type: 'regrade', cap: 'none', openCase: false, placeLeft: false, numbers: NUMBERS, ...now } as const;
  return life(...yearly, final, given, step('2027-03-20 09:00', 'clock', again));
};

test('AC-2.5: a revoked warning gives back the grade it took, excellent only where a place is left, and never lowers one', () => {
  const twice = { grade: 'basically-competent', cap: 'basically-competent' };
  expect(regrades(twice, { cap: 'not-excellent' }).state).toMatchObject({ grade: 'competent', cap: 'not-excellent' });
  expect(regrades(twice, {}).state?.grade).toBe('competent');
  expect(regrades(twice, { placeLeft: true }).state?.grade).toBe('excellent');
  expect(regrades(twice, { cap: 'basically-competent' }).events).toEqual([]);
  expect(regrades({ grade: 'competent', cap: 'none' }, { placeLeft: true }).events).toEqual([]);
  expect(regrades({ grade: 'competent', cap: 'not-excellent' }, { cap: 'incompetent' }).events).toEqual([]);
});

test('AP-4: whose case was open at the year’s end is graded after it, and may then ask for review', () => {
  const open = { ungraded: 'open-accountability', cap: 'none' };
  expect(regrades(open, { openCase: true }).events).toEqual([]);
  const { state } = regrades(open, { cap: 'not-excellent' });
  expect(state).toMatchObject({ grade: 'competent', objectUntil: '2027-04-19T09:30:00.000Z' });
  expect(state).not.toHaveProperty('ungraded');
});

test('AP-5: an objection to a year may lift its grade, but gives out no place of excellent', () => {
  const quarters = [quarter('2026-q3', 74), quarter('2026-q4', 74)];
  const final = does.finalize({ quarters, scores: { service: 0 }, reasons: { service: '无' } }, '2027-02-24 09:00');
  const graded = step('2027-03-01 09:00', 'clock', { type: 'grade', grade: 'basically-competent' });
  const objected = [...yearly, final, graded, does.object('2027-03-02 09:00')];
  const changed = (scores: { [name: string]: number }) =>
    life(...objected, does.decideObjection({ result: 'changed', scores }, '2027-03-03 09:00')).state?.grade;
  expect(changed({ service: 17 })).toBe('competent');
  expect(changed({ service: 1 })).toBe('basically-competent');
});

test('AC-2.5: an objection lifts no grade above what warnings left open', () => {
  const quarters = [quarter('2026-q3', 74), quarter('2026-q4', 74)];
  const final = does.finalize({ quarters, scores: { service: 0 }, reasons: { service: '无' } }, '2027-02-24 09:00');
  const capped = { type: 'grade', grade: 'basically-competent', cap: 'basically-competent' } as const;
  const objected = [...yearly, final, step('2027-03-01 09:00', 'clock', capped), does.object('2027-03-02 09:00')];
  const better = does.decideObjection({ result: 'changed', scores: { service: 17 } }, '2027-03-03 09:00');
  expect(life(...objected, better).state).toMatchObject({ state: 'filed', grade: 'basically-competent' });
});

test('AP-5: a grade that is given while an objection is open takes nothing from the objection', () => {
  const final = does.finalize({ quarters: [quarter('2026-q4', 88)] }, '2027-02-24 09:00');
  const open = step('2027-03-01 09:00', 'clock', { type: 'grade', ungraded: 'open-accountability', cap: 'none' });
  const over = { type: 'regrade', cap: 'none', openCase: false, placeLeft: false, numbers: NUMBERS } as const;
  const steps = [...yearly, final, open, does.object('2027-03-02 09:00'), step('2027-03-08 09:00', 'clock', over)];
  const { state } = life(...steps);
  expect(state).toMatchObject({
    state: 'objected',
    grade: 'competent',
    timers: { objection: state?.objection?.decideBy },
  });
  expect(stateOf(...steps, does.decideObjection({}, '2027-03-10 09:00'))).toBe('filed');
});

test('AP-3: the county reviews a principal leader; its result is recorded with its document and filed', () => {
  const county = opening('2026-q3', { staff: '1006', post: 'leader', reviewer: 'county' });
  const leader = { results: 30, supervision: 20, people: 10, discipline: 15, integrity: 15 };
  const own = does.own({ scores: leader }, '2026-10-09 09:00', '1006');
  expect(stateOf(county, own)).toBe('county');
  expect(stateOf(county, does.timer('2026-10-14 17:30', 'own'))).toBe('county');
  const recorded = (sent: object) =>
    step('2026-11-02 09:00', '1005', {
      type: 'record-county',
      document: '县考〔2026〕3号',
      on: day('2026-10-30'),
      ...sent,
    });
  expect(ruleOf(county, own, recorded({}))).toBe('AP-3/the-county-result-is-stated');
  expect(ruleOf(county, own, recorded({ grade: 'excellent' }))).toBe('AP-4/only-a-year-has-a-grade');
  expect(life(county, own, recorded({ score: 93.5 })).state).toMatchObject({
    state: 'filed',
    total: { n: 9350, d: 1 },
  });
});
