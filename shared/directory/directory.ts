// Who holds which office at one moment: what every decision and every right is judged against.
// Built from the directory rows by the corridor; nothing here reads them.
import { EVERYBODY_PRESENT, type Presence } from './presence.ts';
import type { Role } from './roles.ts';
import type { StaffCategory } from './staff/commands.ts';
import type { Term } from './staff/term.ts';
import type { WhereaboutsState } from './whereabouts/state.ts';

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

export interface Village {
  readonly id: string;
  readonly name: string;
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
  /** Kind of service, where it is no civil servant's (AP-4). */
  readonly category?: StaffCategory;
  readonly roles: readonly Role[];
  /** Of an efficacy supervisor (SV-4.3). */
  readonly term?: Term;
  readonly active: boolean;
}

export interface Directory {
  /** Counts every change of the directory. */
  readonly version: number;
  readonly offices: ReadonlyMap<string, Office>;
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly villages: ReadonlyMap<string, Village>;
  /** Who is declared a relative of whom, both ways, whoever of the two said so; beside the people, so that no list of them has it. */
  readonly relatives?: ReadonlyMap<string, readonly string[]>;
  /** Keyed hash of (issuer, subject) → staff number. */
  readonly identities: ReadonlyMap<string, string>;
  /** Everybody's word on where they are, by staff number: present, past and planned. */
  readonly whereabouts: ReadonlyMap<string, WhereaboutsState>;
  /** What that and the roster come to at the moment of the decision. */
  readonly presence: Presence;
}

export const EMPTY_DIRECTORY: Directory = {
  version: 0,
  offices: new Map(),
  staff: new Map(),
  villages: new Map(),
  identities: new Map(),
  whereabouts: new Map(),
  presence: EVERYBODY_PRESENT,
};

/** The open office with this id, if there is one. */
export const openOffice = (directory: Directory, id: string): Office | undefined => {
  const office = directory.offices.get(id);
  return office?.open ? office : undefined;
};

/** The open villages, in the order of ids. */
export const openVillages = ({ villages }: Directory): Village[] =>
  [...villages.values()].filter(({ open }) => open).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The name of somebody, also of one who left; of a number nobody has, the number. */
export const staffName = (directory: Directory, number: string): string => directory.staff.get(number)?.name ?? number;

/** The active staff member with this number, if there is one. */
export const activeStaff = (directory: Directory, number: string): StaffMember | undefined => {
  const member = directory.staff.get(number);
  return member?.active ? member : undefined;
};

/** The same without a supervisor, who is invited from outside and is no member of the staff (SV-4.3). */
export const activeMember = (directory: Directory, number: string): StaffMember | undefined => {
  const member = activeStaff(directory, number);
  return member?.roles.includes('supervisor') ? undefined : member;
};

/** Declared relatives of somebody on the staff, by number: they stand aside in what is about that person. */
export const relativesOf = ({ relatives }: Directory, number: string): readonly string[] =>
  relatives?.get(number) ?? [];

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

/** Whether a person leads an office or chairs the leading group. */
export const isLeader = (directory: Directory, number: string): boolean =>
  holdsRole(directory, number, 'chair') ||
  [...directory.offices.keys()].some((id) => leaderOfOffice(directory, id) === number);

const isThere = (directory: Directory, number: string): boolean =>
  activeStaff(directory, number) !== undefined && !directory.presence.away.has(number);

/**
 * Who acts for a person now: that person, or while they are away the stand-in who agreed (AC-1.14). Nobody when the
 * stand-in is away too, for a stand-in has none of their own in this; nor for one who left, since that is no absence.
 */
export function actingFor(directory: Directory, number: string): string | undefined {
  if (isThere(directory, number)) return number;
  const standIn = activeStaff(directory, number) && directory.presence.away.get(number);
  return standIn && isThere(directory, standIn) ? standIn : undefined;
}

/** The same for a leader, whose powers pass to another leader only (AC-1.14). */
export function actingLeader(directory: Directory, number: string): string | undefined {
  const acting = actingFor(directory, number);
  return acting === number || (acting !== undefined && isLeader(directory, acting)) ? acting : undefined;
}

const leading = (directory: Directory, leader: string | undefined): string | undefined =>
  leader === undefined ? undefined : actingLeader(directory, leader);

/** Who answers for an office now: its head, else its leader, else the chair, each or who acts for them; the chair at last. */
export function answerableFor(directory: Directory, office: string): string | undefined {
  const head = headOf(directory, office);
  const chair = chairOf(directory);
  return (
    (head === undefined ? undefined : actingFor(directory, head)) ??
    leading(directory, leaderOfOffice(directory, office)) ??
    leading(directory, chair) ??
    chair
  );
}

/** The leader on the roster now, or who acts for them; the chair where there is none, as in office hours (FI-6, AC-1.13). */
export const dutyLeader = (directory: Directory): string | undefined =>
  leading(directory, directory.presence.duty.leader) ?? chairOf(directory);

/** To whom belongs what arrives by a channel with nobody asked: its duty person, else who answers for the reception (FI-1). */
export function dutyPersonFor(directory: Directory, channel: string, reception: string): string | undefined {
  const person = directory.presence.duty.channels.get(channel);
  return person !== undefined && isThere(directory, person) ? person : answerableFor(directory, reception);
}
