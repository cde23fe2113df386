// Bringing an export back into a house that holds nothing yet: the same rows, so the same records with the same chains.
// Checked wholly first; the row that makes a house one, the head of its directory, is put last.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditReport, TableRow } from '#functions/audit/audit.ts';
import type { House } from '#functions/house.ts';
import { foundAgain, type Lost } from '#functions/import/found-again.ts';
import { DIRECTORY_HEAD, type Key, keyedRow, touchedKey } from '#functions/table/keys.ts';
import type { Row } from '#functions/table/tables.ts';
import type { Leaf } from '#functions/work/ledger.ts';
import type { StoredEvent } from '#shared/decision.ts';
import type { Label } from '#shared/words/label.ts';
import { auditExport, reportLines } from './audit-house.ts';
import { type ExportHeader, exportedRows, exportHeader, secretMark } from './export-format.ts';
import { scanTables } from './scan-tables.ts';

const SAYS = {
  full: {
    zh: '这里已经有记录，导出文件只能恢复到空的系统：请换一个 DATA_DIR',
    en: 'there are records here; an export is restored into an empty house only: use another DATA_DIR',
  },
  broken: {
    zh: '导出文件的审计不通过，没有恢复任何记录',
    en: 'the export does not pass the audit; nothing was restored',
  },
} as const satisfies Record<string, Label>;

export class CannotRestore extends Error {
  override readonly name = 'CannotRestore';
  constructor(why: keyof typeof SAYS, more: readonly string[] = []) {
    super([`${SAYS[why].zh} / ${SAYS[why].en}`, ...more].join('\n'));
  }
}

/** What one request of the engine takes. */
const BATCH = 25;

type Act = { readonly PutRequest: { readonly Item: object } } | { readonly DeleteRequest: { readonly Key: object } };
type Sent = readonly [table: string, act: Act];

/** Sends acts in batches, again where the engine had no room for all. */
async function send(documents: DynamoDBDocumentClient, acts: AsyncIterable<Sent> | Iterable<Sent>): Promise<void> {
  let waiting: Sent[] = [];
  const flush = async (): Promise<void> => {
    let requests: { [table: string]: Act[] } = {};
    for (const [table, act] of waiting) requests[table] = [...(requests[table] ?? []), act];
    waiting = [];
    while (Object.keys(requests).length > 0) {
      const answer = await documents.send(new BatchWriteCommand({ RequestItems: requests as never }));
      requests = (answer.UnprocessedItems ?? {}) as typeof requests;
    }
  };
  for await (const act of acts) {
    waiting.push(act);
    if (waiting.length === BATCH) await flush();
  }
  await flush();
}

