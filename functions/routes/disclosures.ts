// The staff's routes for publications: put a finished case forward, list, read, and one route for each step up to the
// approval by a second person, which publishes.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { knowsDisclosure } from '#shared/access/disclosure-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { JsonObject } from '#shared/decision.ts';
import { BOARDS, DISCLOSURE_STATES } from '#shared/disclosure/boards.ts';
import {
  type ApprovalGiven,
  DISCLOSURE_COMMANDS,
  type DisclosureCommand,
  type DisclosureCommandName,
  type DisclosureFields,
  Draft,
} from '#shared/disclosure/commands.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import { disclosureCommandLabels, disclosureEventLabels } from '#shared/words/disclosure.ts';
import type { RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { CaseIsClaimed } from '../perform/disclosure-rows.ts';
import { newestWords, textsIn, wordsOf } from '../perform/disclosure-words.ts';
import { keptDisclosure } from '../perform/kept-disclosure.ts';
import { history } from '../perform/load.ts';
import { readPublication } from '../publish/publication.ts';
import { besideMark } from '../seal/marks.ts';
import { privateKey } from '../table/keys.ts';
import { timelineEntry } from './case-view.ts';
import { nextDraftOf } from './commendation-draft.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';
import { draftCommand, entryGiven } from './disclosure-drafts.ts';
import { disclosureList, ListQuery } from './disclosure-lists.ts';
import { type Around, disclosureView, type ReadWords } from './disclosure-view.ts';

const DisclosureAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  board: v.picklist(BOARDS),
  state: v.picklist(DISCLOSURE_STATES),
  case: v.optional(v.strictObject({ id: v.string(), number: v.string() })),
  fields: v.looseObject({ title: v.optional(v.string()) }),
  hints: v.array(v.looseObject({ id: v.string(), field: v.string(), kind: v.string(), text: v.string() })),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(DisclosureAnswer), cursor: v.optional(v.string()) });
const PublicationAnswer = v.looseObject({ reaches: v.optional(v.string()), release: v.optional(v.string()) });

const refused = (rule: RuleId) => new Problem('refused', { refusal: { rule } });

async function around(call: Call, house: House, who: StaffWho): Promise<Around> {
  const [{ directory }, publication] = await Promise.all([house.shelf(), readPublication(house.tables)]);
  const marked: Around['marked'] = (id, record) => besideMark(house, directory, who.number, id, record);
  return { who, language: call.language, directory, publication, marked };
}

/** The words with which a record began, for the answer to a request that is repeated. */
async function firstWords(house: House, id: string): Promise<ReadWords> {
  const row = await house.tables.get('registry', privateKey('disclosure', id, 1));
  const texts = row && !row.erased ? textsIn(row) : {};
  return { texts, newest: texts };
}

/** The words of a record as they stand, and of the edition that is to be read next. */
async function readWords(house: House, id: string): Promise<ReadWords> {
  const [{ texts }, { texts: newest }] = await Promise.all([wordsOf(house.tables, id), newestWords(house.tables, id)]);
  return { texts, newest };
}

async function create(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'disclosure.list', undefined);
  const asked = bodyOf(call, Draft);
  const command = await draftCommand(call, house, who, asked);
  const { commendation } = asked.from ?? {};
  const id = commendation === undefined ? randomBytes(16).toString('hex') : await nextDraftOf(house, commendation);
  const kept = keptDisclosure(house.tables);
  const made = await creating(call, house, who, { kept, id, command }).catch((fault: unknown) => {
    throw fault instanceof CaseIsClaimed ? refused('DI-6/one-publication-per-case') : fault;
  });
  const view = disclosureView(made, await firstWords(house, made.id), await around(call, house, who));
  return json(201, view, { ...etag(view.version), location: `/api/disclosures/${view.id}` });
}

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'disclosure.list', undefined);
  const query = validated(ListQuery, call.query, call.language);
  return json(200, await disclosureList(house, query, await around(call, house, who)));
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const seen = await around(call, house, who);
  const knows = (asking: StaffWho, state: DisclosureState) => knowsDisclosure(asking, seen.marked(id, state));
  const standing = await known(house, who, keptDisclosure(house.tables) as never, id, knows as never);
  const [words, told] = await Promise.all([readWords(house, id), history(house.tables, 'disclosure', id)]);
  const view = disclosureView(standing as never, words, seen);
  const timeline = told.map((one) => ({
    ...timelineEntry(one),
    label: disclosureEventLabels[one.event.type as keyof typeof disclosureEventLabels][call.language],
  }));
  return json(200, { ...view, timeline }, etag(view.version));
}

