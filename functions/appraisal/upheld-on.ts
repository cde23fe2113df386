// Complaints upheld about a person, found from what was decided on them and never from a complaint (AP-5, SV-4.1): without a
// decision in force nothing of any complaint is read, so that a pending one costs nothing and leaves no trace.
import { involvedOf } from '#shared/access/accountability-rights.ts';
import { can } from '#shared/access/can.ts';
import { fileOf } from '#shared/access/file-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { OnPerson } from '#shared/accountability/on-person.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { type Pack, packAsItStands } from '#shared/appraisal/pack.ts';
import { mayBeUpheld, type Upheld, upheldBy } from '#shared/appraisal/upheld.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Recorded } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { House } from '../house.ts';
import { behindOf } from '../perform/clue-behind.ts';
import { eventsOf, load } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import type { Tables } from '../table/tables.ts';
import { clueIdOf } from '../work/raise-clue.ts';

/** Those of a person's decisions that come from a complaint found to be true, each with the day it counts on. */
export async function upheldOn(tables: Tables, decisions: readonly OnPerson[]): Promise<Upheld[]> {
  const found = await abreast(decisions.filter(mayBeUpheld), async (decision) => {
    const matter = await load<AccountabilityState>(tables, 'accountability', decision.id);
    if (!matter || !('complaint' in matter.state.source)) return [];
    const { complaint } = matter.state.source;
    const standing = await load<ComplaintState>(tables, 'complaint', complaint);
    const steps = (await eventsOf(tables, 'complaint', complaint)) as unknown as Recorded<ComplaintEvent>[];
    const leads = (version: number): boolean => clueIdOf(complaint, version) === decision.id;
    return upheldBy(decision, { steps, scope: standing?.state.scope, leads }) ?? [];
  });
  return found.flat().sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Without what comes from a complaint that this reader stands aside from: whom its reporter fears never learns of it. */
async function asideFrom(
  house: Pick<House, 'tables' | 'shelf' | 'keyed'>,
  reader: string,
  upheld: readonly Upheld[],
): Promise<Upheld[]> {
  const matters = await abreast(upheld, ({ id }) => load<AccountabilityState>(house.tables, 'accountability', id));
  const sources = matters.flatMap((one) => (one ? [one.state.source] : []));
  const behind = await behindOf(house, sources);
  return upheld.filter((_, i) => {
    const source = matters[i]?.state.source;
    const those = source && behind(source);
    return those !== undefined && !involvedOf(those).includes(reader);
  });
}

/**
 * The evidence as this reader may read it. The person reads all of theirs; the leader over them only what stands of decisions,
 * and nothing of complaints; who checks and decides all but what they stand aside from.
 */
export async function packFor(
  house: Pick<House, 'tables' | 'shelf' | 'keyed'>,
  { who, directory }: { readonly who: StaffWho; readonly directory: Directory },
  pack: Pack,
  { staff, decisions }: { readonly staff: string; readonly decisions: () => Promise<readonly OnPerson[]> },
): Promise<Pack> {
  if (!can(who, 'efficacy-file.read-undone', fileOf(directory, staff)).allowed) {
    return packAsItStands(pack, await decisions());
  }
  if (who.number === staff || !pack.upheld?.length) return pack;
  return { ...pack, upheld: await asideFrom(house, who.number, pack.upheld) };
}
