// What each event makes of a record of supervision: the fold that every read and every replay goes through.
import type { Recorded } from '../decision.ts';
import { dayOf, type Instant } from '../time.ts';
import { DUE, NAME_OWNER, ofFinding, partsOf, timersOf, withoutFinding } from './clocks.ts';
import type { SupervisionEvent } from './events.ts';
import type { SupervisionKind } from './kinds.ts';
import type { Clock, Finding, SupervisionState } from './state.ts';

type Stored = Recorded<SupervisionEvent>;
const byOf = ({ actor }: Stored): string => (actor.kind === 'staff' ? actor.staff : '');

/** A new record; undefined for an event that begins none. */
function begun(event: Stored): SupervisionState | undefined {
  const made = (kind: SupervisionKind, more: Partial<SupervisionState>): SupervisionState => ({
    kind,
    number: (event.data as { readonly number: string }).number,
    state: 'open',
    by: byOf(event),
    madeAt: event.at,
    findings: [],
    missed: [],
    timers: more.clock ? timersOf(more.clock) : {},
    ...more,
  });
  switch (event.type) {
    case 'SpotCheckMade': {
      const { office, on, lookedAt } = event.data;
      return made('spot-checks', { office, on, lookedAt, state: 'closed', doneAt: event.at });
    }
    case 'MatterReported': {
      const { number: _, ...facts } = event.data;
      return made('reports', facts);
    }
    case 'SuggestionMade':
    case 'InquiryMade': {
      const { office, clock } = event.data;
      return made(event.type === 'SuggestionMade' ? 'suggestions' : 'inquiries', { office, clock });
    }
    case 'BriefingGiven':
      return made('briefings', { state: 'given' });
    default:
      return undefined;
  }
}

const DONE: readonly Finding['state'][] = ['corrected', 'setAside'];

/** A check is closed while nothing it found is still to be put right. */
function settled(state: SupervisionState, event: Stored): SupervisionState {
  const { doneAt: _, ...rest } = state;
  return rest.findings.every((one) => DONE.includes(one.state))
    ? { ...rest, state: 'closed', doneAt: event.at }
    : { ...rest, state: 'open' };
}

/** One finding changed; `timers` are those it has from now on. */
function changed(
  state: SupervisionState,
  n: number,
  finding: Finding,
  event: Stored,
  timers: SupervisionState['timers'] = {},
): SupervisionState {
  const findings = [...state.findings];
  findings[n - 1] = finding;
  return settled({ ...state, findings, timers: { ...withoutFinding(state.timers, n), ...timers } }, event);
}

/** The record was answered or decided on: nothing is owed any more. */
const done = (state: SupervisionState, event: Stored, more: Partial<SupervisionState>): SupervisionState => ({
  ...state,
  doneAt: event.at,
  timers: {},
  ...more,
});

const withoutReport = ({ reported: _, ...finding }: Finding): Finding => finding;

/** The next state. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: SupervisionState | null, event: Stored): SupervisionState {
  const first = begun(event);
  if (first) return first;
  if (!state) throw new Error(`${event.type} before the record was made`);
  const findingOf = (n: number): Finding => {
    const found = state.findings[n - 1];
    if (!found) throw new Error(`${event.type} on finding ${n}, which there is not`);
    return found;
  };
  switch (event.type) {
    case 'FindingMade': {
      const { finding: n, subject, names, ...rest } = event.data;
      const facts = { subject, names, foundAt: event.at, returned: 0 };
      if ('owner' in rest) {
        const { owner, clock } = rest;
        return changed(state, n, { ...facts, state: 'owed', owner, clock }, event, timersOf(clock, n));
      }
      return changed(state, n, { ...facts, state: 'noted' }, event, { [ofFinding(NAME_OWNER, n)]: rest.nameBy });
    }
    case 'FindingAssigned': {
      const { finding: n, owner, clock } = event.data;
      const next = { ...findingOf(n), state: 'owed', names: true, owner, clock } as const;
      return changed(state, n, next, event, timersOf(clock, n));
    }
    case 'CorrectionReported': {
      const n = event.data.finding;
      const reported = { by: byOf(event), at: event.at };
      return changed(state, n, { ...findingOf(n), state: 'reported', reported }, event);
    }
    case 'CorrectionConfirmed':
    case 'FindingSetAside': {
      const n = event.data.finding;
      const end = event.type === 'CorrectionConfirmed' ? 'corrected' : 'setAside';
      return changed(state, n, { ...findingOf(n), state: end, doneAt: event.at }, event);
    }
    case 'CorrectionReturned': {
      const { finding: n, clock } = event.data;
      const before = withoutReport(findingOf(n));
      const next = { ...before, state: 'owed', clock, returned: before.returned + 1 } as const;
      return changed(state, n, next, event, timersOf(clock, n));
    }
    case 'ReportTakenUp':
      return done(state, event, { state: 'takenUp' });
    case 'ReportDismissed':
      return done(state, event, { state: 'dismissed' });
    case 'SuggestionAnswered':
      return done(state, event, { state: 'answered', adopted: event.data.adopted });
    case 'InquiryAnswered':
      return done(state, event, { state: 'answered' });
    case 'BriefingWithdrawn':
      return done(state, event, { state: 'withdrawn' });
    case 'SupervisionReminded':
    case 'SupervisionFellDue':
    case 'SupervisionOverdue': {
      const { timer } = event.data;
      const { [timer]: _, ...timers } = state.timers;
      const isMissed = event.type === 'SupervisionFellDue' && !state.missed.includes(timer);
      return { ...state, timers, missed: isMissed ? [...state.missed, timer] : state.missed };
    }
    case 'TimerMoved': {
      const { timer, to } = event.data;
      return redated({ ...state, timers: { ...state.timers, [timer]: to } }, timer, to);
    }
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

/** A due date whose day became a day off: the date itself moves, of the record or of the finding. */
function redated(state: SupervisionState, timer: string, to: Instant): SupervisionState {
  const { what, finding } = partsOf(timer);
  if (what !== DUE) return state;
  const moved = (clock: Clock): Clock => ({ ...clock, dueOn: dayOf(to), dueAt: to });
  if (finding === undefined) return state.clock ? { ...state, clock: moved(state.clock) } : state;
  const findings = state.findings.map((one, i) =>
    i === finding - 1 && one.clock ? { ...one, clock: moved(one.clock) } : one,
  );
  return { ...state, findings };
}
