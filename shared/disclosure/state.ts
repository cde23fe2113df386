// What a disclosure is after its events: small and without its texts. It knows which texts are written and by whom,
// because whoever wrote a word does not approve it (DI-6).
import type { Recorded } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { Board, DisclosureStateName, TextField } from './boards.ts';
import type { DisclosureEvent, ResultFacts } from './events.ts';

export interface DisclosureState {
  readonly board: Board;
  readonly state: DisclosureStateName;
  readonly case: { readonly id: string; readonly number: string };
  readonly author: string;
  /** The office that answered; who may see the record depends on it. */
  readonly office: string;
  readonly facts: ResultFacts;
  /** Who wrote each text as it now stands; an empty text has no writer. */
  readonly writers: { readonly [F in TextField]?: string };
  readonly showsVillage: boolean;
  /** Counts the changes of the texts, so that what is approved is what was read. */
  readonly edition: number;
  readonly publishBy: Day;
  readonly draftedAt: Instant;
  readonly approvedBy?: string;
  readonly publishedAt?: Instant;
  readonly withdrawnAt?: Instant;
  /** The newest day on which the case was reopened after this was put forward. */
  readonly reopenedOn?: Day;
}

/** Whether somebody still has to do something with it. */
export const isPending = (state: Pick<DisclosureState, 'state'>): boolean =>
  state.state === 'draft' || state.state === 'submitted';

type Writers = DisclosureState['writers'];

function rewritten(writers: Writers, by: string, filled: readonly TextField[], emptied: readonly TextField[]): Writers {
  const kept = Object.entries(writers).filter(([field]) => !emptied.includes(field as TextField));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(filled.map((field) => [field, by])) };
}

/** The next state of a disclosure. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: DisclosureState | null, event: Recorded<DisclosureEvent>): DisclosureState {
  if (event.type === 'DisclosureDrafted') {
    const { board, from, author, facts, filled, showsVillage, publishBy } = event.data;
    return {
      board,
      state: 'draft',
      case: { id: from.case, number: facts.number },
      author,
      office: facts.office,
      facts,
      writers: rewritten({}, author, filled, []),
      showsVillage,
      edition: 1,
      publishBy,
      draftedAt: event.at,
    };
  }
  if (!state) throw new Error(`${event.type} before DisclosureDrafted`);
  const by = event.actor.kind === 'staff' ? event.actor.staff : '';
  switch (event.type) {
    case 'DisclosureEdited': {
      const { filled, emptied, showsVillage } = event.data;
      const writers = rewritten(state.writers, by, filled, emptied);
      return { ...state, writers, showsVillage, edition: state.edition + 1 };
    }
    case 'DisclosureSubmitted':
      return { ...state, state: 'submitted' };
    case 'DisclosureReturned':
      return { ...state, state: 'draft' };
    case 'DisclosureApproved':
      return { ...state, state: 'published', approvedBy: by, publishedAt: event.at };
    case 'DisclosureWithdrawn':
      return { ...state, state: 'withdrawn', withdrawnAt: event.at };
    case 'DisclosureMarkedReopened':
      return { ...state, reopenedOn: event.data.on };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
