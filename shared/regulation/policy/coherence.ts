// What must hold between numbers, whichever the township sets: a policy that contradicts itself keeps the house closed.
import type { Label } from '../../words/label.ts';
import type { Policy } from '../policy.ts';
import { roughLength } from './value-schema.ts';

export interface Contradiction {
  readonly key: string;
  readonly says: Label;
}
type Rule = readonly [key: string, holds: (policy: Policy) => boolean, says: Label];

const longer = (kind: 'petition' | 'complaint' | 'suggestion'): Rule => [
  `extensions.${kind}`,
  ({ limits, extensions }) => roughLength(extensions[kind]) > roughLength(limits[kind]),
  { zh: '延长后的总期限必须长于一般期限', en: 'an extended limit must be longer than the usual one' },
];

const RULES: readonly Rule[] = [
  [
    'phone.lateCallsRelayedBy',
    ({ phone, hours }) =>
      hours.sessions.some(({ from, to }) => from < phone.lateCallsRelayedBy && phone.lateCallsRelayedBy <= to),
    { zh: '转告时刻必须在办公时间内', en: 'the hour to relay by must lie in office hours' },
  ],
  longer('petition'),
  longer('complaint'),
  longer('suggestion'),
  [
    'limits.document',
    ({ limits, documents: { signFor, propose, submit } }) =>
      roughLength(limits.document) >= roughLength(signFor) + roughLength(propose) + roughLength(submit),
    {
      zh: '来文全程期限不能短于签收、拟办、报送各环节之和',
      en: 'the whole way of a document cannot be shorter than its steps together',
    },
  ],
  [
    'applications.lapseTold',
    ({ applications }) => roughLength(applications.lapseTold) < roughLength(applications.lapses),
    { zh: '终止前的告知必须早于终止', en: 'the warning must come before the application lapses' },
  ],
  [
    'timers.leaderAfter',
    ({ timers }) => roughLength(timers.leaderAfter) > roughLength(timers.headAfter),
    { zh: '必须先报所室负责人，再报分管领导', en: 'the head must hear before the supervising leader' },
  ],
  [
    'registering.codeLength',
    ({ registering }) => registering.codeLength % registering.codeGroup === 0,
    { zh: '查询码长度必须是每组字符数的整数倍', en: 'the code must divide into whole groups' },
  ],
  [
    'closing.reopened',
    ({ closing }) => roughLength(closing.reopened) <= roughLength(closing.archived),
    { zh: '申请重新办理的期限不能长于归档期限', en: 'a case cannot be reopened after it is archived' },
  ],
  [
    'appraisal.quartersPercent',
    ({ appraisal }) => appraisal.quartersPercent + appraisal.yearEndPercent === 100,
    { zh: '季度与年终所占比重之和必须为 100%', en: 'the shares of quarters and year-end must add up to 100 %' },
  ],
  [
    'appraisal.excellentFrom',
    ({ appraisal: { excellentFrom, competentFrom, basicallyFrom } }) =>
      excellentFrom > competentFrom && competentFrom > basicallyFrom,
    {
      zh: '优秀、称职、基本称职的最低分必须依次降低',
      en: 'the thresholds must descend from excellent to basically competent',
    },
  ],
  [
    'appraisal.excellentPercentApproved',
    ({ appraisal }) => appraisal.excellentPercentApproved >= appraisal.excellentPercent,
    { zh: '经批准的优秀比例不能低于一般比例', en: 'the approved share of excellent cannot lie below the usual one' },
  ],
  [
    'warnings.incompetent',
    ({ warnings }) => warnings.notExcellent < warnings.basically && warnings.basically < warnings.incompetent,
    { zh: '告诫次数的三个档次必须依次升高', en: 'the three steps of warnings must ascend' },
  ],
  [
    'rating.rectified',
    ({ rating }) => roughLength(rating.contacted) <= roughLength(rating.rectified),
    { zh: '回访期限不能长于整改期限', en: 'contact must come before putting right' },
  ],
];

/** Every contradiction in a policy; none when it may come into force. */
export const contradictions = (policy: Policy): readonly Contradiction[] =>
  RULES.filter(([, holds]) => !holds(policy)).map(([key, , says]) => ({ key, says }));
