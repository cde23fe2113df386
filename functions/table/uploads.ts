// Files on their way: what was announced and the pieces that have come, each row gone after a day. What was sent may
// still carry metadata, so that it is also taken away as soon as the file is kept or refused. What comes with a complaint
// lies here under a veil: boxed by a key that only its sender's ticket holds.
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

/** What of a file must be known to put its pieces down and to find them again. */
export type Staged = Pick<Upload, 'id' | 'bytes' | 'pieces' | 'expires'>;

/** How bytes lie while they are on their way; `place` names the row. */
export interface Veil {
  readonly over: (bytes: Buffer, place: string) => Buffer;
  readonly off: (bytes: Uint8Array, place: string) => Buffer;
}
const CLEAR: Veil = { over: (bytes) => bytes, off: (bytes) => Buffer.from(bytes) };

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
export async function putPiece(
  tables: Tables,
  { id, expires }: Staged,
  n: number,
  bytes: Buffer,
  veil = CLEAR,
): Promise<void> {
  await abreast(cut(bytes, CHUNK), (chunk, i) => {
    const key = pieceChunkKey(id, n, i);
    return tables.put({ table: 'ephemera', row: { ...key, bytes: veil.over(chunk, key.sk), expires } });
  });
  await tables.put({ table: 'ephemera', row: { ...pieceKey(id, n), expires } });
}

/** Numbers of the pieces that have not come yet. */
export async function missingPieces(tables: Tables, { id, pieces }: Staged): Promise<number[]> {
  const all = counted(pieces);
  const rows = await abreast(all, (n) => tables.get('ephemera', pieceKey(id, n)));
  return all.filter((_, i) => rows[i] === undefined);
}

const chunksOf = ({ id, bytes, pieces }: Staged) =>
  counted(pieces).flatMap((n) =>
    counted(partsOf(lengthOf(bytes, PIECE, n), CHUNK)).map((chunk) => pieceChunkKey(id, n, chunk - 1)),
  );

/** The whole file, once no piece is missing; undefined when it is being taken away at this moment. */
export async function wholeUpload(tables: Tables, upload: Staged, veil = CLEAR): Promise<Buffer | undefined> {
  const rows = await abreast(chunksOf(upload), (key) => tables.get('ephemera', key));
  if (rows.includes(undefined)) return undefined;
  return Buffer.concat(rows.map((row) => veil.off(row?.bytes as Uint8Array, row?.sk ?? '')));
}

/** The row that says which file an upload became, for the write that makes it one: only the first of two succeeds. */
export const became = (upload: Upload, file: string): Put => ({
  table: 'ephemera',
  row: rowOf({ ...upload, made: file }),
  condition: { attribute: 'made', is: '' },
});

/** Takes away what was sent, and with `all` also that it was announced. */
export async function dropPieces(tables: Tables, upload: Staged, all = false): Promise<void> {
  const pieces = counted(upload.pieces).map((n) => pieceKey(upload.id, n));
  const keys = [...(all ? [uploadKey(upload.id)] : []), ...pieces, ...chunksOf(upload)];
  await abreast(keys, (key) => tables.remove('ephemera', key));
}
