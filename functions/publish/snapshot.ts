// The snapshot: everything the public site is built from, read from rows that are public already; of all other cases only
// sums (`figures.ts`). The same rows on the same day give the same bytes; it knows no hour of its own making.
import * as v from 'valibot';
import { type Directory, openVillages } from '#shared/directory/directory.ts';
import { itemCard } from '#shared/directory/item/card.ts';
import { publicStaff } from '#shared/directory/public-staff.ts';
import { type Snapshot, SnapshotSchema } from '#shared/disclosure/snapshot.ts';
import type { Withdrawal } from '#shared/disclosure/to-public.ts';
import { withoutQuotes } from '#shared/disclosure/unquoted.ts';
import { departuresOf } from '#shared/regulation/policy/departures.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import { publicTownship } from '#shared/township.ts';
import type { House } from '../house.ts';
import { itemsInForce } from '../perform/kept-item.ts';
import { DIRECTORY, LEDGER, WITHDRAWN } from '../table/keys.ts';
import type { Tables } from '../table/tables.ts';
import { catalogueInForce, publicFacts } from './catalogue.ts';
import { commitmentsInForce } from './commitments.ts';
import { complaintCountsNow } from './complaint-counts.ts';
import { figuresNow } from './figures.ts';
import { lastLook, quietReason } from './last-look.ts';
import { onBoards, stoodOnBoards, withdrawnNumbers, yearsFrom } from './on-boards.ts';
import { withoutOpinionsOn } from './without-traces.ts';

type Source = Pick<House, 'tables' | 'township' | 'shelf' | 'lawAt'>;

/** The open offices, in the order of ids. */
export function officesOf({ offices, staff }: Directory): Snapshot['offices'] {
  const open = [...offices.values()].filter((office) => office.open).sort((a, b) => (a.id < b.id ? -1 : 1));
  return open.map(({ id, name, nameEn, functions, head, phone, place }) => {
    const person = head === undefined ? undefined : staff.get(head);
    return {
      id,
      name,
      ...(nameEn === undefined ? {} : { nameEn }),
      functions: [...functions],
      ...(person?.active ? { head: { number: person.number, name: person.name, title: person.title } } : {}),
      ...(phone === undefined ? {} : { phone }),
      ...(place === undefined ? {} : { place }),
    };
  });
}

/** Closed villages and offices by name, each in the order of ids; nothing while there are none. */
function formerOf({ villages, offices }: Directory): Pick<Snapshot, 'former'> {
  const closed = <T extends { readonly id: string; readonly open: boolean }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].filter(({ open }) => !open).sort((a, b) => (a.id < b.id ? -1 : 1));
  const former = {
    villages: closed(villages).map(({ id, name }) => ({ id, name })),
    offices: closed(offices).map(({ id, name, nameEn }) => ({ id, name, ...(nameEn ? { nameEn } : {}) })),
  };
  return former.villages.length + former.offices.length === 0 ? {} : { former };
}

/** Staff with post and duties (DI-3); telephones of persons stay inside. */
export const staffOf = (directory: Directory): Snapshot['staff'] =>
  publicStaff(directory).flatMap((one) => {
    const person = directory.staff.get(one);
    if (person === undefined) return [];
    const { number, name, title, duties, office } = person;
    return [{ number, name, title, duties: [...duties], ...(office === undefined ? {} : { office }) }];
  });

/** Days on which offices, staff and villages last changed. */
export async function directoryDays(tables: Tables): Promise<string[]> {
  const rows = await tables.all({ table: 'registry', pk: DIRECTORY, consistent: true });
  return rows
    .filter((row) => /^(office|staff|village|batch)#/.test(row.sk) && row.at !== undefined)
    .map((row) => dayOf(row.at as Instant));
}

/** The roots of the days that were closed, oldest first. How much was done on a day stays inside: complaints are among it. */
async function ledgerOf(tables: Tables): Promise<Snapshot['ledger']> {
  const rows = await tables.all({ table: 'registry', pk: LEDGER, consistent: true });
  return rows.map(({ sk, root }) => ({ on: sk, root: String(root) }));
}

const newestOf = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);

/** The snapshot as its schema has it; what is wrong is named by its place, never by what stands there. */
function checked(taken: unknown): Snapshot {
  const parsed = v.safeParse(SnapshotSchema, taken);
  if (parsed.success) return parsed.output;
  const places = parsed.issues.map((issue) => v.getDotPath(issue) ?? '');
  throw new Error(`公开数据不合格式 / what is public does not fit its schema: ${places.join(', ')}`);
}

/**
 * Reads what is public at an instant. Throws an Error naming the field when a row does not fit the schema, and one naming
 * the record when its words hold what nobody let stand, so that nothing unforeseen reaches a page.
 */
export async function takeSnapshot(house: Source, at: Instant): Promise<Snapshot> {
  const { tables, township } = house;
  const [{ directory }, { policy }, inForce, commitments, standing, past, log, days, ledger] = await Promise.all([
    house.shelf(),
    house.lawAt(at),
    itemsInForce(house, at),
    commitmentsInForce(house, at),
    onBoards(tables, township.since as Day, at),
    stoodOnBoards(tables),
    tables.all({ table: 'registry', pk: WITHDRAWN, consistent: true }),
    directoryDays(tables),
    ledgerOf(tables),
  ]);
  const villages = openVillages(directory).map(({ id, name }) => ({ id, name }));
  const departures = departuresOf(policy);
  const ownDays = policy.limits.application.limit;
  const items = inForce.map(({ id, version, item }) => itemCard(id, version, item, { directory, ownDays }));
  const gone = await withdrawnNumbers(tables, standing);
  const boards = withoutOpinionsOn(standing, gone);
  const { results, records, opinions } = boards;
  const withdrawn = log.map((row) => quietReason(JSON.parse(String(row.body)) as Withdrawal, directory));
  const read = publicFacts({ items, commitments, ...boards }, days);
  const catalogue = await catalogueInForce(house, at, policy, { facts: read, past });
  const facts = [
    ...read.map(({ on }) => on),
    ...catalogue.flatMap(({ inForceFrom, stood }) => [inForceFrom, stood?.until ?? stood?.on]),
    ...withdrawn.map(({ on }) => on),
  ];
  const asOf = newestOf([township.since, ...facts]) ?? township.since;
  const directoryOn = newestOf(days);
  const offices = officesOf(directory);
  const taken = {
    format: 2,
    asOf,
    ...(directoryOn === undefined ? {} : { directoryOn }),
    township: { ...publicTownship(township), villages },
    ...(departures ? { policy: departures } : {}),
    offices,
    ...formerOf(directory),
    staff: staffOf(directory),
    items,
    commitments,
    catalogue,
    results,
    records,
    opinions,
    figures: await figuresNow(house, at, commitments),
    complaints: await complaintCountsNow(house, at),
    withdrawn,
  };
  // Whatever quotes a number that was taken down stands without it, or the check for traces would hold up the whole site.
  const snapshot = checked({ ...withoutQuotes(taken, gone), ledger });
  await lastLook(tables, directory, snapshot, yearsFrom(township.since as Day, at));
  return snapshot;
}
