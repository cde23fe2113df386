// What is to be done in the played year, by day, and the doing of it: what stands under one day is done side by side, a few at
// a time, and one that fails ends the year.
import type { Day } from '#shared/time.ts';

type Act = () => Promise<void>;

/** How many act at once. */
const ABREAST = 6;

export class Agenda {
  readonly #days = new Map<Day, Act[]>();

  on(when: Day, act: Act): void {
    const acts = this.#days.get(when);
    if (acts) acts.push(act);
    else this.#days.set(when, [act]);
  }

  /** Days on which something is to be done, the earliest first. */
  days(): Day[] {
    return [...this.#days.keys()].sort();
  }

  /** Does all of one day. */
  async do(when: Day): Promise<void> {
    const left = [...(this.#days.get(when) ?? [])];
    const lane = async (): Promise<void> => {
      for (let act = left.shift(); act; act = left.shift()) await act();
    };
    await Promise.all(Array.from({ length: ABREAST }, lane));
  }
}
