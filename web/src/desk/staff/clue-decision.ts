// The two answers the appraisal group can give to a clue: it is taken up, or dismissed with a reason that is kept while it is
// written.
import type { AccountabilityCommandName } from '#shared/accountability/commands.ts';
import { accountabilityCommandLabels } from '#shared/words/accountability.ts';
import { clueWords as words } from '#shared/words/desk/accountability.ts';
import { formWords } from '#shared/words/desk.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { linesField, putBack, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { MatterAnswer } from './matter-answer.ts';
import { refusalShown } from './refusal-shown.ts';

interface Deciding {
  readonly view: Pick<MatterAnswer, 'id' | 'actions'>;
  /** Sends the step and shows the matter as it then is; throws what stood in its way. */
  readonly send: (name: AccountabilityCommandName, body: object) => Promise<void>;
  readonly fail: (thrown: unknown) => void;
}

/** Takes the step, and shows what stands in its way at the form it came from; what was typed is kept. */
async function act({ view, send, fail }: Deciding, form: HTMLFormElement, name: 'accept' | 'dismiss', body: object) {
  clearFaults(form);
  try {
    await send(name, body);
    dropDraft(`clue ${view.id}`);
  } catch (thrown) {
    refusalShown(form, thrown, fail);
  }
}

function acceptance(deciding: Deciding): HTMLElement {
  const form = make(
    'form',
    { novalidate: true },
    make('p', { class: 'note' }, said(words.acceptHint)),
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(accountabilityCommandLabels.accept))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(deciding, form, 'accept', {});
  });
  return form;
}

/** Folded away until it is wanted, or was begun. */
function dismissal(deciding: Deciding): HTMLElement {
  const draft = `clue ${deciding.view.id}`;
  const form = make(
    'form',
    { novalidate: true },
    linesField({ name: 'reason', label: words.reason, hint: words.dismissHint, needed: true, prefix: 'dismiss' }, 3),
    make('p', { class: 'acts' }, make('button', { class: 'plain firm' }, said(accountabilityCommandLabels.dismiss))),
  );
  const kept = keptDraft<{ readonly [name: string]: string | boolean }>(draft);
  if (kept) putBack(form, kept);
  form.addEventListener('input', () => keepDraft(draft, valuesOf(form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reason = String(valuesOf(form).reason);
    if (reason === '') showFaults(form, [{ path: 'reason', says: said(formWords.fillIn, { field: words.reason }) }]);
    else void act(deciding, form, 'dismiss', { reason });
  });
  const title = make('summary', {}, said(accountabilityCommandLabels.dismiss));
  return make('details', { class: 'rarer', open: kept !== undefined }, title, form);
}

export const clueDecision = (deciding: Deciding): HTMLElement =>
  make(
    'section',
    { 'aria-labelledby': 'decide', class: 'unprinted' },
    make('h2', { id: 'decide' }, said(words.decide)),
    deciding.view.actions.length === 0 && make('p', { class: 'note' }, said(words.notYours)),
    deciding.view.actions.includes('accept') && acceptance(deciding),
    deciding.view.actions.includes('dismiss') && dismissal(deciding),
  );
