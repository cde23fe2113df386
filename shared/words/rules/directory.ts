// Refusals about offices, staff, roles, accounts, items and whereabouts.
import type { Label } from '../label.ts';

export const directoryRules = {
  'DI-1/an-office-is-named-once': {
    zh: '已有名称或代码为“{office}”的所室。',
    en: 'There already is an office called “{office}”, or with that id.',
  },
  'DI-1/only-an-open-office-changes': {
    zh: '该所室已撤销，不能再修改。',
    en: 'The office is closed and no longer changes.',
  },
  'DI-1/an-office-closes-empty': {
    zh: '该所室还有 {n} 名在岗人员，请先调整他们的所室。',
    en: '{n} people are still in that office; move them first.',
  },
  'DI-1/a-village-is-named-once': {
    zh: '已有名称或代码为“{village}”的村（社区）。',
    en: 'There already is a village called “{village}”, or with that id.',
  },
  'DI-1/only-an-open-village-changes': {
    zh: '该村（社区）已撤销，不能再修改。',
    en: 'The village is closed and no longer changes.',
  },
  'DI-1/an-entry-has-its-own-id': {
    zh: '这个代码已经使用，请对原条目提出新版本。',
    en: 'This id is taken; propose a new version of what has it.',
  },
  'DI-1/a-retired-entry-stays-so': {
    zh: '该条目已停用，如需恢复请另立条目。',
    en: 'It is retired; set up a new one instead.',
  },
  'DI-1/few-versions-wait': {
    zh: '已有 {n} 个版本并存，请先审核或退回待审核的版本。',
    en: 'There are {n} versions already; decide those that wait first.',
  },
  'DI-1/only-a-waiting-version-is-decided': {
    zh: '没有待审核的第 {version} 版。',
    en: 'No version {version} is waiting for approval.',
  },
  'DI-1/an-import-is-decided-as-one': {
    zh: '这一版属于导入批次 {batch}，只能整批审核。',
    en: 'This version belongs to the import {batch} and is decided with it.',
  },
  'DI-1/a-second-person-approves': {
    zh: '须由提出人以外的发布审核员审核。',
    en: 'A publisher other than the author approves.',
  },
  'DI-1/a-commitment-is-of-an-open-office': {
    zh: '承诺所室“{office}”不存在或已撤销。',
    en: 'The office “{office}” that makes the promise does not exist or is closed.',
  },
  'DI-1/a-commitment-covers-an-item-in-force': {
    zh: '承诺所指的事项“{item}”不存在或未在用。',
    en: 'The item “{item}” that the promise is about does not exist or is not in force.',
  },
  'DI-1/a-number-says-what-it-counts': {
    zh: '承诺天数与适用范围须同时填写，否则无法统计是否做到。',
    en: 'A number of days and what it covers go together; otherwise nobody can count whether it was kept.',
  },
  'DI-1/an-entry-is-read-under-an-item-in-force': {
    zh: '目录条目所指的事项“{item}”不存在或未在用。',
    en: 'The item “{item}” under which the entry is to be read does not exist or is not in force.',
  },
  'DI-3/a-head-is-on-the-staff': {
    zh: '工号 {staff} 不是在岗人员，不能登记为负责人。',
    en: '{staff} is not on the staff and cannot head an office.',
  },
  'DI-3/a-number-belongs-to-one-person': {
    zh: '工号 {staff} 已经有人使用。',
    en: 'The staff number {staff} is already taken.',
  },
  'DI-3/staff-belong-to-an-open-office': {
    zh: '所室“{office}”不存在或已撤销。',
    en: 'The office “{office}” does not exist or is closed.',
  },
  'DI-3/a-leader-is-another-on-the-staff': {
    zh: '工号 {staff} 不是在岗的其他人员，不能登记为分管领导。',
    en: '{staff} is not another person on the staff and cannot be the supervising leader.',
  },
  'DI-3/only-staff-in-post-change': {
    zh: '工号 {staff} 不是在岗人员。',
    en: '{staff} is not on the staff.',
  },
  'SV-3/an-empty-house-names-its-chair-first': {
    zh: '还没有领导小组组长。请先提名组长，再授予其他角色。',
    en: 'There is no chair yet. Name the chair first, then grant other roles.',
  },
  'SV-3/one-chair-at-a-time': {
    zh: '现任组长是 {staff}，须由本人卸任后才能提名新的组长。',
    en: '{staff} is the chair; a new one is named after that person has stepped down.',
  },
  'SV-3/the-chair-steps-down-in-person': {
    zh: '组长的职务只能由组长本人卸任，卸任后才能登记离岗。',
    en: 'Only the chair steps down from the chair, and does so before leaving.',
  },
  'SV-3/a-role-is-held-once': {
    zh: '此人已是{role}，或者提名正在等待确认。',
    en: 'This person already is: {role}; or the proposal is waiting.',
  },
  'SV-3/a-role-is-proposed-first': {
    zh: '没有待确认的“{role}”提名。',
    en: 'No proposal is waiting for: {role}.',
  },
  'SV-3/a-second-person-confirms-a-role': {
    zh: '提名须由另一人确认，提名人不能自行确认。',
    en: 'A proposal is confirmed by a second person, never by the one who made it.',
  },
  'SV-3/nobody-names-themselves': {
    zh: '不能提名自己担任任何角色。',
    en: 'Nobody proposes themselves for a role.',
  },
  'SV-3/only-a-role-held-is-taken-back': {
    zh: '此人不是{role}，也没有待确认的提名。',
    en: 'This person is not: {role}; and no such proposal is waiting.',
  },
  'SV-3/one-administrator-remains': {
    zh: '这是最后一名系统管理员，请先授予另一人管理员角色。',
    en: 'This is the last administrator; name another one first.',
  },
  'SV-3/a-house-is-founded-once': {
    zh: '系统已经启用，不能再次设立首任管理员。',
    en: 'The house has been founded; it gets its first administrator only once.',
  },
  'SV-1/a-code-opens-once': {
    zh: '绑定码不正确、已用过或已过期，请向管理员当面重新领取。',
    en: 'The code is wrong, spent or expired. Ask the administrator, in person, for a new one.',
  },
  'SV-1/one-account-one-person': {
    zh: '这个登录账号已经绑定到一名干部，不能重复绑定。',
    en: 'This account is already bound to a member of staff.',
  },
  'SV-1/an-account-is-bound-first': {
    zh: '这个登录账号还没有绑定到干部。请向管理员当面领取绑定码后输入。',
    en: 'This account is not bound to anyone on the staff yet. Ask the administrator, in person, for a code.',
  },
  'TL-1/a-promise-is-not-longer-than-the-statute': {
    zh: '承诺时限（{promise} 个工作日）不能长于法定时限（{statute} 个工作日）。',
    en: 'The promise ({promise} working days) is longer than the statute allows ({statute}).',
  },
  'TL-1/a-promise-is-not-longer-than-the-rules': {
    zh: '承诺时限（{promise}）不能长于制度规定的答复期限（{limit}）。',
    en: 'The promise ({promise}) is longer than the rules allow for this kind ({limit}).',
  },
  'DI-2/an-item-has-its-own-id': {
    zh: '这个事项代码已经使用，请对原事项提出新版本。',
    en: 'This id is taken; propose a new version of that item.',
  },
  'DI-2/an-item-has-an-open-office': {
    zh: '承办所室“{office}”不存在或已撤销。',
    en: 'The office “{office}” does not exist or is closed.',
  },
  'DI-2/a-handler-is-on-the-staff': {
    zh: '承办人 {staff} 不是在岗人员。',
    en: 'The handler {staff} is not on the staff.',
  },
  'DI-2/a-retired-item-stays-so': {
    zh: '该事项已停用，如需恢复请另立事项。',
    en: 'The item is retired; set up a new one instead.',
  },
  'DI-2/few-versions-wait': {
    zh: '该事项已有 {n} 个版本并存，请先审核或退回待审核的版本。',
    en: 'There are {n} versions of this item already; decide those that wait first.',
  },
  'DI-2/only-a-waiting-version-is-decided': {
    zh: '没有待审核的第 {version} 版。',
    en: 'No version {version} is waiting for approval.',
  },
  'DI-2/an-import-is-decided-as-one': {
    zh: '这一版属于导入批次 {batch}，只能整批审核。',
    en: 'This version belongs to the import {batch} and is decided with it.',
  },
  'DI-2/a-second-person-approves': {
    zh: '须由提出人以外的发布审核员审核。',
    en: 'A publisher other than the author approves.',
  },
  'DI-2/only-a-complete-import-is-decided': {
    zh: '这个导入批次尚未暂存完毕，或者已有结论。',
    en: 'This import is not completely staged yet, or has already been decided.',
  },
  'AC-1.14/leave-has-a-stand-in-who-accepted': {
    zh: '请假须先指定代办人，代办人同意后才生效。',
    en: 'Leave names a stand-in and begins when that person has agreed.',
  },
  'AC-1.14/a-stand-in-is-another-in-post': {
    zh: '代办人须是另一名在岗人员（{staff} 不是）。',
    en: 'A stand-in is another person on the staff ({staff} is not).',
  },
  'AC-1.14/a-stand-in-is-there-meanwhile': {
    zh: '{staff} 在此期间不在岗，不能代办，请另请一人。',
    en: '{staff} is away in that time and cannot stand in; ask another.',
  },
  'AC-1.14/planned-leave-lies-ahead': {
    zh: '预先请假的开始时间须晚于现在，并早于返回时间。',
    en: 'Leave is planned from a time that lies ahead and before the return.',
  },
  'AC-1.14/only-leave-is-planned': {
    zh: '只有请假可以预先登记；因公外出请在出发时登记。',
    en: 'Only leave is planned ahead; going out on business is recorded when leaving.',
  },
  'AC-1.14/leave-is-planned-in-person': {
    zh: '请假只能由本人预先登记；他人只能登记此刻的临时缺勤。',
    en: 'People plan their own leave; others record only an absence of this moment.',
  },
  'AC-1.14/only-planned-leave-is-withdrawn': {
    zh: '没有可以撤回的预先请假。',
    en: 'No leave is planned that could be withdrawn.',
  },
  'AC-1.14/a-stand-in-answers-what-was-asked': {
    zh: '现在没有等待您答复的代办请求。',
    en: 'No request to stand in is waiting for an answer.',
  },
  'AC-1.14/only-the-one-asked-answers': {
    zh: '只有被请的代办人本人可以答复。',
    en: 'Only the person asked to stand in answers.',
  },
  'SV-4.2/back-lies-ahead': {
    zh: '返回时间必须晚于现在。',
    en: 'The time of return lies in the future.',
  },
  'SV-4.2/own-office-only': {
    zh: '只能登记本人的去向，或者本所室人员的临时缺勤。',
    en: 'One records one’s own whereabouts, or the absence of someone of one’s own office.',
  },
} as const satisfies Record<string, Label>;
