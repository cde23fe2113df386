// Notices on their way out of the house, laid ready in the same write as the inbox's own entry: a step told of once or
// five times makes them once. A row says for whom and of which record, so that it can be judged again before it is sent;
// nothing of that leaves the house.
import { type Outward, waysFor } from '#shared/outward.ts';
import { type Instant, millis, plusMinutes } from '#shared/time.ts';
import type { House } from '../house.ts';
import { inboxKey, LETTERS, letterKey } from '../table/keys.ts';
import type { Put, Tables } from '../table/tables.ts';
import type { Notice } from './inbox.ts';

/** One notice on one way out. */
export interface Letter {
  readonly pk: string;
  /** Drawn from notice and way by this house's secret: the same for ever, and it tells nothing. */
  readonly sk: string;
  readonly way: string;
  readonly staff: string;
  readonly notice: Notice;
  /** When it was laid ready. */
  readonly laid: Instant;
  /** Not before this moment. */
  readonly next: Instant;
  /** How often it was begun; whoever begins counts this up first, so that two never send the same attempt. */
  readonly tries: number;
}

type Post = Pick<House, 'keyed'> & { readonly outward: Outward };

/** The rows for one notice of one person; none where no way leads out. `alone`: to this person, never to a group. */
export function lettersFor(
  { keyed, outward }: Post,
  staff: string,
  notice: Notice,
  laid: Instant,
  alone = false,
): Put[] {
  return waysFor(outward, notice.aggregate, alone).map(({ name: way }) => {
    const id = keyed('letter', `${way}\n${staff}\n${inboxKey(staff, notice).sk}`).slice(0, 32);
    const row = { ...letterKey(id), way, staff, notice, laid, next: laid, tries: 0 };
    return { table: 'outbox', row, condition: { absent: true } };
  });
}

/** Everything laid ready, the oldest first. */
export async function lettersLaid(tables: Tables): Promise<Letter[]> {
  const rows = await tables.all({ table: 'outbox', pk: LETTERS, consistent: true });
  return (rows as unknown as Letter[]).toSorted((a, b) => millis(a.laid) - millis(b.laid));
}

/** Minutes until the second attempt; each further one waits twice as long, at most half a day. */
const FIRST_WAIT = 15;
const LONGEST_WAIT = 12 * 60;

/** Attempts after which a letter is given up: some two days. The inbox has had it all the time. */
export const MOST_TRIES = 9;

/** Begins an attempt. Undefined when somebody else has, or when it was sent meanwhile. */
export async function begin(tables: Tables, letter: Letter, now: Instant): Promise<Letter | undefined> {
  const wait = Math.min(FIRST_WAIT * 2 ** letter.tries, LONGEST_WAIT);
  const begun: Letter = { ...letter, tries: letter.tries + 1, next: plusMinutes(now, wait) };
  const row = { ...begun };
  const mine = await tables.put({ table: 'outbox', row, condition: { attribute: 'tries', is: letter.tries } });
  return mine ? begun : undefined;
}

/** Takes a letter away: it was sent, is not wanted, or was given up. */
export const done = (tables: Tables, { pk, sk }: Letter): Promise<void> => tables.remove('outbox', { pk, sk });
