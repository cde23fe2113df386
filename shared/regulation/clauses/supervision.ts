// Supervision and feedback (监督反馈), SV-1 to SV-5, in our own words.
import { board, record, rule, stated } from './clause.ts';

export const SUPERVISION = [
  stated({
    id: 'SV-1',
    title: { zh: '全员受监督', en: 'Everybody is supervised' },
    summary: {
      zh: '本机关每一名干部都在监督之列。每一步办理都记在经办人名下，越权的操作不予执行。',
      en: 'Every staff member is subject to supervision. Each step of a case is recorded under who took it, and what a post does not allow is not done.',
    },
    met: [
      rule('now', '没有权限的操作一律拒绝', 'What a post does not allow is refused'),
      record('now', '每一步记在经办人名下', 'Each step under the name of who took it'),
      record('now', '监督检查记录', 'Records of checks'),
    ],
  }),
  stated({
    id: 'SV-2',
    title: { zh: '监督什么', en: 'What is looked at' },
    summary: {
      zh: '看执法和办事是否守法公正、有没有吃请收礼、是不是懒散拖沓、在不在岗。投诉表单和考评组的检查都按这几项归类。',
      en: 'Lawful and fair work, meals and gifts, idleness and slowness, absence from the post. Complaints and the appraisal group’s checks are sorted by these.',
    },
    met: [
      record(
        'now',
        '监督检查、发现的问题和监督员报告按监督内容归类',
        'Checks, what they found and supervisors’ reports sorted by subject',
      ),
      record(
        'now',
        '投诉按监督内容归类，网上填写的也可选；归类随内容一并加密',
        'Complaints sorted by subject, those written online too; how one is sorted is sealed with its words',
      ),
    ],
  }),
  stated({
    id: 'SV-3',
    title: { zh: '由谁监督', en: 'By whom' },
    summary: {
      zh: '日常监督由效能考评组承担，考评组的权限单独授予，授予须经第二人确认。',
      en: 'Supervision is the appraisal group’s. Its powers are granted separately and take a second person.',
    },
    met: [
      rule(
        'now',
        '考评组权限须经第二人确认授予；不检查自己所在、负责或者分管的所室',
        'The group’s powers are granted by two; nobody checks the office they belong to, head or supervise',
      ),
    ],
  }),
  stated({
    id: 'SV-4.1',
    title: { zh: '举报渠道', en: 'Ways to report' },
    summary: {
      zh: '举报可以网上提交、投入意见箱，也可以打举报电话。内容和身份加密保存，只有承办的人能看。',
      en: 'Reports come online, by the suggestion box or by the hotline. Content and identity are encrypted and only those assigned read them.',
    },
    met: [
      board('now', 'home', '各公开页面的举报电话', 'The hotline on every public page'),
      rule(
        'now',
        '举报内容和身份收到即加密，只有承办的人写明理由才能启封，每次启封都有记录；被举报的人、其所在所室和领导、举报人害怕的人一律看不到',
        'Sealed as it arrives, opened only by those assigned, for a reason, each opening on record; nobody named, of their office, above them or feared by the reporter sees it',
      ),
      record(
        'now',
        '网上、窗口、电话、意见箱收到的举报',
        'Reports online, at the counter, by telephone and from the box',
      ),
      record(
        'now',
        '意见箱由两人一同开启，各自登录确认；久未开箱的提醒考评组',
        'The box is opened by two people, each with their own sign-in; the appraisal group is reminded of one not opened for long',
      ),
    ],
  }),
  stated({
    id: 'SV-4.2',
    title: { zh: '桌牌和去向公示', en: 'Desk cards and whereabouts' },
    summary: {
      zh: '干部在岗、外出还是请假，何时回来，谁代办，公开可查，但不公开具体去处和缘由。桌牌写明职务和职责。',
      en: 'Anyone can see who is at work, away on business or on leave, until when and who acts instead, but never the place or the cause. Desk cards show title and duties.',
    },
    met: [
      board('now', 'whereabouts', '在岗、外出、请假及代办人', 'On duty, out or on leave, and who stands in'),
      board('now', 'print', '桌牌', 'Desk cards'),
    ],
  }),
  stated({
    id: 'SV-4.3',
    title: { zh: '效能监督员', en: 'Efficacy supervisors' },
    summary: {
      zh: '聘请外部人员担任监督员，可以查看、报告、提建议、要求调查和了解情况，五项权利逐项授权；看不到密封内容和个人信息。',
      en: 'Invited outsiders may watch, report, suggest, investigate and be informed. Each right is a permission of its own; sealed and personal data stay out of sight.',
    },
    met: [
      rule(
        'now',
        '五项权利逐项授权，随聘期生效和终止；询问、建议和报告都限期答复',
        'Five rights, each a permission, for as long as the term; inquiries, suggestions and reports are owed an answer by a date',
      ),
      record('now', '监督检查、报告、建议、询问和情况通报', 'Checks, reports, suggestions, inquiries and briefings'),
    ],
  }),
  stated({
    id: 'SV-4.4',
    title: { zh: '结果公开与月报', en: 'Results and the monthly report' },
    summary: {
      zh: '投诉怎么处理的，在合适的范围内公布；每个月把调查和处理情况整理成报告送领导小组。',
      en: 'What became of complaints is published as widely as is fitting, and every month the leading group receives a report on what was examined and decided.',
    },
    met: [
      board('now', 'complaints', '投诉处理结果', 'How complaints were handled'),
      record(
        'now',
        '月报：首个工作日起草，成员记名签署或写明理由退回，定稿后不可改动',
        'The monthly report: drafted on the first working day, signed by name or returned with a reason, frozen',
      ),
      board(
        'now',
        'monthly-report',
        '月度报告，附定稿的数字和图，另行起草、审核后公开',
        'The monthly report with the frozen figures as drawings, drafted for the public and approved',
      ),
    ],
  }),
  stated({
    id: 'SV-4.5',
    title: { zh: '应当追责的，提交领导小组', en: 'Where someone should answer for it' },
    summary: {
      zh: '调查认为有人应当承担责任的，把查明的情况和意见交领导小组，由其依照适用的规定作决定；该回避的回避，表决记名。',
      en: 'If an examination shows that a person should answer for something, the leading group receives what was found and what is proposed, and decides under the rule that fits, by named votes and without those who must stand aside.',
    },
    met: [
      rule(
        'now',
        '线索由考评组限期决定是否受理，经手人回避，逾期未定的报组长',
        'The appraisal group takes each clue up or dismisses it in time, without whoever had the case; the chair learns of one left undecided',
      ),
      rule('now', '提交、回避、记名表决', 'Submission, recusal, votes by name'),
    ],
  }),
  stated({
    id: 'SV-5',
    title: { zh: '施行日期', en: 'In force' },
    summary: {
      zh: '从公布那天起施行。此前发生的事不用后来的规定衡量。',
      en: 'In force from publication. What happened before is not measured by what came later.',
    },
    met: [rule('now', '按事发之日有效的规定判断', 'Judged by what was in force on the day')],
  }),
];
