// What holds for every case, whatever anybody tries: stated over random lives.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATE_LIMIT } from '#functions/perform/perform.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import { type CaseState, isOpen } from '#shared/case/state.ts';
import { does, given, registers, step } from './case-life.ts';
import { lead, walk } from './walks.ts';

const RUNS = { numRuns: 150 };

test('who held a case from when to when tiles its life without gap or overlap', () => {
  fc.assert(
    fc.property(walk, (story) => {
      lead(story, ({ state }) => {
        const { custody } = state;
        expect(custody[0]?.from).toBe(state.registeredAt);
        for (const [i, part] of custody.entries()) {
          const next = custody[i + 1];
          if (next) expect(part.to).toBe(next.from);
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
    fc.property(walk, (story) => {
      const { state, past } = lead(story, () => undefined);
      const replayed = past.reduce<CaseState | null>((now, event) => caseLaw.evolve(now, event), null);
      expect(JSON.parse(JSON.stringify(replayed))).toEqual(state);
      expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(STATE_LIMIT);
    }),
    RUNS,
  );
});

const PASSING: ReadonlySet<CaseEvent['type']> = new Set([
  'CaseRegistered',
  'HandOverAccepted',
  'CaseDesignated',
  'CaseAssigned',
  'AssignmentWaited',
]);

test('FI-1: the first responsible person never changes, and a case changes hands only by acceptance, assignment or ruling', () => {
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
        if (!isOpen(state) || state.late || state.escalated === 2) return;
        expect(Object.keys(state.timers), state.state).not.toEqual([]);
      });
    }),
    RUNS,
  );
});

test('AC-1.11: every wake-up comes once: what fell due or went upward does so once for each date', () => {
  fc.assert(
    fc.property(walk, (story) => {
      const { past } = lead(story, () => undefined);
      const dates = past.filter(({ type }) => type === 'CaseRegistered' || type === 'CaseRedated').length;
      const accepted = past.some(({ type }) => type === 'CaseAccepted') ? 1 : 0;
      const count = (test: (event: (typeof past)[number]) => boolean) => past.filter(test).length;
      expect(count(({ type }) => type === 'CaseFellDue')).toBeLessThanOrEqual(dates + accepted);
      for (const level of [1, 2]) {
        const told = count(({ type, data }) => type === 'CaseEscalated' && (data as { level: number }).level === level);
        expect(told).toBeLessThanOrEqual(dates + accepted);
      }
      expect(count(({ type }) => type === 'CaseArchived')).toBeLessThanOrEqual(1);
    }),
    RUNS,
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
