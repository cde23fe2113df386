// From an approved commendation to a draft for its board (SC-5): at most one stands at a time, found again by the
// commendation, so that taking it back takes that down as well.
import { knowsSigned } from '#shared/access/signed-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { DisclosureFields } from '#shared/disclosure/commands.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import type { SignedState } from '#shared/signed/state.ts';
import type { House } from '../house.ts';
import { known } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptSigned } from '../perform/kept-signed.ts';
import { load, type Standing } from '../perform/load.ts';
import { saidIn } from './signed-texts.ts';

/** The ids that drafts of one commendation get, one after another. */
const draftId = (commendation: string, n: number): string => sha256(`commendation\n${commendation}\n${n}`).slice(0, 32);

/** Everything that was ever put forward from a commendation, in order. */
export async function putForwardFrom(house: House, commendation: string): Promise<Standing<DisclosureState>[]> {
  const found: Standing<DisclosureState>[] = [];
  for (;;) {
    const record = await load<DisclosureState>(house.tables, 'disclosure', draftId(commendation, found.length));
    if (!record) return found;
    found.push(record);
  }
}

/** Under which id it is put forward now: that of the draft or record that stands, or a new one where none does. */
export async function nextDraftOf(house: House, commendation: string): Promise<string> {
  const before = await putForwardFrom(house, commendation);
  const standing = before.find(({ state: { state } }) => state !== 'withdrawn' && state !== 'expired');
  return standing?.id ?? draftId(commendation, before.length);
}

/** What an approved commendation says, to begin with. Throws 404 for one not to be known, 409 for one not approved. */
export async function commendationWords(house: House, who: StaffWho, id: string): Promise<DisclosureFields> {
  const standing = await known(house, who, keptSigned.commendation as never, id, knowsSigned as never);
  const { state, facts } = standing.state as SignedState;
  if (state !== 'confirmed') throw new Problem('refused', { refusal: { rule: 'SC-5/only-what-was-approved' } });
  const said = (await saidIn(house, 'commendation', [id])).get(id);
  const office = 'office' in facts ? facts.office : undefined;
  return {
    ...(said?.title === undefined ? {} : { title: String(said.title) }),
    ...(said?.facts === undefined ? {} : { body: String(said.facts) }),
    ...(office === undefined ? {} : { office }),
  };
}
