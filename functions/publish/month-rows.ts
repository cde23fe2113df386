// What was counted of a month and holds until one of its cases changes. Rows that can be lost and counted again: nothing
// here is a record. A month whose count was thrown away, marked or made by other rules is counted from its cases.
import { randomUUID } from 'node:crypto';
import type { CaseState } from '#shared/case/state.ts';
import { type Fact, factOf } from '#shared/figures/fact.ts';
import type { Tallies } from '#shared/figures/tally.ts';
import { dayOf, type Instant, millis } from '#shared/time.ts';
import { abreast } from '../table/abreast.ts';
import { monthChangedKey, talliesKey } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import type { Tables } from '../table/tables.ts';

/** Milliseconds after a change in which the index of months may still show what was before. */
const SETTLING = 10 * 60 * 1000;
/** Open cases kept beside a count: the row stays below what one row can hold. */
const MOST_OPEN = 200;

/** What was counted of those closed, and the facts of those open: which of them are overdue is a matter of the day. */
export interface Kept {
  readonly closed: Tallies;
  readonly open: readonly Fact[];
}

/** What a count depends on besides the cases. */
export interface Rules {
  readonly form: string;
  /** Fingerprint of the promises that were judged; absent: whoever asks does not look at them. */
  readonly promises?: string;
}

/** What holds of a month before its cases are read: a count made now is good until `mark` is another. */
export interface Standing {
  readonly kept?: Kept;
  readonly mark: string;
  /** Whether a count made now may be kept. */
  readonly settled: boolean;
}

/**
 * What is kept of a month, if it still holds. The mark is read first: a change between the two reads makes the mark
 * another, so that a count from before it is never used after it.
 */
export async function standingOf(tables: Tables, month: string, rules: Rules, at: Instant): Promise<Standing> {
  const changed = await tables.get('ephemera', monthChangedKey(month));
  const row = await tables.get('ephemera', talliesKey(month));
  const mark = String(changed?.mark ?? '');
  const settled = rules.promises !== undefined && (!changed || millis(at) - millis(changed.at as Instant) > SETTLING);
  const same = rules.promises === undefined || row?.promises === rules.promises;
  if (row?.mark !== mark || row.form !== rules.form || !same) return { mark, settled };
  return { kept: JSON.parse(String(row.body)) as Kept, mark, settled };
}

/** Keeps the count of a month that is over. Where very many are still open it is counted each time. */
export async function keep(
  tables: Tables,
  month: string,
  { kept, mark, rules, at }: { kept: Kept; mark: string; rules: Rules; at: Instant },
): Promise<void> {
  if (kept.open.length > MOST_OPEN) return;
  await tables.put({
    table: 'ephemera',
    row: { ...talliesKey(month), ...rules, body: JSON.stringify(kept), mark, at },
  });
}

/**
 * A step of a case that changes what is counted makes the count of its month another, unless that month still runs and
 * is counted each time. Repeated or late it only makes a month be counted once more.
 */
export async function noteCounted(
  tables: Tables,
  { before, after }: { readonly before: CaseState | null; readonly after: CaseState },
  now: Instant,
): Promise<void> {
  const month = dayOf(after.registeredAt).slice(0, 7);
  if (month >= dayOf(now).slice(0, 7)) return;
  if (before && JSON.stringify(factOf(before)) === JSON.stringify(factOf(after))) return;
  await tables.put({ table: 'ephemera', row: { ...monthChangedKey(month), mark: randomUUID(), at: now } });
}

/** Months whose count is thrown away each night, so that a mark that was ever missed heals by itself. */
const EACH_NIGHT = 2;

/** Throws away the counts that have stood longest; the next publication makes them anew. Answers their months. */
export async function forgetOldest(tables: Tables, since: string, at: Instant): Promise<string[]> {
  const rows = await abreast(monthsBack(since, at), async (month) => ({
    month,
    row: await tables.get('ephemera', talliesKey(month)),
  }));
  const oldest = rows
    .flatMap(({ month, row }) => (row ? [{ month, at: String(row.at) }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.month < b.month ? -1 : 1))
    .slice(0, EACH_NIGHT);
  await abreast(oldest, ({ month }) => tables.remove('ephemera', talliesKey(month)));
  return oldest.map(({ month }) => month);
}
