// Who is asking: a person of the directory with everything that follows from it, the public, or the clock.
import { activeStaff, type Directory, leaderOfOffice } from '../directory/directory.ts';
import type { Role } from '../directory/roles.ts';

export interface StaffWho {
  readonly kind: 'staff';
  readonly number: string;
  readonly office?: string;
  readonly roles: ReadonlySet<Role>;
  /** Offices this person heads. */
  readonly heads: ReadonlySet<string>;
  /** Offices this person supervises. */
  readonly leads: ReadonlySet<string>;
}
export type Who = StaffWho | { readonly kind: 'person' } | { readonly kind: 'clock' } | { readonly kind: 'nobody' };

export const NOBODY: Who = { kind: 'nobody' };

/** A staff member as the directory has them now; nobody when unknown or no longer active. */
export function whoIs(directory: Directory, number: string): Who {
  const member = activeStaff(directory, number);
  if (!member) return NOBODY;
  const offices = [...directory.offices.keys()];
  return {
    kind: 'staff',
    number,
    ...(member.office === undefined ? {} : { office: member.office }),
    roles: new Set(member.roles),
    heads: new Set(offices.filter((id) => directory.offices.get(id)?.head === number)),
    leads: new Set(offices.filter((id) => leaderOfOffice(directory, id) === number)),
  };
}
