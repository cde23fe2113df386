// What several tests begin with, made by whichever asks first in a run.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * The folder that `make` fills from this key and nothing else. It belongs to every test of the run: copy it, never write to it.
 * Two that ask at once both make it; one of the two is kept.
 */
export async function madeOnce(key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const room = inject('runRoom');
  const kept = join(room, createHash('sha256').update(key).digest('hex').slice(0, 16));
  if (existsSync(kept)) return kept;
  const made = mkdtempSync(join(room, 'making-'));
  await make(made);
  try {
    renameSync(made, kept);
  } catch (fault) {
    if (!existsSync(kept)) throw fault;
    rmSync(made, { recursive: true, force: true });
  }
  return kept;
}
