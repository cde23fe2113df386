// A matter as the regulation and domain.md 3 describe it, in the plainest terms: where it stands, which date it runs on, and
// what the passing of time alone does to it. Written from those pages; nothing of the product is used here.
import {
  after,
  close,
  count,
  type Day,
  dayOf,
  fourFifths,
  type Stop,
  type Time,
  type Unit,
  within,
  workingDay,
  works,
} from './days.ts';

export const KINDS = ['inquiry', 'application', 'petition', 'suggestion', 'directive', 'document', 'error'] as const;
export type Kind = (typeof KINDS)[number];

/** A limit that is counted, or a date that somebody set. */
export interface Limit {
  readonly start: Time;
  readonly days: number;
  readonly unit: Unit;
  readonly stops: readonly Stop[];
  readonly set?: Day | undefined;
}

export interface Matter {
  readonly kind: Kind;
  readonly state: string;
  readonly received: Time;
  readonly registered: Time;
  /** It names a service item. */
  readonly item: boolean;
  readonly promised?: number | undefined;
  readonly statute?: number | undefined;
  readonly urgent?: boolean | undefined;
  /** Null while an application is not complete. `lawful`: what stands behind a shorter promise or a joint date. */
  readonly date: Limit | null;
  readonly lawful?: Limit | undefined;
  /** Until when an application is to be examined; gone once it was accepted or told what is missing. */
  readonly examine?: Time | undefined;
  readonly notices: number;
  /** Papers still out, and when the matter lapses without them. */
  readonly missing: readonly string[];
  readonly lapse?: Time | undefined;
  readonly office: string;
  readonly handOver?: { readonly office: string; readonly at: Time } | undefined;
  readonly returns: number;
  readonly ruled: boolean;
  readonly stopped?: { readonly from: Time; readonly until: Time } | undefined;
  /** A request for more time: 0 the head's to grant, 1 the leader's, 2 the chair's. */
  readonly asked?:
    | { readonly by: string; readonly level: number; readonly early: boolean; readonly until?: Time }
    | undefined;
  readonly extended: boolean;
  readonly joint?:
    | {
        readonly said: Readonly<Record<string, string>>;
        readonly on: Day;
        readonly until: Time;
        readonly over: boolean;
      }
    | undefined;
  readonly paper?: string | undefined;
  /** A directive's date is met by the report to whoever set it. */
  readonly reportOwed: boolean;
  readonly onTime?: boolean | undefined;
  readonly closedOn?: Day | undefined;
  readonly archive?: Time | undefined;
  readonly rated: boolean;
  readonly reopened: boolean;
  readonly reopenedByPerson: boolean;
  readonly withdrawn?: { readonly from: string; readonly at: Time } | undefined;
  /** When it came back: what was to happen meanwhile happens then. */
  readonly back?: Time | undefined;
}

export const OPEN = [
  'registered',
  'locating',
  'handingOver',
  'arbitration',
  'assigned',
  'inProgress',
  'awaitingMaterials',
  'suspended',
];
export const CLOSED = ['answered', 'completed', 'refused', 'referredOutside', 'lapsed'];
const isOpen = ({ state, reportOwed }: Matter): boolean => OPEN.includes(state) || reportOwed;

type Limited = Pick<Matter, 'kind' | 'promised' | 'statute' | 'urgent'>;

/** The table of limits: so many days, and of which kind. */
function limitOf({ kind, promised, statute, urgent }: Limited): readonly [number, Unit] {
  if (kind === 'application') return [promised ?? statute ?? 20, 'working'];
  if (kind === 'document') return [urgent ? 0 : 2, 'working'];
  return kind === 'error' ? [3, 'working'] : [7, 'calendar'];
}

/** The limit from a moment on, and the statute behind a promise. */
export function limitFrom(matter: Limited, start: Time): Pick<Matter, 'date' | 'lawful'> {
  const [days, unit] = limitOf(matter);
  const date = { start, days, unit, stops: [] };
  const behind = matter.kind === 'application' && matter.promised !== undefined;
  return { date, lawful: behind ? { ...date, days: matter.statute ?? 20 } : undefined };
}

