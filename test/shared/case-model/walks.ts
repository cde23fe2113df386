// One life led twice, once by the law of the house and once by the plain model: the same steps at the same moments, and
// after each the two are compared.
import fc from 'fast-check';
import type { CaseState } from '#shared/case/state.ts';
import { day } from '#shared/time.ts';
import { type Life, lifeOf, moment, take as takeHere } from '../case/case-life.ts';
import { applies, registers } from '../case/does.ts';
import { LAW } from '../sample-law.ts';
import type { Act } from './dates.ts';
import { after, type Day, dayOf, type Time, within } from './days.ts';
import { asCommand, factsFor, leftOpen, some } from './facts.ts';
import { dueOn, KINDS, type Kind, light, limitFrom, type Matter, OPEN, pass } from './matter.ts';
import { STEPS, take } from './steps.ts';

/** How a matter comes in. `back`: so many minutes before it was registered; `set`: days until a superior's date. */
export interface Beginning {
  readonly kind: Kind;
  readonly on: string;
  readonly minute: number;
  readonly back: number;
  readonly set: number | undefined;
  readonly promised: number | undefined;
  readonly statute: number | undefined;
  readonly urgent: boolean;
}
/** One try: so many minutes later, one of the steps that are open, or any at all; `look`: minutes until another look. */
export interface Try {
  readonly minutes: number;
  readonly pick: number;
  readonly any: boolean;
  readonly facts: number;
  readonly look: number;
}

const maybe = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { nil: undefined });
const DAY = 24 * 60;

export const beginning: fc.Arbitrary<Beginning> = fc.record({
  // An application has the most rules of its own.
  kind: fc.constantFrom<Kind>(...KINDS, 'application', 'application', 'petition'),
  on: fc
    .tuple(fc.constantFrom('2025-01-10', '2025-04-15', '2025-09-15', '2026-01-20', '2026-04-20'), fc.nat(25))
    .map(([from, days]) => after(from, days)),
  minute: fc.oneof(fc.integer({ min: 8 * 60, max: 18 * 60 }), fc.nat(DAY - 1)),
  back: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(29 * DAY)),
  set: fc.option(fc.nat(20), { nil: undefined, freq: 3 }),
  promised: maybe(fc.integer({ min: 1, max: 10 })),
  statute: maybe(fc.integer({ min: 10, max: 20 })),
  urgent: fc.boolean(),
});

export const attempts: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.record({
    minutes: fc.oneof(
      { weight: 3, arbitrary: fc.nat(60) },
      { weight: 3, arbitrary: fc.nat(DAY) },
      { weight: 3, arbitrary: fc.nat(6 * DAY) },
      { weight: 1, arbitrary: fc.nat(50 * DAY) },
    ),
    pick: fc.nat(999),
    any: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    facts: fc.nat(99_999),
    look: fc.nat(9 * DAY),
  }),
  { maxLength: 20, size: 'max' },
);

