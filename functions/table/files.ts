// Files that lasted: facts in one row, bytes in rows of 256 kB beside it, in the table of the cases they belong to. A
// bucket would be a second engine: with a backup of its own that never shows the same moment as the tables, a second
// place to erase from, another service on one machine, and one more difference in aws-cn. Rows are dearer by the byte
// and slower by the megabyte; six papers of ten megabytes a case do not make that matter.
import type { FileFacts } from '../attachments/named-by-content.ts';
import { CARRIED, CHUNK, cut, lengthOf, partsOf } from '../attachments/pieces.ts';
import { abreast } from './abreast.ts';
import { fileChunkKey, fileKey } from './keys.ts';
import type { Put, Tables } from './tables.ts';

/**
 * Puts the bytes of a file, before the row and the event that name them: until then nobody can reach them. A chunk that
 * lies there already is of an attempt that broke off; ids come of the content, so it is the same.
 */
export async function putChunks(tables: Tables, id: string, bytes: Buffer): Promise<void> {
  await abreast(cut(bytes, CHUNK), (chunk, n) =>
    tables.put({ table: 'cases', row: { ...fileChunkKey(id, n), bytes: chunk }, condition: { absent: true } }),
  );
}

/** The row that makes a file one, for the write that lays it to its case. */
export const fileRow = (id: string, facts: FileFacts): Put => {
  const { case: laidTo, kind, bytes, sha256, salt } = facts;
  const row = { ...fileKey(id), case: laidTo, kind, bytes, sha256, salt };
  return { table: 'cases', row, condition: { absent: true } };
};

/** What a file is, or undefined when there is none. */
export async function fileFacts(tables: Tables, id: string): Promise<FileFacts | undefined> {
  const row = await tables.get('cases', fileKey(id));
  return row && (row as unknown as FileFacts);
}

/**
 * Part `n` of a file as one answer carries it, counted from 1; undefined when it was erased. Throws when a row is missing
 * without a tombstone.
 */
export async function readFile(tables: Tables, id: string, bytes: number, n: number): Promise<Buffer | undefined> {
  const first = ((n - 1) * CARRIED) / CHUNK;
  const count = partsOf(lengthOf(bytes, CARRIED, n), CHUNK);
  const rows = await abreast(
    Array.from({ length: count }, (_, i) => first + i),
    (chunk) => tables.get('cases', fileChunkKey(id, chunk)),
  );
  if (rows.some((row) => row?.erased)) return undefined;
  return Buffer.concat(
    rows.map((row, i) => {
      if (!row) throw new Error(`file ${id} lacks chunk ${first + i}`);
      return row.bytes as Uint8Array;
    }),
  );
}
