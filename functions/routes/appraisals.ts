// The appraisals (AP-1 to AP-5): lists by cycle and by person, one with its evidence and history, and one route for each step.
// What somebody may not know of, or what its cycle has not made valid yet, is answered as if there were none.
import * as v from 'valibot';
import { knowsAppraisal } from '#shared/access/appraisal-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  APPRAISAL_COMMAND_NAMES,
  APPRAISAL_COMMANDS,
  type AppraisalCommand,
  type AppraisalCommandName,
} from '#shared/appraisal/commands.ts';
import type { Pack } from '#shared/appraisal/pack.ts';
import { CYCLE_KINDS } from '#shared/appraisal/period.ts';
import { APPRAISAL_STATES, type AppraisalState } from '#shared/appraisal/state.ts';
import { staffNumber } from '#shared/fields.ts';
import { appraisalCommandLabels, appraisalDoors } from '#shared/words/appraisal.ts';
import { isValid, ofCycle, ofPerson, validOnes } from '../appraisal/cards-in.ts';
import { quartersGiven } from '../appraisal/quarters-of.ts';
import { whyUngraded } from '../appraisal/says-why.ts';
import { packFor } from '../appraisal/upheld-on.ts';
import { numbersOf } from '../appraisal/year-table.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, staffCalling } from '../http/commanding.ts';
import { cursorOf, positionOf } from '../http/cursor.ts';
import { PAGING } from '../http/paging.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { decisionsOn } from '../perform/decisions-on.ts';
import { type AppraisalCard, keptAppraisal } from '../perform/kept-appraisal.ts';
import { history, load, type Standing } from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import {
  appraisalView,
  type Eyes,
  judgedOf,
  panelView,
  templateView,
  totalsView,
  wordsView,
} from './appraisal-view.ts';
import { etag } from './creating.ts';
import { allCycles } from './cycles.ts';
import { recordRoutes } from './record-routes.ts';

const PATH = '/api/appraisals';
const ListQuery = v.strictObject({
  cycle: v.optional(v.pipe(v.string(), v.maxLength(20))),
  staff: v.optional(staffNumber),
  state: v.optional(v.picklist(APPRAISAL_STATES)),
  ...PAGING,
});

const AppraisalAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  cycle: v.string(),
  kind: v.picklist(CYCLE_KINDS),
  staff: v.string(),
  reviewer: v.string(),
  state: v.picklist(APPRAISAL_STATES),
  stateLabel: v.string(),
  ownUntil: v.string(),
  actions: v.array(v.string()),
});
const ListAnswer = v.strictObject({ items: v.array(AppraisalAnswer), cursor: v.optional(v.string()) });

async function eyesOf(call: Call, house: House, who: StaffWho): Promise<Eyes> {
  const { directory, policy } = await house.lawAt(call.at);
  return { who, directory, policy, language: call.language };
}

/** The appraisal in the address, if this person may know of it. Throws 401, 403, 404. */
async function appraisalCalled(call: Call, house: House) {
  const who = await staffCalling(call, house);
  const standing = await load<AppraisalState>(house.tables, 'appraisal', call.params.id ?? '');
  const eyes = await eyesOf(call, house, who);
  const knows = standing && knowsAppraisal(who, judgedOf(eyes.directory, standing.state));
  if (!(standing && knows && (await isValid(house, standing.state.cycle)))) throw new Problem('unknown');
  return { who, standing, eyes };
}

/** With why there is no grade, as this reader may know it. */
const knowing = async (house: House, eyes: Eyes, card: AppraisalCard): Promise<Eyes> => ({
  ...eyes,
  why: await whyUngraded(house, eyes.who, [card]),
});

const asListed = ({ id, head, state }: Standing<AppraisalState>) => ({ id, version: head.version, card: state });

