// What the warnings of a person lead to, reckoned anew on each of their decisions whenever one was served, changed or revoked
// or a move recorded (AC-2.5). Repeated it writes nothing; it proposes and performs nothing.
import type { AccountabilityEventType } from '#shared/accountability/events.ts';
import { decisionId, movesOf, type OnPerson, warningsOf } from '#shared/accountability/on-person.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import type { Fired } from './fire-due.ts';

/** Steps after which something else may follow from a warning. */
export const RECKONED: ReadonlySet<string> = new Set<AccountabilityEventType>([
  'DecisionServed',
  'ReviewDecided',
  'MoveRecorded',
]);

/** The round each matter is in: an earlier one was an admonition, from which nothing of this follows. */
const latest = (all: readonly OnPerson[]): OnPerson[] => [
  ...[...all]
    .sort((a, b) => a.round - b.round)
    .reduce((last, one) => last.set(one.id, one), new Map<string, OnPerson>())
    .values(),
];

/** Answers which matters came to something else than before. Throws when one could not be written. */
export async function reckonPerson(house: House, person: string, at: Instant): Promise<Fired[]> {
  const all = await decisionsOn(house.tables, person);
  const [warnings, moves] = [warningsOf(all), movesOf(all)];
  const fired: Fired[] = [];
  for (const one of latest(all).filter(({ servedAt }) => servedAt !== undefined)) {
    const command = { type: 'reckon', id: decisionId(one), warnings, moves } as const;
    const order = { id: one.id, command, at };
    const { entries } = await byClock(house, keptAccountability, order, `${one.id} was not reckoned`);
    if (entries.length > 0) fired.push({ at, what: 'reckoned', id: one.id });
  }
  return fired;
}
