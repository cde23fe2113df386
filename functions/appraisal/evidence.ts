// The facts of a period read from the record for the evidence packs (AP-5): every case that was open in it, with its whole
// history, and what each person was commended for. Read once for all cycles that open together.
import { type Pack, packOf } from '#shared/appraisal/pack.ts';
import { type PackShare, sharesOf } from '#shared/appraisal/pack-source.ts';
import type { Period } from '#shared/appraisal/period.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import type { Recorded } from '#shared/decision.ts';
import { commendationsOf } from '#shared/signed/counts.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { type Day, dayOf, type Instant, instantOn, plusDays } from '#shared/time.ts';
import type { House } from '../house.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { eventsOf } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import { monthsBack } from '../table/months.ts';
import { commendedOf } from '../table/partitions.ts';
import type { Page, Row } from '../table/tables.ts';
import { upheldOn } from './upheld-on.ts';

/** Months of registration that are looked through: what is older and open is no longer one quarter's work. */
const MONTHS_LOOKED_AT = 25;
/** A case is rated until it is archived, which comes so many days after its end at the latest. */
const RATED_WITHIN_DAYS = 45;

const idOf = ({ pk }: Row, kind: string): string => pk.slice(kind.length + 1);

/** Whether a case may have been in somebody's hands in the period, or rated in it; what is counted for nobody is not. */
function mayMatter({ counted, registeredAt }: CaseCard, { from, to }: Period): boolean {
  if (counted === null || dayOf(registeredAt) > to) return false;
  if (counted?.closedOn === undefined || counted.closedOn >= from) return true;
  return counted.rating !== undefined && plusDays(counted.closedOn, RATED_WITHIN_DAYS) >= from;
}

/** What the cases add to everybody's packs: by period, then by staff number. */
export type Shares = ReadonlyMap<string, ReadonlyMap<string, readonly PackShare[]>>;

/**
 * What the cases of some periods add to the packs of everybody, each case read once for all of them. Of a case nothing is kept
 * but what it adds, and no month is held whole: a year of a busy township has tens of thousands.
 */
export async function sharesIn({ tables, township }: House, periods: readonly Period[]): Promise<Shares> {
  const shares = new Map(periods.map(({ id }) => [id, new Map<string, PackShare[]>()]));
  const looked = new Set(
    periods.flatMap(({ to }) => monthsBack(township.since, instantOn(to, '12:00')).slice(0, MONTHS_LOOKED_AT)),
  );
  const add = (id: string, events: readonly Recorded<CaseEvent>[], period: Period): void => {
    const all = shares.get(period.id);
    for (const [staff, share] of sharesOf(id, events, period)) {
      const own = all?.get(staff);
      if (own) own.push(share);
      else all?.set(staff, [share]);
    }
  };
  for (const pk of [...looked].sort()) {
    let after: Page['last'];
    do {
      const page = await tables.query({ table: 'cases', index: 'month', pk, after });
      await abreast(page.rows, async (row) => {
        const matters = row.pk.startsWith('case#') ? periods.filter((one) => mayMatter(row.card as CaseCard, one)) : [];
        if (matters.length === 0) return;
        const id = idOf(row, 'case');
        const events = (await eventsOf(tables, 'case', id)) as unknown as Recorded<CaseEvent>[];
        for (const period of matters) add(id, events, period);
      });
      after = page.last;
    } while (after);
  }
  return shares;
}

/** The pack of one person. */
export async function evidenceOf(
  { tables }: Pick<House, 'tables'>,
  staff: string,
  period: Period,
  shares: Shares,
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
  const own = shares.get(period.id)?.get(staff) ?? [];
  return packOf(period, own, { commendations, sanctions, upheld }, at);
}
