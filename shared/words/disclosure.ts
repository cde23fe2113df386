// What states, steps, fields and hints of a publication are called on screen.
import type { DisclosureStateName } from '../disclosure/boards.ts';
import type { DisclosureCommandName, ResultFields } from '../disclosure/commands.ts';
import type { DisclosureEventType } from '../disclosure/events.ts';
import type { HintKind } from '../disclosure/scan/hint.ts';
import type { Label } from './label.ts';

export const disclosureStateLabels: Readonly<Record<DisclosureStateName, Label>> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Awaiting approval' },
  published: { zh: '已公开', en: 'Published' },
  expired: { zh: '公示期满', en: 'Period over' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
};

export const disclosureCommandLabels: Readonly<Record<DisclosureCommandName, Label>> = {
  edit: { zh: '修改', en: 'Edit' },
  submit: { zh: '提交审核', en: 'Submit for approval' },
  approve: { zh: '审核通过并公开', en: 'Approve and publish' },
  return: { zh: '退回修改', en: 'Return for changes' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
};

export const disclosureEventLabels: Readonly<Record<DisclosureEventType, Label>> = {
  DisclosureDrafted: { zh: '起草', en: 'Drafted' },
  DisclosureEdited: { zh: '修改', en: 'Edited' },
  DisclosureSubmitted: { zh: '提交审核', en: 'Submitted for approval' },
  DisclosureReturned: { zh: '退回修改', en: 'Returned for changes' },
  DisclosureApproved: { zh: '审核通过并公开', en: 'Approved and published' },
  DisclosureWithdrawn: { zh: '撤下', en: 'Withdrawn' },
  DisclosureMarkedReopened: { zh: '注明已重新办理', en: 'Marked as reopened' },
};

export const fieldLabels: Readonly<Record<keyof ResultFields, Label>> = {
  title: { zh: '标题', en: 'title' },
  asked: { zh: '反映内容', en: 'what was asked' },
  outcome: { zh: '办理结果', en: 'outcome' },
  village: { zh: '村（社区）', en: 'village' },
  number: { zh: '编号', en: 'number' },
  kind: { zh: '类别', en: 'kind' },
  office: { zh: '承办所室', en: 'office' },
  receivedOn: { zh: '收到日期', en: 'day of receipt' },
  dueOn: { zh: '应办结日期', en: 'due date' },
  closedOn: { zh: '办结日期', en: 'day of closing' },
};

/** What the scanner thinks it has found. */
export const hintLabels: Readonly<Record<HintKind, Label>> = {
  idNumber: { zh: '身份证号', en: 'identity number' },
  bankCard: { zh: '银行卡号', en: 'bank card number' },
  mobile: { zh: '手机号', en: 'mobile number' },
  landline: { zh: '固定电话', en: 'landline number' },
  plate: { zh: '车牌号', en: 'licence plate' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
  account: { zh: '微信、QQ 等账号', en: 'WeChat, QQ or other account' },
  address: { zh: '细于村（社区）的住址', en: 'address finer than the village' },
  name: { zh: '疑似姓名', en: 'probably a name' },
};

/** Several things in a row, as each language lists them. */
export const listed = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
});
