// What a staff record is after its events. The row on the directory shelf is exactly this.
import type { Recorded } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Role } from '../roles.ts';
import type { StaffFacts } from './commands.ts';
import type { StaffEvent } from './events.ts';
import type { Term } from './term.ts';

export interface StaffState extends StaffFacts {
  readonly active: boolean;
  readonly roles: readonly Role[];
  /** Guarded roles that wait for the chair. */
  readonly proposals: readonly { readonly role: Role; readonly by: string; readonly term?: Term }[];
  /** Of an efficacy supervisor; without one they have none of the five rights (SV-4.3). */
  readonly term?: Term;
  /** Relatives on the staff, as declared: who reads of them is a right of its own. */
  readonly relatives?: readonly string[];
  /** Keyed hash of the one-time code now open, if one is. */
  readonly code?: { readonly hash: string; readonly until: Instant };
  /** Keyed hashes of the identities bound to this person. */
  readonly identities: readonly string[];
}

const NEW = { active: true, roles: [], proposals: [], identities: [] } as const;

/** The facts of one statement over what else is known; facts no longer stated are gone. */
function stated(state: StaffState | null, facts: StaffFacts): StaffState {
  const { active, roles, proposals, identities, code, term, relatives }: StaffState = state ?? { ...facts, ...NEW };
  const kept = { ...(code && { code }), ...(term && { term }), ...(relatives && { relatives }) };
  return { ...facts, active, roles, proposals, identities, ...kept };
}

const withoutCode = ({ code: _, ...rest }: StaffState): StaffState => rest;
const withoutTerm = ({ term: _, ...rest }: StaffState): StaffState => rest;

/** The next state. An unknown event is a fault: the law that stored it is newer than this one. */
export function evolve(state: StaffState | null, event: Recorded<StaffEvent>): StaffState {
  if (event.type === 'StaffAppointed') return { ...stated(state, event.data.facts), active: true };
  if (event.type === 'StaffChanged') return stated(state, event.data.facts);
  if (!state) throw new Error(`${event.type} before StaffAppointed`);
  switch (event.type) {
    case 'StaffLeft':
      return { ...withoutTerm(withoutCode(state)), active: false, roles: [], proposals: [] };
    case 'RoleProposed': {
      const by = event.actor.kind === 'staff' ? event.actor.staff : '';
      return { ...state, proposals: [...state.proposals, { ...event.data, by }] };
    }
    case 'RoleGranted': {
      const { role, term } = event.data;
      const proposals = state.proposals.filter((one) => one.role !== role);
      const roles = [...state.roles.filter((one) => one !== role), role];
      return { ...state, roles, proposals, ...(term === undefined ? {} : { term }) };
    }
    case 'RoleRevoked': {
      const { role } = event.data;
      const roles = state.roles.filter((one) => one !== role);
      const rest = role === 'supervisor' ? withoutTerm(state) : state;
      return { ...rest, roles, proposals: state.proposals.filter((one) => one.role !== role) };
    }
    case 'RelativesDeclared':
      return { ...state, relatives: event.data.relatives };
    case 'BindingCodeIssued':
      return { ...state, code: { hash: event.data.code, until: event.data.until } };
    case 'IdentityBound':
      return { ...withoutCode(state), identities: [...state.identities, event.data.identity] };
    case 'IdentitiesUnbound':
      return { ...state, identities: [] };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
