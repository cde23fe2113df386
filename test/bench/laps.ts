// Rounds of work in a process of its own, so that its processor time can be told: so many lives, sixteen at a time.

/** How many lives go on at once, as many people at as many counters. */
export const AT_A_TIME = 16;
/** Requests in one life: register, hand over, read. */
export const REQUESTS = 3;

export interface Round {
  readonly lives: number;
}
export interface Lapped {
  /** Wall clock. */
  readonly ms: number;
  /** Processor time of this process, user and system. */
  readonly cpuMs: number;
}

/** Answers each `Round` that the parent sends by living that many lives. */
export function answerLaps(live: (n: number) => Promise<void>): void {
  let begun = 0;
  async function lap({ lives }: Round): Promise<Lapped> {
    const last = begun + lives;
    const lane = async (): Promise<void> => {
      while (begun < last) await live(begun++);
    };
    globalThis.gc?.();
    const cpu = process.cpuUsage();
    const start = performance.now();
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { ms, cpuMs: (user + system) / 1000 };
  }
  process.on('message', (round: Round) => {
    lap(round).then(
      (lapped) => process.send?.(lapped),
      (fault: unknown) => process.send?.({ fault: String((fault as Error).stack) }),
    );
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ ready: true });
}
