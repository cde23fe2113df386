// Where reminders reach somebody outside the house: read and set by the person, the address also by the administrator.
// It stands in no list; whoever may not know it is answered as anywhere else.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { staffActor } from '#shared/decision.ts';
import { activeStaff } from '#shared/directory/directory.ts';
import { type MailboxState, NO_MAILBOX, SetMailbox } from '#shared/directory/mailbox/mailbox.ts';
import { mayMailTo } from '#shared/outward.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, doneOf, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { addressOf } from '../notices/address.ts';
import { keptMailbox } from '../perform/kept-directory.ts';
import { load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { CREATING, READING } from './creating.ts';

const Answer = v.strictObject({
  staff: v.string(),
  address: v.nullable(v.string()),
  on: v.boolean(),
  /** Whether this house sends anything by mail at all. */
  mails: v.boolean(),
  /** Domains that mail goes to. */
  domains: v.array(v.string()),
  actions: v.array(v.string()),
});

async function view(house: House, who: StaffWho, staff: string) {
  const { state } = (await load<MailboxState>(house.tables, 'mailbox', staff)) ?? { state: NO_MAILBOX };
  const { mail } = house.outward;
  return {
    staff,
    address: (await addressOf(house, staff, state.namedAt)) ?? null,
    on: state.on,
    mails: mail !== undefined,
    domains: mail?.domains ?? [],
    actions: ['set', 'switch'].filter((name) => can(who, `directory.${name}-mailbox`, staff).allowed),
  };
}

const PRIVATE = { 'cache-control': 'no-store' };

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const staff = call.params.number ?? '';
  demand(who, 'directory.set-mailbox', staff);
  return json(200, await view(house, who, staff), PRIVATE);
}

/** Throws 400 for an address that no mail would be sent to. */
function demandDomain({ outward }: House, address: string | undefined): void {
  const { mail } = outward;
  if (!address || !mail || mayMailTo(mail, address)) return;
  const listed = mail.domains.join(' ');
  const says = { zh: `邮箱须属于：${listed}`, en: `the address must be one of: ${listed}` };
  throw new Problem('malformed', { violations: [{ path: 'address', says }] });
}

async function set(call: Call, house: House) {
  const who = await staffCalling(call, house);
  // Whose it is stands in the body, so here 400 comes before 403.
  const { staff = who.number, ...sent } = bodyOf(call, SetMailbox);
  demand(who, 'directory.set-mailbox', staff);
  if (sent.on !== undefined) demand(who, 'directory.switch-mailbox', staff);
  const { directory } = await house.shelf();
  if (!activeStaff(directory, staff)) throw new Problem('unknown');
  demandDomain(house, sent.address);
  const command = { type: 'set', ...sent } as const;
  doneOf(await perform(house, keptMailbox, { id: staff, command, actor: staffActor(who.number), at: call.at }));
  return json(200, await view(house, who, staff), PRIVATE);
}

export const mailboxRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/mailbox/{number}',
    summary: { zh: '提醒邮箱', en: 'Where reminders go' },
    staff: true,
    answers: { 200: Answer },
    problems: READING,
    handle: read,
  },
  {
    method: 'POST',
    path: '/api/mailbox',
    summary: { zh: '设置提醒邮箱', en: 'Set where reminders go' },
    staff: true,
    body: SetMailbox,
    answers: { 200: Answer },
    problems: [...CREATING, 'unknown'],
    handle: set,
  },
];
