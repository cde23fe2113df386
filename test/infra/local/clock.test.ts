// Domain time on one machine: forward only, kept over a restart.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClockMovesForward, openClock } from '#infra/local/clock.ts';
import { instant, millis } from '#shared/time.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  file = join(folder, 'clock.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A machine whose time the test turns. */
const machine = (start: string) => {
  let ms = Date.parse(start);
  return { machineNow: () => ms, pass: (minutes: number) => (ms += minutes * 60_000) };
};

test('a house without a moved clock shows the time of the machine', () => {
  const clock = openClock(file);
  expect(Math.abs(millis(clock.now()) - Date.now())).toBeLessThan(5_000);
});

test('domain time goes on from where it was moved to, at the pace of the machine', () => {
  const time = machine('2026-11-23T01:00:00Z');
  const clock = openClock(file, time);
  clock.moveTo(instant('2027-01-15T09:00:00+08:00'));
  time.pass(30);
  expect(clock.now()).toBe('2027-01-15T01:30:00.000Z');
});

test('the offset survives a restart, and the hours the house was closed have passed', () => {
  const time = machine('2026-11-23T01:00:00Z');
  openClock(file, time).moveTo(instant('2027-01-15T09:00:00+08:00'));
  time.pass(180);
  expect(openClock(file, time).now()).toBe('2027-01-15T04:00:00.000Z');
});

test('the steps of a longer move survive a restart too, and a moment already passed is no step', () => {
  const time = machine('2026-11-23T01:00:00Z');
  const clock = openClock(file, time);
  clock.stepTo(instant('2026-12-01T00:10:00+08:00'));
  clock.stepTo(instant('2026-11-30T00:10:00+08:00'));
  expect(openClock(file, time).now()).toBe('2026-11-30T16:10:00.000Z');
  clock.settle();
  expect(openClock(file, time).now()).toBe('2026-11-30T16:10:00.000Z');
});

test('the clock refuses to go back and says so in both languages', () => {
  const clock = openClock(file, machine('2026-11-23T01:00:00Z'));
  const back = () => clock.moveTo(instant('2026-11-23T00:59:59Z'));
  expect(back).toThrow(ClockMovesForward);
  expect(back).toThrow(/只能向前.*only moves forward/);
  expect(clock.now()).toBe('2026-11-23T01:00:00.000Z');
});

test('a fresh data folder may begin at a given time, one in use keeps its own', () => {
  const time = machine('2026-11-23T01:00:00Z');
  expect(openClock(file, { ...time, initial: '2026-09-24T09:00:00+08:00' }).now()).toBe('2026-09-24T01:00:00.000Z');
  expect(openClock(file, { ...time, initial: '2030-01-01T00:00:00+08:00' }).now()).toBe('2026-09-24T01:00:00.000Z');
});

test('a beginning without an offset, or a damaged clock file, is refused by name', () => {
  expect(() => openClock(file, { initial: '2026-09-24T09:00' })).toThrow(RangeError);
  writeFileSync(file, '{"offsetMs":"tomorrow"}');
  expect(() => openClock(file)).toThrow(file);
});
