// One part of the desk as an element: it is given the desk, shows that it is loading, and says what went wrong with a way
// to try again. What it shows is its own matter.
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import { type Desk, SessionEnded } from './desk.ts';

export abstract class Part extends HTMLElement {
  desk!: Desk;
  /** Resolves when the part has shown itself for the first time, or what went wrong. */
  opened: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.opened = this.open();
  }

  /** Fills the element. Whatever it throws is shown in its place. */
  protected abstract show(): Promise<void>;

  /** The place on the part that its address names, once it is shown; without one it opens at its heading. */
  aim(): HTMLElement | null {
    return null;
  }

  /** Loads and shows. */
  async open(): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    void this.desk.keepTime();
    if (this.childElementCount === 0) fillWith(this, make('p', { class: 'notice' }, said(formWords.loading)));
    try {
      await this.show();
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  /** A heading that receives the keyboard when the part opens. */
  protected heading(text: string): HTMLElement {
    return make('h1', { tabindex: '-1' }, text);
  }

  protected fail(thrown: unknown): void {
    if (thrown instanceof SessionEnded) {
      this.dispatchEvent(new CustomEvent('session-ended', { bubbles: true }));
      return;
    }
    const again = button('plain', said(formWords.again), () => void this.open());
    const at = make('p', { class: 'acts' }, again);
    if (thrown instanceof Unreached) fillWith(this, notice(said(formWords.unreachable), 'bad', at));
    else if (thrown instanceof Refused) {
      const { title, detail } = thrown.problem;
      fillWith(this, this.heading(title), notice(detail || title, 'bad', at));
    } else {
      fillWith(this, notice(said(formWords.broken), 'bad', at));
      throw thrown;
    }
    const heading = this.querySelector('h1');
    if (heading) goTo(heading);
  }
}
