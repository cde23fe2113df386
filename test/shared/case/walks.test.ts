// What holds for every case, whatever anybody tries: stated over random lives.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATE_LIMIT } from '#functions/perform/perform.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import { type CaseState, isOpen } from '#shared/case/state.ts';
import { stepsOpen } from '#shared/case/steps.ts';
import { type Instant, plusMinutes } from '#shared/time.ts';
import { given, type Life, lifeOf, step, take } from './case-life.ts';
import { does, registers } from './does.ts';
import { commandOf, lead, SOME_LOT, walk, walksOf } from './walks.ts';

const RUNS = { numRuns: 150 };

/** Steps that open a case again after its end. */
const OPENING: ReadonlySet<CaseEvent['type']> = new Set(['CaseReopened', 'CaseRevived', 'MaterialsReceived']);

test('who held a case from when to when tiles the time it was open, without gap or overlap', () => {
  fc.assert(
    fc.property(walk, (story) => {
      lead(story, ({ state, past }) => {
        const { custody, heldBefore } = state;
        if (!heldBefore) expect(custody[0]?.from).toBe(state.registeredAt);
        for (const [i, part] of custody.entries()) {
          const next = custody[i + 1];
          if (next && part.to !== next.from) {
            expect(part.to && part.to < next.from).toBe(true);
            expect(past.some(({ type, at }) => at === next.from && OPENING.has(type))).toBe(true);
          }
          expect(part.from <= (part.to ?? part.from)).toBe(true);
        }
        const last = custody.at(-1);
        expect([last?.holder, last?.office]).toEqual([state.holder, state.office]);
        expect(last?.to === undefined).toBe(isOpen(state));
      });
    }),
    RUNS,
  );
});

test('the state read back from what is stored is the state that was written, and stays small', () => {
  fc.assert(
    fc.property(walksOf(120), (story) => {
      const { state, past } = lead(story, (life) => {
        expect(Buffer.byteLength(JSON.stringify(life.state))).toBeLessThan(STATE_LIMIT);
      });
      const replayed = past.reduce<CaseState | null>((now, event) => caseLaw.evolve(now, event), null);
      expect(JSON.parse(JSON.stringify(replayed))).toEqual(state);
    }),
    { numRuns: 60 },
  );
});

const PASSING: ReadonlySet<CaseEvent['type']> = new Set([
  'CaseRegistered',
  'HandOverAccepted',
  'CaseDesignated',
  'CaseAssigned',
  'AssignmentWaited',
  'CaseMadeJoint',
  'DocumentSubmitted',
  'CaseReopened',
]);

test('FI-1: the first responsible person never changes, and a case changes hands only by acceptance, assignment, ruling, submission or reopening', () => {
  fc.assert(
    fc.property(walk, (story) => {
      let before: CaseState | undefined;
      lead(story, ({ state, past }) => {
        if (before && before.holder !== state.holder) {
          expect(past.some(({ type }) => PASSING.has(type) && type !== 'CaseRegistered')).toBe(true);
        }
        expect(state.firstAsked).toBe('1001');
        before = state;
      });
      const { past } = lead(story, () => undefined);
      let now: CaseState | null = null;
      for (const event of past) {
        const next: CaseState = caseLaw.evolve(now, event);
        if (now && now.holder !== next.holder) expect(PASSING.has(event.type), event.type).toBe(true);
        now = next;
      }
    }),
    RUNS,
  );
});

test('TL-2, TL-4: an open case always has somebody it will wake, until the highest level knows', () => {
  fc.assert(
    fc.property(walk, (story) => {
      lead(story, ({ state }) => {
        if (!isOpen(state) || Object.keys(state.timers).length > 0) return;
        // Red until its end, and everybody up to the appraisal group has heard of it; or entered like that.
        expect(state.clock, state.state).not.toBeNull();
        expect(state.late || state.escalated === 2, state.state).toBe(true);
      });
    }),
    RUNS,
  );
});

test('AC-1.11: every wake-up comes once: what fell due or went upward does so once for each date', () => {
  fc.assert(
    fc.property(walk, (story) => {
      const { past } = lead(story, () => undefined);
      const count = (test: (event: (typeof past)[number]) => boolean) => past.filter(test).length;
      const dates = count(({ data }) => 'clock' in data && data.clock !== null && data.clock !== undefined);
      expect(count(({ type }) => type === 'CaseFellDue')).toBeLessThanOrEqual(dates);
      expect(count(({ type }) => type === 'LawfulLimitPassed')).toBeLessThanOrEqual(dates);
      for (const level of [1, 2]) {
        const told = count(({ type, data }) => type === 'CaseEscalated' && (data as { level: number }).level === level);
        expect(told).toBeLessThanOrEqual(dates);
      }
      const ends = count(({ type }) => type === 'CaseReopened') + 1;
      expect(count(({ type }) => type === 'CaseArchived')).toBeLessThanOrEqual(ends);
    }),
    RUNS,
  );
});

