// The registers of a month, as a page of JSON, as CSV or as XLSX. They hold personal data: each reader gets the cases
// they may know of, telephone numbers masked, and is told whether that is all of them.
import * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Saying } from '#shared/registers/cells.ts';
import { REGISTERS, type RegisterName, registerNamed, registers } from '#shared/registers/registers.ts';
import { dayOf } from '#shared/time.ts';
import { sayMonth } from '#shared/words/day.ts';
import { type Label, say } from '#shared/words/label.ts';
import { momentFact } from '#shared/words/moment.ts';
import { columnLabel, registerLabels, registersWords as words } from '#shared/words/registers.ts';
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
import { CSV, csvReply, type Written, xlsxReply } from './register-file.ts';
import { casesIn, type Position, rowsOf } from './register-rows.ts';

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
  register: v.picklist(REGISTERS),
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

/** Cards looked at for a page, and for a file. */
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
    staffName: (number) => directory.staff.get(number)?.name ?? number,
    villageName: (id) => directory.villages.get(id)?.name ?? id,
  };
}

/** Whoever would know even a case that lies with nobody knows them all (SV-3). */
const knowsAll = (who: StaffWho): boolean => knowsCase(who, { offices: [], people: [] });

interface Sheet {
  readonly register: RegisterName;
  readonly month: string;
  readonly who: StaffWho;
  readonly saying: Saying;
}

const columnsOf = ({ register, saying: { language } }: Sheet): Written['columns'] =>
  registers[register].columns.map((name) => ({ name, label: columnLabel(register, name)[language] }));

/** Name of a file without its ending; one that is not the whole says so. */
const fileNameOf = ({ register, month, who, saying: { language } }: Sheet): string =>
  [registerLabels[register][language], month, ...(knowsAll(who) ? [] : [words.partly[language]])].join('-');

async function page(call: Call, house: House, sheet: Sheet, { cursor, limit }: Query): Promise<Reply> {
  const { register, month, who, saying } = sheet;
  const bound = `register ${register} ${month} ${who.number}`;
  const from: Position = cursor ? positionOf<Position>(house, bound, cursor) : { n: 0 };
  const { ids, after } = await casesIn(house, who, { register, month, from, rows: limit, reads: READS_FOR_A_PAGE });
  const rows = await rowsOf(house, who, { register, ids, before: from.n }, saying);
  const next: Position = { n: from.n + rows.length, after };
  const whole = knowsAll(who);
  const answer: v.InferOutput<typeof Answer> = {
    register,
    month,
    asOf: call.at,
    title: registerLabels[register][call.language],
    clause: registers[register].clause,
    file: fileNameOf(sheet),
    whole,
    says: words[whole ? 'whole' : 'known'][call.language],
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
  const { register, month, who, saying } = sheet;
  const { language } = call;
  const most = { rows: ROWS_IN_A_FILE + 1, reads: READS_FOR_A_FILE };
  const { ids, after } = await casesIn(house, who, { register, month, from: { n: 0 }, ...most });
  if (after || ids.length > ROWS_IN_A_FILE) throw tooLong();
  const rows = await rowsOf(house, who, { register, ids, before: 0 }, saying);
  const written: Written = {
    file: { plain: `${register}-${month}`, said: fileNameOf(sheet) },
    heading: [
      say(words.heading, language, {
        government: house.township.government,
        title: registerLabels[register],
        month: sayMonth(month, language),
      }),
      say(words.asOf, language, { time: momentFact(call.at), says: words[knowsAll(who) ? 'whole' : 'known'] }),
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
  const register = registerNamed(call.params.register ?? '');
  if (!register) throw new Problem('unknown');
  demand(who, 'case.list', undefined);
  const { month } = validated(Month, { month: call.params.month }, call.language);
  if (month > dayOf(call.at).slice(0, 7)) {
    throw new Problem('malformed', { violations: [{ path: 'month', says: words.future }] });
  }
  const query = validated(Query, call.query, call.language);
  const sheet: Sheet = { register, month, who, saying: await sayingFor(call, house) };
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
