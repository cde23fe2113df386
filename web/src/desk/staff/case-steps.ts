// Taking a step in a case: just those that are open to this person now, one form at a time.
import type { CaseCommandName } from '#shared/case/commands.ts';
import { commandLabels } from '#shared/words/case.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { keptDraft } from '../draft.ts';
import { button, fillWith, make } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { CaseAnswer } from './answers.ts';
import { CaseStep, draftOf } from './case-step.ts';
import type { Desk } from './desk.ts';

export interface Around {
  readonly desk: Desk;
  /** Reads the case again. */
  readonly read: () => Promise<CaseAnswer>;
  /** The step was taken. */
  readonly done: (name: CaseCommandName) => void;
  /** Anything that is neither a refusal nor a missing connection. */
  readonly fail: (thrown: unknown) => void;
}

/** The section "办理" of a case. */
export function caseSteps(around: Around, view: CaseAnswer): HTMLElement {
  const place = make('div', { class: 'step' });
  const choose = (name: CaseCommandName): void => {
    for (const one of choices) one.setAttribute('aria-expanded', String(one.dataset.step === name));
    fillWith(place, new CaseStep(around, view, name, () => close(name)).element);
    goTo(place.querySelector<HTMLElement>('h3') ?? place);
  };
  const close = (name: CaseCommandName): void => {
    fillWith(place);
    for (const one of choices) one.setAttribute('aria-expanded', 'false');
    choices.find((one) => one.dataset.step === name)?.focus();
  };
  const choices = view.actions.map((name) =>
    button('plain', said(commandLabels[name]), () => choose(name), { 'aria-expanded': 'false', 'data-step': name }),
  );
  const section = make(
    'section',
    { 'aria-labelledby': 'act', class: 'unprinted' },
    make('h2', { id: 'act' }, said(words.act)),
    choices.length === 0 ? make('p', { class: 'note' }, said(words.noActs)) : make('div', { class: 'acts' }, choices),
    place,
  );
  const begun = view.actions.find((name) => keptDraft(draftOf(view.id, name)) !== undefined);
  if (begun) void Promise.resolve().then(() => choose(begun));
  return section;
}
