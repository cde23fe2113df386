// The appraisals this person may see: one's own, those to review, those to decide on; what awaits them is marked.
import { dayOf } from '#shared/time.ts';
import { appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { cycleWords } from '#shared/words/desk/cycle.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { type AppraisalItem, untilOf } from './appraisal-answer.ts';
import { PagedList } from './paged-list.ts';
import { dayOn } from './say.ts';

/** Steps that somebody waits for, and not only possibilities. */
const AWAITED = new Set(['submit-self', 'review', 'finalize', 'answer-contest', 'record-county', 'decide-objection']);

export class AppraisalList extends PagedList<AppraisalItem> {
  protected readonly words = words;

  protected address(): string {
    return '/appraisals?';
  }

  protected override above(): Child {
    return (
      this.desk.me.actions.includes('cycle.list') &&
      make('p', {}, make('a', { href: '#/appraisals/cycles' }, said(cycleWords.title)))
    );
  }

  protected entry(one: AppraisalItem): HTMLElement {
    const until = untilOf(one);
    return make(
      'li',
      {},
      make('a', { href: `#/appraisals/${one.id}` }, `${one.name} ${one.period}`),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.stateLabel),
        until !== undefined && make('span', {}, said(words.until), ' ', dayOn(dayOf(until), true)),
        one.actions.some((name) => AWAITED.has(name)) && make('strong', {}, said(words.yours)),
        one.ownMissing && make('span', {}, said(words.ownMissing)),
        one.unreviewed && make('span', {}, said(words.unreviewed)),
        one.total !== undefined && make('span', {}, `${said(words.result)} ${one.total}`),
      ),
    );
  }
}
