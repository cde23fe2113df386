// Rows by which a case is found under a person's whole name or telephone number. They hold keyed hashes only: the table
// tells nobody's name, and a part of a name leads nowhere. A complaint has none (SV-4.1).
import { asCorrected } from '#shared/case/as-corrected.ts';
import type { RegisterBody } from '#shared/case/commands.ts';
import type { CaseKind, Correctable } from '#shared/case/kinds.ts';
import { foldedName, foldedPhone } from '#shared/suggest/folded.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { contactKey } from '../table/keys.ts';
import type { Put } from '../table/tables.ts';

type Keyed = Pick<House, 'keyed'>;

/** Keyed hash of a whole name; none where nothing in it is a letter. */
export function nameHash(house: Keyed, name: string | undefined): string | undefined {
  const folded = foldedName(name ?? '');
  return folded === '' ? undefined : house.keyed('name', folded);
}

/** Keyed hash of a telephone number; none where there is no digit. */
export function phoneHash(house: Keyed, phone: string | undefined): string | undefined {
  const folded = foldedPhone(phone ?? '');
  return folded === '' ? undefined : house.keyed('phone', folded);
}

type Named = Pick<RegisterBody, 'kind' | 'contact' | 'onBehalfOf' | 'agent'>;

/**
 * The rows of a case registered at this moment, each name once: who came, for whom, and as whose agent. Put without a
 * condition: a name corrected and corrected back leaves the same row.
 */
export function contactPuts(house: Keyed, id: string, at: Instant, body: Named): Put[] {
  if (body.kind === 'complaint') return [];
  const { contact, onBehalfOf, agent } = body;
  const names = [contact?.name, contact?.organisation, onBehalfOf, agent].map((name) => nameHash(house, name));
  const put =
    (what: 'name' | 'phone') =>
    (hash: string | undefined): Put[] =>
      hash === undefined ? [] : [{ table: 'cases', row: { ...contactKey(what, hash, at, id) } }];
  return [...[...new Set(names)].flatMap(put('name')), ...put('phone')(phoneHash(house, contact?.phone))];
}

/** The rows by which a case of this kind, registered at this moment, is also found once a field of it was corrected. */
export const correctedPuts = (
  house: Keyed,
  { id, at, kind }: { readonly id: string; readonly at: Instant; readonly kind: CaseKind },
  field: Correctable,
  to: string,
): Put[] => contactPuts(house, id, at, { kind, ...asCorrected({}, [[field, to]]) });
