// A monthly report taken along: as a Word document or a spreadsheet, of the edition that stands or of an earlier one.
import * as v from 'valibot';
import { preparesReport } from '#shared/access/report-rights.ts';
import type { ReportDocument } from '#shared/report/edition.ts';
import { reportHeading, reportSections } from '#shared/report/sections.ts';
import { sectionWords } from '#shared/words/report-sections.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { spreadsheetReport } from '../report/spreadsheet.ts';
import { wordReport } from '../report/word.ts';
import { XLSX } from '../spreadsheet-cell.ts';
import { READING } from './creating.ts';
import { frozenBytes, REPORTS_PATH, reportCalled, standingDocument } from './reports.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const Query = v.strictObject({
  format: v.picklist(['docx', 'xlsx']),
  edition: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/))),
});

const WRITERS = { docx: wordReport, xlsx: spreadsheetReport } as const;
const TYPES = { docx: DOCX, xlsx: XLSX } as const;

/** The name says month and edition, and nothing of anybody. */
export function headers(format: 'docx' | 'xlsx', { month, edition }: ReportDocument, frozen: boolean, title: string) {
  const which = `${month}-${frozen ? edition : 'draft'}.${format}`;
  const said = encodeURIComponent(`${title}-${which}`);
  return {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="monthly-report-${which}"; filename*=UTF-8''${said}`,
    'cache-control': 'no-store',
  };
}

async function file(call: Call, house: House): Promise<Reply> {
  const { who, standing } = await reportCalled(call, house);
  const { format, edition } = validated(Query, call.query, call.language);
  const { state } = standing;
  const frozen = edition !== undefined || state.state === 'frozen' || !preparesReport(who);
  const document =
    edition === undefined
      ? await standingDocument(house, who, standing)
      : (JSON.parse((await frozenBytes(house, standing, Number(edition))).bytes) as ReportDocument);
  const heading = reportHeading(document, frozen, call.language);
  const bytes = await WRITERS[format](heading, reportSections(document, call.language));
  return { status: 200, headers: headers(format, document, frozen, heading.title), bytes };
}

export const reportFileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${REPORTS_PATH}/{id}/file`,
    summary: sectionWords.file,
    staff: true,
    query: Query,
    answers: { 200: null },
    files: [DOCX, XLSX],
    problems: ['malformed', ...READING],
    handle: file,
  },
];