/** So many minutes later on the same clock. */
export const later = (at: Time, minutes: number): Time =>
  new Date(Date.parse(`${at.replace(' ', 'T')}:00Z`) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** The matter as the model has it, and the life as the house leads it. */
export interface Both {
  readonly matter: Matter;
  readonly life: Life;
  readonly now: Time;
}

/** The matter on the morning it is registered, as the model has it. */
function registered(start: Beginning, received: Time, now: Time, set: Day | undefined): Matter {
  const { kind, promised, statute } = start;
  const urgent = kind === 'document' && start.urgent;
  const limited = kind === 'application' ? { kind, promised, statute } : { kind, urgent };
  const counted = limitFrom(limited, received);
  const examine = within(received, 5);
  const undated = kind === 'application' && set === undefined;
  const dated = set && counted.date ? { date: { ...counted.date, set } } : counted;
  return {
    ...limited,
    state: 'registered',
    received,
    registered: now,
    ...(undated ? { date: null, examine: examine > now ? examine : now } : dated),
    item: kind === 'application',
    notices: 0,
    missing: [],
    office: 'service-centre',
    returns: 0,
    ruled: false,
    extended: false,
    reportOwed: false,
    rated: false,
    reopened: false,
    reopenedByPerson: false,
  };
}

export function begun(start: Beginning): Both {
  const { kind, on, minute, back, set } = start;
  const now = later(`${on} 00:00`, minute);
  const received = later(now, -back);
  const dated = set !== undefined && (kind === 'directive' || kind === 'application');
  const setOn = dated ? after(dayOf(received), set) : undefined;
  const matter = registered(start, received, now, setOn);
  const { promised, statute } = matter;
  const { given } = applies({
    ...(promised === undefined ? {} : { commitmentDays: promised }),
    ...(statute === undefined ? {} : { statutoryDays: statute }),
  });
  const order = registers(kind, setOn ? 'platform' : 'letter', {
    occurredAt: moment(received),
    firstAsked: '1001',
    ...(setOn ? { dueOn: day(setOn) } : {}),
    ...(matter.urgent ? { urgency: 'urgent' as const } : {}),
    ...(kind === 'application' ? { item: 'low-rent', given } : {}),
  });
  const answer = takeHere(LAW, [], { at: moment(now), by: '1001', command: order });
  if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  return { matter, life: lifeOf(LAW, answer.events), now };
}

export interface Said {
  readonly act: Act;
  /** Whether each of the two took the step. */
  readonly model: boolean;
  readonly house: boolean | string;
  readonly both: Both;
}

/** Steps that lead on are tried more often than those that end a matter, so that walks go deep. */
const OFTEN: { readonly [name: string]: number } = {
  accept: 8,
  signFor: 8,
  acceptHandOver: 8,
  returnHandOver: 5,
  designate: 4,
  issueNotice: 3,
  receiveMaterials: 8,
  suspend: 6,
  resume: 4,
  requestExtension: 10,
  grantExtension: 20,
  refuseExtension: 5,
  inviteJoint: 5,
  confirmJoint: 15,
  ruleJoint: 15,
  propose: 8,
  submit: 8,
  instruct: 8,
  reportBack: 5,
  complete: 2,
};
const weighted = (acts: readonly Act[]): Act[] =>
  acts.flatMap((act) => Array.from({ length: OFTEN[act.name] ?? 1 }, () => act));

/** Lets time pass and takes one step in both. */
export function taken(both: Both, { minutes, pick, any, facts }: Try): Said {
  const now = later(both.now, minutes);
  const matter = pass(both.matter, now);
  const life = both.life.untilInstant(moment(now)).life;
  const acts = STEPS.map((name) => factsFor(name, matter, now, facts)).filter((act) => !leftOpen(matter, act));
  const open = acts.filter((act) => take(matter, act, now) !== undefined);
  const act = some(weighted(any || open.length === 0 ? acts : open), pick);
  const next = take(matter, act, now);
  const [by, command] = asCommand(act, life, matter, now);
  // Whether this person may is another table; an answer to a request is asked of those it could go to.
  const answer = takeHere(LAW, life.past, { at: moment(now), by, command }, 'whoever');
  const done = 'events' in answer;
  const lived = done ? lifeOf(LAW, [...life.past, ...answer.events]) : life;
  return {
    act,
    model: next !== undefined,
    house: done ? true : Object.values(answer).join(),
    both: { matter: pass(next ?? matter, now), life: lived.untilInstant(moment(now)).life, now },
  };
}

/** The holiday table reaches to the end of 2026: what is begun by now ends well before. */
export const inTable = ({ now }: Both, { minutes, look }: Try): boolean => later(now, minutes + look) < '2026-09-30';

/** What is compared: where it stands, its date, its light, and whether its end was in time. */
export const modelled = (matter: Matter, at: Time) => ({
  state: matter.state,
  dueOn: dueOn(matter),
  light: dueOn(matter) === null ? null : light(matter, at),
  onTime: OPEN.includes(matter.state) ? null : (matter.onTime ?? null),
});
export const standing = ({ state }: Life, at: Time, lightOf: (state: CaseState, at: Time) => string | null) => ({
  state: state.state,
  dueOn: state.clock?.due.on ?? null,
  light: state.clock ? lightOf(state, at) : null,
  onTime: state.closing?.onTime ?? null,
});
