// The inbox of everyone on the staff: that something happened, to which record, and when. Its rows hold ids, a number and
// the type of an event, never a subject or a text. They lie in `ephemera`, because a notice is a hint and the record the
// truth: lists find everything again that a lost row told of, and after half a year nobody asks for it.
import { type Instant, instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { abreast } from '../table/abreast.ts';
import { INBOX_READ, inboxKey, inboxPartition, inboxReadKey } from '../table/keys.ts';
import type { Row, Tables } from '../table/tables.ts';
import { lettersFor } from './letters.ts';

/** What happened, and to which record. */
export interface Notice {
  readonly aggregate: string;
  readonly id: string;
  readonly version: number;
  /** The record's number, as people know it. */
  readonly number: string;
  readonly what: string;
  readonly at: Instant;
}

/** A notice as it lies in an inbox. `written` is when it arrived there, by the machine's clock. */
export interface InboxEntry extends Notice {
  readonly sk: string;
  readonly written: number;
}

/** Whose inbox it is for; `alone` where the record is kept among some, so that no group may hear that something waits. */
interface Addressee {
  readonly staff: string;
  readonly alone?: boolean;
}

/** Days for which a notice is kept. */
const DAYS = 180;

/**
 * Lays notices into inboxes, and with each in the same write what is to leave the house because of it; the same one again
 * changes nothing. Throws when the engine was too busy.
 */
export async function tell(
  house: Pick<House, 'tables' | 'outward' | 'keyed'>,
  notices: readonly (Notice & Addressee)[],
  now: Instant,
): Promise<void> {
  const written = Date.now();
  const expires = Math.floor(written / 1000) + DAYS * 86_400;
  await abreast(notices, async ({ staff, alone, ...notice }) => {
    const row = { ...inboxKey(staff, notice), ...notice, written, expires };
    const entry = { table: 'ephemera', row, condition: { absent: true } } as const;
    const laid = await house.tables.transact([entry, ...lettersFor(house, staff, notice, now, alone)]);
    if (!laid.ok && laid.failed.length === 0) throw new Error('a notice could not be laid ready just now');
  });
}

export interface InboxPage {
  readonly entries: readonly InboxEntry[];
  /** Up to when the person has read; only known on the first page. */
  readonly readUpTo: number;
  readonly more: boolean;
}

const entryOf = ({ pk: _, ...row }: Row): InboxEntry => row as unknown as InboxEntry;

/** Notices of one person from the newest on, or from behind a position on. */
export async function inboxPage(tables: Tables, staff: string, limit: number, after?: string): Promise<InboxPage> {
  const pk = inboxPartition(staff);
  const page = await tables.query({
    table: 'ephemera',
    pk,
    newestFirst: true,
    limit,
    after: after === undefined ? undefined : { pk, sk: after },
    consistent: true,
  });
  const now = Math.floor(Date.now() / 1000);
  const mark = page.rows.find(({ sk }) => sk === INBOX_READ);
  const notices = page.rows.filter((row) => row !== mark && Number(row.expires) > now);
  return { entries: notices.map(entryOf), readUpTo: Number(mark?.upTo ?? 0), more: page.last !== undefined };
}

/**
 * Marks everything that had arrived by a moment as read; never unread again, and nothing that is still to come. The
 * moment is the machine's: a notice delivered late stands among older ones and is still unread.
 */
export async function markRead(tables: Tables, staff: string, upTo: Instant): Promise<void> {
  const key = inboxReadKey(staff);
  const known = Number((await tables.get('ephemera', key))?.upTo ?? 0);
  const asked = Math.min(Date.parse(upTo), Date.now());
  if (asked > known) await tables.put({ table: 'ephemera', row: { ...key, upTo: asked } });
}

/** The moment to send back for marking as read what is read now. */
export const readingNow = (): Instant => instant(Date.now());
