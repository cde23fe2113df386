// What a spot check found, and how it is put right (SC-5): an owner of that office, a date, a report that it is done, and
// the word of somebody whom it does not concern.
import { actsAs, whoIs } from '../access/who.ts';
import { type Actor, type Decision, decided, type Law, type Refusal, refusedBy, staffOf } from '../decision.ts';
import { activeStaff } from '../directory/directory.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import { type Day, dayOf, type Instant, plusDays } from '../time.ts';
import { supervisionWords } from '../words/supervision.ts';
import { upTo } from './clocks.ts';
import { type Found, MOST_FINDINGS, type SupervisionStep } from './commands.ts';
import type { SupervisionEvent } from './events.ts';
import type { Finding, SupervisionState } from './state.ts';
import { type FindingStep, findingOpenFor } from './steps.ts';

type Refused = { readonly refused: Refusal };

/** Whether words name somebody on the staff (SV-1). */
export const namesStaff = ({ directory }: Law, words: string): boolean =>
  [...directory.staff.values()].some(({ active, name }) => active && words.includes(name));

/** Why nobody can owe this, if so: the owner is in post there, the day lies ahead and not too far (SC-5). */
function unsound(law: Law, office: string, owner: string, on: Day, at: Instant): Refused | undefined {
  const member = activeStaff(law.directory, owner);
  const heads = law.directory.offices.get(office)?.head === owner;
  if (!member || (member.office !== office && !heads)) {
    return refusedBy('SC-5/an-owner-is-of-the-office', { staff: owner }, 'owner');
  }
  return wrongDay(law, on, at);
}

function wrongDay({ policy }: Law, on: Day, at: Instant): Refused | undefined {
  const { limit } = policy.supervision.corrected;
  const today = dayOf(at);
  if (on > today && on <= plusDays(today, limit)) return undefined;
  return refusedBy('SC-5/a-correction-has-a-date', { days: String(limit) }, 'dueOn');
}

/** A finding as it is written down: with an owner and a date, or neither; then somebody names one soon. */
export function findingMade(
  law: Law,
  office: string,
  { subject, text, owner, dueOn }: Found,
  finding: number,
  at: Instant,
): Extract<SupervisionEvent, { type: 'FindingMade' }> | Refused {
  if (owner === undefined && dueOn === undefined) {
    const { limit } = law.policy.supervision.ownerNamed;
    const nameBy = workingDayEnd(law.calendar, law.policy.hours.sessions, at, limit);
    return { type: 'FindingMade', data: { finding, subject, names: namesStaff(law, text), nameBy }, text: { text } };
  }
  if (owner === undefined || dueOn === undefined) {
    return refusedBy('SC-5/an-owner-comes-with-a-date', {}, owner === undefined ? 'owner' : 'dueOn');
  }
  const refused = unsound(law, office, owner, dueOn, at);
  if (refused) return refused;
  const data = { finding, subject, names: true, owner, clock: upTo(law, at, dueOn) };
  return { type: 'FindingMade', data, text: { text } };
}

/** One more finding of a check. */
export function addFinding(law: Law, state: SupervisionState, found: Found, at: Instant): Decision<SupervisionEvent> {
  if (state.findings.length >= MOST_FINDINGS) {
    return refusedBy('SV-2/a-check-holds-so-many-findings', { n: String(MOST_FINDINGS) });
  }
  const made = findingMade(law, state.office ?? '', found, state.findings.length + 1, at);
  return 'refused' in made ? made : decided(made);
}

/** Whether somebody may say of their own that it is done, and nobody of theirs that it is right. */
function standsAside(law: Law, actor: Actor, { owner, reported }: Finding): boolean {
  const who = whoIs(law.directory, staffOf(actor));
  return who.kind !== 'staff' || actsAs(who, owner) || who.number === reported?.by;
}

type OnFinding = Extract<SupervisionStep, { readonly type: FindingStep }>;

/** A step on one finding. */
export function onFinding(
  law: Law,
  state: SupervisionState,
  step: OnFinding,
  actor: Actor,
  at: Instant,
): Decision<SupervisionEvent> {
  const n = step.finding;
  const found = state.findings[n - 1];
  if (!found) return refusedBy('SV-2/a-finding-there-is', { n: String(n) }, 'finding');
  if (!findingOpenFor(step.type, found.state)) {
    const label = supervisionWords.findingStates[found.state];
    return refusedBy('SC-5/a-step-fits-the-finding', { n: String(n), state: label });
  }
  const office = state.office ?? '';
  switch (step.type) {
    case 'assign': {
      const { owner, dueOn } = step;
      const refused = unsound(law, office, owner, dueOn, at);
      return refused ?? decided({ type: 'FindingAssigned', data: { finding: n, owner, clock: upTo(law, at, dueOn) } });
    }
    case 'report-done': {
      const who = whoIs(law.directory, staffOf(actor));
      if (who.kind !== 'staff' || !actsAs(who, found.owner)) return refusedBy('SC-5/the-owner-reports-it-done');
      return decided({ type: 'CorrectionReported', data: { finding: n }, text: { text: step.text } });
    }
    case 'confirm': {
      if (standsAside(law, actor, found)) return refusedBy('SC-5/nobody-concerned-judges-a-correction');
      const { note } = step;
      const text = note === undefined ? {} : { text: { note } };
      return decided({ type: 'CorrectionConfirmed', data: { finding: n }, ...text });
    }
    case 'return': {
      if (standsAside(law, actor, found)) return refusedBy('SC-5/nobody-concerned-judges-a-correction');
      const { dueOn, reason } = step;
      const refused = wrongDay(law, dueOn, at);
      if (refused) return refused;
      const data = { finding: n, clock: upTo(law, at, dueOn) };
      return decided({ type: 'CorrectionReturned', data, text: { reason } });
    }
    case 'set-aside':
      if (standsAside(law, actor, found)) return refusedBy('SC-5/nobody-concerned-judges-a-correction');
      return decided({ type: 'FindingSetAside', data: { finding: n }, text: { reason: step.reason } });
  }
}
