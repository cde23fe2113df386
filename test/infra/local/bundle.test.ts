// The files that are deployed: what they may not contain, and that making them twice is the same.
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundleDoor, bundleDoors } from '#infra/bundle/bundle.ts';

// Real processes, keys and password hashes: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const IMPORTS_A_BUILT_IN =
  /\b(?:import|from)\s*\(?\s*["'](?:node:)?(?:http|https|fs|crypto|stream|os|path|url|util|zlib|buffer|events|process|module|net|tls)\b/;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('no deployed bundle knows the addresses that exist on this machine only', async () => {
  const bundles = await bundleDoors(join(folder, 'doors'));
  expect(bundles.map((bundle) => bundle.door).sort()).toEqual(['api', 'public', 'unseal', 'work']);
  for (const { file } of bundles) {
    const code = await readFile(file, 'utf8');
    expect(code).not.toContain('/_local');
    expect(code).not.toMatch(/infra\/local/);
    expect(code).not.toMatch(IMPORTS_A_BUILT_IN);
  }
});

test('a built-in of Node is asked for, not imported, and works as before', async () => {
  const { file } = await bundleDoor('public', join(folder, 'asked'), echo());
  const code = await readFile(file, 'utf8');
  expect(code).toContain('process.getBuiltinModule("node:http")');
  expect(code).not.toMatch(IMPORTS_A_BUILT_IN);
  const { handler } = (await import(file)) as {
    handler: (event: unknown, context: unknown) => Promise<{ body: string }>;
  };
  const answer = await handler({ body: 'abc' }, { getRemainingTimeInMillis: () => 1 });
  expect(JSON.parse(answer.body).digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the same sources give the same bytes in another folder', async () => {
  const [one, other] = await Promise.all(
    ['one', 'other'].map((name) => bundleDoor('public', join(folder, name), echo())),
  );
  expect(one?.sha256).toBe(other?.sha256);
  expect(one?.built && other?.built).toBe(true);
});

test('an unchanged source is not bundled again, a touched one neither, a changed one is', async () => {
  const source = { root: folder, entry: 'own.ts' };
  const entry = join(folder, 'own.ts');
  await writeFile(join(folder, 'package-lock.json'), '{}');
  await writeFile(entry, 'export const handler = (): string => "first";\n');
  const out = join(folder, 'again');
  expect((await bundleDoor('public', out, source)).built).toBe(true);
  expect((await bundleDoor('public', out, source)).built).toBe(false);
  await utimes(entry, new Date(1), new Date(1));
  expect((await bundleDoor('public', out, source)).built).toBe(false);
  await writeFile(entry, 'export const handler = (): string => "later";\n');
  expect((await bundleDoor('public', out, source)).built).toBe(true);
});

test('a bundle that someone edited by hand is made anew', async () => {
  const out = join(folder, 'edited');
  const { file } = await bundleDoor('public', out, echo());
  await writeFile(file, 'export const handler = () => "mine";\n');
  expect((await bundleDoor('public', out, echo())).built).toBe(true);
});

function echo() {
  return { root: ROOT, entry: 'test/infra/local/fixtures/echo-door.ts' };
}
