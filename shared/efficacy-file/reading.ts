// The record of who looked into somebody else's efficacy file (AP-4): written before anything is shown, once a day for each
// reader and each way of taking it. It holds what was read by whom and when, never what stood there.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type NewEvent,
  type Recorded,
  refusedBy,
  staffOf,
} from '../decision.ts';
import { type Day, dayOf, type Instant } from '../time.ts';

/** On the screen, or taken along as a file. */
export const READ_AS = ['page', 'sheet'] as const;
export type ReadAs = (typeof READ_AS)[number];

export type FileEvent = NewEvent<'FileRead', { readonly as: ReadAs }>;
export interface FileCommand {
  readonly type: 'read';
  readonly as: ReadAs;
}

/** Only the readings of the latest day: those before it stand in the events. */
export interface FileState {
  readonly on: Day;
  readonly readings: readonly { readonly by: string; readonly as: ReadAs }[];
}

function decide(_: Law, state: FileState | null, { as }: FileCommand, actor: Actor, at: Instant): Decision<FileEvent> {
  if (actor.kind !== 'staff') return refusedBy('SV-1/only-what-is-allowed');
  const today = state?.on === dayOf(at) ? state.readings : [];
  if (today.some((one) => one.by === actor.staff && one.as === as)) return decided();
  return decided({ type: 'FileRead', data: { as } });
}

function evolve(state: FileState | null, event: Recorded<FileEvent>): FileState {
  if (event.type !== 'FileRead') throw new Error(`unknown event ${(event as { type: string }).type}`);
  const on = dayOf(event.at);
  const before = state?.on === on ? state.readings : [];
  return { on, readings: [...before, { by: staffOf(event.actor), as: event.data.as }] };
}

/** One record for each person, under their number; it begins with the first who reads. */
export const fileLaw: Aggregate<FileCommand, FileEvent, FileState> = {
  name: 'efficacy-file',
  initial: null,
  decide,
  evolve,
};
