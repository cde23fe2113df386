// A child process that answers one message at a time.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child<Asked, Told> {
  /** Sends a message and resolves with the answer. Rejects when the child fails or dies. */
  readonly ask: (asked: Asked) => Promise<Told>;
  readonly close: () => Promise<void>;
}

/** Starts `file` (of this folder) and resolves when it is ready. Nothing of this process's environment passes. */
export async function openChild<Asked extends object, Told>(
  file: string,
  args: readonly string[],
  env: { readonly [name: string]: string },
): Promise<Child<Asked, Told>> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    env,
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let waiting: { resolve(told: Told): void; reject(fault: Error): void } | undefined;
  child.on('message', (told: Told & { fault?: string }) => {
    if (told.fault === undefined) waiting?.resolve(told);
    else waiting?.reject(new Error(told.fault));
  });
  child.once('exit', (code) => waiting?.reject(new Error(`${file} ended with ${code}`)));
  const next = (): Promise<Told> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  await next();
  return {
    ask(asked) {
      const told = next();
      child.send(asked);
      return told;
    },
    async close() {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** What `door-child.ts` answers. */
export interface Called {
  /** Milliseconds from call to answer. */
  readonly ms: number;
  readonly result: {
    readonly statusCode?: number;
    readonly body?: string;
    readonly headers?: { [name: string]: string };
  };
}

export type DoorChild = Child<{ event: unknown }, Called>;

/** A door in a process of its own. @param file its bundle */
export const openDoorChild = (file: string, env: { readonly [name: string]: string }): Promise<DoorChild> =>
  openChild('door-child.ts', [file], env);

/** The JSON a door answered. Throws when it answered with another status. */
export function answered<T>({ result }: Called, status: number): T {
  if (result.statusCode !== status) throw new Error(`${result.statusCode} instead of ${status}: ${result.body}`);
  return JSON.parse(result.body ?? 'null') as T;
}
