// The clues: what the appraisal group has to decide on, what it took up, what it dismissed. Each leads to its case.
import { ACCOUNTABILITY_STATES, type AccountabilityStateName } from '#shared/accountability/state.ts';
import { dayOf } from '#shared/time.ts';
import { accountabilityStateLabels } from '#shared/words/accountability.ts';
import { clueWords as words } from '#shared/words/desk/accountability.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { ClueAnswer } from './answers.ts';
import { CluePage } from './clue-page.ts';
import { clueName, hasPage, sourceLead } from './clue-source.ts';
import { PagedList, stateTabs } from './paged-list.ts';
import type { Part } from './part.ts';
import { dayOn } from './say.ts';

export class ClueList extends PagedList<ClueAnswer> {
  state: AccountabilityStateName = 'clue';
  protected readonly words = { ...words, title: staffWords.clues };

  protected address(): string {
    return `/accountability?state=${this.state}`;
  }

  protected override above(): HTMLElement {
    return stateTabs(words.states, ACCOUNTABILITY_STATES, this.state, (one) => ({
      href: `#/clues/${one}`,
      label: accountabilityStateLabels[one],
    }));
  }

  protected entry(one: ClueAnswer): HTMLElement {
    const late = one.state === 'clue' && this.desk.now() > one.decideBy;
    return make(
      'li',
      {},
      make('a', { href: `#/clues/${one.id}` }, clueName(this.desk, one.source)),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.says),
        make('span', {}, `${one.groundTitle} ${one.ground}`),
        // Without a page of its own the heading of the entry has said it.
        hasPage(one.source) && make('span', {}, sourceLead(this.desk, one.source)),
        one.clueDecidedAt
          ? make('span', {}, said(words.decided), ' ', dayOn(dayOf(one.clueDecidedAt), true))
          : make('span', {}, said(words.decideBy), ' ', dayOn(dayOf(one.decideBy), true)),
        late && make('span', { class: 'light late' }, said(words.late)),
      ),
    );
  }
}

/** What `#/clues/…` shows: a list under the name of a state or none, otherwise the clue with that id. */
export function cluePart(detail: string): Part {
  const state = ACCOUNTABILITY_STATES.find((one) => one === detail);
  if (detail !== '' && !state) return Object.assign(new CluePage(), { clueId: detail });
  return Object.assign(new ClueList(), state ? { state } : {});
}
