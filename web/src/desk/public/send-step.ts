// Sending one form of what the person may do with their matter: read, checked, sent with a proof of work of its own address
// and the key of the page, so that sending twice counts once (SC-1, SC-6).
import type { PersonCommandName } from '#shared/case/commands.ts';
import type { Progress } from '#shared/desk/progress-facts.ts';
import { STEP_ADDRESS, STEP_FIELDS, type StepTyped, stepBody } from '#shared/desk/step-forms.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { ask, Refused, Unreached } from '../ask.ts';
import { type Fault, showFaults } from '../field-faults.ts';
import { part, said, uuid } from '../page.ts';

/** What was typed into a form of a step, by the names of its fields. */
export function typedIn(form: HTMLFormElement, step: PersonCommandName): StepTyped {
  const data = new FormData(form);
  const typed: { [field: string]: string } = {};
  for (const { name } of STEP_FIELDS[step]) typed[name] = data.getAll(name).map(String).join(',');
  return typed;
}

/** Sends a form that is right. Answers the matter as it then stands, undefined where nothing is left of it. */
export async function sendStep(
  root: string,
  form: HTMLFormElement,
  step: PersonCommandName,
): Promise<Progress | undefined> {
  const hidden = (name: string) => part<HTMLInputElement>(form, `input[name="${name}"]`).value;
  const body = { number: hidden('number'), code: hidden('code'), ...stepBody(step, typedIn(form, step)) };
  const address = STEP_ADDRESS[step];
  const { prove } = await import('./prove.ts');
  const headers = { proof: await prove(root, address), 'idempotency-key': hidden('key') };
  const answer = await ask<Progress | { undone: true }>(`${root}api/public/${address}`, {
    method: 'POST',
    body,
    headers,
  });
  return 'undone' in answer ? undefined : answer;
}

/** While a form is on its way, it says so under its button and takes no second click. */
export function busy(form: HTMLFormElement, on: boolean): void {
  for (const button of Array.from(form.querySelectorAll('button'))) button.disabled = on;
  const shown = form.querySelector('[data-busy]');
  if (shown) shown.remove();
  if (!on) return;
  const line = document.createElement('p');
  line.className = 'notice';
  line.dataset.busy = '';
  line.setAttribute('role', 'status');
  line.textContent = said(words.proving);
  form.append(line);
}

/** Says at the form why it was not taken; what was typed stays. */
export function showRefusal(form: HTMLFormElement, thrown: unknown, hotline: string): void {
  if (thrown instanceof Unreached) {
    showFaults(form, [], { heading: said(formWords.offline) });
    return;
  }
  if (!(thrown instanceof Refused)) {
    showFaults(form, [], { heading: said(formWords.unreachable) });
    throw thrown;
  }
  const { status, detail, violations = [] } = thrown.problem;
  if (status === 429 || status >= 500) {
    const minutes = Math.ceil((thrown.retryAfter ?? 60) / 60);
    showFaults(form, [], {
      heading: said(words.notTaken),
      lines: [said(words.tooManyFormsDetail, { minutes, hotline })],
    });
    return;
  }
  // A key that was already spent for other words: what was sent before has arrived, this is another step.
  if (status === 422) part<HTMLInputElement>(form, 'input[name="key"]').value = uuid();
  const faults: Fault[] = violations.map(({ path, says }) => ({ path, says }));
  showFaults(form, faults, { heading: said(words.notTaken), lines: [detail, hotline] });
}
