// An efficacy file put together from the record for one reader (AP-4): appraisals, decisions, commendations, gifts, readings, each
// under the right that is its own. Nothing of a matter is read but what lies under the person's number, so no source is there.
import { knowsAppraisal, readsSteps } from '#shared/access/appraisal-rights.ts';
import { can } from '#shared/access/can.ts';
import type { FileOf } from '#shared/access/file-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { ladderOf } from '#shared/accountability/ladder.ts';
import { movesOf, type OnPerson, warningsOf } from '#shared/accountability/on-person.ts';
import { COUNTY } from '#shared/appraisal/roster-of-cycle.ts';
import { type AppraisalState, isDecided } from '#shared/appraisal/state.ts';
import { type Recorded, staffOf } from '#shared/decision.ts';
import { type Directory, type StaffMember, staffName } from '#shared/directory/directory.ts';
import { type FiledAppraisal, filedAppraisal } from '#shared/efficacy-file/appraised.ts';
import {
  type EfficacyFile,
  type FiledDecision,
  type FiledGift,
  filed,
  type GradedYear,
  type Reading,
} from '#shared/efficacy-file/file.ts';
import type { FileEvent } from '#shared/efficacy-file/reading.ts';
import { clause } from '#shared/regulation/clauses/clauses.ts';
import { commendationsOf } from '#shared/signed/counts.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import { ofPerson, validOnes } from '../appraisal/cards-in.ts';
import { saysWhy } from '../appraisal/says-why.ts';
import { packFor } from '../appraisal/upheld-on.ts';
import { numbersOf } from '../appraisal/year-table.ts';
import type { House } from '../house.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import { eventsOf, history, load } from '../perform/load.ts';
import { judgedOf } from '../routes/appraisal-view.ts';
import { abreast } from '../table/abreast.ts';
import { commendedOf, giftsOf } from '../table/partitions.ts';

/** Who reads whose file, and by which directory. */
export interface Opening {
  readonly who: StaffWho;
  readonly file: FileOf;
  readonly member: StaffMember;
  readonly directory: Directory;
  readonly at: Instant;
}

const may = ({ who, file }: Opening, name: string): boolean => can(who, `efficacy-file.${name}`, file).allowed;

/** Those that are decided; before that only for whoever takes part in it, with the steps they may read. */
async function appraisalsOf(
  house: House,
  { who, file, directory }: Opening,
  decisions: readonly OnPerson[],
): Promise<FiledAppraisal[]> {
  const cards = await validOnes(house, await ofPerson(house, file.person));
  const known = cards.filter(({ card }) => isDecided(card) || knowsAppraisal(who, judgedOf(directory, card)));
  const found = await abreast(known, async ({ id }) => {
    const [standing, told] = await Promise.all([
      load<AppraisalState>(house.tables, 'appraisal', id),
      history(house.tables, 'appraisal', id),
    ]);
    if (!standing) return [];
    const { state } = standing;
    const { shownDecimals } = await numbersOf(house, state);
    const reads = readsSteps(who, judgedOf(directory, state));
    const filed = filedAppraisal(id, state, told, { reads, decimals: shownDecimals });
    const why = filed.ungraded && (await saysWhy(house, who, state, decisions));
    const shown = why ? { ...filed, ungraded: why } : filed;
    return [filed.reviewer === COUNTY ? shown : { ...shown, reviewerName: staffName(directory, filed.reviewer) }];
  });
  return found.flat();
}

/** Years with a total, each with the numbers it was reckoned by. */
function yearsOf(house: House, appraisals: readonly FiledAppraisal[], all: readonly OnPerson[]): Promise<GradedYear[]> {
  const scored = appraisals.filter(({ kind, total, ungraded }) => kind === 'year' && (total ?? ungraded) !== undefined);
  return abreast(scored, async ({ id, to, category }) => {
    const appraisal = await numbersOf(house, { to });
    const year = to.slice(0, 4);
    const ladder = ladderOf(warningsOf(all), movesOf(all), Number(year));
    return {
      appraisal: id,
      year,
      category,
      quartersPercent: appraisal.quartersPercent,
      yearEndPercent: appraisal.yearEndPercent,
      from: {
        excellent: appraisal.excellentFrom,
        competent: appraisal.competentFrom,
        basically: appraisal.basicallyFrom,
      },
      cap: ladder.cap,
      warnings: ladder.count,
    };
  });
}

