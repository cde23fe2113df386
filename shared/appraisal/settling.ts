// The grades of a year are settled by the leading group (AP-4): the quota as it falls, ties as they were chosen among, the larger
// share where its approval is recorded.
import { type Decision, decided, type Law, type Refusal, refusedBy } from '../decision.ts';
import { count, type Voted } from '../vote/ballots.ts';
import { type CycleCommand, type CycleEvent, type CycleState, gradedIn, type Settled } from './cycle-record.ts';
import { gradeWithin, quotaOf } from './quota.ts';
import { type YearPanel, yearPanel } from './year-panel.ts';

type Decided = Decision<CycleEvent>;
type Settling = Extract<CycleCommand, { readonly type: 'settle-grades' }>;

/** The count of the meeting; where too few may vote, the county's document in its place. */
function decidedBy(
  panel: YearPanel,
  { votes = [], county }: Settling,
  by: string,
): { readonly voted?: Voted; readonly refused?: undefined } | { readonly refused: Refusal } {
  if (county !== undefined && panel.recorders.includes(by)) return {};
  // Where nobody is left who may vote, whoever asks is told where it goes.
  if (panel.entitled.length > 0 && !panel.entitled.includes(by)) return refusedBy('AP-3/nobody-decides-their-own');
  const counted = count(panel, votes);
  if (counted.refused || counted.voted.adopted) return counted;
  return refusedBy('AP-3/the-decision-is-adopted', { needed: panel.needed }, 'votes');
}

/**
 * AP-4: who of those that reach the score is excellent. With the usual share, or the larger one where its approval is recorded;
 * who share the last places are chosen among, and nobody votes on a choice that they are part of, or on a share that lifts them.
 */
export function settle({ policy, directory }: Law, state: CycleState, command: Settling, by: string): Decided {
  if (state.kind !== 'year') return refusedBy('AP-4/only-a-year-has-a-grade');
  const { table, chosen = [], approval, reasons, county } = command;
  if (state.state !== 'open' || !table.complete) return refusedBy('AP-2/all-are-decided-first');
  const { excellentPercent, excellentPercentApproved } = table.numbers;
  const percent = approval === undefined ? excellentPercent : excellentPercentApproved;
  const graded = gradedIn(table);
  const unresolved = quotaOf(graded, percent);
  const tied = new Set(unresolved.flatMap((one) => one.tied));
  const panel = yearPanel({ directory, policy }, table, approval !== undefined);
  const records = county !== undefined && panel.recorders.includes(by);
  if (!panel.members.includes(by) && !records) return refusedBy('AP-3/the-leading-group-decides');
  const places = unresolved.reduce((all, one) => all + one.tiedPlaces, 0);
  const quotas = quotaOf(graded, percent, new Set(chosen));
  if (chosen.some((one) => !tied.has(one)) || quotas.some((one) => one.tied.length > 0)) {
    return refusedBy('AP-4/the-tied-are-chosen-among', { places, chosen: chosen.length }, 'chosen');
  }
  const meeting = decidedBy(panel, command, by);
  if (meeting.refused) return { refused: meeting.refused };
  const within = new Map(
    graded.map((one) => {
      const quota = quotas.find(({ category }) => category === one.category);
      return [one.staff, quota && gradeWithin(one, quota)];
    }),
  );
  const settled = table.rows.map(({ staff, cap, ungraded }): Settled => {
    const grade = within.get(staff);
    return { staff, cap, ...(grade === undefined ? {} : { grade }), ...(ungraded === undefined ? {} : { ungraded }) };
  });
  return decided({
    type: 'GradesSettled',
    data: { percent, chosen: [...chosen], settled, ...(meeting.voted ? { voted: meeting.voted } : {}) },
    text: {
      reasons,
      ...(approval === undefined ? {} : { approval }),
      ...(meeting.voted || county === undefined ? {} : { county }),
    },
  });
}
