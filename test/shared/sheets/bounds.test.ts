// Small files that stand for huge sheets: what a reader holds and goes through is counted and bounded, by work, not time.
import { describe, expect, test } from 'vitest';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import { Budget } from '#shared/sheets/budget.ts';
import { joined } from '#shared/sheets/joined.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { letters, MOST_CELLS, MOST_LETTERS, NoSheet } from '#shared/sheets/sheet.ts';
import { textsIn } from '#shared/sheets/xlsx-book.ts';
import { tags } from '#shared/sheets/xml.ts';
import { workbook } from './xlsx-by-hand.ts';

const read = (name: string, bytes: Uint8Array) => readFile(name, bytes, NODE_GROUND, () => 0);
const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await read(name, bytes);
  } catch (fault) {
    if (fault instanceof NoSheet) return fault.label.zh;
    throw fault;
  }
  return 'read';
};
const far = (column: string, rows: number): string =>
  Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="${column}${i + 1}"><v>1</v></c></row>`).join('');

describe('empty cells in front of others', () => {
  test('count against the bound of cells: one cell in column 900 of each of 1,200 rows is more than a million', async () => {
    const column = letters(899);
    const small = workbook([{ name: '表', rows: far(column, 1_200) }]);
    expect(small.length).toBeLessThan(20_000);
    expect(await refusal('a.xlsx', small)).toContain('过大');
    const { sheets } = await read('a.xlsx', workbook([{ name: '表', rows: far(column, 1_000) }]));
    const held = sheets.flatMap(({ rows }) => rows).reduce((sum, { cells }) => sum + cells.length, 0);
    expect(held).toBe(900_000);
    expect(held).toBeLessThanOrEqual(MOST_CELLS);
  });

  test('count over all sheets of a file together', async () => {
    const sheet = (name: string) => ({ name, rows: far(letters(899), 600) });
    expect(await refusal('a.xlsx', workbook([sheet('一'), sheet('二')]))).toContain('过大');
  });

  test('of a .csv and of a .json list count too', async () => {
    expect(await refusal('a.csv', Buffer.from(`姓名\n${','.repeat(MOST_CELLS)}`))).toContain('过大');
    const each = Array.from({ length: 3_000 }, (_, i) => ({ [`k${i % 900}`]: 'x' }));
    expect(await refusal('a.json', Buffer.from(JSON.stringify(each)))).toContain('过大');
    const wide = Array.from({ length: 2_000 }, (_, i) => ({ [`k${i}`]: 'x' }));
    expect(await refusal('a.json', Buffer.from(JSON.stringify(wide)))).toContain('列数过多');
  });
});

test('one long text that is kept once and shown in every cell counts in every cell', async () => {
  const long = 'x'.repeat(30_000);
  const rows = Array.from({ length: 3_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`);
  const shared = { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>` };
  expect(3_000 * long.length).toBeGreaterThan(MOST_LETTERS);
  expect(await refusal('a.xlsx', workbook([{ name: '表', rows: rows.join('') }], shared))).toContain('过大');
});

test('rows that go backwards, stand twice or nowhere are no sheet', async () => {
  const cell = '<c><v>1</v></c>';
  for (const [a, b] of [
    ['2', '1'],
    ['2', '2'],
    ['1', 'x'],
    ['1', '99999999'],
  ]) {
    const rows = `<row r="${a}">${cell}</row><row r="${b}">${cell}</row>`;
    expect(await refusal('a.xlsx', workbook([{ name: '表', rows }]))).toContain('打不开');
  }
});

describe('joined areas', () => {
  const sheet = (rows: number) => ({
    name: '表',
    rows: Array.from({ length: rows }, (_, i) => ({ row: i + 1, cells: ['甲', '乙'] })),
    marks: [],
  });
  const spent = (rows: number, ranges: readonly string[]): number => {
    const budget = new Budget();
    joined(sheet(rows), ranges, budget);
    return budget.cells;
  };

  test('cost the rows they cover and no more, however many there are', () => {
    const pairs = (n: number) => Array.from({ length: n }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`);
    expect(spent(20_000, pairs(10_000))).toBe(20_000);
    expect(spent(40_000, pairs(20_000))).toBe(2 * spent(20_000, pairs(10_000)));
    // Areas below the last row, and areas in which nothing stands, cost nothing.
    expect(spent(10, Array(50_000).fill('A900000:A1000000'))).toBe(0);
    expect(spent(10, ['A1:A1048576'])).toBe(10);
  });

  test('that lie over each other end at the bound instead of going through the sheet again for each', () => {
    const budget = new Budget();
    expect(() => joined(sheet(10_000), Array(50_000).fill('A1:A10000'), budget)).toThrow(NoSheet);
    expect(budget.cells).toBeLessThanOrEqual(MOST_CELLS + 1);
  });
});

describe('XML that is none', () => {
  /** How many letters an attempt of the reader may look at is not to be seen; that it ends at all is. */
  test.each([
    ['comments that never close', '<!--'.repeat(500_000)],
    ['marked sections that never close', '<![CDATA['.repeat(300_000)],
    ['a name without an end', `<${'a'.repeat(2_000_000)}`],
    ['names without an end', '<aaaaaaaaaaaaaaaaaaaa'.repeat(100_000)],
    ['a tag of nothing but spaces', `<a${' '.repeat(2_000_000)}`],
    ['quotes without an end', `<a ${'"x" '.repeat(500_000)}`],
    ['entities without an end', `<t>${'&amp'.repeat(500_000)}</t>`],
  ])(
    '%s ends without being gone through again and again',
    (_, xml) => {
      expect([...tags(xml)].length).toBeLessThanOrEqual(2);
    },
    5_000,
  );

  test('no entity of its own is known: nothing grows', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(textsIn(`${xml}<sst><si><t>&b;&f;</t></si></sst>`, new Budget())).toEqual(['&b;&f;']);
  });

  test('comments go and marked sections stay', () => {
    const xml = '<sst><si><t>甲<!-- x -->乙</t></si><si><t><![CDATA[a<b&c]]></t></si></sst>';
    expect(textsIn(xml, new Budget())).toEqual(['甲乙', 'a<b&c']);
  });
});
