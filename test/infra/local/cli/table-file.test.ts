// Lists as they lie on disk: encodings, headings further down, several sheets, JSON, and files that are no list.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { tableFrom } from '#infra/local/cli/table-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'lists-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const STAFF = '工号,姓名,职务\n1001,路晓燕,干部\n\n1002,"郭\n志强",干部\n';
/** 工号,姓名,职务 / 1001,路晓燕,干部 in GB18030 */
const GB18030 = Buffer.from('b9a4bac52cd0d5c3fb2cd6b0cef10a313030312cc2b7cffed1e02cb8c9b2bf0a', 'hex');

describe('CSV', () => {
  test('with and without a byte order mark, in UTF-16 and in GB18030, is the same list', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('工号,姓名,职务\n1001,路晓燕,干部\n', 'utf16le'),
    ]);
    const short = '工号,姓名,职务\n1001,路晓燕,干部\n';
    for (const content of [short, `\ufeff${short}`, utf16, GB18030]) {
      const { kind, rows } = await tableFrom(put('a.csv', content));
      expect([kind, rows]).toEqual(['staff', [{ row: 2, cells: ['1001', '路晓燕', '干部'] }]]);
    }
  });

  test('rows have the numbers that a spreadsheet shows: empty ones are counted and left out, a cell of two lines is one', async () => {
    const { rows } = await tableFrom(put('b.csv', STAFF));
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, '1001'],
      [4, '1002'],
    ]);
  });

  test('a title above the headings is passed over', async () => {
    const { columns, rows } = await tableFrom(put('c.csv', `柳树口镇干部名册,,\n（2026年）,,\n${STAFF}`));
    expect([columns, rows[0]?.row]).toEqual([['工号', '姓名', '职务'], 4]);
  });

  test('quotes that do not pair name the row', async () => {
    await expect(tableFrom(put('d.csv', '工号,姓名,职务\n1001,"路晓燕,干部\n'))).rejects.toThrow('引号没有配对');
  });

  test('bytes in no known encoding are refused with advice', async () => {
    await expect(tableFrom(put('e.csv', Buffer.from([0xc3, 0x28, 0xff, 0xff, 0x80])))).rejects.toThrow('CSV UTF-8');
  });
});

describe('XLSX', () => {
  test('numbers and dates become text, and the sheet that is a list is found', async () => {
    const file = join(folder, 'f.xlsx');
    const head = ['事项名称', '承办所室', '承诺时限', '生效日期'].map((value) => ({ value }));
    const row = [
      { value: '高龄津贴' },
      { value: '民政办' },
      { type: Number, value: 10 },
      { type: Date, value: new Date('2026-11-01T00:00:00Z'), format: 'yyyy-mm-dd' },
    ];
    const sheets = [
      { sheet: '说明', data: [[{ value: '说明' }]] },
      { sheet: '清单', data: [head, row] },
    ];
    await writeXlsx(sheets as never).toFile(file);
    const { kind, rows } = await tableFrom(file);
    expect([kind, rows]).toEqual(['items', [{ row: 2, cells: ['高龄津贴', '民政办', '10', '2026-11-01'] }]]);
  });

  test('FI-1: a moment keeps its minute, and a number longer than a spreadsheet keeps is shown as rounded', async () => {
    const file = join(folder, 'moments.xlsx');
    const head = ['事由', '外部编号', '收到时间', '要求期限'].map((value) => ({ value }));
    const row = [
      { value: '路灯不亮' },
      { type: Number, value: 2.02610090012345e17 },
      { type: Date, value: new Date('2026-10-09T09:30:00Z'), format: 'yyyy-mm-dd hh:mm' },
      { type: Date, value: new Date('2026-10-20T00:00:00Z'), format: 'yyyy-mm-dd' },
    ];
    await writeXlsx([{ sheet: '登记', data: [head, row] }] as never).toFile(file);
    const { kind, rows } = await tableFrom(file);
    expect([kind, rows[0]?.cells]).toEqual([
      'cases',
      ['路灯不亮', '2.02610090012345e+17', '2026-10-09 09:30', '2026-10-20'],
    ]);
  });

  test('a file that only carries the name is refused', async () => {
    await expect(tableFrom(put('g.xlsx', 'no zip'))).rejects.toThrow('打不开');
  });
});

describe('JSON', () => {
  test('objects with Chinese or English keys, lists and papers as lists', async () => {
    const item = {
      name: '高龄津贴',
      承办所室: 'civil-affairs',
      materials: [{ name: '身份证', form: '原件' }],
      steps: ['提交', '审核'],
    };
    const { kind, columns, rows } = await tableFrom(put('h.json', JSON.stringify({ rows: [item] })));
    expect([kind, columns]).toEqual(['items', ['name', '承办所室', 'materials', 'steps']]);
    expect(rows).toEqual([{ row: 1, cells: ['高龄津贴', 'civil-affairs', ['身份证|原件|'], ['提交', '审核']] }]);
  });

  test('what lies inside a field is a column beside it', async () => {
    const one = { subject: '路灯不亮', externalNumber: '1', contact: { name: '张三', phone: '000-0000-0001' } };
    const { kind, columns, rows } = await tableFrom(put('n.json', JSON.stringify([one])));
    expect([kind, columns]).toEqual(['cases', ['subject', 'externalNumber', 'contact.name', 'contact.phone']]);
    expect(rows).toEqual([{ row: 1, cells: ['路灯不亮', '1', '张三', '000-0000-0001'] }]);
  });

  test('anything else is refused', async () => {
    for (const content of ['[]', '[1]', '{"rows":3}', '[[1]]']) {
      await expect(tableFrom(put('i.json', content))).rejects.toThrow('一组对象');
    }
  });
});

test('a list of something else is not guessed at, unless its kind is named', async () => {
  const catalogue = '序号,一级事项,公开内容(要素)\n1,综合业务,政策法规\n';
  await expect(tableFrom(put('j.csv', catalogue))).rejects.toThrow(
    '村（社区）须有“村名称”，服务承诺须有“承诺内容”，公开目录条目须有“一级事项”“二级事项”“公开内容”',
  );
  await expect(tableFrom(put('k.doc', 'x'))).rejects.toThrow('只能导入');
  const { kind } = await tableFrom(put('l.csv', '姓名,职务\n甲,干部\n'), { kind: 'staff' });
  expect(kind).toBe('staff');
});
