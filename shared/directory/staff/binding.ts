// Binding an account to a person: by a one-time code handed over in person, never by anything an account says of itself.
import { type Decision, decided, type Law, refusedBy } from '../../decision.ts';
import { type Instant, plusMinutes } from '../../time.ts';
import type { StaffEvent } from './events.ts';
import type { StaffState } from './state.ts';

/** How long a code waits to be used. No number of the regulation: three days let it pass over a weekend. */
export const CODE_HOURS = 72;

/** Opens a code for this person; an earlier one is void from then on. */
export const issueCode = (code: string, at: Instant): Decision<StaffEvent> =>
  decided({ type: 'BindingCodeIssued', data: { code, until: plusMinutes(at, CODE_HOURS * 60) } });

/** Spends the code: wrong, spent and expired ones are refused alike; an identity stands for one person only. */
export function bind(
  law: Law,
  state: StaffState,
  given: { readonly code: string; readonly identity: string },
  at: Instant,
): Decision<StaffEvent> {
  if (law.directory.identities.has(given.identity)) return refusedBy('SV-1/one-account-one-person');
  if (!state.active || state.code?.hash !== given.code || at > state.code.until)
    return refusedBy('SV-1/a-code-opens-once');
  return decided({ type: 'IdentityBound', data: { identity: given.identity } });
}
