// What a case is after its events: small (at most 8 KB), without free or personal text, rebuilt by replay at any time.
import type { About } from '../disclosure/facts.ts';
import type { Day, Instant } from '../time.ts';
import type { ItemLimits } from './commands.ts';
import type { Clock, Closing } from './dates.ts';
import type { FollowUp } from './events/afterwards.ts';
import {
  type CaseKind,
  type CaseStateName,
  type Channel,
  type Correctable,
  OPEN_STATES,
  type SuspensionGround,
} from './kinds.ts';

/** Who held the case from when; the last one is open until the case closes. Periods tile the life of the case. */
export interface Custody {
  readonly holder: string;
  readonly office: string;
  readonly from: Instant;
  readonly to?: Instant;
}

export interface HandOver {
  readonly office: string;
  readonly staff?: string;
  readonly by: string;
  readonly at: Instant;
  readonly acceptBy: Instant;
  /** The acceptance limit has passed: days from here count for the receiving office. */
  readonly waited: boolean;
}

/** The newest one-time notice: how many there were, which event it is, and which of its items are still out. */
export interface Notice {
  readonly n: number;
  readonly version: number;
  readonly open: readonly number[];
}

/** Who decides on an extension: nobody on their own (TL-4). */
export type ExtensionLevel = 'head' | 'leader' | 'chair';

export interface ExtensionAsked {
  readonly by: string;
  readonly level: ExtensionLevel;
  /** Asked a full working day before the date: it may still be granted after it. */
  readonly early: boolean;
}

/** Offices that handle the case together, and whether each has agreed to the one date (TL-5). */
export interface Joint {
  readonly offices: { readonly [office: string]: 'asked' | 'agreed' | 'otherwise' };
  readonly dueOn: Day;
  /** The date stands: agreed by all, or ruled. */
  readonly settled: boolean;
}

export interface Rating {
  readonly level: number;
  readonly manner?: number;
  readonly rated: string;
  /** After the matter was put right; the first stays beside it. */
  readonly again?: { readonly level: number; readonly manner?: number };
  readonly setAside?: 'proposed' | 'confirmed';
  readonly proposedBy?: string;
}

export interface CaseState {
  readonly number: string;
  readonly kind: CaseKind;
  readonly channel: Channel;
  readonly state: CaseStateName;
  readonly office: string;
  readonly holder: string;
  readonly firstAsked: string;
  readonly firstOffice: string;
  readonly registrar: string | null;
  readonly follow: string;
  readonly item?: string;
  readonly itemLimits?: ItemLimits;
  readonly village?: string;
  readonly suggestedOffice?: string;
  readonly contact: 'given' | 'declined' | 'none';
  readonly registeredAt: Instant;
  readonly receivedAt: Instant;
  readonly sameDayUntil: Instant;
  readonly late: boolean;
  readonly clock: Clock | null;
  /** Wake-ups still owed, by name; the earliest is what the due index holds. */
  readonly timers: { readonly [what: string]: Instant };
  readonly handOver?: HandOver;
  readonly returns: number;
  readonly designated: boolean;
  /** Whom a call was relayed to (FI-6). */
  readonly relayedTo?: string;
  /** 0 none, 1 the head knows, 2 the supervising leader and the appraisal group know. */
  readonly escalated: 0 | 1 | 2;
  /** A duty other than the due date was missed and wakes the head: acceptance, relay, ruling. */
  readonly waiting: readonly string[];
  readonly custody: readonly Custody[];
  /** Who held it before the parts kept in `custody`, where there were very many. */
  readonly heldBefore?: Involved;
  readonly closing?: Closing;
  readonly closedOn?: Day;
  readonly disclosure?: string;
  /** The published record that this is an opinion on (DI-6). */
  readonly about?: About;
  /** What came with the registration and still matters. */
  readonly urgent?: true;
  readonly emergency?: true;
  readonly instructed?: { readonly case: string; readonly number: string; readonly by: string };
  /** Version of the event whose text holds a field as it now reads, for each that was corrected. */
  readonly textAt?: { readonly [F in Correctable]?: number };
  readonly notice?: Notice;
  readonly suspended?: { readonly ground: SuspensionGround; readonly from: Instant };
  readonly extension?: ExtensionAsked;
  readonly extended?: true;
  readonly joint?: Joint;
  /** Who ruled whose duty it is, and whether that went to the chair (AC-1.19). */
  readonly ruling?: { readonly by: string; readonly appealUntil: Instant; readonly toChair?: true };
  /** How far a document has come, and whose instruction it waits for (AC-1.18). */
  readonly paper?: { readonly step: 'signedFor' | 'proposed' | 'submitted'; readonly leader?: string };
  /** A directive has its result and is still to be reported back (TL-4). */
  readonly reportOwed?: true;
  readonly reportedUp?: true;
  readonly rating?: Rating;
  readonly followUp?: FollowUp & { readonly contacted?: Instant; readonly rectified?: Instant };
  readonly reopened?: { readonly times: number; readonly byPerson: number; readonly first: Closing };
  /** Where it stood when it was withdrawn or lapsed, and what it was still to be woken for: it may be revived. */
  readonly stood?: {
    readonly in: CaseStateName;
    readonly at: Instant;
    readonly timers: { readonly [what: string]: Instant };
    readonly waiting?: readonly string[];
  };
  /** Taken back by its sender within minutes: there is no such case for anybody else. */
  readonly undone?: true;
  readonly urgedAt?: Instant;
  readonly links?: readonly { readonly case: string; readonly number: string }[];
  readonly attachments?: number;
}

const OPEN: ReadonlySet<CaseStateName> = new Set(OPEN_STATES);
/** Whether the matter is still owed something. */
export const isOpen = ({ state, reportOwed }: Pick<CaseState, 'state' | 'reportOwed'>): boolean =>
  OPEN.has(state) || reportOwed === true;

/** Who has or had to do with a case: what lists need in order to know for whom it exists at all. */
export interface Involved {
  readonly offices: readonly string[];
  readonly people: readonly string[];
  /** For nobody, whoever they are. */
  readonly hidden?: true;
}
export const involvedIn = (state: CaseState): Involved => {
  if (state.undone) return { offices: [], people: [], hidden: true };
  const offices = [
    state.office,
    state.firstOffice,
    state.handOver?.office,
    ...Object.keys(state.joint?.offices ?? {}),
    state.followUp?.office,
    ...state.custody.map((part) => part.office),
  ];
  const people = [
    state.firstAsked,
    state.registrar,
    state.handOver?.staff,
    state.relayedTo,
    state.followUp?.owner,
    state.instructed?.by,
    ...state.custody.map((part) => part.holder),
  ];
  const once = (list: readonly (string | null | undefined)[]) => [...new Set(list.filter((one) => one != null))];
  const { heldBefore } = state;
  return {
    offices: once([...offices, ...(heldBefore?.offices ?? [])]),
    people: once([...people, ...(heldBefore?.people ?? [])]),
  };
};
