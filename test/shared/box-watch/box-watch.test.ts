// The watch over the suggestion box: reminded is the appraisal group, when the office opens after the last day, once.
import { expect, test } from 'vitest';
import {
  type BoxWatchCommand,
  type BoxWatchEvent,
  type BoxWatchState,
  boxNotices,
  boxWatchLaw,
  nextOpeningBy,
} from '#shared/box-watch/box-watch.ts';
import type { Law, Recorded } from '#shared/decision.ts';
import { policyOn, readTimeline } from '#shared/regulation/policy.ts';
import { day, dayOf } from '#shared/time.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW, lawWith, without } from '../sample-law.ts';

function watch(law: Law, ...steps: readonly (readonly [at: string, command: BoxWatchCommand, by?: string])[]) {
  let state: BoxWatchState | null = null;
  const events: BoxWatchEvent[] = [];
  for (const [at, command, by = 'clock'] of steps) {
    const decision = boxWatchLaw.decide(law, state, command, actorOf(by), moment(at));
    if (decision.refused) return { refused: decision.refused.rule };
    for (const event of decision.events) {
      const stored = { ...event, at: moment(at), on: dayOf(moment(at)), actor: actorOf(by) };
      state = boxWatchLaw.evolve(state, stored as unknown as Recorded<BoxWatchEvent>);
      events.push(event);
    }
  }
  return { state, types: events.map(({ type }) => type), last: events.at(-1) };
}

const begin = { type: 'begin' } as const;
const owed = { type: 'timer', what: 'boxOwed' } as const;
const note = (at: string) => ({ type: 'note', openedAt: moment(at) }) as const;

test('SV-4.1: a week without an opening, and the group is reminded when the office opens after it', () => {
  // From Thursday 10 September a week is Thursday the 17th; Friday morning somebody is told.
  const begun = watch(LAW, ['2026-09-10 00:10', begin]);
  expect(begun.state?.timers).toEqual({ boxOwed: moment('2026-09-18 08:30') });
  expect(watch(LAW, ['2026-09-10 00:10', begin], ['2026-09-18 08:29', owed]).types).toEqual(['BoxWatched']);
  const late = watch(LAW, ['2026-09-10 00:10', begin], ['2026-09-18 08:30', owed]);
  expect(late.last).toMatchObject({ type: 'BoxOpeningOwed', data: { told: ['1005'] } });
  expect(boxNotices(late.last as never)).toEqual([{ staff: '1005', what: 'BoxOpeningOwed' }]);
});

test('SV-4.1: delivered twice it reminds once; where still nobody opens it, again a week later', () => {
  const twice = watch(LAW, ['2026-09-10 00:10', begin], ['2026-09-18 08:30', owed], ['2026-09-18 08:30', owed]);
  expect(twice.types).toEqual(['BoxWatched', 'BoxOpeningOwed']);
  // A week on is 25 September, the Mid-Autumn holiday until the 27th: the reminder comes on the 29th.
  expect(twice.state).toMatchObject({
    owedSince: moment('2026-09-18 08:30'),
    timers: { boxOwed: moment('2026-09-29 08:30') },
  });
});

test('SV-4.1: an opening moves the reminder on; told late or out of order the latest counts', () => {
  const opened = watch(LAW, ['2026-09-10 00:10', begin], ['2026-09-14 10:00', note('2026-09-14 09:00')]);
  expect(opened.state).toEqual({
    openedAt: moment('2026-09-14 09:00'),
    timers: { boxOwed: moment('2026-09-22 08:30') },
  });
  const later = watch(
    LAW,
    ['2026-09-14 10:00', note('2026-09-14 09:00')],
    ['2026-09-14 10:01', note('2026-09-07 09:00')],
    ['2026-09-14 10:02', note('2026-09-14 09:00')],
  );
  expect(later.types).toEqual(['BoxOpened']);
});

test('SV-4.1: without anybody in the appraisal group the chair is told', () => {
  const law = without(LAW, '1005');
  expect(watch(law, ['2026-09-10 00:10', begin], ['2026-09-18 08:30', owed]).last).toMatchObject({
    data: { told: ['1006'] },
  });
});

test('SV-4.1: a reminder whose day became a day off waits until the office works again', () => {
  const flood = lawWith({
    overrides: [{ id: 'o'.repeat(32), on: day('2026-09-18'), working: false, notice: '柳政办〔2026〕9号' }],
  });
  const begun = watch(LAW, ['2026-09-10 00:10', begin]).state as BoxWatchState;
  const decision = boxWatchLaw.decide(flood, begun, owed, actorOf('clock'), moment('2026-09-18 08:30'));
  expect(decision.events).toMatchObject([{ type: 'TimerMoved', data: { to: moment('2026-09-20 08:30') } }]);
});

test('SV-4.1: the township sets how often, by policy, in calendar or in working days', () => {
  const registers = { boxOpened: { limit: 3, unit: 'working' as const } };
  const timeline = readTimeline([{ from: '2026-01-01', values: { registers } }]);
  const law = { ...LAW, policy: policyOn(timeline, day('2026-09-10')) };
  expect(nextOpeningBy(law, day('2026-09-10'))).toBe('2026-09-15');
  expect(nextOpeningBy(LAW, day('2026-09-10'))).toBe('2026-09-17');
});

test('SV-1: nobody on the staff moves the watch', () => {
  expect(watch(LAW, ['2026-09-10 09:00', begin, '1005']).refused).toBe('SV-1/only-what-is-allowed');
});
