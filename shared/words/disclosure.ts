// What states, steps, fields and hints of a publication are called on screen.
import type { Board, DisclosureStateName, NoticeCategory } from '../disclosure/boards.ts';
import type { DisclosureCommandName, DisclosureFields } from '../disclosure/commands.ts';
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
  'publish-correction': { zh: '审核并公布更正', en: 'Approve and publish the correction' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
};

export const disclosureEventLabels: Readonly<Record<DisclosureEventType, Label>> = {
  DisclosureDrafted: { zh: '起草', en: 'Drafted' },
  DisclosureEdited: { zh: '修改', en: 'Edited' },
  DisclosureSubmitted: { zh: '提交审核', en: 'Submitted for approval' },
  DisclosureFellOverdue: { zh: '超过公开期限', en: 'Overdue for publication' },
  DisclosureReturned: { zh: '退回修改', en: 'Returned for changes' },
  DisclosureApproved: { zh: '审核通过并公开', en: 'Approved and published' },
  DisclosureCorrected: { zh: '公布更正', en: 'Correction published' },
  DisclosureExpired: { zh: '公示期满，自动撤下', en: 'Period over, taken down' },
  DisclosureWithdrawn: { zh: '撤下', en: 'Withdrawn' },
  DisclosureMarkedReopened: { zh: '注明已重新办理', en: 'Marked as reopened' },
};

export const fieldLabels: Readonly<Record<keyof DisclosureFields, Label>> = {
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
  problem: { zh: '问题', en: 'problem' },
  progress: { zh: '办理进展', en: 'progress' },
  body: { zh: '正文', en: 'text' },
  basis: { zh: '依据', en: 'basis' },
  people: { zh: '公示名单', en: 'persons concerned' },
  category: { zh: '公示类别', en: 'category' },
  until: { zh: '公示截止日期', en: 'open until' },
  status: { zh: '办理状态', en: 'status' },
  period: { zh: '考评周期', en: 'period' },
  month: { zh: '月份', en: 'month' },
  catalogue: { zh: '对应的公开目录条目', en: 'entry of the disclosure catalogue' },
};

/** What the scanner thinks it has found. */
export const hintLabels: Readonly<Record<HintKind, Label>> = {
  idNumber: { zh: '身份证号', en: 'identity number' },
  bankCard: { zh: '银行卡号', en: 'bank card number' },
  number: { zh: '疑似证件号或卡号（校验不符）', en: 'perhaps an identity or card number (check digit wrong)' },
  mobile: { zh: '手机号', en: 'mobile number' },
  landline: { zh: '固定电话', en: 'landline number' },
  plate: { zh: '车牌号', en: 'licence plate' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
  account: { zh: '微信、QQ 等账号', en: 'WeChat, QQ or other account' },
  address: {
    zh: '住址过细（只到村，社会救助只到乡镇）',
    en: 'address too fine (village; township for social assistance)',
  },
  name: { zh: '疑似姓名', en: 'probably a name' },
};

/** Several things in a row, as each language lists them. */
export const listed = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
});

/** Boards as the publishing desk names them. */
export const disclosureBoardLabels: Readonly<Record<Board, Label>> = {
  results: { zh: '办结公示', en: 'Results' },
  opinions: { zh: '群众意见', en: 'Opinions' },
  notices: { zh: '热点公示', en: 'Notices' },
  'hot-problems': { zh: '热点难点', en: 'Hot problems' },
  complaints: { zh: '投诉处理', en: 'Complaints handled' },
  appraisal: { zh: '考评结果', en: 'Appraisal' },
  'monthly-report': { zh: '月报', en: 'Monthly report' },
  commendations: { zh: '先进典型', en: 'Commendations' },
};

export const noticeCategoryLabels: Readonly<Record<NoticeCategory, Label>> = {
  'minimum-living': { zh: '最低生活保障', en: 'Minimum-living allowance' },
  'destitute-support': { zh: '特困人员供养', en: 'Support of destitute people' },
  'temporary-relief': { zh: '临时救助', en: 'Temporary relief' },
  housing: { zh: '住房救助', en: 'Housing assistance' },
  're-employment': { zh: '再就业', en: 'Re-employment' },
  conscription: { zh: '征兵', en: 'Conscription' },
  land: { zh: '土地与宅基地', en: 'Land and house sites' },
  decision: { zh: '重大决策', en: 'Decisions of wide concern' },
  other: { zh: '其他', en: 'Other' },
};

export const problemStatusLabels: Readonly<Record<'open' | 'solved', Label>> = {
  open: { zh: '办理中', en: 'Being dealt with' },
  solved: { zh: '已解决', en: 'Solved' },
};
