// Words of taking a step in a complaint on the staff desk: what it means, its fields, and the parts of what was said.
import type { ComplaintCommandName } from '../../complaint/commands.ts';
import type { Label } from '../label.ts';
import { complaintDeskWords } from './complaint.ts';

/** What a step means, said before it is taken. */
export const complaintHints: Readonly<Record<ComplaintCommandName | 'unseal' | 'publish', Label>> = {
  unseal: {
    zh: '只启封办理需要的部分。一点“启封”就记入启封记录。',
    en: 'Open only what the work needs. The opening is recorded the moment you press the button.',
  },
  publish: {
    zh: '另写公开用的文字，到“公开”栏提交，由不须回避的发布审核员审核。公开以前，须回避的人看不到此稿。不写编号，不写能让人认出举报人的话；没有查实的，不写任何人和所室。',
    en: 'Words of their own for the board: submit them under “Publishing”; a publisher who does not stand aside approves. Until then nobody who stands aside sees them. No number, nothing by which the reporter could be known, and nobody named unless it was founded.',
  },
  screen: {
    zh: '看是否属于受理范围。举报人只用文字说到谁的，在这里指明，回避随之重新计算。',
    en: 'Whether it is to be looked into. Where somebody was named only in words, name them here: who stands aside follows.',
  },
  'assign-investigator': {
    zh: '指定以后由其启封和调查；您不再承办的，也不能再启封。',
    en: 'From then on they open and look into it; once it is no longer yours you cannot open it either.',
  },
  plan: { zh: '写明查什么、怎么查、找谁核实。内容密封保存。', en: 'What to look into and how. Sealed.' },
  record: {
    zh: '逐次记录谈话、调取的材料和核实的情况。内容密封保存。',
    en: 'Each talk, paper and fact that was checked. Sealed.',
  },
  find: {
    zh: '写明查明的事实和依据，确定公布范围。公布的稿子另写，不含任何个人信息。只要不是“不公开”，据此追究责任的决定送达后，考评事实中会向本人和参与审定的人列出一件查实的投诉。',
    en: 'Facts and grounds, and how widely it is published. What is published is written separately, without personal data. Unless it is told to nobody, the evidence of whoever is held responsible counts one upheld complaint for them and those who decide, once that decision was served.',
  },
  reply: {
    zh: '举报人凭查询码能看到。查结前答复进展，查结后答复结论。不要写能让人认出举报人的话。',
    en: 'The reporter reads it with the code: progress before the finding, the result after it.',
  },
  rectify: {
    zh: '写明整改什么、谁负责、哪天前完成。不写举报人的任何情况。',
    en: 'What, who and by when. Nothing about the reporter.',
  },
  close: {
    zh: '查实的须先转入整改。公布范围不改的不选。办结后举报人可以评价，也可以申请重新办理一次。',
    en: 'What was founded is put right first. Leave the scope unless it changes. The reporter may then rate it, and ask once to have it taken up again.',
  },
  'flag-retaliation': {
    zh: '举报人因举报受到刁难、威胁、打击的，如实记下，作为另一个追责情形查处。是别人所为的，在这里指明，其本人和有关人员随即回避。',
    en: 'Where the reporter is obstructed, threatened or harmed for having complained: a ground of its own. If somebody else did it, name them here; they and theirs stand aside at once.',
  },
  contact: {
    zh: '举报人评价不满意，由您回访：凭查询码能看到，看后可以再评价一次。确有问题没有解决的，请重新办理。',
    en: 'The reporter was not satisfied. They read this with the code and may rate once more. Where something is still unsolved, take it up again.',
  },
  reopen: {
    zh: '退回原承办人重新调查、重新答复，另定期限。理由密封保存。',
    en: 'Back to whoever had it, by a new date. The reason is sealed.',
  },
  refer: {
    zh: '法律、党纪另有规定或者不归镇里管的，密封移送有权机关。移送后镇里不再办理。',
    en: 'Sealed, to the body entitled; the township does nothing more.',
  },
  message: { zh: '举报人凭查询码能看到，可以回话。', en: 'The reporter reads it with the code and can answer.' },
  'request-extension': { zh: '期限到之前写明理由申请，限一次。', en: 'Before the date, with reasons, once.' },
  'grant-extension': { zh: '批准后期限顺延，举报人能看到。', en: 'The date moves; the reporter can see it.' },
  'refuse-extension': { zh: '不批准须写理由。', en: 'Say why.' },
};

