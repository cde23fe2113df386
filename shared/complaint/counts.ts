// How many complaints a closed month had and what was found, for the whole township (SV-4.4). It must tell nothing else, so
// a month is counted as it stood at its end: nothing that happens later moves a number that was shown, and what another body
// judges, as one about a principal leader, is in none of them. One that is referred only after the month it came in stays in
// that month's "received": taken out again, the number would go down, and whoever remembers it, the person it turned out to be
// about among them, would know that one was sent on and when. It stays, as one whose reporter gives up does, and is in nothing
// else; the same holds from the first day after the month, because the monthly report may be drafted on it.
import { type Day, dayOf, plusDays } from '../time.ts';
import { type ComplaintState, FINDINGS, type Finding, type FindingMade } from './state.ts';

/** What is shown of a month, for the public and in the monthly report alike. */
export interface ComplaintCounts {
  readonly month: string;
  /** Registered in the month and judged here. */
  readonly received: number;
  /** Findings made in the month. */
  readonly found: number;
  /** The findings by what they were; absent when fewer than the policy splits. */
  readonly results?: { readonly [F in Finding]: number };
  /** First replies given in the month, and of these in time; absent when fewer than the policy makes a rate of. */
  readonly answered?: { readonly replies: number; readonly inTime: number };
}

/** What is counted of a complaint. */
export type Counted = Pick<
  ComplaintState,
  'state' | 'registeredAt' | 'closedOn' | 'finding' | 'foundAt' | 'reply' | 'reopened' | 'undone'
>;

const monthOf = (on: string): string => on.slice(0, 7);

/** Whether it was judged here at the end of a month: neither taken back at once nor gone to another body by then. */
const isOurs = ({ state, closedOn, undone }: Counted, month: string): boolean =>
  !undone && !(state === 'referred' && monthOf(closedOn ?? '') <= month);

const findingsOf = ({ finding, foundAt, reopened }: Counted): readonly FindingMade[] => [
  ...(reopened?.findings ?? []),
  ...(finding && foundAt ? [{ finding, at: foundAt }] : []),
];

/** The first reply alone: its verdict is mended by no reopening. */
const answerOf = ({ reply, reopened }: Counted) => reopened?.first ?? reply;

/** Counts of one month over all complaints of the house. `smallest`: what a split or a rate rests on at least. */
function countsOf(complaints: readonly Counted[], month: string, smallest: number): ComplaintCounts {
  const ours = complaints.filter((one) => isOurs(one, month));
  const found = ours.flatMap(findingsOf).filter(({ at }) => monthOf(dayOf(at)) === month);
  const answers = ours.map(answerOf).filter((one) => one !== undefined && monthOf(dayOf(one.toldAt)) === month);
  const results = Object.fromEntries(
    FINDINGS.map((kind) => [kind, found.filter(({ finding }) => finding === kind).length]),
  ) as { readonly [F in Finding]: number };
  return {
    month,
    received: ours.filter(({ registeredAt }) => monthOf(dayOf(registeredAt)) === month).length,
    found: found.length,
    ...(found.length < smallest ? {} : { results }),
    ...(answers.length < smallest
      ? {}
      : { answered: { replies: answers.length, inTime: answers.filter((one) => one?.onTime).length } }),
  };
}

/** The month after `yyyy-mm`. */
export const monthAfter = (month: string): string => {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`;
};

/**
 * Months from `since` that are over on a day, the first one first. A month closes a day after its end, when what was sent in
 * its last minutes can no longer be taken back without trace (SC-1).
 */
export function closedMonths(since: string, on: Day): string[] {
  const months: string[] = [];
  const running = monthOf(plusDays(on, -1));
  for (let month = monthOf(since); month < running; month = monthAfter(month)) months.push(month);
  return months;
}

/** Counts of every closed month, the first one first. */
export const complaintCounts = (
  complaints: readonly Counted[],
  { since, on, smallest }: { readonly since: string; readonly on: Day; readonly smallest: number },
): ComplaintCounts[] => closedMonths(since, on).map((month) => countsOf(complaints, month, smallest));
