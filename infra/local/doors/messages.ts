// What house and door say to each other across the worker's wall: JSON text, as between the gateway and Lambda,
// so that nothing but plain data passes.

/** House → door: one invocation. `event` is JSON; `deadline` in epoch milliseconds of machine time. */
export interface Invocation {
  readonly kind: 'invoke';
  readonly id: number;
  readonly requestId: string;
  readonly event: string;
  readonly deadline: number;
}
/** House → door: are you still turning? */
export interface Ping {
  readonly kind: 'ping';
  readonly id: number;
}
export type ToDoor = Invocation | Ping;

/** An error as Lambda reports it to the caller. */
export interface Fault {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** Door → house. */
export type FromDoor =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly json: string }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: Fault }
  | { readonly kind: 'pong'; readonly id: number };
