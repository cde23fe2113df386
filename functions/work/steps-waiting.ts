// What lies waiting in the outbox, as it is followed: notes of one record that go on from one another are one step, and records
// that have nothing to do with one another are followed at once. Which note says what is in react.ts.

/** What was written, as the outbox tells it. */
export interface Note {
  readonly pk: string;
  readonly sk: string;
  /** The other notes that are followed with this one, by their sort keys. */
  readonly also?: readonly string[];
  readonly aggregate: string;
  readonly id: string;
  /** The first and the last event of the step. */
  readonly from: number;
  readonly version: number;
  readonly on: string;
}

/** How many records are followed at once. */
const TOGETHER = 8;

/**
 * Notes of one record that follow on one another on one day, put together: what lies waiting is followed as the one step it
 * would have been had it been decided at once. `alone` are those of which each step is looked at by itself.
 */
export function stepsWaiting(notes: readonly Note[], alone: (note: Note) => boolean): Note[] {
  const steps: Note[] = [];
  const last = new Map<string, number>();
  for (const note of notes) {
    const record = `${note.aggregate}#${note.id}`;
    const place = alone(note) ? undefined : last.get(record);
    const before = place === undefined ? undefined : steps[place];
    if (place !== undefined && before?.on === note.on && before.version + 1 === note.from) {
      steps[place] = { ...before, version: note.version, also: [...(before.also ?? []), note.sk] };
    } else {
      last.set(record, steps.push(note) - 1);
    }
  }
  return steps;
}

/** Steps in groups, in their order; one that is looked at by itself, and a second of the same record, begin a group of their own. */
export function together(steps: readonly Note[], alone: (note: Note) => boolean): Note[][] {
  const groups: Note[][] = [];
  let open: Note[] = [];
  for (const note of steps) {
    const sameRecord = open.some(({ aggregate, id }) => aggregate === note.aggregate && id === note.id);
    const joins = open.length > 0 && open.length < TOGETHER && !sameRecord && !alone(note);
    if (joins) open.push(note);
    else {
      open = [note];
      groups.push(open);
    }
    if (alone(note)) open = [];
  }
  return groups;
}
