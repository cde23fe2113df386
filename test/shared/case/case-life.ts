// given(...past).at(moment).by(number).when(command).then(...events) / .refusedBy(rule): the life of a case as the house
// leads it: first whether this person may, then whether the rules allow it, then what was decided is stored and folded.
import { expect } from 'vitest';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import type { CaseCommand } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import type { Light } from '#shared/case/kinds.ts';
import { lightOf } from '#shared/case/light.ts';
import type { CaseState } from '#shared/case/state.ts';
import { type Actor, CLOCK, type JsonObject, type Law, PERSON, type Recorded, staffActor } from '#shared/decision.ts';
import { day, type Instant, instantOn, laterOf } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { LAW } from '../sample-law.ts';
import { storedAs } from '../stored.ts';
import { does, registers } from './does.ts';

type Stored = Recorded<CaseEvent>;
/** A staff number, or one of the two who are no staff. */
export type By = string;

/** `2026-09-24 10:00` on township clocks. */
export const moment = (text: string): Instant => {
  const [on = '', time = ''] = text.split(' ');
  return instantOn(day(on), time);
};
/** The same back: what a reader of a test wants to see instead of UTC. */
export const shown = (at: Instant): string => {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
};

export const actorOf = (by: By): Actor => (by === 'clock' ? CLOCK : by === 'person' ? PERSON : staffActor(by));

export interface Step {
  readonly at: Instant;
  readonly by: By;
  readonly command: CaseCommand;
}
export const step = (at: string, by: By, command: CaseCommand): Step => ({ at: moment(at), by, command });

/** What was written with an event, outside the chain. */
const TEXTS = new WeakMap<Stored, JsonObject>();
/** What was written with an event of a life. */
export const textOf = (event: Stored): JsonObject | undefined => TEXTS.get(event);

/** Stores events as the house does, through JSON, and folds them. */
function stored(past: readonly Stored[], events: readonly CaseEvent[], by: By, at: Instant, law: Law): Stored[] {
  const last = past.at(-1);
  const when = last ? laterOf(at, last.at) : at;
  const inForce = { policy: law.policy.version, calendar: law.calendar.version };
  const made = storedAs(events, { aggregate: 'case', past, actor: actorOf(by), at: when, law: inForce });
  for (const [i, { text }] of events.entries()) if (text) TEXTS.set(made[i] as Stored, text);
  return made;
}

/** What the corridor looks up for a step: which notice is answered, and what that asked for. */
function withGiven(past: readonly Stored[], command: CaseCommand): CaseCommand {
  if (command.type !== 'receive-materials' || command.given.notice > 0) return command;
  const notice = past.findLast(({ type }) => type === 'NoticeIssued');
  const asked = (notice && (textOf(notice)?.missing as readonly { name: string }[])) ?? [];
  return { ...command, given: { notice: notice?.version ?? 0, names: asked.map(({ name }) => name) } };
}

/** States by the last event that led to them: an event belongs to one past only. */
const STATES = new WeakMap<Stored, CaseState>();
function replay(events: readonly Stored[]): CaseState | null {
  const known = events.findLastIndex((event) => STATES.has(event));
  let state = STATES.get(events[known] as Stored) ?? null;
  for (const event of events.slice(known + 1)) {
    state = caseLaw.evolve(state, event);
    STATES.set(event, state);
  }
  return state;
}

export type Answer =
  | { readonly events: readonly Stored[] }
  | { readonly forbidden: RuleId }
  | { readonly refused: RuleId; readonly at?: string | undefined };

/**
 * What the house answers to one step: whether this person may is asked before whether the rules allow it, except where
 * a test asks about the rules alone (`whoever`).
 */
export function take(law: Law, past: readonly Stored[], { at, by, command: sent }: Step, who?: 'whoever'): Answer {
  const state = replay(past);
  const command = withGiven(past, sent);
  if (by !== 'clock' && by !== 'person' && who !== 'whoever') {
    const subject = command.type === 'register' ? undefined : state;
    const verdict = can(whoIs(law.directory, by), `case.${command.type}`, subject);
    if (!verdict.allowed) return { forbidden: verdict.rule };
  }
  const head = past.at(-1)?.at;
  const decision = caseLaw.decide(law, state, command, actorOf(by), head ? laterOf(at, head) : at);
  if (decision.refused) return { refused: decision.refused.rule, at: decision.refused.at };
  return { events: stored(past, decision.events, by, at, law) };
}

