// Moving time: everything between then and now, in order.
import { expect, test } from 'vitest';
import type { Clock } from '#infra/local/clock.ts';
import { createTimeline } from '#infra/local/scheduler/timeline.ts';
import { type Instant, instant } from '#shared/time.ts';

/** A clock that stands, and recurring schedules of which there are none. */
const standing = (at: Instant): Clock => ({ now: () => at, moveTo: () => {}, stepTo: () => {}, settle: () => {} });
const none = {
  next: () => null,
  lastBefore: () => null,
  soonest: () => null,
  fire: async () => {},
  resume: async () => {},
};

test('a fault of the ground in ordinary running is reported and does not end the house', async () => {
  const at = instant('2026-09-24T01:00:00Z');
  const full = new Error('no space left on device');
  const reported = await new Promise((onFault) => {
    const wakes = {
      next: () => at,
      refresh: () => {},
      fire: async () => {
        throw full;
      },
    };
    const timeline = createTimeline({
      clock: standing(at),
      wakes,
      recurring: none,
      onFault: (fault) => {
        void timeline.stop();
        onFault(fault);
      },
    });
    timeline.begin();
  });
  expect(reported).toBe(full);
});

test('a fault of the ground while the clock is moved reaches the one who moves it, and the next move works', async () => {
  const at = instant('2026-09-24T01:00:00Z');
  const due = [at];
  const wakes = {
    next: () => due[0] ?? null,
    refresh: () => {},
    fire: async () => {
      due.pop();
      throw new Error('no space left on device');
    },
  };
  const timeline = createTimeline({ clock: standing(at), wakes, recurring: none, onFault: () => {} });
  await expect(timeline.runUntil(at)).rejects.toThrow('no space left on device');
  expect(await timeline.runUntil(at)).toEqual([]);
});
