// What registering, correcting, linking, writing and attaching make of a case.
import type { Instant } from '../../time.ts';
import type { RecordEvent } from '../events/record.ts';
import type { CaseState } from '../state.ts';
import { answered, apply, type Folds, onClock, type Patch, type Stored, without, withoutWaiting } from './fold.ts';

/** The first state of a case. */
export function begun(event: Stored<'CaseRegistered'>): CaseState {
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
    ...(d.instructed === undefined ? {} : { instructed: d.instructed }),
    ...(d.about === undefined ? {} : { about: d.about }),
    // Registrations from before these were acted upon carry the mark and announced nothing; their states stay as they were.
    ...(d.told && d.emergency ? { emergency: true as const } : {}),
    ...(d.timers.signFor && d.urgent ? { urgent: true as const } : {}),
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

function corrected(state: CaseState, event: Stored<'CaseCorrected'>): CaseState {
  const { field, to, itemLimits, clock, timers = {} } = event.data;
  const patch: Patch = {};
  if (to === undefined) patch.textAt = { ...state.textAt, [field]: event.version };
  if (field === 'village' && to !== undefined) patch.village = to;
  if (field === 'kind' && to !== undefined) patch.kind = to as CaseState['kind'];
  if (field === 'item' && to !== undefined) patch.item = to;
  if (itemLimits) patch.itemLimits = itemLimits;
  const next = apply(state, patch);
  if (clock === undefined) return next;
  if (clock === null) return apply(next, { clock, timers: { ...unclocked(next), ...timers } });
  const dated = apply(next, { timers: without(next.timers, 'noticeDuty') });
  return apply(dated, running(dated, clock, event.at));
}

/** A stopped clock asks for nothing until it runs again. */
const running = (state: CaseState, clock: NonNullable<CaseState['clock']>, at: Instant) =>
  state.state === 'suspended' ? { clock } : onClock(state, clock, at);
const unclocked = (state: CaseState) => without(state.timers, ...Object.keys(state.clock?.timers ?? {}));

export const recordFolds: Folds<Exclude<RecordEvent, { type: 'CaseRegistered' }>> = {
  CaseRelayed: (state, { data: { to } }) =>
    apply(state, {
      relayedTo: to,
      timers: without(state.timers, 'relay'),
      waiting: withoutWaiting(state, 'relay'),
    }),
  CaseCorrected: corrected,
  CaseLinked: (state, { data }) => apply(state, { links: [...(state.links ?? []), data] }),
  MessageWritten: (state, { data: { by } }) => (by === 'office' ? apply(state, answered(state)) : state),
  AttachmentAdded: (state) => apply(state, { attachments: (state.attachments ?? 0) + 1 }),
  CaseSupervised: (state, { data: { answerBy } }) =>
    apply(state, { timers: { ...state.timers, supervised: answerBy } }),
  CaseUrged: (state, { at, data: { answerBy } }) =>
    apply(state, { urgedAt: at, timers: { ...state.timers, urged: answerBy } }),
  CodeReissued: (state, { data: { follow } }) => apply(state, { follow }),
  CaseUndone: (state, { at }) =>
    apply(state, {
      state: 'withdrawn',
      undone: true,
      timers: {},
      waiting: [],
      custody: state.custody.map((part) => (part.to === undefined ? { ...part, to: at } : part)),
    }),
  CaseRedated: (state, { at, data: { clock } }) => apply(state, running(state, clock, at)),
};
