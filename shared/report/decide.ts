// The law of the monthly report (SV-4.4): drafted by the clock on the first working day, written and submitted by the appraisal
// group, signed by name by the leading group or returned by one of it, frozen when all of them have signed or the chair
// closes it, put right only by a further edition.

import { monthAfter } from '../complaint/counts.ts';
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type JsonObject,
  type Law,
  refusedBy,
  staffOf,
} from '../decision.ts';
import { nextWorkingDay } from '../regulation/calendar/calendar.ts';
import { day, dayOf, type Instant } from '../time.ts';
import { reportStateLabels } from '../words/report.ts';
import type { ReportCommand } from './commands.ts';
import type { ReportEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { ReportFigures } from './figures.ts';
import { leadingGroup, unsigned } from './signers.ts';
import { REPORT_PARTS, type ReportState } from './state.ts';
import { stepsOpen } from './steps.ts';
import { fire, owedBy } from './timers.ts';

type Of<T extends ReportCommand['type']> = Extract<ReportCommand, { readonly type: T }>;
type Decided = Decision<ReportEvent>;

const asText = (figures: ReportFigures): JsonObject => ({ figures: figures as unknown as JsonObject });

/** The first working day after a month: its report is drafted then. */
export const draftedFrom = ({ calendar }: Pick<Law, 'calendar'>, month: string) =>
  nextWorkingDay(calendar, day(`${monthAfter(month)}-01`));

function draft(law: Law, state: ReportState | null, { month, figures }: Of<'draft'>, at: Instant): Decided {
  if (state || dayOf(at) < draftedFrom(law, month)) return decided();
  const data = { month, countedOn: figures.countedOn, dueAt: owedBy(law, 'submitted', at) };
  return decided({ type: 'ReportDrafted', data, text: asText(figures) });
}

/** A complaint's number, as it stands on a slip: no report says one (SV-4.1). */
const COMPLAINT_NUMBER = /\d{4}\s*[-－—]\s*T\s*\d{3,}/iu;

const naming = (...said: readonly (string | undefined)[]): boolean =>
  said.some((one) => one !== undefined && COMPLAINT_NUMBER.test(one.normalize('NFKC')));

function write({ type: _, ...words }: Of<'write'>): Decided {
  const parts = REPORT_PARTS.filter((part) => words[part] !== undefined);
  return parts.length === 0
    ? refusedBy('SV-4.4/something-is-written')
    : decided({ type: 'ReportWritten', data: { parts }, text: { ...words } });
}

function submit(law: Law, state: ReportState, { before }: Of<'submit'>, at: Instant): Decided {
  if (before && !before.frozen) return refusedBy('SV-4.4/the-report-before-comes-first', { month: before.month });
  const missing = (['causes', 'measures'] as const).find((part) => !state.written.includes(part));
  if (missing) return refusedBy('SV-4.4/causes-and-measures-are-written', {}, missing);
  const entitled = leadingGroup(law.directory);
  if (entitled.length === 0) return refusedBy('SV-4.4/somebody-signs');
  return decided({ type: 'ReportSubmitted', data: { entitled, dueAt: owedBy(law, 'signed', at) } });
}

/** A member who came after it was submitted signs as well: else nobody could close what the former chair left behind. */
function sign({ directory }: Law, state: ReportState, { dissent = false, comment }: Of<'sign'>, by: string): Decided {
  if (!leadingGroup(directory).includes(by)) return refusedBy('SV-4.4/the-members-sign');
  if (state.signatures.some((one) => one.by === by)) return refusedBy('SV-4.4/each-signs-once');
  if (dissent && comment === undefined) return refusedBy('SV-4.4/dissent-says-why', {}, 'comment');
  return decided({
    type: 'ReportSigned',
    data: { by, dissent },
    ...(comment === undefined ? {} : { text: { comment } }),
  });
}

/**
 * Any member may send it back as long as it lies before them, whoever has signed: then its words were not what the group
 * could stand by. What was counted stays as it was at the end of the month.
 */
function sendBack(law: Law, { reason }: Of<'return'>, by: string, at: Instant): Decided {
  if (!leadingGroup(law.directory).includes(by)) return refusedBy('SV-4.4/the-members-return');
  return decided({ type: 'ReportReturned', data: { by, dueAt: owedBy(law, 'submitted', at) }, text: { reason } });
}

/**
 * The chair closes it where enough have signed, the chair among them, though somebody is missing. Whoever left without having
 * signed is not waited for.
 */
function close({ policy, directory }: Law, state: ReportState, { reason }: Of<'close'>, by: string): Decided {
  const { quorumOf3, quorumFewest } = policy.accountability;
  const have = state.signatures.length;
  const all = have + unsigned(directory, state).length;
  const needed = Math.max(Math.min(quorumFewest, all), Math.ceil((quorumOf3 * all) / 3));
  if (have < needed || !state.signatures.some((one) => one.by === by)) {
    return refusedBy('SV-4.4/closed-when-enough-have-signed', { needed, have });
  }
  return decided({ type: 'ReportClosed', data: { by }, text: { reason } });
}

function correct(law: Law, state: ReportState, { reason, figures }: Of<'correct'>, at: Instant): Decided {
  const data = {
    edition: state.edition + 1,
    countedOn: figures?.countedOn ?? state.countedOn,
    dueAt: owedBy(law, 'submitted', at),
  };
  return decided({ type: 'ReportReopened', data, text: { reason, ...(figures ? asText(figures) : {}) } });
}

function freeze(state: ReportState, { document, sha256, previous }: Of<'freeze'>): Decided {
  if (state.state !== 'signed') return decided();
  return decided({ type: 'ReportFrozen', data: { edition: state.edition, sha256, previous }, text: { document } });
}

function byClock(law: Law, state: ReportState | null, command: ReportCommand, at: Instant): Decided {
  if (command.type === 'draft') return draft(law, state, command, at);
  if (!state) throw new Error(`${command.type} on a report that was not drafted`);
  if (command.type === 'freeze') return freeze(state, command);
  return command.type === 'timer' ? fire(law, state, command.what, at) : refusedBy('SV-1/only-what-is-allowed');
}

function decide(law: Law, state: ReportState | null, command: ReportCommand, actor: Actor, at: Instant): Decided {
  if (actor.kind === 'clock') return byClock(law, state, command, at);
  if (!state || actor.kind !== 'staff' || !(stepsOpen(state) as string[]).includes(command.type)) {
    const now = state ? { state: reportStateLabels[state.state] } : {};
    return refusedBy('SV-4.4/a-step-fits-the-report', now);
  }
  const { type: _, ...body } = command as { readonly type: string; readonly [field: string]: unknown };
  if (naming(...Object.values(body).filter((one) => typeof one === 'string'))) {
    return refusedBy('SV-4.1/no-complaint-is-named');
  }
  switch (command.type) {
    case 'write':
      return write(command);
    case 'submit':
      return submit(law, state, command, at);
    case 'comment':
      return decided({ type: 'ReportCommented', data: {}, text: { comment: command.comment } });
    case 'sign':
      return sign(law, state, command, staffOf(actor));
    case 'return':
      return sendBack(law, command, staffOf(actor), at);
    case 'close':
      return close(law, state, command, staffOf(actor));
    case 'correct':
      return correct(law, state, command, at);
    default:
      return refusedBy('SV-1/only-what-is-allowed');
  }
}

export const reportLaw: Aggregate<ReportCommand, ReportEvent, ReportState> = {
  name: 'report',
  initial: null,
  decide,
  evolve,
};
