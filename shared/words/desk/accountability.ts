// Words of the clues on the staff desk: what a clue says and what it does not say.
import type { Label } from '../label.ts';

export const clueWords = {
  title: { zh: '线索', en: 'Clues' },
  clue: { zh: '线索：{number}', en: 'Clue from {number}' },
  lead: {
    zh: '线索只说明有一件事需要查看，不是对任何人的认定，更不是处理。',
    en: 'A clue says that a matter should be looked into. It is no finding about anybody, and no sanction.',
  },
  states: { zh: '查看哪些线索', en: 'Which clues' },
  none: { zh: '这里现在没有线索。', en: 'No clues here just now.' },
  case: { zh: '来自办件', en: 'From case' },
  complaint: { zh: '来自投诉举报', en: 'From a complaint' },
  founded: {
    zh: '投诉举报调查有了结论，由此产生这条线索。线索只引用结论，不含举报人和举报内容；须回避的人看不到。',
    en: 'It follows from the finding on a complaint, which it cites without its reporter or its words. Nobody who stands aside sees it.',
  },
  report: { zh: '来自监督报告', en: 'From a supervisor’s report' },
  ground: { zh: '涉及的规定', en: 'Under' },
  why: { zh: '为什么产生', en: 'Why it arose' },
  lawfulLimit: {
    zh: '此件已超过法定或制度规定的最长期限，系统自动产生这条线索。',
    en: 'The case is past the limit set by statute or by the regulation, so the house raised this by itself.',
  },
  taken: {
    zh: '效能监督员反映了问题，考评组已作为线索受理。',
    en: 'An efficacy supervisor reported the matter and the appraisal group took it up as a clue.',
  },
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
