// What is scored where a township states nothing of its own: five criteria for each kind of post (AP-3).
import { POLICY_SINCE } from '../regulation/policy.ts';
import type { Criterion, Template, TemplateEntry } from './template.ts';

const criterion = (id: string, weight: number, zh: string, en: string): Criterion => ({
  id,
  title: { zh, en },
  weight,
  step: 0.5,
});
const template = (...criteria: readonly Criterion[]): Template => ({
  criteria,
  bonus: { most: 5, step: 0.5 },
  deduction: { most: 20, step: 0.5 },
});

const INTEGRITY = criterion('integrity', 15, '廉洁自律', 'Integrity');
const DISCIPLINE = criterion('discipline', 15, '作风纪律、在岗履职', 'Discipline, presence at the post');

export const USUAL_TEMPLATES: TemplateEntry = {
  from: POLICY_SINCE,
  posts: {
    leader: template(
      criterion('results', 30, '分管工作完成情况', 'Results of the work led'),
      criterion('supervision', 25, '督促指导分管所室', 'Supervision of the offices led'),
      criterion('people', 15, '群众意见办理和满意度', 'Handling of people’s opinions, satisfaction'),
      DISCIPLINE,
      INTEGRITY,
    ),
    head: template(
      criterion('on-time', 30, '所室事项限时办结', 'Matters of the office on time'),
      criterion('first-inquiry', 20, '首问负责、转办规范', 'First inquiry and proper hand-overs'),
      criterion('openness', 20, '公开公示和服务承诺', 'Disclosure and service commitments'),
      DISCIPLINE,
      INTEGRITY,
    ),
    officer: template(
      criterion('on-time', 30, '限时办结', 'Work on time'),
      criterion('first-inquiry', 20, '首问负责、一次性告知', 'First inquiry, told once'),
      criterion('service', 20, '服务态度和群众满意', 'Courtesy and satisfaction'),
      DISCIPLINE,
      INTEGRITY,
    ),
  },
};
