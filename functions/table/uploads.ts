// Files on their way: what was announced and the pieces that have come, each row gone after a day. What was sent may
// still carry metadata, so that it is also taken away as soon as the file is kept or refused.
import { CHUNK, cut, lengthOf, PIECE, partsOf } from '../attachments/pieces.ts';
import { abreast } from './abreast.ts';
import { pieceChunkKey, pieceKey, uploadKey } from './keys.ts';
import type { Put, Tables } from './tables.ts';

/** Hours for which an upload can be gone on with. */
const HOURS = 24;

export interface Announced {
  readonly case: string;
  /** Staff number of whoever announced it; nobody else adds to it. */
  readonly by: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
}
export interface Upload extends Announced {
  readonly id: string;
  readonly pieces: number;
  /** Epoch second after which it counts as gone. */
  readonly expires: number;
  /** The file it became; empty until then. */
  readonly made: string;
}

const now = (): number => Math.floor(Date.now() / 1000);
const counted = (length: number): number[] => Array.from({ length }, (_, i) => i + 1);

const rowOf = ({ id, ...facts }: Upload) => ({ ...uploadKey(id), ...facts });

/** An upload under a fresh id, and the row that announces it. */
export function announced(id: string, facts: Announced): { readonly upload: Upload; readonly put: Put } {
  const upload = { id, ...facts, pieces: partsOf(facts.bytes, PIECE), expires: now() + HOURS * 3600, made: '' };
  return { upload, put: { table: 'ephemera', row: rowOf(upload), condition: { absent: true } } };
}

/** The upload of an id that may still be gone on with: the engine removes expired rows late or never. */
export async function uploadNamed(tables: Tables, id: string): Promise<Upload | undefined> {
  const row = await tables.get('ephemera', uploadKey(id));
  return row && Number(row.expires) > now() ? ({ ...row, id } as unknown as Upload) : undefined;
}

/** Keeps a piece; the same piece once more takes the place of the first. */
export async function putPiece(tables: Tables, { id, expires }: Upload, n: number, bytes: Buffer): Promise<void> {
  await abreast(cut(bytes, CHUNK), (chunk, i) =>
    tables.put({ table: 'ephemera', row: { ...pieceChunkKey(id, n, i), bytes: chunk, expires } }),
  );
  await tables.put({ table: 'ephemera', row: { ...pieceKey(id, n), expires } });
}

/** Numbers of the pieces that have not come yet. */
export async function missingPieces(tables: Tables, { id, pieces }: Upload): Promise<number[]> {
  const all = counted(pieces);
  const rows = await abreast(all, (n) => tables.get('ephemera', pieceKey(id, n)));
  return all.filter((_, i) => rows[i] === undefined);
}

const chunksOf = ({ id, bytes, pieces }: Upload) =>
  counted(pieces).flatMap((n) =>
    counted(partsOf(lengthOf(bytes, PIECE, n), CHUNK)).map((chunk) => pieceChunkKey(id, n, chunk - 1)),
  );

/** The whole file, once no piece is missing; undefined when it is being taken away at this moment. */
export async function wholeUpload(tables: Tables, upload: Upload): Promise<Buffer | undefined> {
  const rows = await abreast(chunksOf(upload), (key) => tables.get('ephemera', key));
  return rows.includes(undefined) ? undefined : Buffer.concat(rows.map((row) => row?.bytes as Uint8Array));
}

/** The row that says which file an upload became, for the write that makes it one: only the first of two succeeds. */
export const became = (upload: Upload, file: string): Put => ({
  table: 'ephemera',
  row: rowOf({ ...upload, made: file }),
  condition: { attribute: 'made', is: '' },
});

/** Takes away what was sent, and with `all` also that it was announced. */
export async function dropPieces(tables: Tables, upload: Upload, all = false): Promise<void> {
  const pieces = counted(upload.pieces).map((n) => pieceKey(upload.id, n));
  const keys = [...(all ? [uploadKey(upload.id)] : []), ...pieces, ...chunksOf(upload)];
  await abreast(keys, (key) => tables.remove('ephemera', key));
}
