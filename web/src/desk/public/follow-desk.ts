// Following a case without leaving the page, and straight from a slip: its QR code carries number and code behind `#`,
// which no server sees and which is taken out of the address at once (TL-3).
import { type Progress, progressFacts } from '#shared/desk/progress-facts.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { ask, Refused, Unreached } from '../ask.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { goTo, language, part, said } from '../page.ts';
import { fill } from './piece.ts';

/** Number and code as a slip carries them: `#LSK-2026-000123,ABCD-…`. */
const SLIP = /^#([^,]{1,60}),([^,]{1,60})$/;

export class FollowDesk extends HTMLElement {
  connectedCallback(): void {
    this.form.noValidate = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.look(true);
    });
    this.openSlip();
    // The same page may be open when another slip is scanned.
    window.addEventListener('hashchange', () => this.openSlip());
  }

  private openSlip(): void {
    const slip = SLIP.exec(decoded(location.hash));
    if (!slip) return;
    history.replaceState(null, '', location.pathname + location.search);
    this.follow(slip[1] ?? '', slip[2] ?? '');
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
  private input(name: string): HTMLInputElement {
    return part<HTMLInputElement>(this.form, `input[name="${name}"]`);
  }

  private missing(): Fault[] {
    return (['number', 'code'] as const)
      .filter((name) => this.input(name).value.trim() === '')
      .map((path) => ({ path, says: said(formWords.fillIn, { field: words[path] }) }));
  }

  private async look(move: boolean): Promise<void> {
    const { form } = this;
    clearFaults(form);
    const missing = this.missing();
    if (missing.length > 0) {
      showFaults(form, missing);
      return;
    }
    const notice = part<HTMLElement>(this, '[data-notice]');
    notice.hidden = false;
    notice.textContent = said(words.looking);
    const asked = { number: this.input('number').value, code: this.input('code').value };
    try {
      const root = this.dataset.root ?? '/';
      const view = await ask<Progress>(`${root}api/public/lookup`, { method: 'POST', body: asked });
      this.show(view, move);
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      notice.hidden = true;
    }
  }

  private show(view: Progress, move: boolean): void {
    const result = part<HTMLElement>(this, '[data-result]');
    fill(this, 'progress', result, progressFacts(view, language));
    // What opens the case does not stay on a screen that others may see.
    this.input('code').value = '';
    if (move) goTo(part<HTMLElement>(result, '.matter'));
  }

  private fail(thrown: unknown): void {
    const result = part<HTMLElement>(this, '[data-result]');
    result.hidden = true;
    const hotline = this.dataset.hotline ?? '';
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
