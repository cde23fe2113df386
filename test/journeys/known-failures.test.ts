// How clocks go wrong in other systems (practice.md 3), each shown not to go wrong here: the name of a test says the failure
// and where it was seen. Decisions are tried on the law alone; what takes tables, on the real engine.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { drain } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { buildCalendar, isWorkingDay, type Override } from '#shared/regulation/calendar/calendar.ts';
import { day, plusDays } from '#shared/time.ts';
import { clientOf } from '../functions/directory/rig.ts';
import { at } from '../functions/http/moments.ts';
import { APPLICATION, lowRentInForce } from '../functions/low-rent.ts';
import { personOf } from '../functions/routes/person.ts';
import { openTown, over, type Town } from '../functions/town.ts';
import { given, givenUnder, type Life, step } from '../shared/case/case-life.ts';
import { applies, does, registers } from '../shared/case/does.ts';
import { after, works } from '../shared/case-model/days.ts';
import { LAW, lawWith, without, withPolicy } from '../shared/sample-law.ts';

const petition = [step('2026-09-16 09:00', '1001', registers('petition', 'window'))];
const accepted = [...petition, step('2026-09-16 09:10', '1001', does.accept)];
/** Twenty working days from 16 September: due on 20 October. */
const applied = [step('2026-09-16 09:00', '1001', applies()), step('2026-09-16 09:10', '1001', does.accept)];
const dueOf = ({ state }: Life): string | undefined => state.clock?.due.on;
const override = (on: string, working: boolean): Override => ({
  id: 'o'.repeat(32),
  on: day(on),
  working,
  notice: '柳政办〔2026〕9号',
});

describe('the clock restarts on an edit (DIGIT counts from the last change)', () => {
  const edits = [
    ['a message', '1001', does.message],
    ['a word of the person', 'person', does.message],
    ['a report of progress', '1001', does.report],
    ['a corrected subject', '1001', does.correct('subject', '村东路灯不亮')],
    ['a corrected telephone number', '1001', does.correct('contact.phone', '0000-1234567')],
    ['another handler', '1013', does.assign('1013')],
    ['a file', '1001', does.attach],
    ['a link', '1001', does.link(7)],
    ['an urging', 'person', does.urge],
    ['a leader’s question', '1004', does.supervise],
    ['a new query code', '1001', does.reissue],
    ['a notice of missing papers', '1001', does.notice('户口簿')],
    ['a hand-over', '1001', does.handOver('civil-affairs')],
    ['a dispute', '1013', does.dispute],
  ] as const;
  test.each(edits)('TL-4: not by %s', (_, by, command) => {
    const life = given(...accepted);
    const { state } = given(...accepted, step('2026-09-18 11:00', by, command));
    expect(state.clock).toEqual(life.state.clock);
  });

  test('TL-4: not by leaving one office for another, nor by coming back from it', () => {
    const life = given(
      ...accepted,
      step('2026-09-16 10:00', '1001', does.handOver('civil-affairs')),
      step('2026-09-16 10:10', '1002', does.acceptHandOver),
      step('2026-09-16 10:20', '1002', does.accept),
      step('2026-09-17 10:00', 'person', does.takeBack),
      step('2026-09-18 10:00', 'person', does.revive),
    );
    expect(dueOf(life)).toBe('2026-09-23');
  });
});

test('TL-4, AC-1.11: an overdue case with nobody to hold it, head it or lead it is skipped (DIGIT): here it goes upward all the same', () => {
  const farmland = [step('2026-09-16 10:00', '1012', registers('petition', 'visit'))];
  const abandoned = given(...farmland).under(without(LAW, '1012', '1011'));
  const { woken } = abandoned.until('2026-12-31 10:00');
  const told = woken.filter(([, type]) => type !== 'LawfulLimitPassed').map(([, type, people]) => [type, people]);
  expect(told).toEqual([
    ['CaseReminded', ['1006']],
    ['CaseReminded', ['1006']],
    ['CaseFellDue', ['1006']],
    ['CaseEscalated', ['1006']],
    ['CaseEscalated', ['1006', '1005']],
  ]);
  expect(woken.at(-1)?.[1]).toBe('LawfulLimitPassed');
});

