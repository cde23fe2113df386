// Whatever a person brings becomes a case, or a complaint by a law of its own (SV-4.1); whoever registers it, and whoever
// sent it, gets the same few facts of either: a number, a code, and until when.
import type { RegisterBody, RegistrationGiven } from '#shared/case/commands.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Actor } from '#shared/decision.ts';
import type { Due } from '#shared/regulation/calendar/due-date.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import type { Idempotency } from '../http/idempotency.ts';
import type { Standing } from '../perform/load.ts';
import { eventKey } from '../table/keys.ts';
import { type Received, receiveComplaint, receivedBefore } from './complaint/receiving.ts';
import { type Registered, registerCase, registeredBefore } from './registering.ts';

/** A matter as it was taken. */
export interface Taken {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  /** Null while no date runs. */
  readonly due: Due | null;
  /** Of a complaint, until when there is a finding. */
  readonly findingOn?: Day;
  /** The case itself; of a complaint nobody is shown more than the above. */
  readonly standing?: Standing<CaseState>;
}

const ofCase = ({ standing, code }: Registered): Taken => ({ ...slip(standing, code), standing });

const slip = ({ id, state }: Standing<CaseState | ComplaintState>, code: string): Taken => ({
  id,
  number: state.number,
  code,
  due: state.clock?.due ?? null,
});

const ofComplaint = ({ standing, code }: Received): Taken => ({
  ...slip(standing, code),
  findingOn: standing.state.findingClock.due.on,
});

/** Takes a matter. Throws 409 by rule, 503 while too many register at once. */
export async function take(
  house: House,
  body: RegisterBody,
  actor: Actor,
  at: Instant,
  key: Idempotency,
  more?: Pick<RegistrationGiven, 'about'>,
): Promise<Taken | 'repeated'> {
  if (body.kind === 'complaint') {
    const received = await receiveComplaint(house, body, actor, at, key);
    return received === 'repeated' ? received : ofComplaint(received);
  }
  const made = await registerCase(house, body, actor, at, key, more);
  return made === 'repeated' ? made : ofCase(made);
}

/** What the same request made before. */
export async function takenBefore(house: House, id: string, seed: string): Promise<Taken> {
  const isCase = (await house.tables.get('cases', eventKey('case', id, 1))) !== undefined;
  if (isCase) return ofCase(await registeredBefore(house, id, seed));
  return ofComplaint(await receivedBefore(house, id, seed));
}
