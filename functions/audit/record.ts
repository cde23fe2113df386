// One record under audit. Its rows may come in any order: events wait until the one before was seen, and as soon as
// everything is there and fits, only the last step of each day is kept of it.
import type { StoredEvent } from '#shared/decision.ts';
import { sameFacts } from '#shared/directory/same-facts.ts';
import type { BrokenLink } from '#shared/words/audit.ts';
import type { Facts } from '#shared/words/label.ts';
import { chain, digestOf, GENESIS, sha256 } from '../perform/envelope.ts';
import type { Row } from '../table/tables.ts';
import { replayOf } from './laws.ts';

export interface Break {
  readonly link: BrokenLink;
  readonly facts?: Facts;
}

interface Kept {
  readonly text: boolean;
  readonly sealed: boolean;
  /** Undefined: erased, which leaves a tombstone. */
  readonly digest: string | undefined;
}

export interface RecordAudit {
  readonly aggregate: string;
  readonly id: string;
  event(version: number, row: Row): void;
  text(version: number, row: Row, sealed: boolean): void;
  state(row: Row): void;
  /** Everything that is wrong, the earliest step first. Called when no more rows come. */
  finish(): Break[];
  /** The last step of each day the record was touched on. */
  readonly days: ReadonlyMap<string, { readonly version: number; readonly hash: string }>;
  readonly counts: { events: number; texts: number; erased: number; sealed: number };
  /** The state as its row says, while nothing was wrong with it. */
  readonly stored: unknown;
}

interface Head {
  readonly version: number;
  readonly hash: string;
  readonly body: unknown;
}

const parsed = <T>(body: unknown): T | undefined => {
  try {
    return JSON.parse(String(body)) as T;
  } catch {
    return undefined;
  }
};

/** Opens the audit of one record. */
export function recordAudit(aggregate: string, id: string): RecordAudit {
  const waiting = new Map<number, Row>();
  const wanted = new Map<number, { readonly text?: string | undefined; readonly sealed?: string | undefined }>();
  const kept = new Map<number, Kept[]>();
  const days = new Map<string, { version: number; hash: string }>();
  const counts = { events: 0, texts: 0, erased: 0, sealed: 0 };
  const breaks: { at: number; link: BrokenLink; facts?: Facts }[] = [];
  const replay = replayOf(aggregate);
  let last = { version: 0, hash: GENESIS, at: '' };
  let state: unknown = null;
  let replays = replay !== undefined;
  let head: Head | undefined;
  let chainBroken = false;

  const broken = (at: number, link: BrokenLink, facts: Facts = { n: at }) => breaks.push({ at, link, facts });

  function take(version: number, row: Row): void {
    counts.events += 1;
    const body = String(row.body);
    const event = parsed<StoredEvent>(body);
    if (chain(String(row.prev), body) !== row.hash) {
      broken(version, 'hash');
      chainBroken = true;
    } else if (!chainBroken && row.prev !== last.hash) {
      broken(version, 'previous');
      chainBroken = true;
    }
    if (!event) {
      broken(version, 'unreadable');
      replays = false;
    } else {
      if (event.id !== id || event.aggregate !== aggregate || event.version !== version) broken(version, 'name');
      if (event.at < last.at) broken(version, 'backwards');
      wanted.set(version, { text: event.text?.digest, sealed: event.sealed?.digest });
      days.set(event.on, { version, hash: String(row.hash) });
      try {
        if (replays) state = replay?.(state, event);
      } catch {
        replays = false;
        broken(version, 'unreadable');
      }
    }
    last = { version, hash: String(row.hash), at: event?.at ?? last.at };
  }

  function compareTexts(): void {
    for (const version of new Set([...wanted.keys(), ...kept.keys()])) {
      for (const sealed of [false, true]) {
        const digest = wanted.get(version)?.[sealed ? 'sealed' : 'text'];
        const there = kept.get(version)?.find((one) => one.sealed === sealed);
        if (digest === undefined && there) broken(version, 'textExtra');
        if (digest !== undefined && !there) broken(version, 'textGone');
        if (digest !== undefined && there?.digest !== undefined && there.digest !== digest)
          broken(version, 'textChanged');
      }
    }
  }

  return {
    aggregate,
    id,
    days,
    counts,
    get stored() {
      return head?.body;
    },
    event(version, row) {
      if (version <= last.version || waiting.has(version)) return void broken(version, 'twice');
      waiting.set(version, row);
      for (let next = waiting.get(last.version + 1); next; next = waiting.get(last.version + 1)) {
        waiting.delete(last.version + 1);
        take(last.version + 1, next);
      }
    },
    text(version, row, sealed) {
      counts[sealed ? 'sealed' : 'texts'] += 1;
      if (row.erased) counts.erased += 1;
      const digest = row.erased
        ? undefined
        : sealed
          ? sha256(String(row.jwe))
          : digestOf({ salt: String(row.salt), body: String(row.body) });
      kept.set(version, [...(kept.get(version) ?? []), { text: !sealed, sealed, digest }]);
    },
    state(row) {
      head = { version: Number(row.version), hash: String(row.hash), body: parsed(row.body) };
    },
    finish() {
      for (const version of [...waiting.keys()].sort((a, b) => a - b).slice(0, 1))
        broken(last.version + 1, 'gap', { n: last.version + 1, before: version });
      if (!head) broken(last.version, 'noState');
      else if (last.version === 0 && waiting.size === 0) broken(0, 'noEvents');
      else if (waiting.size === 0) {
        if (head.version !== last.version) broken(last.version, 'head', { state: head.version, last: last.version });
        else if (head.hash !== last.hash) broken(last.version, 'headHash');
        else if (replays && !sameFacts(JSON.parse(JSON.stringify(state)), head.body)) broken(last.version, 'replay');
      }
      compareTexts();
      return breaks.sort((a, b) => a.at - b.at).map(({ link, facts }) => (facts ? { link, facts } : { link }));
    },
  };
}
