// A snapshot is checked before the first page is written: an unknown field, a missing one or a number named twice is
// refused, so that nothing reaches a reader that was not meant for the public (DI-6).
import * as v from 'valibot';
import { type Snapshot, SnapshotSchema } from '#shared/disclosure/snapshot.ts';

/** Parses the text of a snapshot file. Throws an Error that names every field that is wrong. */
export function parseSnapshot(text: string): Snapshot {
  const parsed = v.safeParse(SnapshotSchema, JSON.parse(text));
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(whole file)'}: ${issue.message}`);
    throw new Error(`The snapshot is not publishable:\n  ${faults.join('\n  ')}`);
  }
  const numbers = parsed.output.results.map((result) => result.number);
  if (new Set(numbers).size !== numbers.length)
    throw new Error('The snapshot is not publishable: a number occurs twice');
  return parsed.output;
}
