// The life of a signed record as the house leads it: first whether this person may, then whether the rules allow it, then
// what was decided is stored and folded.
import { can } from '#shared/access/can.ts';
import type { Praised } from '#shared/access/signed-rights.ts';
import { whoIs } from '#shared/access/who.ts';
import type { Recorded } from '#shared/decision.ts';
import type { SignedBody, SignedCommand, WriteCommand } from '#shared/signed/commands.ts';
import { signedLaws } from '#shared/signed/decide.ts';
import type { SignedEvent } from '#shared/signed/events.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import type { SignedState } from '#shared/signed/state.ts';
import { day } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW } from '../sample-law.ts';
import { storedAs } from '../stored.ts';

export interface Step {
  readonly at: string;
  readonly by: string;
  readonly command: SignedCommand;
}
export const step = (at: string, by: string, command: SignedCommand): Step => ({ at, by, command });

const writes = <K extends SignedKind>(body: SignedBody<K>, more: Omit<WriteCommand, 'type' | 'body'> = {}) =>
  ({ type: 'write', body, ...more }) as WriteCommand;

const handedIn: SignedBody<'gift'> = {
  outcome: 'handedIn',
  on: day('2026-09-23'),
  what: '茶叶两盒',
  value: 600,
  from: '办事人王某',
  handedTo: '1005',
  receipt: '0017',
};
const { handedTo: _to, receipt: _receipt, ...given } = handedIn;
const refused: SignedBody<'gift'> = { ...given, outcome: 'refused' };
const opened: SignedBody<'opening'> = {
  box: '镇政府大门口',
  on: day('2026-09-24'),
  time: '09:00',
  with: '1001',
  slips: 7,
};
const praise: SignedBody<'commendation'> = {
  staff: '1002',
  title: '上门办理',
  facts: '为行动不便的老人上门办理高龄津贴',
};

export const bodies = { handedIn, refused, opened, praise };
export const does = {
  handsIn: (more: Partial<SignedBody<'gift'>> = {}, corrects?: WriteCommand['corrects']) =>
    writes<'gift'>({ ...handedIn, ...more }, corrects ? { corrects } : {}),
  refuses: (more: Partial<SignedBody<'gift'>> = {}) => writes<'gift'>({ ...refused, ...more }),
  opens: (more: Partial<SignedBody<'opening'>> = {}, corrects?: WriteCommand['corrects']) =>
    writes<'opening'>({ ...opened, ...more }, corrects ? { corrects } : {}),
  praises: (more: Partial<SignedBody<'commendation'>> = {}, known?: WriteCommand['given']) =>
    writes<'commendation'>({ ...praise, ...more }, known ? { given: known } : {}),
  confirm: { type: 'confirm' },
  approve: { type: 'confirm', reasons: '事实清楚，群众认可' },
  decline: { type: 'decline', reason: '与实际不符' },
  revoke: { type: 'revoke', reason: '后查事实有出入' },
  timer: { type: 'timer', what: 'answer' },
  correct: { type: 'correct', reason: '数字写错', by: 'e'.repeat(32) },
} as const;

/** Of whom a body would be a commendation, as the corridor looks it up. */
function praised({ body }: WriteCommand): Praised | undefined {
  if (!('title' in body)) return undefined;
  const member = body.staff === undefined ? undefined : LAW.directory.staff.get(body.staff);
  const office = body.office ?? member?.office;
  return { ...(office ? { office } : {}), ...(member?.leader ? { leader: member.leader } : {}) };
}

export type Stored = Recorded<SignedEvent>;
export const replay = (kind: SignedKind, past: readonly Stored[]): SignedState | null =>
  past.reduce<SignedState | null>((state, event) => signedLaws[kind].evolve(state, event), null);

/** The events of one more step, or the rule that refuses it. */
export function take(kind: SignedKind, past: readonly Stored[], { at, by, command }: Step): readonly Stored[] | RuleId {
  const state = replay(kind, past);
  const subject = command.type === 'write' ? praised(command) : state;
  const verdict = can(whoIs(LAW.directory, by), `${kind}.${command.type}`, subject ?? undefined);
  if (!verdict.allowed) return verdict.rule;
  const decision = signedLaws[kind].decide(LAW, state, command, actorOf(by), moment(at));
  if (decision.refused) return decision.refused.rule;
  return storedAs(decision.events, { aggregate: kind, past, actor: actorOf(by), at: moment(at) });
}

/** A record after these steps. Throws the rule that refuses one of them. */
export function after(kind: SignedKind, ...steps: readonly Step[]): readonly Stored[] {
  const past: Stored[] = [];
  for (const one of steps) {
    const taken = take(kind, past, one);
    if (typeof taken === 'string') throw new Error(taken);
    past.push(...taken);
  }
  return past;
}

export const stateAfter = (kind: SignedKind, ...steps: readonly Step[]): SignedState =>
  replay(kind, after(kind, ...steps)) as SignedState;
