// What the figures know of one case: facts that are counted, and nothing by which somebody could be recognised. It stands
// on the case's card, made anew from the state with each step.
import type { CaseKind, Channel } from '../case/kinds.ts';
import { type CaseState, isOpen } from '../case/state.ts';
import type { Stop } from '../regulation/calendar/due-date.ts';
import { type Day, dayOf, type Instant } from '../time.ts';

export interface Fact {
  readonly kind: CaseKind;
  readonly channel: Channel;
  /** For which office it counts: the one that had it at the end of its due day, else the last. */
  readonly office: string;
  readonly item?: string;
  readonly receivedOn: Day;
  readonly open: boolean;
  /** The date that runs now, and since which day its clock stands. */
  readonly dueOn?: Day;
  readonly stoppedOn?: Day;
  readonly closedOn?: Day;
  /** The verdict by the date first owed, which no reopening mends (SC-1). Present once there was an end. */
  readonly onTime?: boolean;
  /** It ended by the person, who took it back or did not bring the papers: no work of the office's. */
  readonly byPerson?: true;
  /** From when a promise is counted, and when the person was told; absent where only `onTime` can judge. */
  readonly start?: Instant;
  readonly stops?: readonly Stop[];
  readonly toldAt?: Instant;
  /** Level 1 to 5 of the first rating, unless it was set aside. */
  readonly rating?: number;
  /** The person asked for it to be hurried. */
  readonly urged?: true;
  /** It repeats another matter, or is repeated. */
  readonly repeats?: true;
}

function officeOf({ custody, clock, office }: CaseState): string {
  const due = clock?.due.at;
  const held = due && custody.find(({ from, to }) => from <= due && (to === undefined || to > due));
  return held ? held.office : office;
}

/** From when a promise runs. A clock begun anew by a reopening no longer tells it. */
function startOf({ clock, reopened, receivedAt }: CaseState): Pick<Fact, 'start' | 'stops'> {
  if (!clock || reopened) return {};
  const { why } = clock.due;
  if (why.basis === 'set') return { start: receivedAt };
  const stops = why.stops.map(({ from, to }) => ({ from, to }));
  return { start: why.start, ...(stops.length > 0 ? { stops } : {}) };
}

/** Links of an instruction are no repeats. */
const LINKED_BY_OFFICE: ReadonlySet<CaseKind> = new Set(['directive', 'document']);

/** What of a case is counted; null for what was taken back at once and for complaints, which have a scope of their own. */
export function factOf(state: CaseState): Fact | null {
  if (state.undone || state.kind === 'complaint') return null;
  const { kind, channel, item, clock, closing, closedOn, reopened, rating, suspended, stood } = state;
  const open = isOpen(state);
  const first = reopened?.first ?? closing;
  const ended = !open && closing !== undefined;
  const verdict = first && (ended || reopened) ? { onTime: first.onTime } : {};
  return {
    kind,
    channel,
    office: officeOf(state),
    ...(item === undefined ? {} : { item }),
    receivedOn: dayOf(state.receivedAt),
    open,
    ...(open && clock ? { dueOn: clock.due.on } : {}),
    ...(state.state === 'suspended' && suspended ? { stoppedOn: dayOf(suspended.from) } : {}),
    ...(ended && closedOn !== undefined ? { closedOn, toldAt: closing.toldAt } : {}),
    ...verdict,
    ...(ended && stood ? { byPerson: true as const } : {}),
    ...startOf(state),
    ...(rating && rating.setAside !== 'confirmed' ? { rating: rating.level } : {}),
    ...(state.urgedAt === undefined ? {} : { urged: true as const }),
    ...(state.links?.length && !LINKED_BY_OFFICE.has(kind) ? { repeats: true as const } : {}),
  };
}
