// Files under audit: each that an event names is there, belongs to that case, and holds the very bytes it is named after.
// Chunks are digested as they come; one that comes too early waits.
import { createHash, type Hash } from 'node:crypto';
import type { StoredEvent } from '#shared/decision.ts';
import type { BrokenLink } from '#shared/words/audit.ts';
import { type FileFacts, nameFor } from '../attachments/named-by-content.ts';
import { SEALED_FILE } from '../table/sealed-keys.ts';
import type { Row } from '../table/tables.ts';
import type { Broken } from './audit.ts';
import { sealedFileAudit } from './sealed-files.ts';

interface Named {
  readonly case: string;
  readonly bytes: number;
}

interface File {
  readonly hash: Hash;
  readonly waiting: Map<number, Row>;
  facts?: FileFacts;
  next: number;
  bytes: number;
  erased: boolean;
}

const ADDED = '"type":"AttachmentAdded"';

function named(row: Row): readonly [string, Named] | undefined {
  if (!row.sk.startsWith('event#') || !String(row.body).includes(ADDED)) return undefined;
  try {
    const { type, id, data } = JSON.parse(String(row.body)) as StoredEvent<string, { file: string; bytes: number }>;
    return type === 'AttachmentAdded' ? [data.file, { case: id, bytes: data.bytes }] : undefined;
  } catch {
    return undefined;
  }
}

function chunk(file: File, n: number, row: Row): void {
  if (row.erased) file.erased = true;
  file.waiting.set(n, row);
  for (let next = file.waiting.get(file.next); next; next = file.waiting.get(file.next)) {
    file.waiting.delete(file.next);
    file.next += 1;
    const bytes = next.bytes instanceof Uint8Array ? next.bytes : Buffer.alloc(0);
    file.bytes += bytes.length;
    file.hash.update(bytes);
  }
}

/** What is wrong with a file, if anything. Chunks that no row and no event name are of an upload that broke off. */
function faultOf(id: string, file: File | undefined, event: Named | undefined): BrokenLink | undefined {
  const facts = file?.facts;
  if (!file || !facts) return event ? 'fileGone' : undefined;
  if (!event) return 'fileLoose';
  if (facts.case !== event.case || facts.bytes !== event.bytes) return 'fileChanged';
  if (file.erased) return undefined;
  if (file.waiting.size > 0 || file.bytes < facts.bytes) return 'fileShort';
  const same = file.bytes === facts.bytes && file.hash.digest('hex') === facts.sha256;
  return same && nameFor(facts.sha256, facts.salt) === id ? undefined : 'fileChanged';
}

/** Opens the audit of all files. */
export function fileAudit() {
  const files = new Map<string, File>();
  const events = new Map<string, Named>();
  const sealed = sealedFileAudit();
  const fileOf = (id: string): File => {
    const known = files.get(id);
    const file = known ?? { hash: createHash('sha256'), waiting: new Map(), next: 0, bytes: 0, erased: false };
    files.set(id, file);
    return file;
  };
  return {
    /** Looks at a row; true when it belonged to a file and to nothing else. */
    take(row: Row): boolean {
      const event = named(row);
      if (event) events.set(...event);
      if (row.pk.startsWith(SEALED_FILE)) {
        sealed.take(row.pk.slice(SEALED_FILE.length), row);
        return true;
      }
      if (!row.pk.startsWith('file#')) return false;
      const file = fileOf(row.pk.slice('file#'.length));
      if (row.sk.startsWith('chunk#')) chunk(file, Number(row.sk.slice('chunk#'.length)), row);
      else file.facts = row as unknown as FileFacts;
      return true;
    },
    /** Everything that is wrong. Called once, when no more rows come. */
    finish(): { readonly count: number; readonly broken: Broken[] } {
      const all = [...new Set([...files.keys(), ...events.keys()])].sort();
      const broken = all.flatMap((id): Broken[] => {
        const link = faultOf(id, files.get(id), events.get(id));
        return link ? [{ where: `file#${id}`, link, facts: { case: events.get(id)?.case ?? '' } }] : [];
      });
      const under = sealed.finish();
      return { count: events.size + under.count, broken: [...broken, ...under.broken] };
    },
  };
}
