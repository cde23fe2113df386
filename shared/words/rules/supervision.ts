// Refusals in supervision: the term of a supervisor, what a check says, how what it found is put right.
import type { Label } from '../label.ts';

export const supervisionRules = {
  'SV-4.3/a-supervisor-is-invited-for-a-term': {
    zh: '聘请效能监督员须写明聘期的起止日期。',
    en: 'An efficacy supervisor is invited for a term: give its first and its last day.',
  },
  'SV-4.3/a-supervisor-comes-from-outside': {
    zh: '效能监督员从机关以外聘请：不在所室任职，没有分管领导，也不担任其他角色。',
    en: 'An efficacy supervisor comes from outside: of no office, under no leader and without another role.',
  },
  'SV-4.3/only-supervisors-have-a-term': {
    zh: '只有效能监督员有聘期，其他角色不填起止日期。',
    en: 'Only an efficacy supervisor has a term; other roles are granted without dates.',
  },
  'SV-4.3/a-term-ends-after-it-begins': {
    zh: '聘期的截止日期不能早于起始日期，也不能早于今天。',
    en: 'A term does not end before it begins, nor before today.',
  },
  'SV-4.3/a-term-is-not-for-ever': {
    zh: '聘期最长 {months} 个月，期满可以续聘。',
    en: 'A term lasts at most {months} months; a supervisor may be invited again.',
  },
  'SV-4.3/a-right-lasts-as-long-as-the-term': {
    zh: '监督权利随聘期行使：聘期没有开始或者已经结束的，不能办理；其他人员没有这项权利。',
    en: 'A supervisor’s rights run with the term: before it begins and after it ends there are none, and nobody else holds them.',
  },
  'SV-4.3/the-office-asked-answers': {
    zh: '由被询问、被建议的所室负责人或其分管领导答复。',
    en: 'The head of the office asked, or its supervising leader, answers.',
  },
  'SV-4.3/a-step-fits-the-record': {
    zh: '这条记录目前为“{state}”，不能办理这一步。',
    en: 'The record is “{state}”; this step is not open now.',
  },
  'SV-3/only-the-appraisal-group-decides-on-reports': {
    zh: '监督员的报告由效能考评组决定是否受理；与报告的事有关的人应当回避，考评组都应当回避的，由领导小组成员决定。',
    en: 'The appraisal group decides on a supervisor’s report; whom it concerns stands aside, and where that is the whole group the leading group decides.',
  },
  'SV-3/nobody-checks-their-own-office': {
    zh: '不能检查自己所在、负责或者分管的所室，请由他人检查。',
    en: 'Nobody checks the office they belong to, head or supervise; another does.',
  },
  'SV-1/people-are-named-in-a-finding': {
    zh: '检查说明里不写干部姓名；涉及个人的，请写在“发现的问题”里。',
    en: 'The note of a check names nobody on the staff; what concerns a person goes into a finding.',
  },
  'SV-1/only-staff-are-reported-on': {
    zh: '在职干部中没有工号 {staff}。',
    en: 'Nobody on the staff has the number {staff}.',
  },
  'SV-4.3/who-is-reported-is-of-the-office': {
    zh: '工号 {staff} 不在所填的所室；涉及不同所室的，请分别报告。',
    en: 'Number {staff} does not belong to the office given. What concerns another office is reported by itself.',
  },
  'SV-2/a-check-is-written-down-soon': {
    zh: '检查日期不能晚于今天，也不能早于 {days} 天前。',
    en: 'The day of a check is not later than today, nor more than {days} days back.',
  },
  'SV-2/a-check-holds-so-many-findings': {
    zh: '一次检查最多记 {n} 个问题，请另记一次检查。',
    en: 'A check holds at most {n} findings; write down another check.',
  },
  'SV-2/a-finding-there-is': {
    zh: '这次检查没有第 {n} 个问题。',
    en: 'The check has no finding {n}.',
  },
  'SC-5/an-owner-is-of-the-office': {
    zh: '整改责任人须是被检查所室的在职干部，工号 {staff} 不是。',
    en: 'Who puts it right is on the staff of the office checked; {staff} is not.',
  },
  'SC-5/an-owner-comes-with-a-date': {
    zh: '整改责任人和整改期限要一起填写；暂时不能确定的，都不填。',
    en: 'An owner and a date belong together; where they are not known yet, give neither.',
  },
  'SC-5/a-correction-has-a-date': {
    zh: '整改期限须在明天以后、{days} 天以内。',
    en: 'The date lies after today and within {days} days.',
  },
  'SC-5/a-step-fits-the-finding': {
    zh: '第 {n} 个问题目前为“{state}”，不能办理这一步。',
    en: 'Finding {n} is “{state}”; this step is not open now.',
  },
  'SC-5/the-owner-reports-it-done': {
    zh: '整改完成由整改责任人（或其代办人）报告。',
    en: 'The owner, or who stands in for them, reports that it is done.',
  },
  'SC-5/nobody-concerned-judges-a-correction': {
    zh: '问题怎么改、改好没有，由检查人或效能考评组判断，整改责任人和被检查所室的人员回避。',
    en: 'The checker or the appraisal group judges a correction; its owner and the office checked stand aside.',
  },
} as const satisfies Record<string, Label>;
