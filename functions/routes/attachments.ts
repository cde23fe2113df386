// The staff's routes for attachments: announce one, send it, read it. None of them is public.
import * as v from 'valibot';
import type { AttachmentKind } from '#shared/words/attachments.ts';
import { attachmentKinds, attachmentWords } from '#shared/words/attachments.ts';
import { fileNameOf, savedAs } from '../attachments/file-name.ts';
import { CARRIED, partsOf } from '../attachments/pieces.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { history } from '../perform/load.ts';
import { fileFacts, readFile } from '../table/files.ts';
import { caseKnown, filled } from './attaching.ts';
import { Announcement, attach, FileQuery, takePiece } from './attachment-uploads.ts';
import { CREATING, READING } from './creating.ts';

const AnnouncedAnswer = v.strictObject({ id: v.string(), pieces: v.number(), pieceBytes: v.number() });
const PieceAnswer = v.strictObject({ ...AnnouncedAnswer.entries, missing: v.array(v.number()) });
const AttachmentAnswer = v.strictObject({
  id: v.string(),
  case: v.string(),
  name: v.string(),
  type: v.string(),
  bytes: v.number(),
  version: v.number(),
});
const KINDS = Object.keys(attachmentKinds);

const piece = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/));
const PieceQuery = v.strictObject({ piece: v.exactOptional(piece) });

/** The name that came with it, or one without meaning where that was erased. */
async function nameOf(house: House, id: string, laidTo: string, kind: AttachmentKind): Promise<string> {
  const told = await history(house.tables, 'case', laidTo);
  const added = told.find(
    ({ event }) => event.type === 'AttachmentAdded' && (event.data as { file: string }).file === id,
  );
  return fileNameOf(String(added?.text?.name ?? ''), kind);
}

/**
 * A file to be saved, never to be shown. Larger ones are read in parts: what a function answers is at most 6 MB. Throws
 * 404 for whoever may not know the case, and for a file that was erased.
 */
async function read(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const facts = await fileFacts(house.tables, id);
  if (!facts) throw new Problem('unknown');
  await caseKnown(house, who, facts.case);
  const query = validated(PieceQuery, call.query, call.language);
  const pieces = partsOf(facts.bytes, CARRIED);
  if (query.piece === undefined && pieces > 1) {
    throw new Problem('malformed', {
      violations: [{ path: 'piece', says: filled(attachmentWords.readInPieces, { pieces }) }],
    });
  }
  const n = Number(query.piece ?? 1);
  if (n > pieces) throw new Problem('unknown');
  const bytes = await readFile(house.tables, id, facts.bytes, n);
  if (!bytes) throw new Problem('unknown', { detail: attachmentWords.erased });
  const name = await nameOf(house, id, facts.case, facts.kind as AttachmentKind);
  const headers = { 'content-type': facts.kind, 'content-disposition': savedAs(name), 'cache-control': 'no-store' };
  return { status: 200, headers, bytes };
}

export const attachmentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/attachments',
    summary: { zh: '上传附件', en: 'Announce an attachment, or lay a small one to its case' },
    staff: true,
    query: FileQuery,
    body: Announcement,
    bytes: KINDS,
    answers: { 201: v.union([AnnouncedAnswer, AttachmentAnswer]) },
    problems: [...CREATING, 'unknown'],
    takes: ['Idempotency-Key'],
    handle: attach,
  },
  {
    method: 'PUT',
    path: '/api/attachments/{id}/{n}',
    summary: { zh: '上传附件的一段', en: 'Send a piece of an attachment' },
    staff: true,
    bytes: ['application/octet-stream'],
    answers: { 200: PieceAnswer, 201: AttachmentAnswer },
    problems: [...READING, 'mediaType', 'tooLarge', 'malformed', 'refused', 'busy'],
    handle: takePiece,
  },
  {
    method: 'GET',
    path: '/api/attachments/{id}',
    summary: { zh: '下载附件', en: 'Read an attachment' },
    staff: true,
    query: PieceQuery,
    files: KINDS,
    answers: { 200: null },
    problems: [...READING, 'malformed'],
    handle: read,
  },
];
