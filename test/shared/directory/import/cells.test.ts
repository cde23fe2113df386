// Cells as people fill them in.
import { describe, expect, test } from 'vitest';
import { dayIn, daysIn, listIn, papersIn } from '#shared/directory/import/cells.ts';
import { headingRow, headings, kindOf } from '#shared/directory/import/headings.ts';
import { readOffices, readStaff } from '#shared/directory/import/readers.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { importWords } from '#shared/words/import.ts';

test.each([
  ['5个工作日', 5],
  ['5', 5],
  [' 5 ', 5],
  ['５个工作日', 5],
  ['20日', 20],
  ['7天', 7],
  ['15个工作日内办结', 15],
  ['五个工作日', 5],
  ['十个工作日', 10],
  ['十五', 15],
  ['二十五个工作日', 25],
  ['两个工作日', 2],
  ['即办', 0],
  ['当场办结', 0],
  ['', undefined],
  ['无', undefined],
  ['/', undefined],
  ['—', undefined],
  ['不涉及', undefined],
])('TL-1: a limit written %j is %j working days', (written, days) => {
  expect(daysIn(written)).toMatchObject({ value: days });
});

test.each(['5-10个工作日', '1个月', '15个自然日', '法定', '5个工作日（特殊20个）', '1.5', '-3', '1000'])(
  'a limit written %j is not guessed at',
  (written) => {
    expect(daysIn(written)).toHaveProperty('error');
  },
);

describe('lists', () => {
  test('are cut at semicolons of either width and at line breaks; numbers in front go', () => {
    expect(listIn('1.提交；2、审核;（3）发放\n④告知；')).toEqual(['提交', '审核', '发放', '告知']);
  });
  test('a decimal is no number in front', () => {
    expect(listIn('1.5倍以内；2.收入')).toEqual(['1.5倍以内', '收入']);
  });
  test('nothing said is an empty list; a JSON list stays as it is cut', () => {
    expect([listIn('无'), listIn(' '), listIn(['甲；乙', ' '])]).toEqual([[], [], ['甲；乙']]);
  });
});

describe('papers', () => {
  test('name, form and issuer, the last two where they are given', () => {
    expect(papersIn('身份证|原件|自备；申请表｜｜窗口;照片')).toEqual({
      value: [{ name: '身份证', form: '原件', issuer: '自备' }, { name: '申请表', issuer: '窗口' }, { name: '照片' }],
    });
  });
  test('more than three parts, or no name, is refused', () => {
    expect(papersIn('身份证|原件|自备|多')).toHaveProperty('error');
    expect(papersIn('|原件')).toHaveProperty('error');
  });
});

test.each([
  ['2026-10-09', '2026-10-09'],
  ['2026/1/9', '2026-01-09'],
  ['2026年10月9日', '2026-10-09'],
  ['2026.10.09', '2026-10-09'],
  ['明年', '明年'],
])('a day written %j', (written, day) => {
  expect(dayIn(written)).toBe(day);
});

describe('headings', () => {
  test('answer to other names, in any order, with stars, spaces and remarks', () => {
    const { places, extra, lacking } = headings('items', [
      '序号',
      ' 承办单位 ',
      '*事项名称',
      '承诺时限（工作日）',
      '法律依据',
    ]);
    expect(Object.fromEntries(places)).toEqual({ name: 2, office: 1, commitmentDays: 3, basis: 4 });
    expect([extra, lacking]).toEqual([[], []]);
  });
  test('a column that is there twice is known for the same, and not said to be unknown', () => {
    const { again, extra } = headings('staff', ['工号', '姓名', '职务', '姓名']);
    expect([[...again], extra]).toEqual([[[3, 1]], []]);
  });
  test('tell what a list is about; a catalogue of something else is nothing we know', () => {
    expect(kindOf(['事项名称', '承办所室'])).toBe('items');
    expect(kindOf(['工号', '姓名', '职务', '所室'])).toBe('staff');
    expect(kindOf(['所室名称', '电话'])).toBe('offices');
    expect(kindOf(['序号', '一级事项', '公开内容(要素)'])).toBeUndefined();
  });
  test('an address for reminders is its owner’s: a list of staff is told where it is set, any other that it is not known', () => {
    const warned = (kind: 'staff' | 'offices', columns: string[]) => {
      const table = { kind, columns, rows: [{ row: 2, cells: columns.map(() => '甲') }] } as unknown as ImportTable;
      return (kind === 'staff' ? readStaff : readOffices)(table).warnings.map(({ says }) => says);
    };
    expect(warned('staff', ['工号', '姓名', '职务', '电子邮箱'])).toContain(importWords.setByOwner);
    expect(warned('staff', ['工号', '姓名', '职务', ' E-Mail ', '备注'])).toEqual(
      expect.arrayContaining([importWords.setByOwner, importWords.extra]),
    );
    expect(warned('offices', ['所室名称', '邮箱'])).not.toContain(importWords.setByOwner);
  });
  test('may stand below a title', () => {
    expect(headingRow([['某镇办事事项清单'], [''], ['事项名称', '承办所室']])).toBe(2);
    expect(headingRow([['甲'], ['乙']])).toBeUndefined();
  });
});
