// The commands of an accountability record: what the house raises by itself, and the bodies people send. The same
// schemas validate in the door, make the API description and guard the form.
import * as v from 'valibot';
import { text } from '../fields.ts';
import type { Evidence, Ground, Signal } from '../signals/signal.ts';
import type { Source } from './events.ts';

/** Body of each command, by its name in the address. */
export const ACCOUNTABILITY_COMMANDS = {
  accept: v.strictObject({}),
  dismiss: v.strictObject({ reason: text(500) }),
} as const;

export type AccountabilityCommandName = keyof typeof ACCOUNTABILITY_COMMANDS;

type Bodies = {
  [N in AccountabilityCommandName]: { readonly type: N } & v.InferOutput<(typeof ACCOUNTABILITY_COMMANDS)[N]>;
};

/** A clue from what a record shows by itself, e.g. a case past its lawful limit: the clock's alone. */
export interface RaiseCommand {
  readonly type: 'raise';
  readonly ground: Ground;
  readonly source: Source;
  readonly signal?: Signal;
  readonly evidence?: Evidence;
}

/**
 * Who ever had to do with the source. The record names nobody, so the corridor reads it beside and lays it before the
 * law: they stand aside.
 */
export interface ClueGiven {
  readonly involved: readonly string[];
}

export type AccountabilityCommand =
  | RaiseCommand
  | { readonly type: 'timer'; readonly what: string }
  | (Bodies[AccountabilityCommandName] & { readonly given: ClueGiven });
