// What a complaint is after its events: a number, a state, dates, and who has it. Whom it is about, who brought it and
// every word of it lie sealed and enter here never (SV-4.1).

import type { Clock, Closing } from '../case/dates.ts';
import type { Channel } from '../case/kinds.ts';
import type { Day, Instant } from '../time.ts';

export const COMPLAINT_STATES = [
  'received',
  'screened',
  'investigating',
  'found',
  'replied',
  'rectifying',
  'closed',
  'archived',
  'referred',
  'withdrawn',
] as const;
export type ComplaintStateName = (typeof COMPLAINT_STATES)[number];

export const FINDINGS = ['founded', 'partly', 'unfounded', 'unverifiable'] as const;
export type Finding = (typeof FINDINGS)[number];

/** How widely the result is published (SV-4.4). */
export const SCOPES = ['public', 'internal', 'none'] as const;
export type Scope = (typeof SCOPES)[number];

/** Parts of what is sealed: each is opened by itself. */
export const SEALED_PARTS = ['matter', 'identity'] as const;
export type SealedPart = (typeof SEALED_PARTS)[number];

/**
 * Marks of people, by which a right is judged without opening anything; padded, so that their count says nothing. Those of
 * the first three are bound to a person's post, so that whoever moves no longer fits; the others stand for the number alone.
 */
export interface Marks {
  readonly know: readonly string[];
  readonly serve: readonly string[];
  readonly publish: readonly string[];
  /** Who has it now, and may open and look into it. */
  readonly hold: readonly string[];
  /** Who decides what is the chair's. */
  readonly decide: readonly string[];
  /** Who stands aside, for ever: this list only grows. */
  readonly out: readonly string[];
}

/** Which date an extension is asked for. */
export type Extended = 'reply' | 'finding';

/** How satisfied the reporter was, from 1 to 5 (SC-1). */
export interface ComplaintRating {
  readonly level: number;
  readonly manner?: number;
  /** The second one, after somebody else got in touch or it was taken up again. */
  readonly again?: number;
}

/** A finding as it was made: what is counted of a month must not change when the matter is taken up again. */
export interface FindingMade {
  readonly finding: Finding;
  readonly at: Instant;
}

export interface ComplaintState {
  readonly number: string;
  readonly channel: Channel;
  /** Who entered it for the person: they keep number and slip and know no more. */
  readonly registrar: string | null;
  readonly state: ComplaintStateName;
  readonly registeredAt: Instant;
  readonly receivedAt: Instant;
  readonly follow: string;
  /** Public half of the key that the query code leads to: X25519, base64url. */
  readonly codeKey: string;
  readonly marks: Marks;
  /** The reply that is owed in 7 or 15 days (TL-4). */
  readonly clock: Clock;
  /** The finding that is owed in 60 or 90 days (SV-4.4). */
  readonly findingClock: Clock;
  /** The substantive reply, by which the first date is met. */
  readonly reply?: Closing;
  readonly finding?: Finding;
  readonly foundAt?: Instant;
  readonly scope?: Scope;
  /** The reporter was made to suffer for it (AC-1.7, AC-2.3). */
  readonly retaliation?: true;
  /** Law or Party discipline provides for it: it is referred, not settled (AC-2.7). */
  readonly overlapsLaw?: true;
  readonly rectifyBy?: Day;
  readonly closedOn?: Day;
  /** Who closed it: never the one who looks after how that was rated. */
  readonly closer?: string;
  readonly rating?: ComplaintRating;
  /** A bad rating: whoever decides owes the reporter a word (SC-1). */
  readonly followUp?: { readonly contacted?: true };
  readonly reopened?: {
    readonly times: number;
    readonly byPerson: number;
    /** The first reply, whose verdict no reopening mends. */
    readonly first: Closing;
    /** What was found before. */
    readonly findings: readonly FindingMade[];
  };
  /** When it was last given to who carries it to the other body. */
  readonly carriedAt?: Instant;
  readonly extension?: {
    readonly of: Extended;
    readonly by: string;
    readonly early: boolean;
    readonly answerBy: Instant;
  };
  readonly extended: readonly Extended[];
  readonly urgedAt?: Instant;
  /** Words of the reporter on a day, which a day bounds. */
  readonly written?: { readonly on: Day; readonly times: number };
  readonly opened: number;
  /** Taken back by its sender within minutes: there is no such complaint for anybody (SC-1). */
  readonly undone?: true;
  /** The sender withdrew; an investigation goes on all the same. */
  readonly withdrawnByPerson?: true;
  readonly waiting: readonly string[];
  readonly timers: { readonly [what: string]: Instant };
}

/** Whether the reporter was not satisfied and nobody has answered that yet. */
export const awaitsAnswer = ({ state, followUp }: Pick<ComplaintState, 'state' | 'followUp'>): boolean =>
  state === 'closed' && followUp !== undefined && !followUp.contacted;

/** Whether it is referred and lies here yet: somebody has to carry it. */
export const awaitsCarrying = ({ state, carriedAt }: Pick<ComplaintState, 'state' | 'carriedAt'>): boolean =>
  state === 'referred' && carriedAt === undefined;

/** Whether something is still owed to it here. */
export const isOpen = ({ state }: Pick<ComplaintState, 'state'>): boolean =>
  state !== 'closed' && state !== 'archived' && state !== 'referred' && state !== 'withdrawn';
