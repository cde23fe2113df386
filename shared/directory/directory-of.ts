// The directory made from its records, imports under way included. Nothing here reads them.
import type { BatchState } from './batch/batch.ts';
import type { Directory, Office, StaffMember, Village } from './directory.ts';
import type { OfficeState } from './office/state.ts';
import { EVERYBODY_PRESENT } from './presence.ts';
import type { StaffState } from './staff/state.ts';
import type { VillageState } from './village/village.ts';
import type { WhereaboutsState } from './whereabouts/state.ts';

/** The records a directory is made of, by id. */
export interface DirectoryRecords {
  readonly offices: ReadonlyMap<string, OfficeState>;
  readonly staff: ReadonlyMap<string, StaffState>;
  readonly villages: ReadonlyMap<string, VillageState>;
  readonly batches: ReadonlyMap<string, BatchState>;
  readonly whereabouts: ReadonlyMap<string, WhereaboutsState>;
}

/** Both ways: it binds the one as it binds the other. */
function relativesIn(staff: DirectoryRecords['staff']): NonNullable<Directory['relatives']> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  for (const [number, { relatives = [] }] of staff) {
    for (const one of relatives) {
      add(number, one);
      add(one, number);
    }
  }
  return new Map([...found].map(([number, some]) => [number, [...some].sort()]));
}

/** What of a person an import leaves as it is. */
type Standing = Pick<StaffState, 'active' | 'roles' | 'term'>;

const NEWCOMER = { active: true, roles: [], proposals: [], identities: [] } as const;

/**
 * The directory at one version of its records. Members of an import that is active but not yet written into each record
 * are laid over them, so that readers see all of it or nothing. Who is present is a matter of the moment: until the
 * moment is known, everybody.
 */
export function directoryOf(version: number, records: DirectoryRecords): Directory {
  const { offices, staff, villages, batches, whereabouts } = records;
  const shownOffices = new Map([...offices].map(([id, office]): [string, Office] => [id, { ...office, id }]));
  const shownVillages = new Map([...villages].map(([id, village]): [string, Village] => [id, { ...village, id }]));
  const shownStaff = new Map(
    [...staff].map(
      ([number, { proposals: _p, identities: _i, code: _c, relatives: _r, ...member }]): [string, StaffMember] => [
        number,
        { ...member, number },
      ],
    ),
  );
  for (const { state, settled, members = [] } of batches.values()) {
    if (state !== 'active' || settled) continue;
    for (const { kind, id, facts } of members) {
      if (kind === 'offices') shownOffices.set(id, { ...facts, id, open: true });
      else if (kind === 'villages') shownVillages.set(id, { ...facts, id, open: true });
      else {
        const { active, roles, term }: Standing = staff.get(id) ?? NEWCOMER;
        shownStaff.set(id, { ...facts, number: id, active, roles, ...(term && { term }) });
      }
    }
  }
  const bound = [...staff].flatMap(([number, { identities }]) =>
    identities.map((one): [string, string] => [one, number]),
  );
  return {
    version,
    offices: shownOffices,
    staff: shownStaff,
    relatives: relativesIn(staff),
    villages: shownVillages,
    identities: new Map(bound),
    whereabouts,
    presence: EVERYBODY_PRESENT,
  };
}
