// Roads by which somebody could approve what they wrote themselves, each closed (DI-6).
import { describe, expect, test } from 'vitest';
import { isRedactedList, isRedaction } from '#shared/disclosure/redaction.ts';
import { aCase, draft, given, type Step, submit, words, write } from './given.ts';

describe('DI-6: leaving out and masking is no writing', () => {
  test.each([
    ['a clause at the end', '经入户调查，拟纳入低保，现予公示。', '经入户调查，拟纳入低保。'],
    ['a clause at the beginning', '已更换控制箱，恢复照明。', '恢复照明。'],
    ['a sentence between two', '路灯不亮。王家在场。已修好。', '路灯不亮。已修好。'],
    ['a name and a number, masked', '请联系张建国先生，电话13812345678。', '请联系张*先生，电话138****5678。'],
    ['an address, with a mark', '家住三组12号的户主', '家住（住址略）的户主'],
    ['two lines of three', '甲。\n乙。\n丙。', '乙。'],
  ])('%s', (_, before, after) => expect(isRedaction(before, after)).toBe(true));

  test('what the scanner found may go without a mark, or for what it proposes', () => {
    const text = '石坪村三组12号反映，电话一三八一二三四五六七八。';
    const address = { start: 3, end: 8, suggestion: '' };
    const phone = { start: 13, end: 24, suggestion: '138****5678' };
    expect(text.slice(address.start, address.end)).toBe('三组12号');
    expect(isRedaction(text, '石坪村反映，电话138****5678。', [address, phone])).toBe(true);
    expect(isRedaction(text, '石坪村反映，电话138****5678。', [phone])).toBe(false);
  });
});

describe('DI-6: taking out signs so that the rest says something else is writing', () => {
  test.each([
    ['a no', '经研究不同意该申请。', '经研究同意该申请。'],
    ['a digit of a date', '2026年11月26日办结。', '2026年1月2日办结。'],
    ['a digit of a sum', '补助1200元。', '补助10元。'],
    ['the thousands of a sum', '补助1,200元。', '补助200元。'],
    ['the whole of a decimal', '补助3.5万元，已发。', '补助5万元，已发。'],
    ['the hour of a time', '上午9：30开门。', '上午30开门。'],
    ['the zero of a full-width sum', '补助１，２００元。', '补助２００元。'],
    ['words picked from a long text', '张家没有骗取低保，群众反映不实。', '张家骗取低保。'],
    ['a word of one’s own', '恢复照明。', '恢复供电。'],
    ['a sentence between the brackets of a mask', '现予公示。', '现予公示（张家骗保略）。'],
  ])('%s', (_, before, after) => expect(isRedaction(before, after)).toBe(false));

  test('a list may lose rows, remarks and parts of names; no cell of it becomes another', () => {
    const list = JSON.stringify([
      { name: '张建国', village: 'shanghe', note: '2人，缓发' },
      { name: '李强', note: '不予发放' },
    ]);
    const judged = (...people: object[]) => isRedactedList(list, JSON.stringify(people));
    expect(judged({ name: '张*', note: '2人' })).toBe(true);
    expect(judged({ name: '李强', note: '不予发放' })).toBe(true);
    expect(judged({ name: '张建国', note: '2人，缓发' }, { name: '李强', note: '予发放' })).toBe(false);
    expect(judged({ name: '李强', village: 'shanghe' })).toBe(false);
    expect(judged({ name: '李强' }, { name: '张建国' })).toBe(false);
  });
});

describe('DI-6: words are their writer’s as long as they stand', () => {
  const long = '已更换控制箱并整理线路，恢复照明。';
  const ready: Step[] = [draft, write(), write({ outcome: long }, '1007')];
  const touched = (outcome: string, before = long): Step => [
    { type: 'edit', fields: { outcome }, given: { edition: 3, texts: { ...words, outcome: before } } },
    '1003',
  ];
  const read = (edition: number, outcome: string) =>
    ({ type: 'approve', given: { edition, texts: { ...words, outcome } } }) as const;

  test('a colleague who changes a sign in them makes them nobody else’s', () => {
    const edited = given(...ready, touched(`${long}。`), submit);
    edited.when(read(4, `${long}。`), '1007').refusedBy('DI-6/a-second-person-approves');
    edited.when(read(4, `${long}。`), '1017').then({ type: 'DisclosureApproved' });
  });

  test('nor does a second colleague, nor their own next change', () => {
    const again = touched(`${long}！`, `${long}。`);
    given(...ready, touched(`${long}。`), again, submit)
      .when(read(5, `${long}！`), '1007')
      .refusedBy('DI-6/a-second-person-approves');
    const other: Step = [{ ...again[0] } as never, '1002'];
    given(...ready, touched(`${long}。`), other, submit)
      .when(read(5, `${long}！`), '1007')
      .refusedBy('DI-6/a-second-person-approves');
  });

  test('when all of them are gone they are a second reader again', () => {
    const anew = '另行安排，十月内完成。';
    given(...ready, touched(anew), submit)
      .when(read(4, anew), '1007')
      .then({ type: 'DisclosureApproved' });
    expect(given(...ready, touched(anew)).state.alsoBy).toBeUndefined();
  });

  test('of a correction too, and it stays so when that is public', () => {
    const approved: Step[] = [
      draft,
      write(),
      submit,
      [{ type: 'approve', given: { edition: 2, texts: words } }, '1017'],
      [{ type: 'edit', fields: { outcome: long }, given: { edition: 2, texts: words } }, '1007'],
      touched(`${long}。`),
    ];
    const correction = { ...read(4, `${long}。`), type: 'publish-correction', reason: '补充' } as const;
    const proposed = given(...approved);
    proposed.when(correction, '1007').refusedBy('DI-6/a-second-person-approves');
    expect(proposed.when(correction, '1017').after().alsoBy).toEqual({ outcome: ['1002', '1007'] });
  });
});

test('DI-6: whoever handled the case does not approve what is told of it, though a colleague put it forward', () => {
  const [{ ...put }] = draft;
  const forward: Step = [{ ...put, author: '1003', case: { ...aCase('2026-09-28'), holder: '1007' } } as never, '1003'];
  const ready = given(forward, write(words, '1003'), submit);
  const read = { type: 'approve', given: { edition: 2, texts: words } } as const;
  ready.when(read, '1007').refusedBy('DI-6/a-second-person-approves');
  ready.when(read, '1017').then({ type: 'DisclosureApproved' });
});
