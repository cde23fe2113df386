// What each event makes of an accountability record: the fold that every read and every replay goes through.
import { type Recorded, staffOf } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { AccountabilityEvent, AccountabilityEventType } from './events.ts';
import { admonishes } from './sanction.ts';
import { type AccountabilityState, type AccountabilityStateName, inForce } from './state.ts';
import { CLUE_DECISION, CORRECTION, COUNTY, DECISION, INVESTIGATION, REVIEW, SERVICE, STATEMENT } from './timers.ts';

type State = AccountabilityState;
type Of<T extends AccountabilityEventType> = Recorded<Extract<AccountabilityEvent, { readonly type: T }>>;
type Folds = { readonly [T in Exclude<AccountabilityEventType, 'ClueRaised'>]: (state: State, event: Of<T>) => State };

function raised({ at, data }: Of<'ClueRaised'>): State {
  const { ground, source, signal, evidence, decideBy } = data;
  const timers = { [CLUE_DECISION]: decideBy };
  const noticed = { ...(signal === undefined ? {} : { signal }), ...(evidence === undefined ? {} : { evidence }) };
  return { state: 'clue', ground, source, ...noticed, raisedAt: at, decideBy, waiting: [], timers };
}

/** Into another state, in which the named step is owed, or none. A correction and a report to the county go on being owed beside the others. */
function into(before: State, state: AccountabilityStateName, owed?: readonly [timer: string, by: Instant]): State {
  const { dueBy: _, ...rest } = before;
  const beside = [CORRECTION, COUNTY].flatMap((one) =>
    before.timers[one] === undefined ? [] : [[one, before.timers[one]]],
  );
  return {
    ...rest,
    state,
    ...(owed ? { dueBy: owed[1] } : {}),
    waiting: [],
    timers: {
      ...Object.fromEntries(beside),
      ...(owed ? { [owed[0]]: owed[1] } : {}),
    },
  };
}

/** As before, without one of its wake-ups. */
function without(state: State, timer: string): State {
  const { [timer]: _, ...timers } = state.timers;
  return { ...state, timers };
}

const withInvestigator = (state: State, by: string): State => ({
  ...state,
  investigators: [...new Set([...(state.investigators ?? []), ...(by === '' ? [] : [by])])],
});

const withProposal = (state: State, more: Partial<NonNullable<State['proposal']>>): State =>
  state.proposal ? { ...state, proposal: { ...state.proposal, ...more } } : state;
const withDecision = (state: State, more: Partial<NonNullable<State['decision']>>): State =>
  state.decision ? { ...state, decision: { ...state.decision, ...more } } : state;

function proposed(before: State, { at, actor, data }: Of<'SanctionProposed'>): State {
  const { serveBy, ...proposal } = data;
  const { decision: _, review: __, effect: ___, ...state } = before;
  return {
    ...into(withInvestigator(state, staffOf(actor)), 'proposed', [SERVICE, serveBy]),
    proposal: { ...proposal, at },
  };
}

function served(before: State, { data }: Of<'DecisionServed'>): State {
  const state = withDecision(into(before, 'served'), data);
  const { correctBy } = data;
  return correctBy === undefined ? state : { ...state, timers: { ...state.timers, [CORRECTION]: correctBy } };
}

function moved(state: State, { data: { timer, to } }: Of<'TimerMoved'>): State {
  const next = { ...state, timers: { ...state.timers, [timer]: to } };
  if (timer === CLUE_DECISION) return { ...next, decideBy: to };
  if (timer === COUNTY) return { ...next, countyBy: to };
  return timer === CORRECTION ? withDecision(next, { correctBy: to }) : { ...next, dueBy: to };
}

/** Nothing is owed to the county: it was told, or the warning does not stand. */
function toCountyNoMore(state: State): State {
  const { countyBy: _, ...rest } = without(state, COUNTY);
  return { ...rest, waiting: rest.waiting.filter((one) => one !== COUNTY) };
}

