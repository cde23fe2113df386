// Files as townships have them, byte by byte: joined cells, formulas, dates, encodings, and files that are no list at all.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import { headingScore } from '#shared/directory/import/headings.ts';
import { readItems, readStaff } from '#shared/directory/import/readers.ts';
import { sayFinding } from '#shared/directory/import/table.ts';
import { type Choice, tableIn } from '#shared/directory/import/table-in.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { NoSheet } from '#shared/sheets/sheet.ts';
import { say } from '#shared/words/label.ts';
import { row, text, workbook, zipped } from './xlsx-by-hand.ts';

async function tableOf(name: string, bytes: Uint8Array, choice: Choice = {}) {
  const read = await readFile(name, bytes, NODE_GROUND, (cells) => headingScore(cells, choice.kind));
  return tableIn(read, choice);
}
const refusalOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await tableOf(name, bytes);
  } catch (fault) {
    if (fault instanceof NoSheet) return say(fault.label, 'zh', fault.facts);
    throw fault;
  }
  return 'read';
};
const items = async (bytes: Uint8Array) => {
  const { records, errors, warnings } = readItems(await tableOf('事项.xlsx', bytes));
  const said = (found: typeof errors) => found.map((one) => sayFinding(one, 'zh'));
  return { records, errors: said(errors), warnings: said(warnings).filter((one) => !one.startsWith('没有“')) };
};

const HEAD = ['事项名称', '承办所室', '法定时限', '承诺时限', '生效日期'];
const head = row(1, HEAD);

describe('DI-2: joined cells', () => {
  test('an office joined over several items is the office of each of them', async () => {
    const rows = `${head}${row(2, ['高龄津贴', '民政办'])}${row(3, ['临时救助'])}${row(4, ['殡葬补贴'])}`;
    const { records, errors } = await items(workbook([{ name: '清单', rows, joined: ['B2:B4'] }]));
    expect(records.map(({ record }) => [record.name, record.office])).toEqual([
      ['高龄津贴', '民政办'],
      ['临时救助', '民政办'],
      ['殡葬补贴', '民政办'],
    ]);
    expect(errors).toEqual([]);
  });

  test('a name joined over several rows is refused and names the cells: one entry or three cannot be told', async () => {
    const rows = `${head}${row(2, ['高龄津贴', '民政办', '20'])}${row(3, ['', '社保所', '30'])}`;
    const { records, errors } = await items(workbook([{ name: '清单', rows, joined: ['A2:A3'] }]));
    expect(errors).toEqual([expect.stringMatching(/^第 3 行「事项名称」：与上面的格合并（A2:A3）/)]);
    expect(records).toHaveLength(1);
  });

  test('a value joined across two columns is refused and names the cells; 无 across both is none in both', async () => {
    const rows = `${head}${row(2, ['高龄津贴', '民政办', '20个工作日'])}${row(3, ['临时救助', '民政办', '无'])}`;
    const { records, errors } = await items(workbook([{ name: '清单', rows, joined: ['C2:D2', 'C3:D3'] }]));
    expect(errors).toEqual([expect.stringMatching(/^第 2 行「法定时限」：与旁边的格合并（C2:D2）/)]);
    expect(records.map(({ record }) => [record.name, record.statutoryDays])).toEqual([['临时救助', undefined]]);
  });

  test('headings of two lines, titles above and small titles within are told from entries', async () => {
    const rows = [
      row(1, ['柳树口镇政务服务事项清单']),
      row(3, ['事项名称', '承办所室', '办理时限', '', '生效日期']),
      row(4, ['', '', '法定时限', '承诺时限', '']),
      row(5, ['一、民政类']),
      row(6, ['高龄津贴', '民政办', '20', '10']),
    ].join('');
    const joined = ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'A5:E5'];
    const { records, errors, warnings } = await items(workbook([{ name: '清单', rows, joined }]));
    expect(records).toEqual([
      { row: 6, record: expect.objectContaining({ name: '高龄津贴', statutoryDays: 20, commitmentDays: 10 }) },
    ]);
    expect([errors, warnings]).toEqual([[], ['第 5 行：是表中的小标题（一、民政类），不作为一项导入']]);
  });
});

