// What stands in the way of a form that was sent: said at the form it came from, so that what was typed stays. Faults are thrown on.
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { showFaults } from '../field-faults.ts';
import { said } from '../page.ts';

export function refusalShown(form: HTMLElement, thrown: unknown, fail: (thrown: unknown) => void): void {
  if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
  else if (thrown instanceof Refused) {
    const { title, detail, violations = [] } = thrown.problem;
    showFaults(form, violations, { heading: title, lines: [detail] });
  } else fail(thrown);
}
