// What stands on the boards may quote what was taken down: the quotation goes with it, and an opinion goes with its record
// (DI-6). So one record that quotes another never holds up the site.
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { unquoted } from '#shared/disclosure/unquoted.ts';

type OnBoards = Pick<Snapshot, 'results' | 'records' | 'opinions'>;

/** The boards without a trace of these numbers and ids. */
export function withoutTraces(boards: OnBoards, names: readonly string[]): OnBoards {
  if (names.length === 0) return boards;
  const gone = new Set(names);
  const opinions = boards.opinions.filter(({ about }) => !gone.has(about));
  const reviver = (_: string, value: unknown): unknown => (typeof value === 'string' ? unquoted(value, names) : value);
  return JSON.parse(JSON.stringify({ ...boards, opinions }), reviver) as OnBoards;
}
