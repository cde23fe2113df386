// Who holds which office at one moment: what every decision and every right is judged against.
// Built from the directory rows by the corridor; nothing here reads them.
import type { BatchState } from './batch/batch.ts';
import type { OfficeState } from './office/state.ts';
import type { Role } from './roles.ts';
import type { StaffState } from './staff/state.ts';

export interface Office {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly functions: readonly string[];
  readonly head?: string;
  readonly phone?: string;
  readonly place?: string;
  readonly open: boolean;
}

export interface StaffMember {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly duties: readonly string[];
  readonly office?: string;
  /** Number of the supervising leader. */
  readonly leader?: string;
  readonly phone?: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export interface Directory {
  /** Counts every change of the directory. */
  readonly version: number;
  readonly offices: ReadonlyMap<string, Office>;
  readonly staff: ReadonlyMap<string, StaffMember>;
  /** Keyed hash of (issuer, subject) → staff number. */
  readonly identities: ReadonlyMap<string, string>;
}

/** The records a directory is made of, by id. */
export interface DirectoryRecords {
  readonly offices: ReadonlyMap<string, OfficeState>;
  readonly staff: ReadonlyMap<string, StaffState>;
  readonly batches: ReadonlyMap<string, BatchState>;
}

const NEWCOMER = { active: true, roles: [], proposals: [], identities: [] } as const;

/**
 * The directory at one version of its records. Members of an import that is active but not yet written into each record
 * are laid over them, so that readers see all of it or nothing.
 */
export function directoryOf(version: number, { offices, staff, batches }: DirectoryRecords): Directory {
  const shownOffices = new Map([...offices].map(([id, office]): [string, Office] => [id, { ...office, id }]));
  const shownStaff = new Map(
    [...staff].map(([number, { proposals: _p, identities: _i, code: _c, ...member }]): [string, StaffMember] => [
      number,
      { ...member, number },
    ]),
  );
  for (const { state, settled, members = [] } of batches.values()) {
    if (state !== 'active' || settled) continue;
    for (const { kind, id, facts } of members) {
      if (kind === 'offices') shownOffices.set(id, { ...facts, id, open: true });
      else {
        const { active, roles } = staff.get(id) ?? NEWCOMER;
        shownStaff.set(id, { ...facts, number: id, active, roles });
      }
    }
  }
  const bound = [...staff].flatMap(([number, { identities }]) =>
    identities.map((one): [string, string] => [one, number]),
  );
  return { version, offices: shownOffices, staff: shownStaff, identities: new Map(bound) };
}

export const EMPTY_DIRECTORY: Directory = {
  version: 0,
  offices: new Map(),
  staff: new Map(),
  identities: new Map(),
};

/** The open office with this id, if there is one. */
export const openOffice = (directory: Directory, id: string): Office | undefined => {
  const office = directory.offices.get(id);
  return office?.open ? office : undefined;
};

/** The active staff member with this number, if there is one. */
export const activeStaff = (directory: Directory, number: string): StaffMember | undefined => {
  const member = directory.staff.get(number);
  return member?.active ? member : undefined;
};

/** Whether a person holds a role now. */
export const holdsRole = (directory: Directory, number: string, role: Role): boolean =>
  activeStaff(directory, number)?.roles.includes(role) ?? false;

/** The head of an office, while active. */
export const headOf = (directory: Directory, office: string): string | undefined => {
  const head = directory.offices.get(office)?.head;
  return head && activeStaff(directory, head) ? head : undefined;
};

/** The active chair of the leading group. */
export const chairOf = (directory: Directory): string | undefined =>
  [...directory.staff.values()].find((member) => member.active && member.roles.includes('chair'))?.number;

/** Everyone active who holds a role, by number. */
export const holdersOf = (directory: Directory, role: Role): string[] =>
  [...directory.staff.values()].filter((member) => member.active && member.roles.includes(role)).map((m) => m.number);

/** The supervising leader of an office: its head's leader, or, without a head, the leader of its first member. */
export const leaderOfOffice = (directory: Directory, office: string): string | undefined => {
  const head = headOf(directory, office);
  const members = [...directory.staff.values()].filter((member) => member.active && member.office === office);
  const leader = (head && directory.staff.get(head)?.leader) ?? members.find((member) => member.leader)?.leader;
  return leader && activeStaff(directory, leader) ? leader : undefined;
};

/** Next upward from an office when someone is missing: head, else leader, else chair. */
export const answerableFor = (directory: Directory, office: string): string | undefined =>
  headOf(directory, office) ?? leaderOfOffice(directory, office) ?? chairOf(directory);
