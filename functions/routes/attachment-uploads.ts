// A file on its way: announced, sent piece by piece in any order, laid to its case with the piece that was still missing.
// Whatever is sent once more changes nothing. Small files come in one request.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Law } from '#shared/decision.ts';
import { text } from '#shared/fields.ts';
import { type AttachmentKind, attachmentKinds, attachmentWords } from '#shared/words/attachments.ts';
import type { Label, Language } from '#shared/words/label.ts';
import { fileNameOf } from '../attachments/file-name.ts';
import { CARRIED, lengthOf, PIECE } from '../attachments/pieces.ts';
import { kindOf } from '../attachments/taken.ts';
import type { House } from '../house.ts';
import { bodyOf, isPlainUtf8, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { staffCalling } from '../http/commanding.ts';
import { type Idempotency, idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { json, type Reply } from '../http/reply.ts';
import { fileFacts } from '../table/files.ts';
import {
  announced,
  became,
  dropPieces,
  missingPieces,
  putPiece,
  type Staged,
  type Upload,
  uploadNamed,
  wholeUpload,
} from '../table/uploads.ts';
import {
  type Attached,
  busy,
  caseToAttach,
  filled,
  layToCase,
  takesOneMore,
  unlessBusy,
  withinLimit,
} from './attaching.ts';
import { etag } from './creating.ts';

const fileName = text(150);
const EMPTY = `${attachmentWords.empty.zh}|${attachmentWords.empty.en}`;
/** A file before a byte of it is sent. */
export const FileFacts = v.strictObject({
  name: fileName,
  type: text(100),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1, EMPTY)),
});
export const Announcement = v.strictObject({ case: text(64), ...FileFacts.entries });
/** Of a file that comes in one request. The desk announces every file, so that no name stands in an address. */
export const FileQuery = v.strictObject({ case: v.exactOptional(text(64)), name: v.exactOptional(fileName) });

export const bareType = ({ headers }: Call): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export const malformed = (path: string, says: Label) => new Problem('malformed', { violations: [{ path, says }] });

/** What may be sent, as people call it. */
const typesTaken = (types: readonly AttachmentKind[]): Label => {
  const listed = (language: Language): string =>
    types.map((type) => attachmentKinds[type][language]).join(language === 'zh' ? '、' : ', ');
  return filled(attachmentWords.types, { types: { zh: listed('zh'), en: listed('en') } });
};

const finished = (attached: Attached): Reply =>
  json(201, attached, { ...etag(attached.version), location: `/api/attachments/${attached.id}` });

/** The attachment that an earlier request made. */
async function madeBefore(house: House, id: string, name: string, version: number): Promise<Attached> {
  const facts = await fileFacts(house.tables, id);
  if (!facts) throw new Problem('unknown');
  return { id, case: facts.case, name, type: facts.kind, bytes: facts.bytes, version };
}

/** The kind and the name of a file that may come. Throws 400 for a type that is not taken, 413 for one that is too large. */
export function welcome(law: Law, { name, type, bytes }: v.InferOutput<typeof FileFacts>) {
  const { types } = law.policy.attachments;
  const kind = kindOf(type);
  if (!kind || !types.includes(kind)) throw malformed('type', typesTaken(types));
  withinLimit(law, bytes);
  return { kind, name: fileNameOf(name, kind) };
}

async function announce(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const { case: id, ...facts } = bodyOf(call, Announcement);
  const standing = await caseToAttach(house, who, id);
  const law = await house.lawAt(call.at);
  const laying = welcome(law, facts);
  const { bytes } = facts;
  const key = await idempotency(call, house, who.number);
  const before = key.earlier === undefined ? undefined : await uploadNamed(house.tables, key.earlier);
  const reply = ({ id: made, pieces }: Upload) => json(201, { id: made, pieces, pieceBytes: PIECE });
  if (before) return reply(before);
  takesOneMore(law, standing, who, call, laying);
  const fresh = randomBytes(16).toString('hex');
  const { upload, put } = announced(fresh, { case: id, by: who.number, bytes, ...laying });
  const written = await house.tables.transact([put, ...key.spend(fresh)]);
  if (!written.ok) throw busy();
  return reply(upload);
}

/** The key of a request that carries a file: the same bytes for another case are another request. */
const keyOf = (call: Call, house: House, scope: string): Promise<Idempotency> => {
  const { case: id, name } = call.query;
  const body = Buffer.concat([Buffer.from(JSON.stringify([id, name, bareType(call)])), call.body]);
  return idempotency({ ...call, body }, house, scope);
};

