// Signed records page by page: those of a month, oldest first, or those that wait for somebody's word. Nobody is shown one
// they may not know of, and a list that finds little goes on with its cursor instead of reading for ever.
import { knowsSigned } from '#shared/access/signed-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type SignedCounts, signedCounts } from '#shared/signed/counts.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import type { SignedState } from '#shared/signed/state.ts';
import type { House } from '../house.ts';
import { signedIn, signedWaiting } from '../table/partitions.ts';
import type { Page } from '../table/tables.ts';

export interface SignedRow {
  readonly id: string;
  readonly version: number;
  readonly state: SignedState;
}

export interface Asked {
  readonly kind: SignedKind;
  /** `YYYY-MM`; without one, those that wait. */
  readonly month?: string;
  readonly after?: Page['last'];
  readonly rows: number;
  readonly reads: number;
}

const PAGE = 500;

/** The next records that this person may know of, and behind which key it goes on; no `after`: that was all. */
export async function signedRows(house: House, who: StaffWho, asked: Asked) {
  const { kind, month, rows, reads } = asked;
  const found: SignedRow[] = [];
  let { after } = asked;
  let read = 0;
  do {
    const page = await house.tables.query({
      table: 'appraisals',
      index: month === undefined ? 'office' : 'month',
      pk: month === undefined ? signedWaiting(kind) : signedIn(kind, month),
      limit: Math.min(rows - found.length, PAGE),
      after,
    });
    read += Math.max(1, page.rows.length);
    for (const { pk, version, card } of page.rows) {
      const state = card as SignedState;
      if (knowsSigned(who, state)) found.push({ id: pk.slice(kind.length + 1), version: Number(version), state });
    }
    after = page.last;
  } while (after && found.length < rows && read < reads);
  return { found, after };
}

async function ofMonth(house: House, kind: SignedKind, month: string): Promise<SignedState[]> {
  const rows = await house.tables.all({ table: 'appraisals', index: 'month', pk: signedIn(kind, month) });
  return rows.map(({ card }) => card as SignedState);
}

/** Openings and commendations of a month for its report (SV-4.4): two numbers, and nothing that leads further. */
export async function signedCountsOf(house: House, month: string): Promise<SignedCounts> {
  const records = await Promise.all((['opening', 'commendation'] as const).map((kind) => ofMonth(house, kind, month)));
  return signedCounts(records.flat(), month);
}
