// Opening a seal (SV-4.1): by who is assigned, for a reason, one complaint at a time. The opening is recorded before a word
// of it is read, and everybody who may know of the complaint sees who opened what, when and why.
import * as v from 'valibot';
import { type ComplaintCommand, Unseal } from '#shared/complaint/commands.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { SealedFile } from '#shared/complaint/files.ts';
import { overlaps } from '#shared/complaint/overlap.ts';
import { seatsFor } from '#shared/complaint/recusal.ts';
import { type ComplaintState, SEALED_PARTS, type SealedPart } from '#shared/complaint/state.ts';
import type { JsonObject } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptComplaint } from '../perform/kept-complaint.ts';
import { eventsOf } from '../perform/load.ts';
import type { Opener } from '../seal/open.ts';
import { sealer } from '../seal/seal.ts';
import { knownComplaint } from './complaint/known.ts';
import { only, saidIn, sealedOf } from './complaint/sealed.ts';
import { passFor, passToCarry, sealedFileRoute } from './complaint/sealed-file.ts';
import { complaintView } from './complaint/view.ts';
import { COMMANDING, etag, READING } from './creating.ts';

const Nothing = v.strictObject({});
const Said = v.looseObject({ version: v.number(), type: v.string(), at: v.string() });
const UnsealAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  said: v.exactOptional(v.array(Said)),
  pass: v.exactOptional(v.string()),
});
/** `pieces`: in how many answers all its files come with `pass`; none came where it is 0. */
const CarryAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  file: v.string(),
  pass: v.string(),
  pieces: v.number(),
});
const Opening = v.strictObject({
  at: v.string(),
  staff: v.string(),
  parts: v.array(v.picklist(SEALED_PARTS)),
  /** It was a file of them that was opened; which one stays sealed. */
  file: v.exactOptional(v.literal(true)),
  reason: v.nullable(v.string()),
});

/** Words as they are answered: of a file its name, kind and size, never what opens it. */
const withoutKeys = (words: JsonObject): JsonObject => {
  const { files, ...rest } = words;
  if (!files) return rest;
  const told = (files as unknown as readonly SealedFile[]).map(({ id, name, type, bytes }) => ({
    id,
    name,
    type,
    bytes,
  }));
  return { ...rest, files: told };
};

/** The words of a complaint in order, each under the event that said them. */
async function wordsOf(house: House, open: Opener, id: string, parts: readonly SealedPart[]) {
  const events = new Map((await eventsOf(house.tables, 'complaint', id)).map((event) => [event.version, event]));
  const opened = await sealedOf(house, open, id, [...events.values()], parts);
  return opened.flatMap(({ version, parts: words }) => {
    const event = events.get(version);
    if (!event || Object.keys(words).length === 0) return [];
    return [{ version, type: event.type, at: event.at, actor: event.actor, ...words }];
  });
}

/** Whether somebody stands aside by what was said, as the directory is at this moment: marks may be a minute older. */
async function standsAside(house: House, open: Opener, id: string, number: string, at: Instant): Promise<boolean> {
  const { directory, policy } = await house.lawAt(at);
  return seatsFor(directory, policy, await saidIn(house, open, id)).out.includes(number);
}

async function unseal(call: Call, house: House, open: Opener) {
  const id = call.params.id ?? '';
  const asking = await staffCalling(call, house);
  const known = await knownComplaint(house, asking, id, call.at);
  const { marked } = known;
  demand(asking, 'complaint.unseal', marked(known.standing.state));
  if (await standsAside(house, open, id, asking.number, call.at)) throw new Problem('unknown');
  let parts: readonly SealedPart[] = SEALED_PARTS;
  let wanted: string | undefined;
  const { who, done } = await commanding<
    ComplaintCommand,
    ComplaintEvent,
    ComplaintState,
    v.InferOutput<typeof Unseal>
  >(call, house, {
    kept: keptComplaint(house.tables),
    id,
    action: 'complaint.unseal',
    knows: () => true,
    subject: marked,
    body: Unseal,
    command: ({ reason, what, file }) => {
      wanted = file;
      parts = file !== undefined ? ['matter'] : what === undefined ? SEALED_PARTS : [what];
      return { type: 'unseal', reason, parts, ...(file === undefined ? {} : { file }) };
    },
  });
  const view = { ...complaintView(who, done, known, call), slip: done.state.number };
  const headers = { ...etag(view.version), 'cache-control': 'no-store' };
  if (wanted !== undefined) return json(200, { ...view, ...passFor(house, id, who.number, wanted) }, headers);
  const all = await wordsOf(house, open, id, parts);
  const said = all.map((one) => ('matter' in one ? { ...one, matter: withoutKeys(one.matter as JsonObject) } : one));
  // AC-2.7: what law or Party discipline provides for is referred, not settled.
  return json(200, { ...view, said, refer: overlaps(said) }, headers);
}

