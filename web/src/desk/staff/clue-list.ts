// The clues: what the appraisal group has to decide on, what it took up, what it dismissed. Each leads to its case.
import { ACCOUNTABILITY_STATES, type AccountabilityStateName } from '#shared/accountability/state.ts';
import { dayOf } from '#shared/time.ts';
import { accountabilityStateLabels } from '#shared/words/accountability.ts';
import { clueWords as words } from '#shared/words/desk/accountability.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { button, fillWith, make } from '../make.ts';
import { said } from '../page.ts';
import type { ClueAnswer, Listed } from './answers.ts';
import { CluePage } from './clue-page.ts';
import { Part } from './part.ts';
import { dayOn } from './say.ts';

export class ClueList extends Part {
  state: AccountabilityStateName = 'clue';
  private found: readonly ClueAnswer[] = [];
  private cursor: string | undefined;

  protected async show(): Promise<void> {
    this.found = [];
    this.cursor = undefined;
    await this.load();
    this.draw();
  }

  private async load(): Promise<void> {
    const cursor = this.cursor ? `&cursor=${encodeURIComponent(this.cursor)}` : '';
    const page = await this.desk.ask<Listed<ClueAnswer>>(`/accountability?state=${this.state}${cursor}`);
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
        ACCOUNTABILITY_STATES.map((one) =>
          make(
            'a',
            { class: 'tab', href: `#/clues/${one}`, 'aria-current': one === state ? 'page' : undefined },
            said(accountabilityStateLabels[one]),
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

  private entry(one: ClueAnswer): HTMLElement {
    const late = one.state === 'clue' && this.desk.now() > one.decideBy;
    return make(
      'li',
      {},
      make('a', { href: `#/clues/${one.id}` }, said(words.clue, { number: one.source.number })),
      make(
        'span',
        { class: 'under' },
        make('span', {}, `${one.groundTitle} ${one.ground}`),
        make('span', {}, said(words.case), ' ', make('a', { href: `#/cases/${one.source.case}` }, one.source.number)),
        one.clueDecidedAt
          ? make('span', {}, said(words.decided), ' ', dayOn(dayOf(one.clueDecidedAt), true))
          : make('span', {}, said(words.decideBy), ' ', dayOn(dayOf(one.decideBy), true)),
        late && make('span', { class: 'light late' }, said(words.late)),
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

/** What `#/clues/…` shows: a list under the name of a state or none, otherwise the clue with that id. */
export function cluePart(detail: string): Part {
  const state = ACCOUNTABILITY_STATES.find((one) => one === detail);
  if (detail !== '' && !state) return Object.assign(new CluePage(), { clueId: detail });
  return Object.assign(new ClueList(), state ? { state } : {});
}
