// Taking a step in a case: just those that are open to this person now, the likely ones first, the rare ones folded away,
// one form at a time.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { formWords } from '#shared/words/desk.ts';
import { keptDraft } from '../draft.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseAnswer, StepAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';

export interface Taken {
  readonly name: CaseCommandName;
  /** The version of the case on which the step was taken. */
  readonly seen: number;
  readonly answer: StepAnswer;
}

export interface Around {
  readonly desk: Desk;
  /** Reads the case again. */
  readonly read: () => Promise<CaseAnswer>;
  readonly done: (taken: Taken) => void;
  /** Anything that is neither a refusal nor a missing connection. */
  readonly fail: (thrown: unknown) => void;
}

/** Where a step begun and not yet taken is kept. */
export const draftOf = (id: string, name: CaseCommandName): string => `${id} ${name}`;

/** What somebody waits for comes first, then what is done most often; what is not named keeps its place after these. */
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

/** Rarely needed: folded away, so that the step of the day is found at once. */
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
/** Steps whose form names materials or items. */
const NAMES_ITEMS: ReadonlySet<CaseCommandName> = new Set(['issue-notice', 'correct']);

/** An emergency is reported upward before anything else is done in it (AC-1.13). */
const rank = ({ emergency, reportedUp }: CaseAnswer, name: CaseCommandName): number => {
  if (name === 'report-back' && emergency && !reportedUp) return -1;
  return LIKELY.includes(name) ? LIKELY.indexOf(name) : LIKELY.length;
};

/** Loaded when a case is open, so that a step can be begun without a connection. */
const stepParts = () => import('./case-step.ts');

/** The section "办理" of a case. */
export function caseSteps(around: Around, view: CaseAnswer): HTMLElement {
  const { desk } = around;
  const place = make('div', { class: 'step' });

  async function choose(name: CaseCommandName): Promise<void> {
    for (const one of choices) one.setAttribute('aria-expanded', String(one.dataset.step === name));
    const [parts, items] = await Promise.all([
      stepParts().catch(() => undefined),
      NAMES_ITEMS.has(name) ? desk.items().catch(() => []) : [],
    ]);
    if (!parts) {
      fillWith(place, notice(said(formWords.unreachable), 'bad'));
      return;
    }
    fillWith(place, new parts.CaseStep(around, view, name, items, () => close(name)).element);
    goTo(place.querySelector<HTMLElement>('h3') ?? place);
  }
  function close(name: CaseCommandName): void {
    fillWith(place);
    for (const one of choices) one.setAttribute('aria-expanded', 'false');
    choices.find((one) => one.dataset.step === name)?.focus();
  }

  const ordered = [...view.actions].sort((a, b) => rank(view, a) - rank(view, b));
  const choices = ordered.map((name) =>
    button('plain', said(commandLabels[name]), () => void choose(name), {
      'aria-expanded': 'false',
      'data-step': name,
    }),
  );
  const folds = ordered.some((name) => !RARE.has(name));
  const isFolded = (one: HTMLElement): boolean => folds && RARE.has(one.dataset.step as CaseCommandName);
  const likely = choices.filter((one) => !isFolded(one));
  const rare = choices.filter(isFolded);
  const more =
    rare.length > 0 &&
    make(
      'details',
      { class: 'more-steps' },
      make('summary', {}, said(words.moreSteps)),
      make('div', { class: 'acts' }, rare),
    );
  const begun = view.actions.find((name) => keptDraft(draftOf(view.id, name)) !== undefined);
  if (begun) {
    if (more && RARE.has(begun)) more.open = true;
    void Promise.resolve().then(() => choose(begun));
  } else if (choices.length > 0) void stepParts().catch(() => undefined);
  return make(
    'section',
    { 'aria-labelledby': 'act', class: 'unprinted' },
    make('h2', { id: 'act' }, said(words.act)),
    choices.length === 0 && make('p', { class: 'note' }, said(words.noActs)),
    likely.length > 0 && make('div', { class: 'acts' }, likely),
    more,
    place,
  );
}
