// A number that another platform gave is taken once (FI-1). Whoever may know of the case that took it hears which one it is.
import { knowsCase } from '#shared/access/case-rights.ts';
import { whoIs } from '#shared/access/who.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import type { Actor, Refusal } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import { type Label, say } from '#shared/words/label.ts';
import { takenAs } from '#shared/words/taken-number.ts';
import type { House } from '../house.ts';
import { load } from '../perform/load.ts';
import type { Key } from '../table/keys.ts';

/** The number that is taken, with the one it stands under here. */
function asRegistered(number: string, known: string): Label {
  const facts = { number, known };
  return { zh: say(takenAs, 'zh', facts), en: say(takenAs, 'en', facts) };
}

/** The refusal as this actor may hear it; every other refusal stays as it is. `taken` is where the number lies. */
export async function namedWhereKnown(
  house: House,
  refusal: Refusal,
  taken: Key | undefined,
  actor: Actor,
  at: Instant,
): Promise<Refusal> {
  const { rule, detail } = refusal;
  if (rule !== 'FI-1/one-external-number-once' || !taken || actor.kind !== 'staff') return refusal;
  const row = await house.tables.get('cases', taken);
  const other = row && (await load<CaseState>(house.tables, 'case', String(row.case)));
  const who = whoIs((await house.lawAt(at)).directory, actor.staff);
  if (!other || who.kind !== 'staff' || !knowsCase(who, involvedIn(other.state))) return refusal;
  return { rule, detail: { ...detail, number: asRegistered(String(detail?.number), other.state.number) } };
}
