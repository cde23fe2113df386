// What oidc-provider remembers (sessions, grants, codes, refresh tokens): in memory, and soon after each change on disk,
// so that people stay signed in over a restart. A kill may cost the last moment's sign-in, never a record.
import { existsSync, readFileSync } from 'node:fs';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { replaceFile } from '../replace-file.ts';

interface Kept {
  readonly payload: AdapterPayload;
  /** Epoch milliseconds. */
  readonly until: number;
}

export interface Store {
  readonly adapter: AdapterFactory;
  /** Writes what is not yet on disk. */
  close(): void;
}

const SETTLE_MS = 250;
const FOR_EVER = Number.MAX_SAFE_INTEGER;

function read(file: string): Map<string, Kept> {
  try {
    return new Map(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as [string, Kept][]) : []);
  } catch {
    return new Map();
  }
}

/** Opens the store kept in `file`; what cannot be read is forgotten, and people sign in again. */
export function openStore(file: string): Store {
  const kept = read(file);
  let settling: NodeJS.Timeout | undefined;

  function write(): void {
    clearTimeout(settling);
    settling = undefined;
    const now = Date.now();
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
    replaceFile(file, JSON.stringify([...kept]), { durable: false });
  }
  const changed = (): void => {
    settling ??= setTimeout(write, SETTLE_MS);
  };
  const alive = (entry: Kept | undefined) => (entry && entry.until > Date.now() ? entry.payload : undefined);

  const adapter = (model: string): Adapter => {
    const key = (id: string) => `${model}:${id}`;
    const first = (fits: (payload: AdapterPayload) => boolean) => {
      for (const [name, entry] of kept) {
        const payload = name.startsWith(`${model}:`) ? alive(entry) : undefined;
        if (payload && fits(payload)) return payload;
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        kept.set(key(id), { payload, until: expiresIn === undefined ? FOR_EVER : Date.now() + expiresIn * 1000 });
        changed();
      },
      find: async (id) => alive(kept.get(key(id))),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (code) => first((payload) => payload.userCode === code),
      async consume(id) {
        const entry = kept.get(key(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
        changed();
      },
      async destroy(id) {
        kept.delete(key(id));
        changed();
      },
      async revokeByGrantId(grantId) {
        for (const [name, { payload }] of kept) if (payload.grantId === grantId) kept.delete(name);
        changed();
      },
    };
  };
  return {
    adapter,
    close() {
      if (settling) write();
    },
  };
}
