// Refusals that depend on who asks, not on the state of a record.
import type { Label } from '../label.ts';

export const accessRules = {
  'SV-1/only-what-is-allowed': {
    zh: '您的岗位没有办理这一步的权限；需要办理的，请找所室负责人或系统管理员。',
    en: 'Your post does not carry the right to do this; ask the head of your office or the administrator.',
  },
  'FI-4/only-the-holder-hands-over': {
    zh: '只有当前承办人或所在所室负责人可以转办此件。',
    en: 'Only the current holder or the head of the office may hand this case over.',
  },
  'FI-4/only-the-named-office-accepts': {
    zh: '只有被转办所室的人员（或被点名的人）可以接收或退回。',
    en: 'Only the office handed to (or the person named) may accept or return.',
  },
  'FI-1/only-the-holder-acts': {
    zh: '此件由当前承办人办理；其他人请通过所室负责人改派。',
    en: 'The case is handled by its current holder; others go through the head of the office.',
  },
  'AC-1.19/only-the-leader-rules': {
    zh: '职责争议只能由首问责任人所在所室的分管领导裁定。',
    en: 'Only the supervising leader of the first responsible office rules on whose duty it is.',
  },
  'FI-2/only-the-head-assigns': {
    zh: '只有所室负责人（或其分管领导）可以指定承办人。',
    en: 'Only the head of the office (or the supervising leader) assigns a handler.',
  },
  'TL-4/only-the-head-or-leader-grants': {
    zh: '延期只能由所室负责人或分管领导批复。',
    en: 'Only the head of the office or the supervising leader answers a request for extension.',
  },
  'TL-5/only-invited-heads-answer': {
    zh: '联办期限由受邀所室的负责人答复。',
    en: 'The head of an invited office answers on the joint date.',
  },
  'TL-5/only-the-leader-rules-on-a-date': {
    zh: '联办期限商量不成的，只能由分管领导裁定。',
    en: 'Only the supervising leader rules on a joint date that was not agreed.',
  },
  'AC-1.18/only-the-leader-instructs': {
    zh: '只有报送的领导可以批示。',
    en: 'Only the leader it was submitted to instructs.',
  },
  'SC-6/only-leaders-supervise': {
    zh: '只有分管领导、领导小组和考评组可以督办。',
    en: 'Only supervising leaders, the leading group and the appraisal group supervise.',
  },
  'SC-1/only-who-looks-after-it': {
    zh: '差评由指定的负责人回访整改，被评价的人不能自己处理。',
    en: 'A bad rating is followed up by whoever was made to look after it, never by the one rated.',
  },
  'SC-1/only-the-group-sets-aside': {
    zh: '评价不计入须由考评组确认。',
    en: 'Only the appraisal group confirms that a rating is set aside.',
  },
  'SC-1/only-the-group-reopens': {
    zh: '办结的件由来人凭查询码申请重办，或由领导小组决定重办。',
    en: 'A closed case is reopened by the person, or by the leading group.',
  },
  'TL-3/a-code-at-the-counter': {
    zh: '查询码只能在受理的窗口或承办所室补发。',
    en: 'A query code is reissued only where the case was taken or is handled.',
  },
} as const satisfies Record<string, Label>;