describe('formulas', () => {
  const formula = (at: string, inner: string, type = '') => `<c r="${at}"${type}><f>${inner}</f></c>`;
  const body = (cell: string) => `<row r="2">${text('A2', '高龄津贴')}${text('B2', '民政办')}${cell}</row>`;

  test('what was computed last is taken, with a word', async () => {
    const rows = `${head}${body('<c r="C2"><f>10+10</f><v>20</v></c>')}`;
    const { records, errors, warnings } = await items(workbook([{ name: '清单', rows }]));
    expect([records[0]?.record.statutoryDays, errors]).toEqual([20, []]);
    expect(warnings).toEqual(['第 2 行「法定时限」：是公式，按上次计算的结果导入，请核对（这一列共 1 格）']);
  });

  test('without a result it is refused, and so is an error of the spreadsheet', async () => {
    const unknown = await items(workbook([{ name: '清单', rows: `${head}${body(formula('C2', '10+10'))}` }]));
    expect(unknown.errors).toEqual([expect.stringContaining('第 2 行「法定时限」：是公式，文件里没有计算结果')]);
    const broken = `${head}${body('<c r="C2" t="e"><f>X1</f><v>#REF!</v></c>')}`;
    const { records, errors } = await items(workbook([{ name: '清单', rows: broken }]));
    expect([records, errors]).toEqual([[], ['第 2 行「法定时限」：表格公式出错（#REF!），请改正']]);
  });

  test('in CSV nothing is computed: ="0012" is the text 0012, any other is refused', async () => {
    const csv = (number: string) => Buffer.from(`工号,姓名,职务\n${number},路晓燕,干部\n`);
    const { records } = readStaff(await tableOf('干部.csv', csv('="0012"')));
    expect(records[0]?.record.number).toBe('0012');
    const { errors } = readStaff(await tableOf('干部.csv', csv("=cmd|'/C calc'!A0")));
    expect(errors.map((one) => sayFinding(one, 'zh'))).toEqual([
      expect.stringContaining('第 2 行「工号」：是公式，文件里没有计算结果'),
    ]);
  });
});

