// Doors in workers of their own: what reaches them, and what happens to the others when one misbehaves.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bundleDoor } from '#infra/bundle/bundle.ts';
import { type Door, type DoorFault, openDoor } from '#infra/local/doors/door.ts';

// Real processes, keys and password hashes: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let file: string;
const opened: Door[] = [];
let lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'door-'));
  ({ file } = await bundleDoor('public', folder, { root: ROOT, entry: 'test/infra/local/fixtures/echo-door.ts' }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((door) => door.close()));
  lines = [];
});

function door(timeoutMs = 10_000): Door {
  const made = openDoor({
    name: 'public',
    file,
    environment: { DOOR: 'ours' },
    timeoutMs,
    log: (_door, line) => lines.push(line),
  });
  opened.push(made);
  return made;
}
const told = (result: unknown) => JSON.parse((result as { body: string }).body);
const fault = (call: Promise<unknown>): Promise<DoorFault> =>
  call.then(
    () => Promise.reject(new Error('it answered')),
    (thrown: DoorFault) => thrown,
  );

test('a door sees its own environment and nothing of ours', async () => {
  const answer = told(await door().invoke({ rawPath: '/x' }));
  expect(answer).toMatchObject({ door: 'ours', home: null, built: 'function' });
  expect(answer.remaining).toBeGreaterThan(9_000);
});

test('a door answers many at a time and keeps its memory between them', async () => {
  const one = door();
  const answers = await Promise.all(Array.from({ length: 8 }, () => one.invoke({ rawPath: '/x' })));
  expect(answers.map((answer) => told(answer).calls).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('what a handler throws is an error as Lambda names it, and is logged', async () => {
  const error = await fault(door().invoke({ rawPath: '/throws' }));
  expect(error).toMatchObject({ kind: 'error', errorType: 'RangeError', message: 'as told' });
  await expect.poll(() => lines.join()).toContain('RangeError');
});

test('a door that falls fails what it was doing and is there again for the next', async () => {
  const one = door();
  const [error, other] = await Promise.all([
    fault(one.invoke({ rawPath: '/exits' })),
    fault(one.invoke({ rawPath: '/waits' })),
  ]);
  expect([error.kind, other.kind]).toEqual(['crash', 'crash']);
  expect(told(await one.invoke({ rawPath: '/x' })).calls).toBe(1);
});

test('an answer that takes too long is a time-out, and a handler that merely waits disturbs no other', async () => {
  const one = door();
  await one.warm();
  expect((await fault(one.invoke({ rawPath: '/waits' }, { timeoutMs: 50 }))).kind).toBe('timeout');
  expect(told(await one.invoke({ rawPath: '/x' })).calls).toBe(2);
});

test('a door that no longer turns is replaced', async () => {
  const one = door();
  await one.warm();
  expect((await fault(one.invoke({ rawPath: '/spins' }, { timeoutMs: 50 }))).kind).toBe('timeout');
  const next = await one.invoke({ rawPath: '/x' }).catch(() => one.invoke({ rawPath: '/x' }));
  expect(told(next).calls).toBe(1);
});
