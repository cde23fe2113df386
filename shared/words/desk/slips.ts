// Words of the slips and papers that the desk prints for people: read at a kitchen table, by somebody who was not there.
import type { Label } from '../label.ts';

/** What each paper is called, by the event it belongs to. */
export const slipNames = {
  NoticeIssued: { zh: '一次性告知书', en: 'One-time notice' },
  CaseHandedOver: { zh: '引导单', en: 'Guidance slip' },
  CaseReferredOutside: { zh: '引导单', en: 'Guidance slip' },
  CaseRefused: { zh: '不予办理告知书', en: 'Notice of refusal' },
  CaseSuspended: { zh: '暂停计时告知书', en: 'Notice that the clock stands' },
  reissued: { zh: '补发查询码回执', en: 'New query code' },
} as const satisfies Record<string, Label>;

export const slipWords = {
  number: { zh: '编号', en: 'Number' },
  code: { zh: '查询码', en: 'Code' },
  qr: { zh: '扫码查询进度', en: 'Scan to follow' },
  follow: {
    zh: '扫描二维码，或打开 {address}，填写编号和查询码，可以查询办理进度。联系电话 {hotline}。',
    en: 'Scan, or open {address} and enter number and code. Tel. {hotline}.',
  },
  followWithReceipt: {
    zh: '查询办理进度：扫描二维码，或打开 {address}，填写编号 {number} 和登记回执上的查询码。联系电话 {hotline}。',
    en: 'To follow it: scan, or open {address}, with number {number} and the code on your receipt. Tel. {hotline}.',
  },
  ready: { zh: '请打印后交给当事人', en: 'Print it and hand it to the person' },
  putAway: { zh: '收起', en: 'Put away' },
  print: { zh: '打印{name}', en: 'Print: {name}' },
  reissuedAt: { zh: '补发时间', en: 'Given anew' },
  oldCodeVoid: { zh: '原查询码已经作废，请妥善保管本回执。', en: 'The old code is void. Keep this slip safe.' },

  to: { zh: '{name}：', en: 'To {name}:' },
  applicant: { zh: '当事人', en: 'the person who brought it' },
  noticeLead: {
    zh: '您于{on}提出的“{subject}”（编号 {number}）已经登记。经审查，还需要补充下列材料，现一次性告知如下：',
    en: 'Your matter “{subject}” of {on} (no. {number}) is registered. The following is still to be supplied:',
  },
  nothingLead: {
    zh: '您于{on}提出的“{subject}”（编号 {number}）已经登记。经审查，不需要您再补充材料。现告知如下：',
    en: 'Your matter “{subject}” of {on} (no. {number}) is registered. Nothing more is needed from you.',
  },
  handOverLead: {
    zh: '您于{on}提出的“{subject}”（编号 {number}）由下列所室承办，请前往办理：',
    en: 'Your matter “{subject}” of {on} (no. {number}) is for the office below; please go there:',
  },
  outsideLead: {
    zh: '您于{on}提出的“{subject}”（编号 {number}）不属于{township}的职责范围，请向下列单位提出：',
    en: 'Your matter “{subject}” of {on} (no. {number}) is not for {township} to decide. Please turn to:',
  },
  refusalLead: {
    zh: '您于{on}提出的“{subject}”（编号 {number}），经审查，不予办理。现将理由、依据和救济途径告知如下：',
    en: 'Your matter “{subject}” of {on} (no. {number}) was examined and is refused:',
  },
  suspensionLead: {
    zh: '您于{on}提出的“{subject}”（编号 {number}），因下列情形依法暂停计算办理期限：',
    en: 'The time for your matter “{subject}” of {on} (no. {number}) stands still by law:',
  },

  noticeMark: { zh: '告', en: 'N' },
  changed: { zh: '再次告知的原因', en: 'Why again' },
  handIn: { zh: '材料交到', en: 'Hand it in at' },
  until: { zh: '补齐期限', en: 'By' },
  lapses: {
    zh: '逾期未补齐的，终止办理；以后补齐的，可以恢复办理。',
    en: 'Otherwise the matter lapses; it goes on once everything is in.',
  },
  next: { zh: '接下来', en: 'Next' },
  countsAnew: {
    zh: '办理期限自材料补齐之日起计算，届时告知您办结期限。',
    en: 'The limit starts on the day everything is in; you will be told the date.',
  },
  stays: { zh: '办理期限不变，最迟于{on}答复您。', en: 'The date stays: you will have an answer by {on}.' },
  examinedSoon: {
    zh: '我们将继续审查，受理后告知您办结期限。',
    en: 'We go on examining it and will tell you the date.',
  },
  askAt: { zh: '有疑问请找', en: 'Questions' },
  goTo: { zh: '请到', en: 'Go to' },
  place: { zh: '地点', en: 'Place' },
  see: { zh: '请找', en: 'Ask for' },
  phone: { zh: '电话', en: 'Telephone' },
  phoneOf: { zh: '电话 {phone}', en: 'tel. {phone}' },
  acceptedBy: { zh: '最迟接待时间', en: 'You are received by' },
  firstAsked: { zh: '首问责任人', en: 'First responsible' },
  stillFirst: {
    zh: '{name}（{where}）。对方没有接待，或者认为不归其办理的，请回来找首问责任人。',
    en: '{name} ({where}). If you are not received, or sent away, come back here.',
  },
  personWithTitle: { zh: '{name}（{title}）', en: '{name} ({title})' },
  why: { zh: '说明', en: 'Why' },
  reasons: { zh: '理由', en: 'Reasons' },
  basis: { zh: '依据', en: 'Basis' },
  remedy: { zh: '救济途径', en: 'How to contest it' },
  ground: { zh: '暂停情形', en: 'Ground' },
  expected: { zh: '预计恢复日期', en: 'Expected to go on' },
  newDue: { zh: '顺延后的办理期限', en: 'Then due by' },
  seal: { zh: '{office}（盖章）', en: '{office} (seal)' },
  handledBy: { zh: '经办人：{name}', en: 'Handled by: {name}' },
  signedFor: { zh: '当事人签收：', en: 'Received by:' },
} as const satisfies Record<string, Label>;
