// How each kind of record begins (SV-4.3): who makes it was judged at the door; here stands what it must say.
import { isConcerned } from '../access/supervision-rights.ts';
import { whoIs } from '../access/who.ts';
import { type Actor, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { activeStaff, openOffice } from '../directory/directory.ts';
import { dayOf, type Instant, plusDays } from '../time.ts';
import { within } from './clocks.ts';
import type { MakeCommand } from './commands.ts';
import type { SupervisionEvent } from './events.ts';
import { findingMade, namesStaff } from './findings.ts';

type Made = Decision<SupervisionEvent>;

/** How far back a check may lie that is written down today: as what arrived is registered (FI-1). */
const MOST_DAYS_BACK = 30;

/** Whether who acts belongs to what is looked at, or answers for it: then another makes the check. */
function concerns(law: Law, actor: Actor, office: string): boolean {
  const who = whoIs(law.directory, staffOf(actor));
  const record = { kind: 'spot-checks', state: 'closed', by: staffOf(actor), office, findings: [] } as const;
  return who.kind !== 'staff' || isConcerned(who, record);
}

/** SV-2: an office, a day, what was looked at; each finding is an event of its own. */
function spotCheck(law: Law, { number, body }: MakeCommand<'spot-checks'>, actor: Actor, at: Instant): Made {
  const { office, on, lookedAt, note, findings = [] } = body;
  if (!openOffice(law.directory, office)) return unknownOffice(office);
  if (on > dayOf(at) || on < plusDays(dayOf(at), -MOST_DAYS_BACK)) {
    return refusedBy('SV-2/a-check-is-written-down-soon', { days: String(MOST_DAYS_BACK) }, 'on');
  }
  if (concerns(law, actor, office)) return refusedBy('SV-3/nobody-checks-their-own-office');
  // The note is read by everybody who may know of the check; people belong into a finding (SV-1).
  if (note !== undefined && namesStaff(law, note)) return refusedBy('SV-1/people-are-named-in-a-finding', {}, 'note');
  const made: SupervisionEvent[] = [
    {
      type: 'SpotCheckMade',
      data: { number, office, on, lookedAt },
      ...(note === undefined ? {} : { text: { note } }),
    },
  ];
  for (const [i, found] of findings.entries()) {
    const one = findingMade(law, office, found, i + 1, at);
    if ('refused' in one) {
      const { rule, detail, at: field } = one.refused;
      return refusedBy(rule, detail, `findings.${i}.${field ?? 'text'}`);
    }
    made.push(one);
  }
  return decided(...made);
}

const unknownOffice = (office: string) => refusedBy('DI-3/staff-belong-to-an-open-office', { office }, 'office');

/** A matter for the appraisal group, which takes it up as a clue or dismisses it (SV-4.5). */
function report(law: Law, { number, body }: MakeCommand<'reports'>, at: Instant): Made {
  const { subject, office, about, title, body: words } = body;
  if (office !== undefined && !openOffice(law.directory, office)) return unknownOffice(office);
  if (about !== undefined && (!activeStaff(law.directory, about) || isInvited(law, about))) {
    return refusedBy('SV-1/only-staff-are-reported-on', { staff: about }, 'about');
  }
  // Both would have to stand aside, and a record has one office: whoever is named is of it, or of none.
  if (office !== undefined && about !== undefined && !isOf(law, about, office)) {
    return refusedBy('SV-4.3/who-is-reported-is-of-the-office', { staff: about }, 'office');
  }
  // Who is named stands in an office: it is theirs the group must not belong to.
  const where = office ?? (about === undefined ? undefined : activeStaff(law.directory, about)?.office);
  const data = {
    number,
    subject,
    ...(where === undefined ? {} : { office: where }),
    ...(about === undefined ? {} : { about }),
    clock: within(law, at, law.policy.supervision.reportDecided),
  };
  return decided({ type: 'MatterReported', data, text: { title, body: words } });
}

/** Of the office or its head, or of no office at all. */
const isOf = ({ directory }: Law, number: string, office: string): boolean =>
  [office, undefined].includes(activeStaff(directory, number)?.office) ||
  directory.offices.get(office)?.head === number;

const isInvited = (law: Law, number: string): boolean =>
  activeStaff(law.directory, number)?.roles.includes('supervisor') === true;

/** A suggestion or a question to an office, which owes an answer. */
function asked(law: Law, { kind, number, body }: MakeCommand<'suggestions' | 'inquiries'>, at: Instant): Made {
  const { office, title, body: words } = body;
  if (!openOffice(law.directory, office)) return unknownOffice(office);
  const { suggestionAnswered, inquiryAnswered } = law.policy.supervision;
  const text = { title, body: words };
  return kind === 'suggestions'
    ? decided({ type: 'SuggestionMade', data: { number, office, clock: within(law, at, suggestionAnswered) }, text })
    : decided({ type: 'InquiryMade', data: { number, office, clock: within(law, at, inquiryAnswered) }, text });
}

/** The first events of a record. */
export function make(law: Law, command: MakeCommand, actor: Actor, at: Instant): Made {
  switch (command.kind) {
    case 'spot-checks':
      return spotCheck(law, command, actor, at);
    case 'reports':
      return report(law, command, at);
    case 'suggestions':
    case 'inquiries':
      return asked(law, command, at);
    case 'briefings': {
      const { title, body } = command.body;
      return decided({ type: 'BriefingGiven', data: { number: command.number }, text: { title, body } });
    }
  }
}
