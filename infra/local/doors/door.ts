// One door of the house: a deployed bundle in a worker thread of its own, as Lambda keeps it in an environment of its own.
// A door that crashes or no longer turns is replaced; what it was doing fails and nothing else does.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { FromDoor, ToDoor } from './messages.ts';

export interface DoorOptions {
  readonly name: string;
  /** The bundle, an `.mjs` file that exports `handler`. */
  readonly file: string;
  /** All the door may read from its environment; nothing of ours is added. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Receives what the door writes, line by line. */
  readonly log: (door: string, line: string) => void;
}

export interface Door {
  readonly name: string;
  /**
   * Calls the handler with an event (plain data) and gives its result as it arrives through JSON.
   * Throws DoorFault: `timeout` when it takes longer than its limit, `error` when the handler throws,
   * `crash` when the door falls before it answers.
   */
  invoke(event: unknown, options?: { readonly timeoutMs?: number }): Promise<unknown>;
  /** Loads the bundle before the first request comes. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** Why an invocation gave no result. `errorType` and `message` as Lambda reports them. */
export class DoorFault extends Error {
  override readonly name = 'DoorFault';
  readonly kind: 'timeout' | 'error' | 'crash';
  readonly errorType: string;
  constructor(kind: 'timeout' | 'error' | 'crash', errorType: string, message: string) {
    super(message);
    this.kind = kind;
    this.errorType = errorType;
  }
}

// V8 can abort the whole process ("Check failed: jit_page.has_value()") when one of several threads replaces a wrapper
// between WebAssembly and JavaScript by a faster one; fetch, which is partly WebAssembly, makes every door such a thread.
// With an endless budget of calls nothing is replaced (nodejs/node#64500). Before the first thread, for all of them.
setFlagsFromString('--wasm-wrapper-tiering-budget=2147483647');

/** A door that does not answer a ping for this long (ms) is stuck in a loop and is replaced. */
const STUCK_MS = 2_000;

interface Waiting {
  readonly timer: NodeJS.Timeout;
  resolve(result: unknown): void;
  reject(fault: DoorFault): void;
}

interface Room {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  readonly waiting: Map<number, Waiting>;
  readonly pings: Map<number, NodeJS.Timeout>;
}

/** Opens a door. The worker starts with the first invocation or with `warm`. */
export function openDoor(options: DoorOptions): Door {
  let room: Room | undefined;
  let closed = false;
  let count = 0;

  const listen = (stream: Readable): void => {
    createInterface({ input: stream }).on('line', (line) => options.log(options.name, line));
  };

  function fall(fallen: Room, why: string): void {
    if (room === fallen) room = undefined;
    for (const timer of fallen.pings.values()) clearTimeout(timer);
    for (const waiting of fallen.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(new DoorFault('crash', 'Runtime.ExitError', why));
    }
    fallen.waiting.clear();
  }

  function hear(from: Room, message: FromDoor): void {
    if (message.kind === 'ready') return;
    if (message.kind === 'pong') {
      clearTimeout(from.pings.get(message.id));
      from.pings.delete(message.id);
      return;
    }
    const waiting = from.waiting.get(message.id);
    if (!waiting) return;
    from.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.kind === 'result') waiting.resolve(JSON.parse(message.json));
    else waiting.reject(new DoorFault('error', message.fault.errorType, message.fault.errorMessage));
  }

  function open(): Room {
    const worker = new Worker(new URL('./door-worker.ts', import.meta.url), {
      name: options.name,
      env: { ...options.environment },
      workerData: { name: options.name, file: options.file },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    listen(worker.stdout);
    listen(worker.stderr);
    let why = 'the door closed before it answered';
    const ready = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('exit', () => reject(new DoorFault('crash', 'Runtime.ExitError', why)));
    });
    ready.catch(() => undefined);
    const opened: Room = { worker, ready, waiting: new Map(), pings: new Map() };
    worker.on('message', (message: FromDoor) => hear(opened, message));
    worker.on('error', (error) => {
      why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      options.log(options.name, JSON.stringify({ level: 'error', errorType: 'Runtime.ExitError', errorMessage: why }));
    });
    worker.on('exit', () => fall(opened, why));
    return opened;
  }

  /** After a time-out: a handler that merely waits may go on waiting, a door that no longer turns is replaced. */
  function probe(suspect: Room, id: number): void {
    suspect.pings.set(
      id,
      setTimeout(() => void suspect.worker.terminate(), STUCK_MS),
    );
    suspect.worker.postMessage({ kind: 'ping', id } satisfies ToDoor);
  }

  return {
    name: options.name,
    invoke(event, { timeoutMs = options.timeoutMs } = {}) {
      if (closed) return Promise.reject(new DoorFault('crash', 'Runtime.ExitError', 'the house is closing'));
      room ??= open();
      const current = room;
      const id = ++count;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          current.waiting.delete(id);
          reject(new DoorFault('timeout', 'Sandbox.Timedout', `no answer after ${timeoutMs / 1000} s`));
          probe(current, id);
        }, timeoutMs);
        current.waiting.set(id, { timer, resolve, reject });
        current.worker.postMessage({
          kind: 'invoke',
          id,
          requestId: randomUUID(),
          event: JSON.stringify(event),
          deadline: Date.now() + timeoutMs,
        } satisfies ToDoor);
      });
    },
    warm() {
      room ??= open();
      return room.ready;
    },
    async close() {
      closed = true;
      await room?.worker.terminate();
    },
  };
}
