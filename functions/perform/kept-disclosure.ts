// How a disclosure is kept: in which lists its row stands and what its card shows. What lies beside it: `disclosure-rows`.
import type { Board, DisclosureStateName } from '#shared/disclosure/boards.ts';
import type { DisclosureCommand } from '#shared/disclosure/commands.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import type { DisclosureEvent } from '#shared/disclosure/events.ts';
import { type DisclosureState, isPending } from '#shared/disclosure/state.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import { disclosuresOf } from '../table/partitions.ts';
import type { Tables } from '../table/tables.ts';
import { rowsBeside } from './disclosure-rows.ts';
import type { IndexKeys, Kept } from './kept.ts';

/** What lists need without opening the record. */
export interface DisclosureCard {
  readonly board: Board;
  readonly state: DisclosureStateName;
  readonly case?: { readonly id: string; readonly number: string };
  readonly author: string;
  readonly office: string;
  /** Marks of those among whom it is kept until it is public. */
  readonly among?: readonly string[];
  /** A correction of it waits for the second person. */
  readonly correcting?: true;
  /** Of what stood on a board and came down when its time was over: since when and until when it stood, under which catalogue entry. */
  readonly stood?: { readonly on: Day; readonly until?: Day; readonly entry?: string };
}

const doneAt = (state: DisclosureState): Instant | undefined =>
  state.withdrawnAt ?? state.expiredAt ?? state.correction?.at ?? state.publishedAt;

/**
 * Pending ones lie by the day they are owed, the others by the moment they left the desk. A correction that waits brings
 * its record to the front of those done with.
 */
function index(state: DisclosureState): IndexKeys {
  const { board, publishBy, timers } = state;
  const due = Object.values(timers ?? {}).sort()[0];
  const last = state.case?.number ?? state.draftedAt;
  return {
    ...(due === undefined ? {} : { due }),
    ...(isPending(state)
      ? { office: [disclosuresOf(board), `${publishBy}#${last}`] as const }
      : { month: [disclosuresOf(board), `${doneAt(state)}#${last}`] as const }),
  };
}

function stood({ state, facts, publishedAt, until }: DisclosureState): Pick<DisclosureCard, 'stood'> {
  if (state !== 'expired' || publishedAt === undefined) return {};
  const entry = 'catalogue' in facts ? facts.catalogue : undefined;
  const more = { ...(until === undefined ? {} : { until }), ...(entry === undefined ? {} : { entry }) };
  return { stood: { on: dayOf(publishedAt), ...more } };
}

const card = (of: DisclosureState): DisclosureCard => {
  const { board, state, case: source, author, office, correction, among } = of;
  return {
    board,
    state,
    ...(source ? { case: source } : {}),
    author,
    office,
    ...(among ? { among } : {}),
    ...(correction ? { correcting: true } : {}),
    ...stood(of),
  };
};

/** The keeping of disclosures over these tables. Its writing throws CaseIsClaimed for a second draft of a case. */
export const keptDisclosure = (tables: Tables): Kept<DisclosureCommand, DisclosureEvent, DisclosureState> => ({
  law: disclosureLaw,
  index,
  card,
  beside: (change) => rowsBeside(tables, change),
});
