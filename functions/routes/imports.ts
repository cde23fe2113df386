// Imports of lists as batches: items wait for a publisher, who sees every member and decides the import as one.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { BatchCommand, BatchState } from '#shared/directory/batch/batch.ts';
import { text } from '#shared/fields.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { itemsOf, membersOf } from '../import/batch-members.ts';
import { settleBatch } from '../import/settle.ts';
import { keptBatch } from '../perform/kept-directory.ts';
import { type Standing, standingOf } from '../perform/load.ts';
import { DIRECTORY, stateKey } from '../table/keys.ts';
import { COMMANDING, etag, READING } from './creating.ts';
import { BatchAnswer, importing, markingUp } from './importing.ts';

const IMPORT_COMMANDS = {
  approve: v.strictObject({}),
  withdraw: v.strictObject({ reason: text(500) }),
} as const;
type ImportCommandName = keyof typeof IMPORT_COMMANDS;
const ACTION = { approve: 'directory.approve-item', withdraw: 'directory.withdraw-import' } as const;
const SUMMARIES = {
  approve: { zh: '审核通过导入批次', en: 'Approve an import' },
  withdraw: { zh: '撤回导入批次', en: 'Withdraw an import' },
} as const;

function actionsOf(who: StaffWho, { state, author, decided }: Omit<BatchState, 'members'>): string[] {
  const fits: { readonly [N in ImportCommandName]: boolean } = {
    approve: state === 'staged' && author !== who.number,
    withdraw: decided === undefined,
  };
  return (['approve', 'withdraw'] as const).filter((name) => fits[name] && can(who, ACTION[name]).allowed);
}

const view = (who: StaffWho, { id, head, state: { members: _, ...state } }: Standing<BatchState>) => ({
  id,
  version: head.version,
  ...state,
  actions: actionsOf(who, state),
});

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'directory.read-imports', undefined);
  const rows = await house.tables.all({ table: 'registry', pk: DIRECTORY, begins: BATCH, consistent: true });
  return json(200, { items: rows.map((row) => view(who, standingOf(row.sk.slice(BATCH.length), row))) });
}

/** What the sort keys of batches begin with. */
const BATCH = stateKey('batch', '').sk;

const everyone = (): boolean => true;

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await known<BatchState>(house, who, keptBatch as never, call.params.id ?? '', everyone);
  const { id, head, state } = standing;
  demand(who, 'directory.read-imports', undefined);
  const items = state.kind === 'items' ? { items: await itemsOf(house, id) } : {};
  const members = await membersOf(house, id, state, call.language);
  return json(200, { ...view(who, standing), ...items, members }, etag(head.version));
}

const commandRoute = (name: ImportCommandName): Route => ({
  method: 'POST',
  path: `/api/imports/{id}/${name}`,
  summary: SUMMARIES[name],
  staff: true,
  body: IMPORT_COMMANDS[name],
  answers: { 200: BatchAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const id = call.params.id ?? '';
    const { who, done } = await commanding(call, house, {
      kept: keptBatch,
      id,
      action: ACTION[name],
      knows: everyone,
      body: IMPORT_COMMANDS[name] as v.GenericSchema<unknown, object>,
      command: (sent) => ({ type: name, ...sent }) as BatchCommand,
    });
    await settleBatch(house, id, call.at);
    return json(200, view(who, done), etag(done.head.version));
  },
});

export const importRoutes: readonly Route[] = [
  importing,
  markingUp,
  {
    method: 'GET',
    path: '/api/imports',
    summary: { zh: '导入批次', en: 'Imports' },
    staff: true,
    answers: { 200: v.strictObject({ items: v.array(BatchAnswer) }) },
    problems: READING,
    handle: list,
  },
  {
    method: 'GET',
    path: '/api/imports/{id}',
    summary: { zh: '查看导入批次', en: 'Read an import' },
    staff: true,
    answers: { 200: BatchAnswer },
    problems: READING,
    handle: read,
  },
  commandRoute('approve'),
  commandRoute('withdraw'),
];
