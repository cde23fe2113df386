// A list that comes in pages: a heading, what it is, tabs where it has several states, how many there are, its entries and
// a way to the next ones. What an entry shows is the list's own matter.
import { staffWords } from '#shared/words/desk/staff.ts';
import type { Label } from '#shared/words/label.ts';
import { button, type Child, fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { Listed } from './answers.ts';
import { Part } from './part.ts';

export interface ListWords {
  readonly title: Label;
  readonly lead: Label;
  readonly none: Label;
}

/** Tabs by state: the label of each, and where it leads. */
export const stateTabs = <S extends string>(
  title: Label,
  states: readonly S[],
  shown: S | undefined,
  tab: (state: S) => { readonly href: string; readonly label: Label },
): HTMLElement =>
  make(
    'nav',
    { class: 'tabs', 'aria-label': said(title) },
    states.map((one) => {
      const { href, label } = tab(one);
      return make('a', { class: 'tab', href, 'aria-current': one === shown ? 'page' : undefined }, said(label));
    }),
  );

export abstract class PagedList<T, Page extends Listed<T> = Listed<T>> extends Part {
  protected found: readonly T[] = [];
  private cursor: string | undefined;

  protected abstract readonly words: ListWords;
  /** Where the list is asked for, query included. */
  protected abstract address(): string;
  protected abstract entry(one: T): HTMLElement;

  /** What stands between the lead and the count. */
  protected above(): Child {
    return false;
  }

  /** What is said about how many there are. */
  protected counts(): Child[] {
    return [make('span', {}, said(staffWords.counted, { n: this.found.length }))];
  }

  /** What was found, in one list. */
  protected entries(found: readonly T[]): Child {
    return make(
      'ul',
      { class: 'entries' },
      found.map((one) => this.entry(one)),
    );
  }

  /** What else a page says. */
  protected took(_page: Page): void {}

  protected async show(): Promise<void> {
    this.found = [];
    this.cursor = undefined;
    await this.load();
    this.draw();
  }

  private async load(): Promise<void> {
    const address = this.address();
    const next = this.cursor && `${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(this.cursor)}`;
    const page = await this.desk.ask<Page>(`${address}${next ?? ''}`);
    this.found = [...this.found, ...page.items];
    this.cursor = page.cursor;
    this.took(page);
  }

  private draw(): void {
    const { found, cursor, words } = this;
    const more = () =>
      this.load().then(
        () => this.draw(),
        (thrown) => this.fail(thrown),
      );
    fillWith(
      this,
      this.heading(said(words.title)),
      make('p', { class: 'note' }, said(words.lead)),
      this.above(),
      make(
        'p',
        { class: 'counts' },
        this.counts(),
        button('plain', said(staffWords.refresh), () => void this.open()),
      ),
      found.length === 0
        ? make('p', { class: 'none' }, said(cursor ? staffWords.keepLooking : words.none))
        : this.entries(found),
      cursor &&
        make(
          'p',
          { class: 'acts' },
          button('plain', said(staffWords.more), () => void more()),
        ),
    );
  }
}
