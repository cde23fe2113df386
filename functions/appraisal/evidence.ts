// The facts of a period read from the record for the evidence packs (AP-5): every case that was open in it, with its whole
// history, and what each person was commended for. Read once for all of a cycle.
import { type Pack, type PackSource, packOf, packSource } from '#shared/appraisal/pack.ts';
import type { Period } from '#shared/appraisal/period.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { Recorded } from '#shared/decision.ts';
import { commendationsOf } from '#shared/signed/counts.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { type Day, dayOf, type Instant, instantOn } from '#shared/time.ts';
import type { House } from '../house.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { eventsOf, standingOf } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import { stateKey } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import { commendedOf } from '../table/partitions.ts';
import type { Row } from '../table/tables.ts';
import { upheldOn } from './upheld-on.ts';

/** Months of registration that are looked through: what is older and open is no longer one quarter's work. */
const MONTHS_LOOKED_AT = 25;

const idOf = ({ pk }: Row, kind: string): string => pk.slice(kind.length + 1);

/** Whether a case may have been in somebody's hands in the period; what is counted for nobody is not. */
function mayMatter({ counted, registeredAt }: CaseCard, { from, to }: Period): boolean {
  if (counted === null || dayOf(registeredAt) > to) return false;
  return counted?.closedOn === undefined || counted.closedOn >= from;
}

/** Every case that was open in a period, with what is read of it. */
export async function casesIn({ tables, township }: House, period: Period): Promise<PackSource[]> {
  const months = monthsBack(township.since, instantOn(period.to, '12:00')).slice(0, MONTHS_LOOKED_AT);
  const lists = await abreast(months, (pk) => tables.all({ table: 'cases', index: 'month', pk }));
  const ids = lists
    .flat()
    .filter((row) => row.pk.startsWith('case#') && mayMatter(row.card as CaseCard, period))
    .map((row) => idOf(row, 'case'));
  const rows = await tables.getMany(
    'cases',
    ids.map((id) => stateKey('case', id)),
  );
  const found = await abreast(rows, async (row) => {
    const id = idOf(row, 'case');
    const events = (await eventsOf(tables, 'case', id)) as unknown as Recorded<CaseEvent>[];
    return packSource(id, standingOf<CaseState>(id, row).state, events);
  });
  return found.filter((one) => one !== undefined);
}

/** The pack of one person, from the cases of everybody. */
export async function evidenceOf(
  { tables }: Pick<House, 'tables'>,
  staff: string,
  period: Period,
  cases: readonly PackSource[],
  at: Instant,
): Promise<Pack> {
  const rows = await tables.all({ table: 'appraisals', index: 'person', pk: commendedOf(staff) });
  const records = rows.map((row) => ({ id: idOf(row, 'commendation'), state: row.card as SignedState }));
  const commendations = commendationsOf(records, staff, period).map(({ id, on }) => ({ id, on }));
  const inPeriod = (on: Day): boolean => on >= period.from && on <= period.to;
  const decisions = await decisionsOn(tables, staff);
  const sanctions = decisions.flatMap(({ id, inForce, servedAt }) => {
    const on = servedAt && dayOf(servedAt);
    return inForce !== 'none' && on && inPeriod(on) ? [{ id, measure: inForce, on }] : [];
  });
  const upheld = (await upheldOn(tables, decisions)).filter(({ on }) => inPeriod(on));
  return packOf(staff, period, cases, { commendations, sanctions, upheld }, at);
}
