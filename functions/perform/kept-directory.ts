// How the records of the directory are kept: their rows lie together on one shelf, stand in no index and carry no card.
import type { Aggregate, NewEvent } from '#shared/decision.ts';
import { batchLaw } from '#shared/directory/batch/batch.ts';
import { mailboxLaw } from '#shared/directory/mailbox/mailbox.ts';
import { officeLaw } from '#shared/directory/office/decide.ts';
import { policyRecordLaw } from '#shared/directory/policy/record.ts';
import { rosterLaw } from '#shared/directory/roster/decide.ts';
import { staffLaw } from '#shared/directory/staff/decide.ts';
import { villageLaw } from '#shared/directory/village/village.ts';
import { whereaboutsLaw } from '#shared/directory/whereabouts/decide.ts';
import type { Kept } from './kept.ts';

/** Kept without lists: whoever needs one reads the whole shelf. */
const onShelf = <C, E extends NewEvent, S>(law: Aggregate<C, E, S>): Kept<C, E, S> => ({ law, index: () => ({}) });

export const keptOffice = onShelf(officeLaw);
export const keptStaff = onShelf(staffLaw);
export const keptVillage = onShelf(villageLaw);
export const keptBatch = onShelf(batchLaw);
export const keptPolicyRecord = onShelf(policyRecordLaw);
export const keptWhereabouts = onShelf(whereaboutsLaw);
export const keptRoster = onShelf(rosterLaw);
/** Kept alike, but on no shelf: nothing that is decided asks for it. */
export const keptMailbox = onShelf(mailboxLaw);
