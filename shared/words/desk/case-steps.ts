// Words of taking a step in a case on the staff desk: what it means, its fields, the last look before it is sent.
import type { CaseCommandName } from '../../case/commands.ts';
import type { Label } from '../label.ts';

export const stepWords = {
  act: { zh: '办理', en: 'What you can do' },
  noActs: { zh: '现在没有需要您办的步骤。', en: 'There is no step for you to take now.' },
  check: { zh: '请核对，提交后不能撤回', en: 'Check: this cannot be taken back' },
  confirm: { zh: '确认{step}', en: 'Confirm: {step}' },
  edit: { zh: '返回修改', en: 'Go back and change' },
  cancel: { zh: '不办了', en: 'Cancel' },
  stale: {
    zh: '您填写期间，此件有了新情况。您填的内容都还在，请看过后再决定是否提交。',
    en: 'The case moved on while you were writing. What you typed is kept; look first, then decide.',
  },
  gone: {
    zh: '现在不能再办“{step}”了。您填的内容还在下面，可以抄走。',
    en: '“{step}” can no longer be done. What you typed is still below for you to copy.',
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
  moreSteps: { zh: '更多', en: 'More' },
  confirmedBy: { zh: '本人怎样确认的', en: 'How the person confirmed' },
  confirmedHow: { zh: '怎样确认', en: 'How' },
  confirmedAt: { zh: '什么时候', en: 'When' },
  missingHint: {
    zh: '写全还缺的每一项。什么都不缺的，一项也不填。',
    en: 'Every item that is missing; leave it empty if nothing is.',
  },
  nothingMissing: { zh: '不需要补材料', en: 'Nothing to be supplied' },
  materialName: { zh: '材料名称', en: 'Material' },
  materialHow: { zh: '怎样补', en: 'How to supply it' },
  addRow: { zh: '再加一项', en: 'Add another' },
  dropRow: { zh: '删去', en: 'Remove' },
  dropRowN: { zh: '删去第{n}项', en: 'Remove item {n}' },
  againHint: {
    zh: '此前已经告知过。没有新情况的，不能再要求补材料。',
    en: 'A notice was given before; another one needs a change of circumstances.',
  },
  allRevive: { zh: '已终止的件，余下各项收齐才能接着办。', en: 'A lapsed matter goes on only with all that is left.' },
  leadingOffice: { zh: '牵头所室', en: 'Leading office' },
  proposeHint: { zh: '不同意的，写您认为可行的日期。', en: 'If you do not agree, the date you think possible.' },
  correctFrom: { zh: '现在是：{now}', en: 'Now: {now}' },
  correctTo: { zh: '更正为', en: 'Should read' },
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
  'make-joint': {
    zh: '裁定由几个所室一起办，第一个牵头；期限不得晚于法定期限。',
    en: 'Several offices together, the first leading; not past the lawful date.',
  },
  'issue-notice': {
    zh: '把还缺的材料一次写全：叫什么、怎么补。不缺材料也可以出具，说明怎么办、多久有结果。再次告知须写明情况变化。',
    en: 'Everything still missing, once: what and how. A second notice names the change of circumstances.',
  },
  'receive-materials': {
    zh: '勾选收到的材料；收齐后继续办理。',
    en: 'Tick what came; with the last item work goes on.',
  },
  suspend: {
    zh: '只限依法可以扣除的时间，书面告知来人；到预计日期自动恢复。',
    en: 'Only for lawful grounds, told in writing; runs again by itself on the day expected.',
  },
  resume: { zh: '从现在起恢复计时。', en: 'The clock runs again from now.' },
  'request-extension': {
    zh: '到期前写明理由申请，限一次；负责人申请的由分管领导批。',
    en: 'Before the date, with reasons, once; a head’s goes to the leader.',
  },
  'grant-extension': { zh: '批准后期限顺延，来人能看到。', en: 'The date moves; the person can see it.' },
  'refuse-extension': { zh: '不批准须写理由。', en: 'Say why.' },
  'invite-joint': {
    zh: '提出一个共同期限，请各所室确认；两个工作日商量不成的，由分管领导裁定。',
    en: 'Propose one date; without agreement the leader rules.',
  },
  'confirm-joint': { zh: '同意，或提出您认为可行的日期。', en: 'Agree, or name the date you think possible.' },
  'rule-joint': { zh: '裁定的期限不得晚于法定期限。', en: 'Not past the lawful date.' },
  contribute: { zh: '写明本所室办了什么，由牵头所室汇总。', en: 'What your office did; the leading office sums up.' },
  'report-back': {
    zh: '交办件向上级报告后才算办完；紧急事项写明何时、向谁报告。',
    en: 'A directive is done once reported back; for an emergency say when and to whom it was reported.',
  },
  'sign-for': { zh: '收到当天签收登记。', en: 'The day it arrives.' },
  propose: { zh: '写明建议由谁办、怎么办。', en: 'Who should do what.' },
  submit: { zh: '报送后由该领导批示。', en: 'The leader instructs from here.' },
  instruct: {
    zh: '批示后来文办结，另立一件交办件，限期办理。',
    en: 'Ends the document and makes a directive with a date.',
  },
  correct: {
    zh: '原来的内容保留在经过里。使期限推后的更正由负责人作出。',
    en: 'The old value stays in the history. A later date takes the head.',
  },
  link: { zh: '填重复件的编号；各人的查询码和答复不变。', en: 'Number of the repeat; each keeps code and reply.' },
  supervise: { zh: '写明要求，承办人一个工作日内回应。', en: 'The holder answers within a working day.' },
  contact: { zh: '一个工作日内联系来人，问清哪里不满意。', en: 'Within a working day: what was wrong.' },
  rectify: { zh: '写明怎样整改的；来人可以再评价一次。', en: 'What was put right; the person may rate once more.' },
  'propose-set-aside': { zh: '误评、恶意评价，写明依据，由考评组确认。', en: 'Mistaken or malicious: say why.' },
  'confirm-set-aside': { zh: '核实后确认，该评价不计入统计。', en: 'After checking; the rating no longer counts.' },
  withdraw: { zh: '只有来人本人表示撤回才可代办，写明怎样确认的。', en: 'Only on the person’s own word; say how.' },
  reopen: { zh: '另起一个期限，原来的结论保留。', en: 'A second date; the first verdict stays.' },
  'reissue-code': {
    zh: '核对本人证件后补发，原码作废。只写证件名称，不写号码。',
    en: 'Against an ID shown; the old code is void. Never write the number.',
  },
};

/** What a field is called where its step gives it a sense of its own. */
export const specialLabels: { readonly [field: string]: Label } = {
  'relay.to': { zh: '转告谁', en: 'To whom' },
  'relay.note': { zh: '转告内容', en: 'Note' },
  'refer-outside.to': { zh: '请来人去找', en: 'Whom to turn to' },
  'make-joint.offices': { zh: '一起办的所室', en: 'Offices that share it' },
  'invite-joint.offices': { zh: '邀请哪些所室', en: 'Offices invited' },
  'instruct.text': { zh: '批示内容', en: 'Instruction' },
  'instruct.office': { zh: '交哪个所室办', en: 'Office' },
  'instruct.dueOn': { zh: '办理期限', en: 'Due on' },
  'report-progress.text': { zh: '进展', en: 'Progress' },
  'report-back.text': { zh: '报告内容', en: 'Report' },
  'contribute.text': { zh: '办了什么', en: 'What was done' },
  'contact.text': { zh: '回访情况', en: 'What was said' },
  'rectify.text': { zh: '整改情况', en: 'What was put right' },
  'supervise.note': { zh: '督办要求', en: 'What is asked' },
  'link.to': { zh: '另一件的编号', en: 'Number of the other case' },
  'suspend.basis': { zh: '法律依据', en: 'Basis in law' },
  'correct.to': stepWords.correctTo,
};
