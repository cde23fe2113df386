// What an entry of each kind must hold before it is written, and which part of it the chain may know. The rest is text.
import type { JsonObject, Law, Refusal } from '../decision.ts';
import { activeStaff, holdsRole, openOffice } from '../directory/directory.ts';
import { dayOf, type Instant, instantOn } from '../time.ts';
import type { RuleId } from '../words/rules.ts';
import type { SignedBody, WriteCommand } from './commands.ts';
import type { SignedFacts } from './events.ts';
import type { SignedKind } from './kinds.ts';

interface Entered {
  readonly facts: SignedFacts;
  readonly text: JsonObject;
}
type Judged = Entered | { readonly refused: Refusal };

interface Around {
  readonly law: Law;
  readonly by: string;
  readonly at: Instant;
  readonly given: NonNullable<WriteCommand['given']>;
}

const refused = (rule: RuleId, at: string) => ({ refused: { rule, at } });

/** Somebody of the staff other than the writer; an invited supervisor is none of them. */
const isColleague = ({ law: { directory }, by }: Around, number: string): boolean =>
  number !== by && activeStaff(directory, number) !== undefined && !holdsRole(directory, number, 'supervisor');

function gift(body: SignedBody<'gift'>, around: Around): Judged {
  const { outcome, on, handedTo, receipt, ...text } = body;
  if (on > dayOf(around.at)) return refused('SC-2/what-is-entered-has-happened', 'on');
  if (outcome === 'refused' && (handedTo ?? receipt) !== undefined)
    return refused('SC-2/what-was-refused-went-nowhere', handedTo === undefined ? 'receipt' : 'handedTo');
  if (outcome === 'handedIn' && (handedTo === undefined || !isColleague(around, handedTo)))
    return refused('SC-2/handed-in-to-a-colleague', 'handedTo');
  const facts = { kind: 'gift', on, outcome, ...(handedTo === undefined ? {} : { handedTo }) } as const;
  return { facts, text: { ...text, ...(receipt === undefined ? {} : { receipt }) } };
}

function opening(body: SignedBody<'opening'>, around: Around): Judged {
  const { on, time, with: second, ...text } = body;
  const { law, by, at } = around;
  if (instantOn(on, time) > at) return refused('SV-4.1/what-is-entered-has-happened', on > dayOf(at) ? 'on' : 'time');
  if (!isColleague(around, second)) return refused('SV-4.1/two-people-open-the-box', 'with');
  if (![by, second].some((one) => holdsRole(law.directory, one, 'appraisal-group')))
    return refused('SV-4.1/one-of-the-two-is-of-the-appraisal-group', 'with');
  return { facts: { kind: 'opening', on, time, with: second }, text };
}

function commendation(body: SignedBody<'commendation'>, around: Around): Judged {
  const { staff, office, case: number, ...text } = body;
  const { law, by, given } = around;
  if ((staff === undefined) === (office === undefined)) return refused('SC-5/one-person-or-one-office', 'staff');
  if (staff !== undefined && !isColleague(around, staff))
    return refused(staff === by ? 'SC-5/nobody-proposes-themselves' : 'SC-5/somebody-of-the-staff', 'staff');
  if (office !== undefined && !openOffice(law.directory, office))
    return refused('SC-5/an-office-that-is-open', 'office');
  if (number !== undefined && !given.case) return refused('SC-5/a-case-you-know', 'case');
  const whom = staff === undefined ? { office: office as string } : { staff };
  return { facts: { kind: 'commendation', ...whom, ...(given.case ? { case: given.case } : {}) }, text };
}

const JUDGES: { readonly [K in SignedKind]: (body: never, around: Around) => Judged } = {
  gift,
  opening,
  commendation,
};

/** The entry as it may be written, or why not. */
export const entered = (kind: SignedKind, { body, given = {} }: WriteCommand, around: Omit<Around, 'given'>): Judged =>
  JUDGES[kind](body as never, { ...around, given });
