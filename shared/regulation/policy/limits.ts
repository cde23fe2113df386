// How long each kind of case may take and how far that can be extended (TL-1 … TL-4).
// No kind is missing: nothing here is ever without a clock (TL-2).
import type { CaseKind } from '../../case/kinds.ts';
import { count, type ExtensionEntry, extension, type TermEntry, term } from './entry.ts';
import { LAWS } from './laws.ts';

/** The source says 日 without saying which: a township may count these limits the other way. */
const ANY_UNIT = { anyUnit: true } as const;

export const LIMITS = {
  inquiry: term(7, 'calendar', 'TL-4', { zh: '咨询答复期限', en: 'Answer to an inquiry' }, ANY_UNIT),
  application: term(
    20,
    'working',
    'TL-2',
    {
      zh: '申办事项办理期限（没有法定时限、也没有更短承诺的）',
      en: 'A service item without a statutory limit or a shorter promise: our own limit',
    },
    { most: 20, law: LAWS.licensing42 },
  ),
  petition: term(7, 'calendar', 'TL-4', { zh: '来信来访答复期限', en: 'Reply to a letter or visit' }, ANY_UNIT),
  complaint: term(7, 'calendar', 'TL-4', { zh: '投诉举报答复期限', en: 'Reply to a complaint' }, ANY_UNIT),
  suggestion: term(7, 'calendar', 'TL-4', { zh: '意见建议答复期限', en: 'Reply to a suggestion' }, ANY_UNIT),
  directive: term(
    7,
    'calendar',
    'TL-4',
    {
      zh: '上级交办未定期限时的办结期限',
      en: 'A directive whose superior set no date',
    },
    ANY_UNIT,
  ),
  document: term(2, 'working', 'AC-1.18', {
    zh: '来文来电来函从签收到报送领导的全程期限',
    en: 'An incoming document, from signing for it to the leader’s desk',
  }),
  error: term(
    3,
    'working',
    'TL-2',
    { zh: '网站纠错处理期限', en: 'Correcting an error on the site' },
    {
      ...ANY_UNIT,
      law: LAWS.website,
      confirmLocally: true,
    },
  ),
} satisfies Record<CaseKind, TermEntry>;

const LAWFUL_AT_MOST = { ...ANY_UNIT, most: 60, law: LAWS.petitions } as const;

export const EXTENSIONS = {
  petition: extension(
    15,
    'calendar',
    'start',
    'TL-4',
    {
      zh: '来信来访经批准延长后的总期限',
      en: 'A letter or visit, once extended: in all',
    },
    LAWFUL_AT_MOST,
  ),
  complaint: extension(
    15,
    'calendar',
    'start',
    'TL-4',
    {
      zh: '投诉举报经批准延长后的总期限',
      en: 'A complaint, once extended: in all',
    },
    LAWFUL_AT_MOST,
  ),
  suggestion: extension(
    15,
    'calendar',
    'start',
    'TL-4',
    {
      zh: '意见建议经批准延长后的总期限',
      en: 'A suggestion, once extended: in all',
    },
    ANY_UNIT,
  ),
  application: extension(
    10,
    'working',
    'due',
    'TL-3',
    {
      zh: '申办事项经批准可延长的时间',
      en: 'An application: this much more',
    },
    { most: 10, law: LAWS.licensing42 },
  ),
} satisfies Partial<Record<CaseKind, ExtensionEntry>>;

export const EXTENDING = {
  times: count(1, 'times', 'TL-4', { zh: '一件最多延长的次数', en: 'How often one case may be extended' }, { most: 1 }),
  answered: term(1, 'working', 'TL-4', {
    zh: '延期申请逾此时间未批复的，转由上一级批复',
    en: 'A request unanswered this long rises to the next level',
  }),
  askedEarly: term(1, 'working', 'TL-4', {
    zh: '提前这么久提出的延期申请，到期后仍可批准',
    en: 'Asked this early, it may still be granted after the date due',
  }),
};
