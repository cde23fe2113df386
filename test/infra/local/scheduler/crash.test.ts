// Acknowledged schedules survive kill -9 and fire once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateScheduleCommand, paginateListSchedules } from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClock } from '#infra/local/clock.ts';
import { startScheduler } from '#infra/local/scheduler/scheduler.ts';
import { clientOf, closeRigs, create, rigWith, told, township, wakeUp } from './rig.ts';

let folder: string;
const houses: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'));
});
afterEach(async () => {
  for (const house of houses.splice(0)) house.kill('SIGKILL');
  await closeRigs();
  rmSync(folder, { recursive: true, force: true });
});

/** A scheduler in a process of its own, on the folder; its first line is its address. */
async function house(): Promise<{ child: ChildProcess; endpoint: string }> {
  const script = `
    import { openClock } from '#infra/local/clock.ts';
    import { startScheduler } from '#infra/local/scheduler/scheduler.ts';
    const folder = process.argv[1];
    const scheduler = await startScheduler({
      folder,
      clock: openClock(folder + '/clock.json', { initial: '2026-09-24T09:00:00+08:00' }),
      invoke: async () => {},
      recurring: { schedules: [], run: async () => {} },
    });
    scheduler.begin();
    console.log(scheduler.endpoint);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  houses.push(child);
  if (!child.stdout) throw new Error('no output');
  const [endpoint] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, endpoint };
}

test('a scheduler killed with -9 again and again under load has every acknowledged schedule, and fires each once', async () => {
  const acknowledged = new Set<string>();
  let made = 0;
  for (let round = 0; round < 3; round += 1) {
    const { child, endpoint } = await house();
    const client = clientOf(endpoint);
    const enough = acknowledged.size + 40;
    const creating = Array.from({ length: 8 }, async () => {
      while (child.exitCode === null && child.signalCode === null && !child.killed) {
        const name = `wake-${made++}`;
        const done = await client.send(new CreateScheduleCommand(wakeUp(name, '2026-10-09T17:30:00'))).then(
          () => true,
          () => false,
        );
        if (!done) return;
        acknowledged.add(name);
        if (acknowledged.size >= enough) child.kill('SIGKILL');
      }
    });
    await once(child, 'exit');
    await Promise.all(creating);
    client.destroy();
  }
  const fired: string[] = [];
  const scheduler = await startScheduler({
    folder,
    clock: openClock(join(folder, 'clock.json')),
    invoke: async (_target, payload) => void fired.push((JSON.parse(payload) as { name: string }).name),
    recurring: { schedules: [], run: async () => {} },
  });
  const client = clientOf(scheduler.endpoint);
  const kept: (string | undefined)[] = [];
  for await (const page of paginateListSchedules({ client }, {})) {
    kept.push(...(page.Schedules ?? []).map((one) => one.Name));
  }
  for (const name of acknowledged) expect(kept).toContain(name);
  await scheduler.runUntil(township('2026-10-09T17:30:00'));
  expect(new Set(fired).size).toBe(fired.length);
  expect(fired.sort()).toEqual([...kept].sort());
  client.destroy();
  await scheduler.stop();
});

test('a line cut short by a crash is left out, and what is written after it is kept', async () => {
  const rig = await rigWith({ folder });
  await create(rig, 'wake-a', '2026-10-09T17:30:00');
  appendFileSync(join(folder, 'schedules.jsonl'), '\n{"schedule":{"Name":"wake-to');
  const later = await rig.restart();
  await create(later, 'wake-b', '2026-10-09T17:30:00');
  const last = await later.restart();
  await last.scheduler.runUntil(township('2026-10-10T00:00:00'));
  expect(told(last)).toEqual(['wake-a 2026-10-09T09:30:00Z', 'wake-b 2026-10-09T09:30:00Z']);
});

test('the file does not grow with what is over: a start keeps only what waits', async () => {
  const rig = await rigWith({ folder });
  for (let n = 0; n < 20; n += 1) await create(rig, `wake-${n}`, '2026-10-09T17:30:00');
  await rig.scheduler.runUntil(township('2026-10-10T00:00:00'));
  await rig.restart();
  expect(readFileSync(join(folder, 'schedules.jsonl'), 'utf8')).toBe('');
});
