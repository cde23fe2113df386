// Numbers of supervision: terms of the invited, what is owed an answer and by when, how long a correction may take (SV-4.3, SC-5).
import { count, term } from './entry.ts';

export const SUPERVISION = {
  longestTermMonths: count(
    36,
    'months',
    'SV-4.3',
    { zh: '效能监督员聘期最长', en: 'An efficacy supervisor is invited for at most' },
    { most: 60 },
  ),
  reportDecided: term(10, 'working', 'SV-4.3', {
    zh: '监督员报告决定是否受理的期限',
    en: 'A supervisor’s report is taken up or dismissed within',
  }),
  suggestionAnswered: term(10, 'working', 'SV-4.3', {
    zh: '监督建议的答复期限',
    en: 'A supervisor’s suggestion is answered within',
  }),
  inquiryAnswered: term(5, 'working', 'SV-4.3', {
    zh: '监督询问的答复期限',
    en: 'A supervisor’s inquiry is answered within',
  }),
  ownerNamed: term(3, 'working', 'SC-5', {
    zh: '检查发现问题后明确整改责任人的期限',
    en: 'An owner is named for what a check found within',
  }),
  corrected: term(
    30,
    'calendar',
    'SC-5',
    { zh: '整改期限最长', en: 'What was found is put right within at most' },
    { most: 90 },
  ),
  overdueAfter: term(1, 'working', 'SC-5', {
    zh: '答复、整改逾期后上报',
    en: 'An answer or a correction overdue goes upward after',
  }),
};
