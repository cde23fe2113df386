// What can happen to a staff record, as it is stored for ever. Name, post and office telephone of a person in post are
// facts the township publishes (DI-3), so they stand in the chain; nothing private does.
import type { NewEvent } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import type { Role } from '../roles.ts';
import type { StaffFacts } from './commands.ts';
import type { Term } from './term.ts';

interface Stated {
  readonly facts: StaffFacts;
  readonly batch?: string;
}

export type StaffEvent =
  | NewEvent<'StaffAppointed', Stated>
  | NewEvent<'StaffChanged', Stated>
  | NewEvent<'StaffLeft', Record<never, never>>
  | NewEvent<'RoleProposed', { readonly role: Role; readonly term?: Term }>
  /** `proposedBy` is absent where no second person is asked for: the first chair, an unguarded role, the founding. */
  | NewEvent<'RoleGranted', { readonly role: Role; readonly proposedBy?: string; readonly term?: Term }>
  | NewEvent<'RoleRevoked', { readonly role: Role; readonly held: boolean }>
  /** Numbers alone, as a recusal names them, for they are judged by; how they are related is text beside it (`note`). */
  | NewEvent<'RelativesDeclared', { readonly relatives: readonly string[] }>
  /** `code` is a keyed hash. */
  | NewEvent<'BindingCodeIssued', { readonly code: string; readonly until: Instant }>
  /** `identity` is the keyed hash of issuer and subject. */
  | NewEvent<'IdentityBound', { readonly identity: string }>
  | NewEvent<'IdentitiesUnbound', { readonly identities: readonly string[] }>;
