// Words of the appraisal: kinds of cycle and post, states, steps, events, grades.
import type { GradeCap } from '../accountability/ladder.ts';
import type { AppraisalCommandName } from '../appraisal/commands.ts';
import type { CycleEventType, CycleStateName } from '../appraisal/cycle-record.ts';
import type { AppraisalEventType } from '../appraisal/events.ts';
import type { Grade, UngradedSaid } from '../appraisal/grade.ts';
import type { CycleKind } from '../appraisal/period.ts';
import type { AppraisalStateName } from '../appraisal/state.ts';
import type { Post } from '../appraisal/template.ts';
import type { StaffCategory } from '../directory/staff/commands.ts';
import type { Label } from './label.ts';

export const cycleKindLabels: Readonly<Record<CycleKind, Label>> = {
  quarter: { zh: '季度小考评', en: 'Quarterly appraisal' },
  'half-year': { zh: '半年小结', en: 'Half-year summary' },
  year: { zh: '年终总评', en: 'Appraisal of the year' },
};

/** What is added or taken off beside the criteria. */
export const extraLabels = {
  bonus: { zh: '加分', en: 'Bonus' },
  deduction: { zh: '扣分', en: 'Deduction' },
} as const;

export const postLabels: Readonly<Record<Post, Label>> = {
  leader: { zh: '领导干部', en: 'Leader' },
  head: { zh: '所室负责人', en: 'Head of an office' },
  officer: { zh: '一般干部', en: 'Officer' },
};

/** Grades are called otherwise for those who are no civil servants. */
export const gradeLabels: Readonly<Record<StaffCategory, Readonly<Record<Grade, Label>>>> = {
  'civil-servant': {
    excellent: { zh: '优秀', en: 'Excellent' },
    competent: { zh: '称职', en: 'Competent' },
    'basically-competent': { zh: '基本称职', en: 'Basically competent' },
    incompetent: { zh: '不称职', en: 'Incompetent' },
  },
  'public-institution': {
    excellent: { zh: '优秀', en: 'Excellent' },
    competent: { zh: '合格', en: 'Qualified' },
    'basically-competent': { zh: '基本合格', en: 'Basically qualified' },
    incompetent: { zh: '不合格', en: 'Not qualified' },
  },
};

export const ungradedLabels: Readonly<Record<UngradedSaid, Label>> = {
  'short-service': { zh: '不定等次：当年任职不足半年', en: 'No grade: under half a year of service' },
  probation: { zh: '不定等次：试用期', en: 'No grade: on probation' },
  'open-accountability': {
    zh: '暂不定等次：责任追究尚未办结，办结后确定',
    en: 'No grade yet: decided after an open case of accountability',
  },
  later: { zh: '不定等次，或另行确定', en: 'No grade, or decided later' },
};

export const capLabels: Readonly<Record<GradeCap, Label>> = {
  none: { zh: '不受限制', en: 'Not limited' },
  'not-excellent': { zh: '当年受告诫，不得评为优秀', en: 'Warned this year: not excellent' },
  'basically-competent': { zh: '当年两次告诫，最高为基本称职', en: 'Warned twice: basically competent at most' },
  incompetent: { zh: '当年三次告诫，定为不称职', en: 'Warned three times: incompetent' },
};

export const appraisalStateLabels: Readonly<Record<AppraisalStateName, Label>> = {
  own: { zh: '待自评', en: 'Own score' },
  awaiting: { zh: '待季度考评归档', en: 'Waiting for its quarters' },
  review: { zh: '待复核', en: 'To be reviewed' },
  final: { zh: '待审定', en: 'To be decided' },
  county: { zh: '待登记上级考评结果', en: 'The county’s result is to be recorded' },
  scored: { zh: '已定分，待定等次', en: 'Scored, the grade follows' },
  decided: { zh: '已审定，可提异议', en: 'Decided, open to objection' },
  objected: { zh: '异议办理中', en: 'Objected to' },
  filed: { zh: '已归档', en: 'Filed' },
};