/** Steps that are judged by the words themselves, which are laid before the law. */
const PUBLISHING: ReadonlySet<DisclosureCommandName> = new Set(['edit', 'approve', 'publish-correction', 'withdraw']);

/** The words that are judged, beside those that are public, and the clock of an entry that is named. */
async function laidBefore({ at }: Call, house: House, id: string, sent: JsonObject): Promise<ApprovalGiven> {
  const { fields } = sent as { readonly fields?: DisclosureFields };
  const [{ texts: shown }, newest, entry] = await Promise.all([
    wordsOf(house.tables, id),
    newestWords(house.tables, id),
    entryGiven(house, fields, at),
  ]);
  return { ...newest, ...entry, shown, id };
}

function commandRoute(name: DisclosureCommandName): Route {
  const body = DISCLOSURE_COMMANDS[name];
  return {
    method: 'POST',
    path: `/api/disclosures/{id}/${name}`,
    summary: disclosureCommandLabels[name],
    staff: true,
    body,
    answers: { 200: DisclosureAnswer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: async (call, house) => {
      const id = call.params.id ?? '';
      const who = await staffCalling(call, house);
      const seen = await around(call, house, who);
      const { done } = await commanding(call, house, {
        kept: keptDisclosure(house.tables),
        id,
        action: `disclosure.${name}`,
        knows: (asking, state) => knowsDisclosure(asking, seen.marked(id, state)),
        subject: (state) => seen.marked(id, state),
        body: body as v.GenericSchema<unknown, JsonObject>,
        // What is approved is laid before the law word by word; only the record's edition stands in its state.
        command: async (sent) =>
          ({
            type: name,
            ...sent,
            ...(PUBLISHING.has(name) ? { given: await laidBefore(call, house, id, sent) } : {}),
          }) as unknown as DisclosureCommand,
      });
      const view = disclosureView(done, await readWords(house, id), seen);
      return json(200, view, etag(view.version));
    },
  };
}

export const disclosureRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/disclosures',
    summary: { zh: '起草公开信息', en: 'Put something forward for publication' },
    staff: true,
    body: Draft,
    answers: { 201: DisclosureAnswer },
    problems: [...CREATING, 'unknown'],
    takes: ['Idempotency-Key'],
    handle: create,
  },
  {
    method: 'GET',
    path: '/api/disclosures',
    summary: { zh: '公开信息列表', en: 'Publications of a board' },
    staff: true,
    query: ListQuery,
    answers: { 200: ListAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden'],
    handle: list,
  },
  {
    method: 'GET',
    path: '/api/disclosures/{id}',
    summary: { zh: '查看公开信息', en: 'Read a publication' },
    staff: true,
    answers: { 200: DisclosureAnswer },
    problems: READING,
    handle: read,
  },
  ...(Object.keys(DISCLOSURE_COMMANDS) as DisclosureCommandName[]).map(commandRoute),
  {
    method: 'GET',
    path: '/api/publication',
    summary: { zh: '网站发布情况', en: 'How the last publication of the site went' },
    staff: true,
    answers: { 200: PublicationAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: async (call, house) => {
      const who = await staffCalling(call, house);
      demand(who, 'disclosure.list', undefined);
      return json(200, await readPublication(house.tables));
    },
  },
];
