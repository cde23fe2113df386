// Reading one file of a complaint after it was opened: the opening is on record and gave a pass, which is for that person,
// that complaint and that file, and for minutes. What opens the file is read from under the seal anew for each answer. Whoever
// carries a referral has a pass to all its files as they lie, and to nothing that opens them.
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
import { abreast } from '../../table/abreast.ts';
import { readSealedParts } from '../../table/sealed-files.ts';
import { READING } from '../creating.ts';
import { knownComplaint } from './known.ts';
import { only, sealedOf } from './sealed.ts';

const MINUTES = 10;
const PASS = 'pass to a sealed file';
const JOSE = 'application/jose';
const now = (): number => Math.floor(Date.now() / 1000);
const boundTo = (id: string, number: string): string => `${id}\n${number}`;

const Asked = v.strictObject({
  pass: v.pipe(v.string(), v.maxLength(1000)),
  piece: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
});

interface Pass {
  /** Absent: all of them, sealed as they lie. */
  readonly file?: string;
  readonly expires: number;
}

const passTo = (house: House, id: string, number: string, what: Pick<Pass, 'file'>) => ({
  pass: handedOut(house, PASS, boundTo(id, number), { ...what, expires: now() + MINUTES * 60 }),
});

/** What an opening of one file answers: with it the file is read. */
export const passFor = (house: House, id: string, number: string, file: string) => passTo(house, id, number, { file });

/** Events that files can come with. */
const BRINGING = ['ComplaintReceived', 'ComplaintMessage'] as const;

/** The files among the sealed words of a complaint. */
async function filesIn(house: House, open: Opener, id: string): Promise<readonly SealedFile[]> {
  const events = only(await eventsOf(house.tables, 'complaint', id), ...BRINGING);
  const opened = await sealedOf(house, open, id, events, ['matter']);
  return opened.flatMap(({ parts }) => (parts.matter?.files ?? []) as unknown as readonly SealedFile[]);
}

/** Parts that one answer carries: as text they are a third longer than what they hold. */
const PARTS_CARRIED = CARRIED / SEALED_PART;

/** With a referral its files are carried too, each part a line that only what is sealed to the other body opens (SV-4.5). */
export function passToCarry(house: House, id: string, number: string, files: readonly SealedFile[]) {
  const parts = files.reduce((sum, file) => sum + file.parts, 0);
  return { ...passTo(house, id, number, {}), pieces: partsOf(parts, PARTS_CARRIED) };
}

const gone = () => new Problem('unknown', { detail: attachmentWords.erased });

/** Piece `n` of all parts of all files, as they lie: one JWE a line. */
async function carried(house: House, files: readonly SealedFile[], n: number): Promise<Reply> {
  const all = files.flatMap(({ id, parts }) => Array.from({ length: parts }, (_, part) => ({ id, part })));
  const piece = all.slice((n - 1) * PARTS_CARRIED, n * PARTS_CARRIED);
  if (piece.length === 0) throw new Problem('unknown');
  const lines = await abreast(piece, ({ id, part }) => readSealedParts(house.tables, id, part, 1));
  if (lines.includes(undefined)) throw gone();
  const headers = { 'content-type': JOSE, 'cache-control': 'no-store' };
  return { status: 200, headers, body: lines.map((line) => `${line}\n`).join('') };
}

/** Throws 404 without a pass that fits, for a file that is not of this complaint, and for one that was erased. */
async function read(call: Call, house: House, open: Opener): Promise<Reply> {
  const id = call.params.id ?? '';
  const who = await staffCalling(call, house);
  const { standing, marked } = await knownComplaint(house, who, id, call.at);
  const { pass, piece } = bodyOf(call, Asked);
  const passed = takenBack<Pass>(house, PASS, boundTo(id, who.number), pass);
  const carrying = passed !== undefined && passed.file === undefined;
  demand(who, carrying ? 'complaint.carry' : 'complaint.unseal', marked(standing.state));
  if (!passed || passed.expires <= now()) throw new Problem('unknown');
  const files = await filesIn(house, open, id);
  if (carrying) return carried(house, files, piece);
  const file = files.find((one) => one.id === passed.file);
  if (!file || piece > partsOf(file.bytes, CARRIED)) throw new Problem('unknown');
  const length = lengthOf(file.bytes, CARRIED, piece);
  const first = (piece - 1) * PARTS_CARRIED;
  const sealed = await readSealedParts(house.tables, file.id, first, partsOf(length, SEALED_PART));
  if (!sealed) throw gone();
  const bytes = (await openedParts(file.id, file.key, first, sealed)).subarray(0, length);
  const headers = { 'content-type': file.type, 'content-disposition': savedAs(file.name), 'cache-control': 'no-store' };
  return { status: 200, headers, bytes };
}

/** The route of the door that opens. */
export const sealedFileRoute = (open: Opener): Route => ({
  method: 'POST',
  path: '/api/cases/{id}/sealed-file',
  summary: {
    zh: '保存已启封的投诉举报附件，或者随移送件带走密封的附件',
    en: 'Read a file of a complaint that was opened, or carry all of them sealed',
  },
  staff: true,
  body: Asked,
  answers: { 200: null },
  files: [...Object.keys(attachmentKinds), JOSE],
  problems: [...READING, 'malformed', 'mediaType', 'tooLarge'],
  unlogged: true,
  handle: (call, house) => read(call, house, open),
});
