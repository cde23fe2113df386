// Who is told of a step of an appraisal or a cycle (AP-2, AP-5): whoever has the next one, and the person of every result. Of
// scores, reasons and grades a notice says nothing.
import type { Recorded } from '../decision.ts';
import { chairOf, type Directory, holdersOf } from '../directory/directory.ts';
import { leadingMembers } from '../vote/panel.ts';
import type { CycleEvent } from './cycle-record.ts';
import type { AppraisalEvent } from './events.ts';
import { COUNTY } from './roster-of-cycle.ts';
import { asideFrom, reviewerNow } from './standing-in.ts';
import type { AppraisalState } from './state.ts';

export const APPRAISAL_NOTICED = [
  'AppraisalOpened',
  'PackContested',
  'ContestAnswered',
  'OwnScoreSubmitted',
  'OwnScoreMissed',
  'ReviewOpened',
  'ReviewMissed',
  'Finalized',
  'Graded',
  'Regraded',
  'Objected',
  'ObjectionWaited',
  'ObjectionDecided',
  'AppraisalFiled',
] as const satisfies readonly AppraisalEvent['type'][];
export type AppraisalNoticed = (typeof APPRAISAL_NOTICED)[number];
export type CycleNoticed = Extract<CycleEvent['type'], 'CycleOwed'>;

const others = (people: readonly (string | undefined)[], staff: string): string[] => [
  ...new Set(people.filter((one) => one !== undefined && one !== staff) as string[]),
];

function meant(
  directory: Directory,
  state: AppraisalState,
  { type, data }: Recorded<AppraisalEvent>,
): readonly string[] {
  const { staff } = state;
  const group = others(holdersOf(directory, 'appraisal-group'), staff);
  const reviewer = (): string[] => (state.reviewer === COUNTY ? group : others([reviewerNow(directory, state)], staff));
  const aside = asideFrom(directory, state);
  const deciding = (): string[] => leadingMembers(directory).filter((one) => !aside.has(one));
  switch (type) {
    case 'AppraisalOpened':
    case 'ContestAnswered':
    case 'Graded':
    case 'Regraded':
    case 'ObjectionDecided':
    case 'AppraisalFiled':
      return [staff];
    // The result of a year is told with its grade.
    case 'Finalized':
      return data.objectUntil === undefined ? [] : [staff];
    case 'PackContested':
      return group;
    case 'OwnScoreSubmitted':
      return state.state === 'awaiting' ? [] : reviewer();
    case 'OwnScoreMissed':
      return [staff, ...(state.state === 'awaiting' ? [] : reviewer())];
    case 'ReviewOpened':
      return reviewer();
    case 'ReviewMissed':
      return data.flagged === undefined ? group : [data.flagged, ...group];
    case 'Objected':
    case 'ObjectionWaited':
      return deciding();
    default:
      return [];
  }
}

/** Who is told of one event. Of what awaits the leading group its cycle reminds, once a day for all. */
export const appraisalNotices = (directory: Directory, state: AppraisalState, event: Recorded<AppraisalEvent>) =>
  [...new Set(meant(directory, state, event))].map((staff) => ({ staff, what: event.type as AppraisalNoticed }));

/** Somebody of a cycle is undecided past its windows: the chair is told, without one the leading group. */
export function cycleNotices(directory: Directory, { type: what }: Recorded<CycleEvent>) {
  if (what !== 'CycleOwed') return [];
  const chair = chairOf(directory);
  const told = chair === undefined ? leadingMembers(directory) : [chair];
  return told.map((staff) => ({ staff, what: what as CycleNoticed }));
}