export const appraisalCommandLabels: Readonly<Record<AppraisalCommandName, Label>> = {
  'submit-self': { zh: '提交自评', en: 'Submit the own score' },
  contest: { zh: '对所附事实提出申诉', en: 'Contest a fact' },
  'answer-contest': { zh: '答复申诉', en: 'Answer what is contested' },
  review: { zh: '复核', en: 'Review' },
  finalize: { zh: '审定', en: 'Decide' },
  recuse: { zh: '声明回避', en: 'Stand aside' },
  'record-county': { zh: '登记上级考评结果', en: 'Record the county’s result' },
  object: { zh: '提出异议', en: 'Object' },
  'decide-objection': { zh: '决定异议', en: 'Decide on the objection' },
};

/** How an event reads in the history; `{n}` and `{to}` are filled in. */
export const appraisalEventLabels: Readonly<Record<AppraisalEventType, Label>> = {
  AppraisalOpened: { zh: '考评开始', en: 'Opened' },
  PackAttached: { zh: '系统附上考评事实', en: 'Facts attached by the system' },
  PackContested: { zh: '对事实提出第 {n} 条申诉', en: 'Contest {n} of a fact' },
  ContestAnswered: { zh: '答复第 {n} 条申诉', en: 'Contest {n} answered' },
  OwnScoreSubmitted: { zh: '提交自评', en: 'Own score submitted' },
  OwnScoreMissed: { zh: '逾期未自评', en: 'No own score in time' },
  ReviewOpened: { zh: '复核开始', en: 'Review opened' },
  Reviewed: { zh: '已复核', en: 'Reviewed' },
  ReviewMissed: { zh: '逾期未复核', en: 'Not reviewed in time' },
  Recused: { zh: '声明回避', en: 'Stood aside' },
  Finalized: { zh: '领导小组审定', en: 'Decided by the leading group' },
  Graded: { zh: '评定等次', en: 'Graded' },
  Regraded: { zh: '重新核定等次', en: 'Graded anew' },
  CountyRecorded: { zh: '登记上级考评结果', en: 'The county’s result recorded' },
  Objected: { zh: '提出异议', en: 'Objected to' },
  ObjectionWaited: { zh: '异议逾期未决定', en: 'Objection not decided in time' },
  ObjectionDecided: { zh: '异议已决定', en: 'Objection decided' },
  AppraisalFiled: { zh: '归档', en: 'Filed' },
  TimerMoved: { zh: '工作日历调整，期限顺延至{to}', en: 'Calendar changed: the limit waits until {to}' },
};

export const cycleStateLabels: Readonly<Record<CycleStateName, Label>> = {
  opening: { zh: '正在建立考评表', en: 'Being opened' },
  open: { zh: '进行中', en: 'Open' },
  decided: { zh: '已全部审定', en: 'All decided' },
};

export const cycleEventLabels: Readonly<Record<CycleEventType, Label>> = {
  CycleOpened: { zh: '考评周期开始', en: 'Cycle opened' },
  CycleActivated: { zh: '考评表全部建立', en: 'Every appraisal lies there' },
  CycleOwed: { zh: '逾期未审定', en: 'Not decided in time' },
  CycleDecided: { zh: '全部审定', en: 'All decided' },
  GradesSettled: { zh: '确定等次', en: 'Grades settled' },
  TimerMoved: { zh: '工作日历调整，期限顺延至{to}', en: 'Calendar changed: the limit waits until {to}' },
};

/** What the routes do. */
export const appraisalDoors = {
  list: { zh: '考评列表', en: 'Appraisals' },
  read: { zh: '查看考评', en: 'Read an appraisal' },
  cycles: { zh: '考评周期列表', en: 'Cycles of appraisal' },
  cycle: { zh: '查看考评周期', en: 'Read a cycle' },
  settle: { zh: '确定年度等次', en: 'Settle the grades of the year' },
} as const satisfies Record<string, Label>;
