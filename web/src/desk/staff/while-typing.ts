// Asking while somebody types: only when they pause, never twice the same, and the newest question's answer alone counts.
// It knows no element and no clock of its own.

/** Acts a little later unless what it answers is called before. */
export type After = (act: () => void) => () => void;

/** How long a pause in typing is, in ms. */
const PAUSE_MS = 400;
export const afterAPause: After = (act) => {
  const timer = setTimeout(act, PAUSE_MS);
  return () => clearTimeout(timer);
};

export interface WhileTyping<Q, A> {
  readonly ask: (question: Q) => Promise<A>;
  /** The answer to the newest question; undefined while there is none, or when asking failed. */
  readonly show: (answer: A | undefined) => void;
  readonly after: After;
}

/** Follows what is typed; undefined where there is nothing to ask. */
export function whileTyping<Q, A>({ ask, show, after }: WhileTyping<Q, A>): (question: Q | undefined) => void {
  let newest = '';
  let cancel = (): void => undefined;
  return (question) => {
    const text = question === undefined ? '' : JSON.stringify(question);
    if (text === newest) return;
    newest = text;
    cancel();
    if (question === undefined) {
      show(undefined);
      return;
    }
    const answered = (answer: A | undefined): void => {
      if (newest === text) show(answer);
    };
    // No hint is no reason not to go on typing.
    cancel = after(() => void ask(question).then(answered, () => answered(undefined)));
  };
}
