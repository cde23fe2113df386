// What an item is after its events: of each version only what is needed to find, choose and count by it. All a version
// says stands in the event that proposed it, named by its number.
import type { Recorded } from '../../decision.ts';
import { type Day, dayOf, type Instant } from '../../time.ts';
import type { ItemEvent } from './events.ts';

export interface ItemVersion {
  readonly version: number;
  /** Version of the record whose event says everything. */
  readonly event: number;
  readonly name: string;
  readonly category?: string;
  readonly office: string;
  readonly statutoryDays?: number;
  readonly commitmentDays?: number;
  readonly from?: Day;
  readonly author: string;
  readonly batch?: string;
  readonly approved?: { readonly by: string; readonly from: Day };
}

export interface ItemState {
  /** Those in force, to come into force, or waiting to be approved; superseded ones only in the history. */
  readonly versions: readonly ItemVersion[];
  /** How many were ever proposed. */
  readonly proposed: number;
  readonly retiredFrom?: Day;
}

type Proposed = Extract<Recorded<ItemEvent>, { type: 'ItemVersionProposed' }>;

function versionOf({ data, version: event }: Proposed): ItemVersion {
  const { name, category, office, statutoryDays, commitmentDays } = data.item;
  return {
    version: data.version,
    event,
    name,
    ...(category === undefined ? {} : { category }),
    office,
    ...(statutoryDays === undefined ? {} : { statutoryDays }),
    ...(commitmentDays === undefined ? {} : { commitmentDays }),
    ...(data.from === undefined ? {} : { from: data.from }),
    author: data.author,
    ...(data.batch === undefined ? {} : { batch: data.batch }),
  };
}

/** Whether one approved version stands in for another: its first day is later, or the same and it is the newer. */
const replaces = (one: ItemVersion, other: ItemVersion): boolean => {
  const [from, before] = [one.approved?.from ?? '', other.approved?.from ?? ''];
  return from > before || (from === before && one.version > other.version);
};

const inForce = (versions: readonly ItemVersion[], on: string): ItemVersion | undefined =>
  versions
    .filter((one) => one.approved !== undefined && one.approved.from <= on)
    .reduce<ItemVersion | undefined>((best, one) => (best && !replaces(one, best) ? best : one), undefined);

/** Drops what the version now in force has replaced. */
function stillOfUse(versions: readonly ItemVersion[], on: string): ItemVersion[] {
  const current = inForce(versions, on);
  return versions.filter((one) => !one.approved || !current || one === current || !replaces(current, one));
}

/** The next state. An unknown event is a fault: the law that stored it is newer than this one. */
export function evolve(state: ItemState | null, event: Recorded<ItemEvent>): ItemState {
  const { versions, ...rest } = state ?? { versions: [], proposed: 0 };
  switch (event.type) {
    case 'ItemVersionProposed':
      return { ...rest, versions: [...versions, versionOf(event)], proposed: event.data.version };
    case 'ItemVersionApproved': {
      const { version, by, from } = event.data;
      const approved = versions.map((one) => (one.version === version ? { ...one, approved: { by, from } } : one));
      return { ...rest, versions: stillOfUse(approved, event.on) };
    }
    case 'ItemVersionDeclined':
      return { ...rest, versions: versions.filter((one) => one.version !== event.data.version) };
    case 'ItemRetired':
      return { ...rest, versions, retiredFrom: event.data.from };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

/** Batches that are active, and since which day: their members count as approved before each says so itself. */
export type ActiveBatches = ReadonlyMap<string, { readonly on: Day; readonly by: string }>;

/**
 * The version in force at an instant, or undefined: not approved yet, not in force yet, retired.
 * The one with the latest first day counts, the newer of two from the same day.
 */
export function itemVersionOn(state: ItemState, at: Instant, active: ActiveBatches): ItemVersion | undefined {
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