/** An event as a test expects it: the type, and what of its data matters. */
export type Expected = CaseEvent['type'] | { readonly type: CaseEvent['type']; readonly [fact: string]: unknown };

/** A wake-up that came: when, what it became, and whom it told. */
export type Woken = readonly [at: string, type: CaseEvent['type'], told?: readonly string[]];

export interface Life {
  readonly law: Law;
  readonly past: readonly Stored[];
  /** The case as it stands. Throws before it is registered. */
  readonly state: CaseState;
  light(at: string): Light | null;
  at(at: string): { by(by: By): { when(command: CaseCommand): Outcome } };
  /** The same case under another law. */
  under(law: Law): Life;
  /** Everything the clock does up to a moment, each wake-up at its own time and in order. */
  until(at: string): { readonly life: Life; readonly woken: readonly Woken[] };
  untilInstant(at: Instant): { readonly life: Life; readonly woken: readonly Woken[] };
  /** The same where all of it comes only at that moment, as after a night on which nothing ran. */
  lateAt(at: Instant): Life;
}

export interface Outcome {
  /** Exactly these events, in order; answers the life after them. */
  then(...expected: readonly Expected[]): Life;
  /** Refused: 403 or 409, by this rule, and where it is stated at this field of the body. */
  refusedBy(rule: RuleId, field?: string): void;
}

const summary = ({ type, data }: Stored) => ({ type, ...data });

function outcomeOf(law: Law, past: readonly Stored[], asked: Step): Outcome {
  const answer = take(law, past, asked);
  return {
    // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits an outcome
    then(...expected) {
      expect('events' in answer ? answer.events.map(summary) : answer).toMatchObject(
        expected.map((one) => (typeof one === 'string' ? { type: one } : one)),
      );
      return lifeOf(law, 'events' in answer ? [...past, ...answer.events] : past);
    },
    refusedBy(rule, field) {
      if (field !== undefined) expect(answer).toMatchObject({ at: field });
      expect('events' in answer ? answer.events.map(summary) : Object.values(answer)[0]).toBe(rule);
    },
  };
}

function wokenUntil(law: Law, past: readonly Stored[], until: Instant, late = false) {
  const woken: Woken[] = [];
  let events = past;
  for (;;) {
    const timers = Object.entries(replay(events)?.timers ?? {});
    const due = timers.filter(([, at]) => at <= until).sort(([a, x], [b, y]) => (`${x}${a}` < `${y}${b}` ? -1 : 1))[0];
    if (!due) return { life: lifeOf(law, events), woken };
    const answer = take(law, events, { at: late ? until : due[1], by: 'clock', command: does.timer(due[0]) });
    if (!('events' in answer) || answer.events.length === 0) throw new Error(`${due[0]} leads nowhere`);
    for (const { at, type, data } of answer.events) {
      woken.push([shown(at), type, ...('told' in data ? [data.told as readonly string[]] : [])] as unknown as Woken);
    }
    events = [...events, ...answer.events];
  }
}

export function lifeOf(law: Law, past: readonly Stored[]): Life {
  const standing = (): CaseState => {
    const state = replay(past);
    if (!state) throw new Error('no case yet');
    return state;
  };
  return {
    law,
    past,
    get state() {
      return standing();
    },
    light: (at) => lightOf(standing(), moment(at)),
    at: (at) => ({ by: (by) => ({ when: (command) => outcomeOf(law, past, step(at, by, command)) }) }),
    under: (other) => lifeOf(other, past),
    until: (at) => wokenUntil(law, past, moment(at)),
    untilInstant: (at) => wokenUntil(law, past, at),
    lateAt: (at) => wokenUntil(law, past, at, true).life,
  };
}

/** A case after these steps, each of which must be allowed. */
export function givenUnder(law: Law, ...steps: readonly Step[]): Life {
  const past: Stored[] = [];
  for (const one of steps) {
    const answer = take(law, past, one);
    if (!('events' in answer)) throw new Error(`${one.command.type}: ${Object.values(answer)[0]}`);
    past.push(...answer.events);
  }
  return lifeOf(law, past);
}
export const given = (...steps: readonly Step[]): Life => givenUnder(LAW, ...steps);

/** A petition taken at the window by 1001 on the morning of Thursday 24 September 2026. */
export const atTheWindow = step('2026-09-24 10:00', '1001', registers('petition', 'window'));
