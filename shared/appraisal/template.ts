// What is scored (AP-3): criteria by kind of post with weights of exactly 100, bonus and deduction with caps, in force from a
// day. A township states its own in its configuration; a faulty one keeps the house closed. The usual ones lie beside.
import * as v from 'valibot';
import { text } from '../fields.ts';
import { PolicyError, type PolicyProblem } from '../regulation/policy/policy-error.ts';
import type { Day } from '../time.ts';
import type { Label } from '../words/label.ts';
import { BONUS, DEDUCTION } from './total.ts';
import { USUAL_TEMPLATES } from './usual-templates.ts';

/** Kinds of post: supervising leaders, heads of offices, everybody else. */
export const POSTS = ['leader', 'head', 'officer'] as const;
export type Post = (typeof POSTS)[number];

/** `weight` in points, all together 100; a score is a multiple of `step` from 0 to it. */
export interface Criterion {
  readonly id: string;
  readonly title: Label;
  readonly weight: number;
  readonly step: number;
}
/** What may be added or taken off, at most so much. */
export interface Extra {
  readonly most: number;
  readonly step: number;
}
export interface Template {
  readonly criteria: readonly Criterion[];
  readonly bonus: Extra;
  readonly deduction: Extra;
}
/** Templates in force from a day; the day is their version. */
export interface TemplateEntry {
  readonly from: Day;
  readonly posts: Readonly<Record<Post, Template>>;
}

const STEPS = [1, 0.5] as const;
const HUNDRED = 100;

const step = v.picklist(STEPS, '计分单位只能是 1 或 0.5|the step is 1 or 0.5');
const amount = v.pipe(v.number('应为数字|must be a number'), v.minValue(0, '不能小于 0|at least 0'));
const Extra = v.strictObject({ most: v.pipe(amount, v.maxValue(HUNDRED, '不能大于 100|at most 100')), step });
const Criterion = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{0,39}$/, '代码只能用小写字母、数字和连字符|small letters, digits, hyphens'),
  ),
  title: v.strictObject({ zh: text(40), en: text(80) }),
  weight: v.pipe(v.number('应为数字|must be a number'), v.minValue(0.5, '不能小于 0.5|at least 0.5')),
  step,
});
const Template = v.strictObject({
  criteria: v.pipe(
    v.array(Criterion),
    v.minLength(1, '至少一项指标|at least one'),
    v.maxLength(15, '至多 15 项|at most 15'),
  ),
  bonus: Extra,
  deduction: Extra,
});
const Entry = v.strictObject({
  from: v.pipe(v.string(), v.isoDate('应为日期|must be a day')),
  posts: v.strictObject({ leader: Template, head: Template, officer: Template }),
});

const both = (message: string): Label => {
  const [zh = message, en = message] = message.split('|');
  return { zh, en };
};

const isMultiple = (value: number, of: number): boolean => Number.isInteger(value / of);

function contradictionsIn(at: string, { criteria, bonus, deduction }: Template): [string, Label][] {
  const found: [string, Label][] = [];
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (total !== HUNDRED) {
    found.push([
      `${at}.criteria`,
      {
        zh: `各项权重合计须正好为 100，现为 ${total}`,
        en: `the weights must be exactly 100 together, but are ${total}`,
      },
    ]);
  }
  criteria.forEach((one, i) => {
    if (criteria.findIndex(({ id }) => id === one.id) < i || one.id === BONUS || one.id === DEDUCTION) {
      found.push([`${at}.criteria.${i}.id`, { zh: `代码“${one.id}”重复或已另作他用`, en: `“${one.id}” is taken` }]);
    }
    if (!isMultiple(one.weight, one.step)) {
      found.push([
        `${at}.criteria.${i}.weight`,
        { zh: '权重须为计分单位的整数倍', en: 'a weight is a multiple of its step' },
      ]);
    }
  });
  for (const [name, extra] of Object.entries({ bonus, deduction })) {
    if (!isMultiple(extra.most, extra.step)) {
      found.push([`${at}.${name}.most`, { zh: '上限须为计分单位的整数倍', en: 'the cap is a multiple of its step' }]);
    }
  }
  return found;
}

/**
 * Reads a township's entries `[{ from, posts }]` and puts the usual ones before them. Throws PolicyError with every fault:
 * weights that are not 100 together, a step other than 1 or 0.5, an id used twice, entries out of order.
 */
export function readTemplates(raw: unknown): readonly TemplateEntry[] {
  const parsed = v.safeParse(v.array(Entry), raw);
  if (!parsed.success) {
    throw new PolicyError(
      parsed.issues.map(({ path, message }): PolicyProblem => {
        const [place, ...rest] = (path ?? []).map(({ key }) => String(key));
        return { entry: `templates #${Number(place ?? 0) + 1}`, key: rest.join('.') || '-', says: both(message) };
      }),
    );
  }
  const entries = parsed.output as unknown as readonly TemplateEntry[];
  const problems = entries.flatMap(({ from, posts }, i) => {
    const before = (entries[i - 1] ?? USUAL_TEMPLATES).from;
    const late: [string, Label][] =
      before < from ? [] : [['from', { zh: '须按日期先后排列，不得重复', en: 'entries follow one another by day' }]];
    const found = [...late, ...POSTS.flatMap((post) => contradictionsIn(`posts.${post}`, posts[post]))];
    return found.map(([key, says]): PolicyProblem => ({ entry: `templates ${from}`, key, says }));
  });
  if (problems.length > 0) throw new PolicyError(problems);
  return [USUAL_TEMPLATES, ...entries];
}

/** The templates in force on a day (AC-2.8). */
export const templatesOn = (entries: readonly TemplateEntry[], on: Day): TemplateEntry =>
  entries.filter(({ from }) => from <= on).at(-1) ?? USUAL_TEMPLATES;

/** Nothing to score: a half-year has a text and the mean of its quarters. */
export const NOTHING_SCORED: Template = {
  criteria: [],
  bonus: { most: 0, step: 1 },
  deduction: { most: 0, step: 1 },
};
