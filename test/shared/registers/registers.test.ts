// Which case stands in which register of the month, and what its columns say: pure selections of what is recorded anyway.
import { expect, test } from 'vitest';
import { CASE_KINDS, CHANNELS } from '#shared/case/kinds.ts';
import type { CaseState } from '#shared/case/state.ts';
import { cellsOf, type Entry, type Saying } from '#shared/registers/cells.ts';
import { maskedPhone } from '#shared/registers/masked-phone.ts';
import { COLUMNS, type ColumnName, REGISTERS, registers, standsIn } from '#shared/registers/registers.ts';
import { day, instant } from '#shared/time.ts';
import { columnLabel } from '#shared/words/registers.ts';

test.each([
  ['FI-1: a letter', 'petition', 'letter', ['first-inquiry']],
  ['TL-4: who came to the window', 'inquiry', 'window', ['first-inquiry', 'visits']],
  ['TL-4: who came to complain of a neighbour', 'petition', 'visit', ['first-inquiry', 'visits']],
  ['FI-6: a call', 'inquiry', 'phone', ['first-inquiry', 'hotline']],
  ['FI-6: a call to the hotline', 'suggestion', 'hotline', ['first-inquiry', 'hotline']],
  ['AC-1.18: a paper from above', 'document', 'superior', ['first-inquiry', 'documents']],
  ['AC-1.18: a paper that came by telephone', 'document', 'phone', ['first-inquiry', 'hotline', 'documents']],
  ['SV-4.1: a slip from the box', 'suggestion', 'box', ['first-inquiry', 'box']],
  ['TL-4: passed on by a platform', 'petition', 'platform', ['first-inquiry', 'platform']],
] as const)('%s (%s, %s) stands in %j', (_, kind, channel, wanted) => {
  expect(REGISTERS.filter((register) => standsIn(register, { kind, channel }))).toEqual(wanted);
});

test('FI-1: every matter but a complaint stands in the first-inquiry register, whatever way it came', () => {
  for (const kind of CASE_KINDS)
    for (const channel of CHANNELS)
      expect(standsIn('first-inquiry', { kind, channel }), `${kind} ${channel}`).toBe(kind !== 'complaint');
});

test('SV-4.1: a complaint stands in no register', () => {
  for (const register of REGISTERS)
    for (const channel of CHANNELS) expect(standsIn(register, { kind: 'complaint', channel })).toBe(false);
});

test.each(REGISTERS)('%s counts its rows, names each column once and in both languages', (name) => {
  const { columns } = registers[name];
  expect(columns.slice(0, 2)).toEqual(['n', 'number']);
  expect(new Set(columns).size).toBe(columns.length);
  for (const language of ['zh', 'en'] as const) {
    const labels = columns.map((column) => columnLabel(name, column)[language]);
    expect(new Set(labels).size, `${name} ${language}`).toBe(labels.length);
  }
});

test('every column there is stands in some register', () => {
  const shown = new Set(REGISTERS.flatMap((name) => registers[name].columns));
  expect(COLUMNS.filter((column) => !shown.has(column))).toEqual([]);
});

test.each([
  ['13812345678', '138****5678'],
  ['+86 138-1234-5678', '138****5678'],
  ['0356-7120012', '0356****012'],
  ['7120012', '****012'],
  ['000-0000-0101', '0000****101'],
  ['+852 2345 6789', '+8522****789'],
  ['12345', '***45'],
  ['112233', '****33'],
])('the number %s is shown as %s: enough to recognise, too little to call', (phone, shown) => {
  expect(maskedPhone(phone)).toBe(shown);
});

const state = {
  number: 'LSK-2026-000007',
  kind: 'petition',
  channel: 'visit',
  state: 'inProgress',
  office: 'civil-affairs',
  holder: '1002',
  firstAsked: '1001',
  firstOffice: 'service-centre',
  registrar: '1001',
  contact: 'given',
  receivedAt: instant('2026-09-24T10:00:00+08:00'),
  registeredAt: instant('2026-09-24T10:00:00+08:00'),
  clock: { due: { on: day('2026-10-09'), at: instant('2026-10-09T17:30:00+08:00') } },
} as unknown as CaseState;

