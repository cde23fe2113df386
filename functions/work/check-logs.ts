// Every record that moved on a day is checked in the night after it: its chain, its texts, its state, and that its last step
// is still the one the day's root was made of. What does not agree is a clue that names the record (AC-1.17), never a verdict.
import type { Noticed } from '#shared/accountability/events.ts';
import type { Found } from '#shared/signals/signal.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { BrokenLink } from '#shared/words/audit.ts';
import { recordAudit } from '../audit/record.ts';
import type { House } from '../house.ts';
import { referenceOf } from '../routes/complaint/view.ts';
import { historyKey, stateKey, tableOf } from '../table/keys.ts';
import type { Row } from '../table/tables.ts';
import { each, eachTogether, groupsOf } from './each.ts';
import type { Fired } from './fire-due.ts';
import type { ClosedDay, Leaf } from './ledger.ts';
import { raiseSignal } from './raise-clue.ts';

/** How many records are read at once. */
const TOGETHER = 8;

const versionIn = (sk: string): number => Number(sk.slice(sk.indexOf('#') + 1));

/** What the texts of a complaint are is sealed: no worker opens that table, and they are checked by the whole audit alone. */
const isText = (link: BrokenLink): boolean => link.startsWith('text');

/** Links of the state as it stands: the same break whatever happens in the record after it. */
const OF_THE_STATE: ReadonlySet<BrokenLink> = new Set(['head', 'headHash', 'replay', 'noState', 'noEvents']);

interface Disagreeing {
  /** Which link is broken first, and where. */
  readonly what: string;
  readonly state: Row | undefined;
}

/** The first broken link of a record, or nothing where all agrees. */
async function disagreement({ tables }: House, leaf: Leaf): Promise<Disagreeing | undefined> {
  const { aggregate, id } = leaf;
  const own = stateKey(aggregate, id);
  const pk = historyKey(aggregate, id);
  const rows = await tables.all({ table: tableOf(aggregate), pk, consistent: true });
  const state = own.pk === pk ? rows.find(({ sk }) => sk === own.sk) : await tables.get(tableOf(aggregate), own);
  const record = recordAudit(aggregate, id);
  for (const row of rows) {
    if (row.sk.startsWith('event#')) record.event(versionIn(row.sk), row);
    else if (row.sk.startsWith('private#')) record.text(versionIn(row.sk), row, false);
  }
  if (state) record.state(state);
  const last = rows.find(({ sk }) => sk.startsWith('event#') && versionIn(sk) === leaf.version);
  const [first] = record.finish().filter(({ link }) => !isText(link) || aggregate !== 'complaint');
  if (first)
    return { what: OF_THE_STATE.has(first.link) ? first.link : `${first.link} ${first.facts?.n ?? ''}`, state };
  return last?.hash === leaf.hash ? undefined : { what: `root ${leaf.version}`, state };
}

const numberIn = (state: Row | undefined): string => {
  try {
    return String(JSON.parse(String(state?.body)).number ?? '');
  } catch {
    return '';
  }
};

/** The record as a clue names it: of a complaint by the reference of those who may know of it. */
function sourceOf({ aggregate, id }: Leaf, state: Row | undefined): Noticed {
  if (aggregate === 'complaint') return { complaint: id, number: referenceOf(id) };
  const number = numberIn(state);
  if (aggregate === 'case') return { case: id, number };
  return aggregate === 'disclosure' ? { disclosure: id, number } : { log: `${aggregate}#${id}`, number };
}

async function check(house: House, on: Day, leaf: Leaf, now: Instant): Promise<Fired[]> {
  // A write may fall between two pages of the reading: what is broken is so a second time.
  const before = await disagreement(house, leaf);
  const found = before && (await disagreement(house, leaf));
  if (!found || found.what !== before?.what) return [];
  const evidence = { events: [{ version: leaf.version, on }] };
  const signal: Found = { signal: 'log-mismatch', ground: 'AC-1.17', period: found.what, evidence };
  return raiseSignal(house, sourceOf(leaf, found.state), signal, now);
}

/** Checks every record that moved on these days. Throws what failed after all had their turn. */
export async function checkLogs(house: House, days: readonly ClosedDay[], now: Instant): Promise<Fired[]> {
  const fired = await each(days, ({ on, leaves }) =>
    eachTogether(groupsOf(leaves, TOGETHER), (leaf) => check(house, on, leaf, now)),
  );
  return fired.flat(2);
}
