// Making a record of supervision: once for each Idempotency-Key, with the next number of its series, or a drawn one where a
// gap would tell whom a report concerns.
import { randomBytes } from 'node:crypto';
import type { StaffWho } from '#shared/access/who.ts';
import { type Recorded, staffActor } from '#shared/decision.ts';
import type { SupervisionBodies, SupervisionCommand } from '#shared/supervision/commands.ts';
import type { SupervisionEvent } from '#shared/supervision/events.ts';
import { evolve } from '#shared/supervision/evolve.ts';
import type { SupervisionKind } from '#shared/supervision/kinds.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import type { House } from '../../house.ts';
import type { Call } from '../../http/call.ts';
import { idempotency } from '../../http/idempotency.ts';
import { Problem } from '../../http/problem.ts';
import { keptSupervision } from '../../perform/kept-supervision.ts';
import { eventsOf, type Standing } from '../../perform/load.ts';
import { perform } from '../../perform/perform.ts';
import { numbered } from '../numbering.ts';

export interface MadeRecord {
  readonly id: string;
  readonly version: number;
  readonly card: SupervisionState;
}

/** The record as its first write left it, for a request that is repeated: a check begins with all its findings. */
async function madeBefore(house: House, id: string): Promise<MadeRecord> {
  const events = (await eventsOf(house.tables, 'supervision', id)) as unknown as Recorded<SupervisionEvent>[];
  const begin = events[0]?.at;
  const first = events.filter(({ type, at }, i) => i === 0 || (type === 'FindingMade' && at === begin));
  const state = first.reduce<SupervisionState | null>(evolve, null);
  if (!state) throw new Error(`supervision ${id} has no first event`);
  return { id, version: first.length, card: state };
}

const asRecord = ({ id, head, state }: Standing<SupervisionState>): MadeRecord => ({
  id,
  version: head.version,
  card: state,
});

/** Makes a record, or finds what the same request made before. Throws 409 by rule, 422, 503. */
export async function makeRecord<K extends SupervisionKind>(
  call: Call,
  house: House,
  who: StaffWho,
  kind: K,
  body: SupervisionBodies[K],
): Promise<MadeRecord> {
  const key = await idempotency(call, house, who.number);
  if (key.earlier) return madeBefore(house, key.earlier);
  const id = randomBytes(16).toString('hex');
  const made = await numbered<SupervisionState>(house, {
    aggregate: 'supervision',
    id,
    at: call.at,
    draws: kind === 'reports',
    spent: key.spend(id),
    write: (number, also) => {
      const command = { type: 'make', kind, number, body } as unknown as SupervisionCommand;
      return perform(house, keptSupervision, {
        id,
        command,
        actor: staffActor(who.number),
        at: call.at,
        also,
        fresh: true,
      });
    },
  });
  if (made === 'repeated') {
    const { earlier } = await idempotency(call, house, who.number);
    if (!earlier) throw new Problem('busy', { headers: { 'retry-after': '1' } });
    return madeBefore(house, earlier);
  }
  if ('refused' in made) throw new Problem('refused', { refusal: made.refused });
  return asRecord(made);
}
