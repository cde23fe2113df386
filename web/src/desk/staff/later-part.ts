// A part whose script is fetched when somebody opens it, so that the desk of every day stays light.
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { said } from '../page.ts';
import { Part } from './part.ts';

export class LaterPart extends Part {
  /** Fetches the script and makes the part. */
  fetched!: () => Promise<Part>;

  protected async show(): Promise<void> {
    const part = await this.fetched().catch(() => undefined);
    if (!part) {
      this.notFetched();
      return;
    }
    part.desk = this.desk;
    fillWith(this, part);
    await part.opened;
  }

  override aim(): HTMLElement | null {
    const [part] = this.children;
    return part instanceof Part ? part.aim() : null;
  }

  /** No network, or a page so old that a newer release has taken its scripts away. */
  private notFetched(): void {
    const again = button('plain', said(formWords.again), () => void this.again());
    const told = notice(said(words.notFetched), 'bad', make('p', { class: 'acts' }, again));
    fillWith(this, this.heading(said(words.notThere)), told);
  }

  /** A page never fetches a script again that failed once, so it is opened anew, but only where that can succeed. */
  private async again(): Promise<void> {
    const reached = await fetch(location.pathname, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (reached) location.reload();
    else this.desk.announce(said(formWords.unreachable));
  }
}

/** The part in whose place another one comes as soon as it is there. */
export const later = (fetched: () => Promise<Part>): Part => Object.assign(new LaterPart(), { fetched });
