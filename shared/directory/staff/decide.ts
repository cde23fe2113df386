// The law of a staff record (DI-3, SV-3): who is in post where, under whom, with which roles and which account.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type Refusal,
  refusedBy,
} from '../../decision.ts';
import type { Instant } from '../../time.ts';
import { activeStaff, openOffice } from '../directory.ts';
import { sameFacts } from '../same-facts.ts';
import { bind, issueCode } from './binding.ts';
import type { StaffCommand, StaffFacts } from './commands.ts';
import type { StaffEvent } from './events.ts';
import { declareRelatives } from './relatives.ts';
import { confirmRole, proposeRole, revokeRole, staysBecause } from './roles.ts';
import { evolve, type StaffState } from './state.ts';
import { goesWith } from './term.ts';

/** Why a person cannot be in post so, if they cannot. */
function contradiction(
  law: Law,
  number: string,
  facts: StaffFacts,
  roles: StaffState['roles'] = [],
): { refused: Refusal } | undefined {
  const { office, leader } = facts;
  if (roles.includes('supervisor') && !goesWith('supervisor', { ...facts, roles })) {
    return refusedBy('SV-4.3/a-supervisor-comes-from-outside');
  }
  if (office !== undefined && !openOffice(law.directory, office)) {
    return refusedBy('DI-3/staff-belong-to-an-open-office', { office }, 'office');
  }
  if (leader !== undefined && (leader === number || !activeStaff(law.directory, leader))) {
    return refusedBy('DI-3/a-leader-is-another-on-the-staff', { staff: leader }, 'leader');
  }
  return undefined;
}

/** The facts of a state alone, for comparing them with what is stated. */
const factsOf = ({
  active: _a,
  roles: _r,
  proposals: _p,
  identities: _i,
  code: _c,
  term: _t,
  relatives: _s,
  ...facts
}: StaffState) => facts;

/** An empty house gets its first administrator. Told twice before anyone signed in, it opens a fresh code instead. */
function found(
  law: Law,
  state: StaffState | null,
  command: Extract<StaffCommand, { type: 'found' }>,
  actor: Actor,
  at: Instant,
): Decision<StaffEvent> {
  if (actor.kind !== 'operator') throw new Error('only the operator founds a house');
  const code = issueCode(command.given.code, at).events ?? [];
  if (law.directory.staff.size === 0) {
    const { facts } = command;
    const made: StaffEvent[] = [
      { type: 'StaffAppointed', data: { facts } },
      { type: 'RoleGranted', data: { role: 'administrator' } },
    ];
    return decided(...made, ...code);
  }
  if (law.directory.staff.size === 1 && state && state.identities.length === 0) return decided(...code);
  return refusedBy('SV-3/a-house-is-founded-once');
}

function decide(
  law: Law,
  state: StaffState | null,
  command: StaffCommand,
  actor: Actor,
  at: Instant,
): Decision<StaffEvent> {
  const { number } = command;
  switch (command.type) {
    case 'found':
      return found(law, state, command, actor, at);
    case 'appoint':
      // Who left comes back under the number that is theirs; to another it is not given.
      if (state && (state.active || state.name !== command.facts.name)) {
        return refusedBy('DI-3/a-number-belongs-to-one-person', { staff: number }, 'number');
      }
      return (
        contradiction(law, number, command.facts) ?? decided({ type: 'StaffAppointed', data: { facts: command.facts } })
      );
    case 'import': {
      const { facts, batch } = command;
      if (state && sameFacts(factsOf(state), facts)) return decided();
      return decided({ type: state ? 'StaffChanged' : 'StaffAppointed', data: { facts, batch } });
    }
  }
  if (!state) throw new Error(`${command.type} on a person who is not in the directory`);
  if (!state.active) return refusedBy('DI-3/only-staff-in-post-change', { staff: number });
  switch (command.type) {
    case 'set':
      return (
        contradiction(law, number, command.facts, state.roles) ??
        decided({ type: 'StaffChanged', data: { facts: command.facts } })
      );
    case 'leave':
      return staysBecause(law, number, state) ?? decided({ type: 'StaffLeft', data: {} });
    case 'declare-relatives':
      return declareRelatives(law, number, state, command);
    case 'propose-role':
      return proposeRole(law, number, state, command, actor, at);
    case 'confirm-role':
      return confirmRole(state, command.role, actor);
    case 'revoke-role':
      return revokeRole(law, number, state, command.role, actor);
    case 'issue-code':
      return issueCode(command.given.code, at);
    case 'bind':
      return bind(law, state, command.given, at);
    case 'unbind':
      if (state.identities.length === 0) return decided();
      return decided({ type: 'IdentitiesUnbound', data: { identities: state.identities } });
  }
}

export const staffLaw: Aggregate<StaffCommand, StaffEvent, StaffState> = {
  name: 'staff',
  initial: null,
  decide,
  evolve,
};
