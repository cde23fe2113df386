// What the clock does to a case: each wake-up once, in order, and someone who is told every time (TL-4, AC-1.11).
// A wake-up that comes twice, early or for nothing leaves no trace.
import { type Decision, decided, type Law } from '../decision.ts';
import { actingFor, dutyLeader } from '../directory/directory.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { closeOf } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant, plusDays } from '../time.ts';
import { above, appraisalGroup, chairOrActing, headNot, headOrActing, holderOrActing, present } from './addressees.ts';
import type { CaseEvent } from './events.ts';
import { deemedAccepted, examinationEnds, lapse } from './materials.ts';
import { resume, riseExtension } from './moving-dates.ts';
import type { CaseState } from './state.ts';

/**
 * Wake-ups that stay where they are: the date was a promise and has its own event, archiving disturbs nobody, a stop ends
 * when it was said to, and an emergency knows no office hours.
 */
const FIXED: ReadonlySet<string> = new Set(['due', 'archive', 'suspension', 'reportUp']);

/** When a wake-up is due under the calendar now in force: never on a day that has become a day off (TL-4). */
function dueNow(law: Law, state: CaseState, what: string, asked: Instant): Instant {
  if (FIXED.has(what)) return asked;
  if (what === 'noticeDuty') return examinationEnds(law, state) ?? asked;
  return onWorkingDay(law.calendar, asked);
}

/** Who hears that a duty beside the due date was missed. */
function toldOfDuty(law: Law, state: CaseState, duty: string): string[] {
  const { office, holder, followUp } = state;
  switch (duty) {
    case 'instruction':
      return present(holderOrActing(law, state), chairOrActing(law));
    case 'reportUp':
      return present(dutyLeader(law.directory), chairOrActing(law));
    case 'joint':
      return present(above(law, office), holderOrActing(law, state));
    case 'contact':
    case 'rectify':
      return present(followUp && actingFor(law.directory, followUp.owner), above(law, followUp?.office ?? office));
    case 'supervised':
    case 'urged':
      return present(headNot(law, office, holder));
    default:
      return present(headOrActing(law, office), holderOrActing(law, state));
  }
}

type Fire = (law: Law, state: CaseState, what: string, at: Instant) => Decision<CaseEvent>;

const reminded: Fire = (law, state, timer) =>
  decided({ type: 'CaseReminded', data: { timer, told: present(holderOrActing(law, state)) } });
const dutyMissed: Fire = (law, state, duty) =>
  decided({ type: 'DutyMissed', data: { duty, told: toldOfDuty(law, state, duty) } });

/** What is being put right is not filed away meanwhile. */
const archived: Fire = (law, { followUp }, timer, at) => {
  if (followUp === undefined || followUp.rectified) return decided({ type: 'CaseArchived', data: {} });
  const later = plusDays(dayOf(at), law.policy.closing.archived.limit);
  return decided({ type: 'TimerMoved', data: { timer, to: closeOf(law.policy.hours.sessions, later) } });
};

const FIRES: { readonly [what: string]: Fire } = {
  reminder: reminded,
  lastMorning: reminded,
  internalDate: (law, state, timer) => {
    const told = present(holderOrActing(law, state), headOrActing(law, state.office));
    return decided({ type: 'CaseReminded', data: { timer, told } });
  },
  lateEntry: (law, { office }) =>
    decided({ type: 'LateEntryFlagged', data: { told: present(headOrActing(law, office)) } }),
  due: (law, state) => decided({ type: 'CaseFellDue', data: { told: present(holderOrActing(law, state)) } }),
  overdueHead: (law, { office }) =>
    decided({ type: 'CaseEscalated', data: { level: 1, told: present(headOrActing(law, office)) } }),
  overdueLeader: (law, { office }) =>
    decided({ type: 'CaseEscalated', data: { level: 2, told: present(above(law, office), ...appraisalGroup(law)) } }),
  pastLawful: () => decided({ type: 'LawfulLimitPassed', data: { clause: 'AC-1.11' } }),
  acceptance: (law, state) => {
    const office = state.handOver?.office ?? state.office;
    const told = present(headOrActing(law, office), holderOrActing(law, state));
    return decided({ type: 'HandOverWaited', data: { office, told } });
  },
  assignment: (law, state) => {
    const { office } = state;
    const holder = headOrActing(law, office) ?? state.holder;
    const told = present(holder, holderOrActing(law, state));
    return decided({ type: 'AssignmentWaited', data: { holder, office, told } });
  },
  ruling: (law) => decided({ type: 'RulingWaited', data: { told: present(chairOrActing(law)) } }),
  relay: (law, { office }) => decided({ type: 'RelayWaited', data: { told: present(headOrActing(law, office)) } }),
  noticeDuty: (law, state, _, at) => decided(deemedAccepted(law, state, at)),
  lapseSoon: (_, { timers }) => decided({ type: 'LapseAnnounced', data: { lapseAt: timers.lapse as Instant } }),
  lapse: (law, state, _, at) => lapse(law, state, at),
  suspension: (law, state, _, at) => resume(law, state, at),
  grant: (law, state, _, at) => riseExtension(law, state, at),
  archive: archived,
  signFor: dutyMissed,
  propose: dutyMissed,
  submit: dutyMissed,
  instruction: dutyMissed,
  joint: dutyMissed,
  contact: dutyMissed,
  rectify: dutyMissed,
  urged: dutyMissed,
  supervised: dutyMissed,
  reportUp: dutyMissed,
};

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: CaseState, what: string, at: Instant): Decision<CaseEvent> {
  const asked = state.timers[what];
  if (asked === undefined || asked > at) return decided();
  const to = dueNow(law, state, what, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  const act = FIRES[what];
  if (!act) throw new Error(`no such timer: ${what}`);
  return act(law, state, what, at);
}
