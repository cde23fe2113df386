// Which notices of an inbox still are this person's to know: each is judged by its record as it is at the moment of
// reading. What a case says now is shown beside it; a case its sender took back is there no more.
import { knowsMatter } from '#shared/access/accountability-rights.ts';
import { knowsAppraisal } from '#shared/access/appraisal-rights.ts';
import { can } from '#shared/access/can.ts';
import { knowsCase } from '#shared/access/case-rights.ts';
import { knowsComplaint } from '#shared/access/complaint-rights.ts';
import { knowsDisclosure } from '#shared/access/disclosure-rights.ts';
import { knowsReport } from '#shared/access/report-rights.ts';
import { knowsSigned } from '#shared/access/signed-rights.ts';
import { knowsSupervision } from '#shared/access/supervision-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { ReportState } from '#shared/report/state.ts';
import { SIGNED_KINDS, type SignedKind } from '#shared/signed/kinds.ts';
import type { SignedState } from '#shared/signed/state.ts';
import type { SupervisionKind } from '#shared/supervision/kinds.ts';
import type { House } from '../house.ts';
import type { InboxEntry } from '../notices/inbox.ts';
import { textsIn } from '../perform/disclosure-words.ts';
import type { AccountabilityCard } from '../perform/kept-accountability.ts';
import type { AppraisalCard } from '../perform/kept-appraisal.ts';
import type { DisclosureCard } from '../perform/kept-disclosure.ts';
import type { SupervisionCard } from '../perform/kept-supervision.ts';
import { standingOf } from '../perform/load.ts';
import { seatedAs } from '../perform/seated.ts';
import { besideMark, markedFor } from '../seal/marks.ts';
import { stateKey, tableOf, wordsKey } from '../table/keys.ts';
import { judgedOf } from './appraisal-view.ts';
import { casesById } from './case-search.ts';
import { caseTexts } from './case-texts.ts';
import { supervisionTitles } from './supervision/titles.ts';

/** What may be known of a record: by its id, what it is about where that may be said, and its kind where its address needs it. */
export type Known = ReadonlyMap<string, { readonly subject: string | null; readonly kind?: SupervisionKind }>;

type Judge = (house: House, who: StaffWho, ids: readonly string[]) => Promise<Known>;

/** The list cards of records as they are now, by id; what is gone is left out. */
async function cardsOf<C>({ tables }: House, aggregate: string, ids: readonly string[]): Promise<Map<string, C>> {
  const rows = await tables.getMany(
    tableOf(aggregate),
    ids.map((id) => stateKey(aggregate, id)),
  );
  return new Map(rows.map((row) => [row.pk.slice(aggregate.length + 1), row.card as C]));
}

const casesKnown: Judge = async (house, who, ids) => {
  const known = (await casesById(house, ids)).filter(({ card }) => knowsCase(who, card));
  const texts = await caseTexts(house, known);
  return new Map(known.map(({ id }) => [id, { subject: texts.get(id)?.subject ?? null }]));
};

const complaintsKnown: Judge = async (house, who, ids) => {
  const { directory } = await house.shelf();
  const rows = await house.tables.getMany(
    'cases',
    ids.map((id) => stateKey('complaint', id)),
  );
  const known = rows
    .map((row) => standingOf<ComplaintState>(row.pk.slice('complaint#'.length), row))
    .filter(({ id, state }) => knowsComplaint(markedFor(house, id, directory, who.number, state)));
  return new Map(known.map(({ id }) => [id, { subject: null }]));
};

const cluesKnown: Judge = async (house, who, ids) => {
  const clues = [...(await cardsOf<AccountabilityCard>(house, 'accountability', ids))];
  const seated = await seatedAs(
    house,
    clues.map(([, card]) => card),
  );
  const known = clues.filter(([, card]) => knowsMatter(who, seated(card)));
  return new Map(known.map(([id]) => [id, { subject: null }]));
};

