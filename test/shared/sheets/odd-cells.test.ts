// Cells and files as careless programs and ill-meaning people write them: what would be read as something else is read as
// it was meant, or refused by name.
import { describe, expect, test } from 'vitest';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import { headingScore } from '#shared/directory/import/headings.ts';
import { readCases } from '#shared/directory/import/readers.ts';
import { sayFinding } from '#shared/directory/import/table.ts';
import { tableIn } from '#shared/directory/import/table-in.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { NoSheet } from '#shared/sheets/sheet.ts';
import { daySaid, formatOf, numberSaid } from '#shared/sheets/shown.ts';
import { row, text, workbook } from './xlsx-by-hand.ts';

const HEAD = ['外部编号', '事由', '收到时间', '要求期限', '联系电话'];

async function casesIn(name: string, content: string | Uint8Array) {
  const read = await readFile(name, Buffer.from(content as string), NODE_GROUND, (cells) => headingScore(cells));
  const { records, errors, warnings } = readCases(tableIn(read));
  const said = (found: typeof errors) => found.map((one) => sayFinding(one, 'zh'));
  return { records: records.map(({ record }) => record), errors: said(errors), warnings: said(warnings) };
}
const csv = (lines: readonly string[], head = HEAD.join(',')): string => `${[head, ...lines].join('\n')}\n`;
const LINE = 'A-1,路灯不亮,2026-10-09 08:30,2026-10-15,000-0000-0001';
const READ = { externalNumber: 'A-1', subject: '路灯不亮', dueOn: '2026-10-15', phone: '000-0000-0001' };

describe('separators and quotes of a .csv', () => {
  test.each(['\\', ']', '^', '-', '~', ' '])(
    'the file may name %j as what separates, and no name of one is a fault',
    async (sign) => {
      const lines = [HEAD, ['A1', '路灯不亮', '2026/10/09', '2026/10/15', '00000000001']].map((cells) =>
        cells.join(sign),
      );
      const { records, errors } = await casesIn('a.csv', `sep=${sign}\n${lines.join('\n')}\n`);
      expect([records[0]?.externalNumber, records[0]?.phone, errors]).toEqual(['A1', '00000000001', []]);
    },
  );

  test('a quote is no separator', async () => {
    expect((await casesIn('a.csv', `sep="\n${csv([LINE])}`)).records).toMatchObject([READ]);
  });

  test('between tabs, quoted cells and empty ones behind them stay where they are', async () => {
    const lines = [HEAD.join('\t'), '"A-1"\t"路灯\t不亮"\t"2026-10-09"\t\t"000-0000-0001"'];
    const { records } = await casesIn('a.csv', lines.join('\r\n'));
    expect(records).toMatchObject([{ externalNumber: 'A-1', subject: '路灯\t不亮', phone: '000-0000-0001' }]);
    expect(records[0]).not.toHaveProperty('dueOn');
  });

  test('spaces in front of quotes do not break the cell up; quotes within a text are its own', async () => {
    const { records } = await casesIn(
      'a.csv',
      csv(['A-1, "路灯不亮, 已有人摔倒" ,2026-10-09,,', 'A-2, "市长热线"转办,2026-10-09,,']),
    );
    expect(records.map(({ subject }) => subject)).toEqual(['路灯不亮, 已有人摔倒', '"市长热线"转办']);
  });

  test('byte-order marks, twice or within, keep no quote from being seen', async () => {
    const file = `\ufeff\ufeff"外部编号",事由,收到时间\r\n\ufeff"A,1",路灯不亮,2026-10-09\r\n`;
    expect((await casesIn('a.csv', file)).records).toMatchObject([{ externalNumber: 'A,1', subject: '路灯不亮' }]);
  });

  test.each(['\n', '\r\n', '\r'])('a line break within a cell (%j) is a space in a text of one line', async (end) => {
    const file = [HEAD.join(','), `A-1,"路灯${end}不亮",2026-10-09,,`].join(end);
    expect((await casesIn('a.csv', file)).records[0]?.subject).toBe('路灯 不亮');
  });
});

describe('codes and numbers', () => {
  test('an apostrophe that keeps a number whole is no part of it, one of a text is', async () => {
    const { records } = await casesIn('a.csv', csv(["'0020260924,'90后反映路灯不亮,2026-10-09,,'00000000001"]));
    expect(records[0]).toMatchObject({
      externalNumber: '0020260924',
      subject: "'90后反映路灯不亮",
      phone: '00000000001',
    });
  });

  test('a part of a number is not taken for what a spreadsheet adds to one', async () => {
    const { records } = await casesIn('a.csv', csv(['GD.10.0,一,2026-10-09,,', '12345.0,二,2026-10-09,,']));
    expect(records.map(({ externalNumber }) => externalNumber)).toEqual(['GD.10.0', '12345']);
  });

  test('FI-1: digits that JSON cannot carry as a number are refused, not rounded in silence', async () => {
    const list = (n: string) => `[{"externalNumber":${n},"subject":"路灯不亮","occurredAt":"2026-10-09"}]`;
    const { records, errors } = await casesIn('a.json', list('20260924120034567890'));
    expect([records, errors]).toEqual([[], [expect.stringContaining('第 1 行「externalNumber」')]]);
    expect((await casesIn('a.json', list('"20260924120034567890"'))).records).toHaveLength(1);
  });

  test.each([
    ['000000', 12, '000012'],
    ['0000\\-0000000', 3567120040, '0356-7120040'],
    ['000"-"0000_ ;@', 1234567, '123-4567'],
    ['000-0000', 81234567, '8123-4567'],
    ['0', 12, '12'],
    ['0.00', 12, '12'],
    ['G/通用格式', 12, '12'],
  ])('under the format %s the number %d is shown as %s', (code, value, shown) => {
    expect(numberSaid(value, formatOf(176, code), 1900)).toBe(shown);
  });
});

