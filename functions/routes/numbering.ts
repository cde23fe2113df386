// Taking the next number of a series together with the record that gets it: no gap, no repeat, whoever else registers now.
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '#shared/decision.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { Problem } from '../http/problem.ts';
import { inTurn } from '../perform/in-turn.ts';
import type { Standing } from '../perform/load.ts';
import type { Outcome } from '../perform/perform.ts';
import { numberKey, seriesKey } from '../table/keys.ts';
import { drawnNumber, type Numbered, numberIn, seriesOf } from '../table/numbers.ts';
import type { Put } from '../table/tables.ts';

interface Taken {
  readonly number: string;
  readonly puts: Put[];
}

/** The next number of the year's series, and the rows that take it. */
export async function nextNumber(house: House, id: string, at: Instant, aggregate: Numbered = 'case'): Promise<Taken> {
  const { policy } = await house.lawAt(at);
  const series = seriesOf(house.township.code, dayOf(at).slice(0, 4), aggregate);
  const row = await house.tables.get('cases', seriesKey(series));
  const last = Number(row?.last ?? 0);
  const number = numberIn(series, String(last + 1).padStart(policy.registering.numberDigits, '0'));
  return {
    number,
    puts: [
      {
        table: 'cases',
        row: { ...seriesKey(series), last: last + 1 },
        condition: row ? { attribute: 'last', is: last } : { absent: true },
      },
      { table: 'cases', row: { ...numberKey(number), case: id }, condition: { absent: true } },
    ],
  };
}

/** A number of no series, and the row that takes it; where it is taken already, another one is drawn. */
async function drawn(house: House, id: string, at: Instant): Promise<Taken> {
  const { policy } = await house.lawAt(at);
  const { numberDigits } = policy.registering;
  const digits = String(randomInt(10 ** numberDigits)).padStart(numberDigits, '0');
  const number = drawnNumber(house.township.code, dayOf(at).slice(0, 4), digits);
  return {
    number,
    puts: [{ table: 'cases', row: { ...numberKey(number), case: id }, condition: { absent: true } }],
  };
}

/** How long a registration waits for its turn at the number, in ms of machine time. */
const PATIENCE_MS = 10_000;

interface Taking<S> {
  readonly aggregate: Numbered;
  readonly id: string;
  readonly at: Instant;
  /** Whether its number is drawn instead of counted. */
  readonly draws?: boolean;
  /** Rows that spend the request's key: they come right after those of the number in `also`. */
  readonly spent: readonly Put[];
  readonly write: (number: string, also: readonly Put[]) => Promise<Outcome<S>>;
}

/**
 * Writes a record with the next number, again while others take numbers at the same moment.
 * @returns the record, `repeated` where the request's key was spent meanwhile, or the refusal. Throws 503 when the counter
 * stayed contended for ten seconds.
 */
export async function numbered<S>(
  house: House,
  { aggregate, id, at, draws = false, spent, write }: Taking<S>,
): Promise<Standing<S> | 'repeated' | { readonly refused: Refusal }> {
  // Reading the last number and writing the next belong together: who comes between them makes the write fail.
  const tried = async () => {
    const { number, puts } = draws ? await drawn(house, id, at) : await nextNumber(house, id, at, aggregate);
    return { outcome: await write(number, [...puts, ...spent]), taken: puts.length };
  };
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const { outcome, taken } = await inTurn(`${aggregate} number`, tried);
    if ('done' in outcome) return outcome.done;
    if ('refused' in outcome) return outcome;
    if (!('taken' in outcome) || Date.now() > until) throw new Problem('busy', { headers: { 'retry-after': '2' } });
    if (outcome.taken >= taken && outcome.taken < taken + spent.length) return 'repeated';
    await pause(Math.random() * 50);
  }
}
