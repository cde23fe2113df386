// What an inspection would count against us today, for those who can mend it or must know: publisher, administrator,
// appraisal group.
import * as v from 'valibot';
import { faultsOf, type Owed } from '#shared/directory/catalogue/faults.ts';
import { itemCard } from '#shared/directory/item/card.ts';
import { BOARDS } from '#shared/disclosure/boards.ts';
import { quotesOf } from '#shared/disclosure/unquoted.ts';
import { type Day, dayOf } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { demand, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { DisclosureCard } from '../perform/kept-disclosure.ts';
import { itemsInForce } from '../perform/kept-item.ts';
import { catalogueInForce, publicFacts } from '../publish/catalogue.ts';
import { commitmentsInForce } from '../publish/commitments.ts';
import { onBoards, stoodOnBoards, takenDown } from '../publish/on-boards.ts';
import { directoryDays, officesOf, staffOf } from '../publish/snapshot.ts';
import { disclosuresOf } from '../table/partitions.ts';

const Answer = v.strictObject({
  on: v.string(),
  items: v.array(v.looseObject({ what: v.string(), clause: v.string(), since: v.string(), days: v.number() })),
});

/** Publications that are not out yet; their index is ordered by the day they are owed. */
async function owedNow({ tables }: House): Promise<Owed[]> {
  const rows = await Promise.all(
    BOARDS.map((board) => tables.all({ table: 'registry', index: 'office', pk: disclosuresOf(board) })),
  );
  return rows.flat().map((row) => {
    const { board, office } = row.card as DisclosureCard;
    const publishBy = String(row.officeSk).split('#')[0] as Day;
    return { record: row.pk.slice('disclosure#'.length), board, office, publishBy };
  });
}

async function list(call: Call, house: House) {
  demand(await staffCalling(call, house), 'directory.read-faults', undefined);
  const { at } = call;
  const since = house.township.since as Day;
  const [{ calendar, policy, directory }, inForce, commitments, boards, days, stood, owed] = await Promise.all([
    house.lawAt(at),
    itemsInForce(house, at),
    commitmentsInForce(house, at),
    onBoards(house.tables, since, at),
    directoryDays(house.tables),
    stoodOnBoards(house.tables),
    owedNow(house),
  ]);
  const ownDays = policy.limits.application.limit;
  const items = inForce.map(({ id, version, item }) => itemCard(id, version, item, { directory, ownDays }));
  const read = publicFacts({ items, commitments, ...boards }, days);
  const facts = [...read, ...stood];
  const catalogue = await catalogueInForce(house, at, policy, { facts: read, past: stood });
  const today = dayOf(at);
  const shown = { catalogue, items, commitments, ...boards, offices: officesOf(directory), staff: staffOf(directory) };
  const quotes = quotesOf(shown, await takenDown(house.tables, boards));
  const found = faultsOf({ today, since, calendar, policy, facts, shown, owed, quotes });
  return json(200, { on: today, items: found });
}

export const faultRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/catalogue/faults',
    summary: { zh: '公开检查发现的问题', en: 'What an inspection of our disclosure would find' },
    staff: true,
    answers: { 200: Answer },
    problems: ['unauthenticated', 'forbidden'],
    handle: list,
  },
];
