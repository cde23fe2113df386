// A register of cases as people keep it: its headings, its dates, its numbers, and what each cell means.
import { describe, expect, test } from 'vitest';
import { channelIn, externalNumberIn, kindIn } from '#shared/directory/import/case-cells.ts';
import { momentIn } from '#shared/directory/import/cells.ts';
import { headings, kindOf } from '#shared/directory/import/headings.ts';
import { readCases } from '#shared/directory/import/readers.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { dayOf, type Instant, timeOf } from '#shared/time.ts';

const table = (columns: string[], ...rows: string[][]): ImportTable => ({
  kind: 'cases',
  columns,
  rows: rows.map((cells, i) => ({ row: i + 2, cells })),
});

describe('when it was received', () => {
  test.each([
    ['2026-10-09', '2026-10-09 00:00'],
    ['2026/10/9', '2026-10-09 00:00'],
    ['2026.10.9', '2026-10-09 00:00'],
    ['2026年10月9日', '2026-10-09 00:00'],
    ['2026-10-09 09:30', '2026-10-09 09:30'],
    ['2026/10/9 9:30:15', '2026-10-09 09:30'],
    ['2026年10月9日9时30分', '2026-10-09 09:30'],
    ['2026年10月9日 9时', '2026-10-09 09:00'],
    ['2026年10月9日 15点', '2026-10-09 15:00'],
    ['２０２６－１０－０９　０９：３０', '2026-10-09 09:30'],
    ['2026-10-09T09:30', '2026-10-09 09:30'],
    ['2026-10-09T01:30:00Z', '2026-10-09 09:30'],
    ['20261009', '2026-10-09 00:00'],
    ['46304', '2026-10-09 00:00'],
    ['46304.395833333336', '2026-10-09 09:30'],
  ])('FI-1: written %j it is %s', (written, said) => {
    const read = momentIn(written);
    const at = ('value' in read ? read.value : '') as Instant;
    expect(`${dayOf(at)} ${timeOf(at)}`).toBe(said);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-10-09 25:00', '昨天', '10月9日', '20261399'])(
    'FI-1: %j is not guessed at',
    (written) => {
      expect(momentIn(written)).toHaveProperty('error');
    },
  );

  test.each(['', '-', '无'])('%j says nothing', (written) => {
    expect(momentIn(written)).toEqual({ value: undefined });
  });
});

test.each([
  ['来信来访', 'petition'],
  ['Petition', 'petition'],
  ['petition', 'petition'],
  [' 意见 建议 ', 'suggestion'],
  ['咨询', 'inquiry'],
  ['投诉', 'complaint'],
  ['', undefined],
])('the kind %j is %j', (written, kind) => {
  expect(kindIn(written)).toEqual({ value: kind });
});

test.each([
  ['12345', 'platform'],
  ['12345政务服务便民热线', 'platform'],
  ['平台转办', 'platform'],
  ['热线', 'hotline'],
  ['Hotline', 'hotline'],
  ['来访', 'visit'],
  ['意见箱', 'box'],
  ['—', undefined],
])('the channel %j is %j', (written, channel) => {
  expect(channelIn(written)).toEqual({ value: channel });
});

test('a word for no kind or channel names those there are, in both languages', () => {
  expect(kindIn('表扬')).toEqual({
    error: { zh: expect.stringContaining('咨询、申办'), en: expect.stringContaining('Inquiry, Application') },
  });
  // Online matters and a superior's orders do not come in books.
  for (const written of ['网上', '上级', '微信']) expect(channelIn(written)).toHaveProperty('error');
});

test('FI-1: a platform number that a spreadsheet rounded is refused, a long text is kept', () => {
  expect(externalNumberIn('2.0261009E+17')).toHaveProperty('error');
  expect(externalNumberIn('202610090012345678')).toEqual({ value: '202610090012345678' });
  expect(externalNumberIn(' GD2026-1 ')).toEqual({ value: 'GD2026-1' });
  expect(externalNumberIn('12.0')).toEqual({ value: '12' });
});

describe('headings', () => {
  test('in Chinese, in English, in any order, and as the printed registers have them', () => {
    const chinese = ['事由', '外部编号', '来源平台', '诉求内容', '联系人', '手机号码', '村（社区）', '要求期限'];
    expect([...headings('cases', chinese).places.keys()].sort()).toEqual(
      ['subject', 'externalNumber', 'channel', 'body', 'name', 'phone', 'village', 'dueOn'].sort(),
    );
    const english = ['Subject', 'External number', 'Channel', 'Body', 'contact.phone', 'Occurred at', 'First asked'];
    expect(headings('cases', english).extra).toEqual([]);
    const printed = ['序号', '编号', '收到时间', '来源', '平台编号', '姓名', '联系电话', '事由', '首问责任人', '期限'];
    expect(headings('cases', printed).extra).toEqual(['编号']);
  });

  test('tell a register from the other lists', () => {
    expect(kindOf(['外部编号', '事由', '办事事项', '承办所室', '联系电话'])).toBe('cases');
    expect(kindOf(['事由', '收到时间'])).toBe('cases');
    expect(kindOf(['办事事项', '承办所室', '联系电话'])).toBe('items');
    expect(kindOf(['工号', '姓名', '职务', '单位', '联系电话'])).toBe('staff');
    expect(kindOf(['外部编号', '收到时间', '姓名'])).toBeUndefined();
  });
});

test('a row is read whole; lines of the text stay; what is left out stays out', () => {
  const columns = ['外部编号', '渠道', '事由', '内容', '姓名', '联系电话', '收到时间', '要求期限', '首问责任人'];
  const { records, errors } = readCases(
    table(
      columns,
      [
        '1',
        '12345',
        '路灯 不亮',
        '第一行\r\n第二行',
        '张三',
        '１３８—００００—００００',
        '2026-10-09 09:30',
        '2026/10/20 18:00',
        '1001.0',
      ],
      ['', '', '', '', '', '', '', '', ''],
      ['2', '', '井盖丢失', '', '', '/', '', '-', ''],
    ),
  );
  expect(errors).toEqual([]);
  expect(records).toEqual([
    {
      row: 2,
      record: {
        externalNumber: '1',
        channel: 'platform',
        subject: '路灯 不亮',
        body: '第一行\n第二行',
        name: '张三',
        phone: '138-0000-0000',
        occurredAt: '2026-10-09T01:30:00.000Z',
        dueOn: '2026-10-20',
        firstAsked: '1001',
      },
    },
    { row: 4, record: { externalNumber: '2', subject: '井盖丢失' } },
  ]);
});

test('a wrong cell is named by row and column', () => {
  const { errors } = readCases(
    table(
      ['外部编号', '事由', '类别', '电话', '收到时间', '期限'],
      ['1', '', '表扬', '', '早上', ''],
      ['9E+17', '井盖丢失', '', '', '', ''],
      ['3', '字'.repeat(101), '', '138****0000', '', '2026-02-30'],
    ),
  );
  const named = errors.map(({ row, column }) => `${row} ${column}`).sort();
  expect(named).toEqual(['2 事由', '2 收到时间', '2 类别', '3 外部编号', '4 事由', '4 期限', '4 电话'].sort());
});
