// A complaint's life told as steps, as the house leads it: decided, stored and folded. Marks are plain words here: who may
// is asked elsewhere.
import type { ComplaintCommand, ReceiveCommand, Seated } from '#shared/complaint/commands.ts';
import { complaintLaw } from '#shared/complaint/decide.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Recorded } from '#shared/decision.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';
import { storedAs } from '../stored.ts';

const NOBODY = { know: [], serve: [], publish: [], hold: [], decide: [], out: [] };
export const SEATS: Seated = {
  forum: 'group',
  marks: { know: ['k5', 'k6'], serve: ['k5'], publish: ['k7'], hold: ['n5'], decide: ['n6'], out: ['n2', 'n3'] },
  county: '试县',
};
export const COUNTY: Seated = { forum: 'county', marks: { ...NOBODY, know: ['k5'], decide: ['n5'] }, county: '试县' };

export const receive = (seats: Seated = SEATS, facts: Partial<ReceiveCommand> = {}): ReceiveCommand => ({
  type: 'receive',
  kind: 'complaint',
  channel: 'online',
  subject: '推诿',
  body: '三次都说材料不全',
  target: { staff: '1002' },
  contact: { name: '赵小满' },
  ...facts,
  given: {
    ...seats,
    number: 'LSK-2026-T000001',
    follow: 'f'.repeat(64),
    codeKey: 'x25519',
    villages: ['lower'],
    named: ['1002'],
  },
});

export interface Step {
  readonly at: string;
  readonly by: string;
  readonly command: ComplaintCommand;
}
export const step = (at: string, by: string, command: ComplaintCommand): Step => ({ at, by, command });
/** Received online on Thursday 24 September 2026. */
export const received = step('2026-09-24 10:00', 'person', receive());

export type Stored = Recorded<ComplaintEvent>;
export interface Life {
  readonly events: readonly Stored[];
  readonly state: ComplaintState;
}

/** What a step makes of a life: the life after it, or the rule that refused it. */
export function take(life: Life | null, { at, by, command }: Step): Life | RuleId {
  const when = moment(at);
  const decision = complaintLaw.decide(LAW, life?.state ?? null, command, actorOf(by), when);
  if (decision.refused) return decision.refused.rule;
  const past = life?.events ?? [];
  const stored = storedAs(decision.events, { aggregate: 'complaint', past, actor: actorOf(by), at: when });
  const events = [...past, ...stored];
  const state = events.reduce<ComplaintState | null>((now, event) => complaintLaw.evolve(now, event), null);
  return { events, state: state as ComplaintState };
}

/** A complaint after these steps, each of which must be allowed. */
export function given(...steps: readonly Step[]): Life {
  const life = steps.reduce<Life | null>((now, one) => {
    const next = take(now, one);
    if (typeof next === 'string') throw new Error(`${one.command.type}: ${next}`);
    return next;
  }, null);
  return life as Life;
}
