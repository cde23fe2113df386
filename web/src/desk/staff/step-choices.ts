// Taking a step: just those that are open to this person now, the likely ones first, the rare ones folded away, one form at
// a time.
import { stepWords as words } from '#shared/words/desk/case-steps.ts';
import { formWords } from '#shared/words/desk.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { StepMenu, Stepped } from './step-book.ts';

export interface Taken<N extends string> {
  readonly name: N;
  /** The version of the matter on which the step was taken. */
  readonly seen: number;
  /** What the API answered. */
  readonly answer: unknown;
}

export interface Around<N extends string, V extends Stepped<N>> {
  readonly desk: Desk;
  readonly menu: StepMenu<N, V>;
  /** Reads the matter again. */
  readonly read: () => Promise<V>;
  readonly done: (taken: Taken<N>) => void;
  /** Anything that is neither a refusal nor a missing connection. */
  readonly fail: (thrown: unknown) => void;
}

/** Loaded when a matter is open, so that a step can be begun without a connection. */
const fetched = <N extends string, V extends Stepped<N>>({ menu }: Around<N, V>) =>
  Promise.all([import('./step-taking.ts'), menu.book()]);

/** The section "办理". */
export function stepChoices<N extends string, V extends Stepped<N>>(around: Around<N, V>, view: V): HTMLElement {
  const { desk, menu } = around;
  const place = make('div', { class: 'step' });

  async function choose(name: N): Promise<void> {
    for (const one of choices) one.setAttribute('aria-expanded', String(one.dataset.step === name));
    const [parts, items] = await Promise.all([
      fetched(around).catch(() => undefined),
      menu.namesItems.has(name) ? desk.items().catch(() => []) : [],
    ]);
    if (!parts) {
      fillWith(place, notice(said(formWords.unreachable), 'bad'));
      return;
    }
    const [{ StepTaking }, book] = parts;
    fillWith(place, new StepTaking({ around, book, view, name, items, close: () => close(name) }).element);
    goTo(place.querySelector<HTMLElement>('h3') ?? place);
  }
  function close(name: N): void {
    fillWith(place);
    for (const one of choices) one.setAttribute('aria-expanded', 'false');
    choices.find((one) => one.dataset.step === name)?.focus();
  }

  const ordered = menu.order(view);
  const choices = ordered.map((name) =>
    button('plain', said(menu.labels[name]), () => void choose(name), {
      'aria-expanded': 'false',
      'data-step': name,
    }),
  );
  const folds = ordered.some((name) => !menu.rare.has(name));
  const isFolded = (one: HTMLElement): boolean => folds && menu.rare.has(one.dataset.step as N);
  const likely = choices.filter((one) => !isFolded(one));
  const rare = choices.filter(isFolded);
  const more =
    rare.length > 0 &&
    make(
      'details',
      { class: 'more-steps' },
      make('summary', {}, said(words.moreSteps)),
      make('div', { class: 'acts' }, rare),
    );
  const begun = ordered.find((name) => menu.drafts.kept(view.id, name) !== undefined);
  if (begun) {
    if (more && menu.rare.has(begun)) more.open = true;
    void Promise.resolve().then(() => choose(begun));
  } else if (choices.length > 0) void fetched(around).catch(() => undefined);
  return make(
    'section',
    { 'aria-labelledby': 'act', class: 'unprinted' },
    make('h2', { id: 'act' }, said(words.act)),
    choices.length === 0 && make('p', { class: 'note' }, said(words.noActs)),
    likely.length > 0 && make('div', { class: 'acts' }, likely),
    more,
    place,
  );
}
