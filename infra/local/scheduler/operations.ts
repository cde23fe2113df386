// What the scheduler answers to the calls of the SDK: creating, reading, listing and deleting schedules and groups.
// Nothing is delivered here and no bytes are read; shapes are those of the service's REST JSON (dates in epoch seconds).
import { type Instant, millis } from '#shared/time.ts';
import type { Book } from './book.ts';
import { conflict, invalid, unknown } from './refusal.ts';
import { groupFrom, keyOf, nameFrom, type Schedule, type ScheduleGroup, scheduleFrom } from './schedule.ts';

export interface Call {
  /** Name in the path; empty for lists. */
  readonly name: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}
export type Operation = (call: Call) => object;
export type OperationName =
  | 'CreateSchedule'
  | 'GetSchedule'
  | 'ListSchedules'
  | 'DeleteSchedule'
  | 'CreateScheduleGroup'
  | 'GetScheduleGroup'
  | 'ListScheduleGroups'
  | 'DeleteScheduleGroup';

const DEFAULT_GROUP: Pick<ScheduleGroup, 'Name' | 'Arn'> = {
  Name: 'default',
  Arn: 'arn:aws:scheduler:local:000000000000:schedule-group/default',
};
const PAGE = 100;

/** The operations on a book. `now` is domain time; `changed` is told when what is due may have changed. */
export function operationsOn(book: Book, now: () => Instant, changed: () => void): Record<OperationName, Operation> {
  const group = (name: string) => {
    const found = name === DEFAULT_GROUP.Name ? { ...DEFAULT_GROUP } : book.groups.get(name);
    if (!found) throw unknown('Schedule group', name);
    return found;
  };
  const schedule = ({ name, query }: Call) => {
    const GroupName = nameFrom(query.get('groupName') ?? DEFAULT_GROUP.Name);
    const found = book.schedules.get(keyOf({ GroupName, Name: nameFrom(name) }));
    if (!found) throw unknown('Schedule', name);
    return found;
  };
  return {
    CreateSchedule({ name, body }) {
      const made = scheduleFrom(name, body, now());
      group(made.GroupName);
      const present = book.schedules.get(keyOf(made));
      if (present && !isSameRequest(present, made)) throw conflict('Schedule', name);
      if (!present) {
        book.put(made);
        changed();
      }
      return { ScheduleArn: made.Arn };
    },
    GetSchedule(call) {
      const { at, created, request, completed, ...shown } = schedule(call);
      return { ...shown, ...dates({ created }) };
    },
    DeleteSchedule(call) {
      book.drop(keyOf(schedule(call)));
      changed();
      return {};
    },
    ListSchedules({ query }) {
      const within = query.get('ScheduleGroup');
      if (within !== null) group(nameFrom(within));
      const state = query.get('State');
      const { items, next } = page(
        [...book.schedules.values()].filter(
          (one) => (within === null || one.GroupName === within) && (state === null || one.State === state),
        ),
        keyOf,
        query,
      );
      return { Schedules: items.map(summary), NextToken: next };
    },
    CreateScheduleGroup({ name, body }) {
      const made = groupFrom(name, body, now());
      const present = name === DEFAULT_GROUP.Name ? null : book.groups.get(name);
      if (present === null || (present && !isSameRequest(present, made))) throw conflict('Schedule group', name);
      if (!present) book.putGroup(made);
      return { ScheduleGroupArn: made.Arn };
    },
    GetScheduleGroup: ({ name }) => shownGroup(group(nameFrom(name))),
    DeleteScheduleGroup({ name }) {
      if (name === DEFAULT_GROUP.Name) throw invalid('The default schedule group cannot be deleted.');
      book.dropGroup(group(nameFrom(name)).Name);
      changed();
      return {};
    },
    ListScheduleGroups({ query }) {
      const { items, next } = page([DEFAULT_GROUP, ...book.groups.values()], (one) => one.Name, query);
      return { ScheduleGroups: items.map(shownGroup), NextToken: next };
    },
  };
}

/** A retried request: the same token with the same content. */
const isSameRequest = (a: Pick<Schedule, 'request'>, b: Pick<Schedule, 'request'>) =>
  a.request.token !== null && a.request.token === b.request.token && a.request.digest === b.request.digest;

function dates({ created }: { readonly created: Instant }) {
  const seconds = Math.floor(millis(created) / 1000);
  return { CreationDate: seconds, LastModificationDate: seconds };
}

const summary = ({ Arn, Name, GroupName, State, Target, created }: Schedule) => ({
  Arn,
  Name,
  GroupName,
  State,
  Target: { Arn: Target.Arn },
  ...dates({ created }),
});

const shownGroup = (one: Pick<ScheduleGroup, 'Name' | 'Arn'> & { readonly created?: Instant }) => ({
  Name: one.Name,
  Arn: one.Arn,
  State: 'ACTIVE',
  ...(one.created === undefined ? {} : dates({ created: one.created })),
});

/** One page of a list in the order of its keys, and the token of the next; the token names the last key shown. */
function page<T extends { readonly Name: string }>(all: readonly T[], key: (one: T) => string, query: URLSearchParams) {
  const prefix = query.get('NamePrefix') ?? '';
  const size = Number(query.get('MaxResults') ?? PAGE);
  if (!Number.isInteger(size) || size < 1 || size > PAGE)
    throw invalid("Value at 'maxResults' must be between 1 and 100.");
  const after = keyFrom(query.get('NextToken'));
  const rest = all
    .filter((one) => one.Name.startsWith(prefix) && key(one) > after)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const items = rest.slice(0, size);
  const last = items.at(-1);
  const next = last && rest.length > size ? Buffer.from(`after:${key(last)}`).toString('base64url') : undefined;
  return { items, next };
}

function keyFrom(token: string | null): string {
  if (token === null) return '';
  const read = Buffer.from(token, 'base64url').toString();
  if (!read.startsWith('after:')) throw invalid('Invalid NextToken.');
  return read.slice('after:'.length);
}