function reckoned({ effect: _, ...state }: State, { data: { effect, countyBy } }: Of<'EffectReckoned'>): State {
  if (!effect?.county) return { ...toCountyNoMore(state), ...(effect ? { effect } : {}) };
  if (countyBy === undefined) return { ...state, effect };
  return { ...state, effect, countyBy, timers: { ...state.timers, [COUNTY]: countyBy } };
}

const FOLDS: Folds = {
  ClueTakenUp: (state, { at, data: { investigateBy } }) => ({
    ...(investigateBy === undefined
      ? into(state, 'takenUp')
      : into(state, 'investigating', [INVESTIGATION, investigateBy])),
    clueDecidedAt: at,
  }),
  ClueDismissed: (state, { at }) => ({ ...into(state, 'dismissed'), clueDecidedAt: at }),
  ClueWaited: (state) => without({ ...state, waiting: [...state.waiting, CLUE_DECISION] }, CLUE_DECISION),
  InvestigationNoted: (state, { actor }) => withInvestigator(state, staffOf(actor)),
  RecusalRecorded: (state, { data }) => ({ ...state, aside: [...new Set([...(state.aside ?? []), data.staff])] }),
  MatterClosed: (state, { data }) => ({ ...into(state, 'closed'), closed: data }),
  MatterTransferred: (state) => into(state, 'transferred'),
  SanctionProposed: proposed,
  ProposalServed: (state, { data: { servedAt, stateBy } }) =>
    withProposal(into(state, 'proposalServed', [STATEMENT, stateBy]), { servedAt }),
  StatementHeard: (state, { data: { by, decideBy } }) =>
    withProposal(into(state, 'statementHeard', [DECISION, decideBy]), { heard: by }),
  StatementWaived: (state, { data: { by, decideBy } }) =>
    withProposal(into(state, 'waived', [DECISION, decideBy]), { heard: by === 'time' ? 'time' : 'waived' }),
  SanctionDecided: (state, { at, actor, data: { serveBy, ...decision } }) => ({
    ...into(state, 'decided', [SERVICE, serveBy]),
    decision: { ...decision, at, by: staffOf(actor) },
  }),
  MotionFailed: (state) => state,
  DecisionServed: served,
  ReviewAsked: (state, { at, data: { decideBy } }) => ({
    ...into(state, 'reviewAsked', [REVIEW, decideBy]),
    review: { askedAt: at },
  }),
  ReviewDecided: (before, { at, actor, data: { correctBy, checker, ...came } }) => {
    const review = { ...came, askedAt: before.review?.askedAt ?? at, at, by: staffOf(actor) };
    const next = { ...into(before, came.result), review };
    // Nothing is owed any more to an admonition that no longer stands.
    if (!admonishes(inForce(next))) return without(next, CORRECTION);
    if (correctBy === undefined) return next;
    const owed = { correctBy, ...(checker === undefined ? {} : { checker }) };
    return withDecision({ ...next, timers: { ...next.timers, [CORRECTION]: correctBy } }, owed);
  },
  CorrectionConfirmed: (state) => withDecision(without(state, CORRECTION), { corrected: 'confirmed' }),
  CorrectionFailed: (state) => withDecision(without(state, CORRECTION), { corrected: 'failed' }),
  EffectReckoned: reckoned,
  MoveRecorded: (state, { data: { on, year, back } }) => ({
    ...state,
    move: back && state.move ? { ...state.move, back: on } : { on, year },
  }),
  CountyReported: (state, { data: { on } }) => ({ ...toCountyNoMore(state), countyReportedOn: on }),
  StepWaited: (state, { data: { timer, again } }) => {
    const waiting = { ...state, waiting: [...new Set([...state.waiting, timer])] };
    return again === undefined ? without(waiting, timer) : { ...waiting, timers: { ...state.timers, [timer]: again } };
  },
  TimerMoved: moved,
};

/** The next state. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: State | null, event: Recorded<AccountabilityEvent>): State {
  if (event.type === 'ClueRaised') return raised(event);
  if (!state) throw new Error(`${event.type} before ClueRaised`);
  const fold = FOLDS[event.type] as ((state: State, event: Recorded<AccountabilityEvent>) => State) | undefined;
  if (!fold) throw new Error(`unknown event ${(event as { type: string }).type}`);
  return fold(state, event);
}
