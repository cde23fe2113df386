// The registers of a month, as a page of JSON, as CSV or as XLSX. They hold personal data: each reader gets the cases
// they may know of, telephone numbers masked, and is told whether that is all of them.
import * as v from 'valibot';
import type { StaffWho } from '#shared/access/who.ts';
import { staffName } from '#shared/directory/directory.ts';
import type { Saying } from '#shared/registers/cells.ts';
import { registerNamed } from '#shared/registers/registers.ts';
import { signedAt } from '#shared/signed/kinds.ts';
import { dayOf } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { type Label, say } from '#shared/words/label.ts';
import { momentFact } from '#shared/words/moment.ts';
import { registersWords as words } from '#shared/words/registers.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, staffCalling } from '../http/commanding.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import { Problem } from '../http/problem.ts';
import { json, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { XLSX } from '../spreadsheet-cell.ts';
import { caseRegister } from './case-register-source.ts';
import { CSV, csvReply, type Written, xlsxReply } from './register-file.ts';
import type { Position } from './register-rows.ts';
import type { Source } from './register-source.ts';
import { signedRegister } from './signed-register.ts';

const FORMATS = ['json', 'csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

const Query = v.strictObject({
  format: v.optional(v.picklist(FORMATS)),
  ...PAGING,
});
type Query = v.InferOutput<typeof Query>;

const Month = v.strictObject({
  month: v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, `${words.month.zh}|${words.month.en}`)),
});

const Answer = v.strictObject({
  register: v.string(),
  month: v.string(),
  asOf: v.string(),
  title: v.string(),
  clause: v.string(),
  file: v.string(),
  whole: v.boolean(),
  says: v.string(),
  columns: v.array(v.strictObject({ name: v.string(), label: v.string() })),
  rows: v.array(v.strictObject({ id: v.string(), cells: v.array(v.union([v.string(), v.number()])) })),
  cursor: v.optional(v.string()),
});

/** Records looked at for a page, and for a file. */
const READS_FOR_A_PAGE = 1000;
const READS_FOR_A_FILE = 20_000;
/** Cases in one file, and its bytes: an answer leaves the house in one piece of six million at most. */
const ROWS_IN_A_FILE = 5000;
const BYTES_IN_A_FILE = 4 * 1024 * 1024;

/** The query says it outright; else the first of our formats that `Accept` names. */
function formatOf({ headers }: Call, { format }: Query): Format {
  if (format) return format;
  const accept = (headers.accept ?? '').toLowerCase();
  return accept.includes(XLSX) ? 'xlsx' : accept.includes(CSV) ? 'csv' : 'json';
}

async function sayingFor({ language, at }: Call, house: House): Promise<Saying> {
  const { directory } = await house.shelf();
  const officeName = (id: string): string => {
    const office = directory.offices.get(id);
    return (language === 'en' ? office?.nameEn : undefined) ?? office?.name ?? id;
  };
  return {
    language,
    at,
    officeName,
    staffName: (number) => staffName(directory, number),
    villageName: (id) => directory.villages.get(id)?.name ?? id,
  };
}

/** The register that an address names, if it names one. */
function sourceNamed(name: string): Source | undefined {
  const cases = registerNamed(name);
  if (cases) return caseRegister(cases);
  const kind = signedAt(name);
  return kind && signedRegister(kind);
}

interface Sheet {
  readonly name: string;
  readonly source: Source;
  readonly month: string;
  readonly who: StaffWho;
  readonly saying: Saying;
}

const columnsOf = ({ source, saying: { language } }: Sheet): Written['columns'] =>
  source.columns.map(({ name, label }) => ({ name, label: label[language] }));

/** Name of a file without its ending; one that is not the whole says so. */
const fileNameOf = ({ source, month, who, saying: { language } }: Sheet): string =>
  [source.title[language], month, ...(source.whole(who) ? [] : [words.partly[language]])].join('-');

async function page(call: Call, house: House, sheet: Sheet, { cursor, limit }: Query): Promise<Reply> {
  const { name, source, month, who, saying } = sheet;
  const bound = `register ${name} ${month} ${who.number}`;
  const from: Position = cursor ? positionOf<Position>(house, bound, cursor) : { n: 0 };
  const stretch = { month, from, rows: limit, reads: READS_FOR_A_PAGE };
  const { rows, after } = await source.rows(house, who, stretch, saying);
  const next: Position = { n: from.n + rows.length, after };
  const whole = source.whole(who);
  const answer: v.InferOutput<typeof Answer> = {
    register: name,
    month,
    asOf: call.at,
    title: source.title[call.language],
    clause: source.clause,
    file: fileNameOf(sheet),
    whole,
    says: source.extent(whole)[call.language],
    columns: [...columnsOf(sheet)],
    rows: rows.map(({ id, cells }) => ({ id, cells: [...cells] })),
    ...(after ? { cursor: cursorOf(house, bound, next) } : {}),
  };
  return json(200, answer, { 'cache-control': 'no-store' });
}

const tooLong = (): Problem => {
  const n = ROWS_IN_A_FILE;
  const detail: Label = { zh: say(words.tooLong, 'zh', { n }), en: say(words.tooLong, 'en', { n }) };
  return new Problem('tooLarge', { detail });
};

/** The whole month in one file. Throws 413 where one file cannot hold it. */
async function file(call: Call, house: House, sheet: Sheet, format: 'csv' | 'xlsx'): Promise<Reply> {
  const { name, source, month, who, saying } = sheet;
  const { language } = call;
  const stretch = { month, from: { n: 0 }, rows: ROWS_IN_A_FILE + 1, reads: READS_FOR_A_FILE };
  const { rows, after } = await source.rows(house, who, stretch, saying);
  if (after || rows.length > ROWS_IN_A_FILE) throw tooLong();
  const written: Written = {
    file: { plain: `${name}-${month}`, said: fileNameOf(sheet) },
    heading: [
      say(words.heading, language, {
        government: house.township.government,
        title: source.title,
        month: sayMonth(month, language),
      }),
      say(words.asOf, language, { time: momentFact(call.at), says: source.extent(source.whole(who)) }),
    ],
    columns: columnsOf(sheet),
    rows: rows.map(({ cells }) => cells),
  };
  const reply = format === 'csv' ? csvReply(written) : await xlsxReply(written);
  if (Buffer.byteLength(reply.bytes ?? reply.body ?? '') > BYTES_IN_A_FILE) throw tooLong();
  return reply;
}

async function read(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const name = call.params.register ?? '';
  const source = sourceNamed(name);
  if (!source) throw new Problem('unknown');
  demand(who, 'case.list', undefined);
  const { month } = validated(Month, { month: call.params.month }, call.language);
  if (month > dayOf(call.at).slice(0, 7)) {
    throw new Problem('malformed', { violations: [{ path: 'month', says: words.future }] });
  }
  const query = validated(Query, call.query, call.language);
  const sheet: Sheet = { name, source, month, who, saying: await sayingFor(call, house) };
  const format = formatOf(call, query);
  return format === 'json' ? page(call, house, sheet, query) : file(call, house, sheet, format);
}

export const registerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/registers/{register}/{month}',
    summary: { zh: '按月登记簿', en: 'A register of a month' },
    staff: true,
    query: Query,
    answers: { 200: Answer },
    files: [CSV, XLSX],
    problems: ['malformed', 'unauthenticated', 'forbidden', 'unknown', 'tooLarge'],
    handle: read,
  },
];
