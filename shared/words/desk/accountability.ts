// Words of the clues on the staff desk: what a clue says and what it does not say.
import type { Label } from '../label.ts';

/** Kinds of record whose log may not agree, by the name the store has for them. */
export const logKinds: { readonly [kind: string]: Label } = {
  accountability: { zh: '线索记录', en: 'clue' },
  gift: { zh: '廉政登记', en: 'integrity entry' },
  opening: { zh: '开箱记录', en: 'box opening' },
  commendation: { zh: '表扬记录', en: 'commendation' },
  supervision: { zh: '监督记录', en: 'supervision record' },
  report: { zh: '月报', en: 'monthly report' },
  office: { zh: '所室名录', en: 'office entry' },
  staff: { zh: '干部名录', en: 'staff entry' },
  village: { zh: '村（社区）名录', en: 'village entry' },
  item: { zh: '办事事项', en: 'service item' },
  commitment: { zh: '服务承诺', en: 'commitment' },
  catalogue: { zh: '公开目录条目', en: 'catalogue entry' },
  whereabouts: { zh: '去向登记', en: 'whereabouts' },
  roster: { zh: '值班表', en: 'roster' },
  override: { zh: '放假调休登记', en: 'calendar entry' },
  policy: { zh: '制度参数', en: 'policy entry' },
  batch: { zh: '导入批次', en: 'import batch' },
  mailbox: { zh: '提醒邮箱登记', en: 'mailbox' },
  'box-watch': { zh: '意见箱提醒', en: 'watch over the box' },
};

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
  byHand: { zh: '关于', en: 'About' },
  saidToBe: { zh: '提出的情况', en: 'What is said to have happened' },
  by: { zh: '提出人', en: 'Raised by' },
  raise: { zh: '提出线索', en: 'Raise a clue' },
  raiseLead: {
    zh: '被提到的人和分管他的领导看不到这条线索。提出的人对此事没有表决权；亲眼所见的是证人，不再参与办理。',
    en: 'Whom it is about and whoever leads them see nothing of it. Whoever raises it has no vote; who saw it themselves is a witness and takes no further part.',
  },
  raisedDone: {
    zh: '线索已提出，由效能考评组决定是否受理。',
    en: 'Raised. The appraisal group decides whether it is taken up.',
  },
  ground: { zh: '涉及的规定', en: 'Under' },
  why: { zh: '为什么产生', en: 'Why it arose' },
  fromOffice: { zh: '来自所室', en: 'From office' },
  fromDisclosure: { zh: '来自公开事项', en: 'From what is to be public' },
  fromColumn: { zh: '来自公开栏目', en: 'From a public column' },
  fromLog: { zh: '来自记录核对', en: 'From the check of the records' },
  log: { zh: '{kind} {number}', en: '{kind} {number}' },
  record: { zh: '记录', en: 'record' },
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

/** The fields of a clue raised by hand. */
export const raiseFields: { readonly [path: string]: Label } = {
  person: { zh: '关于谁', en: 'About whom' },
  ground: { zh: '涉及的规定', en: 'Under which ground' },
  facts: { zh: '情况', en: 'What is said to have happened' },
  evidence: { zh: '依据', en: 'What it rests on' },
  factsOn: { zh: '事实发生日期', en: 'Day of the facts' },
  witnessed: { zh: '是我亲眼所见', en: 'I saw it myself' },
};

export const raiseHints: { readonly [path: string]: Label } = {
  facts: {
    zh: '只写事情，不写反映人，不写能让人认出是谁反映的话。',
    en: 'The matter alone; nothing of who told you, nor what would give them away.',
  },
  evidence: {
    zh: '记录、文件、台账等，写明在哪里能查到。',
    en: 'Records, papers, registers, and where they are found.',
  },
  factsOn: { zh: '不清楚的不填。', en: 'Left empty where it is not known.' },
};
