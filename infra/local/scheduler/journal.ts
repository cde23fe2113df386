// An append-only file of JSON lines: what was flushed survives kill -9 and power cuts. It knows nothing of schedules.
import { existsSync, readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { replaceFile } from '../replace-file.ts';

export interface Journal<Entry> {
  /** Queues an entry; those queued meanwhile go to the disk together. */
  append(entry: Entry): void;
  /** Resolves when everything appended so far is on the disk; rejects when the disk refused it. */
  flushed(): Promise<void>;
  /** Flushes and closes. */
  close(): Promise<void>;
}

/** The entries of a journal, oldest first; none when there is no file. A line cut short by a crash was never acknowledged. */
export function readJournal<Entry>(file: string): Entry[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Entry];
      } catch {
        return [];
      }
    });
}

/** Opens a journal that begins with `entries`: what they replace (dropped entries, a torn end) is gone from the file. */
export async function openJournal<Entry>(file: string, entries: readonly Entry[]): Promise<Journal<Entry>> {
  replaceFile(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { durable: true });
  const handle = await open(file, 'a', 0o600);
  let waiting = '';
  let writing: Promise<void> | null = null;
  const flush = async () => {
    while (waiting !== '') {
      const lines = waiting;
      waiting = '';
      try {
        await write(handle, lines);
      } catch (fault) {
        waiting = lines + waiting;
        throw fault;
      }
    }
  };
  const flushed = () => {
    writing ??= flush().finally(() => {
      writing = null;
    });
    return writing;
  };
  return {
    append(entry) {
      // The line end comes first, so that a line cut short by a full disk spoils itself alone.
      waiting += `\n${JSON.stringify(entry)}`;
      flushed().catch(() => {});
    },
    async flushed() {
      while (writing !== null || waiting !== '') await flushed();
    },
    async close() {
      await flushed();
      await handle.close();
    },
  };
}

async function write(handle: FileHandle, lines: string): Promise<void> {
  await handle.appendFile(lines);
  await handle.datasync();
}