const disclosuresKnown: Judge = async (house, who, ids) => {
  const cards = await cardsOf<DisclosureCard>(house, 'disclosure', ids);
  const { directory } = await house.shelf();
  const known = [...cards]
    .filter(([id, card]) => knowsDisclosure(who, besideMark(house, directory, who.number, id, card)))
    .map(([id]) => id);
  const rows = await house.tables.getMany('registry', known.map(wordsKey));
  const titles = new Map(rows.map((row) => [row.pk, textsIn(row).title]));
  return new Map(known.map((id) => [id, { subject: titles.get(wordsKey(id).pk) ?? null }]));
};

/** What a signed record says stands on its own page only. */
const signedKnown =
  (kind: SignedKind): Judge =>
  async (house, who, ids) => {
    const cards = [...(await cardsOf<SignedState>(house, kind, ids))];
    return allKnown(cards.filter(([, state]) => knowsSigned(who, state)).map(([id]) => id));
  };

/** A record's own title, which a spot check has not, and of which kind it is: its address needs that. */
const supervisionKnown: Judge = async (house, who, ids) => {
  const cards = await cardsOf<SupervisionCard>(house, 'supervision', ids);
  const known = [...cards].filter(([, card]) => knowsSupervision(who, card));
  const titles = await supervisionTitles(
    house,
    known.map(([id]) => id),
  );
  return new Map(known.map(([id, { kind }]) => [id, { subject: titles.get(id) ?? null, kind }]));
};

const reportsKnown: Judge = async (house, who, ids) => {
  const cards = await cardsOf<ReportState>(house, 'report', ids);
  return allKnown([...cards].filter(([, state]) => knowsReport(who, state)).map(([id]) => id));
};

const appraisalsKnown: Judge = async (house, who, ids) => {
  const cards = await cardsOf<AppraisalCard>(house, 'appraisal', ids);
  const { directory } = await house.shelf();
  const known = [...cards].filter(([, card]) => knowsAppraisal(who, judgedOf(directory, card)));
  return allKnown(known.map(([id]) => id));
};

const allKnown = (ids: readonly string[]): Known => new Map(ids.map((id) => [id, { subject: null }]));

const JUDGES: { readonly [aggregate: string]: Judge } = {
  case: casesKnown,
  complaint: complaintsKnown,
  accountability: cluesKnown,
  disclosure: disclosuresKnown,
  ...Object.fromEntries(SIGNED_KINDS.map((kind) => [kind, signedKnown(kind)])),
  // That the box is to be opened is no secret from anybody who was reminded.
  'box-watch': async (_, who, ids) => allKnown(can(who, 'opening.list').allowed ? ids : []),
  supervision: supervisionKnown,
  report: reportsKnown,
  appraisal: appraisalsKnown,
  cycle: async (_, who, ids) => allKnown(can(who, 'cycle.read').allowed ? ids : []),
  // Who is where is everybody's to see, and whoever was told had a part in it.
  whereabouts: async (_, __, ids) => allKnown(ids),
  mailbox: async (_, who, ids) => allKnown(ids.filter((id) => id === who.number)),
  roster: async (_, who, ids) => allKnown(can(who, 'directory.read-roster').allowed ? ids : []),
};

/** The entries that this person may know of now, in order, each with what its record is about. */
export async function knownNow(house: House, who: StaffWho, entries: readonly InboxEntry[]) {
  const kinds = [...new Set(entries.map(({ aggregate }) => aggregate))];
  const judged = await Promise.all(
    kinds.map(async (kind): Promise<[string, Known]> => {
      const ids = [...new Set(entries.filter(({ aggregate }) => aggregate === kind).map(({ id }) => id))];
      return [kind, (await JUDGES[kind]?.(house, who, ids)) ?? new Map()];
    }),
  );
  const known = new Map(judged);
  return entries.flatMap((entry) => {
    const about = known.get(entry.aggregate)?.get(entry.id);
    return about ? [{ ...entry, ...about }] : [];
  });
}
