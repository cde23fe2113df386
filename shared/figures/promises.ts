// Commitments with a number, as the figures judge cases by them: the promised date is counted as every date of the house,
// from the day the papers were complete, with the days a lawful stop took out. A promise knows no extension (TL-1).
import type { Commitment } from '../disclosure/snapshot/directory.ts';
import type { Calendar } from '../regulation/calendar/calendar.ts';
import { type Due, dueDate } from '../regulation/calendar/due-date.ts';
import type { OfficeHours } from '../regulation/calendar/office-hours.ts';
import type { Fact } from './fact.ts';

export type Promised = Pick<Commitment, 'id' | 'covers' | 'days' | 'unit' | 'inForceFrom'>;

export interface PromiseJudge {
  readonly id: string;
  /** Received while the promise stood, and of what it speaks of. */
  readonly covers: (fact: Fact) => boolean;
  /** The case with the verdict that the promise gives instead of its own date. */
  readonly judged: (fact: Fact) => Fact;
}

/** A case without a start to count from (reopened, papers not complete) keeps the verdict of its own date. */
function judgedBy(due: (fact: Fact & { readonly start: NonNullable<Fact['start']> }) => Due, fact: Fact): Fact {
  const { start, toldAt } = fact;
  if (start === undefined) return fact;
  const { on, at } = due({ ...fact, start });
  if (fact.open) return { ...fact, dueOn: on };
  return toldAt === undefined ? fact : { ...fact, onTime: toldAt <= at };
}

/** A judge for each promise that has a number and says what it covers; the others cannot be measured. */
export function judgesOf(
  promises: readonly Promised[],
  law: { readonly calendar: Calendar; readonly hours: OfficeHours },
): PromiseJudge[] {
  return promises.flatMap(({ id, covers, days, unit = 'working', inForceFrom }) => {
    if (!covers || days === undefined || (covers.kind === undefined && covers.item === undefined)) return [];
    const { kind, item } = covers;
    return {
      id,
      covers: (fact: Fact) =>
        fact.receivedOn >= inForceFrom &&
        (kind === undefined || fact.kind === kind) &&
        (item === undefined || fact.item === item),
      judged: (fact: Fact) =>
        judgedBy(({ start, stops = [] }) => dueDate({ ...law, start, stops, limit: days, unit }), fact),
    };
  });
}
