// Carrying a checked register out: each row one transaction, in the order of the list, so that numbers follow it without
// a gap. A run that was broken off goes on with the same list, because every row knows where it was taken in.
import { randomUUID } from 'node:crypto';
import { can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { CaseState } from '#shared/case/state.ts';
import { staffActor } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import { importWords } from '#shared/words/import.ts';
import { type Language, say } from '#shared/words/label.ts';
import { PROBLEMS } from '#shared/words/problems.ts';
import { RULES } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { doneOf } from '../http/commanding.ts';
import type { Idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { correctedPuts } from '../perform/contact-rows.ts';
import { keptCase } from '../perform/kept-case.ts';
import type { Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { registerCase } from '../routes/registering.ts';
import type { CaseMember } from './case-judging.ts';

/** A run stopped at a row; those before it are written. `cause` is what stopped it. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
  readonly row: number;
  constructor(row: number, cause: unknown) {
    super(`broken off at row ${row}`, { cause });
    this.row = row;
  }
}

const whyOf = (cause: unknown, language: Language): string => {
  if (!(cause instanceof Problem)) return cause instanceof Error ? cause.message : String(cause);
  const { refusal } = cause.more;
  return refusal ? say(RULES[refusal.rule], language, refusal.detail) : say(PROBLEMS[cause.kind].detail, language);
};

/** What to tell whoever waits for it: where and why it stopped, and that the same list goes on from there. */
export const sayBrokenOff = ({ row, cause }: BrokenOff, language: Language): string =>
  say(importWords.brokenOff, language, { row, why: whyOf(cause, language) });

/** A row without a number is spent like a key, but for good; the code of its case is drawn by lot and shown to nobody. */
const spending = (place: Extract<CaseMember, { register: unknown }>['place']): Idempotency => ({
  seed: randomUUID(),
  spend: (made) =>
    place ? [{ table: 'cases', row: { ...place, case: made }, condition: { absent: true } as const }] : [],
});

async function carryOut(house: House, member: CaseMember, who: StaffWho, at: Instant): Promise<void> {
  const actor = staffActor(who.number);
  if ('register' in member) {
    await registerCase(house, member.register, actor, at, spending(member.place));
    return;
  }
  // As in the check: an administrator corrects by the right to import, everybody else by their right to this case.
  const keeps = can(who, 'directory.import').allowed;
  const may = (state: unknown) => {
    const verdict = keeps ? ({ allowed: true } as const) : can(who, 'case.correct', state);
    return verdict.allowed ? undefined : { rule: verdict.rule };
  };
  let known: Standing<CaseState> = member.of;
  for (const command of member.corrections) {
    const { registeredAt, kind } = known.state;
    const also = correctedPuts(house, { id: known.id, at: registeredAt, kind }, command.field, command.to);
    const order = { id: known.id, command, actor, at, may, also };
    known = doneOf(await perform(house, keptCase(house.tables), order, known)).done;
  }
}

/** Writes what a check found right. Throws `BrokenOff` with the row where somebody or something came between. */
export async function runCases(
  house: House,
  members: readonly CaseMember[],
  who: StaffWho,
  at: Instant,
  tell: (written: number) => void = () => {},
): Promise<void> {
  for (const [i, member] of members.entries()) {
    try {
      await carryOut(house, member, who, at);
    } catch (fault) {
      throw new BrokenOff(member.row, fault);
    }
    tell(i + 1);
  }
}
