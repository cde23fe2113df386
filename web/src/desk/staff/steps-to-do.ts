// The steps open to somebody on a record, each folded over the form that its body asks for.
import type { Label } from '#shared/words/label.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';

/** Nothing where no step is open. */
export function stepsToDo<N extends string>(
  heading: Label,
  names: readonly N[],
  labels: Readonly<Record<N, Label>>,
  form: (name: N) => HTMLElement,
): Child {
  if (names.length === 0) return false;
  return make(
    'section',
    { class: 'unprinted', 'aria-labelledby': 'todo' },
    make('h2', { id: 'todo' }, said(heading)),
    names.map((name) =>
      make('details', { class: 'rarer', 'data-step': name }, make('summary', {}, said(labels[name])), form(name)),
    ),
  );
}
