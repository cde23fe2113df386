// Refusals of the monthly report: who writes, who signs, and in which order (SV-4.4).
import type { Label } from '../label.ts';

export const reportRules = {
  'SV-4.4/a-step-fits-the-report': {
    zh: '月报目前为“{state}”，不能办理这一步。',
    en: 'The report is “{state}”; this step is not open now.',
  },
  'SV-4.4/the-appraisal-group-writes': {
    zh: '月报由效能考评组填写、提交和更正。',
    en: 'The appraisal group writes, submits and corrects the monthly report.',
  },
  'SV-4.4/the-members-sign': {
    zh: '月报由提交时的领导小组成员本人签署。',
    en: 'Those sign who were members of the leading group when the report was submitted, each in person.',
  },
  'SV-4.4/the-members-return': {
    zh: '退回月报由领导小组成员本人办理。',
    en: 'A member of the leading group returns the report, in person.',
  },
  'SV-4.4/the-chair-closes': {
    zh: '签署由领导小组组长结束。',
    en: 'The chair of the leading group closes the signing.',
  },
  'SV-4.4/something-is-written': {
    zh: '原因分析、改进措施、其他说明至少填写一项。',
    en: 'Write at least one of causes, measures and remarks.',
  },
  'SV-4.4/causes-and-measures-are-written': {
    zh: '提交前须写明原因分析和改进措施。',
    en: 'Causes and measures are written before the report is submitted.',
  },
  'SV-4.4/the-report-before-comes-first': {
    zh: '{month} 的月报还没有定稿，请先办完。',
    en: 'The report of {month} is not frozen yet: finish it first.',
  },
  'SV-4.4/somebody-signs': {
    zh: '领导小组没有在任成员，无人签署。',
    en: 'The leading group has no member who could sign.',
  },
  'SV-4.4/each-signs-once': {
    zh: '您已签署，每人只签一次。',
    en: 'You have signed; each member signs once.',
  },
  'SV-4.4/dissent-says-why': {
    zh: '保留不同意见的，请写明意见。',
    en: 'Whoever dissents says why.',
  },
  'SV-4.4/closed-when-enough-have-signed': {
    zh: '至少 {needed} 人签署（含组长本人）后才能结束，目前 {have} 人。',
    en: 'The signing is closed when at least {needed} have signed, the chair among them; so far {have}.',
  },
  'SV-4.1/no-complaint-is-named': {
    zh: '月报中不得写投诉举报的编号。',
    en: 'A report says no number of a complaint.',
  },
} as const satisfies Record<string, Label>;
