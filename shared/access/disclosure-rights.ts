// Who may prepare, check and approve what goes public (DI-6): relations to the record, never its progress. That the
// author does not approve their own words is the gate's own rule, because it depends on who wrote what.
import type { CaseState } from '../case/state.ts';
import type { Board, DisclosureStateName } from '../disclosure/boards.ts';
import type { DisclosureCommandName } from '../disclosure/commands.ts';
import type { RuleId } from '../words/rules.ts';
import type { StaffWho } from './who.ts';

/** What lists and records both know of a disclosure. */
export interface Concerned {
  readonly author: string;
  readonly office: string;
  readonly state?: DisclosureStateName;
  /** Marks of those among whom it is kept until it is public: it comes from a complaint (SV-4.1). */
  readonly among?: readonly string[];
  /** The mark that the one who asks would have in it; without one nobody is among them. */
  readonly mark?: string;
}

/** What is public, or was, is everybody's to know of: from then on nobody can be told from others by it. */
const wasPublic = ({ state }: Concerned): boolean =>
  state === 'published' || state === 'withdrawn' || state === 'expired';

/** Whether it is kept from somebody; of what comes from no complaint it is from nobody. */
const admits = (subject: Concerned): boolean =>
  subject.among === undefined ||
  wasPublic(subject) ||
  (subject.mark !== undefined && subject.among.includes(subject.mark));

const publishes = (who: StaffWho): boolean => who.roles.has('publisher');
const isAuthor = (who: StaffWho, { author }: Concerned): boolean => author === who.number;

/** Author, head of the office whose case it is, and publishers: for everyone else it does not exist before it is public. */
export const knowsDisclosure = (who: StaffWho, subject: Concerned): boolean =>
  admits(subject) && (publishes(who) || isAuthor(who, subject) || who.heads.has(subject.office));

interface Right<S> {
  readonly may: (who: StaffWho, subject: S) => boolean;
  /** The rule a refusal cites. */
  readonly rule: RuleId;
}

/**
 * Once public, the words of what comes from a complaint are changed by nobody: a right that some have and some have not
 * would tell who stood aside. It is taken down, by any publisher, and drafted anew.
 */
const isFixed = (subject: Concerned): boolean => subject.among !== undefined && wasPublic(subject);

const WRITE: Right<Concerned> = {
  may: (who, subject) => knowsDisclosure(who, subject) && !isFixed(subject),
  rule: 'DI-6/only-those-concerned-write',
};
const DECIDE: Right<Concerned> = {
  may: (who, subject) => admits(subject) && publishes(who),
  rule: 'DI-6/only-publishers-approve',
};

/** The author is let through to the gate, which answers with the rule of the second person instead of a mere "no". */
const PASS: Right<Concerned> = {
  ...DECIDE,
  may: (who, subject) => admits(subject) && !isFixed(subject) && (publishes(who) || isAuthor(who, subject)),
};

const COMMAND_RIGHTS: { readonly [C in DisclosureCommandName]: Right<Concerned> } = {
  edit: WRITE,
  submit: WRITE,
  approve: PASS,
  'publish-correction': PASS,
  return: DECIDE,
  withdraw: DECIDE,
};

/** Whoever finished the case, its head, and publishers put it forward. */
const mayDraft = (who: StaffWho, { holder, office }: CaseState): boolean =>
  publishes(who) || holder === who.number || who.heads.has(office);

/** Boards on the work of the supervision body itself. */
const OF_THE_GROUP: ReadonlySet<Board> = new Set(['complaints', 'appraisal', 'monthly-report', 'commendations']);

/** What no case knows is put forward by publishers, by the office that answers for it, and by the appraisal group. */
const mayDraftByHand = (
  who: StaffWho,
  { board, office }: { readonly board: Board; readonly office?: string },
): boolean =>
  publishes(who) ||
  (OF_THE_GROUP.has(board) && who.roles.has('appraisal-group')) ||
  (office !== undefined && (who.office === office || who.heads.has(office) || who.leads.has(office)));

export const DISCLOSURE_RIGHTS = {
  ...COMMAND_RIGHTS,
  read: { may: knowsDisclosure, rule: 'SV-1/only-what-is-allowed' },
  list: { may: (who: StaffWho) => !who.roles.has('supervisor'), rule: 'SV-1/only-what-is-allowed' },
  draft: { may: mayDraft, rule: 'DI-6/only-those-concerned-write' },
  'draft-by-hand': { may: mayDraftByHand, rule: 'DI-6/only-those-concerned-write' },
} as const;
