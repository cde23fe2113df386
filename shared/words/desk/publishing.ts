// Words of the publishing queue: writing what may be read by all, and the second person's look at it.
import type { Label } from '../label.ts';

export const publishingWords = {
  title: { zh: '公开审核', en: 'Publishing' },
  lead: {
    zh: '办结的事要公开，先写一份不含个人信息的公开稿，再由另一位发布审核员审核。',
    en: 'What is finished is published in words without personal data, after a second person has read them.',
  },
  states: { zh: '查看哪些公开稿', en: 'Which publications' },
  none: { zh: '这里现在没有公开稿。', en: 'Nothing here just now.' },
  case: { zh: '来自办件', en: 'From case' },
  author: { zh: '起草', en: 'Put forward by' },
  publishBy: { zh: '最迟公开', en: 'To be published by' },
  publishedOn: { zh: '公开日期', en: 'Published on' },
  text: { zh: '公开稿', en: 'Text' },
  source: { zh: '原来的内容（供对照，不公开）', en: 'The original, for comparison; not published' },
  facts: { zh: '随公开稿一起公开的事实', en: 'Facts published with it' },
  titleHint: { zh: '不写姓名、门牌，写清什么事', en: 'What it is about; no names, no addresses' },
  askedHint: { zh: '来人反映了什么', en: 'What was asked' },
  outcomeHint: { zh: '怎么办的、结果怎样', en: 'What was done and how it ended' },
  showVillage: { zh: '写明村（社区）', en: 'Name the village' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  submit: { zh: '保存并提交审核', en: 'Save and submit' },
  hints: { zh: '可能泄露个人信息的地方', en: 'What may give a person away' },
  noHints: {
    zh: '没有发现可疑的地方。仍请逐字看一遍。',
    en: 'Nothing suspicious was found. Please read it all the same.',
  },
  hintsLead: {
    zh: '请改掉；确实可以公开的，写明理由后才能通过。',
    en: 'Change them, or say why they may stand.',
  },
  keepReason: { zh: '可以公开的理由', en: 'Why it may stand' },
  approve: { zh: '审核通过并公开', en: 'Approve and publish' },
  approveConfirm: {
    zh: '通过以后马上公开，任何人都能看到。',
    en: 'Once approved it is public at once.',
  },
  ownWords: {
    zh: '这份稿子是您起草或改过的，要由另一位发布审核员审核。',
    en: 'You put this forward or wrote part of it; someone else has to approve it.',
  },
  return: { zh: '退回修改', en: 'Return' },
  returnReason: { zh: '退回的理由', en: 'Why it is returned' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
  drop: { zh: '不再公开', en: 'Drop it' },
  withdrawReason: { zh: '理由', en: 'Reason' },
  withdrawHint: {
    zh: '理由会写进“撤下与更正”，不要提到编号、姓名和事情本身。',
    en: 'The reason is published; name no number, person or matter.',
  },
  done: { zh: '已{step}', en: 'Done: {step}' },
  live: { zh: '公开页面', en: 'Public page' },
  liveSoon: {
    zh: '已通过，网站正在更新，几秒后可以看到。',
    en: 'Approved; the site is being updated and will show it in seconds.',
  },
  liveFailed: {
    zh: '网站没有更新成功，原来的页面不变：{why}',
    en: 'The site could not be updated and stays as it was: {why}',
  },
  back: { zh: '返回列表', en: 'Back to the list' },
} as const satisfies Record<string, Label>;
