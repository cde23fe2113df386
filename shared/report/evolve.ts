// What each event makes of a monthly report.
import type { Recorded } from '../decision.ts';
import type { ReportEvent } from './events.ts';
import type { ReportPart, ReportState } from './state.ts';
import { OWED } from './timers.ts';

const owed = (dueAt: ReportState['draftedAt']): Pick<ReportState, 'dueAt' | 'timers'> => ({
  dueAt,
  timers: { [OWED]: dueAt },
});

const begun = ({ at, data }: Recorded<Extract<ReportEvent, { type: 'ReportDrafted' }>>): ReportState => ({
  month: data.month,
  state: 'draft',
  edition: 1,
  draftedAt: at,
  countedOn: data.countedOn,
  ...owed(data.dueAt),
  written: [],
  entitled: [],
  signatures: [],
  editions: [],
});

/** Everybody who signs has signed: nothing is owed any more but the freezing. */
function signed(state: ReportState): ReportState {
  const { dueAt: _, ...rest } = state;
  return { ...rest, state: 'signed', timers: {} };
}

function withSignature(
  state: ReportState,
  { at, data: { by, dissent } }: Recorded<Extract<ReportEvent, { type: 'ReportSigned' }>>,
): ReportState {
  const next = { ...state, signatures: [...state.signatures, { by, at, dissent }] };
  const missing = state.entitled.filter((one) => !next.signatures.some((signature) => signature.by === one));
  return missing.length === 0 ? signed(next) : next;
}

/** Written again: whoever signed has signed other words, and signs anew. */
function writtenAgain(state: ReportState, dueAt: ReportState['draftedAt']): ReportState {
  const { submittedBy: _, submittedAt: __, closedBy: ___, ...rest } = state;
  return { ...rest, state: 'draft', ...owed(dueAt), entitled: [], signatures: [] };
}

const inOrder = (parts: readonly ReportPart[]): ReportPart[] => [...new Set(parts)].sort();

export function evolve(state: ReportState | null, event: Recorded<ReportEvent>): ReportState {
  if (event.type === 'ReportDrafted') return begun(event);
  if (!state) throw new Error(`${event.type} before the report was drafted`);
  switch (event.type) {
    case 'ReportWritten':
      return { ...state, written: inOrder([...state.written, ...event.data.parts]) };
    case 'ReportSubmitted': {
      const { entitled, dueAt } = event.data;
      const by = event.actor.kind === 'staff' ? { submittedBy: event.actor.staff } : {};
      return { ...state, state: 'submitted', ...by, submittedAt: event.at, entitled, ...owed(dueAt) };
    }
    case 'ReportCommented':
      return state;
    case 'ReportSigned':
      return withSignature(state, event);
    case 'ReportClosed':
      return { ...signed(state), closedBy: event.data.by };
    case 'ReportFrozen': {
      const edition = { ...event.data, at: event.at, version: event.version };
      return { ...state, state: 'frozen', editions: [...state.editions, edition] };
    }
    case 'ReportReturned':
      return writtenAgain(state, event.data.dueAt);
    case 'ReportReopened': {
      const { edition, countedOn, dueAt } = event.data;
      return { ...writtenAgain(state, dueAt), edition, countedOn };
    }
    case 'ReportOwed':
      return { ...state, timers: { [OWED]: event.data.again } };
    case 'TimerMoved':
      return { ...state, timers: { [event.data.timer]: event.data.to } };
  }
}
