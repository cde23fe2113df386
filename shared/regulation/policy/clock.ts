// What runs beside a limit: the steps of a document, the examination of an application, what stops the clock, and who is
// reminded when (FI-3, TL-3, TL-4, AC-1.11, AC-1.18).
import { groundLabels } from '../../words/case.ts';
import { choice, count, term } from './entry.ts';
import { LAWS } from './laws.ts';

export const DOCUMENTS = {
  signFor: term(
    0,
    'working',
    'AC-1.18',
    { zh: '来文签收登记', en: 'Signing for and registering a document' },
    { least: 0 },
  ),
  propose: term(1, 'working', 'AC-1.18', { zh: '签收后提出拟办意见', en: 'A proposal, after signing' }, { least: 0 }),
  submit: term(
    1,
    'working',
    'AC-1.18',
    { zh: '拟办后报送领导批示', en: 'Submission to the leader, after the proposal' },
    { least: 0 },
  ),
  instruct: term(
    1,
    'working',
    'AC-1.18',
    { zh: '报送后领导批示', en: 'The leader’s instruction, after submission' },
    { least: 0 },
  ),
  urgent: term(0, 'working', 'AC-1.18', { zh: '急件全部环节', en: 'An urgent document, every step' }, { least: 0 }),
};

export const APPLICATIONS = {
  examined: term(
    5,
    'working',
    'FI-3',
    {
      zh: '收到申请后一次性告知或受理的期限（逾期视为收到之日已受理）',
      en: 'One-time notice or acceptance after receipt (else accepted on the day received)',
    },
    { most: 5, law: LAWS.licensing32 },
  ),
  lapses: term(30, 'working', 'FI-3', {
    zh: '告知后未补齐材料即自行终止的期限',
    en: 'Materials not handed in: the application lapses after',
  }),
  lapseTold: term(5, 'working', 'FI-3', {
    zh: '自行终止前提前告知',
    en: 'The person is told this long before it lapses',
  }),
};

export const SUSPENSION = {
  grounds: choice(
    groundLabels,
    'TL-3',
    { zh: '可以暂停计时的情形', en: 'What may stop the clock' },
    { law: LAWS.licensing45 },
  ),
  longest: term(250, 'working', 'TL-3', { zh: '一次暂停计时最长', en: 'The clock stands at once for at most' }),
  times: count(
    12,
    'times',
    'TL-3',
    { zh: '一件最多暂停计时的次数', en: 'How often the clock of one case may stand' },
    { most: 20 },
  ),
};

export const DIRECTIVES = {
  internalDateBefore: term(
    2,
    'working',
    'TL-4',
    {
      zh: '交办件内部期限比上级期限提前',
      en: 'The internal date stands this long before the superior’s',
    },
    { least: 0 },
  ),
  dayOffWarnedBefore: term(1, 'working', 'TL-4', {
    zh: '上级期限落在休息日时提前提醒',
    en: 'A superior’s date on a day off warns this long before',
  }),
};

export const EMERGENCIES = {
  reportedUpMinutes: count(
    60,
    'minutes',
    'AC-1.13',
    { zh: '紧急事项向上级报告的时限（不分昼夜）', en: 'An emergency is reported upward within, day or night' },
    { most: 120, confirmLocally: true },
  ),
};

export const TIMERS = {
  reminderPercent: count(
    80,
    'percent',
    'TL-4',
    {
      zh: '期限用去多少时第一次提醒',
      en: 'First reminder when this much of the limit has passed',
    },
    { least: 10, most: 99 },
  ),
  headAfter: term(1, 'working', 'TL-4', { zh: '逾期后报所室负责人', en: 'Overdue: to the head of the office' }),
  leaderAfter: term(3, 'working', 'AC-1.11', {
    zh: '逾期后报分管领导和效能考评组',
    en: 'Overdue: to the supervising leader and the appraisal group',
  }),
  redatingKeeps: term(3, 'working', 'TL-4', {
    zh: '日历调整使期限提前时至少留出',
    en: 'When the calendar moves a date earlier, at least this much remains',
  }),
};
