// The log of the house: one file of JSON lines in the data folder, one line per event, and faults on standard error too.
// Doors decide what they write; nothing about a caller is added here.
import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';

export interface Log {
  /** A line that a door wrote. */
  fromDoor(door: string, line: string): void;
  /** Something went wrong in the ground itself. */
  fault(where: string, fault: unknown): void;
  close(): Promise<void>;
}

/** A log this large is put aside at the next start; the one before it goes. */
const LARGE = 20 * 1024 * 1024;

const parsed = (line: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    return { message: line };
  }
  return { message: line };
};

/** Opens the log kept in `file`. @param aloud receives faults for whoever watches the house run */
export function openLog(file: string, aloud: (line: string) => void): Log {
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`);
  const stream: WriteStream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.on('error', (fault) => aloud(`log: ${fault.message}`));
  const write = (entry: Record<string, unknown>): void => {
    const line = JSON.stringify({ at: new Date().toISOString(), ...entry });
    stream.write(`${line}\n`);
    if (entry.level === 'error') aloud(line);
  };
  return {
    fromDoor: (door, line) => write({ ...parsed(line), door }),
    fault(where, fault) {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      write({ level: 'error', where, error: error.message, stack: error.stack });
    },
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
