// What the monthly report says of supervision (SV-4.4): counted from the records alone, without names, for one month.
// Reports are counted nowhere: who reads all of them but those that concern them would find by the sum that there is one.
// Pure; whoever reads the records lays their states before it.
import { dayOf, type Instant } from '../time.ts';
import { SUBJECTS, type Subject } from './kinds.ts';
import type { Clock, Finding, SupervisionState } from './state.ts';

/** Something owed in the month: how many came, how many were done in it, in time or not, and what is overdue at its end. */
export interface OwedCounts {
  readonly received: number;
  readonly done: number;
  readonly doneInTime: number;
  /** Open at the end of the month with their date passed. */
  readonly overdue: number;
  /** Open at the end of the month. */
  readonly open: number;
}

export interface SupervisionCounts {
  readonly spotChecks: number;
  /** Spot checks at which each subject was looked at (SV-2). */
  readonly lookedAt: Readonly<Record<Subject, number>>;
  /** Findings written down in the month, by subject. */
  readonly found: Readonly<Record<Subject, number>>;
  /** Corrections (SC-5): `received` are findings of the month, those set aside left out; `done` were found put right. */
  readonly corrections: OwedCounts;
  readonly suggestions: OwedCounts & { readonly adopted: number; readonly partly: number };
  readonly inquiries: OwedCounts;
  readonly briefings: number;
}

/** One thing owed, whichever record it stands in. */
interface Owed {
  readonly at: Instant;
  readonly doneAt?: Instant | undefined;
  readonly clock?: Clock | undefined;
}

const isIn = (month: string, at: Instant | undefined): boolean => at !== undefined && dayOf(at).startsWith(month);
/** Whether something had happened by the end of the month. */
const isBy = (month: string, at: Instant | undefined): boolean => at !== undefined && dayOf(at).slice(0, 7) <= month;

function owed(month: string, all: readonly Owed[]): OwedCounts {
  const done = all.filter(({ doneAt }) => isIn(month, doneAt));
  const open = all.filter(({ at, doneAt }) => isBy(month, at) && !isBy(month, doneAt));
  return {
    received: all.filter(({ at }) => isIn(month, at)).length,
    done: done.length,
    doneInTime: done.filter(({ doneAt, clock }) => clock && doneAt !== undefined && doneAt <= clock.dueAt).length,
    overdue: open.filter(({ clock }) => clock && isBy(month, clock.dueAt)).length,
    open: open.length,
  };
}

/** What was put right counts in time by when the owner said so, not by when somebody came to look. */
const correction = ({ foundAt, doneAt, reported, clock }: Finding): Owed => {
  const inTime = reported !== undefined && clock !== undefined && reported.at <= clock.dueAt;
  return { at: foundAt, doneAt, clock: inTime && doneAt ? { ...clock, dueAt: doneAt } : clock };
};

const by = <T>(all: readonly T[], subjectsOf: (one: T) => readonly Subject[]): Readonly<Record<Subject, number>> =>
  Object.fromEntries(
    SUBJECTS.map((subject) => [subject, all.filter((one) => subjectsOf(one).includes(subject)).length]),
  ) as Record<Subject, number>;

/**
 * The counts of a month `yyyy-mm` as they stood at its end. `records`: the states of every record made up to then; those
 * made earlier count for what was open or done in the month. What was done later counts as open.
 */
export function supervisionCounts(records: readonly SupervisionState[], month: string): SupervisionCounts {
  const of = (kind: SupervisionState['kind']) => records.filter((one) => one.kind === kind);
  const asked = (kind: SupervisionState['kind']) =>
    owed(
      month,
      of(kind).map(({ madeAt, doneAt, clock }) => ({ at: madeAt, doneAt, clock })),
    );
  const ended = (kind: SupervisionState['kind']) => of(kind).filter(({ doneAt }) => isIn(month, doneAt));
  const checks = of('spot-checks');
  const made = checks.filter(({ madeAt }) => isIn(month, madeAt));
  const findings = checks.flatMap((one) => one.findings).filter(({ state }) => state !== 'setAside');
  const answers = ended('suggestions');
  return {
    spotChecks: made.length,
    lookedAt: by(made, ({ lookedAt = [] }) => lookedAt),
    found: by(
      findings.filter(({ foundAt }) => isIn(month, foundAt)),
      ({ subject }) => [subject],
    ),
    corrections: owed(month, findings.map(correction)),
    suggestions: {
      ...asked('suggestions'),
      adopted: answers.filter(({ adopted }) => adopted === 'adopted').length,
      partly: answers.filter(({ adopted }) => adopted === 'partly').length,
    },
    inquiries: asked('inquiries'),
    briefings: of('briefings').filter(({ state, madeAt }) => state === 'given' && isIn(month, madeAt)).length,
  };
}
