// The routes of supervision (SV-4.3): for each of the five kinds list, make, read and one route for each step; and who is
// invited until when. What somebody may not know of is answered as if there were none.
import * as v from 'valibot';
import { knowsSupervision, LISTS, MAKES } from '#shared/access/supervision-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  STEPS_OF,
  SUPERVISION_BODIES,
  SUPERVISION_COMMANDS,
  type SupervisionBodies,
  type SupervisionCommandName,
  type SupervisionStep,
} from '#shared/supervision/commands.ts';
import { SUPERVISION_KINDS, SUPERVISION_STATES, type SupervisionKind } from '#shared/supervision/kinds.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import { supervisionWords as words } from '#shared/words/supervision.ts';
import type { House } from '../../house.ts';
import { bodyOf, validated } from '../../http/body.ts';
import type { Call } from '../../http/call.ts';
import { commanding, demand, known, staffCalling } from '../../http/commanding.ts';
import { json } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import { keptSupervision } from '../../perform/kept-supervision.ts';
import { history, type Standing } from '../../perform/load.ts';
import { etag } from '../creating.ts';
import { recordRoutes } from '../record-routes.ts';
import { ListQuery, supervisionList } from './list.ts';
import { makeRecord } from './making.ts';
import { supervisorRoutes } from './supervisors.ts';
import { type Looking, type Shown, supervisionView, timelineFor } from './view.ts';

const FindingAnswer = v.looseObject({
  finding: v.number(),
  state: v.string(),
  subject: v.string(),
  actions: v.array(v.string()),
  /** It names people this person may not read of. */
  withheld: v.exactOptional(v.boolean()),
});
const RecordAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  kind: v.picklist(SUPERVISION_KINDS),
  number: v.string(),
  state: v.picklist(SUPERVISION_STATES),
  stateLabel: v.string(),
  by: v.string(),
  madeAt: v.string(),
  findings: v.array(FindingAnswer),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(RecordAnswer), cursor: v.optional(v.string()) });
const PATH = '/api/supervision';

async function looking(call: Call, house: House, who: StaffWho): Promise<Looking> {
  const { directory } = await house.lawAt(call.at);
  return { who, directory, language: call.language };
}

const knowsOf =
  (kind: SupervisionKind) =>
  (who: StaffWho, state: SupervisionState): boolean =>
    state.kind === kind && knowsSupervision(who, state);

const shown = ({ id, head, state }: Standing<SupervisionState>): Shown => ({ id, version: head.version, card: state });

const list = (kind: SupervisionKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  demand(who, `supervision.${LISTS[kind]}`, undefined);
  const query = validated(ListQuery, call.query, call.language);
  return json(200, await supervisionList(house, kind, query, await looking(call, house, who)));
};

const make =
  <K extends SupervisionKind>(kind: K) =>
  async (call: Call, house: House) => {
    const who = await staffCalling(call, house);
    demand(who, `supervision.${MAKES[kind]}`, undefined);
    const schema = SUPERVISION_BODIES[kind] as unknown as v.GenericSchema<unknown, SupervisionBodies[K]>;
    const made = await makeRecord(call, house, who, kind, bodyOf(call, schema));
    const view = supervisionView(made, await looking(call, house, who));
    return json(201, view, { ...etag(view.version), location: `${PATH}/${kind}/${made.id}` });
  };

const read = (kind: SupervisionKind) => async (call: Call, house: House) => {
  const who = await staffCalling(call, house);
  const id = call.params.id ?? '';
  const standing = await known(house, who, keptSupervision as never, id, knowsOf(kind));
  const [one, eyes] = [shown(standing as Standing<SupervisionState>), await looking(call, house, who)];
  const timeline = timelineFor(await history(house.tables, 'supervision', id), one, eyes);
  const view = supervisionView(one, eyes);
  return json(200, { ...view, timeline }, etag(view.version));
};

const step = (kind: SupervisionKind, name: SupervisionCommandName) => async (call: Call, house: House) => {
  const { who, done } = await commanding(call, house, {
    kept: keptSupervision,
    id: call.params.id ?? '',
    action: `supervision.${name}`,
    knows: knowsOf(kind),
    body: SUPERVISION_COMMANDS[name] as unknown as v.GenericSchema<unknown, object>,
    command: (sent) => ({ type: name, ...sent }) as SupervisionStep,
  });
  const view = supervisionView(shown(done), await looking(call, house, who));
  return json(200, view, etag(view.version));
};

const routesOf = (kind: SupervisionKind): Route[] => {
  const routes = recordRoutes(`${PATH}/${kind}`, { one: RecordAnswer, list: ListAnswer });
  return [
    routes.list(words.kinds[kind], ListQuery, list(kind)),
    routes.make(words.makes[kind], SUPERVISION_BODIES[kind], make(kind)),
    routes.read(words.reads[kind], read(kind)),
    ...STEPS_OF[kind].map((name) =>
      routes.step(name, words.commands[name], SUPERVISION_COMMANDS[name], step(kind, name)),
    ),
  ];
};

export const supervisionRoutes: readonly Route[] = [...supervisorRoutes, ...SUPERVISION_KINDS.flatMap(routesOf)];
