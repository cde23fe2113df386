// The law of absence (AC-1.14): nobody goes on leave without a stand-in who accepted; who is missing unexpectedly is
// recorded by the office, and the head stands in from that minute.
import { type Actor, type Aggregate, type Decision, decided, type Law, refusedBy, staffOf } from '../../decision.ts';
import { type Instant, laterOf } from '../../time.ts';
import { activeStaff } from '../directory.ts';
import type { SetWhereabouts, WhereaboutsCommand } from './commands.ts';
import type { WhereaboutsEvent } from './events.ts';
import { cannotStandIn, suddenStandIn } from './standing-in.ts';
import { evolve, type WhereaboutsState } from './state.ts';

type Set = Extract<WhereaboutsCommand, { type: 'set' }>;
type Made = Decision<WhereaboutsEvent>;

const back = ({ backAt }: Pick<SetWhereabouts, 'backAt'>) => (backAt === undefined ? {} : { backAt });

/** Asks another to stand in; refused when that person will not be there. */
function ask(law: Law, { staff, status, substitute, from, backAt }: Set, at: Instant): Made {
  if (status === 'onDuty' || substitute === undefined)
    return refusedBy('AC-1.14/leave-has-a-stand-in-who-accepted', {}, 'substitute');
  if (substitute === staff) return refusedBy('AC-1.14/a-stand-in-is-another-in-post', { staff }, 'substitute');
  const begins = from === undefined ? {} : { from };
  const asked = { status, substitute, ...begins, ...(backAt === undefined ? {} : { backAt }) };
  const no = cannotStandIn(law, substitute, { from: from ?? at, backAt });
  return no ? { refused: { ...no.refused, at: 'substitute' } } : decided({ type: 'SubstitutionAsked', data: asked });
}

/** Leave for later: one's own, asked of a stand-in as any leave is. To be on duty from then on after all withdraws it. */
function plan(law: Law, state: WhereaboutsState | null, command: Set, from: Instant, by: Actor, at: Instant): Made {
  const { staff, status, backAt } = command;
  if (staffOf(by) !== staff) return refusedBy('AC-1.14/leave-is-planned-in-person');
  if (status === 'outOnBusiness') return refusedBy('AC-1.14/only-leave-is-planned', {}, 'status');
  if (status === 'onDuty') {
    const agreed = state?.planned !== undefined && at < state.planned.from;
    if (!agreed && state?.asked?.from === undefined) return refusedBy('AC-1.14/only-planned-leave-is-withdrawn');
    return decided({ type: 'LeaveWithdrawn', data: {} });
  }
  if (from <= at || (backAt !== undefined && backAt <= from))
    return refusedBy('AC-1.14/planned-leave-lies-ahead', {}, 'from');
  return ask(law, command, at);
}

function set(law: Law, state: WhereaboutsState | null, command: Set, actor: Actor, at: Instant): Made {
  const { staff, status, substitute, from, backAt } = command;
  if (!activeStaff(law.directory, staff)) return refusedBy('DI-3/only-staff-in-post-change', { staff });
  if (from !== undefined) return plan(law, state, command, from, actor, at);
  if (backAt !== undefined && backAt <= at) return refusedBy('SV-4.2/back-lies-ahead', {}, 'backAt');
  if (status === 'onDuty') return decided({ type: 'WhereaboutsSet', data: { status } });
  if (staffOf(actor) !== staff) {
    const standIn = suddenStandIn(law, staff);
    return decided({
      type: 'AbsenceRecorded',
      data: { ...(standIn === undefined ? {} : { standIn }), ...back(command) },
    });
  }
  if (status === 'onLeave') return ask(law, command, at);
  const out: WhereaboutsEvent = { type: 'WhereaboutsSet', data: { status, ...back(command) } };
  if (substitute === undefined) return decided(out);
  const asked = ask(law, command, at);
  return asked.refused ? asked : decided(out, ...asked.events);
}

/** The answer of the one who was asked. What was asked for a time that is over waits no longer. */
function answer(law: Law, state: WhereaboutsState | null, accepts: boolean, at: Instant): Made {
  const asked = state?.asked;
  if (!asked || asked.status === 'onDuty' || (asked.backAt !== undefined && asked.backAt <= at)) {
    return refusedBy('AC-1.14/a-stand-in-answers-what-was-asked');
  }
  if (!accepts) return decided({ type: 'SubstitutionDeclined', data: {} });
  const { status, substitute, from } = asked;
  const begins = from === undefined || from <= at ? {} : { from };
  return (
    cannotStandIn(law, substitute, { from: laterOf(from ?? at, at), backAt: asked.backAt }) ??
    decided({ type: 'SubstitutionAccepted', data: { status, substitute, ...begins, ...back(asked) } })
  );
}

const decide = (
  law: Law,
  state: WhereaboutsState | null,
  command: WhereaboutsCommand,
  actor: Actor,
  at: Instant,
): Made =>
  command.type === 'set'
    ? set(law, state, command, actor, at)
    : answer(law, state, command.type === 'accept-substitution', at);

export const whereaboutsLaw: Aggregate<WhereaboutsCommand, WhereaboutsEvent, WhereaboutsState> = {
  name: 'whereabouts',
  initial: null,
  decide,
  evolve,
};
