// Digests of files, written as `sha256sum` writes them, so that anybody can check them with a tool of their own.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Path without leading slash → SHA-256 in hex. */
export type Sums = ReadonlyMap<string, string>;

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The digests of files of a folder, in the order of their paths. */
export async function sumsOf(dir: string, files: readonly string[]): Promise<Sums> {
  const sums = new Map<string, string>();
  for (const file of [...files].sort()) sums.set(file, sha256(await readFile(join(dir, file))));
  return sums;
}

/** One line a file: digest, two spaces, path. */
export const textOf = (sums: Sums): string => [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join('');

export const sumsFrom = (text: string): Sums =>
  new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
