// A monthly report as those see it who prepare it, and as a supervising leader does: only what is frozen (SV-4.4).
import { allowed } from '#shared/access/can.ts';
import { preparesReport } from '#shared/access/report-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { staffOf } from '#shared/decision.ts';
import { type Directory, staffName } from '#shared/directory/directory.ts';
import type { Edition, ReportState } from '#shared/report/state.ts';
import { stepsOpen } from '#shared/report/steps.ts';
import { type Language, say } from '#shared/words/label.ts';
import { momentFact } from '#shared/words/moment.ts';
import { reportEventLabels, reportStateLabels } from '#shared/words/report.ts';
import type { Told } from '../perform/load.ts';
import type { ListedReport } from '../report/reports.ts';
import { timelineEntry } from './case-view.ts';

/** Who is looking, and by which directory names are told. */
export interface Looking {
  readonly who: StaffWho;
  readonly directory: Directory;
  readonly language: Language;
}

const editionView = ({ edition, sha256, previous, at }: Edition) => ({ edition, sha256, previous, at });

/** Signing is open for whoever has not. */
function actionsOf({ state }: ListedReport, { who }: Looking): string[] {
  const open = stepsOpen(state).filter(
    (name) => name !== 'sign' || !state.signatures.some(({ by }) => by === who.number),
  );
  return allowed(who, 'report', open, state);
}

const signingOf = (state: ReportState, looking: Looking) =>
  state.entitled.map((number) => {
    const signed = state.signatures.find(({ by }) => by === number);
    return {
      number,
      name: staffName(looking.directory, number),
      ...(signed ? { at: signed.at, dissent: signed.dissent } : {}),
    };
  });

/** One item of the list, the answer to a command, and the head of a report's page. */
export function reportView(report: ListedReport, looking: Looking) {
  const { language } = looking;
  const { version, state } = report;
  const prepares = preparesReport(looking.who);
  const shown = prepares ? state.state : 'frozen';
  return {
    id: state.month,
    month: state.month,
    version,
    state: shown,
    stateLabel: reportStateLabels[shown][language],
    edition: prepares ? state.edition : (state.editions.at(-1)?.edition ?? 0),
    countedOn: state.countedOn,
    editions: state.editions.map(editionView),
    ...(prepares
      ? {
          draftedAt: state.draftedAt,
          ...(state.dueAt === undefined ? {} : { dueAt: state.dueAt }),
          written: state.written,
          signing: signingOf(state, looking),
        }
      : {}),
    actions: actionsOf(report, looking),
  };
}

/** The history: every word but figures and frozen bytes, which have their own places. */
export const reportTimeline = (told: readonly Told[], looking: Looking) =>
  told.map((one) => {
    const by = staffOf(one.event.actor);
    const { edition, to } = one.event.data as { readonly edition?: number; readonly to?: string };
    const facts = {
      n: String(edition ?? 1),
      ...(to === undefined ? {} : { to: momentFact(to as Edition['at']) }),
    };
    const { figures: _, document: __, ...text } = one.text ?? {};
    return {
      ...timelineEntry({ event: one.event, hash: one.hash, ...(Object.keys(text).length > 0 ? { text } : {}) }),
      says: say(reportEventLabels[one.event.type as keyof typeof reportEventLabels], looking.language, facts),
      ...(by === '' ? {} : { byName: staffName(looking.directory, by) }),
    };
  });