describe('days', () => {
  test('TL-4: the last second of a day is that day', () => {
    expect(daySaid(46310 + 86_399 / 86_400)).toBe('2026-10-15 23:59');
    expect(daySaid(46304.395833333336)).toBe('2026-10-09 09:30');
    expect(daySaid(46310 - 1462 + 86_399 / 86_400, 1904)).toBe('2026-10-15 23:59');
  });

  const sheet = (book: string, cells: string) =>
    workbook(
      [{ name: '登记', rows: `${row(1, HEAD)}<row r="2">${text('A2', 'A-1')}${text('B2', '路灯不亮')}${cells}</row>` }],
      {
        'xl/workbook.xml': `<workbook xmlns:r="r">${book}<sheets><sheet name="登记" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
    );
  const MAC = '<workbookPr date1904="1"/>';

  test('in a file that counts from 1904 a day with the look of one is that day, a bare number is refused', async () => {
    const cells = '<c r="C2" s="1"><v>44842</v></c>';
    expect((await casesIn('a.xlsx', sheet(MAC, cells))).records[0]?.occurredAt).toBe(
      (await casesIn('a.csv', csv(['A-1,路灯不亮,2026-10-09,,']))).records[0]?.occurredAt,
    );
    const bare = await casesIn('a.xlsx', sheet(MAC, `${cells}<c r="D2"><v>44848</v></c>`));
    expect([bare.records, bare.errors]).toEqual([
      [],
      [expect.stringContaining('第 2 行「要求期限」：像日期，却没有日期格式')],
    ]);
    const usual = await casesIn(
      'a.xlsx',
      sheet('<workbookPr/>', '<c r="C2" s="1"><v>46304</v></c><c r="D2"><v>46310</v></c>'),
    );
    expect(usual.records[0]?.dueOn).toBe('2026-10-15');
  });

  test('a number of five digits in a column that holds no days is what it is', async () => {
    const cells = '<c r="C2" s="1"><v>44842</v></c><c r="E2"><v>44842</v></c>';
    expect((await casesIn('a.xlsx', sheet(MAC, cells))).records[0]?.phone).toBe('44842');
  });

  test('a day of its own type with a zone is read', async () => {
    const cells = '<c r="C2" t="d"><v>2026-10-09T08:30:00Z</v></c><c r="D2" t="d"><v>2026-10-15T00:00:00Z</v></c>';
    expect((await casesIn('a.xlsx', sheet('<workbookPr/>', cells))).records[0]).toMatchObject({ dueOn: '2026-10-15' });
  });
});

describe('headings that stand twice', () => {
  test('are refused where they say different things, and the first row that does is named', async () => {
    const lines = [`${LINE},000-0000-0001`, `A-2,井盖,2026-10-09,,000-0000-0002,000-0000-0003`];
    const { records, errors } = await casesIn('a.csv', csv(lines, [...HEAD, ' 联系电话*'].join(',')));
    expect([records, errors]).toEqual([
      [],
      ['“联系电话*”有两列，内容不一样（如第 3 行），分不清以哪一列为准；请只留一列'],
    ]);
  });

  test('are one where they say the same, without a word', async () => {
    const { records, warnings } = await casesIn(
      'a.csv',
      csv([`${LINE},000-0000-0001`], [...HEAD, '联系电话'].join(',')),
    );
    expect([records.length, warnings.filter((one) => one.includes('联系电话'))]).toEqual([1, []]);
  });
});

describe('GB18030', () => {
  // 外部编号,事由,收到时间 / A-1, a letter of four bytes (𠮷) and the sign of one byte that Windows adds (€)
  const head = Buffer.from('cde2b2bfb1e0bac52ccac2d3c92ccad5b5bdcab1bce40a', 'hex');
  const of = (subject: string) =>
    Buffer.concat([head, Buffer.from('A-1,'), Buffer.from(subject, 'hex'), Buffer.from(',2026-10-09\n')]);

  test('letters of four bytes and the one-byte euro come in as they are', async () => {
    expect((await casesIn('a.csv', of('9533b33480'))).records[0]?.subject).toBe(
      new TextDecoder('gb18030').decode(Buffer.from('9533b33480', 'hex')),
    );
  });

  test.each([
    ['a letter cut in half', Buffer.concat([head, Buffer.from('A-1,'), Buffer.from('b2', 'hex'), Buffer.from('\n')])],
    ['a byte that is none', of('b2bfff')],
    ['a file that ends within a letter', Buffer.concat([head, Buffer.from('A-1,'), Buffer.from('b2', 'hex')])],
  ])('%s is refused with its line', async (_, bytes) => {
    const fault = await casesIn('a.csv', bytes).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(NoSheet);
    expect((fault as NoSheet).facts).toEqual({ row: 2 });
  });

  test('its own byte-order mark is no part of the first heading', async () => {
    const marked = Buffer.concat([Buffer.from('84319533', 'hex'), of('b2bf')]);
    expect((await casesIn('a.csv', marked)).records).toMatchObject([{ externalNumber: 'A-1', subject: '部' }]);
  });
});
