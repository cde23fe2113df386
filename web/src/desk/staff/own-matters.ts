// What was proposed and decided concerning whoever is signed in, from the moment each was served.
import { dayOf } from '#shared/time.ts';
import { outcomeLabels } from '#shared/words/accountability-grounds.ts';
import { matterWords as words } from '#shared/words/desk/matter.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { OwnAnswer } from './matter-answer.ts';
import { groundNamed } from './matter-shown.ts';
import { PagedList } from './paged-list.ts';
import { dayOn } from './say.ts';

export class OwnMatters extends PagedList<OwnAnswer> {
  protected readonly words = { title: words.mine, lead: words.mineLead, none: words.none };

  protected address(): string {
    return '/me/accountability';
  }

  protected entry({ id, stateLabel, grounds, proposalServedAt, servedAt, inForce }: OwnAnswer): HTMLElement {
    return make(
      'li',
      {},
      make('a', { href: `#/clues/${id}` }, grounds.map((one) => groundNamed(this.desk, one)).join(' ')),
      make(
        'span',
        { class: 'under' },
        make('span', {}, stateLabel),
        servedAt !== undefined && make('span', {}, said(outcomeLabels[inForce])),
        proposalServedAt !== undefined &&
          make('span', {}, said(words.served), ' ', dayOn(dayOf(proposalServedAt), true)),
      ),
    );
  }
}
