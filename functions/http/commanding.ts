// A command on an existing record, in the order every door keeps: 401, 404, 403, 415/413/400, 428, 412, 409.
import { setTimeout as pause } from 'node:timers/promises';
import type * as v from 'valibot';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type NewEvent, staffActor } from '#shared/decision.ts';
import type { House } from '../house.ts';
import type { Kept } from '../perform/kept.ts';
import { load, type Standing } from '../perform/load.ts';
import { type Order, type Outcome, perform } from '../perform/perform.ts';
import { bodyOf } from './body.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';
import { whoCalls } from './who.ts';

/** The calling staff member. Throws 401 without a valid token, 403 for one that belongs to nobody on the staff. */
export async function staffCalling(call: Call, house: House): Promise<StaffWho> {
  const who = await whoCalls(call, house);
  if (who.kind !== 'staff') throw new Problem('forbidden');
  return who;
}

const VERSION = { zh: '应为所见的版本号，例如 "1"', en: 'must be the version you saw, for example "1"' };

/** The version named in `If-Match`. Throws 428 without one, 400 for one that is no version. */
export function seenVersion(call: Call): number {
  const given = call.headers['if-match'];
  if (given === undefined) throw new Problem('conditionNeeded');
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(given.trim());
  if (!match) throw new Problem('malformed', { violations: [{ path: 'If-Match', says: VERSION }] });
  return Number(match[1]);
}

/** Throws the 403 of a rule unless `who` may take `action` on `subject`. */
export function demand(who: StaffWho, action: string, subject: unknown): void {
  const verdict = can(who, action, subject);
  if (!verdict.allowed) throw new Problem('forbidden', { refusal: { rule: verdict.rule } });
}

/** The record if it exists and this person may know of it. Throws 404 otherwise, the same for both. */
export async function known<S>(
  house: House,
  who: StaffWho,
  kept: Kept<never, NewEvent, S>,
  id: string,
  knows: (who: StaffWho, state: S) => boolean,
): Promise<Standing<S>> {
  const standing = await load<S>(house.tables, kept.law.name, id);
  if (!standing || !knows(who, standing.state)) throw new Problem('unknown');
  return standing;
}

/** What was done, or the problem it became. */
export function doneOf<S>(outcome: Outcome<S>): Extract<Outcome<S>, { done: unknown }> {
  if ('done' in outcome) return outcome;
  if ('refused' in outcome) throw new Problem('refused', { refusal: outcome.refused });
  if ('forbidden' in outcome) throw new Problem('forbidden', { refusal: outcome.forbidden });
  if ('stale' in outcome) throw new Problem('stale', { extra: { version: outcome.stale.head.version } });
  if ('missing' in outcome) throw new Problem('unknown');
  throw new Problem('busy', { headers: { 'retry-after': '2' } });
}

/** A command with how its record is kept in this write: with a further record that comes into being beside it. */
interface Written<C, E extends NewEvent, S> {
  readonly written: C;
  readonly kept: Kept<C, E, S>;
}
const isWritten = <C, E extends NewEvent, S>(made: C | Written<C, E, S>): made is Written<C, E, S> =>
  typeof made === 'object' && made !== null && 'written' in made;

interface Commanding<C, E extends NewEvent, S, B> {
  readonly kept: Kept<C, E, S>;
  readonly id: string;
  /** As `can` knows it, e.g. `case.hand-over`. */
  readonly action: string;
  readonly knows: (who: StaffWho, state: S) => boolean;
  /** What the right is judged by, where that is not the record's own state. */
  readonly subject?: (state: S) => unknown;
  readonly body: v.GenericSchema<unknown, B>;
  /** May read what the law is to be shown beside the record as it stands. */
  readonly command: (
    body: B,
    standing: Standing<S>,
    who: StaffWho,
  ) => C | Written<C, E, S> | Promise<C | Written<C, E, S>>;
  /** The command holds what was weighed on the record as it was read: it is made anew when another was written since. */
  readonly weighed?: true;
  /** Rows that must become true with it; asked after `command`, which draws anew what somebody else took meanwhile. */
  readonly also?: () => Order<C>['also'];
}

/** How long a command tries again to take what others take at the same moment, in ms of machine time. */
const PATIENCE_MS = 10_000;

/** Checks in order, decides, writes; answers the record as it then stands. */
export async function commanding<C, E extends NewEvent, S, B>(call: Call, house: House, asked: Commanding<C, E, S, B>) {
  const who = await staffCalling(call, house);
  const standing = await known(house, who, asked.kept as never, asked.id, asked.knows as never);
  const subjectOf = asked.subject ?? ((state: S): unknown => state);
  demand(who, asked.action, subjectOf(standing.state as S));
  const body = bodyOf(call, asked.body);
  const seen = seenVersion(call);
  const until = Date.now() + PATIENCE_MS;
  for (let known: Standing<S> | undefined = standing as Standing<S>; ; known = undefined) {
    const again = known ?? (asked.weighed && (await load<S>(house.tables, asked.kept.law.name, asked.id)));
    const read = (again || standing) as Standing<S>;
    const made = await asked.command(body, read, who);
    const { written: command, kept } = isWritten(made) ? made : { written: made, kept: asked.kept };
    const also = asked.also?.();
    const order: Order<C> = {
      id: asked.id,
      command,
      actor: staffActor(who.number),
      at: call.at,
      seen,
      may: (state) => {
        const verdict = can(who, asked.action, subjectOf(state as S));
        return verdict.allowed ? undefined : { rule: verdict.rule };
      },
      ...(also ? { also } : {}),
      ...(asked.weighed ? { on: read.head.version } : {}),
    };
    const outcome = await perform(house, kept, order, known);
    if (!('taken' in outcome || 'outdated' in outcome) || Date.now() > until) return { who, ...doneOf(outcome) };
    await pause(Math.random() * 50);
  }
}
