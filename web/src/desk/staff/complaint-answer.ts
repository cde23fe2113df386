// What the API answers of one complaint: never a word of it but in the answer to an opening.
import type { Closing } from '#shared/case/dates.ts';
import type { Channel, Light } from '#shared/case/kinds.ts';
import type { ComplaintCommandName } from '#shared/complaint/commands.ts';
import type { ComplaintEventType } from '#shared/complaint/events.ts';
import type {
  ComplaintRating,
  ComplaintStateName,
  Extended,
  Finding,
  Scope,
  SealedPart,
} from '#shared/complaint/state.ts';
import type { Actor, JsonObject } from '#shared/decision.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { DueAnswer } from './answers.ts';

/** Steps at the desk: the commands, opening the seal, and drafting what is published of the result. */
export type ComplaintStep = ComplaintCommandName | 'unseal' | 'publish';

/** What lists and the page of one complaint share. */
export interface ComplaintCardAnswer {
  readonly id: string;
  readonly version: number;
  /** A reference among those who may know of it; its number stands on the slip alone. */
  readonly number: string;
  readonly kind: 'complaint';
  readonly subject: null;
  /** How it came in, for who has it. */
  readonly channel?: Channel;
  readonly state: ComplaintStateName;
  readonly assigned: readonly string[];
  /** Who decides what is the chair's. */
  readonly decides: readonly string[];
  /** Duties that were missed. */
  readonly waiting: readonly string[];
  readonly receivedAt?: Instant;
  readonly registeredAt: Instant;
  readonly dueOn: Day | null;
  readonly light: Light | null;
  readonly extension?: { readonly of: Extended; readonly by: string; readonly answerBy: Instant };
  readonly finding?: Finding;
  readonly scope?: Scope;
  readonly overlapsLaw?: true;
  /** The reporter was not satisfied, and nobody has answered that yet. */
  readonly awaitsAnswer?: true;
  /** It is to be taken, sealed, to the body that judges it. */
  readonly awaitsCarrying?: true;
  readonly as: 'own' | 'office';
  /** What only cases have. */
  readonly emergency?: undefined;
}

export interface ComplaintEntry {
  readonly version: number;
  readonly type: ComplaintEventType;
  readonly at: Instant;
  /** Nobody where that is not for this reader. */
  readonly actor?: Actor;
  readonly data: JsonObject;
}

export interface ComplaintAnswer extends Omit<ComplaintCardAnswer, 'as' | 'subject'> {
  readonly replyOn: Day;
  readonly findingOn: Day;
  readonly due: DueAnswer | null;
  readonly retaliation?: true;
  readonly withdrawnByPerson?: true;
  readonly rectifyBy?: Day;
  readonly closedOn?: Day;
  readonly reply?: Closing;
  readonly actions: readonly ComplaintStep[];
  readonly mayOpen: boolean;
  /** Numbers of those who may be made to look into it, for whoever gives it to somebody and may open it. */
  readonly mayServe?: readonly string[];
  /** A sealed referral that this person may take along. */
  readonly mayCarry: boolean;
  readonly carriedAt?: Instant;
  readonly rating?: ComplaintRating;
  readonly reopened?: { readonly times: number };
  readonly timeline: readonly ComplaintEntry[];
}

/** Words of one event, by part. */
export interface SaidEntry extends Omit<ComplaintEntry, 'data'> {
  readonly matter?: JsonObject;
  readonly identity?: JsonObject;
}
export interface UnsealAnswer {
  /** Its number, as the reporter has it. */
  readonly slip: string;
  readonly said: readonly SaidEntry[];
  /** A ground that law or Party discipline provides for is among what was said. */
  readonly refer: boolean;
}

export interface OpeningAnswer {
  readonly at: Instant;
  readonly staff: string;
  readonly parts: readonly SealedPart[];
  /** A file of them, and no words. */
  readonly file?: true;
  readonly reason: string | null;
}
