// What the texts beside the events of an appraisal say: the last words of a step, and what was contested of the evidence with
// the answers (AP-5). Texts that were erased say nothing.

/** One event with its text, as it is read back. */
export interface ToldStep {
  readonly event: { readonly type: string; readonly data: unknown };
  readonly text?: { readonly [field: string]: unknown } | null;
}

/** One thing contested, and what the appraisal group answered. */
export interface Contested {
  readonly contest: number;
  readonly fact?: unknown;
  readonly reason?: unknown;
  readonly answered?: boolean;
  readonly corrected?: boolean;
  readonly answer?: unknown;
}

/** The text of the last event of a type. */
export const lastText = (told: readonly ToldStep[], type: string): NonNullable<ToldStep['text']> | undefined =>
  told.filter(({ event }) => event.type === type).slice(-1)[0]?.text ?? undefined;

/** What was contested, in order. */
export function contestsIn(told: readonly ToldStep[]): Contested[] {
  const found: Contested[] = [];
  for (const { event, text } of told) {
    const { contest, corrected } = event.data as { readonly contest: number; readonly corrected?: boolean };
    if (event.type === 'PackContested') found[contest - 1] = { contest, fact: text?.fact, reason: text?.reason };
    const before = found[contest - 1];
    if (event.type === 'ContestAnswered' && before) {
      found[contest - 1] = { ...before, answered: true, corrected: corrected === true, answer: text?.answer };
    }
  }
  return found;
}
