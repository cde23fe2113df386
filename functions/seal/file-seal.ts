// Sealing a file that comes with a complaint (SV-4.1): every part of it is a JWE under a key that this file alone has, and
// that key stands nowhere but among the sealed words. What opens them also opens the file; without them its rows are noise.
import { CompactEncrypt } from 'jose';
import { CHUNK, cut } from '../attachments/pieces.ts';

/** The last part is filled up to a multiple of this, in bytes: its length tells little of what the file was. */
const FILLED = 64 * 1024;
/** Bytes of the file in one part: as ciphertext in text it is a third longer, and a row holds 400 kB. */
export const SEALED_PART = CHUNK;

/** What a part says it is, so that none is read in the place of another. */
export const partName = (file: string, n: number): string => `${file}/${n}`;

/** The parts of a file in their order, sealed under its own key (32 bytes). */
export function sealedParts(file: string, key: Uint8Array, bytes: Buffer): Promise<string[]> {
  const fill = (FILLED - (bytes.length % FILLED)) % FILLED;
  const parts = cut(Buffer.concat([bytes, Buffer.alloc(fill)]), SEALED_PART);
  return Promise.all(
    parts.map((part, n) =>
      new CompactEncrypt(part).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: partName(file, n) }).encrypt(key),
    ),
  );
}
