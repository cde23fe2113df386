// After an import was decided, each member's own record comes to say so. Readers do not wait for it (they ask the batch),
// so it may be killed at any point and is simply done again: by the request, by the reaction to the write, by the sweep.
import { CLOCK, staffActor } from '#shared/decision.ts';
import type { BatchState } from '#shared/directory/batch/batch.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { doneOf } from '../http/commanding.ts';
import { keptBatch, keptOffice, keptStaff, keptVillage } from '../perform/kept-directory.ts';
import { load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { type AnyVersions, isStaged, versionsOf } from './staged-kinds.ts';

async function settleVersions(
  house: House,
  versions: AnyVersions,
  batch: string,
  { state, decided }: BatchState,
  at: Instant,
): Promise<void> {
  if (!decided) return;
  const { by, on } = decided;
  const command = { type: 'settle', batch, by, activeOn: state === 'active' ? on : null } as const;
  for (const { id, state: record } of await versions.all(house.tables)) {
    const waits = record.versions.some((one) => one.batch === batch && one.approved === undefined);
    if (waits) doneOf(await perform(house, versions.kept, { id, command, actor: CLOCK, at }));
  }
}

async function settleMembers(
  house: House,
  batch: string,
  { author, members = [] }: BatchState,
  at: Instant,
): Promise<void> {
  const actor = staffActor(author);
  for (const { kind, id, facts } of members) {
    const named = { type: 'import', id, facts, batch } as const;
    const outcome =
      kind === 'offices'
        ? await perform(house, keptOffice, { id, command: { ...named, facts }, actor, at })
        : kind === 'villages'
          ? await perform(house, keptVillage, { id, command: { ...named, facts }, actor, at })
          : await perform(house, keptStaff, { id, command: { type: 'import', number: id, facts, batch }, actor, at });
    doneOf<unknown>(outcome);
  }
}

/** Settles a decided import; does nothing to one that is not decided, or settled already. */
export async function settleBatch(house: House, id: string, at: Instant): Promise<void> {
  const standing = await load<BatchState>(house.tables, 'batch', id);
  if (!standing?.state.decided || standing.state.settled) return;
  const { state } = standing;
  if (isStaged(state.kind)) await settleVersions(house, versionsOf(state.kind), id, state, at);
  else await settleMembers(house, id, state, at);
  doneOf(await perform(house, keptBatch, { id, command: { type: 'settled' }, actor: CLOCK, at }));
}
