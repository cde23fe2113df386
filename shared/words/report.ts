// Words of the monthly report: what its public draft says by itself, its states, steps, parts and events.
import type { ReportCommandName } from '../report/commands.ts';
import type { ReportEventType } from '../report/events.ts';
import type { CountedStep } from '../report/figures.ts';
import type { ReportPart, ReportStateName } from '../report/state.ts';
import type { Label } from './label.ts';

export const reportWords = {
  title: { zh: '{month}效能建设月报', en: 'Efficacy report, {month}' },
  counted: { zh: '{month}收到的事项，统计至{day}。', en: 'Matters received in {month}, counted on {day}.' },
  tooFew: { zh: '件数太少，不列比率。', en: 'Too few for rates.' },
} as const satisfies Record<string, Label>;

export const reportStateLabels: Readonly<Record<ReportStateName, Label>> = {
  draft: { zh: '起草中', en: 'Being written' },
  submitted: { zh: '待签署', en: 'To be signed' },
  signed: { zh: '已签署，正在定稿', en: 'Signed, being frozen' },
  frozen: { zh: '已定稿', en: 'Frozen' },
};

export const reportPartLabels: Readonly<Record<ReportPart, Label>> = {
  causes: { zh: '原因分析', en: 'Causes' },
  measures: { zh: '改进措施', en: 'Measures' },
  remarks: { zh: '其他说明', en: 'Remarks' },
};

export const reportCommandLabels: Readonly<Record<ReportCommandName, Label>> = {
  write: { zh: '填写月报', en: 'Write the report' },
  submit: { zh: '提交领导小组', en: 'Submit it to the leading group' },
  comment: { zh: '提出意见', en: 'Comment' },
  sign: { zh: '签署', en: 'Sign' },
  return: { zh: '退回重写', en: 'Return it' },
  close: { zh: '签署结束，定稿', en: 'Close the signing' },
  correct: { zh: '更正，另出一版', en: 'Correct it by a further edition' },
};

/** How an event reads in the history. `{n}` and `{to}` are filled in. */
export const reportEventLabels: Readonly<Record<ReportEventType, Label>> = {
  ReportDrafted: { zh: '系统起草', en: 'Drafted' },
  ReportWritten: { zh: '填写内容', en: 'Written' },
  ReportSubmitted: { zh: '提交领导小组', en: 'Submitted to the leading group' },
  ReportCommented: { zh: '提出意见', en: 'Commented' },
  ReportSigned: { zh: '签署', en: 'Signed' },
  ReportReturned: { zh: '退回重写', en: 'Returned to be written anew' },
  ReportClosed: { zh: '组长结束签署', en: 'Signing closed by the chair' },
  ReportFrozen: { zh: '第 {n} 版定稿', en: 'Edition {n} frozen' },
  ReportReopened: { zh: '更正，起草第 {n} 版', en: 'Corrected: edition {n} is prepared' },
  ReportOwed: { zh: '逾期提醒', en: 'Reminded: overdue' },
  TimerMoved: { zh: '工作日历调整，提醒顺延至{to}', en: 'Calendar changed: the reminder waits until {to}' },
};

/** Steps that a report counts over the month. */
export const countedStepLabels: Readonly<Record<CountedStep, Label>> = {
  extensionsAsked: { zh: '申请延期', en: 'Extensions asked' },
  extensionsGranted: { zh: '批准延期', en: 'Extensions granted' },
  extensionsRefused: { zh: '不批准延期', en: 'Extensions refused' },
  handOversReturned: { zh: '转办被退回', en: 'Hand-overs returned' },
  urged: { zh: '催办', en: 'Urged' },
  supervised: { zh: '领导督办', en: 'Supervised by leaders' },
};

/** What the routes do. */
export const reportDoors = {
  list: { zh: '月报目录', en: 'The monthly reports' },
  read: { zh: '查看月报', en: 'Read a monthly report' },
  edition: { zh: '查看定稿的一版', en: 'Read a frozen edition' },
} as const satisfies Record<string, Label>;
