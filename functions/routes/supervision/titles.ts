// What records of supervision are about, in the words they were given: read in batches beside lists and notices. A spot
// check has no title, and one that was erased has none any more.
import type { House } from '../../house.ts';
import { historyKey, privateKey, tableOf } from '../../table/keys.ts';

const KIND = 'supervision';

/** Titles by id, of those that have one. */
export async function supervisionTitles(
  { tables }: Pick<House, 'tables'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = ids.map((id) => privateKey(KIND, id, 1));
  const rows = await tables.getMany(tableOf(KIND), keys);
  const titles = rows.flatMap((row): [string, string][] => {
    const { title } = row.erased ? {} : (JSON.parse(String(row.body)) as { readonly title?: string });
    return title === undefined ? [] : [[row.pk, title]];
  });
  const byRecord = new Map(titles);
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const title = byRecord.get(historyKey(KIND, id));
      return title === undefined ? [] : [[id, title]];
    }),
  );
}
