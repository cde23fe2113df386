// Whether the site would look different if it were built again: a digest over everything the build reads besides the
// snapshot. The same sources and the same snapshot give the same bytes, so they need not be built twice.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-astro.ts';

const NOT_READ = new Set(['node_modules', 'dist', '.astro']);

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (NOT_READ.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** SHA-256 over the names and contents of the window's and the law's sources and of the lock file; hex. */
export function sourcesDigest(): string {
  const digest = createHash('sha256');
  for (const path of [...filesIn('web'), ...filesIn('shared'), 'package-lock.json'].sort()) {
    digest
      .update(`${path}\n`)
      .update(readFileSync(join(ROOT, path)))
      .update('\n');
  }
  return digest.digest('hex');
}
