// The cycles of appraisal, the latest period first, for those who decide and check.
import { cycleWords as words } from '#shared/words/desk/cycle.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import { PagedList } from './paged-list.ts';

export interface CycleItem {
  readonly id: string;
  readonly period: string;
  readonly kindLabel: string;
  readonly stateLabel: string;
  readonly count: number;
}

export class CycleList extends PagedList<CycleItem> {
  protected readonly words = words;

  protected address(): string {
    return '/cycles?';
  }

  protected entry(one: CycleItem): HTMLElement {
    return make(
      'li',
      {},
      make('a', { href: `#/appraisals/cycle/${one.id}` }, `${one.period} ${one.kindLabel}`),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.stateLabel),
        make('span', {}, said(words.count, { n: one.count })),
      ),
    );
  }
}
