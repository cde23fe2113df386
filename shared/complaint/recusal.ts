// Who may know of a complaint, who looks into it, and who must not learn of it (SV-4.1, AC-1.7). Computed from the
// directory and from what the reporter said; what is computed here is kept only as marks that nobody can read back.
import {
  actingFor,
  chairOf,
  type Directory,
  headOf,
  holdersOf,
  holdsRole,
  leaderOfOffice,
  relativesOf,
} from '../directory/directory.ts';
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

/** What is known besides of who stands aside. */
interface Before {
  /** Everybody who ever stood aside: nobody comes back by moving (SV-4.1). */
  readonly aside?: readonly string[];
  /** Post titles are asked once, when it comes in or is screened: one clerk writes them, and alone must end nothing. */
  readonly titles?: boolean;
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
  /** Who holds it until an investigator is assigned, or all members who decide together. */
  readonly hold: readonly string[];
  /** Who decides what is the chair's: the next entitled member where the chair stands aside or holds it. */
  readonly decide: readonly string[];
  /** Publishers who may let its public edition through. */
  readonly publish: readonly string[];
  /** Who stands aside. */
  readonly out: readonly string[];
  /** Whom it is about by name, offices as their heads: kept sealed, so that a new head changes nothing of it. */
  readonly named: readonly string[];
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

/**
 * Leaders of the people named. Among members of the leading group the chair is no superior: all of them have the chair for
 * a leader, and such a complaint goes to the members not named.
 */
const leadersOf = (directory: Directory, { targets }: Said): (string | undefined)[] =>
  targets.map(({ staff }) => {
    const leader = staff === undefined ? undefined : directory.staff.get(staff)?.leader;
    const equal = staff !== undefined && holdsRole(directory, staff, 'leading-group');
    return equal && leader === chairOf(directory) ? undefined : leader;
  });

/** Nobody of what is named, no relative, no head and no leader of theirs nor who acts for one now, and nobody the reporter fears. */
export function recused(directory: Directory, said: Said): ReadonlySet<string> {
  const { targets, keepFrom = [] } = said;
  const offices = targets.flatMap((target) => officesNamed(directory, target));
  const heads = offices.map((office) => directory.offices.get(office)?.head);
  const leaders = [...leadersOf(directory, said), ...offices.map((office) => leaderOfOffice(directory, office))];
  const acting = [...heads, ...leaders].map((one) => (one === undefined ? undefined : actingFor(directory, one)));
  const named = targets.flatMap((target) => accused(directory, target));
  const people = [
    ...named,
    ...named.flatMap((one) => relativesOf(directory, one)),
    ...offices.flatMap((office) => membersOf(directory, office)),
    ...heads,
    ...leaders,
    ...acting,
    ...keepFrom,
  ];
  return new Set(people.filter((one) => one !== undefined));
}

/** Whether somebody holds a post that the policy counts as a principal leader's. */
function holdsPrincipalPost(directory: Directory, policy: PolicyInForce, number: string): boolean {
  const posts = (directory.staff.get(number)?.title ?? '')
    .split(/[、，,；;\s]+/)
    .filter((post) => !post.includes('副'));
  return posts.some((post) => policy.complaints.principals.some((title) => post.endsWith(title)));
}

const byNumber = (a: string, b: string): number => (a < b ? -1 : 1);

/** Who does what with a complaint under the directory as it is. */
export function seatsFor(
  directory: Directory,
  policy: PolicyInForce,
  said: Said,
  { aside = [], titles = true }: Before = {},
): Seats {
  const named = [...new Set(said.targets.flatMap((target) => accused(directory, target)))];
  const isAbout = (role: Role): boolean => named.some((one) => holdsRole(directory, one, role));
  const out = new Set([...recused(directory, said), ...aside]);
  const free = (people: readonly string[]): string[] =>
    [...new Set(people)].filter((one) => !out.has(one)).sort(byNumber);
  const chair = chairOf(directory);
  const chairs = chair === undefined ? [] : free([chair]);
  const group = free(holdersOf(directory, 'appraisal-group'));
  const leading = free([...holdersOf(directory, 'leading-group'), ...chairs]);
  const investigators = free(holdersOf(directory, 'investigator'));
  const publish = free(holdersOf(directory, 'publisher'));
  const common = { out: [...out].sort(byNumber), named };
  const seated = (
    forum: Forum,
    judges: readonly string[],
    hold: readonly string[],
    decide: readonly string[],
  ): Seats => ({
    ...common,
    forum,
    know: free([...judges, ...decide]),
    serve: free([...judges, ...investigators]),
    hold,
    decide,
    publish,
  });
  // Those of the group who may know of it carry it there, sealed.
  const county: Seats = { ...common, forum: 'county', know: group, serve: [], hold: [], decide: group, publish: [] };
  const together = (): Seats =>
    leading.length >= policy.complaints.fewestMembers ? seated('leading-group', leading, leading, leading) : county;

  const principal = (one: string): boolean => one === chair || (titles && holdsPrincipalPost(directory, policy, one));
  if (named.some(principal)) return county;
  if (isAbout('leading-group')) return together();
  if (isAbout('appraisal-group') || group.length === 0) {
    const next = leading.filter((one) => one !== chair).slice(0, 1);
    return chairs.length > 0 ? seated('chair', chairs, chairs, next) : together();
  }
  const present = group.filter((one) => !directory.presence.away.has(one));
  const intake = present[0] ?? (group[0] as string);
  return seated('group', group, [intake], chairs.length > 0 ? chairs : leading.slice(0, 1));
}

/**
 * What a person's mark is made of: everything that could bring them under a recusal or out of one. Whoever moves to
 * another office or post no longer fits their mark, and is refused until the marks are made anew.
 */
export function postOf(directory: Directory, number: string): string {
  const member = directory.staff.get(number);
  const offices = [...directory.offices.keys()].sort();
  const relatives = relativesOf(directory, number);
  return JSON.stringify([
    number,
    member?.active ?? false,
    member?.office ?? null,
    member?.leader ?? null,
    [...(member?.roles ?? [])].sort(),
    offices.filter((id) => directory.offices.get(id)?.head === number),
    offices.filter((id) => leaderOfOffice(directory, id) === number),
    // Left out where there are none, so that marks made before there were any still fit.
    ...(relatives.length > 0 ? [relatives] : []),
  ]);
}
