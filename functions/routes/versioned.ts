// The staff's routes for one kind of record with versions (items, commitments, catalogue entries): what is in force, all
// there is with what waits, one with its history, proposing and approving. The kinds differ in what this file is told.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { NewEvent } from '#shared/decision.ts';
import {
  DECIDING,
  type Says,
  VERSION_COMMANDS,
  type VersionCommand,
  type VersionCommandName,
} from '#shared/directory/versioned/commands.ts';
import { type Version, type VersionedState, versionOn } from '#shared/directory/versioned/state.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { Label } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { bodyOf, validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { InForce, KeptVersions } from '../perform/kept-versioned.ts';
import type { Standing } from '../perform/load.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';
import { versionHistory } from './version-history.ts';

const Answer = v.looseObject({
  id: v.string(),
  version: v.number(),
  /** Number of the version in force, if one is. */
  inForce: v.nullable(v.number()),
  versions: v.array(v.looseObject({ version: v.number(), author: v.string() })),
  actions: v.array(v.string()),
});
/** One act on a record, oldest first: a proposal with what it says, a decision or a retirement with its reason. */
const Act = v.looseObject({
  act: v.picklist(VERSION_COMMANDS),
  at: v.string(),
  /** Nobody where an import was decided. */
  by: v.nullable(v.string()),
  version: v.optional(v.number()),
  from: v.optional(v.string()),
  batch: v.optional(v.string()),
  reason: v.optional(v.string()),
});
const WithHistory = v.looseObject({ ...Answer.entries, history: v.array(Act) });
const ListAnswer = v.strictObject({ items: v.array(v.looseObject({ id: v.string() })) });
/** `inForce`: what counts now, briefly; `all`: every record with its versions, those that wait too. */
const ListQuery = v.strictObject({ view: v.optional(v.picklist(['inForce', 'all']), 'inForce') });

export interface VersionedRoutes<N extends string, K extends string, F, B, G> {
  /** `/api/items`. */
  readonly path: string;
  readonly versions: KeptVersions<N, K, F, B, G>;
  readonly create: v.GenericSchema<unknown, F & { readonly id: string; readonly inForceFrom?: Day }>;
  readonly propose: v.GenericSchema<unknown, F & { readonly inForceFrom?: Day }>;
  readonly rights: { readonly propose: string; readonly approve: string };
  readonly labels: Readonly<Record<VersionCommandName | 'list' | 'create' | 'read', Label>>;
  /** A row of the list of what is in force. */
  readonly row: (one: InForce<F, B>) => object;
  /** What a reader is told of a version besides what it says. */
  readonly beside?: (says: F) => object;
  /** What the law is shown of other records. */
  readonly given?: (house: House, about: F | B, at: Instant) => Promise<G>;
}

const everyone = (): boolean => true;

