// Words that both desks share: what is wrong with a field, what happens to what was typed, how parts of a step are named.
// The words of one desk only lie in desk/.
import type { CASE_COMMANDS, CaseCommandName } from '../case/commands.ts';
import type { Label } from './label.ts';

export const formWords = {
  summary: { zh: '有 {n} 处需要改', en: '{n} to correct' },
  fillIn: { zh: '请填写“{field}”', en: 'Please fill in “{field}”' },
  choose: { zh: '请选择“{field}”', en: 'Please choose “{field}”' },
  wrong: { zh: '“{field}”：{says}', en: '“{field}”: {says}' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  pick: { zh: '请选择', en: 'Choose' },
  sending: { zh: '正在提交……', en: 'Sending…' },
  loading: { zh: '正在载入……', en: 'Loading…' },
  offline: {
    zh: '网络不通，没有提交成功。已填的内容还在，网络恢复后请再提交一次。',
    en: 'No connection: nothing was sent. What you typed is kept; please send again once you are online.',
  },
  unreachable: {
    zh: '现在连不上，请检查网络后重试。',
    en: 'Cannot be reached just now. Check the connection and try again.',
  },
  broken: { zh: '页面出错了，请刷新后再试。', en: 'Something on this page broke; please reload it.' },
  again: { zh: '重试', en: 'Try again' },
  print: { zh: '打印', en: 'Print' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
} as const satisfies Record<string, Label>;

/** Every key under which a step carries words, from the bodies of the commands themselves. */
type Bodies = (typeof CASE_COMMANDS)[CaseCommandName]['entries'];
type KeysOf<T> = T extends unknown ? keyof T : never;
export type CommandField = KeysOf<Bodies>;

/** What the parts of a step are called, on a form and under a timeline entry alike. */
export const fieldLabels: Readonly<Record<CommandField, Label>> = {
  answer: { zh: '答复内容', en: 'Answer' },
  told: { zh: '告知情况', en: 'How the person was told' },
  office: { zh: '所室', en: 'Office' },
  staff: { zh: '人员', en: 'Person' },
  reason: { zh: '理由', en: 'Reason' },
  suggestedOffice: { zh: '应由哪个所室承办', en: 'The right office' },
  to: { zh: '请到', en: 'Where to go' },
  explanation: { zh: '说明', en: 'Explanation' },
  text: { zh: '内容', en: 'Text' },
  result: { zh: '办理结果', en: 'Result' },
  publish: { zh: '申请公开办结结果', en: 'Put forward for the results board' },
  reasons: { zh: '不予办理的理由', en: 'Reasons for the refusal' },
  basis: { zh: '依据', en: 'Basis' },
  remedy: { zh: '救济途径', en: 'How to contest it' },
  note: { zh: '说明', en: 'Note' },
  offices: { zh: '所室', en: 'Offices' },
  dueOn: { zh: '期限', en: 'Date' },
  missing: { zh: '还缺的材料', en: 'What is missing' },
  changeOfCircumstances: { zh: '情况有何变化', en: 'What has changed' },
  received: { zh: '收到的材料', en: 'What was received' },
  ground: { zh: '情形', en: 'Ground' },
  expectedUntil: { zh: '预计恢复日期', en: 'Expected until' },
  proposedDueOn: { zh: '建议期限', en: 'Proposed date' },
  agreed: { zh: '同意这个期限', en: 'Agreed' },
  opinion: { zh: '拟办意见', en: 'Opinion' },
  leader: { zh: '领导', en: 'Leader' },
  field: { zh: '更正哪一项', en: 'Which field' },
  by: { zh: '谁提出的', en: 'By whom' },
  confirmed: { zh: '本人怎样确认的', en: 'How the person confirmed' },
  rejected: { zh: '上级不认可答复，退回重办', en: 'The superior sent the answer back' },
  idShown: { zh: '出示的证件（不写号码）', en: 'ID shown (no number)' },
};
