// Refusals on the way from a clue to what becomes of it.
import type { Label } from '../label.ts';

export const accountabilityRules = {
  'SV-3/only-the-appraisal-group-decides-on-clues': {
    zh: '线索由效能考评组决定是否受理。',
    en: 'The appraisal group decides whether a clue is taken up.',
  },
  'SV-4.5/a-step-fits-the-state': {
    zh: '这条线索目前为“{state}”，不能办理这一步。',
    en: 'The clue is “{state}”; this step is not open now.',
  },
  'SV-4.5/who-had-the-case-stands-aside': {
    zh: '经手过此件的人应当回避，不能决定由此件产生的线索。',
    en: 'Whoever had to do with the case stands aside and does not decide on a clue that comes from it.',
  },
  'SV-4.5/nobody-decides-on-themselves': {
    zh: '任何人不得办理针对本人的事项。',
    en: 'Nobody takes a step in a matter about themselves.',
  },
  'SV-4.5/one-stands-aside-for-oneself': {
    zh: '领导小组成员只能为自己申请回避；为他人登记回避，由效能考评组或者主持人办理。',
    en: 'A member may stand aside themselves; that others do is recorded by the appraisal group or whoever presides.',
  },
  'SV-4.5/the-chair-presides': {
    zh: '表决由组长主持；组长回避的，由排名在前的其他有表决权成员主持。',
    en: 'The chair presides; where the chair stands aside, the senior member who may vote.',
  },
  'SV-4.5/the-panel-and-the-group-transfer': {
    zh: '移送由效能考评组或者主持人办理。',
    en: 'The appraisal group or whoever presides transfers a matter.',
  },
  'SV-4.5/nothing-of-the-kind-is-owed': {
    zh: '这件事目前没有需要这样办理的内容。',
    en: 'There is nothing in this matter that the step would be about.',
  },
  'SV-3/only-the-appraisal-group-investigates': {
    zh: '调查、提出处理意见和送达由效能考评组办理。',
    en: 'The appraisal group investigates, proposes and serves.',
  },
  'AC-2.2/a-person-of-the-staff': {
    zh: '{staff} 不是在岗干部。',
    en: '{staff} is not on the staff.',
  },
  'AC-2.2/somebody-else-checks': {
    zh: '检查人应当是本人以外的在岗干部，{staff} 不符合。',
    en: 'Somebody else of the staff checks a correction; {staff} cannot.',
  },
  'AC-2.2/the-date-to-correct-comes-first': {
    zh: '改正期限和申请复核的期限都过了，才能认定没有改正。',
    en: 'That nothing was corrected is said only after the date to correct by and the time for review.',
  },
  'AC-2.2/the-checker-says-so': {
    zh: '是否改正由检查人或者效能考评组认定。',
    en: 'The checker or the appraisal group says whether it was corrected.',
  },
  'AC-2.3/nothing-beyond-the-responsibility': {
    zh: '这种责任最重只能给予{heaviest}。',
    en: 'The heaviest that this responsibility allows is: {heaviest}.',
  },
  'AC-2.5/a-move-that-was-proposed': {
    zh: '按规定没有提出过这样的岗位调整，不能登记。',
    en: 'No such move was proposed under the rule; none is recorded.',
  },
  'AC-2.5/recorded-on-the-day-it-was-done': {
    zh: '日期应在决定送达之后、今天以前。',
    en: 'The day lies between the service of the decision and today.',
  },
  'SV-4.5/who-raises-a-clue': {
    zh: '线索由效能考评组成员或者领导小组成员提出。',
    en: 'A clue is raised by a member of the appraisal group or of the leading group.',
  },
  'AC-2.6/facts-come-first': {
    zh: '还没有记录任何查明的事实，不能提出处理意见。',
    en: 'Nothing is proposed before any fact was noted.',
  },
  'AC-2.6/a-finding-of-the-ground': {
    zh: '这一项要件不属于所引用的情形。',
    en: 'This element does not belong to a ground that is cited.',
  },
  'AC-2.6/no-ground-without-its-elements': {
    zh: '按 {ground} 提出处理意见，须先查明：{needs}。',
    en: 'Nothing is proposed under {ground} without a finding of {needs}.',
  },
  'AC-2.6/heard-before-decided': {
    zh: '处理意见送达后，听取本人陈述申辩或者本人放弃，才能作出决定。',
    en: 'A decision comes after the proposal was served and the person was heard or waived it.',
  },
  'AC-2.6/the-persons-own-step': {
    zh: '这一步只能由本人办理。',
    en: 'Only the person concerned takes this step.',
  },
  'AC-2.6/served-after-it-was-made': {
    zh: '送达时间应在文书作出之后、此刻以前。',
    en: 'The time of service lies between the making of the paper and now.',
  },
  'AC-2.6/a-departure-gives-reasons': {
    zh: '算出的建议是“{measure}”，决定与建议不同的，须写明理由。',
    en: 'The recommendation is: {measure}. A decision that departs from it gives reasons.',
  },
  'AC-2.6/review-is-asked-in-time': {
    zh: '申请复核的期限已过。',
    en: 'The time to ask for a review is over.',
  },
  'AC-2.6/a-change-names-its-measure': {
    zh: '变更决定须写明新的处理；维持、撤销的不写。',
    en: 'A change names its measure; upholding and revoking name none.',
  },
  'AC-2.6/a-review-is-never-heavier': {
    zh: '不得因申请复核而加重。现为“{measure}”，只能变更为更轻的处理。',
    en: 'A review never makes it heavier: from {measure} only to something lighter.',
  },
  'AC-2.7/refer-do-not-settle': {
    zh: '有从重情节，建议的处理已是最重一档：应当移送的移送；不移送的，写明审查后为什么不移送。',
    en: 'There is an aggravating fact and the recommendation is the heaviest already: transfer it, or say why it was examined and not transferred.',
  },
  'AC-2.8/a-ground-in-force-on-the-day': {
    zh: '{on} 时 {ground} 尚未施行或者已不适用。',
    en: '{ground} was not in force on {on}.',
  },
  'AC-2.8/facts-lie-in-the-past': {
    zh: '事实发生的日期不能在今天之后。',
    en: 'The day of the facts is not after today.',
  },
  'SV-4.5/too-few-entitled-go-to-the-county': {
    zh: '回避后有表决权的成员只有 {entitled} 人，不能在本级表决，应当报县里处理。',
    en: 'Only {entitled} may vote once those involved stand aside: nothing is decided here, it goes to the county.',
  },
  'SV-4.5/the-county-decides-where-too-few-may': {
    zh: '有表决权的成员足够，由本级表决，不登记县里的决定。',
    en: 'Enough members may vote: it is decided here, and no decision of the county is recorded.',
  },
  'SV-4.5/the-county-decided-on-a-day': {
    zh: '县里决定的日期应在提出处理意见或者申请复核之后、今天以前。',
    en: 'The county decided between the proposal, or the request for review, and today.',
  },
  'SV-4.5/what-the-county-decided': {
    zh: '处理决定写明处理，复核决定写明复核结果。',
    en: 'A decision names its measure, and a decision on review its result.',
  },
  'SV-4.5/only-members-vote': {
    zh: '{staff} 不是领导小组成员，不能表决。',
    en: '{staff} is no member of the leading group and does not vote.',
  },
  'SV-4.5/who-is-involved-does-not-vote': {
    zh: '{staff} 应当回避，不能表决。',
    en: '{staff} stands aside in this matter and does not vote.',
  },
  'SV-4.5/each-votes-once': {
    zh: '{staff} 的表决写了不止一次，每人只能表决一次。',
    en: 'The vote of {staff} stands there more than once; each votes once.',
  },
  'SV-4.5/a-quorum-votes': {
    zh: '到会表决的有 {have} 人，法定人数是 {quorum} 人。',
    en: '{have} voted; the quorum is {quorum}.',
  },
} as const satisfies Record<string, Label>;
