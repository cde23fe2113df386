// Who is told of a matter of accountability: who has the next step, whom a missed one wakes, and the person concerned from the
// moment they are served. Whoever had to do with what it comes from, or stands aside, hears nothing of it (SV-4.5).
import { handlesMatter, knowsClue, knowsMatter, type Seated } from '../access/accountability-rights.ts';
import { whoIs } from '../access/who.ts';
import { type Recorded, staffOf } from '../decision.ts';
import { chairOf, type Directory, holdersOf } from '../directory/directory.ts';
import type { AccountabilityEvent, AccountabilityEventType } from './events.ts';

/** Steps that somebody is told of. */
export const NOTICED = [
  'ClueRaised',
  'ClueWaited',
  'MatterTransferred',
  'ProposalServed',
  'StatementHeard',
  'StatementWaived',
  'SanctionDecided',
  'DecisionServed',
  'ReviewAsked',
  'ReviewDecided',
  'CorrectionFailed',
  'EffectReckoned',
  'StepWaited',
] as const satisfies readonly AccountabilityEventType[];
export type ClueNoticed = (typeof NOTICED)[number];

interface Notice {
  readonly staff: string;
  readonly what: ClueNoticed;
  /** Told to somebody who learns no number of what it comes from: the person concerned, who checks, who only decides. */
  readonly unnumbered?: true;
}

const isNoticed = (type: AccountabilityEventType): type is ClueNoticed =>
  (NOTICED as readonly AccountabilityEventType[]).includes(type);

/** Whether what was reckoned asks for an act of somebody. */
const asksForAct = ({
  data: { effect },
}: Recorded<Extract<AccountabilityEvent, { type: 'EffectReckoned' }>>): boolean =>
  effect?.move === 'proposed' || effect?.move === 'back-proposed' || effect?.county === true;

/** Those who handle it, and who presides, of each kind of step. */
function meant(
  directory: Directory,
  { presides, instead }: Seated,
  event: Recorded<AccountabilityEvent>,
): readonly string[] {
  const presider = presides === undefined ? [] : [presides];
  const group = [...holdersOf(directory, 'appraisal-group'), ...(instead ?? [])];
  switch (event.type) {
    case 'ClueRaised':
      return holdersOf(directory, 'appraisal-group');
    // Where the chair stands aside the senior member is woken in their place.
    case 'ClueWaited':
    case 'StepWaited':
      return [...event.data.told, ...presider];
    case 'StatementHeard':
    case 'StatementWaived':
      return presider;
    case 'ReviewAsked':
    case 'CorrectionFailed':
      return [...presider, ...group];
    case 'SanctionDecided':
    case 'ReviewDecided':
      return group;
    case 'EffectReckoned':
      return asksForAct(event) ? [...presider, ...group] : [];
    default:
      return [];
  }
}

/** Steps of which the person concerned is told; and of the service, whoever checks a correction. */
const TO_PERSON: ReadonlySet<AccountabilityEventType> = new Set([
  'ProposalServed',
  'StatementWaived',
  'DecisionServed',
  'ReviewDecided',
  'MatterTransferred',
]);

/**
 * Who is told of one event; never who acted. Of a clue without anybody in the group who may know, who decides instead is told,
 * else the chair. A role passes to no stand-in, so nobody is replaced.
 */
export function clueNotices(
  directory: Directory,
  seated: Seated,
  event: Recorded<AccountabilityEvent>,
): readonly Notice[] {
  const { type: what } = event;
  if (!isNoticed(what)) return [];
  const passes =
    (test: typeof knowsMatter) =>
    (number: string): boolean => {
      const who = whoIs(directory, number);
      return who.kind === 'staff' && test(who, seated);
    };
  const some = meant(directory, seated, event).filter(passes(knowsClue));
  const chair = chairOf(directory);
  const isClue = what === 'ClueRaised' || what === 'ClueWaited';
  const instead = isClue ? (seated.instead ?? (chair === undefined ? [] : [chair])).filter(passes(knowsClue)) : [];
  const people = some.length > 0 ? some : instead;
  const newlyChecks = what === 'DecisionServed' || (event.type === 'ReviewDecided' && event.data.checker !== undefined);
  const named = TO_PERSON.has(what) ? [seated.person, newlyChecks ? seated.checker : undefined] : [];
  const served = named.filter((one) => one !== undefined).filter(passes(knowsMatter));
  const own = served.filter((one) => !passes(handlesMatter)(one));
  const all = [
    ...[...new Set(people)]
      .filter((one) => !own.includes(one))
      .map((staff): Notice => ({ staff, what, ...(seated.people.includes(staff) ? { unnumbered: true } : {}) })),
    ...[...new Set(own)].map((staff): Notice => ({ staff, what, unnumbered: true })),
  ];
  return all.filter(({ staff }) => staff !== staffOf(event.actor));
}
