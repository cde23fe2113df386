// The staff's routes for service items (DI-2): what is in force, every version with all it says, proposing and approving.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  CreateItem,
  ITEM_COMMANDS,
  type ItemCommand,
  type ItemCommandName,
  type ItemFields,
} from '#shared/directory/item/commands.ts';
import { missingOf } from '#shared/directory/item/missing.ts';
import { type ItemState, type ItemVersion, itemVersionOn } from '#shared/directory/item/state.ts';
import type { Day, Instant } from '#shared/time.ts';
import { itemCommandLabels } from '#shared/words/directory.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { itemsInForce, keptItem, saidBy } from '../perform/kept-item.ts';
import type { Standing } from '../perform/load.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';

const ItemAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  inForce: v.nullable(v.number()),
  versions: v.array(v.looseObject({ version: v.number() })),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(v.looseObject({ id: v.string(), name: v.string() })) });
const NAMES = Object.keys(ITEM_COMMANDS) as ItemCommandName[];

const ACTION: { readonly [N in ItemCommandName]: string } = {
  propose: 'directory.propose-item',
  approve: 'directory.approve-item',
  decline: 'directory.approve-item',
  retire: 'directory.propose-item',
};

/** Steps open to this person: only a version that waits on its own can be decided here, and not by its author. */
function actionsOf(who: StaffWho, state: ItemState): string[] {
  if (state.retiredFrom !== undefined) return [];
  const waits = (one: ItemVersion) => !one.approved && one.batch === undefined;
  const fits: { readonly [N in ItemCommandName]: boolean } = {
    propose: true,
    approve: state.versions.some((one) => waits(one) && one.author !== who.number),
    decline: state.versions.some(waits),
    retire: true,
  };
  return NAMES.filter((name) => fits[name] && can(who, ACTION[name]).allowed);
}

async function view(house: House, who: StaffWho, { id, head, state }: Standing<ItemState>, at: Instant) {
  const { active } = await house.shelf();
  const said = await saidBy(
    house.tables,
    state.versions.map((version) => ({ id, version })),
  );
  return {
    id,
    version: head.version,
    inForce: itemVersionOn(state, at, active)?.version ?? null,
    ...(state.retiredFrom === undefined ? {} : { retiredFrom: state.retiredFrom }),
    versions: state.versions.map(({ event: _, ...one }) => {
      const item = said.get(`${id}@${one.version}`) as ItemFields;
      return { ...one, item, missing: missingOf(item) };
    }),
    actions: actionsOf(who, state),
  };
}

/** A row of the list: enough to find an item and to register an application for it. */
async function list(call: Call, house: House) {
  demand(await staffCalling(call, house), 'directory.read', undefined);
  const items = (await itemsInForce(house, call.at)).map(({ id, version, item }) => ({
    id,
    version: version.version,
    name: item.name,
    category: item.category ?? null,
    office: item.office,
    statutoryDays: item.statutoryDays ?? null,
    commitmentDays: item.commitmentDays ?? null,
    materials: item.materials.map((material) => material.name),
  }));
  return json(200, { items });
}

const everyone = (): boolean => true;

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await known(house, who, keptItem as never, call.params.id ?? '', everyone);
  demand(who, 'directory.read', undefined);
  const answer = await view(house, who, standing as Standing<ItemState>, call.at);
  return json(200, answer, etag(answer.version));
}

/** What is said of the item, apart from the day it is to come into force. */
function proposed({ inForceFrom, ...item }: ItemFields & { readonly inForceFrom?: Day }) {
  return { item, ...(inForceFrom === undefined ? {} : { from: inForceFrom }) };
}

async function create(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.propose-item', undefined);
  const { id, ...sent } = bodyOf(call, CreateItem);
  const command: ItemCommand = { type: 'create', ...proposed(sent) };
  const made = await creating(call, house, who, { kept: keptItem, id, command });
  const answer = await view(house, who, made, call.at);
  return json(201, answer, { ...etag(answer.version), location: `/api/items/${id}` });
}

const commandRoute = (name: ItemCommandName): Route => ({
  method: 'POST',
  path: `/api/items/{id}/${name}`,
  summary: itemCommandLabels[name],
  staff: true,
  body: ITEM_COMMANDS[name],
  answers: { 200: ItemAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const { who, done } = await commanding(call, house, {
      kept: keptItem,
      id: call.params.id ?? '',
      action: ACTION[name],
      knows: everyone,
      body: ITEM_COMMANDS[name] as v.GenericSchema<unknown, object>,
      command: (sent) =>
        (name === 'propose' ? { type: name, ...proposed(sent as ItemFields) } : { type: name, ...sent }) as ItemCommand,
    });
    const answer = await view(house, who, done, call.at);
    return json(200, answer, etag(answer.version));
  },
});

export const itemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/items',
    summary: { zh: '现行办事事项', en: 'Service items in force' },
    staff: true,
    answers: { 200: ListAnswer },
    problems: READING,
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/items',
    summary: { zh: '新立事项', en: 'Propose a new item' },
    staff: true,
    body: CreateItem,
    answers: { 201: ItemAnswer },
    problems: CREATING,
    takes: ['Idempotency-Key'],
    handle: create,
  },
  {
    method: 'GET',
    path: '/api/items/{id}',
    summary: { zh: '查看事项', en: 'Read an item' },
    staff: true,
    answers: { 200: ItemAnswer },
    problems: READING,
    handle: read,
  },
  ...NAMES.map(commandRoute),
];
