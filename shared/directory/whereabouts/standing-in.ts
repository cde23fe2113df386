// Who may stand in for whom (AC-1.14): another in post who is there meanwhile, so that no circle of absent people ever
// stands in for itself; and, when somebody is missing unexpectedly, the head.
import { type Law, type Refusal, refusedBy } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import { actingFor, actingLeader, activeStaff, chairOf, headOf, holdsRole, leaderOfOffice } from '../directory.ts';
import { isAwayBetween } from './state.ts';

type Refused = { readonly refused: Refusal };

/** From when to when somebody will be absent; open where nobody knows. */
export interface Span {
  readonly from: Instant;
  readonly backAt?: Instant | undefined;
}

/** Why a person cannot stand in for an absence, if they cannot. Efficacy supervisors watch the staff and are none of it. */
export function cannotStandIn({ directory }: Law, staff: string, { from, backAt }: Span): Refused | undefined {
  if (!activeStaff(directory, staff) || holdsRole(directory, staff, 'supervisor')) {
    return refusedBy('AC-1.14/a-stand-in-is-another-in-post', { staff });
  }
  const word = directory.whereabouts.get(staff);
  if (!word || !isAwayBetween(word, from, backAt)) return undefined;
  return refusedBy('AC-1.14/a-stand-in-is-there-meanwhile', { staff });
}

/** Who stands in for one missing unexpectedly: the head of the office, or the next upward; each or who acts for them. */
export function suddenStandIn({ directory }: Law, staff: string): string | undefined {
  const office = activeStaff(directory, staff)?.office;
  const head = office === undefined ? undefined : headOf(directory, office);
  const chair = chairOf(directory);
  const leaders = [office === undefined ? undefined : leaderOfOffice(directory, office), chair];
  const upward = [
    head === undefined || head === staff ? undefined : actingFor(directory, head),
    ...leaders.map((one) => (one === undefined || one === staff ? undefined : actingLeader(directory, one))),
    chair,
  ];
  return upward.find((one) => one !== undefined && one !== staff);
}
