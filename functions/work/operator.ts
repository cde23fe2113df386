// What the operator of the house does, who is nobody in it: names the first administrator of an empty one with the
// villages its configuration lists, and opens
// access again for someone whose account is lost. Only who may call the inner door itself can send this.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { OPERATOR } from '#shared/decision.ts';
import { StaffFacts } from '#shared/directory/staff/commands.ts';
import { instantField, staffNumber } from '#shared/fields.ts';
import type { Instant } from '#shared/time.ts';
import { say } from '#shared/words/label.ts';
import { RULES } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { keptStaff, keptVillage } from '../perform/kept-directory.ts';
import { perform } from '../perform/perform.ts';
import { drawBindingCode } from '../routes/binding-code.ts';
import { shownCode } from '../routes/query-code.ts';

/** `found` may be sent again until somebody has signed in with its code; `issue-code` at any time, and is recorded. */
const OperatorAct = v.variant('act', [
  v.strictObject({
    source: v.literal('operator'),
    act: v.literal('found'),
    time: instantField,
    number: staffNumber,
    facts: StaffFacts,
  }),
  v.strictObject({
    source: v.literal('operator'),
    act: v.literal('issue-code'),
    time: instantField,
    number: staffNumber,
  }),
]);
export type OperatorEvent = v.InferInput<typeof OperatorAct>;

/** The code to be handed over in person, and until when it can be used. */
export interface Opened {
  readonly number: string;
  readonly code: string;
  readonly until: string;
}

/** The villages of the configuration, each opened unless it is there; from then on the registry counts. */
async function openConfigured(house: House, at: Instant): Promise<void> {
  const { directory } = await house.shelf();
  for (const { id, name } of house.township.villages) {
    if (directory.villages.has(id)) continue;
    const command = { type: 'open', id, facts: { name } } as const;
    const outcome = await perform(house, keptVillage, { id, command, actor: OPERATOR, at });
    if (!('done' in outcome)) throw new Error(`village ${id} not opened: ${JSON.stringify(outcome)}`);
  }
}

/** Carries an act of the operator out. Throws an Error with the rule's words, in both languages, when it is refused. */
export async function operate(house: House, event: OperatorEvent): Promise<Opened> {
  const act = v.parse(OperatorAct, event);
  const { number } = act;
  const { code, hash } = drawBindingCode(house, randomUUID());
  const given = { code: hash };
  const command =
    act.act === 'found'
      ? ({ type: 'found', number, facts: act.facts, given } as const)
      : ({ type: 'issue-code', number, given } as const);
  const outcome = await perform(house, keptStaff, { id: number, command, actor: OPERATOR, at: act.time });
  if ('refused' in outcome) {
    const { rule, detail } = outcome.refused;
    throw new Error(`${say(RULES[rule], 'zh', detail)} / ${say(RULES[rule], 'en', detail)}`);
  }
  if (!('done' in outcome) || !outcome.done.state.code) throw new Error(`not done: ${JSON.stringify(outcome)}`);
  if (act.act === 'found') await openConfigured(house, act.time);
  return { number, code: shownCode(code), until: outcome.done.state.code.until };
}
