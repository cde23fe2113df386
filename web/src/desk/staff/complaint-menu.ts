// The steps of a complaint in the order in which they are offered. What is typed lies in the memory of the open page
// alone: no store of the browser ever holds a word of it (SV-4.1).
import { complaintCommandLabels } from '#shared/words/complaint.ts';
import { complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import type { Label } from '#shared/words/label.ts';
import type { ComplaintAnswer, ComplaintStep } from './complaint-answer.ts';
import type { StepDrafts, StepMenu, Values } from './step-book.ts';

const LIKELY: readonly ComplaintStep[] = [
  'grant-extension',
  'refuse-extension',
  'contact',
  'publish',
  'screen',
  'assign-investigator',
  'plan',
  'record',
  'find',
  'reply',
  'rectify',
  'close',
  'message',
  'flag-retaliation',
  'reopen',
  'refer',
  'request-extension',
];

/** What every step at the desk is called. */
export const complaintStepLabels: Readonly<Record<ComplaintStep, Label>> = {
  ...complaintCommandLabels,
  unseal: words.unseal,
  publish: words.publish,
};

/** Drafts that go with the page. */
export function memoryDrafts(): StepDrafts<ComplaintStep> {
  const kept = new Map<ComplaintStep, Values>();
  return {
    keep: (_, name, values) => void kept.set(name, values),
    kept: (_, name) => kept.get(name),
    drop: (_, name) => void kept.delete(name),
  };
}

/** `refer`: it is to be referred, which therefore is not folded away. Opening the seal has a place of its own. */
export const complaintMenu = (
  drafts: StepDrafts<ComplaintStep>,
  refer: boolean,
): StepMenu<ComplaintStep, ComplaintAnswer> => ({
  labels: complaintStepLabels,
  order: ({ actions }) => {
    const first = (name: ComplaintStep): number => (refer && name === 'refer' ? -1 : LIKELY.indexOf(name));
    return actions.filter((name) => name !== 'unseal').sort((a, b) => first(a) - first(b));
  },
  rare: new Set<ComplaintStep>(['flag-retaliation', 'request-extension', ...(refer ? [] : (['refer'] as const))]),
  namesItems: new Set(),
  drafts,
  book: async () => (await import('./complaint-book.ts')).COMPLAINT_BOOK,
});
