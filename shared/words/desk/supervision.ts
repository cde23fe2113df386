// Words of supervision on the staff desk: what each kind is for, its fields and what belongs into them, the page of a record.
import type { SupervisionKind } from '../../supervision/kinds.ts';
import type { Label } from '../label.ts';
import { staffWords } from './staff.ts';

export const supervisionLeads: Readonly<Record<SupervisionKind, Label>> = {
  'spot-checks': {
    zh: '到所室看一看，看了什么、发现什么记在这里。要整改的，写明责任人和期限，由责任人报告完成，检查人或考评组核实。',
    en: 'What was looked at in an office, and what was found. What is to be put right has an owner and a date; the owner reports it done, the checker or the appraisal group confirms.',
  },
  reports: {
    zh: '监督员向效能考评组反映的问题。考评组限期决定：作为线索受理，或者写明理由不予受理。与此事有关的人看不到。',
    en: 'Matters that supervisors report to the appraisal group, which takes them up as a clue or dismisses them with a reason. Whom a report concerns does not see it.',
  },
  suggestions: {
    zh: '监督员给所室的建议。所室负责人或分管领导限期答复：采纳不采纳，怎么做。',
    en: 'What supervisors suggest to an office. Its head or leader answers by a date: whether it is adopted, and how.',
  },
  inquiries: {
    zh: '监督员向所室了解情况。所室负责人或分管领导限期答复。',
    en: 'What supervisors ask an office. Its head or leader answers by a date.',
  },
  briefings: {
    zh: '效能考评组向监督员通报的情况。通报不写群众和举报人的个人信息。',
    en: 'What the appraisal group tells supervisors. A briefing holds no personal data of the public or of those who report.',
  },
};

/** Fields by path; one that differs by kind stands under the kind's name too. */
export const supervisionFields: Readonly<Record<string, Label>> = {
  office: { zh: '所室', en: 'Office' },
  on: { zh: '检查日期', en: 'Day of the check' },
  lookedAt: { zh: '看了哪些方面', en: 'What was looked at' },
  note: { zh: '检查说明', en: 'About the check' },
  'confirm.note': { zh: '核实说明', en: 'How it was confirmed' },
  findings: { zh: '发现的问题', en: 'Findings' },
  subject: { zh: '哪方面的问题', en: 'Subject' },
  text: { zh: '发现了什么', en: 'What was found' },
  'report-done.text': { zh: '怎么改的', en: 'What was done' },
  owner: { zh: '整改责任人', en: 'Who puts it right' },
  dueOn: { zh: '整改期限', en: 'To be put right by' },
  about: { zh: '涉及的干部', en: 'Whom it is about' },
  title: { zh: '标题', en: 'Title' },
  body: { zh: '内容', en: 'Text' },
  'inquiries.body': { zh: '想了解什么', en: 'The question' },
  'suggestions.body': { zh: '怎么建议', en: 'The suggestion' },
  reason: { zh: '理由', en: 'Reason' },
  ground: { zh: '涉及的规定', en: 'Under' },
  adopted: { zh: '是否采纳', en: 'Adopted?' },
  answer: { zh: '答复', en: 'Answer' },
};

export const supervisionHints: Readonly<Record<string, Label>> = {
  note: { zh: '写时间、地点和看的经过，不写干部姓名', en: 'Time, place, how it went; no names of staff' },
  'findings.text': {
    zh: '写看到的事实；涉及个人的，选好整改责任人',
    en: 'What was seen; a person is named as the owner',
  },
  text: { zh: '写清事实', en: 'Facts, plainly' },
  'findings.dueOn': { zh: '和责任人一起填，最长三十天', en: 'Together with an owner; thirty days at most' },
  dueOn: { zh: '最长三十天', en: 'Thirty days at most' },
  about: {
    zh: '不确定的不选。选了的人和他的所室看不到这份报告',
    en: 'Leave open if not sure. Whom you choose, and their office, will not see the report',
  },
  'reports.body': { zh: '写时间、地点、经过和怎么知道的', en: 'When, where, how, and how you know' },
  answer: { zh: '监督员会看到，不写群众的个人信息', en: 'Supervisors read it: no personal data of the public' },
};

export const supervisionDeskWords = {
  title: staffWords.supervision,
  kinds: { zh: '监督栏目', en: 'Kinds of supervision' },
  states: { zh: '按状态查看', en: 'By state' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '这里还没有内容。', en: 'Nothing here yet.' },
  send: { zh: '提交', en: 'Send' },
  back: { zh: '返回列表', en: 'Back to the list' },
  checkOf: { zh: '{office}，{day}', en: '{office}, {day}' },
  erased: { zh: '（内容已按规定删除）', en: '(erased)' },
  by: { zh: '提出人', en: 'By' },
  madeAt: { zh: '提出时间', en: 'Made' },
  dueOn: { zh: '期限', en: 'Due' },
  done: { zh: '办结时间', en: 'Done' },
  late: { zh: '已逾期', en: 'Overdue' },
  findings: { zh: '发现的问题', en: 'What was found' },
  noFindings: { zh: '没有发现问题。', en: 'Nothing was found.' },
  finding: { zh: '问题 {n}：{subject}', en: 'Finding {n}: {subject}' },
  counted: { zh: '问题 {n} 个，已了结 {done} 个', en: '{n} findings, {done} settled' },
  withheld: {
    zh: '涉及个人，内容由整改责任人、所室负责人和分管领导、检查人和考评组查看。',
    en: 'It names somebody: its owner, the head and leader of the office, the checker and the appraisal group read it.',
  },
  returned: { zh: '退回过 {n} 次', en: 'Sent back {n} times' },
  acts: { zh: '办理', en: 'What can be done' },
  said: { zh: '内容', en: 'What it says' },
  answered: { zh: '答复', en: 'Answer' },
  stepDone: { zh: '{step}：已办好', en: '{step}: done' },
  history: { zh: '经过', en: 'History' },
  byClock: { zh: '系统', en: 'The clock' },
  supervisors: { zh: '效能监督员', en: 'Efficacy supervisors' },
  term: { zh: '聘期', en: 'Term' },
  fromUntil: { zh: '{from}至{until}', en: '{from} to {until}' },
  serves: { zh: '聘期内', en: 'In term' },
  notServing: { zh: '不在聘期内，没有监督权利', en: 'Out of term: no rights' },
  proposedTerm: { zh: '已提名{term}，待组长确认', en: 'Proposed {term}; waits for the chair' },
  noTerm: { zh: '没有写明聘期', en: 'No term stated' },
  noSupervisors: { zh: '还没有聘请效能监督员。', en: 'Nobody is invited yet.' },
  standing: { zh: '现状', en: 'Standing' },
} as const satisfies Record<string, Label>;
