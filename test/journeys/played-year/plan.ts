// The two thousand matters of the year, planned by lot before anybody acts: on which day each is brought to whom, what becomes
// of it and when. Pure: a calendar and a series of chance in, days and names out.
import { addWorkingDays, type Calendar, isWorkingDay } from '#shared/regulation/calendar/calendar.ts';
import { type Day, day, plusDays } from '#shared/time.ts';
import type { Chance } from './chance.ts';
import { JOINS, LEAVE, LEAVES, MOVES, type Office, STAFF } from './people.ts';

/** How a matter goes. `late`: it is done after its day. */
export const COURSES = {
  spot: 58,
  own: 16,
  passed: 12,
  returned: 3,
  reassigned: 2,
  noticed: 2,
  withdrawn: 2,
  reopened: 2,
  directive: 1,
  left: 2,
} as const;
export type Course = keyof typeof COURSES;

export interface Planned {
  readonly n: number;
  readonly course: Course;
  readonly on: Day;
  readonly kind: 'inquiry' | 'petition' | 'suggestion';
  /** Who is asked first; who has it in the end. */
  readonly asked: string;
  readonly holder: string;
  readonly office: Office;
  /** Of one that comes back: the office it was first taken to, and who returns it. */
  readonly wrong?: { readonly office: Office; readonly by: string };
  /** When it is done; absent where nobody ever does it. */
  readonly done?: Day;
  /** Of a directive: the day set from above. */
  readonly dueOn?: Day;
  readonly rating?: { readonly on: Day; readonly level: number };
}

const OFFICES = Object.keys(STAFF) as Office[];
/** Nobody is given what they might not end before they go. */
const CALM = 45;

function there(number: string, on: Day): boolean {
  const joins = JOINS[number as keyof typeof JOINS];
  const leaves = LEAVES[number as keyof typeof LEAVES];
  const away = number === LEAVE.who && on >= LEAVE.from && on <= LEAVE.back;
  return !away && !(joins && on <= joins) && !(leaves && plusDays(on, CALM) >= leaves);
}

/** Who works in an office on a day; whoever moved is of the new one from then on. */
function staffOf(office: Office, on: Day): string[] {
  const moved = Object.entries(MOVES).filter(([, move]) => on >= move.on);
  const here = STAFF[office].filter((one) => !moved.some(([who, to]) => who === one && to.office !== office));
  const come = moved.flatMap(([who, to]) => (to.office === office && !here.includes(who) ? [who] : []));
  return [...here, ...come].filter((one) => there(one, on));
}

function courseOf(chance: Chance): Course {
  let left = chance.next() * 100;
  for (const [course, share] of Object.entries(COURSES)) {
    left -= share;
    if (left < 0) return course as Course;
  }
  return 'spot';
}

/** Working days after the first on which it is done: mostly soon, one in twelve late. */
const delay = (chance: Chance): number => (chance.next() < 0.08 ? chance.between(8, 30) : chance.between(1, 4));

function one(n: number, on: Day, calendar: Calendar, chance: Chance): Planned {
  const course = courseOf(chance);
  const home = chance.next() < 0.5 ? 'service-centre' : chance.of(OFFICES);
  const asked = chance.of(staffOf(home, on));
  const elsewhere = OFFICES.filter((office) => office !== home);
  const passes = course === 'passed' || course === 'returned' || course === 'directive' || course === 'reopened';
  const office = passes ? chance.of(elsewhere) : home;
  const others = staffOf(office, on).filter((one) => one !== asked);
  const holder = passes || course === 'reassigned' ? chance.of(others) : asked;
  const wrong = elsewhere.filter((one) => one !== office)[0] as Office;
  const after = (days: number): Day => addWorkingDays(calendar, on, days);
  const done = course === 'spot' || course === 'withdrawn' ? on : after(delay(chance));
  const rated = chance.next() < 0.06 && course !== 'withdrawn' && course !== 'left' && course !== 'directive';
  const rating = {
    on: addWorkingDays(calendar, done, chance.between(1, 3)),
    level: chance.of([1, 2, 3, 4, 4, 5, 5, 5, 5]),
  };
  return {
    n,
    course,
    on,
    kind: chance.of(['inquiry', 'petition', 'petition', 'suggestion'] as const),
    asked,
    holder,
    office,
    ...(course === 'returned' ? { wrong: { office: wrong, by: chance.of(staffOf(wrong, on)) } } : {}),
    ...(course === 'left' ? {} : { done }),
    // Set from above: on whatever day, a day off too.
    ...(course === 'directive' ? { dueOn: plusDays(on, chance.between(5, 12)) } : {}),
    ...(rated ? { rating } : {}),
  };
}

/** So many matters spread over the working days of a year. */
export function planOf(year: number, count: number, calendar: Calendar, chance: Chance): Planned[] {
  const days: Day[] = [];
  for (let on = day(`${year}-01-01`); on <= `${year}-12-31`; on = plusDays(on, 1)) {
    if (isWorkingDay(calendar, on)) days.push(on);
  }
  return Array.from({ length: count }, (_, n) =>
    one(n, days[Math.floor((n * days.length) / count)] as Day, calendar, chance),
  );
}
