// After an import was decided, each member's own record comes to say so. Readers do not wait for it (they ask the batch),
// so it may be killed at any point and is simply done again: by the request, by the reaction to the write, by the sweep.
import { CLOCK, staffActor } from '#shared/decision.ts';
import type { BatchState } from '#shared/directory/batch/batch.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { doneOf } from '../http/commanding.ts';
import { keptBatch, keptOffice, keptStaff } from '../perform/kept-directory.ts';
import { allItems, keptItem } from '../perform/kept-item.ts';
import { load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';

async function settleItems(house: House, batch: string, { state, decided }: BatchState, at: Instant): Promise<void> {
  if (!decided) return;
  const { by, on } = decided;
  const command = { type: 'settle', batch, by, activeOn: state === 'active' ? on : null } as const;
  for (const { id, state: item } of await allItems(house.tables)) {
    const waits = item.versions.some((one) => one.batch === batch && one.approved === undefined);
    if (waits) doneOf(await perform(house, keptItem, { id, command, actor: CLOCK, at }));
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
    const outcome =
      kind === 'offices'
        ? await perform(house, keptOffice, { id, command: { type: 'import', id, facts, batch }, actor, at })
        : await perform(house, keptStaff, { id, command: { type: 'import', number: id, facts, batch }, actor, at });
    doneOf<unknown>(outcome);
  }
}

/** Settles a decided import; does nothing to one that is not decided, or settled already. */
export async function settleBatch(house: House, id: string, at: Instant): Promise<void> {
  const standing = await load<BatchState>(house.tables, 'batch', id);
  if (!standing?.state.decided || standing.state.settled) return;
  const { state } = standing;
  if (state.kind === 'items') await settleItems(house, id, state, at);
  else await settleMembers(house, id, state, at);
  doneOf(await perform(house, keptBatch, { id, command: { type: 'settled' }, actor: CLOCK, at }));
}
