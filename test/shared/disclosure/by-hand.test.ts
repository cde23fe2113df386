// Records that come from no case: what each board asks for, how long a notice lasts, and how what is public is corrected.
import { expect, test } from 'vitest';
import { type Actor, CLOCK, staffActor } from '#shared/decision.ts';
import { BOARD_RULES, HAND_FACTS, missingFacts } from '#shared/disclosure/board-rules.ts';
import { BOARDS, HAND_BOARDS, type HandBoard } from '#shared/disclosure/boards.ts';
import type { DisclosureCommand, DisclosureFields, EntryGiven } from '#shared/disclosure/commands.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import { type DisclosureState, recordName, type StateOn } from '#shared/disclosure/state.ts';
import { toPublic } from '#shared/disclosure/to-public.ts';
import { day, type Instant, plusDays } from '#shared/time.ts';
import { at, law } from './given.ts';

const ID = '0123456789abcdef0123456789abcdef';

/** A life told step by step, each at its day; the words are what the corridor would lay before the law. */
function life(board: HandBoard, fields: DisclosureFields, by = '1002', entry: EntryGiven = {}) {
  let state: DisclosureState | null = null;
  let texts: { [field: string]: string } = {};
  const tell = (command: DisclosureCommand, actor: Actor, when: Instant) => {
    const decision = disclosureLaw.decide(law, state, command, actor, when);
    for (const made of decision.events ?? []) {
      texts = {
        ...texts,
        ...(made.type === 'DisclosureDrafted' || made.type === 'DisclosureEdited' ? made.text : {}),
      } as never;
      const event = { v: 1, id: ID, aggregate: 'disclosure', version: 1, at: when, on: '', actor, law: {}, ...made };
      state = disclosureLaw.evolve(state, event as never);
    }
    return decision;
  };
  const given = () => ({ edition: state?.edition ?? 0, texts });
  // SC-5: a commendation alone comes from a record, and from nothing else.
  const from = board === 'commendations' ? { commendation: 'e'.repeat(32) } : {};
  tell({ type: 'draft-by-hand', board, from, author: by, fields, given: entry }, staffActor(by), at('2026-09-24'));
  return {
    state: () => state as DisclosureState,
    texts: () => texts,
    step: (type: 'submit', who = by) => tell({ type }, staffActor(who), at('2026-09-24')),
    edit: (changed: DisclosureFields, who = by, named: EntryGiven = {}) =>
      tell({ type: 'edit', fields: changed, given: { ...given(), ...named } }, staffActor(who), at('2026-09-28')),
    approve: (who = '1007', when = '2026-09-24', keep: { hint: string; reason: string }[] = []) =>
      tell({ type: 'approve', given: given(), keep }, staffActor(who), at(when)),
    correct: (reason: string, changed?: DisclosureFields, who = '1007') =>
      tell(
        { type: 'publish-correction', reason, given: given(), ...(changed ? { fields: changed } : {}) },
        staffActor(who),
        at('2026-09-29'),
      ),
    wake: (when: Instant, what = 'expire') => tell({ type: 'timer', what }, CLOCK, when),
  };
}

const NOTICE: DisclosureFields = {
  title: '最低生活保障初审公示',
  body: '经入户调查，拟将下列家庭纳入最低生活保障，现予公示。',
  people: [{ name: '张建国', village: 'shanghe', note: '2人' }, { name: '欧阳小兰' }],
  category: 'minimum-living',
  office: 'civil-affairs',
};
const published = (fields = NOTICE, when = '2026-09-24', board: HandBoard = 'notices') => {
  const notice = life(board, fields);
  notice.step('submit');
  expect(notice.approve('1007', when).refused).toBeUndefined();
  return notice;
};

test('DI-5: a notice is open for objections for seven working days after its publication, make-up days counted', () => {
  const { state } = published();
  // 28, 29, 30 September (the 25th is Mid-Autumn) and, after the National Day, 8, 9, 10 (a Saturday worked) and 12 October.
  expect(state()).toMatchObject({
    state: 'published',
    until: '2026-10-12',
    timers: { expire: '2026-10-12T16:00:00.000Z' },
  });
});

const TEN_DAYS = { clock: { days: 10, unit: 'working', own: true } } as const;

