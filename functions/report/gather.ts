// Counts what a monthly report says, from cards, states and types of events: no text of a case is read, of complaints nothing
// but the counts that closed months have (SV-4.4).
import { accountabilityCounts } from '#shared/accountability/counts.ts';
import { complaintCounts } from '#shared/complaint/counts.ts';
import type { Directory, Office } from '#shared/directory/directory.ts';
import { monthBefore } from '#shared/figures/month-sheet.ts';
import { clause } from '#shared/regulation/clauses/clauses.ts';
import {
  type HotMatter,
  type OpenCase,
  overdueOn,
  type ReportFigures,
  reportFigures,
  stepsTaken,
} from '#shared/report/figures.ts';
import type { Ground } from '#shared/signals/signal.ts';
import { supervisionCounts } from '#shared/supervision/counts.ts';
import { SUPERVISION_KINDS } from '#shared/supervision/kinds.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import { type Day, dayOf, type Instant, plusDays } from '#shared/time.ts';
import type { House } from '../house.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { eventsOf } from '../perform/load.ts';
import { complaintStates } from '../publish/complaint-counts.ts';
import { talliesNow } from '../publish/figures.ts';
import { onBoards } from '../publish/on-boards.ts';
import { signedCountsOf } from '../routes/signed-rows.ts';
import { abreast } from '../table/abreast.ts';
import { LEDGER } from '../table/keys.ts';
import { supervisionOf } from '../table/partitions.ts';
import type { Row } from '../table/tables.ts';

/** Steps are looked for in matters received in the month and in so many before it. */
const MONTHS_LOOKED_BACK = 2;

/** Every open case of every office, closed offices too. */
async function openCases({ tables }: House, offices: readonly string[]): Promise<OpenCase[]> {
  const rows = await abreast(offices, (pk) => tables.all({ table: 'cases', index: 'office', pk }));
  return rows.flat().flatMap(({ card }) => {
    const { number, kind, state, office, counted = null, open } = card as CaseCard;
    return open ? [{ number, kind, state, office, counted }] : [];
  });
}

async function stepsIn({ tables }: House, month: string): Promise<ReportFigures['steps']> {
  const months = [month];
  for (let n = 0; n < MONTHS_LOOKED_BACK; n++) months.push(monthBefore(months.at(-1) as string));
  const rows = await abreast(months, (pk) => tables.all({ table: 'cases', index: 'month', pk }));
  const ids = rows
    .flat()
    .flatMap(({ pk, card }) => ((card as CaseCard).counted === null ? [] : [pk.slice('case#'.length)]));
  const events = await abreast(ids, (id) => eventsOf(tables, 'case', id));
  const types = events.flat().flatMap(({ type, on }) => (on.startsWith(month) ? [type] : []));
  return stepsTaken(types);
}

/** The month is over, and with it every minute in which what was sent could be taken back without trace. */
async function complaintsIn(house: House, month: string, on: Day, smallest: number) {
  const states = await complaintStates(house, `${month}-15T00:00:00.000Z` as Instant);
  const counts = complaintCounts(states, { since: `${month}-01`, on: plusDays(on, 1), smallest });
  const found = counts.find((one) => one.month === month);
  if (!found) throw new Error(`${month} is not over`);
  return found;
}

async function supervised({ tables }: House, month: string) {
  const rows = await abreast(SUPERVISION_KINDS, (kind) =>
    tables.all({ table: 'appraisals', index: 'person', pk: supervisionOf(kind) }),
  );
  return supervisionCounts(
    rows.flat().map(({ card }) => card as SupervisionState),
    month,
  );
}

/** Of everybody who is or was on the staff, row by row under their numbers. */
async function heldToAccount({ tables }: House, { staff }: Directory, month: string) {
  const all = await abreast([...staff.keys()], (number) => decisionsOn(tables, number));
  const counts = accountabilityCounts(all.flat(), month);
  const titles = (Object.keys(counts.grounds) as Ground[]).map((ground) => [ground, clause(ground).title] as const);
  return { ...counts, groundTitles: Object.fromEntries(titles) };
}

async function hotMatters({ tables, township }: House, at: Instant): Promise<HotMatter[]> {
  const { records } = await onBoards(tables, township.since as Day, at);
  return records.flatMap((record) => {
    if (record.board !== 'hot-problems') return [];
    const { title, status, office } = record;
    return [{ title, status, office }];
  });
}

/** Names by office, of those that have one, in the order of their ids. */
const named = ({ offices }: Directory, of: (office: Office) => string | undefined) =>
  Object.fromEntries(
    [...offices.values()]
      .flatMap((office): [string, string][] => {
        const name = of(office);
        return name === undefined ? [] : [[office.id, name]];
      })
      .sort(),
  );

const rootOf = ({ sk, root }: Row) => ({ day: sk, root: String(root) });

/** The figures of a month that is over, as of a moment. */
export async function gatherReport(house: House, month: string, at: Instant): Promise<ReportFigures> {
  const { tables, township } = house;
  const countedOn = dayOf(at);
  const [{ policy }, { directory }] = await Promise.all([house.lawAt(at), house.shelf()]);
  const offices = [...directory.offices.keys()];
  const tallies = await talliesNow(house, at);
  const open = await openCases(house, offices);
  const steps = await stepsIn(house, month);
  const complaints = await complaintsIn(house, month, countedOn, policy.figures.smallest);
  const supervision = await supervised(house, month);
  const signed = await signedCountsOf(house, month);
  const accountability = await heldToAccount(house, directory, month);
  const hot = await hotMatters(house, at);
  const ledger = await tables.all({ table: 'registry', pk: LEDGER, begins: month });
  return reportFigures(tallies, month, township.since, {
    countedOn,
    steps,
    overdue: overdueOn(open, countedOn),
    complaints,
    supervision,
    signed,
    accountability,
    hot,
    roots: ledger.map(rootOf),
    officeNames: named(directory, ({ name }) => name),
    officeNamesEn: named(directory, ({ nameEn }) => nameEn),
  });
}
