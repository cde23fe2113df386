// Who is appraised in a cycle and by whom (AP-1, AP-3): everybody in post on the period's last day, by what was written of
// them then. Who came, moved or left during the period is told so; who left is named and not appraised.
import { leaderOf } from '../accountability/parties.ts';
import { chairOf, type Directory, headOf, isLeader, type StaffMember } from '../directory/directory.ts';
import type { StaffCategory } from '../directory/staff/commands.ts';
import { type Day, plusDays } from '../time.ts';
import type { Period } from './period.ts';
import type { Post } from './template.ts';

/** The reviewer of those who have nobody above them here: its result is recorded. */
export const COUNTY = 'county';

/** What was stated of one person from a day on, in order; `active: false` from the day they left. */
export interface Stated {
  readonly on: Day;
  readonly active: boolean;
  readonly office?: string;
  readonly leader?: string;
}
export interface Service {
  readonly number: string;
  readonly stated: readonly Stated[];
}

/** Not in post from this day on, and again from the other. */
export interface Absence {
  readonly from: Day;
  readonly to: Day;
}

export interface Rostered {
  readonly staff: string;
  readonly post: Post;
  readonly category: StaffCategory;
  readonly office?: string;
  /** A staff number, or `county`. */
  readonly reviewer: string;
  /** Came during the period, on this day. */
  readonly joined?: Day;
  /** Left during the period and came back in it. */
  readonly away?: readonly Absence[];
  /** Changed office or leader during the period, on these days. */
  readonly moved?: readonly Day[];
}
export interface CycleRoster {
  readonly appraised: readonly Rostered[];
  /** Left during the period, on this day. */
  readonly left: readonly { readonly staff: string; readonly on: Day }[];
}

/** Principal leaders have nobody above them in the township: the chair, and a leader under no leader. */
const isPrincipal = (directory: Directory, { number, leader }: StaffMember): boolean =>
  number === chairOf(directory) || (leader === undefined && isLeader(directory, number));

/** The kind of post, by what a person heads or leads. */
function postOf(directory: Directory, { number, office }: StaffMember): Post {
  if (isLeader(directory, number)) return 'leader';
  return office !== undefined && headOf(directory, office) === number ? 'head' : 'officer';
}

/** Who reviews somebody: the county for principal leaders, the chair for leaders, else the supervising leader. */
export function reviewerOf(directory: Directory, member: StaffMember): string {
  if (isPrincipal(directory, member)) return COUNTY;
  const chair = chairOf(directory);
  const leader = isLeader(directory, member.number) ? chair : (leaderOf(directory, member.number) ?? chair);
  const active = leader !== undefined && directory.staff.get(leader)?.active === true ? leader : chair;
  return active === undefined || active === member.number ? COUNTY : active;
}

const place = ({ office, leader }: Stated): string => `${office ?? ''}\n${leader ?? ''}`;

/** The days within the period on which office or leader became another. */
function movesIn({ stated }: Service, { from, to }: Period): Day[] {
  return stated.flatMap((one, i) => {
    const before = stated[i - 1];
    const moved = before?.active && one.active && place(before) !== place(one);
    return moved && one.on >= from && one.on <= to ? [one.on] : [];
  });
}

/**
 * The times within the period in which somebody was not in post, each from its first day to the day they came: before they
 * joined, and between leaving and coming back.
 */
function absencesIn({ stated }: Service, { from, to }: Period): Absence[] {
  const found: Absence[] = [];
  let away = stated.findLast(({ on }) => on <= from)?.active === true ? undefined : from;
  for (const { on, active } of stated) {
    if (on <= from || on > to) continue;
    if (!active) away ??= on;
    else if (away !== undefined) {
      if (away < on) found.push({ from: away, to: on });
      away = undefined;
    }
  }
  return found;
}

/**
 * The roster of a period. `directory` is that of the period's last day, `services` what was stated of each person up to then.
 * Who was entered on the first day of all was in post before there was a directory. Supervisors are no staff.
 */
export function rosterOf(period: Period, directory: Directory, services: readonly Service[]): CycleRoster {
  const first = services.map(({ stated }) => stated[0]?.on ?? period.to).reduce((a, b) => (a < b ? a : b), period.to);
  const service = new Map(services.map((one) => [one.number, one]));
  const staff = [...directory.staff.values()].filter(({ roles }) => !roles.includes('supervisor'));
  const appraised = staff
    .filter(({ active }) => active)
    .map((member): Rostered => {
      const known = service.get(member.number);
      const [coming, ...others] = known ? absencesIn(known, period) : [];
      const joined = coming?.from === period.from && coming.to > first ? coming.to : undefined;
      const away = coming === undefined || coming.from === period.from ? others : [coming, ...others];
      // Where somebody was put on the first day of all they had been before there was a directory.
      const moved = known ? movesIn(known, period).filter((on) => on > first) : [];
      return {
        staff: member.number,
        post: postOf(directory, member),
        category: member.category ?? 'civil-servant',
        ...(member.office === undefined ? {} : { office: member.office }),
        reviewer: reviewerOf(directory, member),
        ...(joined === undefined ? {} : { joined }),
        ...(away.length === 0 ? {} : { away }),
        ...(moved.length === 0 ? {} : { moved }),
      };
    });
  const left = staff
    .filter(({ active }) => !active)
    .flatMap(({ number }) => {
      const last = service.get(number)?.stated.findLast(({ active }) => !active)?.on;
      return last !== undefined && last >= period.from && last <= period.to ? [{ staff: number, on: last }] : [];
    });
  const ascending = (a: { readonly staff: string }, b: { readonly staff: string }): number =>
    a.staff < b.staff ? -1 : 1;
  return { appraised: appraised.sort(ascending), left: left.sort(ascending) };
}

/** Whole months of service in a year, each day of them in post: from a joining day within it, without those somebody was away in. */
export function monthsServed(
  year: Pick<Period, 'from' | 'to'>,
  joined: Day | undefined,
  away: readonly Absence[] = [],
): number {
  const before = joined === undefined || joined <= year.from ? [] : [{ from: year.from, to: joined }];
  const months = Array.from({ length: 12 }, (_, i) => `${year.from.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`);
  const missed = (month: string): boolean =>
    [...before, ...away].some(({ from, to }) => from.slice(0, 7) <= month && plusDays(to, -1).slice(0, 7) >= month);
  return months.filter((month) => !missed(month)).length;
}
