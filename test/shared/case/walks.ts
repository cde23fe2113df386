// Random lives of cases: anybody tries anything at any time, the clock comes in time, late or twice. What is refused
// leaves no trace; what remains must keep the laws that walks.test.ts states.
import fc from 'fast-check';
import type { CaseCommand, CaseCommandName, PersonCommandName } from '#shared/case/commands.ts';
import { type CaseKind, CHANNELS } from '#shared/case/kinds.ts';
import { OPEN_IN, PERSON_OPEN_IN } from '#shared/case/steps.ts';
import type { Law } from '#shared/decision.ts';
import { day, dayOf, type Instant, instantOn, plusDays, plusMinutes } from '#shared/time.ts';
import { EVERYONE, LAW, lawWith } from '../sample-law.ts';
import { type By, type Life, lifeOf, take, textOf } from './case-life.ts';
import { does, registers } from './does.ts';

const OFFICES = ['service-centre', 'civil-affairs', 'agriculture', 'party-and-government', 'safety', 'nowhere'];
const KINDS: readonly CaseKind[] = [
  'inquiry',
  'application',
  'petition',
  'suggestion',
  'directive',
  'document',
  'error',
];
const MATERIALS = ['身份证', '户口簿', '收入证明'];

/** What somebody tries: the step, and lots for whatever it needs. */
export interface Lot {
  /** None: whatever leads on from where the case stands. */
  readonly step: Tried | undefined;
  readonly pick: number;
  readonly office: string;
  readonly other: string;
  readonly staff: string;
  readonly named: boolean;
  readonly n: number;
}
/** One thing somebody tries, so many minutes after the one before; `clock` lets everything due happen first. */
export interface Try {
  readonly minutes: number;
  readonly by: By;
  readonly lot: Lot;
  readonly clock: boolean;
  readonly changed: boolean;
}
export interface Walk {
  readonly kind: CaseKind;
  readonly channel: (typeof CHANNELS)[number];
  readonly start: Instant;
  readonly heldBack: number;
  /** Sent by the person, with nobody at the counter. */
  readonly own: boolean;
  readonly tries: readonly Try[];
}

/** A day around now, or up to three weeks ahead. */
const ahead = (now: Instant, n: number): string => plusDays(dayOf(now), n - 1);
const listed = (n: number): readonly string[] => MATERIALS.slice(0, n % (MATERIALS.length + 1));
const asked = ({ past }: Life): readonly string[] => {
  const notice = past.findLast(({ type }) => type === 'NoticeIssued');
  return ((notice && (textOf(notice)?.missing as readonly { name: string }[])) ?? []).map(({ name }) => name);
};
const TIMERS = [
  'due',
  'reminder',
  'overdueLeader',
  'acceptance',
  'noticeDuty',
  'lapse',
  'suspension',
  'grant',
  'archive',
];

