// Whose post, duties and whereabouts the public reads (DI-3, SV-4.2): everybody of an open office, and those who lead the
// township; and in which order a notice names them.
import { chairOf, type Directory, type StaffMember } from './directory.ts';

/** How many stand above somebody among those who lead; whoever leads all of them has none. */
export function below({ staff }: Directory, member: StaffMember): number {
  const above = new Set<string>();
  for (let next = member.leader; next !== undefined && !above.has(next); next = staff.get(next)?.leader)
    above.add(next);
  return above.size;
}

/**
 * Numbers of the staff on public boards: those who lead first, the chair before all and whoever leads others before those;
 * then office by office, the head first. Alike, they stand by their numbers. A supervisor is invited from outside and stands on none.
 */
export function publicStaff(directory: Directory): string[] {
  const { offices, staff } = directory;
  const chair = chairOf(directory);
  const leading = new Set([...staff.values()].flatMap(({ leader }) => leader ?? []));
  const place = (member: StaffMember): string => {
    const { number, office } = member;
    if (office === undefined) return ` ${number === chair ? 0 : 1 + below(directory, member)} ${number}`;
    return `${office} ${offices.get(office)?.head === number ? 0 : 1} ${number}`;
  };
  return [...staff.values()]
    .filter(({ number, office, active, roles }) => {
      if (!active) return false;
      if (office !== undefined) return offices.get(office)?.open === true;
      return !roles.includes('supervisor') && (roles.length > 0 || leading.has(number));
    })
    .map((member) => [place(member), member.number] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, number]) => number);
}
