// Finding cases by what somebody remembers of them: the number, a whole name, words, a village, a time. Partitions are
// read newest first and compared here; a request looks at so many cards and goes on with a cursor. Nothing is scanned.
import * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { CASE_STATES } from '#shared/case/kinds.ts';
import { dayField, slug, text } from '#shared/fields.ts';
import { foldedText } from '#shared/suggest/folded.ts';
import { dayOf, type Instant, instantOn } from '#shared/time.ts';
import type { House } from '../house.ts';
import { nameHash } from '../perform/contact-rows.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { contactKey, contactPartition, numberKey, stateKey } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import type { Page, Row } from '../table/tables.ts';
import { idOf, listedCase } from './case-lists.ts';
import { type CaseText, caseTexts, type ListedCase } from './case-texts.ts';

const optional = v.exactOptional;

export const Criteria = v.strictObject({
  number: optional(text(60)),
  name: optional(text(100)),
  text: optional(text(200)),
  village: optional(slug),
  item: optional(slug),
  office: optional(slug),
  state: optional(v.picklist(CASE_STATES)),
  from: optional(dayField),
  to: optional(dayField),
});
export type Criteria = v.InferOutput<typeof Criteria>;

/** Whether anything at all is asked for. */
export const asksForSomething = (criteria: Criteria): boolean => Object.keys(criteria).length > 0;

/** Where to look: a month's cards, or the cases under a name. */
interface Source {
  readonly index?: 'month';
  readonly pk: string;
}

/** Behind which row of which source a search goes on. */
export interface Position {
  readonly source: number;
  readonly after?: Page['last'];
}

export interface Finding {
  readonly found: readonly (ListedCase & { readonly text: CaseText | undefined })[];
  /** Absent when everything was looked at. */
  readonly next?: Position;
}

/** Cards looked at in one request, and how many of them at a time. */
const LOOKED_AT = 500;
const PAGE = 100;

/** A number as people say it: whole, without the township's letters, or the running number alone, of any year. */
function numbersMeant(house: House, typed: string, digits: number, at: Instant): string[] {
  const { code, since } = house.township;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(new RegExp(`^${code}-`), '');
  const meant = /^(?:(\d{4})-)?(\d{1,9})$/.exec(plain);
  if (!meant) return [];
  const running = (meant[2] as string).padStart(digits, '0');
  const last = Number(dayOf(at).slice(0, 4));
  const first = Math.min(last, Number(since.slice(0, 4)));
  const years = meant[1] ? [meant[1]] : Array.from({ length: last - first + 1 }, (_, n) => String(last - n));
  return years.map((year) => `${code}-${year}-${running}`);
}

/** Cases of these ids with what their rows show, in the order given; a case that shows nothing is left out. */
export async function casesById(house: House, ids: readonly string[]): Promise<ListedCase[]> {
  const rows = await house.tables.getMany(
    'cases',
    ids.map((id) => stateKey('case', id)),
  );
  const shown = new Map(rows.filter((row) => row.card !== undefined).map((row) => [idOf(row), listedCase(row)]));
  return ids.flatMap((id) => shown.get(id) ?? []);
}

/** Cases under a number, the latest year first; of these only such as stand under the name, where one is given too. */
async function casesNumbered(house: House, { number = '', name }: Criteria, at: Instant): Promise<ListedCase[]> {
  const { policy } = await house.lawAt(at);
  const keys = numbersMeant(house, number, policy.registering.numberDigits, at).map(numberKey);
  const rows = await house.tables.getMany('cases', keys);
  const cases = await casesById(
    house,
    keys.flatMap(({ pk }) => rows.filter((row) => row.pk === pk).map((row) => String(row.case))),
  );
  if (name === undefined) return cases;
  const hash = nameHash(house, name) ?? '';
  const named = await house.tables.getMany(
    'cases',
    cases.map(({ id, card }) => contactKey('name', hash, card.registeredAt, id)),
  );
  return cases.filter(({ id }) => named.some(({ sk }) => sk.endsWith(`#${id}`)));
}

/** Not for complaints, whoever asks, and nothing that this person may not know or that was taken back at once. */
export const mayBeFound = (who: StaffWho, card: CaseCard): boolean =>
  card.kind !== 'complaint' && card.hidden !== true && knowsCase(who, card);

