// Who may know of a complaint, who looks into it, and who must not learn of it (SV-4.1, AC-1.7). Computed from the
// directory and from what the reporter said; what is computed here is kept only as marks that nobody can read back.
import { chairOf, type Directory, headOf, holdersOf, holdsRole, leaderOfOffice } from '../directory/directory.ts';
import type { Role } from '../directory/roles.ts';
import type { PolicyInForce } from '../regulation/policy.ts';

/** Whom it is about: an office, a person, or both. */
export interface Target {
  readonly office?: string;
  readonly staff?: string;
}

/** What the reporter said that decides who stands aside. */
export interface Said {
  readonly targets: readonly Target[];
  /** People the reporter fears. */
  readonly keepFrom?: readonly string[];
}

/** Who looks into it: the appraisal group, an investigator whom the chair designates, members of the leading group, or nobody here. */
export const FORUMS = ['group', 'chair', 'leading-group', 'county'] as const;
export type Forum = (typeof FORUMS)[number];

export interface Seats {
  readonly forum: Forum;
  /** Who may know that there is such a complaint. */
  readonly know: readonly string[];
  /** Who may be made to look into it. */
  readonly serve: readonly string[];
  /** Who decides what is the chair's: the next entitled member where the chair stands aside. */
  readonly decides?: string;
  /** Who holds it until an investigator is assigned, or all members who decide together. */
  readonly assigned: readonly string[];
  /** Publishers who may let its public edition through. */
  readonly publish: readonly string[];
}

const membersOf = ({ staff }: Directory, office: string): string[] =>
  [...staff.values()].filter((member) => member.active && member.office === office).map(({ number }) => number);

/** Offices that a target stands for: the one named, the person's own, those the person heads. */
function officesNamed(directory: Directory, { office, staff }: Target): string[] {
  const own = staff === undefined ? undefined : directory.staff.get(staff)?.office;
  const headed = [...directory.offices.values()].filter(({ head }) => head !== undefined && head === staff);
  return [office, own, ...headed.map(({ id }) => id)].filter((one) => one !== undefined);
}

/** People it is about: an office counts as its head. */
function accused(directory: Directory, { office, staff }: Target): string[] {
  const head = office === undefined ? undefined : headOf(directory, office);
  return [staff, head].filter((one) => one !== undefined);
}

/** Leaders of the people named. */
const leadersOf = (directory: Directory, { targets }: Said): (string | undefined)[] =>
  targets.map(({ staff }) => (staff === undefined ? undefined : directory.staff.get(staff)?.leader));

/**
 * Nobody of what is named, no head and no leader of theirs, and nobody the reporter fears. `among` equals a leader is no
 * superior: every member of the leading group has the chair for a leader, and is judged by the members not named.
 */
export function recused(directory: Directory, said: Said, among: 'staff' | 'equals' = 'staff'): ReadonlySet<string> {
  const { targets, keepFrom = [] } = said;
  const offices = targets.flatMap((target) => officesNamed(directory, target));
  const people = [
    ...targets.flatMap((target) => accused(directory, target)),
    ...(among === 'staff' ? leadersOf(directory, said) : []),
    ...offices.flatMap((office) => [
      ...membersOf(directory, office),
      directory.offices.get(office)?.head,
      leaderOfOffice(directory, office),
    ]),
    ...keepFrom,
  ];
  return new Set(people.filter((one) => one !== undefined));
}

/** Whether somebody is the chair or holds a post that the policy counts as a principal leader's. */
function isPrincipal(directory: Directory, policy: PolicyInForce, number: string): boolean {
  const member = directory.staff.get(number);
  const posts = (member?.title ?? '').split(/[、，,；;\s]+/).filter((post) => !post.includes('副'));
  return (
    chairOf(directory) === number ||
    posts.some((post) => policy.complaints.principals.some((title) => post.endsWith(title)))
  );
}

const byNumber = (a: string, b: string): number => (a < b ? -1 : 1);

const above = (know: readonly string[]): Seats => ({ forum: 'county', know, serve: [], assigned: [], publish: [] });

/** Who does what with a complaint under the directory as it is. */
export function seatsFor(directory: Directory, policy: PolicyInForce, said: Said): Seats {
  const about = said.targets.flatMap((target) => accused(directory, target));
  const isAbout = (role: Role): boolean => about.some((one) => holdsRole(directory, one, role));
  const aside = recused(directory, said, isAbout('leading-group') ? 'equals' : 'staff');
  const free = (people: readonly string[]): string[] =>
    [...new Set(people)].filter((one) => !aside.has(one)).sort(byNumber);
  const chair = chairOf(directory);
  const chairs = chair === undefined ? [] : free([chair]);
  const group = free(holdersOf(directory, 'appraisal-group'));
  const leading = free([...holdersOf(directory, 'leading-group'), ...chairs]);
  const investigators = free(holdersOf(directory, 'investigator'));
  const publish = free(holdersOf(directory, 'publisher'));
  const decides = chairs[0] ?? leading[0];
  const seated = (
    forum: Forum,
    know: readonly string[],
    serve: readonly string[],
    assigned: readonly string[],
  ): Seats => ({
    forum,
    know: free([...know, ...(decides === undefined ? [] : [decides])]),
    serve: free([...serve, ...investigators]),
    ...(decides === undefined ? {} : { decides }),
    assigned,
    publish,
  });

  if (about.some((one) => isPrincipal(directory, policy, one))) return above(group);
  const enough = leading.length >= policy.complaints.fewestMembers;
  if (isAbout('leading-group')) return enough ? seated('leading-group', leading, leading, leading) : above(group);
  if (isAbout('appraisal-group') || group.length === 0) {
    if (chairs.length > 0) return seated('chair', chairs, chairs, chairs);
    return enough ? seated('leading-group', leading, leading, leading) : above(group);
  }
  const present = group.filter((one) => !directory.presence.away.has(one));
  const intake = present[0] ?? (group[0] as string);
  return seated('group', group, group, [intake]);
}

/**
 * What a person's mark is made of: everything that could bring them under a recusal or out of one. Whoever moves to
 * another office or post no longer fits their mark, and is refused until the marks are made anew.
 */
export function postOf(directory: Directory, number: string): string {
  const member = directory.staff.get(number);
  const offices = [...directory.offices.keys()].sort();
  return JSON.stringify([
    number,
    member?.active ?? false,
    member?.office ?? null,
    member?.leader ?? null,
    [...(member?.roles ?? [])].sort(),
    offices.filter((id) => directory.offices.get(id)?.head === number),
    offices.filter((id) => leaderOfOffice(directory, id) === number),
  ]);
}
