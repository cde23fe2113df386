// What the API answers of one case: its state as staff see it, its history, and what a step answers besides.
import type { CaseCommandName } from '#shared/case/commands.ts';
import type { CustodySpan } from '#shared/case/custody-line.ts';
import type { CaseEventType } from '#shared/case/events.ts';
import type { CaseKind, CaseStateName, Channel, Light, SuspensionGround } from '#shared/case/kinds.ts';
import type { CaseState, Custody } from '#shared/case/state.ts';
import type { Waiting } from '#shared/case/waits-for.ts';
import type { Actor, JsonObject } from '#shared/decision.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { DueAnswer } from './answers.ts';

export interface TimelineEntry {
  readonly version: number;
  readonly type: CaseEventType;
  readonly at: Instant;
  readonly actor: Actor;
  readonly data: JsonObject;
  /** Null where it was erased. */
  readonly text?: JsonObject | null;
}

/** What of the state is shown as it is stored. */
type Shown = Pick<
  CaseState,
  | 'handOver'
  | 'notice'
  | 'extension'
  | 'joint'
  | 'rating'
  | 'followUp'
  | 'reopened'
  | 'about'
  | 'links'
  | 'instructed'
  | 'emergency'
  | 'reportedUp'
  | 'paper'
  | 'closing'
>;

export interface CaseAnswer extends Shown {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly kind: CaseKind;
  readonly channel: Channel;
  readonly state: CaseStateName;
  readonly office: string;
  readonly holder: string;
  readonly firstAsked: string;
  readonly firstOffice: string;
  readonly item?: string;
  readonly village?: string;
  readonly suggestedOffice?: string;
  readonly contact: 'given' | 'declined' | 'none';
  readonly registeredAt: Instant;
  readonly receivedAt: Instant;
  readonly suspended?: { readonly ground: SuspensionGround; readonly from: Instant };
  readonly custody: readonly Custody[];
  /** The whole line, with what counted for nobody; older answers have only `custody`. */
  readonly custodyLine?: readonly CustodySpan[];
  readonly disclosure?: string;
  readonly closedOn?: Day;
  readonly due: (DueAnswer & { readonly why: { readonly basis: string; readonly setBy?: string } }) | null;
  readonly light: Light | null;
  readonly waitsFor: readonly Waiting[];
  readonly actions: readonly CaseCommandName[];
  /** Whether this person may lay a file to it now. */
  readonly attachable: boolean;
  readonly subject: string | null;
  /** The words of the registration as they now read; null where they were erased. */
  readonly said: JsonObject | null;
  readonly timeline: readonly TimelineEntry[];
}

/** What a step answers that is shown this once and kept nowhere. */
export interface StepAnswer {
  readonly receipt?: { readonly code: string };
}
