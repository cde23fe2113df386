// How a monthly report is kept: under its month, all of them in one list by month, with its reminder.
import type { ReportCommand } from '#shared/report/commands.ts';
import { reportLaw } from '#shared/report/decide.ts';
import type { ReportEvent } from '#shared/report/events.ts';
import type { ReportState } from '#shared/report/state.ts';
import { OWED } from '#shared/report/timers.ts';
import { REPORTS } from '../table/partitions.ts';
import type { Kept } from './kept.ts';

export const keptReport: Kept<ReportCommand, ReportEvent, ReportState> = {
  law: reportLaw,
  index: ({ month, timers }) => {
    const due = timers[OWED];
    return { ...(due === undefined ? {} : { due }), month: [REPORTS, month] };
  },
  card: (state) => state,
};
