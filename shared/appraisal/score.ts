// Scores of one step of an appraisal (AP-3): whether they may stand, and which of them owe a reason. Counted in hundredths of a
// point, so that half points add up exactly.
import { type Refusal, refusedBy } from '../decision.ts';
import { extraLabels } from '../words/appraisal.ts';
import type { Label } from '../words/label.ts';
import type { Extra, Template } from './template.ts';
import { BONUS, DEDUCTION, type Scores } from './total.ts';

const HUNDREDTHS = 100;

/** What may be scored, by name: what it is called, the most and the step, in points. */
function scored({ criteria, bonus, deduction }: Template): Map<string, Extra & { readonly title: Label }> {
  const all = new Map(criteria.map(({ id, title, weight, step }) => [id, { title, most: weight, step }]));
  if (criteria.length === 0) return all;
  return all
    .set(BONUS, { ...bonus, title: extraLabels.bonus })
    .set(DEDUCTION, { ...deduction, title: extraLabels.deduction });
}

const hundredths = (value: number): number => Math.round(value * HUNDREDTHS);

/**
 * The scores sent, in points, over those of the step before, in hundredths; or why they may not stand. Every criterion needs
 * one, here or before; each is a multiple of its step from nothing to its weight.
 */
export function readScores(
  template: Template,
  sent: { readonly [name: string]: number },
  before: Scores = {},
):
  | { readonly scores: Scores; readonly refused?: undefined }
  | { readonly refused: Refusal; readonly scores?: undefined } {
  const known = scored(template);
  for (const [name, value] of Object.entries(sent)) {
    const at = `scores.${name}`;
    const may = known.get(name);
    if (!may) return refusedBy('AP-3/only-criteria-are-scored', { criterion: name }, at);
    const count = hundredths(value);
    const fits = count / HUNDREDTHS === value && count % (may.step * HUNDREDTHS) === 0;
    if (!fits || value < 0 || value > may.most) {
      const { title, most, step } = may;
      return refusedBy('AP-3/a-score-fits-step-and-range', { criterion: title, most, step }, at);
    }
  }
  const counted = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, hundredths(value)]));
  const scores: Scores = { ...before, ...counted };
  const missing = template.criteria.find(({ id }) => scores[id] === undefined);
  if (missing) {
    return refusedBy('AP-3/every-criterion-is-scored', { criterion: missing.title }, `scores.${missing.id}`);
  }
  return { scores };
}

/** Names whose score is another than before; without a step before, nothing was changed. */
export const changedFrom = (before: Scores | undefined, after: Scores): string[] =>
  before === undefined ? [] : Object.keys(after).filter((name) => (before[name] ?? 0) !== after[name]);

/** Scores that take the place of those of the step before: each that changes gives a reason (AP-3). */
export function rescored(
  template: Template,
  {
    scores: sent,
    reasons,
  }: { readonly scores: { readonly [name: string]: number }; readonly reasons: { readonly [name: string]: string } },
  before: Scores | undefined,
):
  | { readonly scores: Scores; readonly changed: readonly string[]; readonly refused?: undefined }
  | { readonly refused: Refusal; readonly scores?: undefined; readonly changed?: undefined } {
  const { scores, refused } = readScores(template, sent, before);
  if (refused) return { refused };
  const changed = changedFrom(before, scores);
  const unsaid = changed.find((name) => reasons[name] === undefined);
  if (unsaid !== undefined) {
    const criterion = scored(template).get(unsaid)?.title ?? unsaid;
    return refusedBy('AP-3/every-change-gives-a-reason', { criterion }, `reasons.${unsaid}`);
  }
  return { scores, changed };
}

/** Scores in points, as they are sent and shown. */
export const inPoints = (scores: Scores): { [name: string]: number } =>
  Object.fromEntries(Object.entries(scores).map(([name, count]) => [name, count / HUNDREDTHS]));
