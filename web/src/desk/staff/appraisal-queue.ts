// Whoever scores many people goes from one to the next without the list between: where this one stands among those of the same
// cycle that await the same step, and the ways to the one before and the one after.
import { appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { Listed } from './answers.ts';
import type { AppraisalAnswer, AppraisalItem } from './appraisal-answer.ts';
import type { Desk } from './desk.ts';
import type { ScoreStep } from './score-form.ts';

type Entry = Pick<AppraisalItem, 'id' | 'name' | 'actions'>;

/** Those of the cycle that await this step of mine, in the order of the list. */
export async function queueOf(desk: Desk, { cycle, state }: AppraisalAnswer, step: ScoreStep): Promise<Entry[]> {
  const asked = `/appraisals?cycle=${encodeURIComponent(cycle)}&state=${state}&limit=100`;
  const { items } = await desk.ask<Listed<Entry>>(asked);
  return items.filter(({ actions }) => actions.includes(step));
}

const way = (one: Entry | undefined, label: typeof words.next | typeof words.previous): Child =>
  one && make('a', { class: 'tab', href: `#/appraisals/${one.id}` }, said(label, { name: one.name }));

/** `id` need not be in the queue any more: then the way leads to whoever comes first. */
export function queueShown(queue: readonly Entry[], id: string): Child {
  const at = queue.findIndex((one) => one.id === id);
  const [previous, next] = at < 0 ? [undefined, queue[0]] : [queue[at - 1], queue[at + 1]];
  if (!previous && !next) return false;
  return make(
    'nav',
    { class: 'queue unprinted', 'aria-label': said(words.queue) },
    at >= 0 && make('span', {}, said(words.place, { at: at + 1, n: queue.length })),
    way(previous, words.previous),
    way(next, words.next),
  );
}
