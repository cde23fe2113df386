// Facts of the pages that a submission passes: the form shown again, the page to check, the page that says it was taken.
import type { Facts } from '../disclosure/shell.ts';
import type { Day } from '../time.ts';
import { sayDay } from '../words/day.ts';
import { publicWords } from '../words/desk/public.ts';
import { complaintWords } from '../words/desk/public-complaint.ts';
import type { Language } from '../words/label.ts';
import type { Chosen } from './choice.ts';
import { asksProtection, kindFacts, overlapIn, subjectsIn, tickedIn } from './complaint-fields.ts';
import { type Obstacle, summaryOf } from './follow-page.ts';
import type { QrPath } from './qr-path.ts';
import { heldFacts } from './sent-files.ts';
import { answerFacts, type Choices, type Fault, SUBMIT_FIELDS, type Submission } from './submission.ts';

/** What belongs to one kind is shown with that kind, and where it was filled in: it shall not be dropped unseen. */
export function kindParts(typed: Submission): Facts {
  const shown = (on: boolean): readonly Facts[] => (on ? [{}] : []);
  return {
    ...kindFacts(typed.kind),
    'for-complaint': shown(typed.kind === 'complaint' || asksProtection(typed)),
    'for-application': shown(typed.kind === 'application' || typed.item !== ''),
  };
}

/** What of a form is marked as chosen. */
export const formChoices = (typed: Submission): Chosen => {
  const { kind, item, village, identity, office, staff, grounds } = typed;
  return {
    ...{ kind, item, village, identity, office, staff },
    grounds: tickedIn(grounds),
    // What was ticked is seen again.
    subject: subjectsIn(grounds),
    'keep-from': tickedIn(typed['keep-from']),
  };
};

/** The form with what was typed. */
export function formPage(
  typed: Submission,
  faults: readonly Fault[],
  obstacle: Obstacle | undefined,
  language: Language,
): Facts {
  const { subjectHint, bodyHint } = typed.kind === 'complaint' ? complaintWords : publicWords;
  const fields = SUBMIT_FIELDS.map((name) => {
    const fault = faults.find(({ path }) => path === name);
    return {
      [`value-${name}`]: typed[name],
      [`describes-${name}`]: fault ? `${name}-fault` : '',
      [`wrong-${name}`]: String(fault !== undefined),
      [`fault-${name}`]: fault ? [{ says: fault.says }] : [],
    };
  });
  const about = { about: typed.about ? [{ 'value-about': typed.about }] : [] };
  const hints = { 'hint-subject': subjectHint[language], 'hint-body': bodyHint[language] };
  const summary = summaryOf(obstacle, faults.length > 0);
  return Object.assign(
    { summary, 'held-files': heldFacts(typed.files), ...hints, ...kindParts(typed), ...about },
    ...fields,
  );
}

/** What was typed, to be checked, and of a complaint who will see it (SV-4.1). */
export const checkFacts = (typed: Submission, choices: Choices, language: Language): Facts => ({
  ...kindFacts(typed.kind),
  anonymous: typed.identity === 'anonymous' ? [{}] : [],
  unchosen: typed.office === '' && typed.staff === '' ? [{}] : [],
  overlap: overlapIn(typed.grounds) ? [{}] : [],
  answers: answerFacts(typed, choices, language),
});

/** The page to check. `travelling` goes along in the form, unseen: the answers, the language, the key of this submission. */
export const checkPage = (
  typed: Submission,
  choices: Choices,
  travelling: Readonly<Record<string, string>>,
  language: Language,
): Facts => ({
  ...checkFacts(typed, choices, language),
  typed: Object.entries({ ...typed, ...travelling }).map(([field, value]) => ({ field, value })),
});

/** Where a matter is followed, as its slip says. */
export interface SlipPlace {
  readonly address: string;
  /** Leads there with number and code; absent where the page draws it by itself. */
  readonly qr?: QrPath;
}

export interface Taken {
  readonly number: string;
  /** In fours, as shown. */
  readonly code: string;
  readonly due: { readonly on: Day; readonly says: readonly string[] } | null;
  /** Of a complaint, until when there is a finding (SV-4.4). */
  readonly findingOn?: Day | undefined;
  /** Of a complaint, whether law or Party discipline provides for what was ticked (AC-2.7). */
  readonly overlap?: boolean;
  /** Absent where the address of the site is not known. */
  readonly place?: SlipPlace | undefined;
}

/** What is said after a matter was taken. */
export const takenFacts = (
  { number, code, due, findingOn, overlap = false, place }: Taken,
  language: Language,
): Facts => ({
  ...kindFacts(findingOn === undefined ? '' : 'complaint'),
  finding: findingOn === undefined ? '' : sayDay(findingOn, language),
  'case-number': number,
  code,
  running: due ? [{ due: sayDay(due.on, language), why: due.says.map((line) => ({ line })) }] : [],
  undated: due ? [] : [{}],
  overlap: overlap ? [{}] : [],
  where: place ? [{ address: place.address }] : [],
  qr: place?.qr ? [{ side: String(place.qr.side), 'qr-path': place.qr.path }] : [],
});
