// Refusals of the appraisal: what may be scored, by whom, in which order and until when (AP-1 to AP-5).
import type { Label } from '../label.ts';

export const appraisalRules = {
  'AP-2/within-its-window': {
    zh: '这一步的时间已过，考评按规定继续进行，缺项不按零分计。',
    en: 'The time for this step is over; the appraisal goes on, and what is missing is not counted as zero.',
  },
  'AP-2/the-quarters-are-final-first': {
    zh: '期内的季度考评还没有全部归档，请先办完。',
    en: 'A quarter within it is not final yet: finish it first.',
  },
  'AP-2/all-are-decided-first': {
    zh: '还有人没有审定，等次须在全部审定后确定。',
    en: 'Somebody is not decided on yet; grades are settled when all are.',
  },
  'AP-3/a-relative-is-another-on-the-staff': {
    zh: '工号 {staff} 不是名录中的另一人，不能登记为亲属。',
    en: '{staff} is not another person of the directory and cannot be declared a relative.',
  },
  'AP-3/a-step-fits-the-state': {
    zh: '考评目前为“{state}”，不能办理这一步；已经提交的不能再改。',
    en: 'The appraisal is “{state}”; this step is not open now, and what was submitted is not edited.',
  },
  'AP-3/only-the-person-scores-themselves': {
    zh: '自评、申诉和对结果的异议只能由本人提出。',
    en: 'Only the person scores themselves, contests the evidence and objects.',
  },
  'AP-3/the-reviewer-reviews': {
    zh: '复核由主管负责人本人办理，代办人不能代为复核，任何人不得复核自己的考评。',
    en: 'The supervising leader reviews in person; no stand-in does, and nobody reviews their own.',
  },
  'AP-3/the-leading-group-decides': {
    zh: '审定由效能建设领导小组成员办理，本人和已回避的成员除外。',
    en: 'Members of the leading group decide, but not on themselves and not where they stand aside.',
  },
  'AP-3/nobody-decides-their-own': {
    zh: '本人和已回避的人不得参与审定。',
    en: 'Nobody decides on their own appraisal, nor who stands aside.',
  },
  'AP-3/the-group-records-the-county-result': {
    zh: '上级考评结果由效能考评组登记，本人不得登记自己的。',
    en: 'The appraisal group records the county’s result, nobody their own.',
  },
  'AP-3/the-county-result-is-stated': {
    zh: '得分和等次至少填写一项。',
    en: 'State the score, the grade, or both.',
  },
  'AP-3/only-criteria-are-scored': {
    zh: '考评表中没有“{criterion}”这一项。',
    en: 'There is no criterion “{criterion}” in this appraisal.',
  },
  'AP-3/a-score-fits-step-and-range': {
    zh: '“{criterion}”的得分须在 0 至 {most} 之间，并为 {step} 的整数倍。',
    en: 'The score of “{criterion}” lies between 0 and {most} and is a multiple of {step}.',
  },
  'AP-3/every-criterion-is-scored': {
    zh: '“{criterion}”没有打分；每一项都要打分，缺项不按零分计。',
    en: '“{criterion}” has no score; every criterion needs one, and what is missing is not counted as zero.',
  },
  'AP-3/every-change-gives-a-reason': {
    zh: '“{criterion}”改了分，请写明理由。',
    en: 'The score of “{criterion}” was changed: say why.',
  },
  'AP-3/the-decision-is-adopted': {
    zh: '赞成票不足 {needed} 票，没有通过；请重新商议后再报。',
    en: 'Fewer than {needed} votes in favour: not adopted. Deliberate again.',
  },
  'AP-3/who-stands-aside-says-so': {
    zh: '只有复核人和领导小组成员可以声明回避；他人的回避由会议主持人登记。',
    en: 'The reviewer or a member stands aside by their own word; for another, whoever presides records it.',
  },
  'AP-4/only-a-year-has-a-grade': {
    zh: '只有年度考评评定等次。',
    en: 'Only a year has a grade.',
  },
  'AP-4/the-tied-are-chosen-among': {
    zh: '并列人选须由领导小组从中选定 {places} 人，目前选定 {chosen} 人；只能从并列的人中选。',
    en: 'Among the tied {places} are chosen, so far {chosen}; only the tied can be.',
  },
  'AP-4/a-larger-share-is-approved': {
    zh: '优秀比例超过 {percent}% 须写明批准机关和文号。',
    en: 'A share of excellent above {percent} % names who approved it and the document.',
  },
  'AP-4/a-year-that-is-final': {
    zh: '{year}年度考评全部归档后才能起草公布稿。',
    en: 'The results of {year} are put forward once all of them are filed.',
  },
  'AP-4/names-by-policy-only': {
    zh: '考评结果只公布汇总，文中写了 {n} 名干部的姓名；要公布姓名，须先在政策设置中开启。',
    en: 'Results are published as sums; {n} people are named. Names need the policy first.',
  },
  'AP-5/contests-are-few': {
    zh: '最多提出 {most} 条，请合并后提出。',
    en: 'At most {most}: put several together.',
  },
  'AP-5/each-contest-is-answered-once': {
    zh: '没有这一条申诉，或已经答复。',
    en: 'There is no such contest, or it was answered.',
  },
  'AP-5/the-group-checks-the-evidence': {
    zh: '对事实的申诉由效能考评组核查答复，本人不得答复自己的。',
    en: 'The appraisal group checks what is contested, nobody their own.',
  },
  'AP-5/objected-in-time': {
    zh: '提出异议的时间已过。',
    en: 'The time to object is over.',
  },
  'AP-5/a-changed-result-states-its-scores': {
    zh: '变更结果须填写变更后的得分，维持的不填。',
    en: 'A changed result states its scores, an upheld one none.',
  },
  'AP-5/never-lower-for-asking': {
    zh: '不得因提出异议而降低结果。',
    en: 'Nobody’s result is lowered for having objected.',
  },
} as const satisfies Record<string, Label>;
