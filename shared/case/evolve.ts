// What each event makes of a case: the fold that every read and every replay goes through. It decides nothing.
import type { Recorded } from '../decision.ts';
import type { Day, Instant } from '../time.ts';
import type { CaseEvent, Closing } from './events.ts';
import type { CaseStateName } from './kinds.ts';
import type { CaseState } from './state.ts';

type Patch = { -readonly [K in keyof CaseState]?: CaseState[K] };
/** States in which nobody works on the case yet: an assignment makes it the handler's to accept. */
const BEFORE_WORK: ReadonlySet<CaseStateName> = new Set(['registered', 'locating', 'assigned']);
/** Parts of the custody line kept in the state; the whole line stands in the events, of the rest who was involved. */
const MOST_CUSTODY = 30;
type Timers = { readonly [what: string]: Instant };

const without = (timers: Timers, ...names: string[]): Timers =>
  Object.fromEntries(Object.entries(timers).filter(([name]) => !names.includes(name)));

/** Passes custody to a new holder at an instant; nothing changes while the holder stays the same. */
function passed(state: CaseState, holder: string, office: string, at: Instant): Patch {
  const last = state.custody.at(-1);
  if (last && last.holder === holder && last.office === office) return { holder, office };
  const ended = state.custody.map((part, i) => (i === state.custody.length - 1 ? { ...part, to: at } : part));
  const custody = [...ended, { holder, office, from: at }];
  if (custody.length <= MOST_CUSTODY) return { holder, office, custody };
  const gone = custody.slice(0, custody.length - MOST_CUSTODY);
  const known = state.heldBefore ?? { offices: [], people: [] };
  const heldBefore = {
    offices: [...new Set([...known.offices, ...gone.map((part) => part.office)])],
    people: [...new Set([...known.people, ...gone.map((part) => part.holder)])],
  };
  return { holder, office, custody: custody.slice(-MOST_CUSTODY), heldBefore };
}

function closed(state: CaseState, at: Instant, on: Day, closing: Closing, archiveAt: Instant): Patch {
  const custody = state.custody.map((part, i) => (i === state.custody.length - 1 ? { ...part, to: at } : part));
  return { closing, closedOn: on, timers: { archive: archiveAt }, custody, waiting: [] };
}

/** Drops an optional key instead of storing `undefined`, so that stored and replayed states are equal. */
function apply(state: CaseState, patch: Patch, dropped: readonly (keyof CaseState)[] = []): CaseState {
  const next: Record<string, unknown> = { ...state, ...patch };
  for (const key of dropped) delete next[key];
  return next as unknown as CaseState;
}

function begun(event: Extract<Recorded<CaseEvent>, { type: 'CaseRegistered' }>): CaseState {
  const d = event.data;
  return {
    number: d.number,
    kind: d.kind,
    channel: d.channel,
    state: 'registered',
    office: d.office,
    holder: d.firstAsked,
    firstAsked: d.firstAsked,
    firstOffice: d.office,
    registrar: d.registrar,
    follow: d.follow,
    ...(d.item === undefined ? {} : { item: d.item }),
    ...(d.itemLimits === undefined ? {} : { itemLimits: d.itemLimits }),
    ...(d.village === undefined ? {} : { village: d.village }),
    ...(d.suggestedOffice === undefined ? {} : { suggestedOffice: d.suggestedOffice }),
    contact: d.contact,
    registeredAt: event.at,
    receivedAt: d.receivedAt,
    sameDayUntil: d.sameDayUntil,
    late: d.late,
    clock: d.clock,
    timers: { ...d.timers, ...(d.late ? {} : d.clock?.timers) },
    returns: 0,
    designated: false,
    escalated: 0,
    waiting: [],
    custody: [{ holder: d.firstAsked, office: d.office, from: event.at }],
  };
}

