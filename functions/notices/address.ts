// A person's address, read where it lies: beside the chain of their mailbox.
import type { House } from '../house.ts';
import { privateKey, tableOf } from '../table/keys.ts';

/** The address named by this version of the mailbox; undefined where there is none, or it was erased. */
export async function addressOf(
  { tables }: Pick<House, 'tables'>,
  staff: string,
  namedAt: number | undefined,
): Promise<string | undefined> {
  if (namedAt === undefined) return undefined;
  const row = await tables.get(tableOf('mailbox'), privateKey('mailbox', staff, namedAt));
  return row && !row.erased ? (JSON.parse(String(row.body)) as { address: string }).address : undefined;
}