const dayDue = ({ set, start, days, unit, stops }: Limit): Day => set ?? count(start, days, unit, stops);
export const dueOn = ({ date }: Matter): Day | null => date && dayDue(date);
/** The day that no joint date passes. */
export const lawfulOn = ({ date, lawful }: Matter): Day => {
  const limit = lawful ?? date;
  return limit ? dayDue(limit) : '9999-12-31';
};
export const isOverdue = ({ date }: Matter, at: Time): boolean => date !== null && at > close(dayDue(date));

/** Green, yellow from the first of the two reminders, red when overdue; none when nothing is owed. */
export function light(matter: Matter, now: Time): 'green' | 'yellow' | 'red' | null {
  const { date, received, stopped } = matter;
  if (!isOpen(matter)) return null;
  if (!date) return 'green';
  // A clock that stands does not tick; what was overdue before it stood is overdue still.
  if (matter.state === 'suspended' && stopped) return isOverdue(matter, stopped.from) ? 'red' : 'green';
  if (isOverdue(matter, now)) return 'red';
  // A date that was set is counted from nothing: what has passed since receipt has passed.
  const [start, stops] = date.set ? [received, []] : [date.start, date.stops];
  const on = dayDue(date);
  const morning = `${works(on) ? on : workingDay(on, -1)} 08:30`;
  const reminders = [fourFifths(start, close(on), stops), ...(morning > start ? [morning] : [])];
  return reminders.some((at) => now >= at) ? 'yellow' : 'green';
}

/** The end of a matter: whether it was on time is measured now, and thirty days later it is filed away. */
export function ended(matter: Matter, state: string, now: Time): Matter {
  const onTime = !isOverdue(matter, now);
  const over = { asked: undefined, examine: undefined, lapse: undefined, stopped: undefined };
  const reportOwed = matter.kind === 'directive';
  const archive = reportOwed ? undefined : close(after(dayOf(now), 30));
  return { ...matter, ...over, state, onTime, closedOn: dayOf(now), reportOwed, archive };
}

/** The clock of an application runs again: only the days on which it really stood are left out. */
export function goesOn(matter: Matter, to: Time): Matter {
  const { stopped, date, lawful } = matter;
  if (!stopped || !date) return matter;
  const without = (limit: Limit): Limit => ({
    ...limit,
    stops: [...limit.stops.slice(0, -1), { from: stopped.from, to }],
  });
  const running = { date: without(date), lawful: lawful && without(lawful) };
  return { ...matter, ...running, state: 'inProgress', stopped: undefined };
}

/** Neither accepted nor told what is missing: it counts as accepted on the day it was received. */
function deemed(matter: Matter): Matter {
  const unsettled = ['handingOver', 'arbitration'].includes(matter.state);
  const state = unsettled ? matter.state : 'inProgress';
  return { ...matter, ...limitFrom(matter, matter.received), state, examine: undefined };
}

/** Unanswered for a working day a request goes one level up; above the chair there is nobody. */
function risen(matter: Matter, at: Time): Matter {
  const { asked } = matter;
  if (!asked) return matter;
  const { by, level, early } = asked;
  if (level === 2) return { ...matter, asked: { by, level, early } };
  return { ...matter, asked: { by, level: level + 1, early, until: within(at, 1) } };
}

/** What time alone does up to now, each at its moment and the earliest first. */
export function pass(matter: Matter, now: Time): Matter {
  const { state, examine, lapse, stopped, asked, joint, archive, back = '' } = matter;
  const all: (readonly [Time | undefined, (at: Time) => Matter])[] = OPEN.includes(state)
    ? [
        [stopped?.until, () => goesOn(matter, stopped?.until ?? '')],
        [examine, () => deemed(matter)],
        [asked?.until, (at) => risen(matter, at)],
        [
          joint && !joint.over ? joint.until : undefined,
          () => ({ ...matter, joint: joint && { ...joint, over: true } }),
        ],
        [lapse, (at) => ended(matter, 'lapsed', at)],
      ]
    : [[archive, () => ({ ...matter, state: 'archived', archive: undefined })]];
  const next = all
    .filter(([at]) => at !== undefined && at <= now)
    .sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))[0];
  if (!next) return matter;
  const [at = '', happens] = next;
  return pass(happens(at > back ? at : back), now);
}
