// After an import was decided, each member's own record comes to say so. Readers do not wait for it (they ask the batch),
// so it may be killed at any point and is simply done again: by the request, by the reaction to the write, by the sweep.
import { CLOCK, staffActor } from '#shared/decision.ts';
import type { BatchState } from '#shared/directory/batch/batch.ts';
import type { Member } from '#shared/directory/batch/events.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { doneOf } from '../http/commanding.ts';
import { keptBatch, keptOffice, keptStaff, keptVillage } from '../perform/kept-directory.ts';
import { load } from '../perform/load.ts';
import { type Order, type Outcome, perform } from '../perform/perform.ts';
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

/** What a member's own record is told. */
function memberOrder(
  house: House,
  batch: string,
  { kind, id, facts }: Member,
  order: Omit<Order<never>, 'id' | 'command'>,
) {
  const named = { type: 'import', id, facts, batch } as const;
  if (kind === 'offices') return perform(house, keptOffice, { ...order, id, command: { ...named, facts } });
  if (kind === 'villages') return perform(house, keptVillage, { ...order, id, command: { ...named, facts } });
  return perform(house, keptStaff, { ...order, id, command: { type: 'import', number: id, facts, batch } });
}

/**
 * Each member is written on the condition that its import is not settled yet: somebody else may have done it meanwhile, and
 * a later import may have said something newer.
 */
async function settleMembers(
  house: House,
  batch: string,
  { author, members = [] }: BatchState,
  at: Instant,
): Promise<void> {
  for (const member of members) {
    for (let written = false; !written; ) {
      await house.lawAt(at, true);
      const { records, directory } = await house.shelf();
      if (records.batches.get(batch)?.settled) return;
      const order = { actor: staffActor(author), at, directory: directory.version };
      const outcome: Outcome<unknown> = await memberOrder(house, batch, member, order);
      written = !('outdated' in outcome);
      if (written) doneOf(outcome);
    }
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

/** Settles what others imported and is not written into every record yet, so that what is newer is written after it. */
export async function settleBefore(house: House, at: Instant): Promise<void> {
  const { records } = await house.shelf();
  for (const [id, { state, settled, members }] of records.batches) {
    if (state === 'active' && !settled && members) await settleBatch(house, id, at);
  }
}
