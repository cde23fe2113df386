// What the clock does to a case: each wake-up once, in order, and someone who is told every time (TL-4, AC-1.11).
// A wake-up that comes twice, early or for nothing leaves no trace.
import { type Decision, decided, type Law } from '../decision.ts';
import { activeStaff, answerableFor, chairOf, headOf, holdersOf, leaderOfOffice } from '../directory/directory.ts';
import { nextWorkingDay } from '../regulation/calendar/calendar.ts';
import { dayOf, type Instant, instantOn, laterOf, timeOf } from '../time.ts';
import { examinedBy, startClock } from './deadline.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

const present = (...people: (string | undefined)[]): string[] => [...new Set(people.filter((p) => p !== undefined))];

/** The supervising leader of an office, the chair in their absence: a missing level never swallows a notice. */
const above = (law: Law, office: string): string | undefined =>
  leaderOfOffice(law.directory, office) ?? chairOf(law.directory);

/** The holder while on the staff, else whoever answers for the office. */
const holderOf = (law: Law, { holder, office }: CaseState): string | undefined =>
  activeStaff(law.directory, holder) ? holder : answerableFor(law.directory, office);

/** Wake-ups that stay where they are: the date was a promise and has its own event, archiving disturbs nobody. */
const FIXED: ReadonlySet<string> = new Set(['due', 'archive']);

/** When a wake-up is due under the calendar now in force: never on a day that has become a day off (TL-4). */
function dueNow(law: Law, state: CaseState, what: string, asked: Instant): Instant {
  if (FIXED.has(what)) return asked;
  if (what === 'noticeDuty') return laterOf(asked, examinedBy(law, state.receivedAt));
  return instantOn(nextWorkingDay(law.calendar, dayOf(asked)), timeOf(asked));
}

/** The decision on one wake-up at a moment: nothing when it is not asked for or not yet due. */
export function fire(law: Law, state: CaseState, what: string, at: Instant): Decision<CaseEvent> {
  const asked = state.timers[what];
  if (asked === undefined || asked > at) return decided();
  const to = dueNow(law, state, what, asked);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  const { directory } = law;
  const { office } = state;
  switch (what) {
    case 'reminder':
    case 'lastMorning':
      return decided({ type: 'CaseReminded', data: { timer: what, told: present(holderOf(law, state)) } });
    case 'lateEntry':
      return decided({ type: 'LateEntryFlagged', data: { told: present(answerableFor(directory, office)) } });
    case 'due':
      return decided({ type: 'CaseFellDue', data: { told: present(holderOf(law, state)) } });
    case 'overdueHead':
      return decided({ type: 'CaseEscalated', data: { level: 1, told: present(answerableFor(directory, office)) } });
    case 'overdueLeader': {
      const told = present(above(law, office), ...holdersOf(directory, 'appraisal-group'));
      return decided({ type: 'CaseEscalated', data: { level: 2, told } });
    }
    case 'acceptance': {
      const receiving = state.handOver?.office ?? office;
      const told = present(headOf(directory, receiving) ?? above(law, receiving), holderOf(law, state));
      return decided({ type: 'HandOverWaited', data: { office: receiving, told } });
    }
    case 'assignment': {
      const holder = answerableFor(directory, office) ?? state.holder;
      return decided({
        type: 'AssignmentWaited',
        data: { holder, office, told: present(holder, holderOf(law, state)) },
      });
    }
    case 'ruling':
      return decided({ type: 'RulingWaited', data: { told: present(chairOf(directory)) } });
    case 'relay':
      return decided({ type: 'RelayWaited', data: { told: present(answerableFor(directory, office)) } });
    case 'noticeDuty': {
      // FI-3 (行政许可法 Art. 32): not told in time what is missing, the application counts as accepted on receipt.
      const clock = startClock(law, state.kind, state.receivedAt, at, { item: state.itemLimits });
      return decided({ type: 'CaseAccepted', data: { clock, deemed: true } });
    }
    case 'archive':
      return decided({ type: 'CaseArchived', data: {} });
  }
  throw new Error(`no such timer: ${what}`);
}
