// Digests of files, written as `sha256sum` writes them, so that anybody can check them with a tool of their own.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Path without leading slash → SHA-256 in hex. */
export type Sums = ReadonlyMap<string, string>;

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder, as paths without leading slash. */
export const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    );

/** The digests of files of a folder, in the order of their paths. */
export const sumsOf = (dir: string, files: readonly string[]): Sums =>
  new Map([...files].sort().map((file) => [file, sha256(readFileSync(join(dir, file)))]));

/** One line a file: digest, two spaces, path. */
export const textOf = (sums: Sums): string => [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join('');

export const sumsFrom = (text: string): Sums =>
  new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
