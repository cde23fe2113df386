// Importing a list or a register into a house in this process, by the same checks and the same corridor as over the API;
// who brings it is an administrator of that house, or whoever `as` names and may.
import type { House } from '#functions/house.ts';
import { sayingIn } from '#functions/import/batch-members.ts';
import { checkCases } from '#functions/import/cases.ts';
import { saidChanges } from '#functions/import/changes.ts';
import { checkTable } from '#functions/import/check.ts';
import type { Checked } from '#functions/import/checked.ts';
import type { Found } from '#functions/import/marked-file.ts';
import { mayImport } from '#functions/import/may-import.ts';
import { runImport } from '#functions/import/run.ts';
import { BrokenOff, runCases, sayBrokenOff } from '#functions/import/run-cases.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import { holdersOf } from '#shared/directory/directory.ts';
import { type Finding, type ImportTable, isList, sayFinding } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import { importKindLabels, importWords } from '#shared/words/import.ts';
import { type Label, say } from '#shared/words/label.ts';
import type { Tell } from '../control.ts';
import { type DoorEnvironment, withTables } from '../site/published.ts';

export interface ListOrder {
  readonly table: ImportTable;
  readonly dryRun: boolean;
  /** Staff number of the administrator; the first one there is, unless said. */
  readonly as?: string;
}

/** What came of it: lines for a terminal, whether all went well, and what was found in the list where it was read. */
export interface ListOutcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly found?: Found;
}

const SAYS = {
  nobody: {
    zh: '没有可以导入的系统管理员，或 --as 指明的人无权导入（可用 --as 指明工号）',
    en: 'there is no administrator to import it, or the one named with --as may not (name one with --as)',
  },
  found: {
    zh: '{kind}：新增 {fresh}，变更 {changed}，未变 {unchanged}',
    en: '{kind}: {fresh} new, {changed} changed, {unchanged} unchanged',
  },
  nothing: { zh: '一行也没有导入，请改正后再试', en: 'nothing was imported; correct these and try again' },
  dry: { zh: '这是试运行，没有写入', en: 'a dry run; nothing was written' },
  same: { zh: '与现有内容相同，没有变化', en: 'the same as what is there; nothing changed' },
  taken: { zh: '已写入', en: 'written' },
  active: { zh: '已生效', en: 'in force' },
  staged: {
    zh: '已暂存，待导入人以外的发布审核员在工作台“导入”中审核通过后公开（批次 {id}）',
    en: 'staged; public once a publisher other than the importer approves it at the desk under “Import” (batch {id})',
  },
} as const satisfies Record<string, Label>;

const both = (label: Label, facts = {}): string => `${say(label, 'zh', facts)} / ${say(label, 'en', facts)}`;

/** Rows from which a register says how far it has come, and how often. */
const LONG = 200;
const EVERY = 100;

/** Findings shown in a terminal; all of them stand in the file that goes back. */
const MOST_LINES = 200;
const shortened = (found: readonly Finding[]): readonly Finding[] =>
  found.length > MOST_LINES
    ? [...found.slice(0, MOST_LINES), { says: importWords.more, facts: { n: found.length - MOST_LINES } }]
    : found;

type Counted = Omit<Checked, 'members' | 'basis'> & { readonly members: readonly unknown[] };

/** Which fields change, old and new, a line each; in a terminal of one language, because both would hide the difference. */
async function changeLines(house: House, kind: ImportTable['kind'], changes: Counted['changes']): Promise<string[]> {
  const told = saidChanges(kind, changes.slice(0, MOST_LINES), await sayingIn(house, 'zh'));
  const field = (text: string | null): string =>
    text === null ? importWords.unreadField.zh : text.replace(/\s*\n\s*/g, '') || importWords.emptyField.zh;
  const lines = told.flatMap(({ row, name, fields }) =>
    fields.map(({ label, from, to }) =>
      say(importWords.change, 'zh', { row, name, field: label, from: field(from), to: field(to) }),
    ),
  );
  const rest = changes.length - told.length;
  return [...lines, ...(rest > 0 ? [both(importWords.moreChanges, { n: rest })] : [])].map((line) => `~ ${line}`);
}

/** What was found, in lines; what was found right is carried out, which answers a line of its own. */
async function outcomeOf(
  house: House,
  { table, dryRun }: ListOrder,
  { members, fresh, changed, unchanged, changes, ...rest }: Counted,
  carryOut: () => Promise<string>,
): Promise<ListOutcome> {
  const found: Found = { errors: rest.errors, warnings: rest.warnings };
  const warned = shortened(found.warnings).map((one) => `! ${sayFinding(one, 'zh')} / ${sayFinding(one, 'en')}`);
  const errors = [...found.errors].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (errors.length > 0) {
    const says = shortened(errors).map((one) => `✗ ${sayFinding(one, 'zh')} / ${sayFinding(one, 'en')}`);
    return { ok: false, lines: [...warned, ...says, both(SAYS.nothing)], found };
  }
  const lines = [
    ...warned,
    ...(await changeLines(house, table.kind, changes)),
    both(SAYS.found, { kind: importKindLabels[table.kind], fresh, changed, unchanged }),
  ];
  if (dryRun) return { ok: true, lines: [...lines, both(SAYS.dry)], found };
  if (members.length === 0) return { ok: true, lines: [...lines, both(SAYS.same)], found };
  try {
    return { ok: true, lines: [...lines, await carryOut()], found };
  } catch (fault) {
    if (!(fault instanceof BrokenOff)) throw fault;
    return { ok: false, lines: [...lines, `${sayBrokenOff(fault, 'zh')} / ${sayBrokenOff(fault, 'en')}`] };
  }
}

async function register(house: House, order: ListOrder, who: StaffWho, at: Instant, tell: Tell): Promise<ListOutcome> {
  const all = order.table.rows.length;
  if (all >= LONG) tell(both(importWords.checking, { all }));
  const checked = await checkCases(house, order.table, who, at);
  const { members } = checked;
  return outcomeOf(house, order, checked, async () => {
    await runCases(house, members, who, at, (n) => {
      if (members.length >= LONG && n % EVERY === 0) tell(both(importWords.written, { n, all: members.length }));
    });
    return both(SAYS.taken);
  });
}

/** Imports a list or a register into the house whose tables an environment names; a long one says how far it has come. */
export const importList = (
  environment: DoorEnvironment,
  at: Instant,
  order: ListOrder,
  tell: Tell = () => {},
): Promise<ListOutcome> =>
  withTables(environment, async (opened) => {
    const house = opened.forCall();
    const { directory } = await house.shelf();
    const { table } = order;
    const as = order.as ?? holdersOf(directory, 'administrator')[0];
    const who = as === undefined ? undefined : whoIs(directory, as);
    if (who?.kind !== 'staff' || !mayImport(who, table.kind).allowed) return { ok: false, lines: [both(SAYS.nobody)] };
    if (!isList(table)) return register(house, order, who, at, tell);
    const checked = await checkTable(opened, table, at);
    return outcomeOf(house, order, checked, async () => {
      const { id, state } = await runImport(opened, table.kind, checked, who.number, at);
      return both(state.state === 'active' ? SAYS.active : SAYS.staged, { id });
    });
  });