test('DI-2: what answers an entry of the catalogue is owed within the entry’s own time, all else within the policy’s', () => {
  expect(life('notices', NOTICE).state().publishBy).toBe('2026-10-29');
  const named = life('notices', { ...NOTICE, catalogue: 'allowance-approved' }, '1002', TEN_DAYS);
  expect(named.state()).toMatchObject({
    publishBy: '2026-10-15',
    timers: { overdue: '2026-10-16T00:30:00.000Z' },
  });
});

test('DI-2: another entry chosen later brings its time, counted from the same day; the same one again changes nothing', () => {
  const { state, edit, step } = life('notices', NOTICE);
  edit({ catalogue: 'allowance-approved' }, '1002', TEN_DAYS);
  expect(state()).toMatchObject({ publishBy: '2026-10-15', timers: { overdue: '2026-10-16T00:30:00.000Z' } });
  step('submit');
  expect(
    edit({ catalogue: 'allowance-approved', body: '另起一句。' }, '1002', TEN_DAYS).events?.[0]?.data,
  ).not.toHaveProperty('publishBy');
  edit({ catalogue: 'another' }, '1002', { clock: { days: 5, unit: 'calendar', own: true } });
  expect(state()).toMatchObject({ state: 'submitted', publishBy: '2026-09-29' });
  edit({ catalogue: null });
  expect(state().publishBy).toBe('2026-10-29');
});

test('DI-2: what is late already does not become punctual by the choice of an entry', () => {
  const { state, edit, wake } = life('notices', { ...NOTICE, catalogue: 'allowance-approved' }, '1002', TEN_DAYS);
  wake(at('2026-10-16 08:30'), 'overdue');
  edit({ catalogue: null });
  expect(state()).toHaveProperty('overdueSince');
  expect(state().publishBy).toBe('2026-10-29');
  expect(state()).not.toHaveProperty('timers.overdue');
});

test('DI-5: it may be open longer, never shorter', () => {
  expect(published({ ...NOTICE, until: day('2026-10-20') }).state().until).toBe('2026-10-20');
  const short = life('notices', { ...NOTICE, until: day('2026-10-11') });
  short.step('submit');
  expect(short.approve().refused).toMatchObject({
    rule: 'DI-5/objections-have-their-time',
    detail: { days: 7, until: '2026-10-12' },
  });
});

test('DI-5: a correction does not move the last day for objections to one that is over: readers were told a later one', () => {
  const early = published({ ...NOTICE, until: day('2026-10-20') }, '2026-09-10');
  early.edit({ until: null });
  expect(early.correct('日期有误').refused?.rule).toBe('DI-5/objections-have-their-time');
  early.edit({ until: day('2026-09-29') });
  expect(early.correct('日期有误').refused).toBeUndefined();
  expect(early.state().until).toBe('2026-09-29');
});

test('DI-5: when the period is over it is taken down by itself; woken early or twice, nothing happens', () => {
  const { state, wake } = published();
  expect(wake(at('2026-10-12 23:59')).events).toEqual([]);
  expect(wake(at('2026-10-13 00:00')).events).toMatchObject([{ type: 'DisclosureExpired' }]);
  expect(state().state).toBe('expired');
  expect(wake(at('2026-10-13 00:00')).events).toEqual([]);
});

test('DI-5: on the web a list shows masked names, and for social assistance no village', () => {
  const { state, texts } = published();
  const { people } = toPublic<'notices'>(ID, state() as StateOn<'notices'>, texts());
  expect(people).toEqual([{ name: '张*', note: '2人' }, { name: '欧阳*' }]);
  const soldiers = published({ ...NOTICE, category: 'conscription' });
  expect(toPublic<'notices'>(ID, soldiers.state() as StateOn<'notices'>, soldiers.texts()).people[0]).toEqual({
    name: '张*',
    village: 'shanghe',
    note: '2人',
  });
});

test('DI-5: social assistance names no village in its words either', () => {
  const text = '上河村的王强先生一家情况属实。';
  const notice = life('notices', { ...NOTICE, body: text });
  notice.step('submit');
  expect(notice.approve().refused).toMatchObject({ rule: 'DI-6/every-hint-is-answered', detail: { count: 2 } });
  const land = life('notices', { ...NOTICE, category: 'land', body: '上河村二组的地已经丈量。', people: [] });
  land.step('submit');
  // The group is finer than the village, the village is not.
  expect(land.approve().refused).toMatchObject({ detail: { count: 1 } });
});

