// Registering at the counter in one screen (FI-1): six fields, the date before and after, a receipt to hand over. What is
// typed is kept until the API has taken it; one key per matter, so that a lost answer never registers twice.
import { type Channel, isCall } from '#shared/case/kinds.ts';
import type { Day } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, language, said, uuid } from '../page.ts';
import type { RegisteredAnswer } from './answers.ts';
import { duePreview } from './due-preview.ts';
import { emergencyCheck } from './emergency-check.ts';
import { opensAgain } from './late-call.ts';
import { Part } from './part.ts';
import { receipt } from './receipt.ts';
import { sealedReceipt } from './register-complaint.ts';
import { filesFrom } from './register-files.ts';
import {
  faultsIn,
  fieldOf,
  isSealed,
  leadOf,
  offerFields,
  registerForm,
  registrationFrom,
  unfoldFor,
} from './register-form.ts';
import { suggestionsFor } from './suggestions.ts';

const DRAFT = 'register';

type Body = { readonly [name: string]: unknown };

export class CaseRegister extends Part {
  private form!: HTMLFormElement;
  private key = uuid();
  /** The day the office opens again, while a call that comes now is a late one. */
  private opens: Day | undefined;
  private follow = (): void => undefined;
  private readonly lead = make('p', { class: 'note' });
  private readonly checking = make('div');

  protected async show(): Promise<void> {
    const items = await this.desk.items();
    const preview = duePreview(this.desk);
    const hints = suggestionsFor(this.desk, { choose: (field, id) => this.take(field, id) });
    this.form = registerForm(this.desk, items, make('div', { class: 'beside' }, preview.element, hints.element));
    this.follow = () => {
      offerFields(this.form, this.desk, this.opens !== undefined);
      const body = registrationFrom(this.form);
      preview.follow(body);
      hints.follow(body);
      this.lead.textContent = said(leadOf(this.form));
    };
    this.form.addEventListener('input', ({ target }) => {
      this.keep();
      if (target instanceof HTMLSelectElement && target.name === 'channel') void this.channelChosen(target.value);
      this.follow();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.check();
    });
    const restored = this.restore();
    fillWith(this, this.heading(said(words.title)), this.lead, restored, this.form, this.checking);
    this.follow();
  }

  /** What is kept in this tab until it is sent; of a complaint nothing, not even what was typed before it became one. */
  private keep(): void {
    if (isSealed(this.form)) dropDraft(DRAFT);
    else keepDraft(DRAFT, { ...valuesOf(this.form), key: this.key });
  }

  private restore(): HTMLElement | false {
    const draft = keptDraft(DRAFT);
    if (!draft) return false;
    putBack(this.form, draft);
    this.key = typeof draft.key === 'string' ? draft.key : this.key;
    void this.channelChosen(String(draft.channel));
    return notice(
      said(words.restored),
      '',
      button('plain', said(words.discard), () => this.again()),
    );
  }

  private again(): void {
    dropDraft(DRAFT);
    this.key = uuid();
    void this.open().then(() => goTo(this.querySelector('h1') ?? this));
  }

  /** A suggestion taken over: the field it fills is opened if it lies folded, and receives the keyboard. */
  private take(field: 'item' | 'office', id: string): void {
    const select = this.form.elements.namedItem(field) as HTMLSelectElement;
    select.value = id;
    const folded = select.closest('details');
    if (folded) folded.open = true;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.focus();
  }

  /** By telephone more is asked, and shortly before days off whether it can wait (FI-6). */
  private async channelChosen(channel: string): Promise<void> {
    unfoldFor(this.form, channel);
    this.opens = isCall(channel as Channel) ? await opensAgain(this.desk) : undefined;
    const legend = fieldOf(this.form, 'canWait')?.querySelector('legend');
    if (legend && this.opens) legend.textContent = said(words.canWait, { day: sayDay(this.opens, language) });
    this.follow();
  }

  private check(): void {
    clearFaults(this.form);
    const body = registrationFrom(this.form);
    const faults = faultsIn(this.form, body);
    if (faults.length > 0) {
      this.unfold(faults);
      showFaults(this.form, faults);
    } else if (body.emergency === true) this.confirm(body);
    else void this.send(body);
  }

  /** Who is told at once is said before it is sent. */
  private confirm(body: Body): void {
    const look = emergencyCheck(this.desk, body, {
      send: () => void this.send(body),
      back: () => this.backToForm(),
    });
    fillWith(this.checking, look);
    this.form.hidden = true;
    goTo(look.querySelector('h2') ?? look);
  }

  private backToForm(): void {
    fillWith(this.checking);
    this.form.hidden = false;
    goTo(this.form.querySelector<HTMLElement>('[name="emergency"]') ?? this.form);
  }

  private busy(on: boolean): void {
    for (const one of this.querySelectorAll<HTMLButtonElement>('button.go')) one.disabled = on;
    this.desk.announce(on ? said(formWords.sending) : '');
  }

  private async send(body: Body): Promise<void> {
    this.busy(true);
    try {
      const headers = { 'idempotency-key': this.key };
      const brought = body.kind === 'complaint' ? await filesFrom(this.desk, this.form) : {};
      if ('faults' in brought) {
        this.back();
        showFaults(this.form, brought.faults);
        return;
      }
      const sent = { ...body, ...brought };
      const made = await this.desk.ask<RegisteredAnswer>('/cases', { method: 'POST', body: sent, headers });
      const again = () => this.again();
      const paper =
        body.kind === 'complaint'
          ? sealedReceipt(this.desk, made, again)
          : receipt(this.desk, made, String(body.subject), again);
      this.done(paper);
    } catch (thrown) {
      this.back();
      this.refuse(thrown);
    }
  }

  /** To the form as it was typed. */
  private back(): void {
    this.busy(false);
    fillWith(this.checking);
    this.form.hidden = false;
  }

  /** The form goes with what was typed into it. */
  private done(paper: HTMLElement): void {
    dropDraft(DRAFT);
    this.key = uuid();
    this.desk.announce('');
    this.form.reset();
    fillWith(this.checking);
    fillWith(this, paper);
    goTo(this.querySelector('h1') ?? this);
  }

  private refuse(thrown: unknown): void {
    if (thrown instanceof Unreached) {
      showFaults(this.form, [], { heading: said(formWords.offline) });
    } else if (thrown instanceof Refused) {
      const { status, title, detail, violations = [] } = thrown.problem;
      // The key was spent for other words: the earlier attempt, of which no answer came, did register.
      if (status === 422) showFaults(this.form, [], { heading: title, lines: [said(words.twice)] });
      else {
        this.unfold(violations);
        showFaults(this.form, violations, { heading: title, lines: [detail] });
      }
    } else this.fail(thrown);
  }

  /** A fault in a folded part is no use folded. */
  private unfold(faults: readonly Fault[]): void {
    for (const { path } of faults) {
      const details = fieldOf(this.form, path)?.closest('details');
      if (details) details.open = true;
    }
  }
}
