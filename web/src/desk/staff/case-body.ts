// What a case page shows once the case is read: its head, the steps open now, its content, files, custody and history, and
// beside the history the papers that can be printed again. Loaded when a case is opened.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { slipNames, slipWords } from '#shared/words/desk/slips.ts';
import { button, type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { attachmentsOf } from './attachments.ts';
import type { CaseAnswer, TimelineEntry } from './case-answer.ts';
import { caseContent } from './case-content.ts';
import { caseHead } from './case-head.ts';
import { custodyOf } from './custody-line.ts';
import { type Around, stepChoices } from './step-choices.ts';
import { timeline } from './timeline.ts';

/** What the page does for its parts. */
export interface CaseDoes extends Around<CaseCommandName, CaseAnswer> {
  /** Reads the case again and shows it. */
  readonly again: () => void;
  /** Shows a paper of the history. */
  readonly print: (entry: TimelineEntry) => void;
}

/** Whether a step left a paper for the person. A hand-over leaves one where the person stands there (FI-4). */
export const hasSlip = ({ type, data, text }: TimelineEntry): boolean =>
  type in slipNames && text !== null && (type !== 'CaseHandedOver' || data.present === true);

const slipButton = (does: CaseDoes, entry: TimelineEntry): Child => {
  if (!hasSlip(entry)) return false;
  const name = slipNames[entry.type as keyof typeof slipNames];
  const print = button('plain', said(slipWords.print, { name }), () => does.print(entry));
  return make('p', { class: 'acts' }, print);
};

/** The parts of the page, in order. */
export function caseBody(does: CaseDoes, view: CaseAnswer): HTMLElement[] {
  const { desk } = does;
  const history = make(
    'section',
    { 'aria-labelledby': 'history' },
    make('h2', { id: 'history' }, said(words.history)),
    timeline(desk, view.timeline, { slipOf: (entry) => slipButton(does, entry) }),
    make('p', { class: 'acts' }, button('plain', said(words.refresh), does.again)),
  );
  return [
    caseHead(desk, view),
    stepChoices(does, view),
    caseContent(desk, view),
    attachmentsOf(desk, view, does.again),
    custodyOf(desk, view),
    history,
  ];
}
