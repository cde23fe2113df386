// Who is asking: a person of the directory with everything that follows from it, the public, or the clock.
import {
  actingFor,
  actingLeader,
  activeStaff,
  chairOf,
  type Directory,
  leaderOfOffice,
  type StaffMember,
} from '../directory/directory.ts';
import type { Role } from '../directory/roles.ts';
import { isWithin } from '../directory/staff/term.ts';

export interface StaffWho {
  readonly kind: 'staff';
  readonly number: string;
  readonly office?: string;
  readonly roles: ReadonlySet<Role>;
  /** An efficacy supervisor whose term has begun and is not over (SV-4.3). */
  readonly serves: boolean;
  /** Offices this person heads, or whose head they act for now. */
  readonly heads: ReadonlySet<string>;
  /** Offices this person supervises; as a leader, also those whose leader they act for now, the chair for whoever is missing. */
  readonly leads: ReadonlySet<string>;
  /** Staff numbers of those whom this person acts for now (AC-1.14). */
  readonly standsInFor: ReadonlySet<string>;
}
export type Who = StaffWho | { readonly kind: 'person' } | { readonly kind: 'clock' } | { readonly kind: 'nobody' };

/** Whether somebody is this person, or stands in for them now and so sees and does what they could (AC-1.14). */
export const actsAs = (who: StaffWho, number: string | undefined): boolean =>
  number !== undefined && (number === who.number || who.standsInFor.has(number));

/** Of the appraisal group (SV-3). */
export const isOfGroup = (who: StaffWho): boolean => who.roles.has('appraisal-group');

/** Of the leading group, its chair included. */
export const leadsTownship = (who: StaffWho): boolean => who.roles.has('leading-group') || who.roles.has('chair');

/** Judged by the day of the moment the directory stands for; without a term, or without a day, nobody serves. */
function serves({ presence: { on } }: Directory, { roles, term }: StaffMember): boolean {
  return roles.includes('supervisor') && term !== undefined && on !== undefined && isWithin(term, on);
}

export const NOBODY: Who = { kind: 'nobody' };

/**
 * A staff member as the directory has them at its moment; nobody when unknown or no longer active. Roles are a person's
 * own and pass to no stand-in: what hangs on one (unsealing, investigating, a vote, appraisal, publishing) stays theirs.
 */
export function whoIs(directory: Directory, number: string): Who {
  const member = activeStaff(directory, number);
  if (!member) return NOBODY;
  const offices = [...directory.offices.values()];
  const isHead = (head: string | undefined): boolean =>
    head !== undefined && (head === number || actingFor(directory, head) === number);
  const chair = chairOf(directory);
  const acting = (leader: string | undefined) => (leader === undefined ? undefined : actingLeader(directory, leader));
  // Where the leader is missing and no other leader acts for them, the next upward does: the chair (TL-4, AC-1.19).
  const leadsNow = (leader: string | undefined): boolean =>
    leader === number || (acting(leader) ?? acting(chair)) === number;
  return {
    kind: 'staff',
    number,
    ...(member.office === undefined ? {} : { office: member.office }),
    roles: new Set(member.roles),
    serves: serves(directory, member),
    heads: new Set(offices.filter(({ head }) => isHead(head)).map(({ id }) => id)),
    leads: new Set(offices.filter(({ id }) => leadsNow(leaderOfOffice(directory, id))).map(({ id }) => id)),
    standsInFor: new Set([...directory.presence.away.keys()].filter((one) => actingFor(directory, one) === number)),
  };
}
