// The publishing queue of a board: what waits to be written, what waits for the second person, what is public.
import { BOARDS, type Board, DISCLOSURE_STATES, type DisclosureStateName } from '#shared/disclosure/boards.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { disclosureBoardLabels, disclosureStateLabels, fieldLabels } from '#shared/words/disclosure.ts';
import { choiceField } from '../field.ts';
import { type Child, fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer, PublicationAnswer } from './answers.ts';
import { handBoardNamed } from './disclosure-new.ts';
import { PagedList, stateTabs } from './paged-list.ts';
import { dayOn } from './say.ts';

/** Only a notice has a period that ends. */
const statesOn = (board: Board | 'all'): readonly DisclosureStateName[] =>
  DISCLOSURE_STATES.filter((state) => state !== 'expired' || board === 'notices' || board === 'all');

export class PublishingQueue extends PagedList<DisclosureAnswer> {
  /** One board, or all of them together. */
  board: Board | 'all' = 'all';
  /** Without one: what a publisher has to approve, what everyone else has to write. */
  state: DisclosureStateName | undefined;
  protected readonly words = words;

  /** Whether what was approved has reached the site. */
  private readonly reach = make('p', { class: 'note', role: 'status' });

  /** A site that could not be built is said wherever publications are listed; without an answer nothing is. */
  private async sayReach(): Promise<void> {
    const { failed } = await this.desk.ask<PublicationAnswer>('/publication');
    this.reach.hidden = failed === undefined;
    if (failed)
      fillWith(this.reach, make('span', { class: 'light late' }, said(words.liveFailed, { why: failed.why })));
  }

  protected override async show(): Promise<void> {
    this.reach.hidden = true;
    void this.sayReach().catch(() => undefined);
    this.state = this.state ?? (this.desk.me.roles.includes('publisher') ? 'submitted' : 'draft');
    await super.show();
  }

  protected address(): string {
    return `/disclosures?board=${this.board}&state=${this.state}`;
  }

  protected override above(): Child {
    const each = BOARDS.map((value) => ({ value, text: said(disclosureBoardLabels[value]) }));
    const options = [{ value: 'all', text: said(words.allBoards) }, ...each];
    const boards = choiceField({ name: 'board', label: words.board, needed: true }, options);
    const choice = boards.querySelector('select');
    choice?.querySelector('option[value=""]')?.remove();
    if (choice) choice.value = this.board;
    choice?.addEventListener('change', () => this.desk.go(`#/publishing/${choice.value}`));
    const hand = handBoardNamed(this.board);
    // A commendation is put forward from its record, once it is approved (SC-5).
    const begin = hand === 'commendations' ? '#/signed/commendations' : `#/publishing/${hand}/new`;
    const says = hand === 'commendations' ? words.fromApproved : words.newOn;
    return [
      this.reach,
      boards,
      hand &&
        make(
          'p',
          { class: 'acts' },
          make('a', { class: 'go', href: begin }, said(says, { board: disclosureBoardLabels[hand] })),
        ),
      stateTabs(words.states, statesOn(this.board), this.state, (one) => ({
        href: `#/publishing/${this.board}/${one}`,
        label: disclosureStateLabels[one],
      })),
    ];
  }

  protected entry(one: DisclosureAnswer): HTMLElement {
    const { desk } = this;
    const { fields } = one;
    return make(
      'li',
      {},
      make('a', { href: `#/disclosures/${one.id}` }, headingOf(one)),
      make(
        'span',
        { class: 'under' },
        this.board === 'all' && make('span', {}, one.boardLabel),
        one.case && make('span', {}, one.case.number),
        fields.office !== undefined && make('span', {}, desk.officeName(fields.office)),
        make('span', {}, `${said(words.author)} ${desk.staffName(one.author)}`),
        one.publishedOn
          ? make('span', {}, said(words.publishedOn), ' ', dayOn(one.publishedOn, true))
          : make('span', {}, said(words.publishBy), ' ', dayOn(one.publishBy, true)),
        one.until !== undefined && make('span', {}, said(fieldLabels.until), ' ', dayOn(one.until, true)),
        one.overdueSince !== undefined && make('span', { class: 'light late' }, said(words.overdue)),
        one.correction && make('span', { class: 'light soon' }, said(words.correctionWaits)),
        one.hints.length > 0 && make('span', { class: 'light late' }, `${said(words.hints)} ${one.hints.length}`),
      ),
    );
  }
}

/** What a publication is called in lists: its title, else the case it came from, else its board. */
export const headingOf = ({ fields, case: source, boardLabel }: DisclosureAnswer): string =>
  fields.title || source?.number || boardLabel;