type Tried = CaseCommandName | Exclude<PersonCommandName, CaseCommandName> | 'attach' | 'redate' | 'timer';
type Made = (lot: Lot, life: Life, now: Instant) => CaseCommand;
const STEPS: { readonly [S in Tried]: Made } = {
  'answer-on-the-spot': () => does.answer,
  locate: () => does.locate,
  'hand-over': ({ office, named, staff }) => does.handOver(office, named ? staff : undefined),
  'accept-hand-over': () => does.acceptHandOver,
  'return-hand-over': ({ office }) => does.returnHandOver(office),
  recall: () => does.recall,
  'raise-dispute': () => does.dispute,
  designate: ({ office, named, staff }) => does.designate(office, named ? staff : undefined),
  'make-joint': ({ office, other, n }, _, now) => does.makeJoint(ahead(now, n % 5), office, other),
  assign: ({ staff }) => does.assign(staff),
  'refer-outside': () => does.referOutside,
  accept: () => does.accept,
  'issue-notice': ({ n, named }) => (named ? does.noticeAgain(...listed(n)) : does.notice(...listed(n))),
  'receive-materials': ({ n }, life) => does.receive(...asked(life).filter((_, i) => n % 2 === 0 || i === n % 3)),
  suspend: ({ n }, _, now) => does.suspend(ahead(now, n)),
  resume: () => does.resume,
  'request-extension': () => does.askLonger,
  'grant-extension': () => does.grantLonger,
  'refuse-extension': () => does.refuseLonger,
  'invite-joint': ({ office, other, n }, _, now) => does.inviteJoint(ahead(now, n % 5), office, other),
  'confirm-joint': ({ n }) => (n % 3 ? does.agree : does.disagree),
  'rule-joint': ({ n }, _, now) => does.ruleJoint(ahead(now, n % 5)),
  contribute: () => does.contribute,
  'report-progress': () => does.report,
  complete: ({ named }) => ({ ...does.complete, ...(named ? { publish: true } : {}) }),
  refuse: () => does.refuse,
  'report-back': () => does.reportBack,
  'sign-for': () => does.signFor,
  propose: () => does.propose,
  submit: ({ staff }) => does.submit(staff),
  instruct: ({ office, n }, _, now) => does.instruct(office, ahead(now, n)),
  relay: ({ staff }) => does.relay(staff),
  correct: ({ n, staff }, _, now) =>
    n % 3 === 0
      ? does.correct('kind', KINDS[Number(staff) % 7] as string)
      : n % 3 === 1
        ? does.correct('item', 'housing', { statutoryDays: n })
        : does.correct('dueOn', ahead(now, n)),
  link: ({ n, staff }) => does.link(Number(staff) * 40 + n),
  message: () => does.message,
  supervise: () => does.supervise,
  contact: () => does.contact,
  rectify: () => does.rectify,
  'propose-set-aside': () => does.proposeSetAside,
  'confirm-set-aside': () => does.confirmSetAside,
  withdraw: (_, __, now) => does.withdraw(now),
  reopen: () => does.reopen,
  'reissue-code': () => does.reissue,
  'offer-materials': () => does.offer,
  rate: ({ n }) => does.rate((n % 5) + 1),
  urge: () => does.urge,
  revive: () => does.revive,
  'report-retaliation': () => ({ type: 'report-retaliation', text: '停了我的低保' }),
  attach: () => does.attach,
  redate: () => does.redate,
  timer: ({ n }) => does.timer(TIMERS[n % TIMERS.length] as string),
};
const NAMES = Object.keys(STEPS) as Tried[];
export const commandOf = (name: Tried, lot: Lot, life: Life, now: Instant): CaseCommand => STEPS[name](lot, life, now);
/** Some lot, for a step that is only asked about. */
export const SOME_LOT: Lot = {
  step: undefined,
  pick: 0,
  office: 'civil-affairs',
  other: 'agriculture',
  staff: '1002',
  named: true,
  n: 2,
};
/** Steps that lead nowhere new, and those that end a life early: tried, but not time and again. */
const SIDEWAYS: ReadonlySet<Tried> = new Set([
  ...(['message', 'link', 'attach', 'reissue-code', 'supervise', 'urge', 'correct', 'relay', 'contribute'] as const),
  ...(['report-progress', 'report-back', 'raise-dispute', 'offer-materials', 'timer', 'redate', 'locate'] as const),
]);
const ENDS: ReadonlySet<Tried> = new Set(['answer-on-the-spot', 'refuse', 'refer-outside', 'withdraw']);
/** Steps that are open now, by lot which of them first; such as lead on rather than to an end. */
function leadingOn({ state }: Life, { pick, staff }: Lot): readonly Tried[] {
  const open = NAMES.filter(
    (name) =>
      !SIDEWAYS.has(name) &&
      (OPEN_IN[name as CaseCommandName] ?? PERSON_OPEN_IN[name as PersonCommandName] ?? []).includes(state.state),
  );
  const on = Number(staff) % 4 === 0 ? open : open.filter((name) => !ENDS.has(name));
  const from = pick % Math.max(1, on.length);
  return [...on.slice(from), ...on.slice(0, from)];
}
const attempt: fc.Arbitrary<Try> = fc.record({
  minutes: fc.oneof({ weight: 4, arbitrary: fc.nat(90) }, { weight: 1, arbitrary: fc.nat(10 * 24 * 60) }),
  by: fc.constantFrom(...EVERYONE),
  lot: fc.record({
    step: fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 2 }),
    pick: fc.noBias(fc.nat(1000)),
    office: fc.constantFrom(...OFFICES),
    other: fc.constantFrom(...OFFICES),
    staff: fc.constantFrom(...EVERYONE),
    named: fc.boolean(),
    n: fc.noBias(fc.nat(20)),
  }),
  clock: fc.boolean(),
  changed: fc.boolean(),
});

