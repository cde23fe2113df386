// Numbers of the appraisal of staff: windows, marks, weights, grades, quotas and the ways to object (AP-1 … AP-5, AC-2.5).
import { count, onOff, term } from './entry.ts';
import { LAWS } from './laws.ts';

export const APPRAISAL = {
  ownWindow: term(5, 'working', 'AP-2', { zh: '自评时间', en: 'Own score' }),
  reviewWindow: term(5, 'working', 'AP-2', { zh: '主管负责人复核时间', en: 'Review by the supervising leader' }),
  finalWindow: term(5, 'working', 'AP-2', { zh: '领导小组审定时间', en: 'Final decision by the leading group' }),
  points: count(100, 'points', 'AP-3', { zh: '满分', en: 'Full marks' }, { least: 100, most: 100 }),
  weightsTotal: count(
    100,
    'percent',
    'AP-3',
    { zh: '各项指标权重合计', en: 'Weights of the criteria together' },
    { least: 100, most: 100 },
  ),
  finestStep: count(
    0.5,
    'points',
    'AP-3',
    { zh: '最小计分单位', en: 'Finest step of a score' },
    { least: 0.5, most: 1 },
  ),
  quartersPercent: count(
    60,
    'percent',
    'AP-2',
    { zh: '季度考评均分占全年比重', en: 'Share of the mean of the quarters in the year' },
    { least: 0, most: 100 },
  ),
  yearEndPercent: count(
    40,
    'percent',
    'AP-2',
    { zh: '年终考评占全年比重', en: 'Share of the year-end appraisal' },
    { least: 0, most: 100 },
  ),
  shownDecimals: count(
    2,
    'decimals',
    'AP-3',
    { zh: '分数显示小数位', en: 'Decimals of a score shown' },
    { least: 0, most: 4 },
  ),
  excellentFrom: count(90, 'points', 'AP-4', { zh: '优秀最低分', en: 'Excellent from' }, { most: 100 }),
  competentFrom: count(75, 'points', 'AP-4', { zh: '称职最低分', en: 'Competent from' }, { most: 100 }),
  basicallyFrom: count(60, 'points', 'AP-4', { zh: '基本称职最低分', en: 'Basically competent from' }, { most: 100 }),
  gradedFromMonths: count(
    6,
    'months',
    'AP-4',
    { zh: '当年任职不足此时间的不定等次', en: 'Not graded with less service in the year than' },
    { least: 0, most: 12 },
  ),
  excellentPercent: count(
    20,
    'percent',
    'AP-4',
    { zh: '优秀等次比例上限', en: 'Excellent at most' },
    {
      least: 0,
      most: 100,
      law: LAWS.civilServants38,
      confirmLocally: true,
    },
  ),
  excellentPercentApproved: count(
    25,
    'percent',
    'AP-4',
    { zh: '经批准的优秀等次比例上限', en: 'Excellent at most, with recorded approval' },
    {
      least: 0,
      most: 100,
      law: LAWS.civilServants38,
      confirmLocally: true,
    },
  ),
  objected: term(5, 'working', 'AP-5', {
    zh: '对季度、半年结果提出异议的期限',
    en: 'Objection to a quarter or half-year',
  }),
  reviewAsked: term(
    30,
    'calendar',
    'AP-5',
    { zh: '对年度结果申请复核的期限', en: 'Asking for review of the year' },
    { least: 30, law: LAWS.civilServants95 },
  ),
  reviewDecided: term(
    30,
    'calendar',
    'AP-5',
    { zh: '作出复核决定的期限', en: 'Deciding on the review' },
    { most: 30, law: LAWS.civilServants95 },
  ),
  namesPublished: onOff(
    false,
    'AP-4',
    { zh: '考评结果是否公布姓名（仍须逐次审批）', en: 'Results published with names (each still approved)' },
    { law: LAWS.disclosure16 },
  ),
};
