// What is kept of a policy entry once its day has come: its hash, so that a later start notices when the past was changed
// (AC-2.8). The entry itself stays in the configuration.
import { type Aggregate, decided, type NewEvent, type Recorded } from '../../decision.ts';

/** `hash` is SHA-256, hex, over the entry's canonical text; `from` its first day. */
export type PolicyRecordEvent = NewEvent<'PolicyEntryRecorded', { readonly from: string; readonly hash: string }>;
export interface PolicyRecord {
  readonly hash: string;
}
export interface RecordPolicy {
  readonly type: 'record';
  readonly from: string;
  readonly hash: string;
}

function evolve(_state: PolicyRecord | null, event: Recorded<PolicyRecordEvent>): PolicyRecord {
  if (event.type === 'PolicyEntryRecorded') return { hash: event.data.hash };
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

/** Recorded once; what was recorded first stays. */
export const policyRecordLaw: Aggregate<RecordPolicy, PolicyRecordEvent, PolicyRecord> = {
  name: 'policy',
  initial: null,
  decide: (_law, state, { from, hash }) =>
    state ? decided() : decided({ type: 'PolicyEntryRecorded', data: { from, hash } }),
  evolve,
};
