// The law of a signed record (SC-2, SC-5, SV-4.1): one person writes it, another one stands by it, and what was wrong in it
// is put right by a further entry. Who may take a step is said in `access`; that nobody stands by their own is said here too.
import { type Actor, type Aggregate, type Decision, decided, type Law, refusedBy, staffOf } from '../decision.ts';
import { onWorkingDay } from '../regulation/calendar/calendar.ts';
import { workingDayEnd } from '../regulation/calendar/office-hours.ts';
import type { Instant } from '../time.ts';
import { signedStateLabels } from '../words/signed.ts';
import { SIGNED_CLAUSES, type SignedCommand } from './commands.ts';
import { deciders } from './deciders.ts';
import { entered } from './entries.ts';
import type { SignedEvent, SignedFacts } from './events.ts';
import { SIGNED_KINDS, type SignedKind } from './kinds.ts';
import { evolve, type SignedState, standsAlone } from './state.ts';
import { stepsOpen } from './steps.ts';

const NOT_ONE_S_OWN = {
  gift: 'SC-2/a-second-person-of-the-group-confirms',
  opening: 'SV-4.1/the-second-opener-confirms',
  commendation: 'SC-5/another-of-the-leading-group-decides',
} as const;

/** The step that each kind answers when its state does not fit. */
const fits = (kind: SignedKind) =>
  `${SIGNED_CLAUSES[kind] as 'SC-2' | 'SV-4.1' | 'SC-5'}/an-entry-fits-the-step` as const;

/** By when the second person answers an entry that waits for one. */
function answerBy(law: Law, facts: SignedFacts, at: Instant): { readonly answerBy?: Instant } {
  if (standsAlone(facts)) return {};
  const { calendar, policy } = law;
  return { answerBy: workingDayEnd(calendar, policy.hours.sessions, at, policy.registers.answered.limit) };
}

/** Woken twice, early or for nothing it leaves no trace. A gift's reminder goes to nobody but the group (SC-2). */
function fire(law: Law, state: SignedState, what: string, at: Instant): Decision<SignedEvent> {
  const due = state.timers?.[what];
  if (due === undefined || due > at) return decided();
  const to = onWorkingDay(law.calendar, due);
  if (to > at) return decided({ type: 'TimerMoved', data: { timer: what, to } });
  return decided({ type: 'SignedWaited', data: { told: deciders(law.directory, state) } });
}

type Step = Exclude<SignedCommand, { type: 'write' | 'timer' }>;

function stepOn(state: SignedState, command: Step, by: string): Decision<SignedEvent> {
  const { kind } = state.facts;
  if (!stepsOpen(state).includes(command.type)) return refusedBy(fits(kind), { state: signedStateLabels[state.state] });
  switch (command.type) {
    case 'confirm': {
      if (by === state.by) return refusedBy(NOT_ONE_S_OWN[kind]);
      const { reasons } = command;
      const text = reasons === undefined ? {} : { text: { reasons } };
      return decided<SignedEvent>({ type: 'SignedConfirmed', data: {}, ...text });
    }
    case 'decline': {
      if (by === state.by) return refusedBy(NOT_ONE_S_OWN[kind]);
      return decided<SignedEvent>({ type: 'SignedDeclined', data: {}, text: { reason: command.reason } });
    }
    case 'correct':
      return decided<SignedEvent>({
        type: 'SignedCorrected',
        data: { by: command.by },
        text: { reason: command.reason },
      });
    case 'revoke':
      return decided<SignedEvent>({ type: 'SignedRevoked', data: {}, text: { reason: command.reason } });
  }
}

const decideOn =
  (kind: SignedKind) =>
  (law: Law, state: SignedState | null, command: SignedCommand, actor: Actor, at: Instant): Decision<SignedEvent> => {
    const by = staffOf(actor);
    if (command.type !== 'write') {
      if (!state) throw new Error(`${command.type} on a ${kind} that does not exist`);
      return command.type === 'timer' ? fire(law, state, command.what, at) : stepOn(state, command, by);
    }
    if (state) return decided();
    const entry = entered(kind, command, { law, by, at });
    if ('refused' in entry) return entry;
    const { facts, text } = entry;
    const { corrects } = command;
    const data = { facts, ...(corrects ? { corrects } : {}), ...answerBy(law, facts, at) };
    return decided({ type: 'SignedWritten', data, text });
  };

export type SignedLaw = Aggregate<SignedCommand, SignedEvent, SignedState>;

const lawOf = (kind: SignedKind): SignedLaw => ({ name: kind, initial: null, decide: decideOn(kind), evolve });

/** The law of each kind; its name is the kind's. */
export const signedLaws = Object.fromEntries(SIGNED_KINDS.map((kind) => [kind, lawOf(kind)])) as {
  readonly [K in SignedKind]: SignedLaw;
};
