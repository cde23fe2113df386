// Where the tables say which record stands at a public address: a result by the number of its case, others by their id
// on the board.
import type { House } from '../house.ts';
import { addressKey, claimKey, type Key, numberKey } from '../table/keys.ts';

const NUMBER = /^[A-Z]{2,6}-\d{4}-\d{1,12}$/;
const ID = /^[0-9a-f]{12}$/;

/** The row of an address, or undefined for what cannot be one. It may be of a record that was taken down. */
export async function placeOf(house: House, board: string, name: string): Promise<Key | undefined> {
  if (board !== 'results') return ID.test(name) ? addressKey(board, name) : undefined;
  if (!NUMBER.test(name)) return undefined;
  const row = await house.tables.get('cases', numberKey(name));
  return row ? claimKey('results', String(row.case)) : undefined;
}
