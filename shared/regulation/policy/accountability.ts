// Numbers of the accountability procedure: its timers, its votes and what warnings lead to (AC-2.1 … AC-2.8, SV-4.5).
import type { Ground } from '../../signals/signal.ts';
import type { Label } from '../../words/label.ts';
import { GROUNDS } from '../clauses/grounds.ts';
import { choice, count, term } from './entry.ts';
import { LAWS } from './laws.ts';

const TITLES = Object.fromEntries(GROUNDS.map(({ id, title }) => [id, title])) as Readonly<Record<Ground, Label>>;

export const ACCOUNTABILITY = {
  grounds: choice(TITLES, 'AC-2.8', { zh: '可以追究责任的情形', en: 'Grounds in force' }),
  clueDecided: term(10, 'working', 'SV-4.5', {
    zh: '线索决定是否受理的期限',
    en: 'A clue is taken up or dismissed within',
  }),
  investigated: term(60, 'calendar', 'SV-4.5', { zh: '调查期限', en: 'Investigation' }),
  served: term(5, 'working', 'AC-2.6', {
    zh: '拟处理意见、处理决定的送达期限',
    en: 'A proposal and a decision are served within',
  }),
  statementWaived: term(
    5,
    'working',
    'AC-2.6',
    {
      zh: '送达拟处理意见后逾此时间未陈述申辩的，视为放弃',
      en: 'No statement after the proposal was served: waived after',
    },
    { least: 3 },
  ),
  decided: term(15, 'working', 'SV-4.5', {
    zh: '听取陈述申辩后作出决定的期限',
    en: 'A decision is made after the statement within',
  }),
  corrected: term(30, 'calendar', 'AC-2.2', {
    zh: '诫勉教育后的改正期限',
    en: 'Correction after admonition education',
  }),
  reviewAsked: term(
    30,
    'calendar',
    'AC-2.6',
    { zh: '对处理决定申请复核的期限', en: 'Asking for review of a decision' },
    { least: 30, law: LAWS.civilServants95 },
  ),
  reviewDecided: term(
    30,
    'calendar',
    'AC-2.6',
    { zh: '作出复核决定的期限', en: 'Deciding on the review' },
    { most: 30, law: LAWS.civilServants95 },
  ),
  countyReported: term(5, 'working', 'AC-2.5', {
    zh: '调岗后一年内再受告诫的报县期限',
    en: 'Warned again within a year of the move: reported to the county within',
  }),
  quorumOf3: count(
    2,
    'people',
    'SV-4.5',
    {
      zh: '表决法定人数：每三名有表决权成员中至少到会',
      en: 'Quorum: of every three entitled members, present at least',
    },
    { most: 3 },
  ),
  quorumFewest: count(
    2,
    'people',
    'SV-4.5',
    { zh: '表决到会人数不少于', en: 'Quorum never under' },
    { least: 2, most: 9 },
  ),
  adoptedAbovePercent: count(
    50,
    'percent',
    'SV-4.5',
    { zh: '赞成须超过有表决权成员的', en: 'Adopted by more than this share of those entitled' },
    { least: 50, most: 99 },
  ),
};

export const WARNINGS = {
  notExcellent: count(
    1,
    'warnings',
    'AC-2.5',
    { zh: '当年告诫达到此数，不得评为优秀', en: 'Not excellent that year from' },
    { most: 9 },
  ),
  basically: count(
    2,
    'warnings',
    'AC-2.5',
    { zh: '当年告诫达到此数，定为基本称职', en: 'Basically competent from' },
    { most: 9 },
  ),
  incompetent: count(
    3,
    'warnings',
    'AC-2.5',
    { zh: '当年告诫达到此数，定为不称职并调整岗位', en: 'Incompetent and moved from' },
    { most: 9 },
  ),
  relapseMonths: count(
    12,
    'months',
    'AC-2.5',
    {
      zh: '调整岗位后多长时间内再受告诫须报县',
      en: 'Warned again within this long of the move: reported to the county',
    },
    { most: 36 },
  ),
};
