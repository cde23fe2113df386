// The staff's routes for signed records, the same for gifts, openings of the suggestion box and commendations: write, list,
// read, and one route for each step. Whoever may not know of a record is answered as if there were none.
import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import { knowsSigned } from '#shared/access/signed-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { JsonObject } from '#shared/decision.ts';
import {
  SIGNED_BODIES,
  SIGNED_STEPS,
  type SignedBody,
  type SignedCommand,
  type SignedStepName,
} from '#shared/signed/commands.ts';
import type { SignedEventType } from '#shared/signed/events.ts';
import { SIGNED_KINDS, SIGNED_PATHS, type SignedKind } from '#shared/signed/kinds.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { signedEventLabel, signedKindLabels, signedStepLabel } from '#shared/words/signed.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, known, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptSigned } from '../perform/kept-signed.ts';
import { history, type Standing } from '../perform/load.ts';
import { timelineEntry } from './case-view.ts';
import { creating, etag } from './creating.ts';
import { recordRoutes } from './record-routes.ts';
import { ListAnswer, ListQuery, SignedAnswer, signedList, UNKEPT } from './signed-lists.ts';
import { signedViews } from './signed-view.ts';
import { correcting, mayWrite, writing } from './signed-writing.ts';

const mine = (kind: SignedKind) => keptSigned[kind] as never;
const rowOf = ({ id, head, state }: Standing<SignedState>) => ({ id, version: head.version, state });

async function viewOf(house: House, standing: Standing<SignedState>, who: StaffWho, { language }: Call) {
  const [view] = await signedViews(house, [rowOf(standing)], who, language);
  return view as NonNullable<typeof view>;
}

const create = (kind: SignedKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  demand(who, `${kind}.list`, undefined);
  const body = bodyOf(call, SIGNED_BODIES[kind] as v.GenericSchema<unknown, SignedBody>);
  await mayWrite(house, who, kind, body);
  const command = await writing(house, who, body);
  const id = randomBytes(16).toString('hex');
  const made = await creating(call, house, who, { kept: keptSigned[kind], id, command });
  const view = await viewOf(house, made, who, call);
  return json(201, view, { ...UNKEPT, ...etag(view.version), location: `/api/${SIGNED_PATHS[kind]}/${view.id}` });
};

const read = (kind: SignedKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const standing = (await known(house, who, mine(kind), id, knowsSigned as never)) as Standing<SignedState>;
  const view = await viewOf(house, standing, who, call);
  const timeline = (await history(house.tables, kind, id)).map((told) => ({
    ...timelineEntry(told),
    label: signedEventLabel(kind, told.event.type as SignedEventType)[call.language],
  }));
  return json(200, { ...view, timeline }, { ...UNKEPT, ...etag(view.version) });
};

const step =
  (kind: SignedKind, name: SignedStepName, body: v.GenericSchema<unknown, JsonObject>) =>
  async (call: Call, house: House) => {
    const { who, done } = await commanding(call, house, {
      kept: keptSigned[kind],
      id: call.params.id ?? '',
      action: `${kind}.${name}`,
      knows: knowsSigned,
      body,
      // The entry corrected is judged as it was read: confirmed meanwhile, it is read anew.
      weighed: true,
      command: (sent, standing, who) =>
        name === 'correct'
          ? correcting(call, house, who, kind, standing)
          : ({ type: name, ...sent } as unknown as SignedCommand),
    });
    const view = await viewOf(house, done, who, call);
    return json(200, view, { ...UNKEPT, ...etag(view.version) });
  };

const routesOf = (kind: SignedKind): Route[] => {
  const { zh, en } = signedKindLabels[kind];
  const routes = recordRoutes(`/api/${SIGNED_PATHS[kind]}`, { one: SignedAnswer, list: ListAnswer });
  return [
    routes.make({ zh: `${zh}：登记`, en: `${en}: enter` }, SIGNED_BODIES[kind], create(kind)),
    routes.list({ zh: `${zh}：列表`, en: `${en}: list` }, ListQuery, signedList(kind)),
    routes.read({ zh: `${zh}：查看`, en: `${en}: read` }, read(kind)),
    ...(Object.keys(SIGNED_STEPS[kind]) as SignedStepName[]).map((name) => {
      const body = SIGNED_STEPS[kind][name as 'confirm'] as v.GenericSchema<unknown, JsonObject>;
      return routes.step(name, signedStepLabel(kind, name), body, step(kind, name, body));
    }),
  ];
};

export const signedRoutes: readonly Route[] = SIGNED_KINDS.flatMap(routesOf);
