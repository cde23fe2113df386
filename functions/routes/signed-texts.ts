// What was written in signed records: read beside the chain, and only for those who were judged before.
import type { SignedKind } from '#shared/signed/kinds.ts';
import type { House } from '../house.ts';
import { privateKey, tableOf } from '../table/keys.ts';

/** The words of an entry by field; null where they were erased. */
export type Said = { readonly [field: string]: string | number } | null;

/** The words of these records' entries, by id. */
export async function saidIn({ tables }: House, kind: SignedKind, ids: readonly string[]): Promise<Map<string, Said>> {
  const rows = await tables.getMany(
    tableOf(kind),
    ids.map((id) => privateKey(kind, id, 1)),
  );
  return new Map(rows.map((row) => [row.pk.slice(kind.length + 1), row.erased ? null : JSON.parse(String(row.body))]));
}
