// From what somebody asks to put forward to the command of the law: its source is looked up, and whether this person may.
import type * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { clockOf } from '#shared/directory/catalogue/clock.ts';
import { CASE_BOARDS, type CaseBoard, type HandBoard } from '#shared/disclosure/boards.ts';
import type {
  DisclosureCommand,
  DisclosureFields,
  Draft,
  EntryGiven,
  HandSource,
} from '#shared/disclosure/commands.ts';
import { reportDraft } from '#shared/disclosure/report-draft.ts';
import type { PublicReportFigures } from '#shared/disclosure/snapshot/report-figures.ts';
import { monthsShown } from '#shared/figures/figures-of.ts';
import { monthSheet } from '#shared/figures/month-sheet.ts';
import type { ReportDocument } from '#shared/report/edition.ts';
import { publicFigures } from '#shared/report/public-figures.ts';
import type { ReportState } from '#shared/report/state.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { Label } from '#shared/words/label.ts';
import type { RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { demand, known } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { keptCase } from '../perform/kept-case.ts';
import { itemsInForce } from '../perform/kept-item.ts';
import { entryVersions } from '../perform/kept-registered.ts';
import { load } from '../perform/load.ts';
import { talliesNow } from '../publish/figures.ts';
import { appraisalWords } from './appraisal-draft.ts';
import { commendationWords } from './commendation-draft.ts';
import { frozenBytes } from './reports.ts';

type Asked = v.InferOutput<typeof Draft>;

const refused = (rule: RuleId, detail = {}) => new Problem('refused', { refusal: { rule, detail } });

/** A draft from a closed case that this person may know of. Throws 404, 403. */
async function fromCase(house: House, who: StaffWho, board: CaseBoard, { from, fields }: Asked) {
  if (from?.case === undefined) throw refused('DI-6/a-result-comes-from-a-case');
  const knows = (asking: StaffWho, state: CaseState) => knowsCase(asking, involvedIn(state));
  const source = await known(house, who, keptCase(house.tables) as never, from.case, knows as never);
  const state = source.state as CaseState;
  demand(who, 'disclosure.draft', state);
  const more = fields ? { fields } : {};
  return { type: 'draft', board, from: { case: from.case }, case: state, author: who.number, ...more } as const;
}

interface Begun {
  readonly from: HandSource;
  readonly words?: DisclosureFields;
  readonly figures?: PublicReportFigures;
}

/**
 * What the figures of a month say of it: those of its frozen report where there is one, and then they go along as figures
 * too. Throws 409 for a month that is not over.
 */
async function ofMonth({ at }: Call, house: House, month: string): Promise<Omit<Begun, 'from'>> {
  if (month >= dayOf(at).slice(0, 7)) throw refused('SV-4.4/a-month-that-is-over', { month });
  const { policy } = await house.lawAt(at);
  const { smallest } = policy.figures;
  const tallies = await talliesNow(house, at);
  const showing = { smallest, months: monthsShown(tallies, smallest) };
  const report = await load<ReportState>(house.tables, 'report', month);
  const edition = report?.state.editions.at(-1)?.edition;
  if (report && edition !== undefined) {
    const { figures } = JSON.parse((await frozenBytes(house, report, edition)).bytes) as ReportDocument;
    return {
      words: reportDraft(figures, figures.countedOn, showing),
      figures: publicFigures(figures, edition, showing),
    };
  }
  return { words: reportDraft(monthSheet(tallies, month), dayOf(at), showing) };
}

const ELSEWHERE: Label = { zh: '表扬只能在先进典型栏公示', en: 'a commendation stands on its own board' };

const OTHER_BOARD: Label = { zh: '年度考评结果只能在考评结果栏公布', en: 'results of a year stand on their own board' };

/** What an item in force or an approved commendation says of itself, to begin with. Throws 404, and 409 for one that is not. */
async function beginning(
  call: Call,
  house: House,
  who: StaffWho,
  board: HandBoard,
  { from = {} }: Asked,
): Promise<Begun> {
  const { commendation } = from;
  if (commendation !== undefined) {
    if (board !== 'commendations')
      throw new Problem('malformed', { violations: [{ path: 'from.commendation', says: ELSEWHERE }] });
    return { from: { commendation }, words: await commendationWords(house, who, commendation) };
  }
  if (from.year !== undefined) {
    if (board !== 'appraisal')
      throw new Problem('malformed', { violations: [{ path: 'from.year', says: OTHER_BOARD }] });
    return { from: { year: from.year }, words: await appraisalWords(house, from.year, call.at) };
  }
  if (from.report !== undefined) return { from: { report: from.report }, ...(await ofMonth(call, house, from.report)) };
  if (from.item === undefined) return { from: {} };
  const said = (await itemsInForce(house, call.at)).find(({ id }) => id === from.item);
  if (!said) throw refused('DI-6/an-item-in-force', { item: from.item });
  const { item, version } = said;
  const words: DisclosureFields = {
    title: item.name,
    office: item.office,
    ...(board === 'notices' && item.basis.length > 0 ? { basis: item.basis.join('；') } : {}),
  };
  return { from: { item: `${from.item}@${version.version}` }, words };
}

/** The clock of the catalogue entry that these fields name, as the law in force says it (DI-2). */
export async function entryGiven(house: House, fields: DisclosureFields | undefined, at: Instant): Promise<EntryGiven> {
  const named = fields?.catalogue;
  if (!named) return {};
  const [{ policy }, entries] = await Promise.all([house.lawAt(at), entryVersions.inForce(house, at)]);
  const entry = entries.find(({ id }) => id === named);
  return entry ? { clock: clockOf(entry.says, policy.disclosures.duty) } : {};
}

async function byHand(call: Call, house: House, who: StaffWho, board: HandBoard, asked: Asked) {
  const { fields, from: source = {} } = asked;
  const rights = (office: string | null | undefined) =>
    demand(who, 'disclosure.draft-by-hand', { board, ...(office ? { office } : {}) });
  // Rights come first, before it is told whether there is such a thing and how it stands; only an item and a commendation say
  // themselves whose office it is.
  if (source.item === undefined && source.commendation === undefined) rights(fields?.office);
  const { from, words, figures } = await beginning(call, house, who, board, asked);
  rights(fields?.office ?? words?.office ?? undefined);
  const more = { ...(words ? { words } : {}), ...(figures ? { figures } : {}), ...(fields ? { fields } : {}) };
  const given = await entryGiven(house, fields, call.at);
  return { type: 'draft-by-hand', board, from, author: who.number, ...more, given } as const;
}

const isCaseBoard = (board: Asked['board']): board is CaseBoard => CASE_BOARDS.includes(board as CaseBoard);

/** The command that drafts what was asked for. Throws 404 for a case not to be known, 403, 409 by rule. */
export const draftCommand = (call: Call, house: House, who: StaffWho, asked: Asked): Promise<DisclosureCommand> =>
  isCaseBoard(asked.board) ? fromCase(house, who, asked.board, asked) : byHand(call, house, who, asked.board, asked);
