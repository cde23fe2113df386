// The first sign-in of an account: a one-time code, handed over in person, makes it a person's (SV-1).
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { lineField, valuesOf } from '../field.ts';
import { showFaults } from '../field-faults.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';

/** The form. `bound` is called when the account belongs to somebody. */
export function bindAccount(ask: Desk['ask'], bound: () => void): HTMLElement {
  const field = { name: 'code', label: words.bindCode, needed: true };
  const form = make(
    'form',
    { novalidate: true },
    lineField(field, { autocapitalize: 'characters', spellcheck: 'false' }),
    make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.bindDo))),
  );
  const send = async (): Promise<void> => {
    const code = String(valuesOf(form).code);
    if (code === '') {
      showFaults(form, [{ path: 'code', says: said(formWords.fillIn, { field: words.bindCode }) }]);
      return;
    }
    try {
      await ask('/me/bind', { method: 'POST', body: { code } });
      bound();
    } catch (thrown) {
      if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
      else if (thrown instanceof Refused) {
        showFaults(form, [{ path: 'code', says: thrown.problem.detail }], { heading: thrown.problem.title });
      } else throw thrown;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  return make(
    'div',
    {},
    make('h2', { tabindex: '-1' }, said(words.bind)),
    make('p', { class: 'note' }, said(words.bindLead)),
    form,
  );
}
