// What warnings lead to (AC-2.5), computed from those that stand and from the moves on record, by two counters: the calendar
// year by date of service, and a rolling year from a recorded move. Whatever is revoked is simply no longer counted.
import { type Day, dayOf, type Instant, plusMonths } from '../time.ts';

/** The best a grade of that year can be, from no limit to the lowest grade. */
export const GRADE_CAPS = ['none', 'not-excellent', 'basically-competent', 'incompetent'] as const;
export type GradeCap = (typeof GRADE_CAPS)[number];

/** Numbers in force when the facts happened: they stay with the warning (AC-2.8). */
export interface WarningRule {
  readonly notExcellent: number;
  readonly basically: number;
  readonly incompetent: number;
  readonly relapseMonths: number;
}

/** A warning that stands. One decision is one id, and counts once. */
export interface Warning {
  readonly id: string;
  readonly servedAt: Instant;
  readonly rule: WarningRule;
}

/** A move from the post, on the record of the decision that led to it; `year` is that of the warnings. */
export interface Move {
  readonly id: string;
  readonly on: Day;
  readonly year: number;
  /** The day of the way back, where that was recorded. */
  readonly back?: Day;
}

/** What one warning comes to in its year. */
export interface Rung {
  readonly id: string;
  readonly nth: number;
  readonly cap: GradeCap;
  /** With it the number is reached at which somebody is moved from the post. */
  readonly moves: boolean;
  /** It was served within the rolling year after a move: the county handles it. */
  readonly toCounty: boolean;
}

export interface Ladder {
  readonly year: number;
  readonly count: number;
  readonly cap: GradeCap;
  readonly rungs: readonly Rung[];
}

const yearOf = (at: Instant): number => Number(dayOf(at).slice(0, 4));

function capAt(nth: number, { notExcellent, basically, incompetent }: WarningRule): GradeCap {
  if (nth >= incompetent) return 'incompetent';
  if (nth >= basically) return 'basically-competent';
  return nth >= notExcellent ? 'not-excellent' : 'none';
}

/** Those of a year, each decision once, in the order of service. */
function ofYear(warnings: readonly Warning[], year: number): Warning[] {
  const once = new Map(warnings.map((one) => [one.id, one]));
  const before = (a: Warning, b: Warning): boolean =>
    a.servedAt === b.servedAt ? a.id < b.id : a.servedAt < b.servedAt;
  return [...once.values()].filter(({ servedAt }) => yearOf(servedAt) === year).sort((a, b) => (before(a, b) ? -1 : 1));
}

/** Whether so many warnings of a year stand that somebody is moved. */
const founded = (warnings: readonly Warning[], year: number): boolean =>
  ofYear(warnings, year).some(({ rule }, i) => i + 1 >= rule.incompetent);

/** The day of the move does not count; the same day so many months later still does. */
const within = ({ on }: Move, { servedAt, rule }: Warning): boolean =>
  dayOf(servedAt) > on && dayOf(servedAt) <= plusMonths(on, rule.relapseMonths);

/**
 * What the warnings that stand come to in a calendar year. A move counts only while the warnings that led to it stand;
 * `cap` binds the grade from above and never lifts it.
 */
export function ladderOf(warnings: readonly Warning[], moves: readonly Move[], year: number): Ladder {
  const counted = moves.filter((move) => founded(warnings, move.year));
  const rungs = ofYear(warnings, year).map(
    (one, i): Rung => ({
      id: one.id,
      nth: i + 1,
      cap: capAt(i + 1, one.rule),
      moves: i + 1 >= one.rule.incompetent,
      toCounty: counted.some((move) => move.id !== one.id && within(move, one)),
    }),
  );
  // Where the numbers were changed within the year, the lowest grade that any of them led to stands.
  const lowest = Math.max(0, ...rungs.map(({ cap }) => GRADE_CAPS.indexOf(cap)));
  return { year, count: rungs.length, cap: GRADE_CAPS[lowest] ?? 'none', rungs };
}

/** What follows from one decision; nothing of it is performed by the system. */
export interface Effect {
  readonly year: number;
  /** Which warning of its year it is; absent for one that no longer stands. */
  readonly nth?: number;
  readonly cap: GradeCap;
  readonly move?: 'proposed' | 'recorded' | 'back-proposed' | 'back-recorded';
  readonly county?: true;
}

/** How a move on this decision's own record stands. */
function moveOf(warnings: readonly Warning[], { year, back }: Move): NonNullable<Effect['move']> {
  if (back !== undefined) return 'back-recorded';
  return founded(warnings, year) ? 'recorded' : 'back-proposed';
}

/** What follows from the decision with this id, as everything stands; undefined where nothing does. */
export function effectOf(id: string, warnings: readonly Warning[], moves: readonly Move[]): Effect | undefined {
  const own = moves.find((move) => move.id === id);
  const move = own ? { move: moveOf(warnings, own) } : {};
  const warning = warnings.find((one) => one.id === id);
  if (!warning) return own && { year: own.year, cap: 'none', ...move };
  const year = yearOf(warning.servedAt);
  const { rungs } = ladderOf(warnings, moves, year);
  const rung = rungs.find((one) => one.id === id) as Rung;
  const first = rungs.find(({ moves: moved }) => moved)?.id === id;
  const moved = moves.some((one) => one.year === year && one.back === undefined);
  return {
    year,
    nth: rung.nth,
    cap: rung.cap,
    ...(first && !own && !moved ? { move: 'proposed' as const } : move),
    ...(rung.toCounty ? { county: true as const } : {}),
  };
}
