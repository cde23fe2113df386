// Refusals in the life of a case: registering it, whose duty it is, keeping its record right, and its end.
import type { Label } from '../label.ts';

export const caseRules = {
  'FI-1/a-step-fits-the-state': {
    zh: '此件目前处于“{state}”，不能办理这一步。',
    en: 'The case is “{state}”; this step is not open now.',
  },
  'FI-1/first-asked-is-on-the-staff': {
    zh: '找不到首问责任人 {staff}，请核对工号。',
    en: 'No active staff member {staff} to be first responsible.',
  },
  'FI-1/occurred-within-the-window': {
    zh: '实际收到时间不能晚于现在，也不能早于 {days} 天前。',
    en: 'The time it was said cannot lie in the future nor more than {days} days back.',
  },
  'FI-1/one-external-number-once': {
    zh: '平台编号 {number} 已经登记过。',
    en: 'The platform number {number} is already registered.',
  },
  'FI-4/an-open-office-receives': {
    zh: '所室“{office}”不存在或已撤销，不能转办。',
    en: 'The office “{office}” does not exist or is closed.',
  },
  'FI-4/a-named-person-belongs-to-the-office': {
    zh: '{staff} 不是该所室的在岗人员。',
    en: '{staff} is not an active member of that office.',
  },
  'FI-4/not-to-oneself': {
    zh: '不能转办给自己。',
    en: 'A case is not handed over to oneself.',
  },
  'FI-4/a-return-names-the-right-office': {
    zh: '退回须提出认为应当承办的另一个所室。',
    en: 'A return names another office that is thought right.',
  },
  'FI-4/recall-after-the-acceptance-limit': {
    zh: '对方可以接收到{until}，在此之前不能收回转办。',
    en: 'The hand-over can be recalled once the time to accept ({until}) has passed.',
  },
  'AC-1.19/a-ruling-is-binding': {
    zh: '此件已由分管领导裁定，承办所室不得再转办，也不再提请裁定。',
    en: 'This case was designated by the leader; it is neither handed over nor disputed again.',
  },
  'AC-1.19/only-a-head-disputes': {
    zh: '只有所室负责人可以提请裁定职责争议。',
    en: 'Only the head of an office can raise a dispute over whose duty it is.',
  },
  'FI-2/a-handler-belongs-to-the-office': {
    zh: '{staff} 不是承办所室的在岗人员，不能指定。',
    en: '{staff} is not an active member of the office that has the case.',
  },
  'TL-3/on-the-spot-means-the-same-day': {
    zh: '“当场办结”只能在登记当日使用，截至{until}；现在请受理后再办结。',
    en: 'An answer on the spot is given by the end of the day of registration ({until}).',
  },
  'TL-3/told-between-registration-and-now': {
    zh: '告知时间必须在登记之后、现在之前。',
    en: 'The time of telling lies between registration and now.',
  },
  'TL-4/a-date-only-from-a-superior': {
    zh: '只有上级交办、来文或平台、热线转来的事项可以指定期限。',
    en: 'Only directives, documents and matters from a superior, platform or hotline carry a set date.',
  },
  'TL-4/a-date-set-is-not-in-the-past': {
    zh: '上级要求的期限不能早于收到之日。',
    en: 'A date set by a superior cannot lie before the day of receipt.',
  },
  'TL-2/an-application-names-its-item': {
    zh: '申办件必须选择办事事项。',
    en: 'An application names its service item.',
  },
  'TL-2/an-item-in-force': {
    zh: '办事事项“{item}”不存在或已停用。',
    en: 'The service item “{item}” does not exist or is not in force.',
  },
  'DI-1/a-known-village': {
    zh: '没有名为“{village}”的村（社区）。',
    en: 'There is no village “{village}”.',
  },
  'DI-6/not-everything-is-published': {
    zh: '此类事项不能申请公开办结结果。',
    en: 'A case of this kind is not put forward for the results board.',
  },
  'FI-6/a-relay-reaches-another-on-the-staff': {
    zh: '请转告另一位在岗人员；工号 {staff} 不在岗，或就是您本人。',
    en: 'A call is relayed to somebody else on the staff; {staff} is not, or is you.',
  },
  'FI-6/a-relay-is-for-calls': {
    zh: '只有来电事项需要转告。',
    en: 'Only matters raised by telephone are relayed.',
  },
  'SV-4.1/the-box-is-opened-by-two': {
    zh: '意见箱须两人在场开启，另一人须是在岗的其他人员（{staff} 不是）。',
    en: 'The box is opened by two: the other one is somebody else on the staff ({staff} is not).',
  },
  'AC-1.20/classified-papers-stay-outside': {
    zh: '标有密级的文件不得在本系统登记，请按保密规定办理。',
    en: 'Papers marked as classified are not registered here; follow the rules on secrecy.',
  },
  'DI-6/one-publication-for-a-case': {
    zh: '此件已有一份公开稿，不再另立。',
    en: 'This case already has its public version.',
  },
  'TL-4/only-what-came-from-above-is-reported-back': {
    zh: '只有办结的上级交办件和紧急事项需要向上级报告。',
    en: 'Only a finished directive, or an emergency, is reported upward.',
  },
  'AC-1.15/only-what-came-from-above-is-sent-back': {
    zh: '只有上级或者平台转来、已经答复上级的件，才能登记为上级退回。',
    en: 'Only what a superior or a platform passed down, and was answered to it, is sent back by it.',
  },
  'TL-4/only-the-issuer-takes-a-directive-back': {
    zh: '领导批示交办的件，只能由作出批示的领导撤回。',
    en: 'What a leader instructed only that leader takes back.',
  },
  'FI-1/a-correction-fits-its-field': {
    zh: '“{field}”不能这样更正，请检查填写的内容，或此件没有可更正的这一项。',
    en: 'That value does not fit “{field}”, or this case has nothing to correct there.',
  },
  'FI-1/a-link-leads-to-a-known-case': {
    zh: '没有编号为 {number} 的件，或者您不能查看。',
    en: 'There is no case {number}, or you may not see it.',
  },
  'FI-1/a-case-is-linked-once': {
    zh: '已经关联过 {number}，或它就是本件。',
    en: '{number} is linked already, or is this very case.',
  },
  'FI-1/so-many-links': { zh: '一件最多关联 {n} 件。', en: 'A case has at most {n} links.' },
  'DI-4/so-many-attachments': { zh: '一件最多 {n} 个附件。', en: 'A case has at most {n} attachments.' },
} as const satisfies Record<string, Label>;
