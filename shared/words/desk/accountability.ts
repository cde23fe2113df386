// Words of the clues on the staff desk: what a clue says and what it does not say.
import type { Label } from '../label.ts';

export const clueWords = {
  clue: { zh: '线索：{number}', en: 'Clue from {number}' },
  lead: {
    zh: '线索只说明有一件事需要查看，不是对任何人的认定，更不是处理。',
    en: 'A clue says that a matter should be looked into. It is no finding about anybody, and no sanction.',
  },
  states: { zh: '查看哪些线索', en: 'Which clues' },
  none: { zh: '这里现在没有线索。', en: 'No clues here just now.' },
  case: { zh: '来自办件', en: 'From case' },
  complaint: { zh: '来自投诉举报', en: 'From a complaint' },
  report: { zh: '来自监督报告', en: 'From a supervisor’s report' },
  ground: { zh: '涉及的规定', en: 'Under' },
  why: { zh: '为什么产生', en: 'Why it arose' },
  fromOffice: { zh: '来自所室', en: 'From office' },
  fromDisclosure: { zh: '来自公开事项', en: 'From what is to be public' },
  officeMonth: { zh: '{office}（{month}）', en: '{office}, {month}' },
  disclosure: { zh: '公开稿', en: 'public version' },
  raised: { zh: '产生时间', en: 'Raised' },
  decideBy: { zh: '最迟决定', en: 'To be decided by' },
  decided: { zh: '决定时间', en: 'Decided' },
  late: { zh: '逾期未决定', en: 'Not decided in time' },
  decide: { zh: '决定', en: 'Decide' },
  notYours: {
    zh: '是否受理由效能考评组决定。',
    en: 'The appraisal group decides whether it is taken up.',
  },
  acceptHint: {
    zh: '受理只表示要把事情查清楚，不指向任何人。',
    en: 'Taking it up only means that the matter will be examined; it points at nobody.',
  },
  dismissHint: {
    zh: '写明为什么不需要再查，例如期限是因法定事由暂停的。',
    en: 'Say why nothing is left to examine, for example because the limit was lawfully stopped.',
  },
  reason: { zh: '理由', en: 'Reason' },
  done: { zh: '已决定：{step}', en: 'Done: {step}' },
  history: { zh: '经过', en: 'History' },
  byClock: { zh: '系统', en: 'The clock' },
  erased: { zh: '（内容已按规定删除）', en: '(erased)' },
  back: { zh: '返回线索列表', en: 'Back to the list' },
} as const satisfies Record<string, Label>;
