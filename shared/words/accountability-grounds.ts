// What elements, responsibilities, circumstances and measures of accountability are called, and how each rule of a
// recommendation reads.
import type { RECUSALS } from '../accountability/commands.ts';
import type { Element } from '../accountability/grounds.ts';
import type { Effect, GradeCap } from '../accountability/ladder.ts';
import type {
  Aggravation,
  Circumstances,
  Exemption,
  Outcome,
  Responsibility,
  SanctionRule,
} from '../accountability/sanction.ts';
import type { BallotWord } from '../vote/ballots.ts';
import type { Label } from './label.ts';

type Labels<K extends string> = Readonly<Record<K, Label>>;

export const elementLabels: Labels<Element> = {
  'bad-effect': { zh: '造成不良影响', en: 'a bad effect' },
  'no-just-cause': { zh: '没有正当理由', en: 'the lack of a just cause' },
  delay: { zh: '造成延误', en: 'delay' },
  loss: { zh: '造成损失', en: 'loss' },
  waste: { zh: '造成浪费', en: 'waste' },
  'bad-political-effect': { zh: '造成不良政治影响', en: 'a bad political effect' },
  'seal-misused': { zh: '违规用章', en: 'misuse of a seal' },
  'files-damaged': { zh: '文件档案损坏', en: 'files damaged' },
  'files-lost': { zh: '文件档案遗失', en: 'files lost' },
};

export const responsibilityLabels: Labels<Responsibility> = {
  direct: { zh: '直接责任', en: 'direct responsibility' },
  'important-leadership': { zh: '重要领导责任（参与或督办）', en: 'important leadership (took part or oversaw)' },
  'main-leadership': { zh: '主要领导责任（分管该项工作）', en: 'main leadership (in charge of the work)' },
};

export const circumstancesLabels: Labels<Circumstances> = {
  minor: { zh: '情节较轻', en: 'minor' },
  ordinary: { zh: '情节一般', en: 'ordinary' },
  serious: { zh: '情节较重', en: 'serious' },
};

export const aggravationLabels: Labels<Aggravation> = {
  obstruction: { zh: '阻挠调查', en: 'obstructed the investigation' },
  retaliation: { zh: '刁难、打击报复反映人', en: 'made those who reported suffer' },
};

export const exemptionLabels: Labels<Exemption> = {
  deceit: { zh: '服务对象弄虚作假', en: 'deceit of the person served' },
  'non-cooperation': { zh: '服务对象不配合', en: 'non-cooperation of the person served' },
  accident: { zh: '意外', en: 'an accident' },
  'force-majeure': { zh: '不可抗力', en: 'force majeure' },
};

export const outcomeLabels: Labels<Outcome> = {
  none: { zh: '不予处理', en: 'no measure' },
  'self-examination': { zh: '书面检查', en: 'written self-examination' },
  admonition: { zh: '诫勉教育', en: 'admonition education' },
  warning: { zh: '效能告诫', en: 'efficacy warning' },
  'admonition-and-warning': { zh: '诫勉教育并效能告诫', en: 'admonition education and efficacy warning' },
};

export const recusalLabels: Labels<(typeof RECUSALS)[number]> = {
  relative: { zh: '近亲属', en: 'relative' },
  witness: { zh: '证人', en: 'witness' },
  'own-request': { zh: '本人申请回避', en: 'on their own request' },
  other: { zh: '其他情形', en: 'another reason' },
};

export const ballotLabels: Labels<BallotWord> = {
  for: { zh: '赞成', en: 'for' },
  against: { zh: '反对', en: 'against' },
  abstain: { zh: '弃权', en: 'abstained' },
};

export const sanctionRuleLabels: Labels<SanctionRule> = {
  'AC-2.2/direct-and-minor': {
    zh: '直接责任、情节较轻的，责令作书面检查。',
    en: 'Direct responsibility in a minor case: a written self-examination.',
  },
  'AC-2.2/direct-otherwise': {
    zh: '直接责任、情节不属较轻的，给予效能告诫。',
    en: 'Direct responsibility in any other case: an efficacy warning.',
  },
  'AC-2.2/important-leadership': {
    zh: '重要领导责任的，给予诫勉教育，定下改正日期和检查人。',
    en: 'Important leadership responsibility: admonition education, with a date to correct by and someone who checks.',
  },
  'AC-2.2/main-leadership': {
    zh: '主要领导责任的，诫勉教育和效能告诫并用，作为一次处理计算。',
    en: 'Main leadership responsibility: admonition education and a warning, which count once.',
  },
  'AC-2.2/not-corrected': {
    zh: '诫勉教育后到期没有改正的，提出效能告诫。',
    en: 'Nothing was corrected by the date after admonition education: a warning is proposed.',
  },
  'AC-2.3/the-heaviest-open': {
    zh: '有从重情形的，在该种责任可用的处理中取最重的一种。',
    en: 'With an aggravating fact, the heaviest measure that the responsibility allows.',
  },
  'AC-2.3/already-the-heaviest': {
    zh: '有从重情形，但已是该种责任可用的最重处理：记明从重情节，并审查是否依法移送。',
    en: 'There is an aggravating fact and the measure is the heaviest already: recorded, and a transfer is examined.',
  },
  'AC-2.4/nobody-answers': {
    zh: '因服务对象作假、不配合，或者意外、不可抗力而无从正确履职的，不追究。',
    en: 'Deceit, non-cooperation, accident or force majeure made right performance impossible: nobody answers.',
  },
};

export const gradeCapLabels: Labels<GradeCap> = {
  none: { zh: '不影响等次', en: 'no effect on the grade' },
  'not-excellent': { zh: '当年不得评为优秀', en: 'not excellent that year' },
  'basically-competent': { zh: '当年至多基本称职', en: 'at best basically competent that year' },
  incompetent: { zh: '当年定为不称职', en: 'incompetent that year' },
};

export const moveLabels: Labels<NonNullable<Effect['move']>> = {
  proposed: { zh: '建议调整工作岗位，待落实', en: 'a move from the post is proposed and not recorded yet' },
  recorded: { zh: '已调整工作岗位', en: 'moved from the post' },
  'back-proposed': {
    zh: '告诫撤销后不再符合调岗条件，建议恢复岗位，由组织决定',
    en: 'after a revocation the move no longer rests on anything: moving back is proposed, for people to decide',
  },
  'back-recorded': { zh: '已恢复岗位', en: 'moved back' },
};
