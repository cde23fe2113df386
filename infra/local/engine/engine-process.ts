// The engine as a process that never outlives its house for long: a guard ends it when the house dies, and what even
// the guard left behind is ended by the next start. A process is ended only after its command line proved what it is.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from '../replace-file.ts';

export interface EngineProcess {
  readonly port: number;
  /** What the process said last, for the error that names its death. */
  said(): string;
  /** True from the moment its port is open; false while it prepares its file. */
  isListening(): boolean;
  isAlive(): boolean;
  /** Resolves when it is gone, however that came about. */
  readonly gone: Promise<void>;
  /** Asks it to close its file, and ends it after `graceMs` if it has not. */
  stop(graceMs: number): Promise<void>;
}

const pidFile = (dataFile: string) => `${dataFile}.pid`;

/**
 * Starts `binary` on `dataFile` at a loopback port. It leads its own process group, so that Ctrl-C in a terminal
 * reaches the house alone, which then closes in order.
 */
export function spawnEngine(binary: string, dataFile: string, port: number): EngineProcess {
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', dataFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    // Nothing that the house knows from its environment is the engine's business.
    env: { PATH: process.env.PATH },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-2_000);
  });
  let guard: ChildProcess | null = null;
  if (child.pid !== undefined) {
    replaceFile(pidFile(dataFile), JSON.stringify({ pid: child.pid, binary }), { durable: false });
    guard = guardOf(child.pid);
  }
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      guard?.kill('SIGKILL');
      rmSync(pidFile(dataFile), { force: true });
      resolve();
    });
    child.once('error', (fault) => {
      said = fault.message;
      if (child.pid === undefined) resolve();
    });
  });
  const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    port,
    said: () => said.trim(),
    // Said only after the port is bound: a stranger that answers on the same port is never taken for this engine.
    isListening: () => isAlive() && /listening/i.test(said),
    isAlive,
    gone,
    async stop(graceMs) {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await gone;
      clearTimeout(late);
    },
  };
}

/**
 * A shell that waits on a pipe only the house holds open. When the house is gone, even by kill -9, the pipe closes and
 * the engine is ended. What was acknowledged is in its file: SIGKILL loses nothing.
 */
function guardOf(pid: number): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$1"', 'engine-guard', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.once('error', () => {});
  return guard;
}

/** Ends the engine that an earlier house left running on `dataFile`, if it did. The caller holds the lock of the folder. */
export async function endStaleEngine(dataFile: string): Promise<void> {
  const left = readPid(dataFile);
  if (!left) return;
  const isOurs = () => {
    const words = commandLine(left.pid);
    return words[0] === left.binary && words.includes(dataFile);
  };
  if (isOurs()) process.kill(left.pid, 'SIGKILL');
  for (let waited = 1; isOurs(); waited = Math.min(waited * 2, 50)) await pause(waited);
  rmSync(pidFile(dataFile), { force: true });
}

function readPid(dataFile: string): { pid: number; binary: string } | null {
  try {
    const { pid, binary } = JSON.parse(readFileSync(pidFile(dataFile), 'utf8')) as { pid: unknown; binary: unknown };
    return Number.isSafeInteger(pid) && (pid as number) > 1 && typeof binary === 'string'
      ? { pid: pid as number, binary }
      : null;
  } catch {
    return null;
  }
}

/** The words with which a process was started; empty when it is gone, a zombie, or somebody else's secret. */
function commandLine(pid: number): string[] {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    } catch {
      return [];
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim().split(' ');
}