describe('a pause is counted in hours around the clock while the limit counts working days (glpi#10594)', () => {
  const stood = (from: string, until: string) =>
    dueOf(
      given(...applied, step(from, '1001', does.suspend(after(until.slice(0, 10)))), step(until, '1001', does.resume)),
    );

  test.each([
    ['over a weekend it takes out the Monday and no more', '2026-10-16 16:00', '2026-10-19 09:00', '2026-10-21'],
    [
      'over the long holiday it takes out five working days of twelve',
      '2026-09-28 09:00',
      '2026-10-10 09:00',
      '2026-10-27',
    ],
    ['within one day it takes out nothing', '2026-09-28 09:00', '2026-09-28 17:00', '2026-10-20'],
  ])('TL-3: %s', (_, from, until, on) => {
    expect(dueOf(given(...applied))).toBe('2026-10-20');
    expect(stood(from, until)).toBe(on);
  });
});

describe('a pause is lost when a rule changes (glpi#6902, #15605)', () => {
  const stopped = given(
    ...applied,
    step('2026-09-28 09:00', '1001', does.suspend('2026-10-30')),
    step('2026-10-10 09:00', '1001', does.resume),
  );

  test('TL-3: not when the calendar changes', () => {
    const typhoon = lawWith({ overrides: [override('2026-10-12', false)] });
    const moved = stopped.under(typhoon).at('2026-10-11 09:00').by('clock').when(does.redate).then('CaseRedated');
    expect([dueOf(stopped), dueOf(moved)]).toEqual(['2026-10-27', '2026-10-28']);
    expect(moved.state.clock?.due.why).toMatchObject({ stops: [{ days: 5 }] });
  });

  test('TL-3: not when the item turns out to be another, with another limit', () => {
    const other = does.correct('item', 'old-age', { commitmentDays: 10 });
    const moved = stopped.at('2026-10-11 09:00').by('1013').when(other).then('CaseCorrected');
    expect(moved.state.clock?.due).toMatchObject({ on: '2026-10-13', why: { limit: 10, stops: [{ days: 5 }] } });
  });

  test('TL-3: not when the township shortens its limits meanwhile: the date was given under the law of its day', () => {
    const shorter = withPolicy({ limits: { application: { limit: 10, unit: 'working' } } });
    const later = stopped.under(shorter).at('2026-10-11 09:00').by('1001').when(does.report).then('ProgressReported');
    expect(dueOf(later)).toBe('2026-10-27');
    later.at('2026-10-12 09:00').by('clock').when(does.redate).then();
  });

  test('TL-4: nor is a granted extension, when a petition turns out to be a suggestion', () => {
    const longer = given(
      ...accepted,
      step('2026-09-17 09:00', '1001', does.askLonger),
      step('2026-09-17 10:00', '1013', does.grantLonger),
    );
    expect(dueOf(longer)).toBe('2026-10-08');
    const suggestion = does.correct('kind', 'suggestion');
    const moved = longer.at('2026-09-18 09:00').by('1013').when(suggestion).then('CaseCorrected');
    expect(moved.state.clock?.due).toMatchObject({ on: '2026-10-08', why: { limit: 7, extensions: [{ days: 8 }] } });
  });
});

describe('the timer ticks while the clock stands (frappe/helpdesk#1554)', () => {
  const suspended = given(...applied, step('2026-09-17 09:00', '1001', does.suspend('2026-12-10')));

  test('TL-3: nobody is reminded, told of a missed date, or shown yellow or red', () => {
    expect(suspended.until('2026-12-10 17:29').woken).toEqual([]);
    for (const when of ['2026-10-08 10:00', '2026-10-21 10:00', '2026-12-10 17:00']) {
      expect(suspended.light(when)).toBe('green');
    }
  });

  test('TL-3: four fifths of the limit are four fifths of the time in which the clock ran', () => {
    const { life } = suspended.until('2026-12-10 17:30');
    // One day was used before the stop; nineteen are left.
    expect([life.state.state, dueOf(life)]).toEqual(['inProgress', '2027-01-07']);
    expect(life.light('2026-12-14 10:00')).toBe('green');
    const [first] = life.until('2027-01-31 10:00').woken;
    expect(first?.slice(0, 2)).toEqual(['2026-12-31 16:14', 'CaseReminded']);
  });

  test('TL-4: what was overdue before it stood is not made green by a stop', () => {
    const { life } = given(...applied).until('2026-10-21 17:00');
    const late = life.at('2026-10-21 17:00').by('1001').when(does.suspend('2026-10-30')).then('CaseSuspended');
    expect([late.light('2026-10-22 10:00'), dueOf(late)]).toEqual(['red', '2026-10-20']);
  });
});