/** What founding a house leaves behind: one person, the policy on record, the roots of its days. */
function isFounding({ table, row }: TableRow, people: Set<string>): boolean {
  if (table !== 'registry') return false;
  if (/^(policy#|ledger$)/.test(row.pk)) return true;
  if (row.pk === DIRECTORY_HEAD.pk) {
    if (row.sk.startsWith('staff#')) people.add(row.sk);
    return /^(head$|policy#|staff#)/.test(row.sk) && people.size <= 1;
  }
  const types = /"type":"(StaffAppointed|RoleGranted|BindingCodeIssued|IdentityBound)"/;
  return row.pk.startsWith('staff#') && row.sk.startsWith('event#') && types.test(String(row.body));
}

/** The rows of a house that was only founded, or undefined when it holds more. */
async function foundingRows(client: DynamoDBClient): Promise<TableRow[] | undefined> {
  const rows: TableRow[] = [];
  const people = new Set<string>();
  for await (const row of scanTables(client)) {
    if (!isFounding(row, people)) return undefined;
    rows.push(row);
  }
  return rows;
}

const isHead = ({ row }: TableRow): boolean => row.pk === DIRECTORY_HEAD.pk && row.sk === DIRECTORY_HEAD.sk;

/** Whether a house was ever founded here. A restore that died left rows but no head: it is simply done again. */
async function hasHead(client: DynamoDBClient): Promise<boolean> {
  for await (const row of scanTables(client)) if (isHead(row)) return true;
  return false;
}

/** An export that is whole and passes the audit. */
export interface SoundExport {
  readonly file: string;
  readonly header: ExportHeader;
  readonly report: AuditReport;
}

/** Reads an export through before anything is touched. Throws `NoExport`, or `CannotRestore` when it does not pass. */
export async function soundExport(file: string): Promise<SoundExport> {
  const header = await exportHeader(file);
  const report = await auditExport(file, header);
  if (report.broken.length > 0) throw new CannotRestore('broken', reportLines(report));
  return { file, header, report };
}

/** Every row of the export, those made anew in place of those under another secret, the head of the directory last. */
async function* putsOf(file: string, anew: readonly Row[] | undefined): AsyncGenerator<Sent> {
  const heads: TableRow[] = [];
  for await (const one of exportedRows(file)) {
    if (isHead(one)) heads.push(one);
    else if (!anew || !keyedRow(one.row.pk)) yield [one.table, { PutRequest: { Item: one.row } }];
  }
  for (const row of anew ?? []) yield ['cases', { PutRequest: { Item: row } }];
  for (const { table, row } of heads) yield [table, { PutRequest: { Item: row } }];
}

/** Which records were touched on days that have no root yet: the next turn of the day makes it from these notes. */
async function touchedSince(file: string): Promise<Sent[]> {
  let latest = '';
  const notes = new Map<string, Key & Leaf>();
  for await (const { row } of exportedRows(file)) {
    if (row.pk === 'ledger' && row.sk > latest) latest = row.sk;
    if (!row.sk.startsWith('event#')) continue;
    const { aggregate, id, version, on } = JSON.parse(String(row.body)) as StoredEvent;
    const key = touchedKey(on, aggregate, id);
    const name = `${key.pk}/${key.sk}`;
    if ((notes.get(name)?.version ?? 0) < version) {
      notes.set(name, { ...key, aggregate, id, version, hash: String(row.hash) });
    }
  }
  const open = [...notes.values()].filter(({ pk }) => pk > `touched#${latest}`);
  return open.map((note) => ['outbox', { PutRequest: { Item: note } }]);
}

/** Notes about records that are no longer there. */
async function oldNotes(documents: DynamoDBDocumentClient): Promise<Sent[]> {
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: 'outbox', ConsistentRead: true }));
  return Items.map(({ pk, sk }) => ['outbox', { DeleteRequest: { Key: { pk, sk } } }]);
}

/** What a restore says at its end; `left` where the export was written under another secret. */
export interface Restored {
  readonly report: AuditReport;
  readonly left: Left | undefined;
}

/** How many rows were made anew for this house's own secret, and what no record says any more. */
export interface Left extends Lost {
  readonly rows: number;
}

/** The rows that this house's secret asks for, made from the records; undefined where the export was written under it. */
async function anewFor({ file, header }: SoundExport, keyed: House['keyed']) {
  if (header.hashes === secretMark(keyed)) return undefined;
  const { take, finish } = foundAgain({ keyed });
  for await (const row of exportedRows(file)) take(row);
  return finish();
}

/**
 * Puts every row of an export into an empty house, and answers what could not be carried over to its secret. Throws
 * `CannotRestore` when there already are records.
 */
export async function restoreRows(
  client: DynamoDBClient,
  sound: SoundExport,
  keyed: House['keyed'],
): Promise<Left | undefined> {
  const { file } = sound;
  const documents = DynamoDBDocumentClient.from(client);
  if (await hasHead(client)) {
    const founding = await foundingRows(client);
    if (!founding) throw new CannotRestore('full');
    const gone = founding.map(({ table, row: { pk, sk } }): Sent => [table, { DeleteRequest: { Key: { pk, sk } } }]);
    await send(documents, [...gone, ...(await oldNotes(documents))]);
  }
  const anew = await anewFor(sound, keyed);
  await send(documents, putsOf(file, anew?.rows));
  await send(documents, await touchedSince(file));
  return anew && { ...anew.lost, rows: anew.rows.length };
}