test('DI-6: an identity number in a list is refused before it is kept, with its cell named', () => {
  const number = '11010519491231002X';
  const people = [{ name: '张建国' }, { name: '李强', note: `身份证${number}` }];
  const refused = disclosureLaw.decide(
    law,
    null,
    { type: 'draft-by-hand', board: 'notices', from: {}, author: '1002', fields: { ...NOTICE, people } },
    staffActor('1002'),
    at('2026-09-24'),
  ).refused;
  expect(refused).toMatchObject({
    rule: 'DI-6/id-numbers-are-never-published',
    detail: { where: { zh: '第2行备注' } },
  });
  expect(JSON.stringify(refused)).not.toContain(number);
  expect(published().edit({ people }).refused?.rule).toBe('DI-6/id-numbers-are-never-published');
});

test('DI-6: a remark in a list is read like any other text', () => {
  const notice = life('notices', { ...NOTICE, people: [{ name: '张建国', note: '电话13812345678' }] });
  notice.step('submit');
  expect(notice.approve().refused?.rule).toBe('DI-6/every-hint-is-answered');
  const keep = [{ hint: 'people-1-note-mobile-1', reason: '村委会值班电话' }];
  expect(notice.approve('1007', '2026-09-24', keep).events).toMatchObject([
    { data: { kept: [{ hint: 'people-1-note-mobile-1', kind: 'mobile' }] } },
  ]);
});

test('DI-6: whoever put a record forward does not approve it, nor its correction', () => {
  const own = life('notices', NOTICE, '1007');
  own.step('submit', '1007');
  expect(own.approve('1007').refused?.rule).toBe('DI-6/a-second-person-approves');
  own.approve('1017');
  own.edit({ body: '改了。' }, '1007');
  expect(own.correct('文字有误', undefined, '1007').refused?.rule).toBe('DI-6/a-second-person-approves');
});

test('DI-6: what is changed of a public record stays inside until a second person publishes the correction', () => {
  const { state, edit, correct, texts } = published();
  const before = toPublic(ID, state(), texts());
  edit({ body: '改正后的正文。' });
  expect(state()).toMatchObject({ state: 'published', edition: 2, correction: { by: '1002' } });
  expect(toPublic(ID, state(), { ...texts(), body: NOTICE.body as string })).toEqual(before);
  correct('户数有误');
  expect(state().correction).toBeUndefined();
  expect(toPublic(ID, state(), texts())).toMatchObject({ body: '改正后的正文。', correctedOn: '2026-09-29' });
});

test('DI-6: leaving out and masking is corrected in one step; words of one’s own are proposed, and another publisher lets them through', () => {
  const cut = { body: '经入户调查，拟将下列家庭纳入最低生活保障。' };
  expect(published().correct('文字有误', cut).events).toMatchObject([
    { type: 'DisclosureEdited', data: { redacted: ['body'] } },
    { type: 'DisclosureCorrected', data: { edition: 2, until: '2026-10-12' } },
  ]);
  const { state, correct } = published();
  expect(correct('文字有误', { body: '全新的文字。' }).events).toMatchObject([{ type: 'DisclosureEdited' }]);
  expect(state()).toMatchObject({ state: 'published', correction: { by: '1007' } });
  expect(correct('文字有误').refused?.rule).toBe('DI-6/a-second-person-approves');
  expect(correct('文字有误', undefined, '1017').refused).toBeUndefined();
  expect(state().correction).toBeUndefined();
});

test('DI-6: a publisher who rewrote a draft does not approve it; one who only masked something does', () => {
  const rewritten = life('notices', NOTICE);
  rewritten.step('submit');
  rewritten.edit({ body: '另外写的文字。' }, '1007');
  expect(rewritten.approve('1007').refused?.rule).toBe('DI-6/a-second-person-approves');
  expect(rewritten.approve('1017').refused).toBeUndefined();
  const masked = life('notices', { ...NOTICE, body: '请联系张建国先生，电话13812345678。' });
  masked.step('submit');
  masked.edit({ body: '请联系张*先生，电话138****5678。' }, '1007');
  expect(masked.state().writers.body).toBe('1002');
  expect(masked.approve('1007').refused).toBeUndefined();
});

