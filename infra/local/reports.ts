// Collects what `work` reports to have fired while time is moved, so that whoever moved it can be told.
import type { Fired } from './http/local-routes.ts';

export interface Reports {
  /** Notes what one invocation of `work` answered. */
  note(answer: unknown): void;
  /** Everything noted while `during` ran, in order of time. */
  while(during: () => Promise<unknown>): Promise<readonly Fired[]>;
}

const isFired = (entry: unknown): entry is Fired =>
  typeof entry === 'object' && entry !== null && 'at' in entry && 'what' in entry && 'id' in entry;

/** `work` answers `{ fired: [{ at, what, id }] }`; anything else reports nothing. */
export function openReports(): Reports {
  const open = new Set<Fired[]>();
  return {
    note(answer) {
      const fired: unknown =
        typeof answer === 'object' && answer !== null && 'fired' in answer ? answer.fired : undefined;
      if (!Array.isArray(fired)) return;
      for (const list of open) list.push(...fired.filter(isFired).map(({ at, what, id }) => ({ at, what, id })));
    },
    async while(during) {
      const list: Fired[] = [];
      open.add(list);
      try {
        await during();
      } finally {
        open.delete(list);
      }
      return list.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    },
  };
}