describe('what a spreadsheet shows', () => {
  test('numbers with the look of a day, a moment or leading zeros are read as they are shown', async () => {
    const cells = [
      '<c r="A2" s="3"><v>12</v></c>',
      '<c r="B2" s="1"><v>46304</v></c>',
      '<c r="C2" s="2"><v>46304.395833333336</v></c>',
    ];
    const rows = `${row(1, ['工号', '姓名', '职务'])}<row r="2">${cells.join('')}</row>`;
    const { rows: read } = await tableOf('a.xlsx', workbook([{ name: 'Sheet1', rows }]));
    expect(read[0]?.cells).toEqual(['0012', '2026-10-09', '2026-10-09 09:30']);
  });

  test('a day that lost its look, full-width digits and marks without width are understood', async () => {
    const rows = `${head}<row r="2">${text('A2', '高龄津贴\u200b')}${text('B2', '　民政办 ')}${text('C2', '２０个工作日')}<c r="E2"><v>46304</v></c></row>`;
    const { records, errors } = await items(workbook([{ name: '清单', rows }]));
    expect(errors).toEqual([]);
    expect(records[0]?.record).toMatchObject({
      name: '高龄津贴',
      office: '民政办',
      statutoryDays: 20,
      inForceFrom: '2026-10-09',
    });
  });

  test('texts in several runs are one text, readings beside them are not part of it', async () => {
    const shared =
      '<sst><si><r><t>高龄</t></r><r><rPr/><t>津贴</t></r><rPh><t>gaoling</t></rPh></si><si><t>民政&amp;社保_x000D_\n办</t></si></sst>';
    const rows = `${head}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>`;
    const { rows: read } = await tableOf(
      'a.xlsx',
      workbook([{ name: '清单', rows }], { 'xl/sharedStrings.xml': shared }),
    );
    expect(read[0]?.cells).toEqual(['高龄津贴', '民政&社保\r\n办']);
  });

  test('hidden rows are taken with a word, a hidden sheet is left alone', async () => {
    const rows = `${head}${row(2, ['高龄津贴', '民政办'])}${row(3, ['临时救助', '民政办'], ' hidden="1"')}`;
    const file = workbook([
      { name: '旧', rows, hidden: true },
      { name: '清单', rows },
    ]);
    const { records, warnings } = await items(file);
    expect([records.length, warnings]).toEqual([2, ['第 3 行：是隐藏的行，也一并导入（共 1 行隐藏），请核对']]);
  });

  test('rows that only look filled make no rows, however far down they go', async () => {
    const empty = Array.from({ length: 500 }, (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`).join('');
    const { rows } = await tableOf(
      'a.xlsx',
      workbook([{ name: '清单', rows: `${head}${row(2, ['高龄津贴', '民政办'])}${empty}` }]),
    );
    expect(rows.map((one) => one.row)).toEqual([2]);
  });
});

describe('sheets', () => {
  const list = (name: string) => ({ name, rows: `${head}${row(2, [`${name}事项`, '民政办'])}` });
  const note = { name: '说明', rows: row(1, ['填表说明：每行一项']) };

  test('another sheet with rows is named, so that nobody thinks it came in', async () => {
    expect((await items(workbook([note, list('一季度')]))).warnings).toEqual(['工作表“说明”没有导入']);
  });
  test('of several lists one must be named', async () => {
    const file = workbook([list('民政'), list('社保')]);
    expect(await refusalOf('a.xlsx', file)).toBe('文件中有几张清单（民政、社保），一次导入一张；请指明工作表');
    expect((await tableOf('a.xlsx', file, { sheet: '社保' })).rows[0]?.cells[0]).toBe('社保事项');
  });
  test('a column without a heading is not lost in silence', async () => {
    const rows = `${row(1, ['事项名称', '承办所室'])}${row(2, ['高龄津贴', '民政办', '备用'])}`;
    expect((await items(workbook([{ name: '清单', rows }]))).warnings).toEqual(['C 列没有列名，其中的内容没有导入']);
  });
});

describe('CSV in the encodings and habits of many programs', () => {
  const CONTENT = '工号,姓名,职务,岗位职责\r\n1001,路晓燕,干部,"负责低保,救助"\r\n';
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const utf16 = Buffer.from(CONTENT, 'utf16le');
  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${CONTENT}`)],
    ['UTF-16LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16BE with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(utf16)])],
    ['UTF-16LE without', utf16],
    ['semicolons', Buffer.from('工号;姓名;职务;岗位职责\n1001;路晓燕;干部;"负责低保,救助"\n')],
    ['tabs and old line ends', Buffer.from('工号\t姓名\t职务\t岗位职责\r1001\t路晓燕\t干部\t负责低保,救助\r')],
    [
      'a title and a separator that is named',
      Buffer.from('sep=;\r\n干部名册\r\n工号;姓名;职务;岗位职责\r\n1001;路晓燕;干部;负责低保,救助\r\n'),
    ],
    [
      'trailing commas and blank lines',
      Buffer.from(`\n工号,姓名,职务,岗位职责,,,\n,,,,,,\n1001,路晓燕,干部,"负责低保,救助",,,\n,,,,,,\n`),
    ],
  ])('%s', async (_, bytes) => {
    const { columns, rows } = await tableOf('干部.csv', bytes);
    expect([columns, rows.map(({ cells }) => cells)]).toEqual([
      ['工号', '姓名', '职务', '岗位职责'],
      [['1001', '路晓燕', '干部', '负责低保,救助']],
    ]);
  });

  /** 工号,姓名,职务 / 1001,路晓燕,干部 in GB18030 */
  const GB = Buffer.from('b9a4bac52cd0d5c3fb2cd6b0cef10d0a313030312cc2b7cffed1e02cb8c9b2bf0d0a', 'hex');
  test('GB18030 is taken with a word', async () => {
    const { rows, marks } = await tableOf('干部.csv', GB);
    expect([rows[0]?.cells, marks]).toEqual([['1001', '路晓燕', '干部'], [{ mark: 'gb18030' }]]);
  });

  test('text that was broken on its way names the line, and is never taken for other words', async () => {
    const broken = Buffer.from('工号,姓名,职务\n1001,路晓燕,干部\n1002,郭志强,干部\n');
    const cut = Buffer.concat([broken.subarray(0, 49), broken.subarray(50)]);
    expect(await refusalOf('a.csv', cut)).toMatch(/^第 3 行有乱码/);
    expect(await refusalOf('a.csv', Buffer.from('工号,姓名,职务\n1001,\ufffd\ufffd,干部\n'))).toMatch(/^第 2 行有乱码/);
    expect(await refusalOf('a.csv', Buffer.concat([GB, Buffer.from([0xff, 0xff, 0x0a])]))).toMatch(/^第 3 行有乱码/);
  });

  test('quotes that do not pair name the line', async () => {
    expect(await refusalOf('a.csv', Buffer.from('工号,姓名,职务\n1001,"路晓燕,干部\n1002,郭,干部\n'))).toBe(
      '第 2 行的引号没有配对',
    );
    expect(await refusalOf('a.csv', Buffer.from('工号,姓名,职务\n1001,路,干部\n1002,"郭"志强,干部\n'))).toBe(
      '第 3 行的引号没有配对',
    );
  });
});

describe('files that are no list', () => {
  test.each([
    ['名册.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 .xls'],
    ['名册.csv', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['名册.xls', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), '网页'],
    ['名册.xlsx', Buffer.from('工号,姓名,职务\n'), '扩展名是 .xlsx'],
    ['名册.xlsx', zipped({ 'word/document.xml': '<w:document/>' }), '里面没有工作表'],
    ['名册.docx', Buffer.from('x'), '只能导入'],
    ['名册.csv', Buffer.alloc(0), '没有内容'],
    ['名册.csv', Buffer.from('\n\n,,\n'), '没有内容'],
    ['名册.json', Buffer.from('[\n{"a":1},\n{"a" 2}]'), '第 3 行写法有误'],
  ])('%s of %o says what it is', async (name, bytes, says) => {
    expect(await refusalOf(name, bytes)).toContain(says);
  });

  test('a spreadsheet that broke off, or of which a part is spoiled, is refused', async () => {
    const whole = workbook([{ name: '清单', rows: head }]);
    for (const length of [3, 30, whole.length - 30]) {
      expect(await refusalOf('a.xlsx', whole.subarray(0, length))).toContain('打不开');
    }
    const spoiled = Buffer.from(whole);
    spoiled.fill(0xff, 60, 90);
    expect(await refusalOf('a.xlsx', spoiled)).toMatch(/解不开|打不开/);
  });

  test('one cell far out in each of many rows is refused instead of filling the memory with the empty ones before it', async () => {
    const far = (n: number) => `<row r="${n}"><c r="ZZZ${n}" t="inlineStr"><is><t>x</t></is></c></row>`;
    const rows = Array.from({ length: 5_000 }, (_, i) => far(i + 1)).join('');
    expect(await refusalOf('a.xlsx', workbook([{ name: '表', rows }]))).toContain('列数过多');
  });

  test('a bomb is refused before it fills the memory, whatever its header claims', async () => {
    const bomb = zipped(
      {
        'xl/workbook.xml': '<workbook><sheets><sheet name="x" r:id="a"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': Buffer.alloc(120 * 1024 * 1024, ' '),
      },
      100,
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf('a.xlsx', bomb)).toContain('解开后过大');
  });
});

test('ten thousand rows of which one is broken are read in seconds, and row and column are named', async () => {
  const data = Array.from({ length: 10_000 }, (_, i) =>
    [`事项${i}`, '民政办', i === 7_654 ? '三十天左右' : '20个工作日', '10', '2026-11-01'].map((value) => ({
      value,
      type: String,
    })),
  );
  const sheet = [HEAD.map((value) => ({ value, type: String })), ...data];
  const bytes = await writeXlsx(sheet as never).toBuffer();
  const { records, errors } = await items(bytes as Buffer);
  expect([records.length, errors]).toEqual([9_999, [expect.stringContaining('第 7656 行「法定时限」：时限应写成')]]);
}, 10_000);

test.each(['items.csv'])('%s of the township comes in as it is', async (name) => {
  const path = new URL(`../../functions/import/fixtures/${name}`, import.meta.url);
  const { records, errors } = readItems(await tableOf(name, readFileSync(path)));
  expect([records.length, errors]).toEqual([2, []]);
});