test('DI-6: a correction without a change is none, its reason names nobody, and it leaves no needed text empty', () => {
  expect(published().correct('无').refused?.rule).toBe('DI-6/a-correction-changes-words');
  expect(published().correct('张建国先生要求更正', { body: '现予公示。' }).refused?.rule).toBe(
    'DI-6/a-withdrawal-names-nobody',
  );
  expect(published().correct('文字有误', { body: '' }).refused?.rule).toBe('DI-6/every-field-is-filled');
});

test.each(['误列张建国', '误列张 建 国', '误将欧阳小兰列入', '《最低生活保障初审公示》人数有误'])(
  'DI-6: the published reason of a correction names nobody of the list and not its title: %s',
  (reason) =>
    expect(published().correct(reason, { body: '现予公示。' }).refused?.rule).toBe('DI-6/a-withdrawal-names-nobody'),
);

test('DI-6: a correction passes the same scanner', () => {
  const { edit, correct } = published();
  edit({ body: '联系13812345678。' });
  expect(correct('文字有误').refused?.rule).toBe('DI-6/every-hint-is-answered');
});

const EXAMPLES: { readonly [B in HandBoard]: DisclosureFields } = {
  notices: NOTICE,
  'hot-problems': {
    title: '供水',
    problem: '冬季常停水。',
    progress: '已更换主管网。',
    office: 'civil-affairs',
    status: 'open',
  },
  complaints: { title: '窗口无人', asked: '反映午间没有人。', outcome: '已安排轮值。' },
  appraisal: { title: '第二季度考评', body: '平均92.4分。', period: '2026-Q2' },
  'monthly-report': { title: '八月月报', body: '受理48件。', month: '2026-08' },
  commendations: { title: '上门办理', body: '汛期连续三天上门。', office: 'civil-affairs' },
};

test.each(HAND_BOARDS)('DI-1: %s takes a complete record, and nothing less', (board) => {
  const record = life(board, EXAMPLES[board]);
  expect(record.step('submit').events).toMatchObject([{ type: 'DisclosureSubmitted' }]);
  expect(record.approve().refused).toBeUndefined();
  expect(toPublic(ID, record.state(), record.texts())).toMatchObject({
    board,
    id: recordName(ID, record.state()),
    publishedOn: '2026-09-24',
  });
  const empty = life(board, {});
  const missing = [
    ...BOARD_RULES[board].texts.filter((one) => !BOARD_RULES[board].optional.has(one)),
    ...missingFacts(board, {}),
  ];
  expect(missing.length).toBeGreaterThan(1);
  expect(empty.step('submit').refused?.rule).toBe('DI-6/every-field-is-filled');
});

test.each<[HandBoard, DisclosureFields, string]>([
  ['monthly-report', { month: '2026-09' }, '2026-09-30'],
  ['appraisal', { period: '2026-Q3' }, '2026-09-30'],
  ['appraisal', { period: '2026-H1' }, '2026-06-30'],
  ['appraisal', { period: '2026' }, '2026-12-31'],
])('DI-6: %s of %j is not public before that is over', (board, told, last) => {
  const record = life(board, { ...EXAMPLES[board], ...told });
  record.step('submit');
  expect(record.approve('1007', last).refused?.rule).toBe('DI-6/what-is-told-of-is-over');
  expect(record.approve('1007', plusDays(day(last), 1)).refused).toBeUndefined();
});

test('DI-6: nor is it corrected into a time to come', () => {
  const { edit, correct } = published(EXAMPLES['monthly-report'], '2026-09-24', 'monthly-report');
  edit({ month: '2026-09' });
  expect(correct('月份有误').refused?.rule).toBe('DI-6/what-is-told-of-is-over');
});

test('DI-6: no board takes a field of another', () => {
  for (const board of HAND_BOARDS) {
    for (const fact of HAND_FACTS.filter((one) => BOARD_RULES[board].facts[one] === undefined)) {
      const fields = {
        [fact]: fact === 'month' ? '2026-09' : fact === 'until' ? day('2026-12-01') : 'x',
      } as DisclosureFields;
      const command = { type: 'draft-by-hand', board, from: {}, author: '1002', fields } as const;
      const decision = disclosureLaw.decide(law, null, command, staffActor('1002'), at('2026-09-24'));
      expect(decision.refused?.rule, `${board} ${fact}`).toBe('DI-6/a-board-has-its-own-fields');
    }
  }
  expect(BOARDS.length).toBe(HAND_BOARDS.length + 2);
});