/** The next state of a case. Unknown event types are a fault: the law that stored them is newer than this one. */
export function evolve(state: CaseState | null, event: Recorded<CaseEvent>): CaseState {
  if (event.type === 'CaseRegistered') return begun(event);
  if (!state) throw new Error(`${event.type} before CaseRegistered`);
  const settled = without(state.timers, 'acceptance', 'ruling', 'assignment');
  // FI-6: what is handed over, assigned or ruled on has reached an office or a leader.
  const passedOn = without(settled, 'relay');
  const on = event.on as Day;
  switch (event.type) {
    case 'CaseAnswered':
      return apply(state, {
        state: 'answered',
        ...closed(state, event.at, on, event.data.closing, event.data.archiveAt),
      });
    case 'CaseCompleted': {
      const end = closed(state, event.at, on, event.data.closing, event.data.archiveAt);
      const { disclosure } = event.data;
      return apply(state, { state: 'completed', ...end, ...(disclosure === undefined ? {} : { disclosure }) });
    }
    case 'CaseRefused':
      return apply(state, {
        state: 'refused',
        ...closed(state, event.at, on, event.data.closing, event.data.archiveAt),
      });
    case 'CaseReferredOutside':
      return apply(state, {
        state: 'referredOutside',
        ...closed(state, event.at, on, event.data.closing, event.data.archiveAt),
      });
    case 'CaseSearchBegun':
      return apply(state, { state: 'locating' });
    case 'CaseHandedOver': {
      const { office, staff, acceptBy } = event.data;
      const handOver = {
        office,
        ...(staff === undefined ? {} : { staff }),
        by: state.holder,
        at: event.at,
        acceptBy,
        waited: false,
      };
      return apply(state, {
        state: 'handingOver',
        handOver,
        timers: { ...passedOn, acceptance: acceptBy },
        waiting: [],
      });
    }
    case 'HandOverAccepted':
      return apply(
        state,
        {
          state: 'assigned',
          ...passed(state, event.data.holder, event.data.office, event.at),
          timers: settled,
          waiting: [],
        },
        ['handOver'],
      );
    case 'HandOverReturned': {
      const until = event.data.arbitrationUntil;
      return apply(
        state,
        {
          state: until ? 'arbitration' : 'registered',
          returns: state.returns + 1,
          timers: until ? { ...settled, ruling: until } : settled,
          waiting: [],
        },
        ['handOver'],
      );
    }
    case 'HandOverRecalled':
      return apply(state, { state: 'registered', timers: settled, waiting: [] }, ['handOver']);
    case 'HandOverWaited': {
      const handOver = state.handOver && { ...state.handOver, waited: true };
      return apply(state, { ...(handOver ? { handOver } : {}), timers: settled, waiting: ['acceptance'] });
    }
    case 'DisputeRaised':
      return apply(
        state,
        { state: 'arbitration', timers: { ...passedOn, ruling: event.data.arbitrationUntil }, waiting: [] },
        ['handOver'],
      );
    case 'RulingWaited':
      return apply(state, { timers: settled, waiting: ['ruling'] });
    case 'CaseDesignated':
      return apply(
        state,
        {
          state: 'assigned',
          designated: true,
          ...passed(state, event.data.holder, event.data.office, event.at),
          timers: settled,
          waiting: [],
        },
        ['handOver'],
      );
    case 'CaseAssigned': {
      const { holder, office, acceptBy } = event.data;
      return apply(state, {
        state: BEFORE_WORK.has(state.state) ? 'assigned' : state.state,
        ...passed(state, holder, office, event.at),
        timers: acceptBy === undefined ? passedOn : { ...passedOn, assignment: acceptBy },
        waiting: [],
      });
    }
    case 'AssignmentWaited':
      return apply(state, { ...passed(state, event.data.holder, event.data.office, event.at), timers: settled });
    case 'CaseAccepted': {
      const clock = event.data.clock ?? state.clock;
      // Deemed accepted while offices still settle whose duty it is: the limit runs, and their question stays open.
      const unsettled = state.state === 'handingOver' || state.state === 'arbitration';
      const timers = { ...without(unsettled ? state.timers : settled, 'noticeDuty'), ...event.data.clock?.timers };
      return apply(state, { state: unsettled ? state.state : 'inProgress', clock, timers });
    }
    case 'CaseRelayed':
      return apply(state, {
        relayedTo: event.data.to,
        timers: without(state.timers, 'relay'),
        waiting: state.waiting.filter((w) => w !== 'relay'),
      });
    case 'RelayWaited':
      return apply(state, { timers: without(state.timers, 'relay'), waiting: [...state.waiting, 'relay'] });
    case 'CaseReminded':
      return apply(state, { timers: without(state.timers, event.data.timer) });
    case 'LateEntryFlagged':
      return apply(state, { timers: without(state.timers, 'lateEntry'), waiting: [...state.waiting, 'lateEntry'] });
    case 'CaseFellDue':
      return apply(state, { timers: without(state.timers, 'due', 'reminder', 'lastMorning') });
    case 'CaseEscalated': {
      const { level } = event.data;
      const name = level === 1 ? 'overdueHead' : 'overdueLeader';
      return apply(state, {
        escalated: level > state.escalated ? level : state.escalated,
        timers: without(state.timers, name),
      });
    }
    case 'CaseRedated': {
      const timers = {
        ...without(state.timers, ...Object.keys(state.clock?.timers ?? {})),
        ...event.data.clock.timers,
      };
      // A date that lies ahead again can be missed again.
      const escalated = event.data.clock.due.at >= event.at ? 0 : state.escalated;
      return apply(state, { clock: event.data.clock, timers, escalated });
    }
    case 'TimerMoved':
      return apply(state, { timers: { ...state.timers, [event.data.timer]: event.data.to } });
    case 'CaseArchived':
      return apply(state, { state: 'archived', timers: {} });
    case 'ProgressReported':
    case 'MessageWritten':
      return state;
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