test('FI-1: what is offered is never refused because of where the case stands', () => {
  fc.assert(
    fc.property(walk, (story) => {
      lead(story, (life, at) => {
        for (const name of stepsOpen(life.state)) {
          const command = commandOf(name, SOME_LOT, life, at);
          const answer = take(life.law, life.past, { at, by: life.state.holder, command }, 'whoever');
          expect('refused' in answer ? answer.refused : '', name).not.toBe('FI-1/a-step-fits-the-state');
        }
      });
    }),
    { numRuns: 60 },
  );
});

/** What matters of a case where it was led along different ways: not the moments at which they were gone. */
const standing = ({ state }: Life) => ({
  state: state.state,
  holder: state.holder,
  office: state.office,
  dueOn: state.clock?.due.on,
  escalated: state.escalated,
  waiting: [...state.waiting].sort(),
  timers: state.timers,
  notice: state.notice,
  extension: state.extension,
  joint: state.joint,
});
/** Wake-ups that end or begin something: what comes after them is another life. */
const TURNING: ReadonlySet<string> = new Set(['lapse', 'archive', 'suspension', 'noticeDuty', 'assignment']);

test('AC-1.11: delivered one to five times, late and in any order, wake-ups lead to the same case', () => {
  const orders = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 5 })), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(walk, fc.nat(40), orders, (story, days, lots) => {
      let last = story.start;
      const before = lead(story, (_, now) => {
        last = now;
      });
      const late = plusMinutes(last, days * 24 * 60);
      const dueOf = ({ state }: Life) =>
        Object.entries(state.timers).flatMap(([what, at]) => (at <= late && !TURNING.has(what) ? [{ what, at }] : []));
      const delivered = (order: (due: readonly { what: string; at: Instant }[]) => readonly string[]): Life => {
        let life = before;
        for (let due = dueOf(life); due.length > 0; due = dueOf(life)) {
          for (const what of order(due)) {
            const answer = take(life.law, life.past, { at: late, by: 'clock', command: does.timer(what) });
            if ('events' in answer) life = lifeOf(life.law, [...life.past, ...answer.events]);
          }
        }
        return life;
      };
      const inOrder = delivered((due) => [...due].sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ what }) => what));
      const anyhow = delivered((due) =>
        due
          .map(({ what }, i) => ({ what, lot: lots[i % lots.length] ?? [0, 1] }))
          .sort((a, b) => a.lot[0] - b.lot[0])
          .flatMap(({ what, lot }) => Array.from({ length: lot[1] }, () => what)),
      );
      expect(standing(anyhow)).toEqual(standing(inOrder));
    }),
    RUNS,
  );
});

test('AC-1.11: however late the wake-ups come, they lead to the same end', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 1, max: 9 }), (story, every) => {
      let last = story.start;
      const life = lead(story, (_, now) => {
        last = now;
      });
      const end = plusMinutes(last, 400 * 24 * 60);
      let late = life;
      for (let at = last; at <= end; at = plusMinutes(at, every * 24 * 60)) late = late.lateAt(at);
      const { timers: _late, ...came } = standing(late.lateAt(end));
      const { timers: _timely, ...due } = standing(life.untilInstant(end).life);
      expect(came).toEqual(due);
    }),
    { numRuns: 60 },
  );
});

test('a wake-up never lies after the moment it came, and once everything due has happened nothing due is left', () => {
  fc.assert(
    fc.property(walk, (story) => {
      lead(story, (life, now) => {
        const { state } = life.untilInstant(now).life;
        for (const at of Object.values(state.timers)) expect(at > now).toBe(true);
      });
    }),
    { numRuns: 60 },
  );
});

test('a timeline never runs backwards, whatever the clocks of the doors say', () => {
  fc.assert(
    fc.property(walk, (story) => {
      const { past } = lead(story, () => undefined);
      for (const [i, event] of past.entries()) {
        expect(event.version).toBe(i + 1);
        expect(event.at >= (past[i - 1]?.at ?? '')).toBe(true);
      }
    }),
    RUNS,
  );
});

test.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
  'the same life is decided the same on a machine in %s',
  (TZ) => {
    const program = join(import.meta.dirname, 'print-walks.ts');
    const printed = (zone: string) =>
      execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(printed(TZ)).toBe(printed('UTC'));
  },
);

test('a case that changed hands forty times is still small', () => {
  let life = given(step('2026-09-24 10:00', '1002', registers('petition', 'visit')));
  for (let i = 0; i < 40; i++) {
    life = life
      .at('2026-09-24 10:05')
      .by('1003')
      .when(does.assign(i % 2 ? '1002' : '1003'))
      .then('CaseAssigned');
  }
  expect(Buffer.byteLength(JSON.stringify(life.state))).toBeLessThan(STATE_LIMIT);
});
