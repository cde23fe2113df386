// Carries a record through its life: made once, then each step taken by the person whose step it is, while it is still open
// to them. Begun again after an interruption, it goes on where it stopped.
import type { Acting, Answer } from './acting.ts';

/** A step in a record: who takes it, what, with which body. */
export type Step = readonly [who: string, command: string, body?: object];

export interface Life {
  /** Makes the record happen once, however often the start is interrupted. */
  readonly key: string;
  readonly by: string;
  readonly body: object;
  readonly steps: readonly Step[];
}

/** Answers what making it answered. `at` is the address of its kind; `actions` reads what is open, for a kind that says it per part. */
export async function carryOut(acts: Acting, at: string, { key, by, body, steps }: Life): Promise<Answer> {
  const made = await acts.must(by, 'POST', at, body, { 'idempotency-key': key });
  const path = `${at}/${made.body.id}`;
  for (const [who, command, sent = {}] of steps) {
    const { body: seen } = await acts.ask(who, 'GET', path);
    const parts: readonly { readonly actions: readonly string[] }[] = [seen ?? {}, ...(seen?.findings ?? [])];
    if (parts.some(({ actions }) => actions?.includes(command))) await acts.command(who, path, command, sent);
  }
  return made;
}
