// How a township's configuration lies in a door's environment. Lambda has 4 KB for all of it, and policies and templates only
// grow (AC-2.8: an entry once in force stays), so a deployment packs them; on one machine it is plain JSON.
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import * as v from 'valibot';
import { type Township, TownshipSchema } from '#shared/township.ts';

/** The configuration as text of about a third of its length or less: Brotli in base64. */
export const packTownship = (township: Township): string =>
  brotliCompressSync(JSON.stringify(township)).toString('base64');

/** Reads it, packed or as plain JSON. Throws when it is neither, or no valid township. */
export function readTownship(text: string): Township {
  const json = text.startsWith('{') ? text : brotliDecompressSync(Buffer.from(text, 'base64')).toString();
  return v.parse(TownshipSchema, JSON.parse(json));
}
