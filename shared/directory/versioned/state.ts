// What a record with versions is after its events: of each version only what is needed to find, choose and count by it.
// All a version says stands in the event that proposed it, named by its number.
import type { Recorded } from '../../decision.ts';
import { type Day, dayOf, type Instant } from '../../time.ts';
import type { VersionEvent } from './events.ts';
import type { Kind } from './kind.ts';

interface Standing {
  readonly version: number;
  /** Version of the record whose event says everything. */
  readonly event: number;
  readonly from?: Day;
  readonly author: string;
  readonly batch?: string;
  readonly approved?: { readonly by: string; readonly from: Day };
}
/** A version with the brief that its kind keeps of it. */
export type Version<B = object> = Standing & B;

export interface VersionedState<B = object> {
  /** Those in force, to come into force, or waiting to be approved; superseded ones only in the history. */
  readonly versions: readonly Version<B>[];
  /** How many were ever proposed. */
  readonly proposed: number;
  readonly retiredFrom?: Day;
}

/** Whether one approved version stands in for another: its first day is later, or the same and it is the newer. */
const replaces = (one: Standing, other: Standing): boolean => {
  const [from, before] = [one.approved?.from ?? '', other.approved?.from ?? ''];
  return from > before || (from === before && one.version > other.version);
};

const inForce = <B>(versions: readonly Version<B>[], on: string): Version<B> | undefined =>
  versions
    .filter((one) => one.approved !== undefined && one.approved.from <= on)
    .reduce<Version<B> | undefined>((best, one) => (best && !replaces(one, best) ? best : one), undefined);

/** Drops what the version now in force has replaced. */
function stillOfUse<B>(versions: readonly Version<B>[], on: string): Version<B>[] {
  const current = inForce(versions, on);
  return versions.filter((one) => !one.approved || !current || one === current || !replaces(current, one));
}

/** How a kind's events are folded. An unknown event is a fault: the law that stored it is newer than this one. */
export const folding =
  <N extends string, K extends string, F, B, G>(kind: Kind<N, K, F, B, G>) =>
  (state: VersionedState<B> | null, recorded: Recorded<VersionEvent<N, K, F>>): VersionedState<B> => {
    const event = recorded as unknown as Recorded<VersionEvent<'', K, F>>;
    const { versions, ...rest } = state ?? { versions: [], proposed: 0 };
    const type = event.type.startsWith(kind.noun) ? event.type.slice(kind.noun.length) : event.type;
    switch (type) {
      case 'VersionProposed': {
        const { version, from, author, batch, ...said } = event.data as Extract<
          typeof event,
          { type: 'VersionProposed' }
        >['data'];
        const proposed = {
          version,
          event: event.version,
          ...kind.brief((said as unknown as { readonly [key in K]: F })[kind.key]),
          ...(from === undefined ? {} : { from }),
          author,
          ...(batch === undefined ? {} : { batch }),
        } as Version<B>;
        return { ...rest, versions: [...versions, proposed], proposed: version };
      }
      case 'VersionApproved': {
        const { version, by, from } = event.data as { version: number; by: string; from: Day };
        const approved = versions.map((one) => (one.version === version ? { ...one, approved: { by, from } } : one));
        return { ...rest, versions: stillOfUse(approved, event.on) };
      }
      case 'VersionDeclined': {
        const { version } = event.data as { version: number };
        return { ...rest, versions: versions.filter((one) => one.version !== version) };
      }
      case 'Retired':
        return { ...rest, versions, retiredFrom: (event.data as { from: Day }).from };
    }
    throw new Error(`unknown event ${recorded.type}`);
  };

/** Batches that are active, and since which day: their members count as approved before each says so itself. */
export type ActiveBatches = ReadonlyMap<string, { readonly on: Day; readonly by: string }>;

/**
 * The version in force at an instant, or undefined: not approved yet, not in force yet, retired.
 * The one with the latest first day counts, the newer of two from the same day.
 */
export function versionOn<B>(state: VersionedState<B>, at: Instant, active: ActiveBatches): Version<B> | undefined {
  const on = dayOf(at);
  if (state.retiredFrom !== undefined && state.retiredFrom <= on) return undefined;
  const counted = state.versions.map((one) => {
    const batch = one.approved || one.batch === undefined ? undefined : active.get(one.batch);
    return batch ? { ...one, approved: { by: batch.by, from: firstDay(one.from, batch.on) } } : one;
  });
  return inForce(counted, on);
}

/** The day a version comes into force: its own, but never before it was approved. */
export const firstDay = (from: Day | undefined, approvedOn: Day): Day =>
  from !== undefined && from > approvedOn ? from : approvedOn;
