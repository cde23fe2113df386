// The clock of the house: domain time is machine time plus an offset that is kept on disk.
// Only what the law counts runs on it; tokens, proofs and rate limits ask the machine.
import { existsSync, readFileSync } from 'node:fs';
import { type Instant, instant, millis } from '#shared/time.ts';
import type { Label } from '#shared/words/label.ts';
import { replaceFile } from './replace-file.ts';

export interface Clock {
  /** Domain time now. */
  now(): Instant;
  /** Moves domain time forward to `to`, on disk before it returns. Throws `ClockMovesForward` when `to` is in the past. */
  moveTo(to: Instant): void;
  /** One step of a longer move: a moment already passed is no error, and only the death of the process is outlived. */
  stepTo(to: Instant): void;
  /** Ends a move of steps: where they came to is on the disk when it returns. */
  settle(): void;
}

export interface ClockOptions {
  /** Domain time to begin with, ISO text with offset; only a folder without a clock takes it. */
  readonly initial?: string | undefined;
  /** Milliseconds of the machine's own clock. */
  readonly machineNow?: () => number;
}

/** Domain time was asked to go back; what has happened stays happened. */
export class ClockMovesForward extends Error {
  override readonly name = 'ClockMovesForward';
  readonly label: Label;
  constructor(now: Instant, to: Instant) {
    const label = {
      zh: `时钟只能向前调：现在是 ${now}，不能调到 ${to}`,
      en: `the clock only moves forward: it is ${now} now, not to be set to ${to}`,
    };
    super(`${label.zh} / ${label.en}`);
    this.label = label;
  }
}

/**
 * Opens the clock kept in `file`, or begins one there.
 * Throws RangeError when `initial` is no instant, Error naming the file when what it holds is not a clock.
 */
export function openClock(file: string, { initial, machineNow = Date.now }: ClockOptions = {}): Clock {
  let offsetMs = 0;
  const keep = (durable: boolean) => replaceFile(file, `${JSON.stringify({ offsetMs })}\n`, { durable });
  const reach = (to: Instant, durable: boolean) => {
    offsetMs = millis(to) - machineNow();
    keep(durable);
  };
  if (existsSync(file)) offsetMs = readOffset(file);
  else if (initial !== undefined) reach(instant(initial), true);
  else keep(true);

  const now = () => instant(machineNow() + offsetMs);
  return {
    now,
    moveTo(to) {
      const from = now();
      if (to < from) throw new ClockMovesForward(from, to);
      reach(to, true);
    },
    stepTo(to) {
      if (to > now()) reach(to, false);
    },
    settle: () => keep(true),
  };
}

function readOffset(file: string): number {
  let kept: unknown;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    kept = null;
  }
  const offsetMs = (kept as { offsetMs?: unknown } | null)?.offsetMs;
  if (typeof offsetMs === 'number' && Number.isSafeInteger(offsetMs)) return offsetMs;
  throw new Error(`时钟文件无法读取：${file} / not a clock file: ${file}`);
}
