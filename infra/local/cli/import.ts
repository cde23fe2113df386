// `npm run import -- <file>`: loads a list or a register, or restores an export into an empty house; through the running
// house, or into a stopped one. A list with errors is given back with them marked.
import '../needs-node-24.mjs';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keyedBy } from '#functions/house.ts';
import { type Found, markedFile } from '#functions/import/marked-file.ts';
import { IMPORT_KINDS, type ImportKind } from '#shared/directory/import/kinds.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { houseAt } from '../control.ts';
import { reportLines } from './audit-house.ts';
import { clientOf } from './client.ts';
import { importList, type ListOutcome } from './import-list.ts';
import { leftLines } from './left-lines.ts';
import { type Restored, restoreRows, soundExport } from './restore-house.ts';
import { prepareFolder, withStopped } from './stopped.ts';
import { tableFrom } from './table-file.ts';

const KINDS = IMPORT_KINDS.join('|');
const USAGE = [
  `用法：npm run import -- <文件> [--kind ${KINDS}] [--sheet 工作表] [--dry-run] [--marked 标注后的文件.xlsx] [--as 工号]`,
  `usage: npm run import -- <file> [--kind ${KINDS}] [--sheet <name>] [--dry-run] [--marked <marked up>.xlsx] [--as <staff number>]`,
].join('\n');

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        sheet: { type: 'string' },
        'dry-run': { type: 'boolean' },
        as: { type: 'string' },
        marked: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    const kind = values.kind as ImportKind | undefined;
    if (file === undefined || more.length > 0 || (kind && !IMPORT_KINDS.includes(kind))) fail(USAGE);
    return {
      file: resolve(file),
      kind,
      sheet: values.sheet,
      marked: values.marked,
      dryRun: values['dry-run'] ?? false,
      as: values.as,
    };
  } catch {
    return fail(USAGE);
  }
}

const { file, kind, sheet, marked, dryRun, as } = asked();
if (!existsSync(file)) fail(`没有这个文件：${file} / there is no such file: ${file}`);
const dataDir = resolve(process.env.DATA_DIR || '.data');

const RESTART =
  '乡镇配置已随导出文件更新，重新启动后生效；登录账号不随导出迁移，需重新绑定 / the township’s configuration came with the export and counts from the next start on; accounts do not move with it and are bound anew';

async function restoreStopped(): Promise<Restored> {
  const sound = await soundExport(file);
  prepareFolder(dataDir, sound.header);
  const left = await withStopped(dataDir, ({ environment }) => {
    const client = clientOf(environment);
    return restoreRows(client, sound, keyedBy(environment)).finally(() => client.destroy());
  });
  return { report: sound.report, left };
}

async function restore(): Promise<void> {
  const running = await houseAt(dataDir);
  const { report, left } = running ? ((await running.ask('restore', { file })) as Restored) : await restoreStopped();
  for (const line of [...reportLines(report), ...leftLines(left), RESTART]) console.log(line);
}

/** Where the marked list goes: where it was asked for, else beside the file, never over one that is there. */
function placeForMarked(): string {
  if (marked !== undefined) return resolve(marked);
  const base = file.slice(0, file.length - extname(file).length);
  for (let n = 1; ; n++) {
    const place = `${base}.问题${n === 1 ? '' : n}.xlsx`;
    if (!existsSync(place)) return place;
  }
}

async function giveBack(table: ImportTable, found: Found | undefined): Promise<void> {
  if (!found || (marked === undefined && found.errors.length === 0)) return;
  const place = placeForMarked();
  await writeFile(place, await markedFile(table, found, 'zh'));
  console.error(`问题已标在：${place} / marked up: ${place}`);
}

async function importTable(): Promise<void> {
  const table = await tableFrom(file, { kind, sheet });
  const order = { table, dryRun, ...(as === undefined ? {} : { as }) };
  const running = await houseAt(dataDir);
  const tell = (progress: string): void => console.error(`· ${progress}`);
  const { ok, lines, found } = running
    ? ((await running.ask('import', order, tell)) as ListOutcome)
    : await withStopped(dataDir, ({ environment, now }) => importList(environment, now, order, tell));
  for (const line of lines) (ok ? console.log : console.error)(line);
  await giveBack(table, found);
  if (!ok) process.exitCode = 1;
}

try {
  await (extname(file).toLowerCase() === '.jsonl' ? restore() : importTable());
} catch (fault) {
  fail(fault instanceof Error ? fault.message : String(fault));
}
