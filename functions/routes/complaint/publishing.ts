// A complaint's result for the board (SV-4.4): written by who has it, let through by a publisher who does not stand aside. The
// record knows no complaint: its id leads back only with the secret of the house, and it says among whom it is kept.
import * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { MarkedComplaint } from '#shared/access/complaint-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { PublishResult } from '#shared/complaint/commands.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import { staffActor } from '#shared/decision.ts';
import { type DisclosureState, isPending } from '#shared/disclosure/state.ts';
import type { RuleId } from '#shared/words/rules.ts';
import type { House } from '../../house.ts';
import { bodyOf } from '../../http/body.ts';
import type { Call } from '../../http/call.ts';
import { demand, doneOf, seenVersion, staffCalling } from '../../http/commanding.ts';
import { Problem } from '../../http/problem.ts';
import { json } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import { keptDisclosure } from '../../perform/kept-disclosure.ts';
import { load } from '../../perform/load.ts';
import { perform } from '../../perform/perform.ts';
import { amongOf, whoPublishes } from '../../seal/marks.ts';
import { COMMANDING, etag } from '../creating.ts';
import { knownComplaint } from './known.ts';
import { complaintView } from './view.ts';

/** How often a result can be drafted anew after it was taken down. */
const MOST = 20;

const refused = (rule: RuleId) => new Problem('refused', { refusal: { rule } });

/** Its publication now, or the id under which the next one is drafted. */
async function publicationOf(house: House, complaint: string) {
  for (let n = 0; n < MOST; n += 1) {
    const id = house.keyed('complaint', `${complaint}\npublication ${n}`).slice(0, 32);
    const record = await load<DisclosureState>(house.tables, 'disclosure', id);
    if (!record) return { next: id };
    if (isPending(record.state) || record.state.state === 'published') return { now: record };
  }
  return {};
}

const isToPublish = ({ state, scope }: ComplaintState): boolean =>
  (state === 'closed' || state === 'archived') && scope === 'public';

/** Whether this person may draft its public version now; asked only of those who have it. */
export async function mayPublish(house: House, who: StaffWho, complaint: MarkedComplaint, standing: Closed) {
  if (!isToPublish(standing.state) || !can(who, 'complaint.publish', complaint).allowed) return false;
  return (await publicationOf(house, standing.id)).next !== undefined;
}

interface Closed {
  readonly id: string;
  readonly state: ComplaintState;
}

async function publish(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const known = await knownComplaint(house, who, call.params.id ?? '', call.at);
  const { standing, marked } = known;
  demand(who, 'complaint.publish', marked(standing.state));
  const fields = bodyOf(call, PublishResult);
  if (seenVersion(call) !== standing.head.version)
    throw new Problem('stale', { extra: { version: standing.head.version } });
  if (!isToPublish(standing.state)) throw refused('SV-4.4/a-closed-result-in-public-scope');
  const { next } = await publicationOf(house, standing.id);
  if (!next) throw refused('SV-4.4/a-result-is-published-once');
  const { directory } = await house.lawAt(call.at);
  const publishers = whoPublishes(house, standing.id, directory, standing.state);
  if (!publishers.some((one) => one !== who.number)) throw refused('SV-4.4/somebody-else-approves');
  const complaint = {
    among: amongOf(house, next, directory, [...new Set([who.number, ...publishers])]),
    mayName: standing.state.finding === 'founded',
  };
  const command = {
    type: 'draft-by-hand',
    board: 'complaints',
    from: {},
    author: who.number,
    fields,
    complaint,
  } as const;
  doneOf(
    await perform(house, keptDisclosure(house.tables), {
      id: next,
      command,
      actor: staffActor(who.number),
      at: call.at,
    }),
  );
  const view = complaintView(who, standing, known, call);
  return json(200, { ...view, disclosure: next }, etag(view.version));
}

export const complaintPublishing: Route = {
  method: 'POST',
  path: '/api/cases/{id}/publish',
  summary: { zh: '起草投诉举报处理结果公开稿', en: 'Draft the public version of a complaint’s result' },
  staff: true,
  body: PublishResult,
  answers: { 200: v.looseObject({ id: v.string(), version: v.number(), disclosure: v.string() }) },
  problems: COMMANDING,
  takes: ['If-Match'],
  handle: publish,
};
