// What a complaint waits for, in words, for its page and for the lists: first what was missed, then what is owed next.
import { complaintDutyLabels } from '#shared/words/complaint.ts';
import { nextLabels, complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { ComplaintCardAnswer } from './complaint-answer.ts';
import type { Desk } from './desk.ts';

type Waits = Pick<
  ComplaintCardAnswer,
  'state' | 'waiting' | 'extension' | 'overlapsLaw' | 'awaitsAnswer' | 'awaitsCarrying'
>;

/** People by name. */
export const namesOf = (desk: Desk, numbers: readonly string[]): string =>
  numbers.map((number) => desk.staffName(number)).join(language === 'zh' ? '、' : ', ');

/** What was missed, and what is owed next: one line each. `refer`: the law leaves no other way. */
export function complaintWaits(
  { state, waiting, extension, overlapsLaw, awaitsAnswer, awaitsCarrying }: Waits,
  refer = overlapsLaw === true,
): Child[] {
  const next = nextLabels[state] && (refer && state !== 'rectifying' ? words.nextRefer : nextLabels[state]);
  const missed = waiting.flatMap((duty) => {
    const label = complaintDutyLabels[duty];
    return label ? [make('strong', {}, said(words.missed, { duty: label }))] : [];
  });
  return [
    ...missed,
    ...(extension ? [said(words.extension)] : []),
    ...(awaitsAnswer ? [said(words.nextContact)] : []),
    ...(awaitsCarrying ? [said(words.nextCarry)] : []),
    ...(next ? [said(next)] : []),
  ];
}
