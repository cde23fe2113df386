// Kinds whose rows wait with their batch until a publisher decides it, and how each of them is kept.
import type { BatchKind, StagedKind } from '#shared/directory/batch/events.ts';
import { itemVersions } from '../perform/kept-item.ts';
import { commitmentVersions, entryVersions } from '../perform/kept-registered.ts';
import type { KeptVersions } from '../perform/kept-versioned.ts';

const STAGED = {
  items: itemVersions,
  commitments: commitmentVersions,
  catalogue: entryVersions,
} as const satisfies Record<StagedKind, unknown>;

export const isStaged = (kind: BatchKind): kind is StagedKind => kind in STAGED;

/** What a version says is known to whoever reads its kind; here it is carried, not looked into. */
export type AnyVersions = KeptVersions<string, string, unknown, unknown, unknown>;

export const versionsOf = (kind: StagedKind): AnyVersions => STAGED[kind] as unknown as AnyVersions;