/**
 * What of the decisions this reader may know: the person from the moment each paper was served on them, everybody else what was
 * served and decided, and a leader only of it what stands.
 */
function decisionsFor(opening: Opening, all: readonly OnPerson[]): FiledDecision[] {
  const own = opening.who.number === opening.file.person;
  const undone = may(opening, 'read-undone');
  const shown = all.filter(({ proposalServedAt, servedAt, inForce }) => {
    if (own) return proposalServedAt !== undefined;
    return servedAt !== undefined && (undone || inForce !== 'none');
  });
  return shown
    .map((one) => ({
      ...filed(one),
      groundTitles: one.grounds.map((ground) => clause(ground).title),
      ...(one.servedAt === undefined ? {} : { decided: one.decided ?? 'none', decidedAt: one.decidedAt }),
    }))
    .sort((a, b) => (String(a.servedAt ?? '9') < String(b.servedAt ?? '9') ? 1 : -1));
}

async function signedUnder({ tables }: House, pk: string, kind: string) {
  const rows = await tables.all({ table: 'appraisals', index: 'person', pk });
  return rows.map((row) => ({ id: row.pk.slice(kind.length + 1), state: row.card as SignedState }));
}

async function commendationsFor(house: House, { file, directory, at }: Opening) {
  const records = await signedUnder(house, commendedOf(file.person), 'commendation');
  const all = commendationsOf(records, file.person, { from: '0000-01-01' as Day, to: dayOf(at) });
  return all.map((one) => ({ ...one, byName: staffName(directory, one.by) }));
}

/** Entries that a further one took the place of are passed over. */
async function giftsFor(house: House, { file }: Opening): Promise<FiledGift[]> {
  const records = await signedUnder(house, giftsOf(file.person), 'gift');
  return records.flatMap(({ id, state: { facts, state } }) =>
    facts.kind === 'gift' && state !== 'corrected' ? [{ id, on: facts.on, outcome: facts.outcome, state }] : [],
  );
}

async function readingsOf({ tables }: House, { file, directory }: Opening): Promise<Reading[]> {
  const events = (await eventsOf(tables, 'efficacy-file', file.person)) as unknown as Recorded<FileEvent>[];
  return events
    .map(({ at, actor, data }) => ({ at, by: staffOf(actor), as: data.as }))
    .map((one) => ({ ...one, name: staffName(directory, one.by) }))
    .reverse();
}

/** The evidence as this reader may read it: of decisions in it, what each knows elsewhere in the file. */
const withPacks = (
  house: House,
  opening: Opening,
  found: readonly FiledAppraisal[],
  all: readonly OnPerson[],
): Promise<FiledAppraisal[]> =>
  abreast(found, async (one) => {
    const whose = { staff: opening.file.person, decisions: async () => all };
    return one.pack ? { ...one, pack: await packFor(house, opening, one.pack, whose) } : one;
  });

/** The file as this reader may read it. */
export async function gatherFile(house: House, opening: Opening): Promise<EfficacyFile> {
  const { who, member, directory, at } = opening;
  const all = await decisionsOn(house.tables, member.number);
  const [appraisals, commendations] = await Promise.all([
    appraisalsOf(house, opening, all),
    commendationsFor(house, opening),
  ]);
  const office = member.office === undefined ? undefined : directory.offices.get(member.office);
  return {
    staff: member.number,
    name: member.name,
    title: member.title,
    category: member.category ?? 'civil-servant',
    ...(office ? { office: office.id, officeName: office.name } : {}),
    township: house.township.name,
    asOf: at,
    own: who.number === member.number,
    appraisals: await withPacks(house, opening, appraisals, all),
    years: await yearsOf(house, appraisals, all),
    decisions: decisionsFor(opening, all),
    commendations,
    ...(may(opening, 'read-gifts') ? { gifts: await giftsFor(house, opening) } : {}),
    ...(may(opening, 'read-readings') ? { readings: await readingsOf(house, opening) } : {}),
  };
}
