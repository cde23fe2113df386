// A month's figures and the steps of a report, as tests of its law tell them.
import type { Law, Recorded } from '#shared/decision.ts';
import { sheetLine } from '#shared/figures/month-sheet.ts';
import { NOTHING } from '#shared/figures/tally.ts';
import type { ReportCommand } from '#shared/report/commands.ts';
import { reportLaw } from '#shared/report/decide.ts';
import type { ReportEvent } from '#shared/report/events.ts';
import { overdueOn, type ReportFigures, reportFigures, stepsTaken } from '#shared/report/figures.ts';
import type { ReportState } from '#shared/report/state.ts';
import { supervisionCounts } from '#shared/supervision/counts.ts';
import { day } from '#shared/time.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';

export const figuresOf = (month: string, countedOn = '2026-10-09'): ReportFigures =>
  reportFigures({}, month, '2026-09-01', {
    countedOn: day(countedOn),
    steps: stepsTaken([]),
    overdue: overdueOn([], day(countedOn)),
    complaints: { month, received: 1, found: 0 },
    supervision: supervisionCounts([], month),
    signed: { openings: 0, commendations: 0 },
    hot: [],
    roots: [{ day: `${month}-01`, root: 'a'.repeat(64) }],
    officeNames: { 'civil-affairs': '民政办' },
  });
export const EMPTY_LINE = sheetLine(NOTHING);

export interface Step {
  readonly at: string;
  readonly by: string;
  readonly command: ReportCommand;
  readonly law?: Law;
}
export const step = (at: string, by: string, command: ReportCommand, law?: Law): Step => ({
  at,
  by,
  command,
  ...(law ? { law } : {}),
});

export const DOCUMENT = { document: '{}', sha256: 'f'.repeat(64), previous: '0'.repeat(64) } as const;
export const does = {
  draft: (at = '2026-10-09 08:35', month = '2026-09', law?: Law) =>
    step(at, 'clock', { type: 'draft', month, figures: figuresOf(month, at.slice(0, 10)) }, law),
  write: step('2026-10-10 09:00', '1005', { type: 'write', causes: '人手不足', measures: '增加值班' }),
  submit: step('2026-10-12 09:00', '1005', { type: 'submit' }),
  sendBack: (by: string, at = '2026-10-14 09:00') => step(at, by, { type: 'return', reason: '原因没有写清' }),
  sign: (by: string, at = '2026-10-13 09:00') => step(at, by, { type: 'sign' }),
  freeze: (at = '2026-10-13 10:00') => step(at, 'clock', { type: 'freeze', ...DOCUMENT }),
};
/** Written, submitted, signed by all three, frozen. */
export const FROZEN = [
  does.draft(),
  does.write,
  does.submit,
  ...['1006', '1010', '1011'].map((by) => does.sign(by)),
  does.freeze(),
];

/** What the last of these steps led to, and the state after all of them. Throws when one before the last is refused. */
export function life(...steps: readonly Step[]) {
  let state: ReportState | null = null;
  let version = 0;
  for (const [i, { at, by, command, law = LAW }] of steps.entries()) {
    const decision = reportLaw.decide(law, state, command, actorOf(by), moment(at));
    if (i === steps.length - 1 && decision.refused) return { refused: decision.refused, events: [], state };
    if (!decision.events) throw new Error(JSON.stringify(decision));
    for (const event of decision.events) {
      version += 1;
      const stored = { ...event, version, at: moment(at), actor: actorOf(by) } as unknown as Recorded<ReportEvent>;
      state = reportLaw.evolve(state, stored);
    }
    if (i === steps.length - 1) return { refused: undefined, events: decision.events, state };
  }
  throw new Error('nothing happened');
}
