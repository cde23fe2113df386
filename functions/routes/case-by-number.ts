// Finding the case that somebody names by the number people know it under.
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import type { House } from '../house.ts';
import { load } from '../perform/load.ts';
import { numberKey } from '../table/keys.ts';
import { typedNumber } from './query-code.ts';

/** The case of a number, or of an id, if this person may know of it: an unknown one and a hidden one look the same. */
export async function caseByNumber(house: House, who: StaffWho, typed: string) {
  const to = typedNumber(typed);
  const row = await house.tables.get('cases', numberKey(to));
  const id = row ? String(row.case) : to.toLowerCase();
  const other = /^[0-9a-f]{32}$/.test(id) ? await load<CaseState>(house.tables, 'case', id) : undefined;
  if (!other || !knowsCase(who, involvedIn(other.state))) return undefined;
  return { id, number: other.state.number };
}
