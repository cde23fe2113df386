// Importing a list into a house in this process, by the same checks and the same corridor as over the API; who brings it
// is an administrator of that house.
import { checkTable } from '#functions/import/check.ts';
import { runImport } from '#functions/import/run.ts';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import { holdersOf } from '#shared/directory/directory.ts';
import { type ImportTable, sayFinding } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import { batchKindLabels } from '#shared/words/directory.ts';
import { type Label, say } from '#shared/words/label.ts';
import { type DoorEnvironment, withTables } from '../site/published.ts';

export interface ListOrder {
  readonly table: ImportTable;
  readonly dryRun: boolean;
  /** Staff number of the administrator; the first one there is, unless said. */
  readonly as?: string;
}

/** What came of it: lines for a terminal, and whether all went well. */
export interface ListOutcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

const SAYS = {
  nobody: {
    zh: '没有可以导入清单的系统管理员（可用 --as 指明工号）',
    en: 'there is no administrator to import it (name one with --as)',
  },
  found: {
    zh: '{kind}：新增 {fresh}，变更 {changed}，未变 {unchanged}',
    en: '{kind}: {fresh} new, {changed} changed, {unchanged} unchanged',
  },
  nothing: { zh: '一行也没有导入，请改正后再试', en: 'nothing was imported; correct these and try again' },
  dry: { zh: '这是试运行，没有写入', en: 'a dry run; nothing was written' },
  same: { zh: '与现有内容相同，没有变化', en: 'the same as what is there; nothing changed' },
  active: { zh: '已生效', en: 'in force' },
  staged: {
    zh: '已暂存，待导入人以外的发布审核员审核后公开：POST /api/imports/{id}/approve',
    en: 'staged; public once a publisher other than the importer approves: POST /api/imports/{id}/approve',
  },
} as const satisfies Record<string, Label>;

const both = (label: Label, facts = {}): string => `${say(label, 'zh', facts)} / ${say(label, 'en', facts)}`;

/** Imports a list into the house whose tables an environment names. */
export const importList = (environment: DoorEnvironment, at: Instant, order: ListOrder): Promise<ListOutcome> =>
  withTables(environment, async (house) => {
    const { directory } = await house.shelf();
    const as = order.as ?? holdersOf(directory, 'administrator')[0];
    if (as === undefined || !can(whoIs(directory, as), 'directory.import').allowed) {
      return { ok: false, lines: [both(SAYS.nobody)] };
    }
    const { table, dryRun } = order;
    const checked = await checkTable(house, table, at);
    const { fresh, changed, unchanged, members } = checked;
    const warned = checked.warnings.map((one) => `! ${sayFinding(one, 'zh')} / ${sayFinding(one, 'en')}`);
    const errors = [...checked.errors].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    if (errors.length > 0) {
      const says = errors.map((one) => `✗ ${sayFinding(one, 'zh')} / ${sayFinding(one, 'en')}`);
      return { ok: false, lines: [...warned, ...says, both(SAYS.nothing)] };
    }
    const lines = [...warned, both(SAYS.found, { kind: batchKindLabels[table.kind], fresh, changed, unchanged })];
    if (dryRun) return { ok: true, lines: [...lines, both(SAYS.dry)] };
    if (members.length === 0) return { ok: true, lines: [...lines, both(SAYS.same)] };
    const { id, state } = await runImport(house, table.kind, checked, as, at);
    return { ok: true, lines: [...lines, both(state.state === 'active' ? SAYS.active : SAYS.staged, { id })] };
  });
