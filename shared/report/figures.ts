// What a monthly report counts (SV-4.4), as it is frozen: sums, numbers of matters and days, never a person, and of complaints
// nothing but the counts of the whole township. Pure: whoever reads the rows lays them before it.
import type { AccountabilityCounts } from '../accountability/counts.ts';
import type { CaseKind, CaseStateName } from '../case/kinds.ts';
import { type ComplaintCounts, monthAfter } from '../complaint/counts.ts';
import type { Fact } from '../figures/fact.ts';
import {
  changeOf,
  monthBefore,
  monthSheet,
  type SheetChange,
  type SheetGroup,
  type SheetLine,
  sheetLine,
} from '../figures/month-sheet.ts';
import { keyOf, NOTHING, one, type Tallies } from '../figures/tally.ts';
import type { SignedCounts } from '../signed/counts.ts';
import type { SupervisionCounts } from '../supervision/counts.ts';
import { type Day, daysBetween } from '../time.ts';

/** Another month beside this one; without a line where the township kept no records then. */
export interface Against {
  readonly month: string;
  readonly line: SheetLine | null;
  readonly change: SheetChange | null;
}

/** A matter past its date: its number, its office, and for how many days. */
export interface Overdue {
  readonly number: string;
  readonly office: string;
  readonly days: number;
}

/** An open case as its card tells it. */
export interface OpenCase {
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseStateName;
  readonly office: string;
  readonly counted: Fact | null;
}

/** Steps of a month that say how it went, each as often as it was taken. */
export const COUNTED_STEPS = {
  ExtensionRequested: 'extensionsAsked',
  ExtensionGranted: 'extensionsGranted',
  ExtensionRefused: 'extensionsRefused',
  HandOverReturned: 'handOversReturned',
  CaseUrged: 'urged',
  CaseSupervised: 'supervised',
} as const;
export type CountedStep = (typeof COUNTED_STEPS)[keyof typeof COUNTED_STEPS];

export interface HotMatter {
  readonly title: string;
  readonly status: string;
  readonly office: string;
}

export interface ReportFigures {
  readonly month: string;
  /** The township's day on which was counted. */
  readonly countedOn: Day;
  readonly whole: SheetLine;
  readonly channels: readonly SheetGroup[];
  readonly kinds: readonly SheetGroup[];
  readonly offices: readonly SheetGroup[];
  readonly monthBefore: Against;
  readonly yearBefore: Against;
  /** Steps taken in the month. */
  readonly steps: { readonly [S in CountedStep]: number };
  readonly overdue: {
    readonly count: number;
    /** By where they stand. */
    readonly byState: { readonly [state: string]: number };
    readonly byKind: { readonly [kind: string]: number };
    /** The longest overdue first; not all where there are very many. */
    readonly listed: readonly Overdue[];
  };
  readonly complaints: ComplaintCounts;
  readonly supervision: SupervisionCounts;
  readonly signed: SignedCounts;
  /** Decisions served in the month. Editions of the first days carry none. */
  readonly accountability?: AccountabilityCounts;
  readonly hot: readonly HotMatter[];
  /** The root of each day of the month, as the ledger has it. */
  readonly roots: readonly { readonly day: string; readonly root: string }[];
  /** Names of the offices as they then were, by id. */
  readonly officeNames: { readonly [id: string]: string };
  /** Their English names, of those that have one. Editions of the first days carry none. */
  readonly officeNamesEn?: { readonly [id: string]: string };
}

/** So many overdue matters are listed at most; all of them are counted. */
export const MOST_LISTED = 300;

const counts = <T>(all: readonly T[], of: (one: T) => string): { readonly [name: string]: number } => {
  const found: Record<string, number> = {};
  for (const each of all) found[of(each)] = (found[of(each)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Which of the open cases are overdue on a day, and for how long. Complaints are none of them (SV-4.1). */
export function overdueOn(open: readonly OpenCase[], today: Day): ReportFigures['overdue'] {
  const late = open.flatMap(({ number, kind, state, office, counted }) => {
    if (!counted || kind === 'complaint' || one(counted, { today, goodFrom: 1 }).overdue === 0) return [];
    const days = counted.dueOn === undefined ? 0 : daysBetween(counted.dueOn, counted.stoppedOn ?? today);
    return [{ number, kind, state, office, days: Math.max(0, days) }];
  });
  late.sort((a, b) => b.days - a.days || (a.number < b.number ? -1 : 1));
  return {
    count: late.length,
    byState: counts(late, ({ state }) => state),
    byKind: counts(late, ({ kind }) => kind),
    listed: late.slice(0, MOST_LISTED).map(({ number, office, days }) => ({ number, office, days })),
  };
}

/** How often each counted step was taken, from the types of the month's events. */
export function stepsTaken(types: readonly string[]): ReportFigures['steps'] {
  const entries = Object.entries(COUNTED_STEPS).map(([type, name]) => [
    name,
    types.filter((each) => each === type).length,
  ]);
  return Object.fromEntries(entries) as ReportFigures['steps'];
}

function against(tallies: Tallies, whole: SheetLine, month: string, since: string): Against {
  if (month < since.slice(0, 7)) return { month, line: null, change: null };
  const line = sheetLine(tallies[keyOf(month, 'all', 'all')] ?? NOTHING);
  return { month, line, change: changeOf(whole, line) };
}

/** What is known of a month besides its tallies. */
export type Besides = Pick<
  ReportFigures,
  | 'countedOn'
  | 'steps'
  | 'overdue'
  | 'complaints'
  | 'supervision'
  | 'signed'
  | 'accountability'
  | 'hot'
  | 'roots'
  | 'officeNames'
  | 'officeNamesEn'
>;

/** The figures of a month. @param since from when the township keeps its records */
export function reportFigures(tallies: Tallies, month: string, since: string, besides: Besides): ReportFigures {
  const { whole, channels, kinds, offices } = monthSheet(tallies, month);
  const aYearBefore = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return {
    month,
    whole,
    channels,
    kinds,
    offices,
    monthBefore: against(tallies, whole, monthBefore(month), since),
    yearBefore: against(tallies, whole, aYearBefore, since),
    ...besides,
  };
}

/**
 * Months that are over and owed a report on a day, the oldest first: those after the newest report there is, so that none is
 * left out after a standstill. A house without any begins with the month that has just ended, and none with one from before it
 * kept records.
 */
export function monthsOwed(newest: string | undefined, on: Day, since: string): string[] {
  const last = monthBefore(on.slice(0, 7));
  const owed: string[] = [];
  for (let month = newest === undefined ? last : monthAfter(newest); month <= last; month = monthAfter(month)) {
    if (month >= since.slice(0, 7)) owed.push(month);
  }
  return owed;
}
