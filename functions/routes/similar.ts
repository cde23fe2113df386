// Cases of the last weeks that what is being typed may repeat (FI-1). A bounded number of the newest cards is looked at,
// and those under the same name or number wherever they stand; only the likeliest are opened. Complaints are never among them.
import type { StaffWho } from '#shared/access/who.ts';
import { allPieces } from '#shared/suggest/pieces.ts';
import { similarCases } from '#shared/suggest/similar.ts';
import { dayOf, type Instant, instantOn, plusDays } from '#shared/time.ts';
import type { House } from '../house.ts';
import { nameHash, phoneHash } from '../perform/contact-rows.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { contactPartition } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import { listedCase } from './case-lists.ts';
import { casesById, mayBeFound } from './case-search.ts';
import { caseTexts, type ListedCase } from './case-texts.ts';

export interface TypedCase {
  readonly subject: string;
  readonly item?: string;
  readonly village?: string;
  readonly contact?: { readonly name?: string; readonly phone?: string };
}

/** The newest cards looked at, whatever the township's size; of these so many are opened at most. */
const LOOKED_AT = 600;
const OPENED = 100;
/** Cases of one person looked at. */
const OF_ONE = 20;

async function under(
  house: House,
  what: 'name' | 'phone',
  hash: string | undefined,
  since: Instant,
): Promise<Set<string>> {
  if (hash === undefined) return new Set();
  const pk = contactPartition(what, hash);
  const { rows } = await house.tables.query({ table: 'cases', pk, newestFirst: true, limit: OF_ONE });
  return new Set(rows.filter(({ sk }) => sk >= since).map(({ sk }) => sk.slice(sk.indexOf('#') + 1)));
}

async function newest(house: House, since: Instant, at: Instant): Promise<ListedCase[]> {
  const cases: ListedCase[] = [];
  for (const pk of monthsBack(dayOf(since), at)) {
    const limit = LOOKED_AT - cases.length;
    if (limit <= 0) break;
    const { rows } = await house.tables.query({ table: 'cases', index: 'month', pk, newestFirst: true, limit });
    cases.push(...rows.map(listedCase));
  }
  return cases;
}

/** Similar cases that this person may know, the likest first, with what they have in common. */
export async function similarTo(house: House, who: StaffWho, at: Instant, typed: TypedCase) {
  const { similarWithin, similarShown } = (await house.lawAt(at)).policy.registering;
  const since = instantOn(plusDays(dayOf(at), -similarWithin.limit), '00:00');
  const { contact } = typed;
  const [samePhone, sameName] = await Promise.all([
    under(house, 'phone', phoneHash(house, contact?.phone), since),
    under(house, 'name', nameHash(house, contact?.name), since),
  ]);
  const known = new Set([...samePhone, ...sameName]);
  // Without a word that says something no other case can be like it.
  const others = allPieces(typed.subject).size > 0 ? await newest(house, since, at) : [];
  const read = new Set(others.map(({ id }) => id));
  const own = await casesById(
    house,
    [...known].filter((id) => !read.has(id)),
  );
  const able = [...own, ...others].filter(({ card }) => card.registeredAt >= since && mayBeFound(who, card));
  const nearness = ({ id, card }: ListedCase): number =>
    known.has(id) ? 2 : typed.village !== undefined && card.village === typed.village ? 1 : 0;
  const opened = able.sort((a, b) => nearness(b) - nearness(a)).slice(0, OPENED);
  const texts = await caseTexts(house, opened);
  const recent = opened.flatMap(({ id, card }) => {
    const subject = texts.get(id)?.subject;
    const item = card.item?.split('@')[0];
    const { village, registeredAt } = card;
    if (subject === undefined) return [];
    return [{ id, subject, item, village, registeredAt, samePhone: samePhone.has(id), sameName: sameName.has(id) }];
  });
  const cards = new Map(opened.map(({ id, card }) => [id, card]));
  return similarCases(typed, recent, similarShown).map(({ id, why }) => {
    const { number, state, office, registeredAt } = cards.get(id) as CaseCard;
    return { id, number, subject: texts.get(id)?.subject ?? '', state, office, registeredAt, why };
  });
}