test('a date somebody set moves by itself: a notice of missing papers leaves a superior’s date where it was put', () => {
  const set = registers('application', 'platform', { dueOn: day('2026-09-30'), given: applies().given });
  const told = given(step('2026-09-16 09:00', '1001', set), step('2026-09-17 09:00', '1013', does.notice('户口簿')));
  expect([told.state.state, dueOf(told)]).toEqual(['awaitingMaterials', '2026-09-30']);
});

test('people are reminded at midnight and at weekends (zammad#4432): here on working days in office hours, whenever they came', () => {
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const from = fc.constantFrom('2026-01-28', '2026-02-10', '2026-04-28', '2026-09-16', '2026-09-26');
  fc.assert(
    fc.property(from, minutes, fc.constantFrom('petition', 'inquiry', 'error', 'directive'), (on, minute, kind) => {
      const start = `${on} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const { woken } = given(step(start, '1001', registers(kind, 'letter'))).until(`${after(on, 40)} 10:00`);
      for (const [when, type] of woken) {
        const [reminded = '', time = ''] = when.split(' ');
        expect(works(reminded), `${type} ${when}`).toBe(true);
        if (type !== 'CaseReminded') continue;
        expect((time >= '08:30' && time < '12:00') || (time >= '14:00' && time < '17:30'), when).toBe(true);
      }
    }),
    { numRuns: 100, seed: 4432 },
  );
});

test('the wrong holidays are imported (zammad#390): every day of 2010 to 2026 works or not as in an independent table', () => {
  const calendar = buildCalendar();
  const differing: string[] = [];
  for (let on = day('2010-01-01'); on <= '2026-12-31'; on = plusDays(on, 1)) {
    if (isWorkingDay(calendar, on) !== works(on)) differing.push(on);
  }
  expect(differing).toEqual([]);
});

test('a limit is counted without make-up days: a Sunday and a Saturday that work are counted like any other day', () => {
  expect(dueOf(givenUnder(LAW, step('2026-09-18 09:00', '1001', registers('error', 'online'))))).toBe('2026-09-22');
  expect(dueOf(givenUnder(LAW, step('2026-09-30 09:00', '1001', registers('error', 'online'))))).toBe('2026-10-10');
});

describe('on the tables of the house', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-09-15T07:00:00+08:00');
    await lowRentInForce(town);
    town.now = at('2026-09-16T09:00');
  });
  afterAll(() => town.close());

  const ON_THEIR_OWN = { wakeAt: async () => undefined, reseat: async () => undefined, publish: async () => undefined };
  const registered = async (facts: object = {}) => {
    const { body } = await town.register(facts);
    return { id: String(body.id), number: String(body.number), code: String(body.receipt.code) };
  };

  test('TL-4: a new holiday does not move the cases that run (alaveteli#7292): here it does, with before and after, and not what a superior set', async () => {
    const running = await registered();
    const set = await registered({ kind: 'directive', channel: 'superior', dueOn: '2026-09-23' });
    const entry = { on: '2026-09-23', working: false, notice: '柳政办〔2026〕9号' };
    const { body } = await town.ask('1008', 'POST', '/api/calendar', entry);
    await town.ask('1006', 'POST', `/api/calendar/${body.id}/confirm`, {}, { 'if-match': '"1"' });
    await drain(town.house, ON_THEIR_OWN, at('2026-09-16T10:00'));
    const { body: moved } = await town.ask('1001', 'GET', `/api/cases/${running.id}`);
    expect([moved.dueOn, moved.timeline.at(-1).type, moved.timeline.at(-1).data.before]).toEqual([
      '2026-09-24',
      'CaseRedated',
      '2026-09-23',
    ]);
    expect((await town.ask('1001', 'GET', `/api/cases/${set.id}`)).body.dueOn).toBe('2026-09-23');
    const { body: seen } = await personOf(town).looksUp(running);
    expect(seen.steps.at(-1).label).toContain('9月23日');
    expect(seen.dueOn).toBe('2026-09-24');
  });

  test('TL-4: nobody can say why a date is what it is (alaveteli#5101): here staff and the person read the same reasons, in both languages', async () => {
    town.now = at('2026-09-24T10:00');
    const matter = await registered();
    const { body: staff } = await town.ask('1001', 'GET', `/api/cases/${matter.id}`);
    const { body: own } = await personOf(town).looksUp(matter);
    expect(own.due.says).toEqual(staff.due.says);
    const says = staff.due.says.join('');
    for (const part of ['自2026年9月24日', '7个自然日', '10月1日', '国庆节', '10月8日', '17:30', 'TL-4', '日历版本']) {
      expect(says).toContain(part);
    }
    expect(staff.due.why).toMatchObject({ clause: 'TL-4', startOn: '2026-09-24', unit: 'calendar', limit: 7 });
    const english = await town.ask('1001', 'GET', `/api/cases/${matter.id}`, undefined, { 'accept-language': 'en' });
    expect(english.body.due.says.join(' ')).toMatch(/7 calendar days.*Under TL-4/);
  });

  test('TL-4: a lawful extension is never shown to the person (righttoknow#183): here with the old date and the new', async () => {
    town.now = at('2026-10-12T09:00');
    const matter = await registered();
    await town.step('1001', matter.id, 'accept');
    await town.step('1001', matter.id, 'request-extension', { reason: '须现场勘验' });
    await town.step('1013', matter.id, 'grant-extension');
    const { body } = await personOf(town).looksUp(matter);
    const granted = body.steps.find(({ type }: { type: string }) => type === 'ExtensionGranted');
    expect(granted.label).toBe('经批准延长期限，由2026年10月19日（星期一）改为2026年10月27日（星期二）');
    expect([body.dueOn, body.due.says.join('')]).toEqual(['2026-10-27', expect.stringContaining('已延长8个自然日')]);
  });

  test('TL-3: a stop of the clock is never shown to the person (righttoknow#102, osTicket#3034): here with its reason, from when to when, and the date it leads to', async () => {
    town.now = at('2026-10-12T09:00');
    const matter = await registered(APPLICATION);
    await town.step('1001', matter.id, 'accept');
    town.now = at('2026-10-13T09:00');
    await town.step('1001', matter.id, 'suspend', {
      ground: 'hearing',
      basis: '听证通知书〔2026〕3号',
      expectedUntil: '2026-10-19',
    });
    const { body } = await personOf(town).looksUp(matter);
    const stop = body.steps.find(({ type }: { type: string }) => type === 'CaseSuspended');
    expect([body.state, stop.text.basis]).toEqual(['suspended', '听证通知书〔2026〕3号']);
    expect(body.due.says.join('')).toContain('10月13日至19日暂停计时，扣除4个工作日');
    town.now = at('2026-10-15T09:00');
    await town.step('1001', matter.id, 'resume');
    const { body: later } = await personOf(town).looksUp(matter);
    expect(later.steps.at(-1).type).toBe('CaseResumed');
    expect(later.due.says.join('')).toContain('扣除2个工作日');
    expect([body.dueOn, later.dueOn]).toEqual(['2026-11-13', '2026-11-11']);
  });

  test('TL-4: a scan reads only the first page (DIGIT: a hundred of each state): here the last of many is woken like the first', async () => {
    town.now = at('2026-10-20T09:00');
    const ids: string[] = [];
    for (let i = 0; i < 105; i++) {
      const { id } = await registered({ channel: 'letter' });
      if (i % 10 === 0) await town.step('1001', id, i % 20 === 0 ? 'accept' : 'locate');
      ids.push(id);
    }
    const paged = over(town.house, { query: (search) => town.house.tables.query({ ...search, limit: 50 }) });
    const fired = await fireDue(paged, at('2026-10-26T17:30'));
    const reminded = new Set(fired.filter(({ what }) => what === 'reminder').map(({ id }) => id));
    expect(ids.filter((id) => !reminded.has(id))).toEqual([]);
    expect((await town.events(ids.at(-1) ?? '')).at(-1)).toBe('CaseReminded');
  });

  test('and the record of all of it is whole', async () => {
    const report = await audit(scanTables(clientOf(town.endpoint)));
    expect([report.broken, report.notReplayed]).toEqual([[], []]);
  });
});
