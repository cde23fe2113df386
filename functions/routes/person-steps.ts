// What the person does under number and code (SC-1, SC-6, FI-3): one route for each step, none in the name of anybody
// signed in. Whoever has not both number and code learns nothing, not even whether there is such a matter.
import * as v from 'valibot';
import { type CaseCommand, PERSON_COMMANDS, type PersonCommandName } from '#shared/case/commands.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import { PERSON } from '#shared/decision.ts';
import { STEP_ADDRESS } from '#shared/desk/step-forms.ts';
import type { Instant } from '#shared/time.ts';
import { personCommandLabels } from '#shared/words/case.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { doneOf } from '../http/commanding.ts';
import { type Idempotency, idempotency } from '../http/idempotency.ts';
import { alreadySpent, proven } from '../http/proof.ts';
import { STEPS, spend } from '../http/rate.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptCase } from '../perform/kept-case.ts';
import { load } from '../perform/load.ts';
import { type Outcome, perform } from '../perform/perform.ts';
import type { Put } from '../table/tables.ts';
import { isReporterStep, type ReporterOrder } from './complaint/following.ts';
import { performedByReporter } from './complaint/reporting.ts';
import { type Followed, followed, Lookup, lookUp, ProgressAnswer, progress } from './following.ts';

/** A step of the person with its facts, valid by its schema. */
export type PersonOrder = Extract<CaseCommand, { type: PersonCommandName }>;

/**
 * Takes a step in the matter that was looked up. `once` is the key of the request, `spent` the row of its proof: both are
 * spent with the step or not at all.
 * @returns the view as it then stands; undefined where nothing is left of the matter, which was taken back at once.
 * Throws 409 by rule, 400 for a proof spent meanwhile, 503 when others kept writing.
 */
export async function takeStep(
  call: Call,
  house: House,
  matter: Followed,
  command: PersonOrder,
  once: Idempotency,
  spent: readonly Put[] = [],
): Promise<Followed | undefined> {
  const keyed = once.spend(matter.id);
  const also = [...keyed, ...spent];
  const outcome = await performed(house, matter, command, call.at, also);
  if ('taken' in outcome && outcome.taken >= keyed.length) throw alreadySpent();
  if (!('taken' in outcome)) doneOf(outcome);
  return followed(house, matter.under);
}

/** By the law of what the matter is; a step that a complaint does not know is refused as one out of its time. */
async function performed(
  house: House,
  { aggregate, id, under }: Followed,
  command: PersonOrder,
  at: Instant,
  also: readonly Put[],
): Promise<Outcome<unknown>> {
  const order = { id, actor: PERSON, at, also };
  const { files = [] } = command as { readonly files?: readonly string[] };
  if (aggregate === 'case' && files.length > 0) {
    return { refused: { rule: 'SV-4.1/files-come-with-a-complaint', at: 'files' } };
  }
  if (aggregate === 'case') return perform(house, keptCase(house.tables), { ...order, command });
  if (!isReporterStep(command.type)) return { refused: { rule: 'SV-4.1/steps-of-a-reporter' } };
  return performedByReporter(house, under, { ...order, command: command as ReporterOrder });
}

/** Whether anything is left of a matter for its person; not after it was taken back at once. */
export async function isLeft(house: House, id: string): Promise<boolean> {
  const standing =
    (await load<CaseState>(house.tables, 'case', id)) ?? (await load<ComplaintState>(house.tables, 'complaint', id));
  return standing !== undefined && standing.state.undone !== true;
}

/** The same for a request that is repeated: only number and code that are still good open what is there. */
const repeatedStep = async (call: Call, house: House, asked: Lookup, id: string): Promise<Followed | undefined> =>
  (await isLeft(house, id)) ? lookUp(call, house, asked) : undefined;

const Undone = v.strictObject({ undone: v.literal(true) });

function stepRoute(name: PersonCommandName): Route {
  const Body = v.strictObject({ ...Lookup.entries, ...PERSON_COMMANDS[name].entries });

  async function handle(call: Call, house: House) {
    const { number, code, ...facts } = bodyOf(call, Body);
    const once = await idempotency(call, house, 'public');
    const asked = { number, code };
    const again = once.earlier;
    const spent = again === undefined ? await proven(call, house) : [];
    if (again === undefined) await spend(call, house, STEPS);
    const matter =
      again === undefined
        ? await takeStep(
            call,
            house,
            await lookUp(call, house, asked),
            { type: name, ...facts } as PersonOrder,
            once,
            spent,
          )
        : await repeatedStep(call, house, asked, again);
    const answer = matter ? await progress(house, matter, call.language, call.at) : { undone: true };
    return json(200, answer, { 'cache-control': 'no-store' });
  }

  return {
    method: 'POST',
    path: `/api/public/${STEP_ADDRESS[name]}`,
    summary: personCommandLabels[name],
    staff: false,
    body: Body,
    answers: { 200: name === 'withdraw' ? v.union([ProgressAnswer, Undone]) : ProgressAnswer },
    problems: ['malformed', 'unknown', 'refused', 'tooLarge', 'mediaType', 'keyReused', 'tooMany', 'busy'],
    takes: ['Idempotency-Key', 'Proof'],
    handle,
  };
}

export const personStepRoutes: readonly Route[] = (Object.keys(PERSON_COMMANDS) as PersonCommandName[]).map(stepRoute);
