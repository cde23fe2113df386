// The monthly reports (SV-4.4): list, one with what it says so far, each of its frozen editions byte for byte, and one route
// for each step. What somebody may not know of is answered as if there were none.
import * as v from 'valibot';
import { knowsReport, preparesReport } from '#shared/access/report-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  REPORT_COMMAND_NAMES,
  REPORT_COMMANDS,
  type ReportCommand,
  type ReportCommandName,
} from '#shared/report/commands.ts';
import type { ReportDocument } from '#shared/report/edition.ts';
import { REPORT_STATES, type ReportState } from '#shared/report/state.ts';
import { reportCommandLabels, reportDoors } from '#shared/words/report.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptReport } from '../perform/kept-report.ts';
import { history, type Standing } from '../perform/load.ts';
import { documentOf } from '../report/document.ts';
import { gatherReport } from '../report/gather.ts';
import { allReports, chainedTo, reportBefore } from '../report/reports.ts';
import { COMMANDING, etag, READING } from './creating.ts';
import { type Looking, reportTimeline, reportView } from './report-view.ts';

const EditionAnswer = v.strictObject({
  edition: v.number(),
  sha256: v.string(),
  previous: v.string(),
  at: v.string(),
});
const ReportAnswer = v.looseObject({
  id: v.string(),
  month: v.string(),
  version: v.number(),
  state: v.picklist(REPORT_STATES),
  stateLabel: v.string(),
  edition: v.number(),
  countedOn: v.string(),
  editions: v.array(EditionAnswer),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(ReportAnswer) });
/** `bytes` is the text whose SHA-256 is `sha256`. */
const FrozenAnswer = v.strictObject({ month: v.string(), ...EditionAnswer.entries, bytes: v.string() });

export const REPORTS_PATH = '/api/reports/monthly';
const PATH = REPORTS_PATH;

async function looking(call: Call, house: House, who: StaffWho): Promise<Looking> {
  const { directory } = await house.lawAt(call.at);
  return { who, directory, language: call.language };
}

/** The report of the month in the address, if this person may know of it. Throws 401, 403, 404. */
export async function reportCalled(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await known(house, who, keptReport as never, call.params.id ?? '', knowsReport as never);
  return { who, standing: standing as Standing<ReportState> };
}

/** The bytes of a frozen edition. Throws 404 where there is none. */
export async function frozenBytes({ tables }: House, { id, state }: Standing<ReportState>, edition: number) {
  const kept = state.editions.find((one) => one.edition === edition);
  if (!kept) throw new Problem('unknown');
  const told = (await history(tables, 'report', id)).find(({ event }) => event.version === kept.version);
  return { ...kept, bytes: String(told?.text?.document ?? '') };
}

/** What the report says now: as it is frozen, or as it is being prepared. */
export async function standingDocument(house: House, who: StaffWho, standing: Standing<ReportState>) {
  const { id, state } = standing;
  const last = state.editions.at(-1);
  if (last && (state.state === 'frozen' || !preparesReport(who))) {
    return JSON.parse((await frozenBytes(house, standing, last.edition)).bytes) as ReportDocument;
  }
  const [told, before, { directory }] = await Promise.all([
    history(house.tables, 'report', id),
    reportBefore(house.tables, id),
    house.shelf(),
  ]);
  return documentOf(told, state, { township: house.township, directory, previous: chainedTo(state, before) });
}

const asListed = ({ head, state }: Standing<ReportState>) => ({ version: head.version, state });

/** What the law is shown beside a body: the report before it, or the month counted anew. */
async function given(
  house: House,
  call: Call,
  name: ReportCommandName,
  sent: object,
  { state }: Standing<ReportState>,
) {
  if (name === 'submit') {
    const before = await reportBefore(house.tables, state.month);
    return before ? { before: { month: before.month, frozen: before.editions.length > 0 } } : {};
  }
  if (name === 'correct' && 'recount' in sent && sent.recount === true) {
    return { figures: await gatherReport(house, state.month, call.at) };
  }
  return {};
}

const stepRoute = (name: ReportCommandName): Route => ({
  method: 'POST',
  path: `${PATH}/{id}/${name}`,
  summary: reportCommandLabels[name],
  staff: true,
  body: REPORT_COMMANDS[name],
  answers: { 200: ReportAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const { who, done } = await commanding(call, house, {
      kept: keptReport,
      id: call.params.id ?? '',
      action: `report.${name}`,
      knows: knowsReport,
      body: REPORT_COMMANDS[name] as unknown as v.GenericSchema<unknown, object>,
      command: async (sent, standing) =>
        ({ type: name, ...sent, ...(await given(house, call, name, sent, standing)) }) as ReportCommand,
    });
    const view = reportView(asListed(done), await looking(call, house, who));
    return json(200, view, etag(view.version));
  },
});

export const reportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    summary: reportDoors.list,
    staff: true,
    answers: { 200: ListAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: async (call, house) => {
      const who = await staffCalling(call, house);
      demand(who, 'report.list', undefined);
      const eyes = await looking(call, house, who);
      const reports = (await allReports(house.tables)).filter(({ state }) => knowsReport(who, state));
      return json(200, { items: reports.map((one) => reportView(one, eyes)) }, { 'cache-control': 'no-store' });
    },
  },
  {
    method: 'GET',
    path: `${PATH}/{id}`,
    summary: reportDoors.read,
    staff: true,
    answers: { 200: ReportAnswer },
    problems: READING,
    handle: async (call, house) => {
      const { who, standing } = await reportCalled(call, house);
      const eyes = await looking(call, house, who);
      const document = await standingDocument(house, who, standing);
      const view = reportView(asListed(standing), eyes);
      const timeline = preparesReport(who)
        ? { timeline: reportTimeline(await history(house.tables, 'report', standing.id), eyes) }
        : {};
      return json(200, { ...view, document, ...timeline }, { ...etag(view.version), 'cache-control': 'no-store' });
    },
  },
  {
    method: 'GET',
    path: `${PATH}/{id}/editions/{edition}`,
    summary: reportDoors.edition,
    staff: true,
    answers: { 200: FrozenAnswer },
    problems: READING,
    handle: async (call, house) => {
      const { standing } = await reportCalled(call, house);
      const { version: _, ...frozen } = await frozenBytes(house, standing, Number(call.params.edition));
      return json(200, { month: standing.id, ...frozen }, { 'cache-control': 'no-store' });
    },
  },
  ...REPORT_COMMAND_NAMES.map(stepRoute),
];