/** The files that came with what one event says. */
const filesOf = (one: object): readonly SealedFile[] =>
  (one as { readonly matter?: { readonly files?: readonly SealedFile[] } }).matter?.files ?? [];

/** A referral as the other body opens it, and nobody before: every word sealed anew to that body's own key (SV-4.5). */
async function carry(call: Call, house: House, open: Opener) {
  const id = call.params.id ?? '';
  const asking = await staffCalling(call, house);
  const known = await knownComplaint(house, asking, id, call.at);
  demand(asking, 'complaint.carry', known.marked(known.standing.state));
  const { countyKey } = house.township;
  if (!countyKey) throw new Problem('refused', { refusal: { rule: 'SV-4.5/sealed-to-the-other-body' } });
  const { who, done } = await commanding<ComplaintCommand, ComplaintEvent, ComplaintState, object>(call, house, {
    kept: keptComplaint(house.tables),
    id,
    action: 'complaint.carry',
    knows: () => true,
    subject: known.marked,
    body: Nothing,
    command: () => ({ type: 'carry' }),
  });
  const { number } = done.state;
  const said = await wordsOf(house, open, id, SEALED_PARTS);
  const { referral } = JSON.parse(await sealer(JSON.stringify(countyKey))({ referral: { number, said } as never }));
  const view = complaintView(who, done, known, call);
  const files = passToCarry(house, id, who.number, said.flatMap(filesOf));
  return json(200, { ...view, ...files, file: referral }, { ...etag(view.version), 'cache-control': 'no-store' });
}

/** Who opened what and why, for everybody who may know of the complaint. */
async function openings(call: Call, house: House, open: Opener) {
  const who = await staffCalling(call, house);
  const { standing } = await knownComplaint(house, who, call.params.id ?? '', call.at);
  const events = only(await eventsOf(house.tables, 'complaint', standing.id), 'SealOpened');
  const sealed = await sealedOf(house, open, standing.id, events, ['opening']);
  const said = new Map(sealed.map(({ version, parts }) => [version, parts.opening]));
  const items = events.flatMap((event) => {
    if (event.actor.kind !== 'staff') return [];
    const { parts } = event.data as { readonly parts: readonly SealedPart[] };
    const { reason = null, file } = said.get(event.version) ?? {};
    return [{ at: event.at, staff: event.actor.staff, parts, ...(file ? { file: true } : {}), reason }];
  });
  return json(200, { items }, { 'cache-control': 'no-store' });
}

/** The routes of the door; `open` is the door's alone. Where nothing can be opened they only describe themselves. */
export const unsealRoutes = (open: Opener = refusing): readonly Route[] => [
  {
    method: 'POST',
    path: '/api/cases/{id}/unseal',
    summary: { zh: '启封投诉举报的内容', en: 'Open what a complaint says' },
    staff: true,
    body: Unseal,
    answers: { 200: UnsealAnswer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: (call, house) => unseal(call, house, open),
  },
  sealedFileRoute(open),
  {
    method: 'POST',
    path: '/api/cases/{id}/carry',
    summary: { zh: '导出密封移送件', en: 'Seal a referral to the other body and take it along' },
    staff: true,
    body: Nothing,
    answers: { 200: CarryAnswer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: (call, house) => carry(call, house, open),
  },
  {
    method: 'GET',
    path: '/api/cases/{id}/openings',
    summary: { zh: '启封记录', en: 'Who opened a complaint, and why' },
    staff: true,
    answers: { 200: v.strictObject({ items: v.array(Opening) }) },
    problems: READING,
    handle: (call, house) => openings(call, house, open),
  },
];

const refusing: Opener = async () => {
  throw new Problem('fault');
};