/** Lives of up to so many tries. */
export const walksOf = (most: number): fc.Arbitrary<Walk> =>
  fc.record({
    kind: fc.constantFrom(...KINDS),
    channel: fc.constantFrom(...CHANNELS),
    start: fc
      .tuple(fc.constantFrom('2026-02-26', '2026-09-16', '2026-12-20'), fc.nat(25), fc.nat(24 * 60 - 1))
      .map(([from, days, minutes]) => plusMinutes(instantOn(plusDays(day(from), days), '00:00'), minutes)),
    heldBack: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(29 * 24 * 60)),
    own: fc.boolean(),
    tries: fc.array(attempt, { minLength: Math.floor(most / 4), maxLength: most, size: 'max' }),
  });
export const walk: fc.Arbitrary<Walk> = walksOf(40);

/** The calendar after a storm closed the offices for two days and a Saturday made up for one. */
export const CHANGED: Law = lawWith({
  overrides: [
    { id: 'a'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' },
    { id: 'b'.repeat(32), on: day('2026-03-10'), working: false, notice: '柳政办〔2026〕2号' },
    { id: 'c'.repeat(32), on: day('2026-03-14'), working: true, notice: '柳政办〔2026〕2号' },
  ],
});

const item = { id: 'low-rent', version: 1, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };
const CLOCKS: ReadonlySet<Tried> = new Set(['timer', 'redate']);

/** Everybody who could take a step is tried in turn, so that walks lead somewhere. */
function taken(life: Life, law: Law, at: Instant, { by: first, lot }: Try, name: Tried): Life | undefined {
  const { holder, handOver } = life.state;
  const others = [holder, handOver?.staff ?? holder, '1002', '1003', '1012', '1004', '1011', '1013', '1006', '1005'];
  const everybody = lot.named ? [first, ...others, 'person'] : ['person', first, ...others];
  const command = commandOf(name, lot, life, at);
  for (const by of CLOCKS.has(name) ? ['clock'] : everybody) {
    const answer = take(law, life.past, { at, by, command: asSentBy(by, command) });
    if ('events' in answer && answer.events.length > 0) return lifeOf(law, [...life.past, ...answer.events]);
  }
  return undefined;
}
function tried(life: Life, law: Law, at: Instant, one: Try): Life {
  for (const name of one.lot.step ? [one.lot.step] : leadingOn(life, one.lot)) {
    const next = taken(life, law, at, one, name);
    if (next) return next;
  }
  return lifeOf(law, life.past);
}
/** A person's withdrawal confirms itself. */
const asSentBy = (by: By, command: CaseCommand): CaseCommand =>
  by === 'person' && command.type === 'withdraw' ? does.takeBack : command;

/** Leads the life, telling `seen` after each step. */
export function lead(
  { kind, channel, start, heldBack, own, tries }: Walk,
  seen: (life: Life, now: Instant) => void,
): Life {
  const occurredAt = plusMinutes(start, -heldBack);
  const firstAsked = own ? { firstAsked: '1001' } : {};
  const order = registers(kind, channel, { occurredAt, ...firstAsked, item: 'low-rent', given: { item } });
  const first = take(LAW, [], { at: start, by: own ? 'person' : '1001', command: order });
  if (!('events' in first)) throw new Error(JSON.stringify(first));
  let life = lifeOf(LAW, first.events);
  let now = start;
  seen(life, now);
  for (const one of tries) {
    now = plusMinutes(now, one.minutes);
    const law = one.changed ? CHANGED : life.law;
    if (one.clock) {
      life = lifeOf(law, life.past).untilInstant(now).life;
      seen(life, now);
    }
    life = tried(life, law, now, one);
    seen(life, now);
  }
  return life;
}
