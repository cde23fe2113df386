// Words of the appraisals at the desk: the list, one appraisal with its evidence, the form for scores, the fields of its steps.
import type { ObjectionResult } from '../../appraisal/commands.ts';
import type { PackVerdict } from '../../appraisal/pack.ts';
import type { AppraisalStateName } from '../../appraisal/state.ts';
import { extraLabels } from '../appraisal.ts';
import type { Label } from '../label.ts';
import { staffWords } from './staff.ts';

export const appraisalWords = {
  title: staffWords.appraisals,
  lead: {
    zh: '本人的考评，以及由您复核、审定的考评。先看系统所附事实，再打分；改分须写理由。',
    en: 'Your own, and those you review or decide on. Read the facts attached first; whoever changes a score says why.',
  },
  none: { zh: '目前没有考评。', en: 'No appraisals.' },
  back: { zh: '返回考评', en: 'Back to the appraisals' },
  until: { zh: '截止', en: 'until' },
  ownMissing: { zh: '逾期未自评', en: 'no own score in time' },
  unreviewed: { zh: '未经复核', en: 'not reviewed' },
  reviewer: { zh: '复核人', en: 'Reviewer' },
  county: { zh: '上级机关', en: 'The county' },
  post: { zh: '岗位', en: 'Post' },
  joined: { zh: '期内到岗', en: 'Came during the period' },
  away: { zh: '期内离任又返岗', en: 'Left and came back' },
  moved: { zh: '期内调整岗位', en: 'Moved during the period' },
  result: { zh: '得分', en: 'Score' },
  yearEnd: { zh: '年终考评得分', en: 'Year-end appraisal' },
  quarters: { zh: '季度得分', en: 'Quarters' },
  grade: { zh: '等次', en: 'Grade' },
  objectUntil: { zh: '可提异议至', en: 'Objections until' },
  facts: { zh: '系统所附事实', en: 'Facts attached by the system' },
  factsHint: {
    zh: '由系统按记录计算，不由人填写。认为有误的，可以提出申诉，核查结果记录在案。',
    en: 'Computed from the record, typed by nobody. What is wrong can be contested; the correction is recorded.',
  },
  onTime: { zh: '按期办结', en: 'On time' },
  percent: { zh: '{percent}%', en: '{percent} %' },
  verdict: { zh: '{verdict} {n} 件', en: '{verdict}: {n}' },
  nothingJudged: { zh: '期内没有到期事项', en: 'Nothing fell due' },
  firstInquiry: { zh: '首问', en: 'First inquiry' },
  firstInquirySaid: {
    zh: '首问 {asked} 件，转办 {handedOver} 件，其中被退回 {returned} 件；再次告知补件 {secondNotices} 次',
    en: '{asked} first asked, {handedOver} handed over, {returned} of them returned; {secondNotices} second notices',
  },
  ratings: { zh: '群众评价', en: 'Ratings' },
  rating: { zh: '{level} 分 {n} 件', en: 'level {level}: {n}' },
  noRatings: { zh: '没有评价', en: 'None' },
  commendations: { zh: '表扬', en: 'Commendations' },
  sanctions: { zh: '责任追究', en: 'Sanctions' },
  upheld: { zh: '查实的投诉（可告知的）', en: 'Upheld complaints (that may be told)' },
  upheldSaid: { zh: '{on} 计入，依据 {grounds}', en: 'counted {on}, under {grounds}' },
  times: { zh: '{n} 次', en: '{n}' },
  cases: { zh: '期内经办事项（{n} 件）', en: 'Matters in hand in the period ({n})' },
  unlisted: {
    zh: '另有 {n} 件按期办结或已转出，件数较多，不再逐件列出。',
    en: '{n} more, done in time or passed on, are too many to be listed one by one.',
  },
  days: { zh: '持有 {n} 天', en: 'held {n} days' },
  ratedOnly: { zh: '期前已办结，期内收到评价', en: 'over before, rated in the period' },
  scores: { zh: '评分', en: 'Scores' },
  criterion: { zh: '指标', en: 'Criterion' },
  weight: { zh: '满分 {weight}，每 {step} 分一档', en: 'of {weight}, in steps of {step}' },
  most: { zh: '最多 {weight}，每 {step} 分一档', en: 'at most {weight}, in steps of {step}' },
  incomplete: { zh: '还有 {n} 项没有填', en: '{n} left to fill in' },
  kept: { zh: '已恢复上次没有提交的内容。', en: 'What was typed and not sent is back.' },
  meanwhile: {
    zh: '您填写期间，这份考评有了新的办理情况。您填的内容还在，请看过下面的情况再提交。',
    en: 'Something was done meanwhile. What you typed is still here: read what happened, then send it.',
  },
  together: { zh: '逐行审定：{period}（{n} 人）', en: 'Decide in one table: {period} ({n})' },
  queue: { zh: '同期待您办理的', en: 'Awaiting you in this cycle' },
  place: { zh: '第 {at} 人，共 {n} 人', en: '{at} of {n}' },
  previous: { zh: '上一人：{name}', en: 'Previous: {name}' },
  next: { zh: '下一人：{name}', en: 'Next: {name}' },
  waiting: { zh: '待您办理（{n}）', en: 'Awaiting you ({n})' },
  others: { zh: '其他考评（{n}）', en: 'The others ({n})' },
  ownTotal: { zh: '自评 {total} 分', en: 'own score {total}' },
  contested: { zh: '有 {n} 条申诉待核查', en: '{n} contested, not yet checked' },
  own: { zh: '自评', en: 'Own' },
  review: { zh: '复核', en: 'Review' },
  final: { zh: '审定', en: 'Final' },
  total: { zh: '合计', en: 'Total' },
  ...extraLabels,
  reason: { zh: '改分理由', en: 'Why it is changed' },
  objectionResult: { zh: '决定', en: 'Decision' },
  objection: { zh: '异议', en: 'Objection' },
  evidence: { zh: '自评说明和依据', en: 'What it rests on' },
  summary: { zh: '小结', en: 'Summary' },
  countyDocument: { zh: '上级决定的文号', en: 'The county’s document' },
  toCounty: {
    zh: '可表决的成员不足两人，须报上级决定，凭文件由考评组或未回避的成员记录。',
    en: 'Fewer than two may vote: the county decides, and the appraisal group or a member who does not stand aside records its document.',
  },
  minutes: { zh: '会议记录', en: 'Minutes' },
  probation: { zh: '仍在试用期，不定等次', en: 'Still on probation: no grade' },
  contests: { zh: '对事实的申诉', en: 'What is contested' },
  unanswered: { zh: '待核查', en: 'To be checked' },
  corrected: { zh: '予以更正', en: 'Corrected' },
  stands: { zh: '维持', en: 'It stands' },
  todo: { zh: '可以办理', en: 'What you can do' },
  history: { zh: '办理过程', en: 'History' },
  done: { zh: '已办理：{step}', en: 'Done: {step}' },
} as const satisfies Record<string, Label>;

