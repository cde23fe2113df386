// The staff's routes for offices (DI-1): read them all, open one, change or close it.
import * as v from 'valibot';
import { allowed } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  OFFICE_COMMANDS,
  type OfficeCommand,
  type OfficeCommandName,
  type OfficeFacts,
  OpenOffice,
} from '#shared/directory/office/commands.ts';
import type { OfficeState } from '#shared/directory/office/state.ts';
import { officeCommandLabels } from '#shared/words/directory.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptOffice } from '../perform/kept-directory.ts';
import type { Standing } from '../perform/load.ts';
import { COMMANDING, CREATING, creating, etag, READING } from './creating.ts';
import { factHistory } from './fact-history.ts';

const OfficeAnswer = v.looseObject({ id: v.string(), name: v.string(), open: v.boolean() });
const ListAnswer = v.strictObject({ items: v.array(OfficeAnswer) });
const NAMES = Object.keys(OFFICE_COMMANDS) as OfficeCommandName[];

const view = (who: StaffWho, { id, head, state }: Standing<OfficeState>) => ({
  id,
  version: head.version,
  ...state,
  actions: state.open && allowed(who, 'directory', ['keep'], undefined).length > 0 ? NAMES : [],
});

const everyone = (): boolean => true;

async function list(call: Call, house: House) {
  demand(await staffCalling(call, house), 'directory.read', undefined);
  const { directory } = await house.shelf();
  return json(200, { items: [...directory.offices.values()] });
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await known(house, who, keptOffice as never, call.params.id ?? '', everyone);
  demand(who, 'directory.read', undefined);
  const answer = view(who, standing as Standing<OfficeState>);
  return json(200, { ...answer, history: await factHistory(house.tables, 'office', answer.id) }, etag(answer.version));
}

async function open(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.keep', undefined);
  const { id, ...facts } = bodyOf(call, OpenOffice);
  const made = await creating(call, house, who, { kept: keptOffice, id, command: { type: 'open', id, facts } });
  return json(201, view(who, made), { ...etag(made.head.version), location: `/api/offices/${id}` });
}

const commandRoute = (name: OfficeCommandName): Route => ({
  method: 'POST',
  path: `/api/offices/{id}/${name}`,
  summary: officeCommandLabels[name],
  staff: true,
  body: OFFICE_COMMANDS[name],
  answers: { 200: OfficeAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const id = call.params.id ?? '';
    const { who, done } = await commanding(call, house, {
      kept: keptOffice,
      id,
      action: 'directory.keep',
      knows: everyone,
      body: OFFICE_COMMANDS[name] as v.GenericSchema<unknown, object>,
      command: (sent): OfficeCommand =>
        name === 'set' ? { type: 'set', id, facts: sent as OfficeFacts } : { type: 'close', id },
    });
    return json(200, view(who, done), etag(done.head.version));
  },
});

export const officeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/offices',
    summary: { zh: '所室名录', en: 'The offices' },
    staff: true,
    answers: { 200: ListAnswer },
    problems: READING,
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/offices',
    summary: { zh: '设立所室', en: 'Open an office' },
    staff: true,
    body: OpenOffice,
    answers: { 201: OfficeAnswer },
    problems: CREATING,
    takes: ['Idempotency-Key'],
    handle: open,
  },
  {
    method: 'GET',
    path: '/api/offices/{id}',
    summary: { zh: '查看所室', en: 'Read an office' },
    staff: true,
    answers: { 200: OfficeAnswer },
    problems: READING,
    handle: read,
  },
  ...NAMES.map(commandRoute),
];
