// A disk that fills up: a small file system in memory, where the machine lets one be mounted.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly at: string;
  free(): void;
}

/** A disk of so many megabytes; undefined where this machine lets nobody mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const at = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const size = `size=${megabytes}m`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', at], { stdio: 'ignore' });
  const free = (): void => {
    if (status === 0) execFileSync('umount', [at]);
    rmSync(at, { recursive: true });
  };
  if (status === 0) return { at, free };
  free();
  return undefined;
}

/** Takes all that is left on a disk. */
export function fillDisk(at: string): void {
  for (const piece of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) appendFileSync(join(at, 'full'), Buffer.alloc(piece));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
    }
  }
}
