// The words with which the results of a year are put forward (AP-4): sums by staff category, names of nobody; for a person to go
// on from. And the rule that keeps names out of them until the policy lets them in.
import type { GradeCounts } from '../appraisal/grade-counts.ts';
import { type Law, type Refusal, refusedBy } from '../decision.ts';
import { gradeLabels } from '../words/appraisal.ts';
import { categoryLabels } from '../words/directory.ts';
import { gradeSums as words } from '../words/grade-sums.ts';
import { say } from '../words/label.ts';
import type { Texts } from './boards.ts';
import type { DisclosureFields } from './commands.ts';
import type { DisclosureState } from './state.ts';

function lineOf({ category, count, groups, others }: GradeCounts): string {
  const who = category === undefined ? words.whole.zh : categoryLabels[category].zh;
  const labels = gradeLabels[category ?? 'civil-servant'];
  const parts = groups.map(([group, n]) =>
    say(words.group, 'zh', { grade: group === 'ungraded' ? words.ungraded.zh : labels[group].zh, n }),
  );
  const rest = others === 0 ? [] : [say(parts.length === 0 ? words.allFew : words.others, 'zh', { n: others })];
  return say(words.line, 'zh', { who, n: count, parts: [...parts, ...rest].join('，') });
}

/** Title, period and text of a draft. @param year `2026` */
export const appraisalDraft = (year: string, counts: readonly GradeCounts[]): DisclosureFields => ({
  title: say(words.title, 'zh', { year }),
  period: year,
  body: [...counts.map(lineOf), words.note.zh].join('\n'),
});

/** Refused where results are to be published with the name of somebody on the staff and the policy does not let them (AP-4). */
export function namesOfAppraised(
  { policy, directory }: Law,
  { board }: Pick<DisclosureState, 'board'>,
  texts: Texts,
): { readonly refused: Refusal } | undefined {
  if (board !== 'appraisal' || policy.appraisal.namesPublished) return undefined;
  const said = Object.values(texts).join('\n');
  const named = [...directory.staff.values()].filter(({ name }) => said.includes(name)).length;
  return named > 0 ? refusedBy('AP-4/names-by-policy-only', { n: named }) : undefined;
}
