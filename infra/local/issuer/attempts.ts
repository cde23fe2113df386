// Slows guessing down: after five wrong passwords for one number each further try has to wait, longer each time.
// Runs on machine time; nothing of it is kept over a restart.

/** Wrong tries that cost nothing. */
const FREE = 5;
const LONGEST_WAIT_S = 60;
/** Numbers remembered at most, so that guessing numbers does not fill the memory. */
const REMEMBERED = 10_000;

export interface Attempts {
  /** Seconds until this number may try again, 0 when it may now. */
  wait(number: string): number;
  failed(number: string): void;
  succeeded(number: string): void;
}

/** @param now machine time in epoch milliseconds */
export function countAttempts(now: () => number): Attempts {
  const tries = new Map<string, { readonly wrong: number; readonly until: number }>();
  return {
    wait: (number) => Math.max(0, Math.ceil(((tries.get(number)?.until ?? 0) - now()) / 1000)),
    failed(number) {
      const wrong = (tries.get(number)?.wrong ?? 0) + 1;
      const waitS = wrong < FREE ? 0 : Math.min(LONGEST_WAIT_S, 2 ** (wrong - FREE));
      tries.delete(number);
      tries.set(number, { wrong, until: now() + waitS * 1000 });
      const oldest = tries.keys().next().value;
      if (tries.size > REMEMBERED && oldest !== undefined) tries.delete(oldest);
    },
    succeeded: (number) => void tries.delete(number),
  };
}
