// The staff's routes for the calendar: what it rests on, proposing an entry, and a second person's confirmation (TL-4).
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  OVERRIDE_COMMANDS,
  type OverrideCommand,
  type OverrideCommandName,
  Propose,
} from '#shared/calendar-override/commands.ts';
import { OVERRIDE_STATES, type OverrideState } from '#shared/calendar-override/state.ts';
import type { Label } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptOverride } from '../perform/kept-override.ts';
import { type Standing, standingOf } from '../perform/load.ts';
import { DIRECTORY, privateKey } from '../table/keys.ts';
import { COMMANDING, CREATING, creating, etag } from './creating.ts';

const OverrideAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  state: v.picklist(OVERRIDE_STATES),
  actions: v.array(v.string()),
});
const CalendarAnswer = v.strictObject({
  version: v.string(),
  /** Last year whose arrangement is known: a date counted beyond is provisional. */
  knownTo: v.number(),
  items: v.array(OverrideAnswer),
});

/** Steps open to this person; the proposer is not offered to confirm. */
const actionsOf = (who: StaffWho, { state, proposedBy }: OverrideState): OverrideCommandName[] =>
  state !== 'proposed'
    ? []
    : (Object.keys(OVERRIDE_COMMANDS) as OverrideCommandName[]).filter(
        (name) => can(who, `calendar.${name}`).allowed && !(name === 'confirm' && proposedBy === who.number),
      );

const view = (who: StaffWho, { id, head, state }: Standing<OverrideState>, reason?: string) => ({
  id,
  version: head.version,
  ...state,
  ...(reason === undefined ? {} : { reason }),
  actions: actionsOf(who, state),
});

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'calendar.read', undefined);
  const { calendar } = await house.lawAt(call.at);
  const rows = await house.tables.all({ table: 'registry', pk: DIRECTORY, begins: 'override#', consistent: true });
  const entries = rows.map((row) => standingOf<OverrideState>(row.sk.slice('override#'.length), row));
  const keys = entries.map(({ id }) => privateKey('override', id, 1));
  const reasons = new Map(
    (await house.tables.getMany('registry', keys))
      .filter((row) => !row.erased)
      .map((row) => [row.pk, String(JSON.parse(String(row.body)).reason)]),
  );
  const items = entries
    .sort((a, b) => (a.state.proposedAt < b.state.proposedAt ? 1 : -1))
    .map((entry) => view(who, entry, reasons.get(`override#${entry.id}`)));
  return json(200, { version: calendar.version, knownTo: Math.max(...calendar.years), items });
}

async function propose(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'calendar.propose', undefined);
  const body = bodyOf(call, Propose);
  const command: OverrideCommand = { type: 'propose', ...body };
  const made = await creating(call, house, who, { kept: keptOverride, id: randomBytes(16).toString('hex'), command });
  return json(201, view(who, made), etag(made.head.version));
}

const SUMMARIES: { readonly [N in OverrideCommandName]: Label } = {
  confirm: { zh: '确认日历调整', en: 'Confirm a calendar override' },
  withdraw: { zh: '撤回日历调整', en: 'Withdraw a calendar override' },
};

const commandRoute = (name: OverrideCommandName): Route => ({
  method: 'POST',
  path: `/api/calendar/{id}/${name}`,
  summary: SUMMARIES[name],
  staff: true,
  body: OVERRIDE_COMMANDS[name],
  answers: { 200: OverrideAnswer },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: async (call, house) => {
    const { who, done } = await commanding(call, house, {
      kept: keptOverride,
      id: call.params.id ?? '',
      action: `calendar.${name}`,
      knows: (asking) => can(asking, 'calendar.read').allowed,
      body: OVERRIDE_COMMANDS[name],
      command: (): OverrideCommand => ({ type: name }),
    });
    return json(200, view(who, done), etag(done.head.version));
  },
});

export const calendarRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/calendar',
    summary: { zh: '工作日历与调整', en: 'The working calendar and its overrides' },
    staff: true,
    answers: { 200: CalendarAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: read,
  },
  {
    method: 'POST',
    path: '/api/calendar',
    summary: { zh: '提出日历调整', en: 'Propose a calendar override' },
    staff: true,
    body: Propose,
    answers: { 201: OverrideAnswer },
    problems: CREATING,
    takes: ['Idempotency-Key'],
    handle: propose,
  },
  ...(Object.keys(OVERRIDE_COMMANDS) as OverrideCommandName[]).map(commandRoute),
];
