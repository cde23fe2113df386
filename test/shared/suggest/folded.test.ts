// What counts as the same text, the same name, the same number.
import { expect, test } from 'vitest';
import { foldedName, foldedPhone, foldedText } from '#shared/suggest/folded.ts';

test.each([
  ['ＡＢＣ１２３', 'abc123'],
  ['  路灯　不亮 \n', '路灯 不亮'],
  ['路\u200b灯\u200f不亮', '路灯不亮'],
  ['𠮷野家😀', '𠮷野家😀'],
  ['ﬁle', 'file'],
  ['.*[a-z]+$', '.*[a-z]+$'],
])('text “%s” is looked for as “%s”', (text, wanted) => {
  expect(foldedText(text)).toBe(wanted);
});

test.each([
  ['张 三', '张三'],
  ['买买提·吐尔逊', '买买提吐尔逊'],
  ['买买提•吐尔逊', '买买提吐尔逊'],
  ['Ｗang Wei', 'wangwei'],
  ['𠮷田', '𠮷田'],
  ['……', ''],
])('name “%s” is compared as “%s”', (name, wanted) => {
  expect(foldedName(name)).toBe(wanted);
});

test.each([
  ['138 0000 0000', '13800000000'],
  ['+86 138-0000-0000', '13800000000'],
  ['008613800000000', '13800000000'],
  ['８６１３８００００００００', '13800000000'],
  ['0356-7120001', '03567120001'],
  ['没有', ''],
])('number “%s” is compared as “%s”', (phone, wanted) => {
  expect(foldedPhone(phone)).toBe(wanted);
});
