// Granting and revoking roles (SV-3, AC-2.6): what watches others takes two people, the administrator who proposes and
// the chair who confirms; a house without a chair names one before anything else.
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import { roleLabels } from '../../words/directory.ts';
import { chairOf, holdersOf } from '../directory.ts';
import { GUARDED_ROLES, type Role } from '../roles.ts';
import type { StaffEvent } from './events.ts';
import type { StaffState } from './state.ts';
import { goesWith, type StatedTerm, termFor } from './term.ts';

const isGuarded = (role: Role): boolean => GUARDED_ROLES.includes(role);

/** Names a person for a role: granted at once where one authority is enough, else it waits for the chair. */
export function proposeRole(
  law: Law,
  number: string,
  state: StaffState,
  { role, ...stated }: { readonly role: Role } & StatedTerm,
  actor: Actor,
  at: Instant,
): Decision<StaffEvent> {
  const chair = chairOf(law.directory);
  const named = { role: roleLabels[role] };
  if (staffOf(actor) === number) return refusedBy('SV-3/nobody-names-themselves');
  if (role === 'chair') {
    return chair === undefined
      ? decided({ type: 'RoleGranted', data: { role } })
      : refusedBy('SV-3/one-chair-at-a-time', { staff: chair });
  }
  if (chair === undefined) return refusedBy('SV-3/an-empty-house-names-its-chair-first');
  // A supervisor may be invited anew: the next term takes the place of the one that stands.
  if (state.roles.includes(role) && role !== 'supervisor') return refusedBy('SV-3/a-role-is-held-once', named);
  if (state.proposals.some((one) => one.role === role)) return refusedBy('SV-3/a-role-is-held-once', named);
  if (!goesWith(role, state)) return refusedBy('SV-4.3/a-supervisor-comes-from-outside');
  const given = termFor(law, role, stated, at);
  if ('refused' in given) return given;
  const data = { role, ...given };
  return decided(isGuarded(role) ? { type: 'RoleProposed', data } : { type: 'RoleGranted', data });
}

/** The chair's word on a proposal; nobody confirms what they proposed themselves. */
export function confirmRole(state: StaffState, role: Role, actor: Actor): Decision<StaffEvent> {
  const proposal = state.proposals.find((one) => one.role === role);
  if (!proposal) return refusedBy('SV-3/a-role-is-proposed-first', { role: roleLabels[role] });
  if (proposal.by === staffOf(actor)) return refusedBy('SV-3/a-second-person-confirms-a-role');
  if (!goesWith(role, state)) return refusedBy('SV-4.3/a-supervisor-comes-from-outside');
  const { term } = proposal;
  return decided({ type: 'RoleGranted', data: { role, proposedBy: proposal.by, ...(term && { term }) } });
}

/** Takes a role or a proposal back. Nobody unseats the chair, and the last administrator stays. */
export function revokeRole(
  law: Law,
  number: string,
  state: StaffState,
  role: Role,
  actor: Actor,
): Decision<StaffEvent> {
  const held = state.roles.includes(role);
  if (!held && !state.proposals.some((one) => one.role === role)) {
    return refusedBy('SV-3/only-a-role-held-is-taken-back', { role: roleLabels[role] });
  }
  if (held && role === 'chair' && staffOf(actor) !== number) return refusedBy('SV-3/the-chair-steps-down-in-person');
  if (held && isLast(law, number, role)) return refusedBy('SV-3/one-administrator-remains');
  return decided({ type: 'RoleRevoked', data: { role, held } });
}

const isLast = (law: Law, number: string, role: Role): boolean =>
  role === 'administrator' && holdersOf(law.directory, role).every((holder) => holder === number);

/** Why a person cannot leave yet, if they cannot: the chair hands over first, and one administrator remains. */
export const staysBecause = (law: Law, number: string, state: StaffState) => {
  if (state.roles.includes('chair')) return refusedBy('SV-3/the-chair-steps-down-in-person');
  const last = state.roles.includes('administrator') && isLast(law, number, 'administrator');
  return last ? refusedBy('SV-3/one-administrator-remains') : undefined;
};
