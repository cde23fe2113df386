// Taking in a file that is to come with a complaint: looked at whole, metadata taken out, sealed; what is given for it is a
// ticket. On its way it is held in memory where one piece is all of it. A larger one cannot pass in one request: its pieces
// lie among what passes, boxed by a key that its sender's ticket alone holds, under an id that leads to no complaint.
import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { AttachmentKind } from '#shared/words/attachments.ts';
import { nameFor } from '../../attachments/named-by-content.ts';
import { PIECE, partsOf } from '../../attachments/pieces.ts';
import type { House } from '../../house.ts';
import { bodyOf } from '../../http/body.ts';
import type { Call } from '../../http/call.ts';
import { demand, staffCalling } from '../../http/commanding.ts';
import { alreadySpent, proven } from '../../http/proof.ts';
import { FILES, spend } from '../../http/rate.ts';
import { json, type Reply } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import { boxed, unboxed } from '../../seal/box.ts';
import { sealedParts } from '../../seal/file-seal.ts';
import { putSealedFile } from '../../table/sealed-files.ts';
import { dropPieces, missingPieces, putPiece, type Staged, type Veil, wholeUpload } from '../../table/uploads.ts';
import { busy, checked, unlessBusy } from '../attaching.ts';
import { FileFacts, malformed, pieceAsked, pieceOf, welcome } from '../attachment-uploads.ts';
import { fileTicket, lapsing, ofTicket, ticketOf } from './tickets.ts';

/** What the ticket of a file on its way says. */
interface UnderWay extends Staged {
  readonly name: string;
  readonly kind: AttachmentKind;
  /** 32 bytes, base64url. */
  readonly key: string;
}
const UNDER_WAY = 'file under way';

const TICKET = {
  zh: '附件的上传已经中断或者过期，请重新选择文件',
  en: 'this upload is broken off or too old; choose the file again',
};
/** The field that every fault of a file is told under. */
const FIELD = 'files';

interface Sent {
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Looks at a file, takes its metadata out, seals it, and gives the ticket for it. The same bytes under the same upload are the
 * same file once more; others are another file, so that no ticket speaks of what it does not open. Throws 409 for one that is
 * not what it says, 503.
 */
export async function sealFile(
  house: House,
  { kind, name, bytes }: Sent,
  { id: upload, key } = { id: randomBytes(16).toString('hex'), key: randomBytes(32).toString('base64url') },
): Promise<string> {
  const kept = checked(kind, bytes, FIELD);
  const sha256 = createHash('sha256').update(kept).digest('hex');
  const id = nameFor(sha256, upload);
  const parts = await sealedParts(id, Buffer.from(key, 'base64url'), kept);
  await unlessBusy(putSealedFile(house.tables, id, parts));
  return fileTicket(house, { id, name, type: kind, bytes: kept.length, sha256, parts: parts.length, key });
}

/** Announces a file: nothing of it is put down, all that is known of it is in the ticket. Throws 415, 413, 400. */
async function announce(call: Call, house: House): Promise<Reply> {
  const facts = bodyOf(call, FileFacts);
  const laying = welcome(await house.lawAt(call.at), facts);
  const pieces = partsOf(facts.bytes, PIECE);
  const id = randomBytes(16).toString('hex');
  const key = randomBytes(32).toString('base64url');
  const ticket = ticketOf(house, UNDER_WAY, { ...laying, id, key, bytes: facts.bytes, pieces, expires: lapsing() });
  return json(201, { ticket, pieces, pieceBytes: PIECE }, { 'cache-control': 'no-store' });
}

const veilOf = ({ id, key }: UnderWay): Veil => {
  const own = Buffer.from(key, 'base64url');
  const at = (place: string): string => `${id} ${place}`;
  return {
    over: (bytes, place) => boxed(own, at(place), bytes),
    off: (bytes, place) => unboxed(own, at(place), bytes),
  };
};

/** Takes piece `n` of a file; with the one that was still missing the whole of it is sealed. Throws 400, 404, 413, 409. */
async function takePiece(call: Call, house: House): Promise<Reply> {
  const upload = ofTicket<UnderWay>(house, UNDER_WAY, call.headers.ticket ?? '');
  if (!upload) throw malformed('Ticket', TICKET);
  const n = pieceAsked(call, upload);
  const piece = pieceOf(call, upload, n);
  const sealed = async (bytes: Buffer): Promise<Reply> => {
    const file = await sealFile(house, { ...upload, bytes }, upload);
    return json(201, { file }, { 'cache-control': 'no-store' });
  };
  if (upload.pieces === 1) return sealed(piece);
  const veil = veilOf(upload);
  await unlessBusy(putPiece(house.tables, upload, n, piece, veil));
  const missing = await missingPieces(house.tables, upload);
  if (missing.length > 0) return json(200, { missing }, { 'cache-control': 'no-store' });
  const whole = await wholeUpload(house.tables, upload, veil);
  if (!whole) throw busy();
  try {
    return await sealed(whole);
  } finally {
    await dropPieces(house.tables, upload);
  }
}

const Announced = v.strictObject({ ticket: v.string(), pieces: v.number(), pieceBytes: v.number() });
const Missing = v.strictObject({ missing: v.array(v.number()) });
const Made = v.strictObject({ file: v.string() });

const NOT_THEIRS = ['unauthenticated', 'forbidden'] as const;
const TOO_MANY = ['tooMany'] as const;

type Ask = (call: Call, house: House) => Promise<void>;

/** The two routes of a door under an address; `first` is asked before a file is announced, `each` before each piece. */
const routesAt = (path: string, staff: boolean, first: Ask, each: Ask): readonly Route[] => [
  {
    method: 'POST',
    path,
    summary: { zh: '投诉举报附件：先说明文件', en: 'Announce a file that is to come with a complaint' },
    staff,
    body: FileFacts,
    answers: { 201: Announced },
    problems: ['malformed', 'tooLarge', 'mediaType', 'busy', ...(staff ? NOT_THEIRS : TOO_MANY)],
    ...(staff ? {} : { takes: ['Proof'] as const }),
    unlogged: true,
    handle: async (call, house) => {
      await first(call, house);
      return announce(call, house);
    },
  },
  {
    method: 'PUT',
    path: `${path}/{n}`,
    summary: { zh: '投诉举报附件：上传一段', en: 'Send a piece of a file that is to come with a complaint' },
    staff,
    bytes: ['application/octet-stream'],
    answers: { 200: Missing, 201: Made },
    problems: ['malformed', 'unknown', 'refused', 'tooLarge', 'mediaType', 'busy', ...(staff ? NOT_THEIRS : TOO_MANY)],
    takes: ['Ticket'],
    unlogged: true,
    handle: async (call, house) => {
      await each(call, house);
      return takePiece(call, house);
    },
  },
];

const byProof: Ask = async (call, house) => {
  const spent = await proven(call, house);
  await spend(call, house, FILES);
  if (!(await house.tables.transact(spent)).ok) throw alreadySpent();
};
const byStaff: Ask = async (call, house) => demand(await staffCalling(call, house), 'case.register', undefined);

/** For everybody: one proof of work for each file. */
export const publicFileRoutes = routesAt('/api/public/files', false, byProof, (call, house) =>
  spend(call, house, FILES),
);
/** For whoever takes a complaint down for somebody. */
export const staffFileRoutes = routesAt('/api/complaint-files', true, byStaff, byStaff);