/** Without a cycle or a person: one's own, and what lies open in cycles that are not decided. */
async function asked(house: House, who: StaffWho, { cycle, staff }: v.InferOutput<typeof ListQuery>) {
  if (cycle !== undefined) return ofCycle(house, cycle);
  if (staff !== undefined) return ofPerson(house, staff);
  const open = (await allCycles(house)).filter(({ state }) => state.state === 'open').map(({ id }) => id);
  const lists = [await ofPerson(house, who.number)];
  for (const id of open) lists.push(await ofCycle(house, id));
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()];
}

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'appraisal.list', undefined);
  const query = validated(ListQuery, call.query, call.language);
  const eyes = await eyesOf(call, house, who);
  const known = (await asked(house, who, query)).filter(
    ({ card }) =>
      (query.staff === undefined || card.staff === query.staff) &&
      (query.state === undefined || card.state === query.state) &&
      knowsAppraisal(who, judgedOf(eyes.directory, card)),
  );
  const all = await validOnes(house, known);
  const bound = `appraisals ${query.cycle ?? ''} ${query.staff ?? ''} ${query.state ?? ''} ${who.number}`;
  const from = query.cursor === undefined ? 0 : positionOf<{ from: number }>(house, bound, query.cursor).from;
  const until = from + query.limit;
  const page = all.slice(from, until);
  // By the appraisal and not by the person: of one person several years may be listed.
  const items = await abreast(page, async (one) => appraisalView(one, await knowing(house, eyes, one.card)));
  const more = until < all.length ? { cursor: cursorOf(house, bound, { from: until }) } : {};
  return json(200, { items, ...more }, { 'cache-control': 'no-store' });
}

async function read(call: Call, house: House) {
  const { standing, eyes: seen } = await appraisalCalled(call, house);
  const { state, id } = standing;
  const eyes = await knowing(house, seen, state);
  const view = appraisalView(asListed(standing), eyes);
  const words = wordsView(await history(house.tables, 'appraisal', id), state, eyes);
  const found = words.pack as Pack | null;
  const decisions = () => decisionsOn(house.tables, state.staff);
  const pack = found && (await packFor(house, eyes, found, { staff: state.staff, decisions }));
  const answer = {
    ...view,
    ...words,
    pack,
    template: templateView(state.template, state.templateVersion, call.language),
    totals: totalsView(state, 'recused' in view, eyes),
    ...(view.actions.includes('finalize') || view.actions.includes('decide-objection') ? panelView(state, eyes) : {}),
  };
  return json(200, answer, { ...etag(view.version), 'cache-control': 'no-store' });
}

const ROUTES = recordRoutes(PATH, { one: AppraisalAnswer, list: ListAnswer });

const stepRoute = (name: AppraisalCommandName): Route =>
  ROUTES.step(name, appraisalCommandLabels[name], APPRAISAL_COMMANDS[name], async (call, house) => {
    const { standing, eyes } = await appraisalCalled(call, house);
    const { directory, policy } = eyes;
    const { done } = await commanding(call, house, {
      kept: keptAppraisal,
      id: standing.id,
      action: `appraisal.${name}`,
      knows: (who, state) => knowsAppraisal(who, judgedOf(directory, state)),
      subject: (state) => judgedOf(directory, state, policy),
      body: APPRAISAL_COMMANDS[name] as unknown as v.GenericSchema<unknown, object>,
      command: async (sent, { state }) => {
        const { cycle, kind, staff } = state;
        const reckoned = name === 'finalize' || name === 'decide-objection';
        const given = {
          ...(name === 'finalize' ? { quarters: await quartersGiven(house, { id: cycle, kind }, staff) } : {}),
          ...(reckoned ? { numbers: await numbersOf(house, state) } : {}),
        };
        return { type: name, ...sent, ...given } as AppraisalCommand;
      },
    });
    const view = appraisalView(asListed(done), await knowing(house, eyes, done.state));
    return json(200, view, { ...etag(view.version), 'cache-control': 'no-store' });
  });

export const appraisalRoutes: readonly Route[] = [
  ROUTES.list(appraisalDoors.list, ListQuery, list),
  ROUTES.read(appraisalDoors.read, read),
  ...APPRAISAL_COMMAND_NAMES.map(stepRoute),
];
