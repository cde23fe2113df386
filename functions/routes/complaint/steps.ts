// Reading a complaint and taking a step in it, at the addresses that cases have: whoever may not know of it cannot tell
// it from an address where nothing is.
import type * as v from 'valibot';
import { holdsComplaint } from '#shared/access/complaint-rights.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommand, type ComplaintCommandName } from '#shared/complaint/commands.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { Target } from '#shared/complaint/recusal.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import { countyBody } from '#shared/words/complaint.ts';
import type { House } from '../../house.ts';
import type { Call } from '../../http/call.ts';
import { commanding, staffCalling } from '../../http/commanding.ts';
import { json, type Reply } from '../../http/reply.ts';
import { keptComplaint } from '../../perform/kept-complaint.ts';
import { eventsOf, type Standing } from '../../perform/load.ts';
import { filled, mayServe, narrowed, ownMark, whoHolds } from '../../seal/marks.ts';
import { etag } from '../creating.ts';
import { knownComplaint } from './known.ts';
import { mayPublish } from './publishing.ts';
import { complaintTimeline, complaintView } from './view.ts';

/**
 * Whom an investigation can be given to. Who is missing from them is whom it touches: told only where the seal may be opened,
 * so that whoever decides without opening it learns nothing from a list.
 */
async function servants(
  call: Call,
  house: House,
  { actions, mayOpen }: { readonly actions: readonly string[]; readonly mayOpen: boolean },
  { id, state }: Standing<ComplaintState>,
) {
  if (!mayOpen || !actions.includes('assign-investigator')) return {};
  const { directory } = await house.lawAt(call.at);
  const active = [...directory.staff.values()].filter((member) => member.active);
  const free = active.filter(({ number }) => mayServe(house, id, directory, state, number));
  return { mayServe: free.map(({ number }) => number).sort() };
}

/** `GET /api/cases/{id}` of a complaint. */
export async function readComplaint(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const known = await knownComplaint(house, who, call.params.id ?? '', call.at);
  const { standing, marked } = known;
  const view = complaintView(who, standing, known, call);
  const events = await eventsOf(house.tables, 'complaint', standing.id);
  const timeline = complaintTimeline(events, holdsComplaint(marked(standing.state)));
  const toPublish = await mayPublish(house, who, marked(standing.state), standing);
  const actions = toPublish ? [...view.actions, 'publish'] : view.actions;
  return json(
    200,
    { ...view, ...(await servants(call, house, view, standing)), actions, timeline },
    etag(view.version),
  );
}

type Sent = { readonly [field: string]: unknown };
type Asked = { readonly house: House; readonly call: Call; readonly id: string; readonly state: ComplaintState };

/** Whether nothing stands against an investigator, and their marks where they do not hold it already. */
async function givenInvestigator({ house, call, id, state }: Asked, staff: string) {
  const { directory } = await house.lawAt(call.at);
  const own = ownMark(house, id, staff);
  const fits = mayServe(house, id, directory, state, staff);
  const holds = whoHolds(house, id, directory, state);
  const same = state.state === 'investigating' && holds.length === 1 && holds[0] === staff;
  return { fits, ...(fits && !same ? { hold: filled([own]) } : {}) };
}

/** Seats by whom it is really about. What the reporter said lies sealed; the seats are taken anew with it in a moment. */
async function givenSeats({ house, call, id, state }: Asked, target: Target) {
  const seats = narrowed(house, await house.lawAt(call.at), id, state, { targets: [target] });
  return { ...seats, county: countyBody(house.township.county) };
}

async function commandOf(asked: Asked, name: ComplaintCommandName, sent: Sent): Promise<ComplaintCommand> {
  const command = { type: name, ...sent };
  if (name === 'assign-investigator') {
    return { ...command, given: await givenInvestigator(asked, String(sent.staff)) } as ComplaintCommand;
  }
  const names = name === 'screen' || name === 'flag-retaliation';
  if (!names || sent.target === undefined) return command as ComplaintCommand;
  return { ...command, given: await givenSeats(asked, sent.target as Target) } as ComplaintCommand;
}

/** `POST /api/cases/{id}/{command}` of a complaint. */
export async function commandComplaint(name: ComplaintCommandName, call: Call, house: House): Promise<Reply> {
  const id = call.params.id ?? '';
  const known = await knownComplaint(house, await staffCalling(call, house), id, call.at);
  const { who, done } = await commanding<ComplaintCommand, ComplaintEvent, ComplaintState, object>(call, house, {
    kept: keptComplaint(house.tables),
    id,
    action: `complaint.${name}`,
    knows: () => true,
    subject: known.marked,
    body: COMPLAINT_COMMANDS[name] as v.GenericSchema<unknown, object>,
    command: (sent, { state }) => commandOf({ house, call, id, state }, name, sent as Sent),
    // Marks were weighed on the record as it was read: on another one they are weighed anew.
    weighed: true,
  });
  // Whoever gave it away may not know of it any more: they are told that it is done.
  const view = complaintView(who, done, known, call);
  return json(200, view, etag(view.version));
}
