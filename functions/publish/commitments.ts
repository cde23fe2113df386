// The commitments in force, as the public reads them.
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { commitmentVersions } from '../perform/kept-registered.ts';

/** In the order of ids; a number without a unit is in working days. */
export async function commitmentsInForce(
  house: Pick<House, 'tables' | 'shelf'>,
  at: Instant,
): Promise<Snapshot['commitments']> {
  const inForce = await commitmentVersions.inForce(house, at);
  return inForce.map(({ id, version, says: { text, office, covers, days, unit } }) => ({
    id,
    version: version.version,
    text,
    ...(office === undefined ? {} : { office }),
    ...(covers === undefined ? {} : { covers: { ...covers } }),
    ...(days === undefined ? {} : { days, unit: unit ?? 'working' }),
    inForceFrom: version.approved?.from ?? '',
  }));
}