/** What the fields of its steps and the parts of what was said are called; by `step.key` where that differs. */
export const complaintFields: { readonly [path: string]: Label } = {
  subject: { zh: '事由', en: 'Subject' },
  body: { zh: '详细情况', en: 'Details' },
  identity: { zh: '怎样留名', en: 'Wants to be known' },
  target: { zh: '反映的是谁', en: 'Whom it is about' },
  'target.office': complaintDeskWords.targetOffice,
  'target.staff': complaintDeskWords.targetStaff,
  grounds: { zh: '哪一类问题', en: 'Kind of matter' },
  keepFrom: { zh: '不想让谁知道', en: 'Whom the reporter fears' },
  village: { zh: '村（社区）', en: 'Village' },
  item: { zh: '办事事项', en: 'Service item' },
  office: { zh: '所室', en: 'Office' },
  occurredAt: { zh: '实际收到时间', en: 'When it really arrived' },
  lateReason: { zh: '补登原因', en: 'Why it was entered late' },
  witness: { zh: '开箱时在场的另一人', en: 'Who else opened the box' },
  externalNumber: { zh: '平台或热线编号', en: 'Number on the platform or hotline' },
  contact: { zh: '联系方式', en: 'Contact' },
  onBehalfOf: { zh: '代谁反映', en: 'On behalf of' },
  agent: { zh: '代理人', en: 'Agent' },
  note: { zh: '初核情况', en: 'What was seen' },
  overlapsLaw: { zh: '法律或党纪另有规定，应当移送', en: 'Law or Party discipline provides for it: to be referred' },
  staff: { zh: '调查人', en: 'Investigator' },
  reason: { zh: '理由', en: 'Reason' },
  'publish.title': { zh: '标题', en: 'Title' },
  'publish.asked': { zh: '反映的问题', en: 'What was reported' },
  'publish.outcome': { zh: '处理结果', en: 'What came of it' },
  'publish.office': { zh: '所室', en: 'Office' },
  'reopen.reason': { zh: '为什么重新办理', en: 'Why it is taken up again' },
  'close.reason': { zh: '不公开的理由', en: 'Why it is not published' },
  'flag-retaliation.text': { zh: '打击报复的情形', en: 'What was done to the reporter' },
  'flag-retaliation.target': { zh: '何人所为（与被反映的人不同时指明）', en: 'By whom, if not by those it is about' },
  'contact.text': { zh: '回访内容', en: 'What you write' },
  comment: { zh: '想说的话', en: 'What they added' },
  'find.reason': { zh: '不公开的理由', en: 'Why it is not published' },
  text: { zh: '内容', en: 'Text' },
  'plan.text': { zh: '调查方案', en: 'Plan' },
  'record.text': { zh: '调查情况', en: 'What was looked into' },
  'find.text': { zh: '查明的事实和依据', en: 'Facts and grounds' },
  'reply.text': { zh: '答复内容', en: 'Reply' },
  'rectify.text': { zh: '整改要求', en: 'What is to be put right' },
  'close.text': { zh: '办结说明', en: 'How it ended' },
  finding: { zh: '结论', en: 'Finding' },
  ground: { zh: '属于哪种追责情形', en: 'Ground of accountability' },
  scope: { zh: '公布范围', en: 'How widely it is published' },
  retaliation: { zh: '有打击报复举报人的情形', en: 'The reporter was made to suffer for it' },
  told: { zh: '告知情况', en: 'How the reporter was told' },
  owner: { zh: '整改责任单位或责任人', en: 'Who puts it right' },
  dueOn: { zh: '整改完成日期', en: 'To be put right by' },
  to: { zh: '移送哪个机关', en: 'To which body' },
  basis: { zh: '依据', en: 'Basis' },
  explanation: { zh: '说明', en: 'Explanation' },
  what: { zh: '看哪一部分', en: 'Which part' },
};

/** What is said at a field of a step. */
export const complaintFieldHints: { readonly [path: string]: Label } = {
  'find.ground': {
    zh: '查实的才选。结论作出后，由此产生一条追责线索，只有能知道此件的人看得到，不含举报人的任何情况。',
    en: 'Only where it was founded: a clue arises from it, for those alone who may know of this complaint, and without the reporter.',
  },
  'unseal.reason': {
    zh: '例如：初核是否属于受理范围。能知道此件的人都看得到理由，不要写举报人是谁',
    en: 'For example: to see whether it is to be looked into. All who know of it read the reason: do not say who reported',
  },
  'find.reason': { zh: '选“不公开”的必须填写。', en: 'Needed where it is not published.' },
  'close.reason': { zh: '改为“不公开”的必须填写。', en: 'Needed where it is no longer published.' },
  'screen.target': {
    zh: '不选的，仍按举报时指明的人回避。',
    en: 'Without a choice those named at first stand aside as before.',
  },
  'rectify.owner': { zh: '写单位或姓名', en: 'Office or name' },
};
