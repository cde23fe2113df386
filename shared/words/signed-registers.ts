// What the registers of what two people stand by, and their columns, are called on screen, on paper and in files.
import type { SignedColumn } from '../registers/signed-registers.ts';
import type { SignedKind } from '../signed/kinds.ts';
import type { Label } from './label.ts';

export const signedRegisterLabels: Readonly<Record<SignedKind, Label>> = {
  gift: { zh: '廉洁登记簿', en: 'Integrity register' },
  opening: { zh: '意见箱开箱登记簿', en: 'Register of box openings' },
  commendation: { zh: '表扬登记簿', en: 'Register of commendations' },
};

const columnLabels: Readonly<Record<SignedColumn, Label>> = {
  n: { zh: '序号', en: 'No.' },
  writtenAt: { zh: '登记时间', en: 'Entered' },
  on: { zh: '发生日期', en: 'On' },
  openedAt: { zh: '开箱时间', en: 'Opened' },
  decidedOn: { zh: '决定日期', en: 'Decided' },
  what: { zh: '礼品（金）名称', en: 'Gift' },
  value: { zh: '估价（元）', en: 'Value (yuan)' },
  giver: { zh: '送礼人', en: 'Given by' },
  giftOutcome: { zh: '处理方式', en: 'Outcome' },
  handedTo: { zh: '交给', en: 'Handed to' },
  receipt: { zh: '收据号', en: 'Receipt' },
  box: { zh: '意见箱', en: 'Box' },
  slips: { zh: '来件数', en: 'Slips' },
  whom: { zh: '表扬对象', en: 'Praised' },
  title: { zh: '名称', en: 'Title' },
  facts: { zh: '事迹', en: 'Facts' },
  by: { zh: '登记人', en: 'Entered by' },
  with: { zh: '同开人', en: 'Together with' },
  second: { zh: '确认人', en: 'Confirmed by' },
  standing: { zh: '状态', en: 'Standing' },
  note: { zh: '备注', en: 'Note' },
};

const ownLabels: { readonly [K in SignedKind]?: { readonly [C in SignedColumn]?: Label } } = {
  opening: { by: { zh: '开箱登记人', en: 'Opened by' } },
  commendation: { by: { zh: '提名人', en: 'Proposed by' }, second: { zh: '决定人', en: 'Decided by' } },
};

/** What a column is called in a register. */
export const signedColumnLabel = (kind: SignedKind, column: SignedColumn): Label =>
  ownLabels[kind]?.[column] ?? columnLabels[column];

/** Which of a register's records stand in a copy of it. */
export const signedExtent = {
  whole: { zh: '含本月全部记录', en: 'every record of the month' },
  known: { zh: '含您可以查看的记录', en: 'the records you may know of' },
  wholeDecided: { zh: '含本月作出决定的全部提名', en: 'every proposal decided in the month' },
} as const satisfies Record<string, Label>;
