// The audit of a whole house: every record's chain, its texts and its state, the numbers without gaps, the policy on
// record, the root of every day. It reads rows one after another, from a live engine or from an export alike.
import type { TableName } from '#infra/topology/tables.ts';
import { brokenWords } from '#shared/words/audit.ts';
import { type Facts, type Language, say } from '#shared/words/label.ts';
import { SHELVES } from '../table/keys.ts';
import type { Row } from '../table/tables.ts';
import { fileAudit } from './files.ts';
import { replayOf } from './laws.ts';
import { auditLedger } from './ledger.ts';
import { auditNumbers } from './numbers.ts';
import { type Break, type RecordAudit, recordAudit } from './record.ts';

/** A row and the table it lies in. */
export interface TableRow {
  readonly table: TableName;
  readonly row: Row;
}

export interface Broken extends Break {
  /** The record, number, day or policy entry. */
  readonly where: string;
}

export interface AuditReport {
  readonly broken: readonly Broken[];
  readonly counts: {
    readonly records: number;
    readonly events: number;
    readonly texts: number;
    readonly erased: number;
    readonly sealed: number;
    readonly files: number;
    readonly numbers: number;
    readonly roots: number;
    readonly policies: number;
  };
  /** The day of the latest root, and how many records were touched since. */
  readonly since: { readonly day: string | null; readonly records: number };
  /** Kinds whose records were not replayed. */
  readonly notReplayed: readonly string[];
  readonly policyCompared: boolean;
}

export interface AuditOptions {
  /** Hash of each past policy entry by its first day, as the configuration has it; absent: not compared. */
  readonly policy?: ReadonlyMap<string, string>;
}

const versionIn = (sk: string): number => Number(sk.slice(sk.indexOf('#') + 1));

/** What a broken link is, in words. */
export const sayBroken = ({ where, link, facts }: Broken, language: Language): string =>
  `${where}: ${say(brokenWords[link], language, facts)}`;

/** Audits all rows of a house. Never throws for what it finds: everything wrong is in the report, records first. */
export async function audit(rows: AsyncIterable<TableRow>, { policy }: AuditOptions = {}): Promise<AuditReport> {
  const records = new Map<string, RecordAudit>();
  const seen = new Set<string>();
  const loose: Row[] = [];
  const attached = fileAudit();
  const broken: Broken[] = [];
  const recordOf = (name: string): RecordAudit => {
    const at = name.indexOf('#');
    const found = records.get(name) ?? recordAudit(name.slice(0, at), name.slice(at + 1));
    records.set(name, found);
    return found;
  };
  for await (const { table, row } of rows) {
    const { pk, sk } = row;
    const key = `${table}/${pk}/${sk}`;
    if (seen.has(key)) broken.push({ where: key, link: 'rowTwice' });
    seen.add(key);
    if (attached.take(row)) continue;
    if (sk.startsWith('event#')) recordOf(pk).event(versionIn(sk), row);
    else if (sk.startsWith('private#')) recordOf(pk).text(versionIn(sk), row, false);
    else if (sk.startsWith('sealed#')) recordOf(pk).text(versionIn(sk), row, true);
    else if (sk === 'state') recordOf(pk).state(row);
    // On a shelf the sort key names the record whose state it is.
    else if (SHELVES.has(pk) && sk.includes('#')) recordOf(sk).state(row);
    else loose.push(row);
  }
  const all = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [where, record] of all) broken.push(...record.finish().map((found) => ({ where, ...found })));
  const files = attached.finish();
  const numbers = auditNumbers(loose, records);
  const ledger = auditLedger(
    loose,
    all.map(([, record]) => record),
  );
  const policies = auditPolicy(all, policy);
  broken.push(...files.broken, ...numbers.broken, ...policies.broken, ...ledger.broken);
  const sum = (count: keyof RecordAudit['counts']): number => all.reduce((n, [, { counts }]) => n + counts[count], 0);
  return {
    broken,
    counts: {
      records: all.length,
      events: sum('events'),
      texts: sum('texts'),
      erased: sum('erased'),
      sealed: sum('sealed'),
      files: files.count,
      numbers: numbers.count,
      roots: ledger.count,
      policies: policies.count,
    },
    since: ledger.since,
    notReplayed: [...new Set(all.map(([, { aggregate }]) => aggregate))].filter((kind) => !replayOf(kind)).sort(),
    policyCompared: policy !== undefined,
  };
}

/** Every policy entry on record is in the configuration as it was when its day came (AC-2.8). */
function auditPolicy(all: readonly [string, RecordAudit][], policy: AuditOptions['policy']) {
  const recorded = all.filter(([, { aggregate }]) => aggregate === 'policy');
  const differing = policy
    ? recorded.filter(([, { id, stored }]) => policy.get(id) !== (stored as { hash?: string } | undefined)?.hash)
    : [];
  const broken = differing.map(([where, { id }]): Broken => {
    const facts: Facts = { from: id };
    return { where, link: 'policy', facts };
  });
  return { count: recorded.length, broken };
}
