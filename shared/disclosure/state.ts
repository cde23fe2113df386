// What a disclosure is after its events: small and without its texts. It knows which texts are written and by whom,
// because whoever wrote a word does not approve it (DI-6).
import type { Recorded } from '../decision.ts';
import { type Day, type Instant, instantOn, plusDays } from '../time.ts';
import type { CaseBoard, DisclosureStateName, HandBoard } from './boards.ts';
import type { DisclosureEvent } from './events.ts';
import type { HandFacts, OpinionFacts, ResultFacts } from './facts.ts';
import type { SaidFact } from './facts-said.ts';
import type { PublicReportFigures } from './snapshot/report-figures.ts';
import { type Written, writtenAfter } from './writers.ts';

type Sayers = { readonly [F in SaidFact]?: string };

interface Source {
  readonly id: string;
  readonly number: string;
}

/** Of which board it is, where it came from, and what is known besides its words. */
export type Origin =
  | { readonly board: 'results'; readonly case: Source; readonly facts: ResultFacts }
  | { readonly board: 'opinions'; readonly case: Source; readonly facts: OpinionFacts }
  | { readonly board: HandBoard; readonly case?: undefined; readonly facts: HandFacts };

interface Progress extends Written {
  readonly state: DisclosureStateName;
  readonly author: string;
  /** Who handled the case it comes from. */
  readonly handler?: string;
  /** The office that answers; who may see the record depends on it. Empty where none does. */
  readonly office: string;
  /** Who changed each fact since it was drafted. */
  readonly sayers?: Sayers;
  readonly showsVillage: boolean;
  /** Of a monthly report: the figures of the frozen edition it was put forward from. */
  readonly figures?: PublicReportFigures;
  /** It comes from a complaint: marks of those among whom it is kept until it is public (SV-4.1). */
  readonly among?: readonly string[];
  /** Of what comes from a complaint: its finding was founded, so that somebody may be named. */
  readonly mayName?: true;
  /** Counts the changes of the texts, so that what is approved is what was read. */
  readonly edition: number;
  readonly publishBy: Day;
  readonly draftedAt: Instant;
  readonly approvedBy?: string;
  readonly publishedAt?: Instant;
  /** The last day on which it is public. */
  readonly until?: Day;
  /** An edition prepared since the publication; what is public stays until it is published. */
  readonly correction?: Written & {
    readonly by: string;
    readonly at: Instant;
    readonly sayers?: Sayers;
    readonly showsVillage: boolean;
    readonly facts?: HandFacts;
  };
  readonly correctedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly expiredAt?: Instant;
  /** The newest day on which the case was reopened after this was put forward. */
  readonly reopenedOn?: Day;
  /** The day since which it should have been public. */
  readonly overdueSince?: Day;
  readonly timers?: { readonly expire?: Instant; readonly overdue?: Instant };
}

export type DisclosureState = Progress & Origin;
export type StateOn<B extends CaseBoard | HandBoard> = Extract<DisclosureState, { board: B }>;

/** Whether somebody still has to do something before it is public. */
export const isPending = (state: Pick<DisclosureState, 'state'>): boolean =>
  state.state === 'draft' || state.state === 'submitted';

/** By which the public tells a record or an opinion without a number: the first 12 digits of the id. */
export const shortId = (id: string): string => id.slice(0, 12);

/** The address of a record on its board: a result's number, of others the short id. */
export const recordName = (id: string, { case: source }: Pick<DisclosureState, 'case'>): string =>
  source?.number ?? shortId(id);

type Drafted = Extract<Recorded<DisclosureEvent>, { type: 'DisclosureDrafted' }>;

function originOf({ data }: Drafted): Origin {
  switch (data.board) {
    case 'results':
    case 'opinions': {
      const source = { id: data.from.case, number: data.facts.number };
      return { board: data.board, case: source, facts: data.facts } as Origin;
    }
    default:
      return { board: data.board, facts: data.facts };
  }
}

/** With its period, and the moment after its last day to be woken for. */
const lasting = ({ until, stays }: { until?: Day; stays?: true }): Pick<Progress, 'until' | 'timers'> => ({
  ...(until === undefined ? {} : { until }),
  ...(until === undefined || stays ? {} : { timers: { expire: instantOn(plusDays(until, 1), '00:00') } }),
});

type Edited = Extract<Recorded<DisclosureEvent>, { type: 'DisclosureEdited' }>;

