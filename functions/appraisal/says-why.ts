// Why somebody has no grade, as one reader may know it (AP-4, SV-4.5): a matter that does not exist for them is named to them
// by no table, no appraisal and no file.
import { knowsMatter } from '#shared/access/accountability-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type OnPerson, openAt } from '#shared/accountability/on-person.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { type Ungraded, type UngradedSaid, ungradedSaid } from '#shared/appraisal/grade.ts';
import type { Day } from '#shared/time.ts';
import type { House } from '../house.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import { standingOf } from '../perform/load.ts';
import { seatedAs } from '../perform/seated.ts';
import { abreast } from '../table/abreast.ts';
import { stateKey } from '../table/keys.ts';

type Reading = Pick<House, 'tables' | 'shelf' | 'keyed'>;

/** Of whom, up to which day, and what of it holds. */
interface Without {
  readonly staff: string;
  readonly to: Day;
  readonly ungraded?: Ungraded;
}

/** Whether every matter that keeps a grade open exists for the reader; of none they know nothing. */
async function knowsAll(house: Reading, who: StaffWho, open: readonly OnPerson[]): Promise<boolean> {
  const rows = await house.tables.getMany(
    'appraisals',
    open.map(({ id }) => stateKey('accountability', id)),
  );
  const cards = rows.map((row) => standingOf<AccountabilityState>(row.pk, row).state);
  const seated = await seatedAs(house, cards);
  return cards.length > 0 && cards.length === open.length && cards.every((card) => knowsMatter(who, seated(card)));
}

/** What one reader reads of somebody without a grade. `decisions`: what lies under the person's number, where it was read already. */
export async function saysWhy(
  house: Reading,
  who: StaffWho,
  { staff, to, ungraded }: Without,
  decisions?: readonly OnPerson[],
): Promise<UngradedSaid | undefined> {
  if (ungraded === undefined) return undefined;
  const own = who.number === staff;
  if (own || ungraded !== 'open-accountability') return ungradedSaid(ungraded, { own, knows: false });
  const open = openAt(decisions ?? (await decisionsOn(house.tables, staff)), to);
  return ungradedSaid(ungraded, { own, knows: await knowsAll(house, who, open) });
}

/** The same of several, by staff number. */
export async function whyUngraded(
  house: Reading,
  who: StaffWho,
  all: readonly Without[],
): Promise<ReadonlyMap<string, UngradedSaid>> {
  const said = await abreast(all, async (one) => [one.staff, await saysWhy(house, who, one)] as const);
  return new Map(said.flatMap(([staff, why]) => (why === undefined ? [] : [[staff, why]])));
}
