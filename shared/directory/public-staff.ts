// Whose post, duties and whereabouts the public reads (DI-3, SV-4.2): everybody of an open office, and those who lead the
// township.
import type { Directory } from './directory.ts';

/** Numbers of the staff on public boards, in their order. A supervisor is invited from outside and stands on none. */
export function publicStaff({ offices, staff }: Directory): string[] {
  const leading = new Set([...staff.values()].flatMap(({ leader }) => leader ?? []));
  return [...staff.values()]
    .filter(({ number, office, active, roles }) => {
      if (!active) return false;
      if (office !== undefined) return offices.get(office)?.open === true;
      return !roles.includes('supervisor') && (roles.length > 0 || leading.has(number));
    })
    .map(({ number }) => number)
    .sort();
}
