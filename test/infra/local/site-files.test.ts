// Looking up a page of the live release while it is being taken down.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findInRelease } from '#infra/local/http/site-files.ts';

test('DI-6: a page that is taken down while it is asked for is there or missing, and never a fault', async () => {
  const release = mkdtempSync(join(tmpdir(), 'release-'));
  const page = join(release, 'boards', 'index.html');
  try {
    for (let round = 0; round < 200; round++) {
      mkdirSync(join(release, 'boards'), { recursive: true });
      writeFileSync(page, '公示');
      const asked = Array.from({ length: 8 }, () => findInRelease(release, '/boards/'));
      const [found] = await Promise.all([Promise.all(asked), rm(page)]);
      for (const one of found) expect([undefined, page]).toContain(one && 'file' in one ? one.file : one);
    }
    expect(await findInRelease(release, '/boards/')).toBeUndefined();
  } finally {
    rmSync(release, { recursive: true });
  }
});
