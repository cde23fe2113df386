// The efficacy files (AP-4): whose one may read, one as data, and the same as a spreadsheet. Whoever may not read it is answered
// as if there were none; that somebody else's was read is on record before anything of it is answered.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import { fileOf } from '#shared/access/file-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { staffActor } from '#shared/decision.ts';
import type { Directory, StaffMember } from '#shared/directory/directory.ts';
import type { EfficacyFile } from '#shared/efficacy-file/file.ts';
import type { ReadAs } from '#shared/efficacy-file/reading.ts';
import { fileHeading, fileSections } from '#shared/efficacy-file/sections.ts';
import { fileDoors } from '#shared/words/efficacy-file.ts';
import { gatherFile } from '../efficacy-file/gather.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { doneOf, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptFile } from '../perform/kept-file.ts';
import { perform } from '../perform/perform.ts';
import { spreadsheetReport } from '../report/spreadsheet.ts';
import { XLSX } from '../spreadsheet-cell.ts';
import { READING } from './creating.ts';

const FileAnswer = v.looseObject({
  staff: v.string(),
  name: v.string(),
  asOf: v.string(),
  own: v.boolean(),
  appraisals: v.array(v.looseObject({ id: v.string(), cycle: v.string(), state: v.string() })),
  years: v.array(v.looseObject({ year: v.string() })),
  decisions: v.array(v.looseObject({ id: v.string(), inForce: v.string() })),
  commendations: v.array(v.looseObject({ id: v.string(), on: v.string() })),
  gifts: v.exactOptional(v.array(v.looseObject({ id: v.string(), on: v.string() }))),
  readings: v.exactOptional(v.array(v.looseObject({ at: v.string(), by: v.string() }))),
});
const ListAnswer = v.strictObject({
  items: v.array(v.strictObject({ number: v.string(), name: v.string(), office: v.exactOptional(v.string()) })),
});

/** A supervisor is no member of the staff and has no file. */
const knows = (directory: Directory, who: StaffWho, { number, roles }: StaffMember): boolean =>
  !roles.includes('supervisor') && can(who, 'efficacy-file.read', fileOf(directory, number)).allowed;

/** Reads the file in the address, and writes down that it was read. Throws 401, 403, 404, and 503 where it could not be written. */
async function opened(call: Call, house: House, as: ReadAs): Promise<EfficacyFile> {
  const who = await staffCalling(call, house);
  const { directory } = await house.lawAt(call.at);
  const member = directory.staff.get(call.params.number ?? '');
  if (!member || !knows(directory, who, member)) throw new Problem('unknown');
  const { number } = member;
  if (number !== who.number) {
    const command = { type: 'read', as } as const;
    doneOf(await perform(house, keptFile, { id: number, command, actor: staffActor(who.number), at: call.at }));
  }
  return gatherFile(house, { who, file: fileOf(directory, number), member, directory, at: call.at });
}

async function sheet(call: Call, house: House): Promise<Reply> {
  const file = await opened(call, house, 'sheet');
  const heading = fileHeading(file, call.language);
  const bytes = await spreadsheetReport(heading, fileSections(file, call.language));
  const said = encodeURIComponent(`${heading.title}-${file.staff}.xlsx`);
  const headers = {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="efficacy-file-${file.staff}.xlsx"; filename*=UTF-8''${said}`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers, bytes };
}

async function list(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const { directory } = await house.lawAt(call.at);
  const items = [...directory.staff.values()]
    .filter((one) => one.active && knows(directory, who, one))
    .map(({ number, name, office }) => ({ number, name, ...(office === undefined ? {} : { office }) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  return json(200, { items }, { 'cache-control': 'no-store' });
}

export const efficacyFileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/efficacy-files',
    summary: fileDoors.list,
    staff: true,
    answers: { 200: ListAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: list,
  },
  {
    method: 'GET',
    path: '/api/staff/{number}/file',
    summary: fileDoors.read,
    staff: true,
    answers: { 200: FileAnswer },
    problems: [...READING, 'busy'],
    handle: async (call, house) => json(200, await opened(call, house, 'page'), { 'cache-control': 'no-store' }),
  },
  {
    method: 'GET',
    path: '/api/staff/{number}/file/sheet',
    summary: fileDoors.sheet,
    staff: true,
    answers: { 200: null },
    files: [XLSX],
    problems: [...READING, 'busy'],
    handle: sheet,
  },
];
