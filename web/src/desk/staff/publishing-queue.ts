// The publishing queue: what waits to be written, what waits for the second person, what is public.
import { DISCLOSURE_STATES, type DisclosureStateName } from '#shared/disclosure/boards.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { disclosureStateLabels } from '#shared/words/disclosure.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer } from './answers.ts';
import { PagedList, stateTabs } from './paged-list.ts';
import { dayOn } from './say.ts';

/** Results never expire, so that list would always be empty. */
const SHOWN: readonly DisclosureStateName[] = DISCLOSURE_STATES.filter((state) => state !== 'expired');

export class PublishingQueue extends PagedList<DisclosureAnswer> {
  /** Without one: what a publisher has to approve, what everyone else has to write. */
  state: DisclosureStateName | undefined;
  protected readonly words = words;

  protected override async show(): Promise<void> {
    this.state = this.state ?? (this.desk.me.roles.includes('publisher') ? 'submitted' : 'draft');
    await super.show();
  }

  protected address(): string {
    return `/disclosures?board=results&state=${this.state}`;
  }

  protected override above(): HTMLElement {
    return stateTabs(words.states, SHOWN, this.state, (one) => ({
      href: `#/publishing/${one}`,
      label: disclosureStateLabels[one],
    }));
  }

  protected entry(one: DisclosureAnswer): HTMLElement {
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
}
