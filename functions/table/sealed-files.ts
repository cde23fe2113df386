// Files of complaints, in the table of what is sealed: rows of ciphertext beside one that says how many there are. No row
// says which complaint a file belongs to, what it is called, or what it is: the sealed words do.
import { abreast } from './abreast.ts';
import { sealedFileKey, sealedPartKey } from './sealed-keys.ts';
import type { Tables } from './tables.ts';

/** Puts the parts of a file, then the row that makes them one. Put once more they are the same file and change nothing. */
export async function putSealedFile(tables: Tables, id: string, parts: readonly string[]): Promise<void> {
  await abreast(parts, (jwe, n) =>
    tables.put({ table: 'sealed', row: { ...sealedPartKey(id, n), jwe }, condition: { absent: true } }),
  );
  await tables.put({
    table: 'sealed',
    row: { ...sealedFileKey(id), parts: parts.length },
    condition: { absent: true },
  });
}

/** Some parts of a file, from part `first`; undefined when it was erased. Throws when one is missing without a tombstone. */
export async function readSealedParts(
  tables: Tables,
  id: string,
  first: number,
  count: number,
): Promise<string[] | undefined> {
  const rows = await abreast(
    Array.from({ length: count }, (_, i) => first + i),
    (n) => tables.get('sealed', sealedPartKey(id, n)),
  );
  if (rows.some((row) => row?.erased)) return undefined;
  return rows.map((row, i) => {
    if (!row) throw new Error(`sealed file ${id} lacks part ${first + i}`);
    return String(row.jwe);
  });
}

/** Leaves tombstones where a file was. */
export async function eraseSealedFile(tables: Tables, id: string, parts: number): Promise<void> {
  const keys = [sealedFileKey(id), ...Array.from({ length: parts }, (_, n) => sealedPartKey(id, n))];
  await abreast(keys, (key) => tables.put({ table: 'sealed', row: { ...key, erased: true } }));
}
