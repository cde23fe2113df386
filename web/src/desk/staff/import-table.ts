// The table in which an import says what it found: a sheet that scrolls in its own room, cards on a telephone.
import type { Label } from '#shared/words/label.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';

/** Lines under their headings; `named` is what the table is called by those who do not see it. */
export const importTable = (
  named: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string },
  headings: readonly Label[],
  lines: readonly HTMLElement[],
): HTMLElement =>
  make(
    'div',
    { class: 'sheet-room', role: 'group', tabindex: '0', ...named },
    make(
      'table',
      { class: 'findings' },
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          headings.map((label) => make('th', { scope: 'col' }, said(label))),
        ),
      ),
      make('tbody', {}, lines),
    ),
  );
