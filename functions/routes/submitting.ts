// How what a person sends becomes a matter with a number and a code: once for each Idempotency-Key and each proof of work.
import * as v from 'valibot';
import type { RegisterBody, RegistrationGiven } from '#shared/case/commands.ts';
import { PERSON } from '#shared/decision.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { idempotency } from '../http/idempotency.ts';
import { alreadySpent, proven } from '../http/proof.ts';
import { SUBMISSIONS, spend } from '../http/rate.ts';
import { json } from '../http/reply.ts';
import { shownCode } from './query-code.ts';
import { type Taken, take, takenBefore } from './taking.ts';

export const SubmitAnswer = v.strictObject({
  number: v.string(),
  code: v.string(),
  dueOn: v.nullable(v.string()),
  /** Of a complaint, until when there is a finding (SV-4.4). */
  findingOn: v.exactOptional(v.string()),
});

/** What is registered, and what the law is shown besides. */
export interface Matter {
  readonly order: RegisterBody;
  readonly given?: Pick<RegistrationGiven, 'about'>;
}

const answer = ({ number, code, due, findingOn }: Taken) =>
  json(201, {
    number,
    code: shownCode(code),
    dueOn: due?.on ?? null,
    ...(findingOn === undefined ? {} : { findingOn }),
  });

/** Registers what was sent and answers 201. Throws 400 naming `Proof`, 409 by rule, 422, 429, 503. */
export async function submitting(call: Call, house: House, matter: () => Promise<Matter>) {
  const key = await idempotency(call, house, 'public');
  if (key.earlier) return answer(await takenBefore(house, key.earlier, key.seed));
  const spent = await proven(call, house);
  await spend(call, house, SUBMISSIONS);
  const { order, given } = await matter();
  const both = { seed: key.seed, spend: (made: string) => [...key.spend(made), ...spent] };
  const made = await take(house, order, PERSON, call.at, both, given);
  if (made !== 'repeated') return answer(made);
  const { earlier } = await idempotency(call, house, 'public');
  if (!earlier) throw alreadySpent();
  return answer(await takenBefore(house, earlier, key.seed));
}
