// The book of one-time schedules and groups: in memory for reading, in a journal for what must survive a crash.
import { type Journal, openJournal, readJournal } from './journal.ts';
import { keyOf, type Schedule, type ScheduleGroup } from './schedule.ts';

type Entry =
  | { readonly schedule: Schedule }
  | { readonly group: ScheduleGroup }
  | { readonly drop: string }
  | { readonly dropGroup: string };

export interface Book {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly groups: ReadonlyMap<string, ScheduleGroup>;
  /** Writes or replaces a schedule. */
  put(schedule: Schedule): void;
  drop(key: string): void;
  putGroup(group: ScheduleGroup): void;
  /** Drops a group with all its schedules. */
  dropGroup(name: string): void;
  /** Resolves when everything written so far is on the disk. */
  flushed(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the book kept in `file`. Keys are `group/name`. */
export async function openBook(file: string): Promise<Book> {
  const schedules = new Map<string, Schedule>();
  const groups = new Map<string, ScheduleGroup>();
  const apply = (entry: Entry) => {
    if ('schedule' in entry) schedules.set(keyOf(entry.schedule), entry.schedule);
    else if ('group' in entry) groups.set(entry.group.Name, entry.group);
    else if ('drop' in entry) schedules.delete(entry.drop);
    else {
      groups.delete(entry.dropGroup);
      for (const [key, schedule] of schedules) if (schedule.GroupName === entry.dropGroup) schedules.delete(key);
    }
  };
  for (const entry of readJournal<Entry>(file)) apply(entry);
  const journal: Journal<Entry> = await openJournal<Entry>(file, [
    ...[...groups.values()].map((group) => ({ group })),
    ...[...schedules.values()].map((schedule) => ({ schedule })),
  ]);
  const write = (entry: Entry) => {
    apply(entry);
    journal.append(entry);
  };
  return {
    schedules,
    groups,
    put: (schedule) => write({ schedule }),
    drop: (key) => write({ drop: key }),
    putGroup: (group) => write({ group }),
    dropGroup: (name) => write({ dropGroup: name }),
    flushed: journal.flushed,
    close: journal.close,
  };
}
