// The cases behind a count, folded: each leads to its case, for whoever may know of it.
import { verdictLabels } from '#shared/words/desk/appraisal.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';

interface Held {
  readonly id: string;
  readonly number: string;
  readonly verdict?: keyof typeof verdictLabels;
}

/** `days` says how long each was held; `more` what else is told of it. */
export const heldCases = <C extends Held>(
  summary: string,
  cases: readonly C[],
  days: (one: C) => string,
  more: (one: C) => Child = () => false,
): HTMLElement =>
  make(
    'details',
    { class: 'rarer' },
    make('summary', {}, summary),
    make(
      'ul',
      { class: 'entries' },
      cases.map((one) =>
        make(
          'li',
          {},
          make('a', { href: `#/cases/${one.id}` }, one.number),
          make(
            'span',
            { class: 'under' },
            make('span', {}, days(one)),
            one.verdict && make('span', {}, said(verdictLabels[one.verdict])),
            more(one),
          ),
        ),
      ),
    ),
  );
