// The staff's routes for the villages of the township: read them all, open one, change or close it.
import * as v from 'valibot';
import { allowed } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  OpenVillage,
  VILLAGE_COMMANDS,
  type VillageCommand,
  type VillageCommandName,
  type VillageFacts,
  type VillageState,
} from '#shared/directory/village/village.ts';
import { villageCommandLabels } from '#shared/words/directory.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptVillage } from '../perform/kept-directory.ts';
import type { Standing } from '../perform/load.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';
import { factHistory } from './fact-history.ts';

const VillageAnswer = v.looseObject({ id: v.string(), name: v.string(), open: v.boolean() });
const ListAnswer = v.strictObject({ items: v.array(VillageAnswer) });
const NAMES = Object.keys(VILLAGE_COMMANDS) as VillageCommandName[];

const view = (who: StaffWho, { id, head, state }: Standing<VillageState>) => ({
  id,
  version: head.version,
  ...state,
  actions: state.open && allowed(who, 'directory', ['keep'], undefined).length > 0 ? NAMES : [],
});

const everyone = (): boolean => true;

async function list(call: Call, house: House) {
  demand(await staffCalling(call, house), 'directory.read', undefined);
  const { directory } = await house.shelf();
  return json(200, { items: [...directory.villages.values()] });
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await known(house, who, keptVillage as never, call.params.id ?? '', everyone);
  demand(who, 'directory.read', undefined);
  const answer = view(who, standing as Standing<VillageState>);
  return json(200, { ...answer, history: await factHistory(house.tables, 'village', answer.id) }, etag(answer.version));
}

async function open(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.keep', undefined);
  const { id, ...facts } = bodyOf(call, OpenVillage);
  const made = await creating(call, house, who, { kept: keptVillage, id, command: { type: 'open', id, facts } });
  return json(201, view(who, made), { ...etag(made.head.version), location: `/api/villages/${id}` });
}

const commandRoute = (name: VillageCommandName): Route => ({
  method: 'POST',
  path: `/api/villages/{id}/${name}`,
  summary: villageCommandLabels[name],
  staff: true,
  body: VILLAGE_COMMANDS[name],
  answers: { 200: VillageAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const id = call.params.id ?? '';
    const { who, done } = await commanding(call, house, {
      kept: keptVillage,
      id,
      action: 'directory.keep',
      knows: everyone,
      body: VILLAGE_COMMANDS[name] as v.GenericSchema<unknown, object>,
      command: (sent): VillageCommand =>
        name === 'set' ? { type: 'set', id, facts: sent as VillageFacts } : { type: 'close', id },
    });
    return json(200, view(who, done), etag(done.head.version));
  },
});

export const villageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/villages',
    summary: { zh: '村（社区）名录', en: 'The villages' },
    staff: true,
    answers: { 200: ListAnswer },
    problems: READING,
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/villages',
    summary: { zh: '登记村（社区）', en: 'Open a village' },
    staff: true,
    body: OpenVillage,
    answers: { 201: VillageAnswer },
    problems: CREATING,
    takes: ['Idempotency-Key'],
    handle: open,
  },
  {
    method: 'GET',
    path: '/api/villages/{id}',
    summary: { zh: '查看村（社区）', en: 'Read a village' },
    staff: true,
    answers: { 200: VillageAnswer },
    problems: READING,
    handle: read,
  },
  ...NAMES.map(commandRoute),
];