export function versionedRoutes<N extends string, K extends string, F, B, G>(
  of: VersionedRoutes<N, K, F, B, G>,
): readonly Route[] {
  type State = VersionedState<B>;
  type Command = VersionCommand<K, F, G>;
  const { path, versions, rights, labels } = of;
  const { kept, kind } = versions;
  const { key } = kind;
  const right = (name: VersionCommandName) =>
    name === 'approve' || name === 'decline' ? rights.approve : rights.propose;
  const bodies = { propose: of.propose, ...DECIDING } as const;

  /** Steps open to this person: only a version that waits on its own can be decided here, and not by its author. */
  function actionsOf(who: StaffWho, state: State): string[] {
    if (state.retiredFrom !== undefined) return [];
    const waits = (one: Version<B>) => !one.approved && one.batch === undefined;
    const fits: { readonly [name in VersionCommandName]: boolean } = {
      propose: true,
      approve: state.versions.some((one) => waits(one) && one.author !== who.number),
      decline: state.versions.some(waits),
      retire: true,
    };
    return VERSION_COMMANDS.filter((name) => fits[name] && can(who, right(name)).allowed);
  }

  async function view(house: House, who: StaffWho, { id, head, state }: Standing<State>, at: Instant) {
    const { active } = await house.shelf();
    const wanted = state.versions.map((version) => ({ id, version }));
    const said = await versions.saidBy(house.tables, wanted);
    return {
      id,
      version: head.version,
      inForce: versionOn(state, at, active)?.version ?? null,
      ...(state.retiredFrom === undefined ? {} : { retiredFrom: state.retiredFrom }),
      versions: state.versions.map(({ event: _, ...one }) => {
        const says = said.get(`${id}@${one.version}`) as F;
        return { ...one, [key]: says, ...of.beside?.(says) };
      }),
      actions: actionsOf(who, state),
    };
  }

  async function list(call: Call, house: House) {
    const who = await staffCalling(call, house);
    demand(who, 'directory.read', undefined);
    if (validated(ListQuery, call.query, call.language).view === 'inForce') {
      return json(200, { items: (await versions.inForce(house, call.at)).map(of.row) });
    }
    const all = await versions.all(house.tables);
    return json(200, { items: await Promise.all(all.map((standing) => view(house, who, standing, call.at))) });
  }

  async function read(call: Call, house: House) {
    const who = await staffCalling(call, house);
    const id = call.params.id ?? '';
    const standing = await known(house, who, kept as never, id, everyone);
    demand(who, 'directory.read', undefined);
    const answer = await view(house, who, standing as Standing<State>, call.at);
    const history = await versionHistory(house.tables, kind, id);
    return json(200, { ...answer, history }, etag(answer.version));
  }

  /** What is said, apart from the day it is to come into force, with what the law is shown beside it. */
  async function proposed(house: House, sent: F & { readonly inForceFrom?: Day }, at: Instant) {
    const { inForceFrom: from, ...rest } = sent;
    const says = rest as unknown as F;
    const given = await of.given?.(house, says, at);
    return {
      ...({ [key]: says } as Says<K, F>),
      ...(from === undefined ? {} : { from }),
      ...(given === undefined ? {} : { given }),
    };
  }

  async function create(call: Call, house: House) {
    const who = await staffCalling(call, house);
    demand(who, rights.propose, undefined);
    const { id, ...sent } = bodyOf(call, of.create);
    const command = { type: 'create', ...(await proposed(house, sent as never, call.at)) } as unknown as Command;
    const made = await creating(call, house, who, { kept, id, command });
    const answer = await view(house, who, made, call.at);
    return json(201, answer, { ...etag(answer.version), location: `${path}/${id}` });
  }

  async function commandFor(
    house: House,
    name: VersionCommandName,
    sent: object,
    state: State,
    at: Instant,
  ): Promise<Command> {
    if (name === 'propose') {
      const made = await proposed(house, sent as never, at);
      return { type: name, ...made } as unknown as Command;
    }
    const about =
      name === 'approve' && state.versions.find(({ version }) => version === (sent as { version: number }).version);
    const given = about && (await of.given?.(house, about, at));
    return { type: name, ...sent, ...(given ? { given } : {}) } as unknown as Command;
  }

  const commandRoute = (name: VersionCommandName): Route => ({
    method: 'POST',
    path: `${path}/{id}/${name}`,
    summary: labels[name],
    staff: true,
    body: bodies[name],
    answers: { 200: Answer },
    problems: COMMANDING,
    takes: ['If-Match'],
    handle: async (call, house) => {
      const { who, done } = await commanding<Command, NewEvent, State, object>(call, house, {
        kept: kept as never,
        id: call.params.id ?? '',
        action: right(name),
        knows: everyone,
        body: bodies[name] as v.GenericSchema<unknown, object>,
        command: (sent, standing) => commandFor(house, name, sent, standing.state, call.at),
      });
      const answer = await view(house, who, done, call.at);
      return json(200, answer, etag(answer.version));
    },
  });

  const staff = true;
  return [
    {
      method: 'GET',
      path,
      summary: labels.list,
      staff,
      query: ListQuery,
      answers: { 200: ListAnswer },
      problems: ['malformed', 'unauthenticated', 'forbidden'],
      handle: list,
    },
    {
      method: 'POST',
      path,
      summary: labels.create,
      staff,
      body: of.create,
      answers: { 201: Answer },
      problems: CREATING,
      takes: ['Idempotency-Key'],
      handle: create,
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      summary: labels.read,
      staff,
      answers: { 200: WithHistory },
      problems: READING,
      handle: read,
    },
    ...VERSION_COMMANDS.map(commandRoute),
  ];
}
