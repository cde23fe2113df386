// Reading one file of a complaint after it was opened: the opening is on record and gave a pass, which is for that person,
// that complaint and that file, and for minutes. What opens the file is read from under the seal anew for each answer.
import * as v from 'valibot';
import type { SealedFile } from '#shared/complaint/files.ts';
import { attachmentKinds, attachmentWords } from '#shared/words/attachments.ts';
import { savedAs } from '../../attachments/file-name.ts';
import { CARRIED, lengthOf, partsOf } from '../../attachments/pieces.ts';
import type { House } from '../../house.ts';
import { bodyOf } from '../../http/body.ts';
import type { Call } from '../../http/call.ts';
import { demand, staffCalling } from '../../http/commanding.ts';
import { Problem } from '../../http/problem.ts';
import type { Reply } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import { eventsOf } from '../../perform/load.ts';
import { handedOut, takenBack } from '../../seal/box.ts';
import { SEALED_PART } from '../../seal/file-seal.ts';
import type { Opener } from '../../seal/open.ts';
import { openedParts } from '../../seal/open-file.ts';
import { readSealedParts } from '../../table/sealed-files.ts';
import { READING } from '../creating.ts';
import { knownComplaint } from './known.ts';
import { only, sealedOf } from './sealed.ts';

const MINUTES = 10;
const PASS = 'pass to a sealed file';
const now = (): number => Math.floor(Date.now() / 1000);
const boundTo = (id: string, number: string): string => `${id}\n${number}`;

const Asked = v.strictObject({
  pass: v.pipe(v.string(), v.maxLength(1000)),
  piece: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
});

interface Pass {
  readonly file: string;
  readonly expires: number;
}

/** What an opening of one file answers: with it the file is read. */
export const passFor = (house: House, id: string, number: string, file: string) => ({
  pass: handedOut(house, PASS, boundTo(id, number), { file, expires: now() + MINUTES * 60 }),
});

/** Events that files can come with. */
const BRINGING = ['ComplaintReceived', 'ComplaintMessage'] as const;

/** The file of an id among the sealed words of a complaint. */
async function fileIn(house: House, open: Opener, id: string, file: string): Promise<SealedFile | undefined> {
  const events = only(await eventsOf(house.tables, 'complaint', id), ...BRINGING);
  const opened = await sealedOf(house, open, id, events, ['matter']);
  const files = opened.flatMap(({ parts }) => (parts.matter?.files ?? []) as unknown as readonly SealedFile[]);
  return files.find((one) => one.id === file);
}

/** Throws 404 without a pass that fits, for a file that is not of this complaint, and for one that was erased. */
async function read(call: Call, house: House, open: Opener): Promise<Reply> {
  const id = call.params.id ?? '';
  const who = await staffCalling(call, house);
  const { standing, marked } = await knownComplaint(house, who, id, call.at);
  demand(who, 'complaint.unseal', marked(standing.state));
  const { pass, piece } = bodyOf(call, Asked);
  const passed = takenBack<Pass>(house, PASS, boundTo(id, who.number), pass);
  if (!passed || passed.expires <= now()) throw new Problem('unknown');
  const file = await fileIn(house, open, id, passed.file);
  if (!file || piece > partsOf(file.bytes, CARRIED)) throw new Problem('unknown');
  const length = lengthOf(file.bytes, CARRIED, piece);
  const first = ((piece - 1) * CARRIED) / SEALED_PART;
  const sealed = await readSealedParts(house.tables, file.id, first, partsOf(length, SEALED_PART));
  if (!sealed) throw new Problem('unknown', { detail: attachmentWords.erased });
  const bytes = (await openedParts(file.id, file.key, first, sealed)).subarray(0, length);
  const headers = { 'content-type': file.type, 'content-disposition': savedAs(file.name), 'cache-control': 'no-store' };
  return { status: 200, headers, bytes };
}

/** The route of the door that opens. */
export const sealedFileRoute = (open: Opener): Route => ({
  method: 'POST',
  path: '/api/cases/{id}/sealed-file',
  summary: { zh: '保存已启封的投诉举报附件', en: 'Read a file of a complaint that was opened' },
  staff: true,
  body: Asked,
  answers: { 200: null },
  files: Object.keys(attachmentKinds),
  problems: [...READING, 'malformed', 'mediaType', 'tooLarge'],
  unlogged: true,
  handle: (call, house) => read(call, house, open),
});
