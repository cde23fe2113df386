// The one way out: what of a disclosure the public sees, field by field. Whatever is not written here stays inside, and
// the strict schema refuses what is missing, empty or too much (DI-6).
import * as v from 'valibot';
import type { Due } from '../regulation/calendar/due-date.ts';
import { skippedDays } from '../regulation/calendar/skipped-days.ts';
import { type Day, dayOf } from '../time.ts';
import type { Texts } from './boards.ts';
import { type Result, ResultSchema } from './snapshot/results.ts';
import type { DisclosureState } from './state.ts';

/** Why a date was what it was, without the hour somebody came and without who granted what. */
function publicWhy({ why }: Due, receivedOn: Day): Result['why'] {
  const clause = why.clause ?? 'TL-4';
  if (why.basis === 'set') return { clause, start: receivedOn, setBy: why.setBy, skipped: [] };
  const extendedBy = why.extensions.reduce((sum, { days }) => sum + days, 0);
  const stopped = why.stops.map(({ from, to, days }) => ({ from: dayOf(from), to: dayOf(to), days }));
  return {
    clause,
    start: why.startOn,
    limit: why.limit,
    unit: why.unit,
    skipped: [...skippedDays(why)],
    ...(why.rolledFrom === undefined ? {} : { rolledFrom: why.rolledFrom }),
    ...(extendedBy > 0 ? { extendedBy } : {}),
    ...(stopped.length > 0 ? { stopped } : {}),
  };
}

/** The public record of an approved result. Throws when a text is missing or anything does not fit the schema. */
export function toPublic(id: string, state: DisclosureState, texts: Texts): Result {
  const { facts, publishedAt, reopenedOn } = state;
  const { title, asked, outcome } = texts;
  if (!title || !asked || !outcome || !publishedAt) throw new Error(`disclosure ${id} is not complete`);
  return v.parse(ResultSchema, {
    id,
    number: facts.number,
    title,
    asked,
    outcome,
    ...(facts.village !== undefined && state.showsVillage ? { village: facts.village } : {}),
    kind: facts.kind,
    office: facts.office,
    receivedOn: facts.receivedOn,
    dueOn: facts.due.on,
    closedOn: facts.closedOn,
    publishedOn: dayOf(publishedAt),
    onTime: facts.onTime,
    ...(reopenedOn === undefined ? {} : { reopenedOn }),
    why: publicWhy(facts.due, facts.receivedOn),
  });
}

/** What the log says of a record taken down or corrected: board, day and reason; no number, no title, no person. */
export interface Withdrawal {
  readonly board: string;
  readonly act: 'withdrawn' | 'corrected';
  readonly on: Day;
  readonly reason: string;
}