async function whole(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const standing = call.query.case === undefined ? undefined : await caseToAttach(house, who, call.query.case);
  const law = await house.lawAt(call.at);
  const kind = kindOf(bareType(call));
  const { types } = law.policy.attachments;
  if (!kind || !types.includes(kind) || !isPlainUtf8(call)) {
    throw new Problem('mediaType', { detail: typesTaken(types) });
  }
  withinLimit(law, call.body.length);
  if (call.body.length > CARRIED) {
    throw new Problem('tooLarge', { detail: filled(attachmentWords.inPieces, { bytes: CARRIED }) });
  }
  const query = validated(v.required(FileQuery, ['case']), call.query, call.language);
  if (!standing || call.body.length === 0) throw malformed('', attachmentWords.empty);
  const name = fileNameOf(query.name ?? '', kind);
  const answerAgain = async (id: string) => finished(await madeBefore(house, id, name, standing.head.version));
  const key = await keyOf(call, house, who.number);
  if (key.earlier) return answerAgain(key.earlier);
  const salt = randomBytes(16).toString('hex');
  const laying = { kind, name, salt, sent: call.body, also: key.spend };
  const attached = await layToCase(house, call, who, standing, laying);
  if (attached !== 'repeated') return finished(attached);
  const { earlier } = await keyOf(call, house, who.number);
  if (!earlier) throw busy();
  return answerAgain(earlier);
}

/** Announces a file (JSON), or takes a small one as it is. Throws 401, 404, 403, 415, 413, 400, 409, 422, 503. */
export const attach = (call: Call, house: House): Promise<Reply> =>
  bareType(call) === 'application/json' ? announce(call, house) : whole(call, house);

/** Which piece the address names, counted from 1. Throws 404 where there is none such. */
export function pieceAsked({ params }: Call, { pieces }: Staged): number {
  const n = /^[1-9]\d{0,3}$/.test(params.n ?? '') ? Number(params.n) : 0;
  if (n < 1 || n > pieces) throw new Problem('unknown');
  return n;
}

/** Throws 415 for anything but bare bytes, 413 for more than a piece, 400 for another length than this piece has. */
export function pieceOf(call: Call, { bytes }: Staged, n: number): Buffer {
  if (bareType(call) !== 'application/octet-stream' || !isPlainUtf8(call)) {
    throw new Problem('mediaType', { detail: attachmentWords.bytesOnly });
  }
  const wanted = lengthOf(bytes, PIECE, n);
  const says = filled(attachmentWords.pieceSize, { bytes: wanted });
  if (call.body.length > PIECE) throw new Problem('tooLarge', { detail: says });
  if (call.body.length !== wanted) throw malformed('', says);
  return call.body;
}

/** Takes piece `n` of an announced file; the one that was still missing lays the file to its case. */
export async function takePiece(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const upload = await uploadNamed(house.tables, call.params.id ?? '');
  if (!upload || upload.by !== who.number) throw new Problem('unknown');
  const standing = await caseToAttach(house, who, upload.case);
  const n = pieceAsked(call, upload);
  const bytes = pieceOf(call, upload, n);
  const answerAgain = async (made: string) =>
    finished(await madeBefore(house, made, upload.name, standing.head.version));
  if (upload.made !== '') return answerAgain(upload.made);
  await unlessBusy(putPiece(house.tables, upload, n, bytes));
  const missing = await missingPieces(house.tables, upload);
  if (missing.length > 0) return json(200, { id: upload.id, pieces: upload.pieces, pieceBytes: PIECE, missing });
  const sent = await wholeUpload(house.tables, upload);
  const laying = { kind: upload.kind as AttachmentKind, name: upload.name, salt: upload.id };
  const also = (file: string) => [became(upload, file)];
  const attached = sent
    ? await layToCase(house, call, who, standing, { ...laying, sent, also }).catch(async (thrown: unknown) => {
        // What the rules refuse they refuse for good; a busy house is asked once more with the same piece.
        if (thrown instanceof Problem && thrown.kind === 'refused') await dropPieces(house.tables, upload, true);
        throw thrown;
      })
    : 'repeated';
  if (attached === 'repeated') {
    const made = (await uploadNamed(house.tables, upload.id))?.made;
    if (!made) throw busy();
    return answerAgain(made);
  }
  await dropPieces(house.tables, upload);
  return finished(attached);
}
