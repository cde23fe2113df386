// Following a case without leaving the page, and straight from a slip: its QR code carries number and code behind `#`,
// which no server sees and which is taken out of the address at once (TL-3). What its person may do is done here too (SC-1).
import type { PersonCommandName } from '#shared/case/commands.ts';
import { type Progress, progressFacts } from '#shared/desk/progress-facts.ts';
import { missingFields, type StepAgain, stepChoices } from '#shared/desk/step-forms.ts';
import { doneWords, stepWords } from '#shared/words/desk/person-steps.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { ask, Refused, Unreached } from '../ask.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { goTo, language, part, said, uuid } from '../page.ts';
import { fill } from './piece.ts';

/** Number and code as a slip carries them: `#LSK-2026-000123,ABCD-…`. */
const SLIP = /^#([^,]{1,60}),([^,]{1,60})$/;
/** A paper carries the number alone, `#LSK-2026-000123`: the code stands on the receipt. */
const PAPER = /^#([A-Z]{2,6}-\d{4}-T?\d{6})$/i;

interface Asked {
  readonly number: string;
  readonly code: string;
}

export class FollowDesk extends HTMLElement {
  /** The matter on screen, and what opened it: it goes along unseen in the forms of its person. */
  private matter: { readonly view: Progress; readonly asked: Asked } | undefined;

  connectedCallback(): void {
    this.form.noValidate = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.look(true);
    });
    this.result.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      // Without what the proof of work needs, a form is sent as it stands, by the way that needs no script.
      if (!crypto.subtle) return;
      event.preventDefault();
      void this.step(form, form.dataset.step as PersonCommandName);
    });
    this.result.addEventListener('click', (event) => {
      if (!(event.target as Element).closest('[data-back]')) return;
      event.preventDefault();
      this.show();
      goTo(part<HTMLElement>(this.result, '.matter'));
    });
    this.openSlip();
    // The same page may be open when another slip is scanned.
    window.addEventListener('hashchange', () => this.openSlip());
  }

  private openSlip(): void {
    const hash = decoded(location.hash);
    const slip = SLIP.exec(hash);
    const [, number] = slip ?? PAPER.exec(hash) ?? [];
    if (number === undefined) return;
    history.replaceState(null, '', location.pathname + location.search);
    if (slip) this.follow(number, slip[2] ?? '');
    else {
      this.input('number').value = number;
      goTo(this.input('code'));
    }
  }

  /** Looks a case up by what a slip or a submission just gave. */
  follow(number: string, code: string): void {
    this.input('number').value = number;
    this.input('code').value = code;
    void this.look(true);
  }

  private get form(): HTMLFormElement {
    return part<HTMLFormElement>(this, 'form[data-follow]');
  }
  private get result(): HTMLElement {
    return part<HTMLElement>(this, '[data-result]');
  }
  private input(name: string): HTMLInputElement {
    return part<HTMLInputElement>(this.form, `input[name="${name}"]`);
  }
  private get hotline(): string {
    return this.dataset.hotline ?? '';
  }

  private missing(): Fault[] {
    return (['number', 'code'] as const)
      .filter((name) => this.input(name).value.trim() === '')
      .map((path) => ({ path, says: said(formWords.fillIn, { field: words[path] }) }));
  }

  private say(text: string, good = false): HTMLElement {
    const notice = part<HTMLElement>(this, '[data-notice]');
    notice.hidden = text === '';
    notice.textContent = text;
    notice.classList.toggle('good', good);
    return notice;
  }

  private async look(move: boolean): Promise<void> {
    const { form } = this;
    clearFaults(form);
    const missing = this.missing();
    if (missing.length > 0) {
      showFaults(form, missing);
      return;
    }
    this.say(said(words.looking));
    const asked = { number: this.input('number').value, code: this.input('code').value };
    try {
      const root = this.dataset.root ?? '/';
      const view = await ask<Progress>(`${root}api/public/lookup`, { method: 'POST', body: asked });
      this.matter = { view, asked };
      this.show();
      // What opens the case does not stay on a screen that others may see.
      this.input('code').value = '';
      if (move) goTo(part<HTMLElement>(this.result, '.matter'));
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      this.say('');
    }
  }

  /** The matter as it stands; `again`: with a form as it comes back. */
  private show(again?: StepAgain): void {
    if (!this.matter) return;
    const { view, asked } = this.matter;
    const facts = progressFacts(view, { ...asked, key: uuid() }, language, again);
    fill(this, 'progress', this.result, facts, stepChoices(view.can, again));
    for (const form of Array.from(this.result.querySelectorAll('form'))) form.noValidate = Boolean(crypto.subtle);
  }

  /** One form of what the person may do: checked, a withdrawal asked for once more, sent. */
  private async step(form: HTMLFormElement, step: PersonCommandName): Promise<void> {
    clearFaults(form);
    // Loaded only when something is sent: most readers only look.
    const { busy, sendStep, showRefusal, typedIn } = await import('./send-step.ts');
    const typed = typedIn(form, step);
    const faults = missingFields(step, typed, language);
    if (faults.length > 0) {
      showFaults(form, faults);
      return;
    }
    if (step === 'withdraw' && form.dataset.sure === undefined) {
      this.show({ step, typed, checking: true });
      goTo(part<HTMLElement>(this.result, '.sure h2'));
      return;
    }
    busy(form, true);
    try {
      if (form.querySelector('input[type=file]')) {
        const { sendFiles } = await import('./send-files.ts');
        const notTaken = await sendFiles(this.dataset.root ?? '/', form);
        if (notTaken.length > 0) {
          busy(form, false);
          showFaults(form, [{ path: 'files', says: notTaken.join(' ') }]);
          return;
        }
      }
      const view = await sendStep(this.dataset.root ?? '/', form, step);
      this.taken(view, step);
    } catch (thrown) {
      busy(form, false);
      if (thrown instanceof Refused && thrown.problem.status === 404) this.fail(thrown);
      else showRefusal(form, thrown, this.hotline);
    }
  }

  /** What was done is said above the matter, which shows it; nothing is left of one that was taken back at once. */
  private taken(view: Progress | undefined, step: PersonCommandName): void {
    const kind = this.matter?.view.kind ?? '';
    if (view && this.matter) this.matter = { ...this.matter, view };
    else this.matter = undefined;
    if (this.matter) this.show();
    else this.result.hidden = true;
    goTo(this.say(said(view ? doneWords(kind, step) : stepWords.undone), true));
  }

  private fail(thrown: unknown): void {
    this.matter = undefined;
    this.result.hidden = true;
    const { hotline } = this;
    if (thrown instanceof Refused && thrown.problem.status === 429) {
      const minutes = Math.ceil((thrown.retryAfter ?? 60) / 60);
      const lines = [said(words.tooManyDetail, { minutes, hotline })];
      showFaults(this.form, [], { heading: said(words.tooMany), lines });
    } else if (thrown instanceof Refused && thrown.problem.status < 500) {
      const lines = [said(words.notFoundDetail), said(words.lost, { hotline })];
      showFaults(this.form, [], { heading: said(words.notFound), lines });
    } else if (thrown instanceof Refused || thrown instanceof Unreached) {
      showFaults(this.form, [], { heading: said(formWords.unreachable) });
    } else throw thrown;
  }
}

/** A fragment as typed into a QR code: some scanners encode what needs no encoding. */
const decoded = (hash: string): string => {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
};
