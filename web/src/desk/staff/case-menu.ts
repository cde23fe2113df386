// The steps of a case in the order in which they are offered: what somebody waits for comes first, then what is done most
// often, the rare ones folded away. A step begun is kept in this tab.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { StepMenu } from './step-book.ts';

/** What is not named keeps its place after these. */
const LIKELY: readonly CaseCommandName[] = [
  'accept-hand-over',
  'return-hand-over',
  'designate',
  'make-joint',
  'sign-for',
  'propose',
  'submit',
  'instruct',
  'grant-extension',
  'refuse-extension',
  'confirm-joint',
  'rule-joint',
  'contact',
  'rectify',
  'confirm-set-aside',
  'receive-materials',
  'resume',
  'relay',
  'answer-on-the-spot',
  'accept',
  'complete',
  'report-back',
  'recall',
  'report-progress',
  'hand-over',
  'issue-notice',
  'message',
];

const RARE: ReadonlySet<CaseCommandName> = new Set([
  'suspend',
  'invite-joint',
  'raise-dispute',
  'correct',
  'link',
  'withdraw',
  'reopen',
  'reissue-code',
  'propose-set-aside',
]);
const NAMES_ITEMS: ReadonlySet<CaseCommandName> = new Set(['issue-notice', 'correct']);

/** An emergency is reported upward before anything else is done in it (AC-1.13). */
const rank = ({ emergency, reportedUp }: CaseAnswer, name: CaseCommandName): number => {
  if (name === 'report-back' && emergency && !reportedUp) return -1;
  return LIKELY.includes(name) ? LIKELY.indexOf(name) : LIKELY.length;
};

const draftOf = (id: string, name: CaseCommandName): string => `${id} ${name}`;

export const CASE_MENU: StepMenu<CaseCommandName, CaseAnswer> = {
  labels: commandLabels,
  order: (view) => [...view.actions].sort((a, b) => rank(view, a) - rank(view, b)),
  rare: RARE,
  namesItems: NAMES_ITEMS,
  drafts: {
    keep: (id, name, values) => keepDraft(draftOf(id, name), values),
    kept: (id, name) => keptDraft(draftOf(id, name)),
    drop: (id, name) => dropDraft(draftOf(id, name)),
  },
  book: async () => (await import('./case-book.ts')).CASE_BOOK,
};
