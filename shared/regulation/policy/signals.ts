// From how much on the house takes notice by itself (AC-1): what it raises is a clue to look into, never a finding.
import { count, term } from './entry.ts';

export const SIGNALS = {
  idle: term(5, 'working', 'AC-1.1', {
    zh: '应办的件多久没有任何办理动作即提示',
    en: 'A case to be acted on is flagged after no step for',
  }),
  leftLying: term(2, 'working', 'AC-1.12', {
    zh: '查找承办所室多久没有结果即提示',
    en: 'A case whose office is being sought is flagged after',
  }),
  notices: count(
    2,
    'times',
    'AC-1.5',
    { zh: '同一件第几次告知补件即提示', en: 'A notice of materials is flagged from the' },
    { least: 2, most: 5 },
  ),
  returns: count(
    2,
    'times',
    'AC-1.5',
    { zh: '同一件退回转办几次即提示', en: 'Returned hand-overs of one case are flagged at' },
    { least: 2, most: 5 },
  ),
  officeOverdue: count(
    3,
    'cases',
    'AC-1.4',
    { zh: '一个所室一个月逾期几件即提示', en: 'Overdue cases of an office in a month are flagged from' },
    { least: 2, most: 50 },
  ),
  officeBadRatings: count(
    3,
    'cases',
    'AC-1.4',
    { zh: '一个所室一个月差评几件即提示', en: 'Bad ratings of an office in a month are flagged from' },
    { least: 2, most: 50 },
  ),
};
