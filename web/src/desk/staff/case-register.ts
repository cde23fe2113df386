// Registering at the counter in one screen (FI-1): six fields, the date before and after, a receipt to hand over. What is
// typed is kept until the API has taken it; one key per matter, so that a lost answer never registers twice.
import { Register } from '#shared/case/commands.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said, uuid } from '../page.ts';
import type { RegisteredAnswer } from './answers.ts';
import { duePreview } from './due-preview.ts';
import { faultsBy } from './faults-by.ts';
import { Part } from './part.ts';
import { receipt } from './receipt.ts';
import { offerFields, registerForm, registerLabels, registrationFrom } from './register-form.ts';

const DRAFT = 'register';

export class CaseRegister extends Part {
  private form!: HTMLFormElement;
  private key = uuid();

  protected async show(): Promise<void> {
    const items = await this.desk.items();
    const preview = duePreview(this.desk);
    this.form = registerForm(this.desk, items, preview.element);
    const follow = () => {
      offerFields(this.form);
      preview.follow(registrationFrom(this.form));
    };
    this.form.addEventListener('input', () => {
      keepDraft(DRAFT, { ...valuesOf(this.form), key: this.key });
      follow();
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    const restored = this.restore();
    fillWith(
      this,
      this.heading(said(words.title)),
      make('p', { class: 'note' }, said(words.lead)),
      restored,
      this.form,
    );
    follow();
  }

  private restore(): HTMLElement | false {
    const draft = keptDraft(DRAFT);
    if (!draft) return false;
    putBack(this.form, draft);
    this.key = typeof draft.key === 'string' ? draft.key : this.key;
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

  private async send(): Promise<void> {
    clearFaults(this.form);
    const body = registrationFrom(this.form);
    const faults = faultsBy(Register, body, registerLabels, [
      'kind',
      'channel',
      'subject',
      ...(body.kind === 'application' ? ['item'] : []),
    ]);
    if (faults.length > 0) {
      this.unfold(faults);
      showFaults(this.form, faults);
      return;
    }
    const submit = this.form.querySelector<HTMLButtonElement>('button.go');
    if (submit) submit.disabled = true;
    this.desk.announce(said(formWords.sending));
    try {
      const headers = { 'idempotency-key': this.key };
      const made = await this.desk.ask<RegisteredAnswer>('/cases', { method: 'POST', body, headers });
      this.done(made, String(body.subject));
    } catch (thrown) {
      if (submit) submit.disabled = false;
      this.desk.announce('');
      this.refuse(thrown);
    }
  }

  private done(made: RegisteredAnswer, subject: string): void {
    dropDraft(DRAFT);
    this.key = uuid();
    this.desk.announce('');
    fillWith(
      this,
      receipt(this.desk, made, subject, () => this.again()),
    );
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
      const details = this.form.querySelector(`[data-field="${path}"]`)?.closest('details');
      if (details) details.open = true;
    }
  }
}
