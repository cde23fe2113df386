// One root a day over every record touched: whoever keeps the printed root can later prove that nothing of that day, or
// before it, was changed, removed or slipped in. A Merkle tree over sorted leaves, sealed with the day, the root before and
// something drawn by lot, so that the public root does not tell a day on which nothing happened from one with a complaint.
import { randomBytes } from 'node:crypto';
import { type Day, dayOf, type Instant, instantOn, laterOf, plusDays } from '#shared/time.ts';
import { sha256 } from '../perform/envelope.ts';
import { abreast } from '../table/abreast.ts';
import { LEDGER, ledgerKey, touchedKey } from '../table/keys.ts';
import type { Row, Tables } from '../table/tables.ts';

/** A record's last step on a day. */
export interface Leaf {
  readonly aggregate: string;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

const leafHash = (leaf: Leaf): string => sha256(`leaf\n${leaf.aggregate}\n${leaf.id}\n${leaf.version}\n${leaf.hash}`);

/** Root over the leaves in the order of (aggregate, id); an odd node is carried up. The root of nothing is named as such. */
export function merkleRoot(leaves: readonly Leaf[]): string {
  const order = (leaf: Leaf): string => `${leaf.aggregate}#${leaf.id}`;
  let level = [...leaves].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(leafHash);
  if (level.length === 0) return sha256('empty');
  while (level.length > 1) {
    const next: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i] as string, level[i + 1]];
      next.push(right === undefined ? left : sha256(`node\n${left}\n${right}`));
    }
    level = next;
  }
  return level[0] as string;
}

/** What a root is made of besides the records of its day. */
export interface Sealing {
  readonly on: string;
  readonly previous: string;
  /** Absent on days that were closed before roots were sealed: their root is the tree's. */
  readonly lot?: unknown;
}

/** The root of a day, as it is printed. */
export function rootOf(leaves: readonly Leaf[], { on, previous, lot }: Sealing): string {
  const tree = merkleRoot(leaves);
  return lot === undefined ? tree : sha256(`day\n${on}\n${previous}\n${String(lot)}\n${tree}`);
}

/** Notes that a record was touched on a day, with the latest step known of it. Told twice or late, the latest stays. */
export async function noteTouched(tables: Tables, on: string, leaf: Leaf): Promise<void> {
  const row = { ...touchedKey(on, leaf.aggregate, leaf.id), ...leaf };
  // Most records move once on a day: that there was nothing yet is asked with the write itself.
  if (await tables.put({ table: 'outbox', row, condition: { absent: true } })) return;
  const known = await tables.get('outbox', { pk: row.pk, sk: row.sk });
  if (known && Number(known.version) >= leaf.version) return;
  const condition = known ? ({ attribute: 'version', is: known.version } as const) : ({ absent: true } as const);
  if (!(await tables.put({ table: 'outbox', row, condition }))) await noteTouched(tables, on, leaf);
}

/** The row of the last day that was closed, if any was. */
export const newestRoot = async (tables: Tables): Promise<Row | undefined> =>
  (await tables.query({ table: 'registry', pk: LEDGER, newestFirst: true, limit: 1, consistent: true })).rows[0];

/**
 * Puts a moment into the days still open: the moment itself, or the first one of them. What the clock does so late that
 * the day it was sent for has its root already counts on the next, or that root would no longer be true.
 */
export async function openDays(tables: Tables): Promise<(at: Instant) => Instant> {
  const last = await newestRoot(tables);
  if (!last) return (at) => at;
  const first = instantOn(plusDays(last.sk as Day, 1), '00:00');
  return (at) => laterOf(at, first);
}

/** A day and the last steps its root was made of. */
export interface ClosedDay {
  readonly on: Day;
  readonly leaves: readonly Leaf[];
}

/** Closes every day before `at` that has no root yet, oldest first, each naming the root before it. */
export async function closeDays(tables: Tables, since: Day, at: Instant): Promise<Day[]> {
  return (await closedDays(tables, since, at)).map(({ on }) => on);
}

/** The same, with what each root was made of. */
export async function closedDays(tables: Tables, since: Day, at: Instant): Promise<ClosedDay[]> {
  const closed: ClosedDay[] = [];
  let previous = await newestRoot(tables);
  let on = previous ? plusDays(previous.sk as Day, 1) : since;
  for (; on < dayOf(at); on = plusDays(on, 1)) {
    const rows = await tables.all({ table: 'outbox', pk: `touched#${on}`, consistent: true });
    const leaves = rows.map((row) => ({
      aggregate: String(row.aggregate),
      id: String(row.id),
      version: Number(row.version),
      hash: String(row.hash),
    }));
    const sealing = { on, previous: String(previous?.root ?? ''), lot: randomBytes(16).toString('hex') };
    const { previous: before, lot } = sealing;
    const row = { ...ledgerKey(on), root: rootOf(leaves, sealing), count: leaves.length, previous: before, lot };
    if (!(await tables.put({ table: 'registry', row, condition: { absent: true } }))) {
      // Somebody else closed this day just now, from the rows as they then were: theirs stands.
      previous = await tables.get('registry', ledgerKey(on));
      continue;
    }
    await abreast(rows, ({ pk, sk }) => tables.remove('outbox', { pk, sk }));
    previous = row;
    closed.push({ on, leaves });
  }
  return closed;
}
