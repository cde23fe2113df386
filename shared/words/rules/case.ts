// Refusals in the life of a case.
import type { Label } from '../label.ts';

export const caseRules = {
  'SV-4.1/not-yet-open': {
    zh: '网上投诉举报通道尚未开通，请拨打举报电话，或当面向效能考评组反映。',
    en: 'Complaints cannot be taken here yet. Please call the hotline or speak to the appraisal group in person.',
  },
  'FI-1/a-step-fits-the-state': {
    zh: '此件目前处于“{state}”，不能办理这一步。',
    en: 'The case is “{state}”; this step is not open now.',
  },
  'FI-1/first-asked-is-on-the-staff': {
    zh: '找不到首问责任人 {staff}，请核对工号。',
    en: 'No active staff member {staff} to be first responsible.',
  },
  'FI-1/occurred-within-the-window': {
    zh: '发生时间不能晚于现在，也不能早于 {days} 天前。',
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
    zh: '接收期限（{until}）未到，暂不能收回转办。',
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
    zh: '“当场办结”只能在登记当日（{until}前）使用，请改用“办结”。',
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
} as const satisfies Record<string, Label>;
