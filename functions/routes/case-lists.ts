// The lists of the staff desk: own work, the office's, what is open, what is overdue, everything by month.
// Each view is a row of index partitions read in order; nothing is scanned, and nobody is shown what they may not know.
import * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { lightAt } from '#shared/case/light.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { monthsBack } from '../table/months.ts';
import type { Page, Row } from '../table/tables.ts';
import { concerns, listedAs } from './case-concerns.ts';
import { caseTexts, type ListedCase } from './case-texts.ts';
import { listedComplaints } from './complaint/listed.ts';

export const VIEWS = ['todo', 'office', 'open', 'overdue', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const ListQuery = v.strictObject({
  view: v.optional(v.picklist(VIEWS), 'todo'),
  ...PAGING,
});

/** One partition of an index, and which of its cards belong to this view and to no earlier part of it. */
interface Source {
  readonly index: 'office' | 'person' | 'month';
  readonly pk: string;
  readonly newestFirst?: boolean;
  readonly takes: (card: CaseCard) => boolean;
}
/** Cards looked at in one request; a list that finds little goes on with the cursor instead of reading for ever. */
const MOST_READ = 1000;

const isRed = (card: CaseCard, at: Instant): boolean => card.dueAt !== undefined && at > card.dueAt;

/** Whether work of other offices can be this person's to look after; everyone else's lies with them or in their office. */
const watches = (who: StaffWho): boolean =>
  who.heads.size > 0 || who.leads.size > 0 || who.roles.has('chair') || who.roles.has('appraisal-group');

/** Years that complaints can be of, newest first. */
const yearsBack = (since: string, at: Instant): string[] => [
  ...new Set(monthsBack(since, at).map((month) => month.slice(0, 4))),
];

function sourcesOf(view: View, who: StaffWho, directory: Directory, since: string, at: Instant): Source[] {
  const offices = [...directory.offices.keys()].sort();
  const ownOffice = who.office === undefined ? [] : [who.office];
  // As their own, and for those they stand in for (AC-1.14).
  const mine = [who.number, ...who.standsInFor].map((pk): Source => ({ index: 'person', pk, takes: () => true }));
  const listsOf = (some: readonly string[], takes: Source['takes']): Source[] =>
    some.map((pk) => ({ index: 'office', pk, takes }));
  const byOffice = (takes: Source['takes']): Source[] => listsOf(offices, takes);
  const others = (card: CaseCard): boolean => listedAs(who, card) === 'office';
  switch (view) {
    case 'todo':
      return [...mine, ...listsOf(watches(who) ? offices : ownOffice, (card) => others(card) && concerns(who, card))];
    case 'office':
      return listsOf(ownOffice, () => true);
    case 'open':
      return byOffice(() => true);
    case 'overdue':
      return byOffice((card) => isRed(card, at));
    case 'all':
      return monthsBack(since, at).map((pk) => ({ index: 'month', pk, newestFirst: true, takes: () => true }));
  }
}

/** Where a list goes on: after so many complaints, which come first, or in a source of cases. */
interface Position {
  readonly source: number;
  readonly after?: Page['last'];
  readonly complaints?: number;
}
const BEGINNING: Position = { source: 0, complaints: 0 };

type Asked = v.InferOutput<typeof ListQuery>;

/** Cases of a view from a position on, at most `limit`, and where the list goes on; undefined at its end. */
async function casesFrom(call: Call, house: House, who: StaffWho, view: View, begins: Position, limit: number) {
  const { directory } = await house.shelf();
  const sources = sourcesOf(view, who, directory, house.township.since, call.at);
  let position = begins;
  const found: ListedCase[] = [];
  for (let read = 0; position.source < sources.length && found.length < limit && read < MOST_READ; ) {
    const { index, pk, newestFirst = false, takes } = sources[position.source] as Source;
    const most = limit - found.length;
    const page = await house.tables.query({
      table: 'cases',
      index,
      pk,
      newestFirst,
      limit: most,
      after: position.after,
    });
    read += Math.max(1, page.rows.length);
    for (const row of page.rows) {
      const one = listedCase(row);
      if (takes(one.card) && knowsCase(who, one.card)) found.push(one);
    }
    position = page.last ? { source: position.source, after: page.last } : { source: position.source + 1 };
  }
  const texts = await caseTexts(house, found);
  const items = found.map((one) => listed(who, one, texts.get(one.id)?.subject ?? null, call.at));
  return { items, next: position.source < sources.length ? position : undefined };
}

/** One page of a view: complaints, then cases with subject and light, and a cursor when there may be more. */
export async function caseList(call: Call, house: House, who: StaffWho, { view, cursor, limit }: Asked) {
  const bound = `cases ${view} ${who.number}`;
  const position = cursor ? positionOf<Position>(house, bound, cursor) : BEGINNING;
  const { complaints: from } = position;
  const years = yearsBack(house.township.since, call.at);
  const { directory } = await house.shelf();
  const all = from === undefined ? [] : await listedComplaints(house, directory, who, view, years, call.at);
  const complaints = all.slice(from, (from ?? 0) + limit);
  const left = from !== undefined && from + complaints.length < all.length;
  if (left) {
    const next = { ...BEGINNING, complaints: from + complaints.length };
    return { items: complaints, cursor: cursorOf(house, bound, next) };
  }
  const begins = from === undefined ? position : { source: 0 };
  const { items, next } = await casesFrom(call, house, who, view, begins, limit - complaints.length);
  return { items: [...complaints, ...items], ...(next ? { cursor: cursorOf(house, bound, next) } : {}) };
}

/** A case as every list shows it; `subject` is null where it was erased. */
export const listed = (who: StaffWho, { id, version, card }: ListedCase, subject: string | null, at: Instant) => ({
  id,
  version,
  number: card.number,
  subject,
  kind: card.kind,
  channel: card.channel,
  state: card.state,
  office: card.office,
  holder: card.holder,
  firstAsked: card.firstAsked,
  escalated: card.escalated,
  waiting: card.waiting,
  registeredAt: card.registeredAt,
  dueOn: card.dueOn ?? null,
  light: lightAt(card, at),
  as: listedAs(who, card),
  ...pickedFrom(card),
  ...(card.emergency ? { emergency: true } : {}),
});

/** What else of a card tells why a case stands on somebody's list. */
const pickedFrom = ({ asked, extension, followUp, setAside }: CaseCard) => ({
  ...(asked ? { asked } : {}),
  ...(extension ? { extension } : {}),
  ...(followUp ? { followUp } : {}),
  ...(setAside ? { setAside } : {}),
});

/** The case whose row this is. */
export const idOf = (row: Row): string => row.pk.slice('case#'.length);

/** A case from a row that carries its card: of its state, or of an index. */
export const listedCase = (row: Row): ListedCase => ({
  id: idOf(row),
  version: Number(row.version),
  card: row.card as CaseCard,
});
