// The law of absence (AC-1.14): nobody goes on leave without a stand-in who accepted; who is missing unexpectedly is
// recorded by the office, and the head stands in from that minute.
import { type Actor, type Aggregate, type Decision, decided, type Law, refusedBy } from '../../decision.ts';
import type { Instant } from '../../time.ts';
import { activeStaff, chairOf, headOf, leaderOfOffice } from '../directory.ts';
import type { WhereaboutsCommand } from './commands.ts';
import type { WhereaboutsEvent } from './events.ts';
import { evolve, type WhereaboutsState } from './state.ts';

const numberOf = (actor: Actor): string => (actor.kind === 'staff' ? actor.staff : '');
const back = ({ backAt }: { readonly backAt?: Instant }) => (backAt === undefined ? {} : { backAt });

/** The head of the person's office, or the next upward when that is the very person. */
function standsInFor(law: Law, staff: string): string | undefined {
  const office = activeStaff(law.directory, staff)?.office;
  const upward = office === undefined ? [] : [headOf(law.directory, office), leaderOfOffice(law.directory, office)];
  return [...upward, chairOf(law.directory)].find((one) => one !== undefined && one !== staff);
}

function set(
  law: Law,
  command: Extract<WhereaboutsCommand, { type: 'set' }>,
  actor: Actor,
  at: Instant,
): Decision<WhereaboutsEvent> {
  const { staff, status, substitute, backAt } = command;
  if (!activeStaff(law.directory, staff)) return refusedBy('DI-3/only-staff-in-post-change', { staff });
  if (backAt !== undefined && backAt <= at) return refusedBy('SV-4.2/back-lies-ahead');
  if (status === 'onDuty') return decided({ type: 'WhereaboutsSet', data: { status } });
  if (numberOf(actor) !== staff) {
    const standIn = standsInFor(law, staff);
    return decided({
      type: 'AbsenceRecorded',
      data: { ...(standIn === undefined ? {} : { standIn }), ...back(command) },
    });
  }
  if (substitute === undefined) {
    if (status === 'onLeave') return refusedBy('AC-1.14/leave-has-a-stand-in-who-accepted');
    return decided({ type: 'WhereaboutsSet', data: { status, ...back(command) } });
  }
  if (substitute === staff || !activeStaff(law.directory, substitute)) {
    return refusedBy('AC-1.14/a-stand-in-is-another-in-post', { staff: substitute });
  }
  const asked: WhereaboutsEvent = { type: 'SubstitutionAsked', data: { status, substitute, ...back(command) } };
  if (status === 'onLeave') return decided(asked);
  return decided<WhereaboutsEvent>({ type: 'WhereaboutsSet', data: { status, ...back(command) } }, asked);
}

function decide(
  law: Law,
  state: WhereaboutsState | null,
  command: WhereaboutsCommand,
  actor: Actor,
  at: Instant,
): Decision<WhereaboutsEvent> {
  if (command.type === 'set') return set(law, command, actor, at);
  const asked = state?.asked;
  if (!asked || asked.status === 'onDuty') return refusedBy('AC-1.14/a-stand-in-answers-what-was-asked');
  if (command.type === 'decline-substitution') return decided({ type: 'SubstitutionDeclined', data: {} });
  const { status, substitute } = asked;
  return decided({ type: 'SubstitutionAccepted', data: { status, substitute, ...back(asked) } });
}

export const whereaboutsLaw: Aggregate<WhereaboutsCommand, WhereaboutsEvent, WhereaboutsState> = {
  name: 'whereabouts',
  initial: null,
  decide,
  evolve,
};
