// A cycle and its steps, as tests of its law tell them.
import { cycleLaw } from '#shared/appraisal/cycle.ts';
import type { CycleCommand, CycleEvent, CycleState, YearTable } from '#shared/appraisal/cycle-record.ts';
import { points } from '#shared/appraisal/exact.ts';
import { gradeOf } from '#shared/appraisal/grade.ts';
import { periodOf } from '#shared/appraisal/period.ts';
import { windowsFrom } from '#shared/appraisal/windows.ts';
import type { Law, Recorded } from '#shared/decision.ts';
import { day } from '#shared/time.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';
import { NUMBERS, votes } from './given.ts';

export interface CycleStep {
  readonly at: string;
  readonly by: string;
  readonly command: CycleCommand;
  readonly law?: Law;
}
const byClock = (at: string, command: CycleCommand, law?: Law): CycleStep => ({
  at,
  by: 'clock',
  command,
  ...(law ? { law } : {}),
});

export function openedCycle(id = '2026-q3', at = '2026-10-08 08:35', law?: Law): CycleStep {
  const period = periodOf(id);
  if (!period) throw new Error(id);
  const windows = windowsFrom(LAW, moment(at));
  const roster = {
    appraised: [
      { staff: '1001', post: 'officer', category: 'civil-servant', reviewer: '1004' },
      { staff: '1004', post: 'leader', category: 'civil-servant', reviewer: '1006' },
    ],
    left: [{ staff: '1012', on: day('2026-09-01') }],
  } as const;
  const templateVersion = day('2010-01-01');
  return byClock(at, { type: 'open', period, roster, templateVersion, windows, owedFrom: windows.final }, law);
}

/** Ten graded by score, two of whom share the last of two places; one without a grade. */
export function tableOf(complete = true, scores = [95, 92, 92, 80, 80, 80, 80, 80, 70, 50]): YearTable {
  const graded = scores.map((score, i) => {
    const total = points(score);
    const row = { category: 'civil-servant', cap: 'none' } as const;
    return { staff: String(1001 + i), ...row, total, grade: gradeOf(total, LAW.policy) };
  });
  const newcomer = { staff: '1013', category: 'civil-servant', total: points(90), cap: 'none' } as const;
  return { complete, numbers: NUMBERS, rows: [...graded, { ...newcomer, ungraded: 'short-service' }] };
}

type Settle = Extract<CycleCommand, { readonly type: 'settle-grades' }>;
export const cycleDoes = {
  activated: (at = '2026-10-08 08:36') => byClock(at, { type: 'activated' }),
  owed: (at: string, law?: Law) => byClock(at, { type: 'timer', what: 'owed' }, law),
  decided: (at = '2026-10-28 10:00') => byClock(at, { type: 'decided' }),
  settle: (table: YearTable, sent: Partial<Settle> = {}, at = '2027-03-01 09:00', by = '1006'): CycleStep => ({
    at,
    by,
    command: { type: 'settle-grades', votes: votes('1006', '1010', '1011'), reasons: '全年工作', table, ...sent },
  }),
};

/** What the last of these steps led to, and the state after all of them. Throws when one before the last is refused. */
export function cycleLife(...steps: readonly CycleStep[]) {
  let state: CycleState | null = null;
  let version = 0;
  for (const [i, { at, by, command, law = LAW }] of steps.entries()) {
    const decision = cycleLaw.decide(law, state, command, actorOf(by), moment(at));
    if (i === steps.length - 1 && decision.refused) return { refused: decision.refused, events: [], state };
    if (!decision.events) throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
    for (const event of decision.events) {
      version += 1;
      const stored = { ...event, version, at: moment(at), actor: actorOf(by) } as unknown as Recorded<CycleEvent>;
      state = cycleLaw.evolve(state, stored);
    }
    if (i === steps.length - 1) return { refused: undefined, events: decision.events, state };
  }
  throw new Error('nothing happened');
}
