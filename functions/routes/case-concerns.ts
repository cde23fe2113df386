// What waits for somebody on their to-do list: what they hold, what they stand in for, and what has come up to them.
import { actsAs, type StaffWho } from '#shared/access/who.ts';
import type { CaseCard } from '../perform/kept-case.ts';

/** Under whom a case stands in the list of a person: who holds it or, once closed, who looks after a bad rating. */
const listedUnder = ({ open, holder, followUp }: CaseCard): string => (open ? holder : (followUp ?? holder));

export type ListedAs = 'own' | 'substitute' | 'office';

/** Whether somebody has this case on their list as their own, for one they stand in for, or as somebody of the office. */
export function listedAs(who: StaffWho, card: CaseCard): ListedAs {
  const under = listedUnder(card);
  if (under === who.number) return 'own';
  return who.standsInFor.has(under) ? 'substitute' : 'office';
}

type Test = (who: StaffWho, card: CaseCard) => boolean;

/** Handed to this person, or to their office and nobody in particular. */
const toAccept: Test = (who, { state, receiver, receivingOffice }) =>
  state === 'handingOver' && (actsAs(who, receiver) || (receiver === undefined && receivingOffice === who.office));

const officesOf = ({ office, receivingOffice }: CaseCard): string[] =>
  receivingOffice === undefined ? [office] : [office, receivingOffice];

/** The head's from the first missed step, and what they are asked to decide. */
const headed: Test = (who, card) => {
  const heads = officesOf(card).some((office) => who.heads.has(office));
  if (card.asked?.some((office) => who.heads.has(office))) return true;
  return heads && (card.escalated >= 1 || card.waiting.length > 0 || card.extension === 'head');
};

/** The leader's from the second, and whose duty it is when that is disputed. */
const led: Test = (who, card) => {
  const leads = officesOf(card).some((office) => who.leads.has(office));
  if (card.state === 'arbitration' && who.leads.has(card.firstOffice)) return true;
  const toRule = card.waiting.includes('joint') || card.disagreed === true;
  return leads && (card.escalated >= 2 || card.extension === 'leader' || toRule);
};

/** What comes up to the chair; an emergency at once (AC-1.13). */
const chaired: Test = (who, { waiting, extension, emergency }) =>
  who.roles.has('chair') && (waiting.includes('ruling') || extension === 'chair' || emergency === true);

const grouped: Test = (who, { escalated, setAside }) =>
  who.roles.has('appraisal-group') && (escalated >= 2 || setAside === true);

const CONCERNS: readonly Test[] = [toAccept, headed, led, chaired, grouped];

/** What waits for this person beyond what they hold (TL-4, TL-5, AC-1.19, SC-1). */
export const concerns: Test = (who, card) => CONCERNS.some((test) => test(who, card));
