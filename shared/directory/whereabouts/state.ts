// Where somebody is after the events: what the board shows, and a stand-in who has been asked and has not answered yet.
import type { Recorded } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Status } from './commands.ts';
import type { WhereaboutsEvent } from './events.ts';

export interface WhereaboutsState {
  readonly status: Status;
  readonly since: Instant;
  readonly backAt?: Instant;
  readonly standIn?: string;
  readonly asked?: {
    readonly status: Status;
    readonly substitute: string;
    readonly backAt?: Instant;
    readonly at: Instant;
  };
}

const back = ({ backAt }: { readonly backAt?: Instant }) => (backAt === undefined ? {} : { backAt });
const withoutAsked = ({ asked: _, ...rest }: WhereaboutsState): WhereaboutsState => rest;

/** The next state. An unknown event is a fault: the law that stored it is newer than this one. */
export function evolve(state: WhereaboutsState | null, event: Recorded<WhereaboutsEvent>): WhereaboutsState {
  const now: WhereaboutsState = state ?? { status: 'onDuty', since: event.at };
  switch (event.type) {
    case 'WhereaboutsSet':
      return { status: event.data.status, since: event.at, ...back(event.data) };
    case 'SubstitutionAsked': {
      const { status, substitute } = event.data;
      return { ...now, asked: { status, substitute, ...back(event.data), at: event.at } };
    }
    case 'SubstitutionAccepted': {
      const { status, substitute } = event.data;
      const since = now.status === status ? now.since : event.at;
      return { status, since, ...back(event.data), standIn: substitute };
    }
    case 'SubstitutionDeclined':
      return withoutAsked(now);
    case 'AbsenceRecorded': {
      const { standIn } = event.data;
      return { status: 'onLeave', since: event.at, ...back(event.data), ...(standIn === undefined ? {} : { standIn }) };
    }
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
