// Reading a complaint and taking a step in it, at the addresses that cases have: whoever may not know of it cannot tell
// it from an address where nothing is.
import type * as v from 'valibot';
import { COMPLAINT_COMMANDS, type ComplaintCommand, type ComplaintCommandName } from '#shared/complaint/commands.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { Target } from '#shared/complaint/recusal.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { House } from '../../house.ts';
import type { Call } from '../../http/call.ts';
import { commanding, staffCalling } from '../../http/commanding.ts';
import { json, type Reply } from '../../http/reply.ts';
import { keptComplaint } from '../../perform/kept-complaint.ts';
import { eventsOf } from '../../perform/load.ts';
import { markOf, narrowed } from '../../seal/marks.ts';
import { etag } from '../creating.ts';
import { knownComplaint } from './known.ts';
import { complaintEntry, complaintView } from './view.ts';

/** `GET /api/cases/{id}` of a complaint. */
export async function readComplaint(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  const { standing, marked } = await knownComplaint(house, who, call.params.id ?? '', call.at);
  const view = complaintView(who, standing, marked(standing.state), call);
  const timeline = (await eventsOf(house.tables, 'complaint', standing.id)).map(complaintEntry);
  return json(200, { ...view, timeline }, etag(view.version));
}

type Sent = { readonly [field: string]: unknown };

/** Whether an investigator may be given it: their mark is among those who may serve. */
async function fits(house: House, call: Call, id: string, { marks }: ComplaintState, staff: string): Promise<boolean> {
  const { directory } = await house.lawAt(call.at);
  return marks.serve.includes(markOf(house, id, directory, staff));
}

async function commandOf(
  house: House,
  call: Call,
  name: ComplaintCommandName,
  id: string,
  state: ComplaintState,
  sent: Sent,
): Promise<ComplaintCommand> {
  const command = { type: name, ...sent };
  if (name === 'assign-investigator') {
    return { ...command, given: { fits: await fits(house, call, id, state, String(sent.staff)) } } as ComplaintCommand;
  }
  if (name !== 'screen' || sent.target === undefined) return command as ComplaintCommand;
  const law = await house.lawAt(call.at);
  // What the reporter said lies sealed: until it is weighed together, whoever stood aside stands aside still.
  const seats = narrowed(house, law, id, state, { targets: [sent.target as Target] });
  return { ...command, given: { ...seats, county: house.township.county.zh } } as ComplaintCommand;
}

/** `POST /api/cases/{id}/{command}` of a complaint. */
export async function commandComplaint(name: ComplaintCommandName, call: Call, house: House): Promise<Reply> {
  const id = call.params.id ?? '';
  const asking = await staffCalling(call, house);
  const { marked } = await knownComplaint(house, asking, id, call.at);
  const { who, done } = await commanding<ComplaintCommand, ComplaintEvent, ComplaintState, object>(call, house, {
    kept: keptComplaint(house.tables),
    id,
    action: `complaint.${name}`,
    knows: () => true,
    subject: marked,
    body: COMPLAINT_COMMANDS[name] as v.GenericSchema<unknown, object>,
    command: (sent, standing) => commandOf(house, call, name, id, standing.state, sent as Sent),
  });
  const view = complaintView(who, done, marked(done.state), call);
  return json(200, view, etag(view.version));
}