/** Until when the step that is open can be taken; the moment follows. */
export const deadlineLabels: { readonly [S in AppraisalStateName]?: Label } = {
  own: { zh: '自评截止：', en: 'Own score until ' },
  review: { zh: '复核截止：', en: 'Review until ' },
  final: { zh: '审定截止：', en: 'Decision until ' },
  decided: { zh: '提出异议截止：', en: 'Objections until ' },
};

export const objectionResultLabels: Readonly<Record<ObjectionResult, Label>> = {
  upheld: { zh: '维持原结果', en: 'The result stands' },
  changed: { zh: '变更得分（不低于原结果）', en: 'Other scores (never a lower result)' },
};

export const verdictLabels: Readonly<Record<PackVerdict, Label>> = {
  'on-time': { zh: '按期办结', en: 'on time' },
  late: { zh: '逾期办结', en: 'late' },
  'by-person': { zh: '来人撤回或未补件', en: 'ended by the person' },
  open: { zh: '在办', en: 'open' },
  overdue: { zh: '逾期未办结', en: 'overdue' },
};

/** Fields of the steps that are drawn from their schema. */
export const appraisalFields: Readonly<Record<string, Label>> = {
  fact: { zh: '哪一项事实', en: 'Which fact' },
  reason: { zh: '理由', en: 'Reason' },
  contest: { zh: '哪一条申诉', en: 'Which contest' },
  corrected: { zh: '核查结果', en: 'Result of the check' },
  answer: { zh: '答复', en: 'Answer' },
  staff: { zh: '谁回避（不选为本人）', en: 'Who stands aside (left out: you)' },
  score: { zh: '得分', en: 'Score' },
  grade: { zh: '等次', en: 'Grade' },
  document: { zh: '文号', en: 'Document' },
  on: { zh: '日期', en: 'Day' },
};
