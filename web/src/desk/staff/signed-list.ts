// The signed records on the desk, `#/signed/<kind>/<view>`: what waits for a second person, and those of this month.
import { SIGNED_KINDS, type SignedKind } from '#shared/signed/kinds.ts';
import { signedLeads, signedNewTitles, signedWords as words } from '#shared/words/desk/signed.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { momentFact } from '#shared/words/moment.ts';
import { signedKindLabels } from '#shared/words/signed.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { PagedList, stateTabs } from './paged-list.ts';
import { type SignedList as Page, pathOf, placeOf, type SignedAnswer, titleOf, underTitle } from './signed-kinds.ts';

export const SIGNED_VIEWS = ['waiting', 'month'] as const;
export type SignedView = (typeof SIGNED_VIEWS)[number];

export class SignedList extends PagedList<SignedAnswer, Page> {
  kind: SignedKind = 'gift';
  view: SignedView = 'waiting';
  private page: Page | undefined;

  protected get words() {
    return { title: staffWords.signed, lead: signedLeads[this.kind], none: words.none };
  }

  protected address(): string {
    return `${pathOf(this.kind)}?view=${this.view}`;
  }

  protected override took(page: Page): void {
    this.page = page;
  }

  protected override above(): Child {
    const { kind, page } = this;
    const place = placeOf(kind);
    return [
      stateTabs(words.kinds, SIGNED_KINDS, kind, (one) => ({ href: placeOf(one), label: signedKindLabels[one] })),
      this.box(),
      make(
        'p',
        { class: 'acts' },
        page?.actions.includes('write') &&
          make('a', { class: 'go', href: `${place}/new` }, said(signedNewTitles[kind])),
        make('a', { class: 'plain', href: place.replace('signed', 'registers') }, said(words.sheet)),
      ),
      stateTabs(words.views, SIGNED_VIEWS, this.view, (one) => ({
        href: `${place}/${one}`,
        label: one === 'waiting' ? words.waiting : words.ofMonth,
      })),
    ];
  }

  /** When the box was last opened, and when somebody is reminded. */
  private box(): Child {
    const box = this.page?.box;
    if (!box) return false;
    const { openedAt, owedSince, remindsAt } = box;
    return make(
      'p',
      { class: 'strip' },
      make('span', {}, openedAt ? said(words.boxOpened, { time: momentFact(openedAt) }) : said(words.boxNever)),
      owedSince
        ? make('span', { class: 'light late' }, said(words.boxOwed))
        : make('span', {}, said(words.boxReminds, { time: momentFact(remindsAt) })),
    );
  }

  protected entry(one: SignedAnswer): HTMLElement {
    const { desk, kind } = this;
    return make(
      'li',
      {},
      make('a', { href: `${placeOf(kind)}/${one.id}` }, titleOf(one, said(words.erased))),
      make(
        'span',
        { class: 'under' },
        underTitle(desk, one),
        make('span', {}, `${said(kind === 'commendation' ? words.proposedBy : words.by)} ${desk.staffName(one.by)}`),
        make('span', { class: one.actions.includes('confirm') ? 'light soon' : undefined }, one.stateLabel),
        one.late && one.state === 'written' && make('span', { class: 'light late' }, said(words.late)),
      ),
    );
  }
}
