// What a case is after its events: small (at most 8 KB), without free or personal text, rebuilt by replay at any time.
import type { Day, Instant } from '../time.ts';
import type { Clock, Closing } from './events.ts';
import { type CaseKind, type CaseStateName, type Channel, OPEN_STATES } from './kinds.ts';

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
  readonly itemLimits?: { readonly commitmentDays?: number; readonly statutoryDays?: number };
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
}

const OPEN: ReadonlySet<CaseStateName> = new Set(OPEN_STATES);
/** Whether the matter is still owed something. */
export const isOpen = (state: CaseState): boolean => OPEN.has(state.state);

/** Who has or had to do with a case: what lists need in order to know for whom it exists at all. */
export interface Involved {
  readonly offices: readonly string[];
  readonly people: readonly string[];
}
export const involvedIn = (state: CaseState): Involved => {
  const offices = [
    state.office,
    state.firstOffice,
    state.handOver?.office,
    ...state.custody.map((part) => part.office),
  ];
  const people = [
    state.firstAsked,
    state.registrar,
    state.handOver?.staff,
    state.relayedTo,
    ...state.custody.map((part) => part.holder),
  ];
  const once = (list: readonly (string | null | undefined)[]) => [...new Set(list.filter((one) => one != null))];
  const { heldBefore } = state;
  return {
    offices: once([...offices, ...(heldBefore?.offices ?? [])]),
    people: once([...people, ...(heldBefore?.people ?? [])]),
  };
};
