// Importing over the API: a table of cells comes in, checked as a whole; a dry run says what would happen. A list becomes
// a batch that counts as one, a register of cases is taken in row by row.
import * as v from 'valibot';
import type { StaffWho } from '#shared/access/who.ts';
import type { ImportKind } from '#shared/directory/import/kinds.ts';
import { type Finding, ImportTable, isList, type ListTable, sayFinding } from '#shared/directory/import/table.ts';
import { misplaced } from '#shared/directory/import/table-places.ts';
import { importWords } from '#shared/words/import.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { sayingIn } from '../import/batch-members.ts';
import type { CaseMember } from '../import/case-judging.ts';
import { checkCases } from '../import/cases.ts';
import { saidChanges } from '../import/changes.ts';
import { checkTable } from '../import/check.ts';
import type { Checked } from '../import/checked.ts';
import { markedFile } from '../import/marked-file.ts';
import { mayImport } from '../import/may-import.ts';
import { Overtaken, runImport } from '../import/run.ts';
import { BrokenOff, runCases, sayBrokenOff } from '../import/run-cases.ts';
import { XLSX } from '../spreadsheet-cell.ts';
import { CREATING, etag } from './creating.ts';

/** Lists are larger than what people type; a request to a function holds 6 MB. */
const LIST_LIMIT = 5 * 1024 * 1024;
/** Findings shown at once; the rest is counted. */
const MOST_SHOWN = 200;

const Import = v.strictObject({ ...ImportTable.entries, dryRun: v.exactOptional(v.boolean()) });
const Found = v.array(
  v.strictObject({ row: v.nullable(v.number()), column: v.nullable(v.string()), says: v.string() }),
);
export const BatchAnswer = v.looseObject({
  id: v.string(),
  /** What a command on the batch is sent with as `If-Match`. */
  version: v.number(),
  kind: v.string(),
  state: v.string(),
  count: v.number(),
});
/** Rows of which the changes are shown at once; `changed` counts all. */
const ChangeAnswer = v.strictObject({
  row: v.number(),
  name: v.string(),
  fields: v.array(v.strictObject({ label: v.string(), from: v.nullable(v.string()), to: v.string() })),
});
const ReportAnswer = v.looseObject({
  kind: v.string(),
  new: v.number(),
  changed: v.number(),
  unchanged: v.number(),
  changes: v.array(ChangeAnswer),
  errors: Found,
  warnings: Found,
});

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

/** Throws 403 unless this person may import such a list. */
function demandImport(who: StaffWho, kind: ImportKind): void {
  const verdict = mayImport(who, kind);
  if (!verdict.allowed) throw new Problem('forbidden', { refusal: { rule: verdict.rule } });
}

interface Asked {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
}
interface Listed {
  readonly table: ListTable;
  readonly dryRun: boolean;
}
type Counted = Omit<Checked, 'members' | 'basis'> & { readonly members: readonly unknown[] };
type Report = v.InferOutput<typeof ReportAnswer>;

/** Answers what was found, or carries out what was found right. */
async function answered(
  { language }: Call,
  house: House,
  { kind, dryRun }: Asked,
  { members, fresh, changed, unchanged, changes, errors, warnings }: Counted,
  carryOut: (report: Report) => Promise<Reply>,
): Promise<Reply> {
  const byRow = [...errors].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const told = saidChanges(kind, changes.slice(0, MOST_SHOWN), await sayingIn(house, language));
  const counts = { kind, new: fresh, changed, unchanged, changes: told, warnings: shown(warnings, language) };
  if (dryRun) return json(200, { dryRun, ...counts, errors: shown(byRow, language) });
  if (errors.length > 0) refuse(byRow, language);
  const report = { ...counts, errors: [] };
  return members.length === 0 ? json(200, report) : carryOut(report);
}

/** How often a list is checked once more because the directory changed while it was. */
const MOST_CHECKS = 5;

/** Checks a list and takes it in, once more where somebody changed the directory meanwhile. */
async function listIn(call: Call, house: House, who: StaffWho, { table, dryRun }: Listed, left = MOST_CHECKS) {
  const { kind } = table;
  const checked = await checkTable(house, table, call.at);
  const carryOut = async (report: Report): Promise<Reply> => {
    const { id, head, state } = await runImport(house, kind, checked, who.number, call.at);
    const answer = { id, version: head.version, state: state.state, count: state.count, ...report };
    return json(201, answer, { ...etag(head.version), location: `/api/imports/${id}` });
  };
  return answered(call, house, { kind, dryRun }, checked, carryOut).catch(async (fault: unknown): Promise<Reply> => {
    if (!(fault instanceof Overtaken)) throw fault;
    if (left === 0) throw new Problem('busy', { headers: { 'retry-after': '2' } });
    await house.lawAt(call.at, true);
    return listIn(call, house, who, { table, dryRun }, left - 1);
  });
}

/** Takes the cases in. Throws the problem that came between, with the row at which it did. */
async function takeIn(call: Call, house: House, who: StaffWho, members: readonly CaseMember[]): Promise<void> {
  try {
    await runCases(house, members, who, call.at);
  } catch (fault) {
    if (!(fault instanceof BrokenOff && fault.cause instanceof Problem)) throw fault;
    const { kind, more } = fault.cause;
    throw new Problem(kind, { ...more, extra: { row: fault.row, says: sayBrokenOff(fault, call.language) } });
  }
}

/** Who brings what; the rights are asked before the list is read, and again for its kind. */
async function brought(call: Call, house: House) {
  const who = await staffCalling(call, house);
  // A register is what most may bring; what else only some may, the body says.
  demandImport(who, 'cases');
  const { dryRun = false, ...table } = bodyOf(call, Import, LIST_LIMIT);
  demandImport(who, table.kind);
  const wrong = misplaced(table);
  if (wrong.length > 0) refuse(wrong, call.language);
  return { who, dryRun, table };
}

/** The list with everything marked that a dry run finds in it; nothing is written. */
async function markUp(call: Call, house: House): Promise<Reply> {
  const { who, table } = await brought(call, house);
  const checked = isList(table)
    ? await checkTable(house, table, call.at)
    : await checkCases(house, table, who, call.at);
  const headers = {
    'content-type': XLSX,
    'content-disposition': 'attachment; filename="marked.xlsx"',
    'cache-control': 'no-store',
  };
  return { status: 200, headers, bytes: await markedFile(table, checked, call.language) };
}

async function importTable(call: Call, house: House): Promise<Reply> {
  const { who, dryRun, table } = await brought(call, house);
  const { kind } = table;
  if (isList(table)) return listIn(call, house, who, { table, dryRun });
  const checked = await checkCases(house, table, who, call.at);
  return answered(call, house, { kind, dryRun }, checked, async (report) => {
    await takeIn(call, house, who, checked.members);
    return json(200, report);
  });
}

export const importing: Route = {
  method: 'POST',
  path: '/api/imports',
  summary: { zh: '导入清单或登记簿', en: 'Import a list or a register' },
  staff: true,
  body: Import,
  answers: { 200: ReportAnswer, 201: BatchAnswer },
  problems: CREATING,
  handle: importTable,
};

export const markingUp: Route = {
  method: 'POST',
  path: '/api/imports/marked',
  summary: { zh: '标出清单中的问题', en: 'Mark what is wrong in a list' },
  staff: true,
  body: Import,
  answers: { 200: null },
  files: [XLSX],
  problems: CREATING,
  handle: markUp,
};
