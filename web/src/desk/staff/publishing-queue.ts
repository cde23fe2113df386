// The publishing queue: what waits to be written, what waits for the second person, what is public.
import { DISCLOSURE_STATES, type DisclosureStateName } from '#shared/disclosure/boards.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { disclosureStateLabels } from '#shared/words/disclosure.ts';
import { button, fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer, Listed } from './answers.ts';
import { Part } from './part.ts';
import { dayOn } from './say.ts';

/** Results never expire, so that list would always be empty. */
const SHOWN: readonly DisclosureStateName[] = DISCLOSURE_STATES.filter((state) => state !== 'expired');

export class PublishingQueue extends Part {
  /** Without one: what a publisher has to approve, what everyone else has to write. */
  state: DisclosureStateName | undefined;
  private found: readonly DisclosureAnswer[] = [];
  private cursor: string | undefined;

  protected async show(): Promise<void> {
    this.found = [];
    this.cursor = undefined;
    this.state = this.state ?? (this.desk.me.roles.includes('publisher') ? 'submitted' : 'draft');
    await this.load();
    this.draw();
  }

  private async load(): Promise<void> {
    const cursor = this.cursor ? `&cursor=${encodeURIComponent(this.cursor)}` : '';
    const query = `?board=results&state=${this.state}${cursor}`;
    const page = await this.desk.ask<Listed<DisclosureAnswer>>(`/disclosures${query}`);
    this.found = [...this.found, ...page.items];
    this.cursor = page.cursor;
  }

  private draw(): void {
    const { found, state, cursor } = this;
    fillWith(
      this,
      this.heading(said(words.title)),
      make('p', { class: 'note' }, said(words.lead)),
      make(
        'nav',
        { class: 'tabs', 'aria-label': said(words.states) },
        SHOWN.map((one) =>
          make(
            'a',
            { class: 'tab', href: `#/publishing/${one}`, 'aria-current': one === state ? 'page' : undefined },
            said(disclosureStateLabels[one]),
          ),
        ),
      ),
      make(
        'p',
        { class: 'counts' },
        make('span', {}, said(staffWords.counted, { n: found.length })),
        button('plain', said(staffWords.refresh), () => void this.open()),
      ),
      found.length === 0
        ? make('p', { class: 'none' }, said(cursor ? staffWords.keepLooking : words.none))
        : make(
            'ul',
            { class: 'entries' },
            found.map((one) => this.entry(one)),
          ),
      cursor &&
        make(
          'p',
          { class: 'acts' },
          button('plain', said(staffWords.more), () => void this.more()),
        ),
    );
  }

  private entry(one: DisclosureAnswer): HTMLElement {
    const { desk } = this;
    return make(
      'li',
      {},
      make('a', { href: `#/disclosures/${one.id}` }, one.fields.title || one.case.number),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.case.number),
        make('span', {}, desk.officeName(one.fields.office)),
        make('span', {}, `${said(words.author)} ${desk.staffName(one.author)}`),
        one.publishedOn
          ? make('span', {}, said(words.publishedOn), ' ', dayOn(one.publishedOn, true))
          : make('span', {}, said(words.publishBy), ' ', dayOn(one.publishBy, true)),
        one.hints.length > 0 && make('span', { class: 'light late' }, `${said(words.hints)} ${one.hints.length}`),
      ),
    );
  }

  private async more(): Promise<void> {
    await this.load().then(
      () => this.draw(),
      (thrown) => this.fail(thrown),
    );
  }
}
