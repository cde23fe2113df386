// What a spreadsheet makes of a text without changing what it says.
import { expect, test } from 'vitest';
import { plainType, wordedAs } from '#shared/directory/same-wording.ts';

test.each([
  ['身份证（原件）', '身份证(原件)'],
  ['受理：窗口，当日', '受理:窗口, 当日'],
  ['“一次性”告知', '"一次性"告知'],
  ['３号窗口', '3号窗口'],
  ['便民 服务大厅', '便民服务大厅'],
  ['form A', 'form  A'],
])('%s and %s say the same', (one, other) => expect(plainType(one)).toBe(plainType(other)));

test.each([
  ['10²平方米', '102平方米'],
  ['柳政办〔2026〕9号', '柳政办[2026]9号'],
  ['3个工作日', '5个工作日'],
  ['form A', 'formA'],
  ['甲、乙', '甲乙'],
])('%s and %s do not', (one, other) => expect(plainType(one)).not.toBe(plainType(other)));

test('DI-2: what says the same keeps its wording, all else is as it was brought', () => {
  const kept = { name: '低保（试行）', steps: ['提交；', '审核'], materials: [{ name: '身份证（原件）', copies: 1 }] };
  const anew = {
    name: '低保(试行)',
    steps: ['提交;', '复核', '告知'],
    materials: [{ name: '身份证(原件)', copies: 2 }],
  };
  expect(wordedAs(kept, anew)).toEqual({
    name: '低保（试行）',
    steps: ['提交；', '复核', '告知'],
    materials: [{ name: '身份证（原件）', copies: 2 }],
  });
  expect(wordedAs(undefined, anew)).toEqual(anew);
});
