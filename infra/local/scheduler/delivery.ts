// Bringing one thing to its target: the first attempt is waited for, the next ones follow by themselves in machine time.
// What is brought, and what a lasting failure means, the sender says.

export interface Parcel {
  /** One attempt, counted from 1; a rejection is a failed attempt. */
  send(attempt: number): Promise<void>;
  /** Attempts after the first. */
  readonly retries: number;
  /** Seconds of machine time after which no further attempt is made. */
  readonly maxAgeSeconds: number;
  /** It arrived. */
  arrived(): void;
  /** It never will: every attempt failed, or it grew too old. */
  failed(failure: Failure): void;
}

export interface Failure {
  readonly attempts: number;
  readonly exhausted: 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds';
  readonly error: { readonly name: string; readonly message: string };
}

export interface Delivery {
  /** Makes the first attempt and resolves when it is over, whether it arrived or will be tried again. Never rejects. */
  deliver(parcel: Parcel): Promise<void>;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  /** Makes no further attempt and waits for those under way; a parcel given up so has neither arrived nor failed. */
  stop(): Promise<void>;
}

export interface DeliveryOptions {
  /** Milliseconds before the attempt after the `failed`-th failure. */
  readonly backoff?: (failed: number) => number;
}

const MINUTE = 60_000;
const doubling = (failed: number) => Math.min(1_000 * 2 ** (failed - 1), MINUTE);

/** A delivery whose waiting times double up to a minute unless said otherwise. */
export function createDelivery({ backoff = doubling }: DeliveryOptions = {}): Delivery {
  const under = new Set<Promise<void>>();
  const waiting = new Map<NodeJS.Timeout, () => void>();
  let stopped = false;

  /** Waits; resolves early when the delivery is stopped. */
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        resolve();
      }, ms);
      waiting.set(timer, resolve);
    });

  const attempt = async (parcel: Parcel, count: number): Promise<Failure['error'] | null> => {
    try {
      await parcel.send(count);
      return null;
    } catch (fault) {
      const { name, message } = fault instanceof Error ? fault : { name: 'Error', message: String(fault) };
      return { name, message };
    }
  };

  const retry = async (parcel: Parcel, first: Failure['error']): Promise<void> => {
    const start = performance.now();
    let error: Failure['error'] | null = first;
    for (let attempts = 1; error !== null; attempts += 1) {
      if (attempts > parcel.retries) return parcel.failed({ attempts, exhausted: 'MaximumRetryAttempts', error });
      const wait = backoff(attempts);
      if (performance.now() + wait - start > parcel.maxAgeSeconds * 1_000) {
        return parcel.failed({ attempts, exhausted: 'MaximumEventAgeInSeconds', error });
      }
      await pause(wait);
      if (stopped) return;
      error = await attempt(parcel, attempts + 1);
    }
    parcel.arrived();
  };

  const track = (work: Promise<void>) => {
    under.add(work);
    void work.finally(() => under.delete(work));
  };

  const settled = async () => {
    while (under.size > 0) await Promise.all(under);
  };

  return {
    async deliver(parcel) {
      if (stopped) return;
      const first = attempt(parcel, 1);
      track(first.then((error) => (error === null ? parcel.arrived() : track(retry(parcel, error)))));
      await first;
    },
    settled,
    async stop() {
      stopped = true;
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer);
        resolve();
      }
      waiting.clear();
      await settled();
    },
  };
}