test('DI-6: the office that answers is an open one', () => {
  expect(published().edit({ office: 'nowhere' }).refused?.rule).toBe('DI-6/an-open-office-answers');
});

test('AC-1.3, DI-2, DI-6: what is not public in time is flagged on the next morning of work, once, and published it says nothing', () => {
  const notice = life('notices', NOTICE);
  const { publishBy, timers } = notice.state();
  expect([publishBy, timers]).toEqual(['2026-10-29', { overdue: '2026-10-30T00:30:00.000Z' }]);
  expect(notice.wake(at('2026-10-29 17:00'), 'overdue').events).toEqual([]);
  expect(notice.wake(at('2026-10-30 08:30'), 'overdue').events).toMatchObject([{ type: 'DisclosureFellOverdue' }]);
  expect(notice.wake(at('2026-10-30 08:30'), 'overdue').events).toEqual([]);
  expect(published().wake(at('2026-11-30'), 'overdue').events).toEqual([]);
});

test('DI-1: a list names villages of the township only', () => {
  const people = [{ name: '张建国', village: 'nowhere' }];
  expect(published().edit({ people }).refused?.rule).toBe('DI-1/a-known-village');
});

test('DI-1: a decision stays after its comments closed, and says what became of it once that is approved', () => {
  const decision = {
    title: '道路硬化',
    body: '拟硬化进村道路。',
    category: 'decision',
    office: 'civil-affairs',
  } as const;
  const { state, texts, edit, correct, wake } = published(decision);
  expect([state().until, state().timers]).toEqual(['2026-10-12', undefined]);
  expect(wake(at('2026-10-13 00:00')).events).toEqual([]);
  edit({ outcome: '已按意见增加排水沟，定于十一月开工。' });
  expect(correct('补充结果').refused).toBeUndefined();
  expect(toPublic<'notices'>(ID, state() as StateOn<'notices'>, texts())).toMatchObject({
    until: '2026-10-12',
    outcome: '已按意见增加排水沟，定于十一月开工。',
  });
  expect(state().timers).toBeUndefined();
});

test('DI-6: a sentence of one’s own between the brackets of a mask is no mask', () => {
  const { correct, state } = published();
  const body = '经入户调查，拟将下列家庭纳入最低生活保障，现予公示（张家骗保三万元略）。';
  expect(correct('文字有误', { body }).events).toMatchObject([{ type: 'DisclosureEdited' }]);
  expect(state()).toMatchObject({ correction: { by: '1007', writers: { body: '1007' } } });
  const masked = '经入户调查，拟将下列家庭（住址略）纳入最低生活保障。';
  expect(published().correct('文字有误', { body: masked }).events).toMatchObject([
    { data: { redacted: ['body'] } },
    { type: 'DisclosureCorrected' },
  ]);
});

test('DI-6: who changes a fact of a record says something anew: another one approves it', () => {
  const notice = life('notices', NOTICE);
  notice.step('submit');
  notice.edit({ category: 'decision' }, '1007');
  expect(notice.approve('1007').refused?.rule).toBe('DI-6/a-second-person-approves');
  // Whoever changes another fact after that takes nothing over.
  notice.edit({ until: day('2026-12-31') }, '1019');
  expect(notice.approve('1007').refused?.rule).toBe('DI-6/a-second-person-approves');
  expect(notice.approve('1017').refused).toBeUndefined();
});

test('DI-6: a publisher does not solve a hot problem alone: the changed status is proposed', () => {
  const problem = life('hot-problems', {
    title: '石坪村路灯',
    problem: '路灯不亮。',
    progress: '正在更换。',
    office: 'civil-affairs',
    status: 'open',
  });
  problem.step('submit');
  problem.approve('1007');
  expect(problem.correct('进展有误', { status: 'solved' }, '1017').events).toMatchObject([
    { type: 'DisclosureEdited' },
  ]);
  expect(problem.state()).toMatchObject({ facts: { status: 'open' }, correction: { facts: { status: 'solved' } } });
  expect(problem.correct('进展有误', undefined, '1017').refused?.rule).toBe('DI-6/a-second-person-approves');
  expect(problem.correct('进展有误', undefined, '1007').refused).toBeUndefined();
  expect(problem.state()).toMatchObject({ facts: { status: 'solved' } });
});
