// Importing lists over the API: a table of cells comes in, checked as a whole; a dry run says what would happen. Items
// wait for a publisher, who sees every member and decides the import as one.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { BatchCommand, BatchState } from '#shared/directory/batch/batch.ts';
import { type Finding, ImportTable, sayFinding } from '#shared/directory/import/table.ts';
import { missingOf } from '#shared/directory/item/missing.ts';
import { text } from '#shared/fields.ts';
import { importWords } from '#shared/words/import.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { checkTable } from '../import/check.ts';
import { runImport } from '../import/run.ts';
import { settleBatch } from '../import/settle.ts';
import { keptBatch } from '../perform/kept-directory.ts';
import { allItems, saidBy } from '../perform/kept-item.ts';
import { COMMANDING, CREATING, etag, READING } from './creating.ts';

/** Lists are larger than what people type; a request to a function holds 6 MB. */
const LIST_LIMIT = 5 * 1024 * 1024;
/** Findings shown at once; the rest is counted. */
const MOST_SHOWN = 200;

const Import = v.strictObject({ ...ImportTable.entries, dryRun: v.exactOptional(v.boolean()) });
const Found = v.array(
  v.strictObject({ row: v.nullable(v.number()), column: v.nullable(v.string()), says: v.string() }),
);
const BatchAnswer = v.looseObject({ id: v.string(), kind: v.string(), state: v.string(), count: v.number() });
const ReportAnswer = v.looseObject({
  kind: v.string(),
  new: v.number(),
  changed: v.number(),
  unchanged: v.number(),
  errors: Found,
  warnings: Found,
});

const IMPORT_COMMANDS = {
  approve: v.strictObject({}),
  withdraw: v.strictObject({ reason: text(500) }),
} as const;
type ImportCommandName = keyof typeof IMPORT_COMMANDS;
const ACTION = { approve: 'directory.approve-item', withdraw: 'directory.withdraw-import' } as const;
const SUMMARIES = {
  approve: { zh: '审核通过导入批次', en: 'Approve an import' },
  withdraw: { zh: '撤回导入批次', en: 'Withdraw an import' },
} as const;

const shown = (findings: readonly Finding[], language: Language) => [
  ...findings.slice(0, MOST_SHOWN).map((finding) => ({
    row: finding.row ?? null,
    column: finding.column ?? null,
    says: sayFinding(finding, language),
  })),
  ...(findings.length > MOST_SHOWN
    ? [{ row: null, column: null, says: say(importWords.more, language, { n: findings.length - MOST_SHOWN }) }]
    : []),
];

/** All or nothing: one wrong cell, and nothing is written. */
function refuse(errors: readonly Finding[], language: Language): never {
  const violations = shown(errors, language).map(({ row, column, says }) => ({
    path: [row === null ? 'file' : `row ${row}`, ...(column === null ? [] : [column])].join(', '),
    says,
  }));
  throw new Problem('malformed', { violations });
}

async function importTable(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.import', undefined);
  const { dryRun = false, ...table } = bodyOf(call, Import, LIST_LIMIT);
  const checked = await checkTable(house, table, call.at);
  const { fresh, changed, unchanged, errors, warnings } = checked;
  const byRow = [...errors].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const counts = { kind: table.kind, new: fresh, changed, unchanged, warnings: shown(warnings, call.language) };
  if (dryRun) return json(200, { dryRun, ...counts, errors: shown(byRow, call.language) });
  if (errors.length > 0) refuse(byRow, call.language);
  if (checked.members.length === 0) return json(200, { ...counts, errors: [] });
  const { id, head, state } = await runImport(house, table.kind, checked, who.number, call.at);
  const answer = { id, version: head.version, state: state.state, count: state.count, ...counts, errors: [] };
  return json(201, answer, { ...etag(head.version), location: `/api/imports/${id}` });
}

function actionsOf(who: StaffWho, { state, author, decided }: BatchState): string[] {
  const fits: { readonly [N in ImportCommandName]: boolean } = {
    approve: state === 'staged' && author !== who.number,
    withdraw: decided === undefined,
  };
  return (['approve', 'withdraw'] as const).filter((name) => fits[name] && can(who, ACTION[name]).allowed);
}

const view = (who: StaffWho, id: string, { members: _, ...state }: BatchState) => ({
  id,
  ...state,
  actions: actionsOf(who, state),
});

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.read-imports', undefined);
  const { records } = await house.shelf();
  return json(200, { items: [...records.batches].map(([id, state]) => view(who, id, state)) });
}

/** Every item of a batch as it would be published, for whoever approves it. */
async function itemsOf(house: House, batch: string) {
  const wanted = (await allItems(house.tables)).flatMap(({ id, state }) =>
    state.versions.filter((version) => version.batch === batch).map((version) => ({ id, version })),
  );
  const said = await saidBy(house.tables, wanted);
  return wanted.flatMap(({ id, version }) => {
    const item = said.get(`${id}@${version.version}`);
    return item ? [{ id, version: version.version, item, missing: missingOf(item) }] : [];
  });
}

const everyone = (): boolean => true;

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const { id, head, state } = await known<BatchState>(house, who, keptBatch as never, call.params.id ?? '', everyone);
  demand(who, 'directory.read-imports', undefined);
  const items = state.kind === 'items' ? { items: await itemsOf(house, id) } : {};
  return json(200, { ...view(who, id, state), version: head.version, ...items }, etag(head.version));
}

const commandRoute = (name: ImportCommandName): Route => ({
  method: 'POST',
  path: `/api/imports/{id}/${name}`,
  summary: SUMMARIES[name],
  staff: true,
  body: IMPORT_COMMANDS[name],
  answers: { 200: BatchAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const id = call.params.id ?? '';
    const { who, done } = await commanding(call, house, {
      kept: keptBatch,
      id,
      action: ACTION[name],
      knows: everyone,
      body: IMPORT_COMMANDS[name] as v.GenericSchema<unknown, object>,
      command: (sent) => ({ type: name, ...sent }) as BatchCommand,
    });
    await settleBatch(house, id, call.at);
    return json(200, { ...view(who, id, done.state), version: done.head.version }, etag(done.head.version));
  },
});

export const importRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/imports',
    summary: { zh: '导入清单', en: 'Import a list' },
    staff: true,
    body: Import,
    answers: { 200: ReportAnswer, 201: BatchAnswer },
    problems: CREATING,
    handle: importTable,
  },
  {
    method: 'GET',
    path: '/api/imports',
    summary: { zh: '导入批次', en: 'Imports' },
    staff: true,
    answers: { 200: v.strictObject({ items: v.array(BatchAnswer) }) },
    problems: READING,
    handle: list,
  },
  {
    method: 'GET',
    path: '/api/imports/{id}',
    summary: { zh: '查看导入批次', en: 'Read an import' },
    staff: true,
    answers: { 200: BatchAnswer },
    problems: READING,
    handle: read,
  },
  commandRoute('approve'),
  commandRoute('withdraw'),
];
