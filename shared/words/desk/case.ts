// Words of a case on the staff desk: its head, its history, the steps that can be taken now.
import type { CaseCommandName } from '../../case/commands.ts';
import type { Label } from '../label.ts';

export const caseWords = {
  number: { zh: '编号', en: 'Number' },
  state: { zh: '状态', en: 'State' },
  light: { zh: '期限灯', en: 'Light' },
  due: { zh: '办理期限', en: 'Due by' },
  undated: { zh: '未起算', en: 'Not running yet' },
  noDueNow: { zh: '已办结，不再计时', en: 'Closed' },
  lawful: { zh: '法定期限{day}', en: 'Lawful limit {day}' },
  why: { zh: '为什么是这一天', en: 'Why this date' },
  holder: { zh: '承办', en: 'With' },
  first: { zh: '首问责任人', en: 'First responsible' },
  kind: { zh: '类别', en: 'Kind' },
  channel: { zh: '来源', en: 'Channel' },
  item: { zh: '办事事项', en: 'Service item' },
  village: { zh: '村（社区）', en: 'Village' },
  received: { zh: '收到', en: 'Received' },
  closed: { zh: '办结', en: 'Closed' },
  onTime: { zh: '按期告知', en: 'Told in time' },
  late: { zh: '逾期告知', en: 'Told late' },
  waiting: { zh: '已转{office}，须在{until}前接收', en: 'Handed to {office}; to be accepted by {until}' },
  disclosure: { zh: '公开稿', en: 'Public version' },
  content: { zh: '来件内容', en: 'What was brought' },
  contact: { zh: '联系方式', en: 'Contact' },
  noContact: { zh: '没有留', en: 'None given' },
  declined: { zh: '不愿留', en: 'Declined' },
  onBehalfOf: { zh: '代谁反映', en: 'On behalf of' },
  externalNumber: { zh: '平台或热线编号', en: 'Number on the platform or hotline' },
  lateReason: { zh: '补登原因', en: 'Why it was entered late' },
  erased: { zh: '（内容已按规定删除）', en: '(erased)' },
  act: { zh: '办理', en: 'What you can do' },
  noActs: { zh: '现在没有需要您办的步骤。', en: 'There is no step for you to take now.' },
  history: { zh: '经过', en: 'History' },
  custody: { zh: '经手', en: 'Custody' },
  custodyNow: { zh: '至今', en: 'now' },
  byClock: { zh: '系统', en: 'The clock' },
  byPerson: { zh: '来人', en: 'The person' },
  saidTold: { zh: '告知：{how}，{at}', en: 'Told: {how}, {at}' },
  refresh: { zh: '刷新', en: 'Refresh' },

  check: { zh: '请核对，提交后不能撤回', en: 'Check: this cannot be taken back' },
  confirm: { zh: '确认{step}', en: 'Confirm: {step}' },
  edit: { zh: '返回修改', en: 'Go back and change' },
  cancel: { zh: '不办了', en: 'Cancel' },
  done: { zh: '{step}：已办好', en: 'Done: {step}' },
  stale: {
    zh: '您填写期间，此件有了新情况。您填的内容都还在，请看过后再决定是否提交。',
    en: 'The case moved on while you were writing. What you typed is kept; look first, then decide.',
  },
  gone: {
    zh: '现在不能再办“{step}”了。您填的内容还在下面，可以抄走。',
    en: '“{step}” can no longer be done. What you typed is still below for you to copy.',
  },
  unknown: {
    zh: '没有这个件，或者您不能查看。',
    en: 'There is no such case, or you may not see it.',
  },

  toldBox: { zh: '已经当面、电话或书面告知本人', en: 'The person has been told in person, by telephone or in writing' },
  toldHint: {
    zh: '不勾选的，以来人凭查询码能看到答复的时间为准。',
    en: 'Otherwise the moment counts at which the answer can be read with the code.',
  },
  toldHow: { zh: '怎样告知', en: 'How' },
  toldAt: { zh: '什么时候', en: 'When' },
  toldBy: { zh: '谁告知的', en: 'By whom' },
  publishHint: {
    zh: '只是提出申请：另写一份不含个人信息的公开稿，由另一位发布审核员审核后才公开。',
    en: 'Only a proposal: a version without personal data is written and a second person approves it.',
  },
  anyone: { zh: '不指定，由该所室接收', en: 'Nobody named; the office accepts' },
} as const satisfies Record<string, Label>;

/** What a step means, said before it is taken. */
export const stepHints: Readonly<Record<CaseCommandName, Label>> = {
  'answer-on-the-spot': {
    zh: '当天就能答复清楚的用这一步，答复后即办结。',
    en: 'For what can be answered today; closes the case.',
  },
  locate: {
    zh: '暂时弄不清该谁办，先登记为正在确认，由您继续负责。',
    en: 'Whose duty it is must be found out; it stays yours.',
  },
  'hand-over': {
    zh: '转给该办的所室。对方接收之前，责任仍在您。',
    en: 'To the office whose duty it is. It stays yours until accepted.',
  },
  'accept-hand-over': { zh: '接收以后由您承办，期限照旧计算。', en: 'It becomes yours; the date stays.' },
  'return-hand-over': {
    zh: '不归本所室管的退回，并写明该归谁。退回两次的，由分管领导裁定。',
    en: 'Name the right office. The second return goes to the leader for a ruling.',
  },
  recall: { zh: '对方逾时未接收，收回自己办。', en: 'Not accepted in time: take it back.' },
  'raise-dispute': {
    zh: '该谁办有争议，提请分管领导裁定。',
    en: 'Ask the supervising leader to rule whose duty it is.',
  },
  designate: { zh: '裁定后必须承办，不得再转。', en: 'The ruling binds; it is not handed over again.' },
  assign: { zh: '在本所室指定承办人。', en: 'Name a handler within the office.' },
  'refer-outside': {
    zh: '不属于镇里职责的，告诉来人该找谁、怎么找。此件随即办结。',
    en: 'Not the township’s duty: say whom to see and how. Closes the case.',
  },
  accept: {
    zh: '申办件：材料齐全，正式受理，从现在起算期限。其他件：开始办理。',
    en: 'Papers complete (applications), or work begins.',
  },
  'report-progress': { zh: '来人凭查询码能看到这里写的进展。', en: 'The person can read this with the code.' },
  complete: {
    zh: '写清怎么办的、结果怎样。来人凭查询码能看到。',
    en: 'What was done and how it ended; the person can read it.',
  },
  refuse: {
    zh: '须写明理由、依据和怎样申诉。来人凭查询码能看到。',
    en: 'Reasons, basis and how to contest it; the person can read it.',
  },
  relay: { zh: '把来电转告给该知道的人。', en: 'Pass the call on to whoever must know.' },
  message: { zh: '来人凭查询码能看到这条留言。', en: 'The person can read this with the code.' },
};
