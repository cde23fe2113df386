// For how long an efficacy supervisor is invited (SV-4.3): both days count. The term is granted with the role and ends by
// itself; the role stays, so that nobody becomes a member of staff by a term running out.
import { type Decision, type Law, refusedBy } from '../../decision.ts';
import { type Day, dayOf, type Instant } from '../../time.ts';
import type { Role } from '../roles.ts';
import type { StaffEvent } from './events.ts';
import type { StaffState } from './state.ts';

export interface Term {
  readonly from: Day;
  readonly until: Day;
}

/** Whether a day lies in a term. */
export const isWithin = ({ from, until }: Term, on: Day): boolean => from <= on && on <= until;

/**
 * Whether a role and a post go together: a supervisor is invited from outside and holds no office, no leader and no other
 * role, so that whoever watches is watched by nobody they work for (SV-4.3).
 */
export const goesWith = (
  role: Role,
  { office, leader, roles }: Pick<StaffState, 'office' | 'leader' | 'roles'>,
): boolean =>
  role === 'supervisor'
    ? office === undefined && leader === undefined && roles.every((one) => one === role)
    : !roles.includes('supervisor');

/** What of a term was stated with a proposal. */
export interface StatedTerm {
  readonly from?: Day;
  readonly until?: Day;
}

/** The term that is proposed with a role: a supervisor has one that is not over, no other role has any (SV-4.3). */
export function termFor(
  { policy }: Law,
  role: Role,
  { from, until }: StatedTerm,
  at: Instant,
): { readonly term?: Term } | (Decision<StaffEvent> & { readonly refused: object }) {
  if (role !== 'supervisor') {
    return from === undefined && until === undefined
      ? {}
      : refusedBy('SV-4.3/only-supervisors-have-a-term', {}, from === undefined ? 'until' : 'from');
  }
  if (from === undefined || until === undefined)
    return refusedBy('SV-4.3/a-supervisor-is-invited-for-a-term', {}, from === undefined ? 'from' : 'until');
  if (until < from || until < dayOf(at)) return refusedBy('SV-4.3/a-term-ends-after-it-begins', undefined, 'until');
  const { longestTermMonths: months } = policy.supervision;
  if (until > sameDayLater(from, months)) {
    return refusedBy('SV-4.3/a-term-is-not-for-ever', { months: String(months) }, 'until');
  }
  return { term: { from, until } };
}

/** The same day of the month some months on, as text to compare with: 31 stands for the end of any month. */
function sameDayLater(from: Day, months: number): string {
  const [year, month, date] = from.split('-') as [string, string, string];
  const count = Number(year) * 12 + Number(month) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${date}`;
}
