// Numbers of what happens once a case has an answer: rating, urging, reopening, withdrawing, archiving (SC-1, SC-6).
import { choice, count, term } from './entry.ts';
import { LAWS } from './laws.ts';

export const CLOSING = {
  archived: term(30, 'calendar', 'SC-1', { zh: '办结后归档', en: 'Archived after the last closing' }),
  reopened: term(30, 'calendar', 'SC-1', {
    zh: '办结后可申请重新办理的期限',
    en: 'The person may ask to reopen within',
  }),
  reopenings: count(
    1,
    'times',
    'SC-1',
    { zh: '本人申请重新办理的次数', en: 'How often the person may reopen' },
    { most: 5 },
  ),
  reopenedDue: term(7, 'calendar', 'TL-4', { zh: '重新办理的期限', en: 'Second limit of a reopened case' }),
  undoMinutes: count(
    10,
    'minutes',
    'SC-1',
    {
      zh: '提交后可撤销且不留痕迹的时间',
      en: 'A submission can be undone without trace within',
    },
    { least: 10, law: LAWS.ageing, confirmLocally: true },
  ),
  revived: term(10, 'calendar', 'SC-1', { zh: '撤回后可恢复办理的期限', en: 'A withdrawn case can be revived within' }),
};

export const RATING = {
  levels: count(
    5,
    'level',
    'SC-1',
    { zh: '评价等级数', en: 'Levels of a rating' },
    { least: 5, most: 5, law: LAWS.rating51 },
  ),
  badUpTo: count(
    2,
    'level',
    'SC-1',
    { zh: '不高于此等级即回访整改', en: 'Levels up to this one are followed up' },
    { most: 3, law: LAWS.rating51 },
  ),
  contacted: term(
    1,
    'working',
    'SC-1',
    { zh: '差评回访期限', en: 'A bad rating: contact within' },
    { law: LAWS.rating51 },
  ),
  rectified: term(
    15,
    'working',
    'SC-1',
    { zh: '差评整改期限', en: 'A bad rating: put right within' },
    { law: LAWS.rating51, confirmLocally: true },
  ),
  again: count(1, 'times', 'SC-1', { zh: '整改后可再评价的次数', en: 'Second ratings after that' }, { most: 1 }),
};

export const URGING = {
  every: term(3, 'working', 'SC-6', { zh: '催办间隔', en: 'A person may urge once in' }),
  answered: term(1, 'working', 'SC-6', {
    zh: '催办、督办的回应期限',
    en: 'An urging or a leader’s note is answered within',
  }),
};

export const FIGURES = {
  smallest: count(
    5,
    'cases',
    'SC-1',
    {
      zh: '不足此数的不显示比率、对比和分所室数字',
      en: 'No rate, comparison or split is shown on fewer than',
    },
    { least: 5, most: 100 },
  ),
};

export const COMPLAINTS = {
  finding: term(
    60,
    'calendar',
    'SV-4.4',
    { zh: '投诉调查结论期限', en: 'The finding on a complaint' },
    { most: 60, law: LAWS.petitions },
  ),
  findingLonger: term(
    30,
    'calendar',
    'SV-4.4',
    { zh: '调查结论可延长', en: 'The finding, extended by' },
    { most: 30, law: LAWS.petitions },
  ),
  fewestMembers: count(
    2,
    'people',
    'SV-4.5',
    {
      zh: '涉及领导小组成员的投诉，无须回避的成员至少',
      en: 'A complaint about a member needs at least this many others',
    },
    { least: 2, most: 9 },
  ),
  next: term(5, 'working', 'SV-4.4', {
    zh: '查结后告知、告知后办结或者转入整改的时间',
    en: 'After the finding the reply, after the reply the end or the rectification, within',
  }),
  messagesADay: count(
    20,
    'times',
    'SV-4.1',
    { zh: '举报人每天留言最多', en: 'Messages of a reporter in a day, at most' },
    { least: 5, most: 40 },
  ),
  principals: choice(
    {
      党委书记: { zh: '党委书记', en: 'Party secretary' },
      镇长: { zh: '镇长', en: 'Mayor' },
      乡长: { zh: '乡长', en: 'Head of the township' },
    },
    'SV-4.5',
    { zh: '涉及担任这些职务的人的投诉移送县级', en: 'Complaints about holders of these posts go to the county' },
  ),
};

export const DISCLOSURES = {
  result: term(10, 'working', 'DI-6', {
    zh: '办结后公开结果的期限',
    en: 'A result is published after completion within',
  }),
  objections: term(7, 'working', 'DI-5', { zh: '热点事项公示期', en: 'Hot matters are open for objections' }),
  siteUnchanged: term(
    14,
    'calendar',
    'DI-1',
    { zh: '网站首页最长不更新时间', en: 'The site shows something new at least every' },
    { law: LAWS.sites47, confirmLocally: true },
  ),
  newsStale: term(
    14,
    'calendar',
    'DI-1',
    { zh: '动态类栏目最长不更新时间', en: 'A column of news is updated at least every' },
    { law: LAWS.sites47, confirmLocally: true },
  ),
  noticesStale: term(
    183,
    'calendar',
    'DI-1',
    { zh: '通知公告类栏目最长不更新时间', en: 'A column of notices is updated at least every' },
    { law: LAWS.sites47, confirmLocally: true },
  ),
  duty: term(
    20,
    'working',
    'DI-2',
    {
      zh: '主动公开信息形成或变更后的公开期限',
      en: 'What is disclosed on our own initiative, after it was made or changed',
    },
    { most: 20, law: LAWS.disclosure26 },
  ),
};
