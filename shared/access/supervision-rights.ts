// Who watches, reports, suggests, investigates and knows (SV-4.3), who answers them, and who puts right what was found
// (SC-5). A supervisor has their five rights while their term runs and at no other time; what a step concerns, nobody
// decides on for themselves (SV-3).
import type { SupervisionCommandName } from '../supervision/commands.ts';
import type { SupervisionKind, SupervisorRight } from '../supervision/kinds.ts';
import type { Finding, SupervisionState } from '../supervision/state.ts';
import type { RuleId } from '../words/rules.ts';
import { actsAs, isOfGroup, leadsTownship, type StaffWho } from './who.ts';

/** What rights are judged by; the state of a record has it all. */
export type Watched = Pick<SupervisionState, 'kind' | 'state' | 'by' | 'office' | 'about' | 'findings'>;

const serves = (who: StaffWho): boolean => who.serves;
const supervisor = (who: StaffWho): boolean => who.roles.has('supervisor');

const answersFor = (who: StaffWho, office: string | undefined): boolean =>
  office !== undefined && (who.heads.has(office) || who.leads.has(office));

/** Of the office, its head, its leader, whom it names, or who acts for one of these. */
export const isConcerned = (who: StaffWho, { office, about, findings }: Watched): boolean =>
  (office !== undefined && who.office === office) ||
  answersFor(who, office) ||
  actsAs(who, about) ||
  findings.some(({ owner }) => actsAs(who, owner));

const owns = (who: StaffWho, { findings }: Watched): boolean => findings.some(({ owner }) => actsAs(who, owner));
const wrote = (who: StaffWho, { by }: Watched): boolean => who.number === by && (serves(who) || isOfGroup(who));

const KNOWS: Readonly<Record<SupervisionKind, (who: StaffWho, record: Watched) => boolean>> = {
  'spot-checks': (who, record) =>
    serves(who) || isOfGroup(who) || leadsTownship(who) || answersFor(who, record.office) || owns(who, record),
  // A report is the appraisal group's: whom it concerns does not learn of it, other supervisors need not.
  reports: (who, record) => wrote(who, record) || ((isOfGroup(who) || leadsTownship(who)) && !isConcerned(who, record)),
  suggestions: (who, record) => serves(who) || isOfGroup(who) || leadsTownship(who) || answersFor(who, record.office),
  inquiries: (who, record) => serves(who) || isOfGroup(who) || leadsTownship(who) || answersFor(who, record.office),
  briefings: (who, { state }) => isOfGroup(who) || (state === 'given' && (serves(who) || leadsTownship(who))),
};

/** Whether a record exists for this person. */
export const knowsSupervision = (who: StaffWho, record: Watched): boolean =>
  // Whose term has not begun or is over knows of none of it, whatever they wrote themselves.
  (serves(who) || !supervisor(who)) && KNOWS[record.kind](who, record);

/** Whether somebody reads what was found, and who puts it right: where it names people only these may (SV-1). */
export const readsFinding = (who: StaffWho, record: Watched, { names, owner }: Finding): boolean =>
  !names || isOfGroup(who) || wrote(who, record) || answersFor(who, record.office) || actsAs(who, owner);

interface Right<S extends unknown[] = []> {
  readonly may: (who: StaffWho, ...subject: S) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

const only = 'SV-1/only-what-is-allowed';
const term = 'SV-4.3/a-right-lasts-as-long-as-the-term';

/** The five rights, each a permission of its own, granted with the term (SV-4.3). The group watches and knows by its office. */
const FIVE: { readonly [R in SupervisorRight]: Right } = {
  watch: { may: (who) => serves(who) || isOfGroup(who), rule: term },
  report: { may: serves, rule: term },
  suggest: { may: serves, rule: term },
  investigate: { may: serves, rule: term },
  know: { may: (who) => serves(who) || isOfGroup(who) || leadsTownship(who), rule: term },
};

const asksOffices = (who: StaffWho): boolean =>
  serves(who) || isOfGroup(who) || leadsTownship(who) || who.heads.size > 0 || who.leads.size > 0;

/** What making a record of each kind takes, and what its list takes. */
export const MAKES: Readonly<Record<SupervisionKind, SupervisorRight | 'brief'>> = {
  'spot-checks': 'watch',
  reports: 'report',
  suggestions: 'suggest',
  inquiries: 'investigate',
  briefings: 'brief',
};
export const LISTS = {
  'spot-checks': 'list-spot-checks',
  reports: 'list-reports',
  suggestions: 'list-suggestions',
  inquiries: 'list-inquiries',
  briefings: 'list-briefings',
} as const satisfies Readonly<Record<SupervisionKind, string>>;

type OnRecord = Right<[Watched]>;
const CHECKS: OnRecord = {
  may: (who, record) => (wrote(who, record) || isOfGroup(who)) && !isConcerned(who, record),
  rule: 'SC-5/nobody-concerned-judges-a-correction',
};
const BY_GROUP: OnRecord = { may: (who, record) => isOfGroup(who) && !isConcerned(who, record), rule: CHECKS.rule };
const DECIDES: OnRecord = {
  // Where the group has to stand aside, the leading group is there.
  may: (who, record) => (isOfGroup(who) || leadsTownship(who)) && !isConcerned(who, record),
  rule: 'SV-3/only-the-appraisal-group-decides-on-reports',
};
const ANSWERS: OnRecord = {
  may: (who, { office }) => answersFor(who, office),
  rule: 'SV-4.3/the-office-asked-answers',
};

const STEPS: { readonly [C in SupervisionCommandName]: OnRecord } = {
  'add-finding': CHECKS,
  assign: BY_GROUP,
  'report-done': { may: owns, rule: 'SC-5/the-owner-reports-it-done' },
  confirm: CHECKS,
  return: CHECKS,
  'set-aside': BY_GROUP,
  'take-up': DECIDES,
  dismiss: DECIDES,
  adopt: ANSWERS,
  answer: ANSWERS,
  withdraw: { may: (who) => isOfGroup(who), rule: only },
};

export const SUPERVISION_RIGHTS = {
  ...FIVE,
  /** Briefings are written for supervisors by the appraisal group. */
  brief: { may: isOfGroup, rule: only },
  // Whoever has something to put right finds it here; the list holds what each may know.
  'list-spot-checks': { may: (who: StaffWho) => serves(who) || !supervisor(who), rule: term },
  'list-reports': { may: (who: StaffWho) => serves(who) || isOfGroup(who) || leadsTownship(who), rule: term },
  'list-suggestions': { may: asksOffices, rule: term },
  'list-inquiries': { may: asksOffices, rule: term },
  'list-briefings': FIVE.know,
  'list-supervisors': {
    may: (who: StaffWho) => isOfGroup(who) || leadsTownship(who) || who.roles.has('administrator'),
    rule: only,
  },
  ...STEPS,
} as const;
