// Entries of the calendar: proposed by one, confirmed by another, resting on a notice, and never nonsense.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type OverrideCommand, Propose } from '#shared/calendar-override/commands.ts';
import { overrideLaw } from '#shared/calendar-override/decide.ts';
import type { OverrideEvent } from '#shared/calendar-override/events.ts';
import type { OverrideState } from '#shared/calendar-override/state.ts';
import { type Law, type Recorded, staffActor } from '#shared/decision.ts';
import { buildCalendar, isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { daysNamed } from '#shared/regulation/calendar/holidays.ts';
import { stateCouncilNotices } from '#shared/regulation/calendar/state-council-notices.ts';
import { day, instant, weekday } from '#shared/time.ts';
import { NEXT_NOTICE as next } from '../next-notice.ts';
import { LAW, lawWith } from '../sample-law.ts';

const NOW = instant('2026-09-24T02:00:00Z');

function entered(body: unknown, law: Law = LAW) {
  const command = { type: 'propose', ...v.parse(Propose, body) } as OverrideCommand;
  return overrideLaw.decide(law, null, command, staffActor('1008'), NOW);
}

/** The entry after it was proposed by 1008 and whatever followed. */
function after(...commands: readonly [by: string, command: OverrideCommand][]): OverrideState {
  let state: OverrideState | null = null;
  for (const [by, command] of commands) {
    const actor = staffActor(by);
    const { events, refused } = overrideLaw.decide(LAW, state, command, actor, NOW);
    if (refused) throw new Error(refused.rule);
    for (const { type, data } of events) {
      const envelope = { v: 1, id: 'o', aggregate: 'override', version: 1, at: NOW, on: '2026-09-24', actor };
      state = overrideLaw.evolve(state, {
        ...envelope,
        law: { policy: '', calendar: '' },
        type,
        data,
      } as Recorded<OverrideEvent>);
    }
  }
  return state as OverrideState;
}

const typhoon = { on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' };
const proposal: OverrideCommand = { type: 'propose', ...typhoon, reason: '台风' };
const confirm: OverrideCommand = { type: 'confirm' };
const withdraw: OverrideCommand = { type: 'withdraw' };

test('TL-4: a proposed entry waits and changes nothing by itself', () => {
  expect(after(['1008', proposal])).toEqual({ ...typhoon, state: 'proposed', proposedBy: '1008', proposedAt: NOW });
});

test('TL-4: a second person confirms an entry, never the one who proposed it', () => {
  const state = after(['1008', proposal]);
  const mine = overrideLaw.decide(LAW, state, confirm, staffActor('1008'), NOW);
  expect(mine.refused?.rule).toBe('TL-4/a-second-person-confirms-an-override');
  expect(after(['1008', proposal], ['1006', confirm])).toMatchObject({
    state: 'confirmed',
    confirmedBy: '1006',
    confirmedAt: NOW,
  });
});

test('TL-4: an entry is confirmed or withdrawn once', () => {
  for (const done of [confirm, withdraw]) {
    const state = after(['1008', proposal], ['1006', done]);
    for (const again of [confirm, withdraw]) {
      const { refused } = overrideLaw.decide(LAW, state, again, staffActor('1006'), NOW);
      expect(refused?.rule).toBe('TL-4/an-override-is-decided-once');
    }
  }
});

test('TL-4: the proposer takes an entry back', () => {
  expect(after(['1008', proposal], ['1008', withdraw])).toMatchObject({ state: 'withdrawn', withdrawnBy: '1008' });
});

test('TL-4: the reason is text beside the chain, the number of the notice is part of what was decided', () => {
  const { events } = overrideLaw.decide(LAW, null, proposal, staffActor('1008'), NOW);
  expect(events?.[0]).toEqual({ type: 'OverrideProposed', data: { entry: typhoon }, text: { reason: '台风' } });
});

test('TL-4: an entry that changes nothing is refused, when proposed and when confirmed', () => {
  expect(entered({ ...typhoon, working: true }).refused?.rule).toBe('TL-4/an-override-changes-something');
  const since = lawWith({ overrides: [{ id: 'x', ...typhoon }] });
  const { refused } = overrideLaw.decide(since, after(['1008', proposal]), confirm, staffActor('1006'), NOW);
  expect(refused?.rule).toBe('TL-4/an-override-changes-something');
});

const withFestival = (name: string, days: { off: string; work?: string }) => ({
  ...next,
  festivals: { ...next.festivals, [name]: days },
});

test('TL-4: a whole yearly notice is entered in one piece and makes its year known', () => {
  const { events } = entered(next);
  expect(events?.[0]?.data).toEqual({ entry: next });
  const calendar = buildCalendar({ notices: [next] });
  expect([isWorkingDay(calendar, day('2027-02-20')), isWorkingDay(calendar, day('2027-02-08'))]).toEqual([true, false]);
});

test.each([
  ['a year that came with the system', { ...next, year: 2026 }, 'TL-4/a-notice-brings-a-new-year'],
  [
    'days of another year',
    withFestival('qingming', { off: '2028-04-03..2028-04-05' }),
    'TL-4/a-notice-stays-with-its-year',
  ],
  [
    'a make-up day on a weekday',
    withFestival('qingming', { off: '2027-04-03..2027-04-05', work: '2027-04-06' }),
    'TL-4/a-make-up-day-is-a-weekend-day',
  ],
  [
    'a day twice',
    withFestival('qingming', { off: '2027-04-03..2027-04-05', work: '2027-04-04' }),
    'TL-4/a-notice-names-a-day-once',
  ],
  ['a forgotten festival', withFestival('dragon-boat', { off: '2027-06-10' }), 'TL-4/a-notice-names-every-holiday'],
])('TL-4: a notice with %s is refused', (_, body, rule) => {
  expect(entered(body).refused?.rule).toBe(rule);
});

test('TL-4: every notice of the table would have passed the checks of a make-up day and of naming a day once', () => {
  for (const notice of stateCouncilNotices) {
    const days = [...daysNamed(notice)];
    expect(new Set(days.map(([on]) => on)).size, String(notice.year)).toBe(days.length);
    const makeUps = days.filter(([, { code }]) => code === 'make-up').map(([on]) => weekday(on) % 6);
    expect(makeUps, String(notice.year)).toEqual(makeUps.map(() => 0));
  }
});

test.each([
  ['a range that ends before it begins', '2027-01-03..2027-01-01'],
  ['a day that does not exist', '2027-02-29'],
  ['a range of years', '2027-01-01..2031-01-01'],
  ['three ends', '2027-01-01..2027-01-02..2027-01-03'],
  ['another century', '2127-01-01'],
])('a notice with %s is malformed', (_, off) => {
  expect(v.is(Propose, withFestival('new-year', { off }))).toBe(false);
});

test.each([
  ['without its notice', { on: '2026-10-08', working: false }],
  ['with an empty notice', { ...typhoon, notice: ' ' }],
  ['of a day and a year at once', { ...next, on: '2027-01-01' }],
  ['of a festival nobody knows', withFestival('halloween', { off: '2027-10-31' })],
])('TL-4: an entry %s is malformed', (_, body) => {
  expect(v.is(Propose, body)).toBe(false);
});
