// The list that goes back with what is wrong in it: read again by another program's reader, as its receiver will.
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { markedFile } from '#functions/import/marked-file.ts';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import { headingScore } from '#shared/directory/import/headings.ts';
import { readItems } from '#shared/directory/import/readers.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { tableIn } from '#shared/directory/import/table-in.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { zipOf } from '#shared/sheets/zip.ts';
import { row, workbook } from '../../shared/sheets/xlsx-by-hand.ts';

const tableOf = async (bytes: Uint8Array): Promise<ImportTable> =>
  tableIn(await readFile('a.xlsx', bytes, NODE_GROUND, (cells) => headingScore(cells)));

const LIST = workbook([
  {
    name: '事项',
    rows: [
      row(1, ['柳树口镇事项清单']),
      row(3, ['事项名称', '承办所室', '法定时限', '备注']),
      row(4, ['高龄津贴', '民政办', '20个工作日', '=HYPERLINK("http://x","点我")']),
      row(6, ['临时救助', '民政办', '三十天左右', '+86']),
    ].join(''),
  },
]);

async function marked(language: 'zh' | 'en' = 'zh') {
  const table = await tableOf(LIST);
  return markedFile(table, readItems(table), language);
}

describe('DI-2: a list that comes back', () => {
  test('holds every cell in its place, also what was not read, and says beside each row what is wrong', async () => {
    const [list, findings] = await readXlsx(Buffer.from(await marked()));
    const rows = list?.data ?? [];
    expect(rows[0]?.[0]).toBe('柳树口镇事项清单');
    expect(rows[2]).toEqual(['事项名称', '承办所室', '法定时限', '备注', '问题']);
    expect(rows[3]).toEqual(['高龄津贴', '民政办', '20个工作日', '=HYPERLINK("http://x","点我")', null]);
    expect(rows[5]).toEqual([
      '临时救助',
      '民政办',
      '三十天左右',
      '+86',
      expect.stringContaining('错误：「法定时限」时限应写成'),
    ]);
    const said = findings?.data.map((cells) => cells.slice(0, 2));
    expect(said).toContainEqual(['第 6 行「法定时限」', '错误']);
    expect(findings?.data.flat().join()).toContain('不认识“备注”列');
  });

  test('a line that claims to stand far down makes no empty rows', async () => {
    const table = await tableOf(LIST);
    const far = { ...table, above: [{ row: 1_000_000, cells: ['远处'] }] };
    const bytes = await markedFile(far, readItems(table), 'zh');
    expect(bytes.length).toBeLessThan(50_000);
  });

  test('in English for whoever reads English', async () => {
    const [list] = await readXlsx(Buffer.from(await marked('en')));
    expect(list?.data[2]?.[4]).toBe('What is wrong');
    expect(list?.data[5]?.[4]).toContain('error: “法定时限”: a limit is a number of working days');
  });

  test('computes nothing, and marks the wrong cell and no other', async () => {
    const zip = zipOf(await marked(), NODE_GROUND);
    const sheet = (await zip.text('xl/worksheets/sheet1.xml')) ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}"[^>]*?s="(\\d+)"`).exec(sheet)?.[1];
    expect(styleOf('C6')).toBe(styleOf('E6'));
    expect(new Set([styleOf('A6'), styleOf('C4')])).not.toContain(styleOf('C6'));
  });

  test('what would be a formula, a command or a character by number is the text it was, typed as text', async () => {
    const said = [
      '=1+1',
      '+86',
      '-1+cmd',
      '@SUM(A1)',
      '\t=1+1',
      '\r=1',
      "=cmd|'/C calc'!A0",
      '_x0041_',
      '_X000d_',
      '＝1',
    ];
    const shown = [...said, 'a\u0001b\u000bc', 'constructor', '__proto__'];
    const rows = shown.map((name, i) => ({ row: i + 2, cells: [name, '民政办', '很快'] }));
    const table: ImportTable = { kind: 'items', columns: ['事项名称', '承办所室', '法定时限'], headingRow: 1, rows };
    const bytes = await markedFile(table, readItems(table), 'zh');
    const { rows: again } = await tableOf(bytes);
    expect(again.map(({ cells }) => cells[0]).slice(0, said.length)).toEqual(said);
    expect(again.map(({ cells }) => String(cells[0]).trim()).slice(said.length)).toEqual([
      'abc',
      'constructor',
      '__proto__',
    ]);
    const zip = zipOf(bytes, NODE_GROUND);
    const sheet = (await zip.text('xl/worksheets/sheet1.xml')) ?? '';
    const texts = (await zip.text('xl/sharedStrings.xml')) ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...sheet.matchAll(/<c [^>]*>/g)].every(([cell]) => / t="s"/.test(cell) || cell.endsWith('/>'))).toBe(true);
    // Letters that XML cannot carry would make a file that no spreadsheet opens.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(texts).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  test('comes in again once it is put right, its own column and sheet passed over in silence', async () => {
    const again = await tableOf(Buffer.from(await marked()));
    const right = again.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) => (cell === '三十天左右' ? '30个工作日' : cell)),
    }));
    const { records, errors, warnings } = readItems({ ...again, rows: right });
    expect([records.map((one) => one.row), errors]).toEqual([[4, 6], []]);
    expect(warnings.filter(({ says }) => /问题/.test(says.zh) || says.zh.includes('工作表'))).toEqual([]);
  });
});