/** Who says each fact, after what an edit says anew. */
function sayersAfter(state: DisclosureState, { said = [] }: Edited['data'], by: string): { readonly sayers?: Sayers } {
  const before = (state.correction ?? state).sayers;
  if (said.length === 0) return before ? { sayers: before } : {};
  return { sayers: { ...before, ...Object.fromEntries(said.map((fact) => [fact, by])) } };
}

/** By when it is to be public, where an edit says so anew; what is late already stays late. */
function owed({ timers, overdueSince }: DisclosureState, { publishBy, overdueAt }: Edited['data']): Partial<Progress> {
  if (publishBy === undefined || overdueAt === undefined) return {};
  return { publishBy, ...(overdueSince === undefined ? { timers: { ...timers, overdue: overdueAt } } : {}) };
}

/** What an edit makes of a record: of its words, or, once it is public, of the edition that is being prepared. */
function edited(state: DisclosureState, { data, at }: Edited, by: string): DisclosureState {
  const { showsVillage, facts } = data;
  const edition = state.edition + 1;
  const written = writtenAfter(state.correction ?? state, data, by);
  const known = { ...(facts === undefined ? {} : { facts }), ...sayersAfter(state, data, by) };
  if (state.state === 'published') {
    const { alsoBy: _, ...before } = state.correction ?? {};
    return { ...state, edition, correction: { ...before, by, at, ...written, showsVillage, ...known } };
  }
  const { alsoBy: _, ...before } = state;
  const office = facts === undefined ? {} : { office: facts.office ?? '' };
  return { ...before, ...written, showsVillage, edition, ...known, ...office, ...owed(state, data) } as DisclosureState;
}

function corrected(
  { correction, alsoBy: _, ...state }: DisclosureState,
  period: { until?: Day; stays?: true },
  at: Instant,
): DisclosureState {
  if (!correction) throw new Error('DisclosureCorrected without a correction');
  const { writers, alsoBy, sayers, showsVillage, facts } = correction;
  const known = {
    ...(alsoBy === undefined ? {} : { alsoBy }),
    ...(facts === undefined ? {} : { facts, office: facts.office ?? '' }),
    ...(sayers === undefined ? {} : { sayers }),
  };
  return { ...state, writers, showsVillage, ...known, ...lasting(period), correctedAt: at } as DisclosureState;
}

/** With nothing left to be woken for but what is given. */
function down({ timers: _, correction: __, ...state }: DisclosureState, more: Partial<Progress>): DisclosureState {
  return { ...state, ...more } as DisclosureState;
}

/** The next state of a disclosure. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: DisclosureState | null, event: Recorded<DisclosureEvent>): DisclosureState {
  if (event.type === 'DisclosureDrafted') {
    const { author, handler, facts, filled, showsVillage, publishBy, overdueAt, among, mayName, figures } = event.data;
    return {
      ...originOf(event),
      state: 'draft',
      author,
      ...(handler === undefined ? {} : { handler }),
      office: facts.office ?? '',
      ...writtenAfter({ writers: {} }, { filled, emptied: [] }, author),
      showsVillage,
      edition: 1,
      publishBy,
      draftedAt: event.at,
      ...(figures ? { figures } : {}),
      ...(among ? { among } : {}),
      ...(mayName ? { mayName } : {}),
      ...(overdueAt === undefined ? {} : { timers: { overdue: overdueAt } }),
    };
  }
  if (!state) throw new Error(`${event.type} before DisclosureDrafted`);
  const by = event.actor.kind === 'staff' ? event.actor.staff : '';
  switch (event.type) {
    case 'DisclosureEdited':
      return edited(state, event, by);
    case 'DisclosureSubmitted':
      return { ...state, state: 'submitted' };
    case 'DisclosureReturned': {
      const { correction: _, ...rest } = state;
      return state.state === 'published' ? (rest as DisclosureState) : { ...state, state: 'draft' };
    }
    case 'DisclosureFellOverdue':
      return down(state, { overdueSince: event.on as Day });
    case 'DisclosureApproved': {
      const published = { state: 'published', approvedBy: by, publishedAt: event.at } as const;
      return down(state, { ...published, ...lasting(event.data) });
    }
    case 'DisclosureCorrected':
      return corrected(state, event.data, event.at);
    case 'DisclosureWithdrawn':
      return down(state, { state: 'withdrawn', withdrawnAt: event.at });
    case 'DisclosureExpired':
      return down(state, { state: 'expired', expiredAt: event.at });
    case 'DisclosureMarkedReopened':
      return { ...state, reopenedOn: event.data.on };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
