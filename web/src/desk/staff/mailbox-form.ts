// Where reminders reach somebody by e-mail, folded away until it is opened: the person's own under their notices, a
// colleague's for the administrator in the directory.
import { mailboxWords as words } from '#shared/words/desk/mailbox.ts';
import { boxField, lineField, putBack, valuesOf } from '../field.ts';
import { clearFaults } from '../field-faults.ts';
import { fillWith, make, notice } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { refusalShown } from './refusal-shown.ts';

interface MailboxAnswer {
  readonly staff: string;
  readonly address: string | null;
  readonly on: boolean;
  readonly mails: boolean;
  readonly domains: readonly string[];
  readonly actions: readonly string[];
}

/** @param fail says what kept the settings from being read, or the session from going on */
export function mailboxForm(desk: Desk, whose: string, fail: (thrown: unknown) => void): HTMLElement {
  const place = make('div', {});
  const folded = make('details', { class: 'rarer unprinted' }, make('summary', {}, said(words.title)), place);

  const draw = (view: MailboxAnswer): void => {
    const switches = view.actions.indexOf('switch') >= 0;
    const domains = view.domains.join(language === 'zh' ? '、' : ', ');
    const says = domains === '' ? said(words.anyDomain) : said(words.domains, { domains });
    const hint = { zh: says, en: says };
    const form = make(
      'form',
      { novalidate: true },
      lineField({ name: 'address', label: words.address, hint, prefix: 'mailbox' }, { inputmode: 'email' }),
      switches
        ? boxField({ name: 'on', label: words.on, prefix: 'mailbox' })
        : make('p', { class: 'note' }, said(view.on ? words.isOn : words.isOff)),
      make('p', { class: 'acts' }, make('button', { class: 'plain' }, said(words.save))),
    );
    putBack(form, { address: view.address ?? '', ...(switches ? { on: view.on } : {}) });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void save(form, switches);
    });
    fillWith(
      place,
      make('p', { class: 'note' }, said(switches ? words.lead : words.leadOther)),
      !view.mails && notice(said(words.notSent)),
      form,
    );
  };

  const save = async (form: HTMLFormElement, switches: boolean): Promise<void> => {
    clearFaults(form);
    const { address, on } = valuesOf(form);
    const body = { address, ...(switches ? { on } : { staff: whose }) };
    try {
      draw(await desk.ask<MailboxAnswer>('/mailbox', { method: 'POST', body }));
    } catch (thrown) {
      refusalShown(form, thrown, fail);
      return;
    }
    desk.announce(said(words.done));
    folded.querySelector<HTMLElement>('summary')?.focus();
  };

  folded.addEventListener('toggle', () => {
    if (!folded.open || place.firstChild) return;
    desk.ask<MailboxAnswer>(`/mailbox/${encodeURIComponent(whose)}`).then(draw, fail);
  });
  return folded;
}