const saying: Saying = {
  language: 'zh',
  at: instant('2026-09-30T09:00:00+08:00'),
  staffName: (number) => ({ '1001': '路晓燕', '1002': '郭志强', '1013': '石宝山' })[number] ?? number,
  officeName: (id) => ({ 'civil-affairs': '民政办' })[id] ?? id,
  villageName: (id) => ({ hougou: '后沟村' })[id] ?? id,
};

const entry = (more: Partial<CaseState> = {}, text: Entry['text'] = { subject: '灌渠漏水' }): Entry => ({
  n: 1,
  state: { ...state, ...more },
  text,
  registration: {},
});
const cell = (column: ColumnName, given: Entry, says: Saying = saying) => cellsOf([column], given, says)[0];

test('FI-1: a row says who was asked first and who has it now', () => {
  const row = cellsOf(['n', 'number', 'receivedAt', 'subject', 'firstAsked', 'handler', 'dueOn'], entry(), saying);
  expect(row).toEqual([1, 'LSK-2026-000007', '2026-09-24 10:00', '灌渠漏水', '路晓燕', '民政办 郭志强', '2026-10-09']);
});

test('FI-1: what was entered on a later day shows both days', () => {
  const late = entry({ receivedAt: instant('2026-09-22T16:00:00+08:00') });
  expect(cell('receivedAt', late)).toBe('2026-09-22 16:00（2026-09-24补登）');
});

test('FI-6: a caller is recorded with name and organisation, or as one who declined', () => {
  const called = (contact: object, more: object = {}) => entry({}, { subject: '问路', contact, ...more });
  expect(cell('person', called({ name: '何秋菊', organisation: '柳源小学' }))).toBe('何秋菊，柳源小学');
  expect(cell('person', called({ name: '何秋菊' }, { onBehalfOf: '何大有' }))).toBe('何秋菊，代何大有');
  expect(cell('person', entry({ contact: 'declined' }, { subject: '问路', contact: {} }))).toBe('不愿留');
  expect(cell('person', entry({ contact: 'none' }))).toBe('');
  expect(cell('phone', called({ phone: '13812345678' }))).toBe('138****5678');
});

test('AC-1.18: a document says whether it is urgent and how far it has come', () => {
  const paper = entry(
    { kind: 'document', urgent: true, paper: { step: 'proposed' } },
    { subject: '防汛通知', copies: 3 },
  );
  expect(cellsOf(['copies', 'urgency', 'step'], paper, saying)).toEqual([3, '急件', '已拟办']);
  expect(cellsOf(['copies', 'urgency', 'step'], entry(), saying)).toEqual(['', '平件', '']);
});

test('SV-4.1: an opening of the box names who stood by, where somebody did', () => {
  expect(cell('witness', { ...entry(), registration: { witness: '1013' } })).toBe('石宝山');
  expect(cell('witness', { ...entry(), registration: { witness: null } })).toBe('');
  expect(cell('visitors', { ...entry(), registration: { visitors: 6 } })).toBe(6);
});

test.each([
  ['on its way', {}, '2026-09-30T09:00:00+08:00', '办理中'],
  ['past its date', {}, '2026-10-09T17:31:00+08:00', '办理中 逾期'],
  ['undated', { state: 'registered', clock: null }, '2026-12-30T09:00:00+08:00', '已登记'],
  [
    'told in time',
    { state: 'completed', closedOn: day('2026-10-08'), closing: { onTime: true } },
    '2026-12-30T09:00:00+08:00',
    '已办结 2026-10-08 按期',
  ],
  [
    'told late',
    { state: 'answered', closedOn: day('2026-10-12'), closing: { onTime: false } },
    '2026-12-30T09:00:00+08:00',
    '当场办结 2026-10-12 逾期',
  ],
])('TL-4: the outcome of a case %s', (_, more, at, says) => {
  expect(cell('outcome', entry(more as Partial<CaseState>), { ...saying, at: instant(at) })).toBe(says);
});

test('what was erased stays a row that says so, in English too', () => {
  const erased = entry({ village: 'hougou' }, null);
  expect(cellsOf(['subject', 'person', 'phone', 'village'], erased, saying)).toEqual([
    '（内容已删除）',
    '（内容已删除）',
    '',
    '后沟村',
  ]);
  expect(cell('subject', erased, { ...saying, language: 'en' })).toBe('(erased)');
});
