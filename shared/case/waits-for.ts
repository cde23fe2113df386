// What a case waits for now: what is owed, by whom and until when, read from its wake-ups and from what was missed. It is
// what a case page says first, so that nobody has to know the rules in order to know whose turn it is (FI-1, TL-4).
import type { Instant } from '../time.ts';
import { type CaseState, type ExtensionLevel, isOpen } from './state.ts';

/** What can be owed. */
export const OWED = [
  'acceptance',
  'assignment',
  'ruling',
  'relay',
  'examination',
  'materials',
  'stop',
  'grant',
  'joint',
  'jointRuling',
  'signFor',
  'propose',
  'submit',
  'instruction',
  'reportUp',
  'supervised',
  'urged',
  'contact',
  'rectify',
  'setAside',
  'reportBack',
  'answer',
] as const;
export type Owed = (typeof OWED)[number];

export interface Waiting {
  readonly what: Owed;
  /** Whose turn it is: a person, an office, who stands at a level above it, the appraisal group, the one who came. */
  readonly staff?: string;
  readonly office?: string;
  readonly level?: ExtensionLevel;
  readonly group?: true;
  readonly person?: true;
  readonly at?: Instant;
  /** The time for it has passed. */
  readonly missed?: true;
}

/** States in which whoever holds the case is to bring it to an end. */
const AT_WORK: ReadonlySet<string> = new Set(['registered', 'locating', 'assigned', 'inProgress']);

type Turn = Pick<Waiting, 'staff' | 'office' | 'level' | 'group' | 'person'>;

/** Duties that ask for a wake-up of their own: under which name it stands, and whose they are. */
const TIMED: { readonly [timer: string]: readonly [what: Owed, turn: (state: CaseState) => Turn] } = {
  acceptance: ['acceptance', receiver],
  assignment: ['assignment', holder],
  ruling: [
    'ruling',
    ({ firstOffice, waiting }) => ({ office: firstOffice, level: waiting.includes('ruling') ? 'chair' : 'leader' }),
  ],
  relay: ['relay', holder],
  noticeDuty: ['examination', holder],
  lapse: ['materials', () => ({ person: true })],
  suspension: ['stop', () => ({})],
  grant: ['grant', ({ office, extension }) => ({ office, level: extension?.level ?? 'head' })],
  signFor: ['signFor', holder],
  propose: ['propose', holder],
  submit: ['submit', holder],
  instruction: ['instruction', ({ paper, holder: staff }) => ({ staff: paper?.leader ?? staff })],
  reportUp: ['reportUp', holder],
  supervised: ['supervised', holder],
  urged: ['urged', holder],
  contact: ['contact', follower],
  rectify: ['rectify', follower],
};

function holder({ holder: staff, office }: CaseState): Turn {
  return { staff, office };
}
function receiver({ handOver, office }: CaseState): Turn {
  return { office: handOver?.office ?? office, ...(handOver?.staff === undefined ? {} : { staff: handOver.staff }) };
}
function follower({ followUp, holder: staff }: CaseState): Turn {
  return { staff: followUp?.owner ?? staff };
}

/** The moment that stands in the state though its wake-up was spent. */
function missedAt(state: CaseState, timer: string): { readonly at?: Instant } {
  const { handOver, followUp } = state;
  const at =
    timer === 'acceptance'
      ? handOver?.acceptBy
      : timer === 'contact'
        ? followUp?.contactBy
        : timer === 'rectify'
          ? followUp?.rectifyBy
          : undefined;
  return at === undefined ? {} : { at };
}

/** An invitation to handle jointly waits for each office that has not answered, then for the leader (TL-5). */
function jointly({ joint, office, timers, waiting }: CaseState): Waiting[] {
  if (!joint || joint.settled) return [];
  const said = Object.entries(joint.offices);
  if (waiting.includes('joint') || said.some(([, answer]) => answer === 'otherwise')) {
    return [{ what: 'jointRuling', office, level: 'leader' }];
  }
  const at = timers.joint === undefined ? {} : { at: timers.joint };
  return said.filter(([, answer]) => answer === 'asked').map(([one]) => ({ what: 'joint', office: one, ...at }));
}

/** The end of the matter itself: an answer, or for a directive the report to whoever set it. */
function finishing(state: CaseState): Waiting[] {
  const { clock, reportOwed } = state;
  if (!clock || !isOpen(state)) return [];
  if (reportOwed) return [{ what: 'reportBack', ...holder(state), at: clock.due.at }];
  return AT_WORK.has(state.state) ? [{ what: 'answer', ...holder(state), at: clock.due.at }] : [];
}

const byTime = (a: Waiting, b: Waiting): number =>
  Number(b.missed ?? false) - Number(a.missed ?? false) || ((a.at ?? '~') < (b.at ?? '~') ? -1 : 1);

/** A duty whose time is over though nothing has marked it: the date itself, and what the clock is about to say. */
const late = (one: Waiting, now: Instant): Waiting =>
  one.at !== undefined && one.at < now && one.what !== 'stop' ? { ...one, missed: true } : one;

/** At a moment: what was missed first, then what is due next; empty when nothing is owed any more. */
export function waitsFor(state: CaseState, now: Instant): readonly Waiting[] {
  const duties = Object.entries(TIMED).flatMap(([timer, [what, turn]]): Waiting[] => {
    const at = state.timers[timer];
    if (at !== undefined) return [{ what, ...turn(state), at }];
    // A request nobody answered went up a level and is said there; every other missed duty is still owed.
    if (!state.waiting.includes(timer) || (timer === 'grant' && !state.extension)) return [];
    return [{ what, ...turn(state), ...missedAt(state, timer), missed: true }];
  });
  const setAside: Waiting[] = state.rating?.setAside === 'proposed' ? [{ what: 'setAside', group: true }] : [];
  const all = [...duties, ...jointly(state), ...setAside, ...finishing(state)];
  return all.map((one) => late(one, now)).sort(byTime);
}
