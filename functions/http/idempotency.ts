// One key, one outcome: the answer to a creating request is kept for 48 hours as the id it made, under a keyed hash
// scoped to who asked and where. The same key with another body is an error, not a second record.
import * as v from 'valibot';
import { uuid } from '#shared/fields.ts';
import type { House } from '../house.ts';
import { idempotencyKey } from '../table/keys.ts';
import type { Put } from '../table/tables.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';

const SAYS = { zh: '应为 UUID', en: 'must be a UUID' };

/** Hours for which a key is honoured. */
const HOURS = 48;

export interface Idempotency {
  /** The key given, or a fresh one: it also seeds what is drawn for the record (see query codes). */
  readonly seed: string;
  /** The record the first request with this key made, if it made one. */
  readonly earlier?: string;
  /** Spends the key in the same write that creates the record. */
  readonly spend: (made: string) => Put[];
}

/** Reads the key of a call. Throws 400 for a key that is no UUID, 422 when it was used for another body. */
export async function idempotency(call: Call, house: House, scope: string): Promise<Idempotency> {
  const given = call.headers['idempotency-key'];
  if (given === undefined) return { seed: crypto.randomUUID(), spend: () => [] };
  if (!v.is(uuid, given)) {
    throw new Problem('malformed', { violations: [{ path: 'Idempotency-Key', says: SAYS }] });
  }
  const key = idempotencyKey(house.keyed('idempotency', `${scope}\n${call.path}\n${given}`));
  const content = house.keyed('idempotency-body', call.body.toString('base64'));
  const now = Math.floor(Date.now() / 1000);
  const row = await house.tables.get('ephemera', key);
  // The engine removes expired rows late or never: an expired one counts as none, here as everywhere.
  const live = row && Number(row.expires) > now ? row : undefined;
  if (live && live.content !== content) throw new Problem('keyReused');
  return {
    seed: given,
    ...(live ? { earlier: String(live.made) } : {}),
    spend: (made) => [
      {
        table: 'ephemera',
        row: { ...key, content, made, expires: now + HOURS * 3600 },
        condition: row ? { attribute: 'expires', is: row.expires } : { absent: true },
      },
    ],
  };
}