const within = ({ from, to }: Criteria, at: Instant): boolean =>
  (from === undefined || dayOf(at) >= from) && (to === undefined || dayOf(at) <= to);

const fits = ({ village, item, office, state, ...criteria }: Criteria, card: CaseCard): boolean =>
  (village === undefined || card.village === village) &&
  (item === undefined || card.item?.split('@')[0] === item) &&
  (office === undefined || card.office === office) &&
  (state === undefined || card.state === state) &&
  within(criteria, card.registeredAt);

/** Every word of what is looked for stands in the subject or in the details, written in whatever form. */
function says(words: readonly string[], said: CaseText): boolean {
  const texts = [foldedText(said.subject), foldedText(said.body)];
  return words.every((word) => texts.some((one) => one.includes(word)));
}

const wordsIn = ({ text: typed }: Criteria): string[] =>
  foldedText(typed ?? '')
    .split(' ')
    .filter(Boolean);

/** The row as a key to begin behind. */
const keyOf = ({ index }: Source, { pk, sk, monthPk, monthSk }: Row): Page['last'] =>
  index === undefined ? { pk, sk } : { pk, sk, monthPk, monthSk };

function sourcesOf(house: House, { name, from, to }: Criteria, at: Instant): Source[] {
  if (name !== undefined) {
    const hash = nameHash(house, name);
    return hash === undefined ? [] : [{ pk: contactPartition('name', hash) }];
  }
  const { since } = house.township;
  const last = to === undefined || instantOn(to, '00:00') > at ? at : instantOn(to, '00:00');
  return monthsBack(from !== undefined && from > since ? from : since, last).map((pk) => ({ index: 'month', pk }));
}

/** The cases of a page of rows: an index carries the cards, a name leads to them. */
async function casesIn(house: House, source: Source, rows: readonly Row[]): Promise<ListedCase[]> {
  if (source.index) return rows.map(listedCase);
  return casesById(
    house,
    rows.map(({ sk }) => sk.slice(sk.indexOf('#') + 1)),
  );
}

/**
 * Cases that fit, newest first, from a position on. What was erased fits no name and no words. A request ends with
 * `limit` found, with so many looked at, or with everything looked at.
 */
export async function findCases(
  house: House,
  who: StaffWho,
  criteria: Criteria,
  { at, limit, from = { source: 0 } }: { readonly at: Instant; readonly limit: number; readonly from?: Position },
): Promise<Finding> {
  const words = wordsIn(criteria);
  const byWords = criteria.text !== undefined || criteria.name !== undefined;
  const opened = async (cases: readonly ListedCase[]) => {
    const able = cases.filter(({ card }) => mayBeFound(who, card) && fits(criteria, card));
    const texts = await caseTexts(house, able);
    return able
      .map((one) => ({ ...one, text: texts.get(one.id) }))
      .filter(({ text: said }) => (said ? says(words, said) : !byWords));
  };
  if (criteria.number !== undefined) return { found: await opened(await casesNumbered(house, criteria, at)) };
  const sources = sourcesOf(house, criteria, at);
  const found: Finding['found'][number][] = [];
  let next: Position = from;
  for (let read = 0; next.source < sources.length && found.length < limit && read < LOOKED_AT; ) {
    const source = sources[next.source] as Source;
    const size = words.length > 0 ? PAGE : Math.min(PAGE, limit - found.length);
    const page = await house.tables.query({
      table: 'cases',
      ...source,
      newestFirst: true,
      limit: size,
      after: next.after,
    });
    read += Math.max(1, page.rows.length);
    const matches = await opened(await casesIn(house, source, page.rows));
    const taken = matches.slice(0, limit - found.length);
    found.push(...taken);
    // More on this page than were asked for: the next request begins behind the last one taken.
    const lastTaken = taken.length < matches.length ? rowOf(source, page.rows, taken.at(-1)?.id) : undefined;
    if (lastTaken) next = { source: next.source, after: keyOf(source, lastTaken) };
    else next = page.last ? { source: next.source, after: page.last } : { source: next.source + 1 };
  }
  return { found, ...(next.source < sources.length ? { next } : {}) };
}

const rowOf = (source: Source, rows: readonly Row[], id = ''): Row | undefined =>
  rows.find((row) => (source.index ? idOf(row) === id : row.sk.endsWith(`#${id}`)));
