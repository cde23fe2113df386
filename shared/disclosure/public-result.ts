// A published result, field by field, with the reasons of its date (DI-6).
import * as v from 'valibot';
import type { Due } from '../regulation/calendar/due-date.ts';
import { skippedDays } from '../regulation/calendar/skipped-days.ts';
import { type Day, dayOf } from '../time.ts';
import type { Texts } from './boards.ts';
import { type Result, ResultSchema } from './snapshot/results.ts';
import type { StateOn } from './state.ts';

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

/** The public record of an approved result. Throws when anything does not fit the schema. */
export function publicResult(id: string, state: StateOn<'results'>, texts: Texts): Result {
  const { facts, publishedAt, correctedAt, reopenedOn } = state;
  return v.parse(ResultSchema, {
    id,
    number: facts.number,
    title: texts.title,
    asked: texts.asked,
    outcome: texts.outcome,
    ...(facts.village !== undefined && state.showsVillage ? { village: facts.village } : {}),
    kind: facts.kind,
    office: facts.office,
    receivedOn: facts.receivedOn,
    dueOn: facts.due.on,
    closedOn: facts.closedOn,
    publishedOn: publishedAt && dayOf(publishedAt),
    onTime: facts.onTime,
    ...(correctedAt === undefined ? {} : { correctedOn: dayOf(correctedAt) }),
    ...(reopenedOn === undefined ? {} : { reopenedOn }),
    why: publicWhy(facts.due, facts.receivedOn),
  });
}
