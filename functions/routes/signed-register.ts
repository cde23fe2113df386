// The registers of gifts, openings of the suggestion box and commendations as a source of rows: each reader gets what they
// may know of, so that for everybody but the appraisal group the integrity register holds their own entries only (SC-2).
import { isOfGroup, leadsTownship, type StaffWho } from '#shared/access/who.ts';
import { signedCells, signedColumns } from '#shared/registers/signed-registers.ts';
import { SIGNED_CLAUSES } from '#shared/signed/commands.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import { signedColumnLabel, signedExtent, signedRegisterLabels } from '#shared/words/signed-registers.ts';
import type { Source } from './register-source.ts';
import { signedRows } from './signed-rows.ts';
import { saidIn } from './signed-texts.ts';

/** Whoever knows every record of a kind, its writer or not. */
const knowsAll = (kind: SignedKind, who: StaffWho): boolean =>
  isOfGroup(who) || (kind === 'commendation' && leadsTownship(who));

/** Undecided proposals stand in no month yet. */
const wholeOf = (kind: SignedKind) => (kind === 'commendation' ? signedExtent.wholeDecided : signedExtent.whole);

export const signedRegister = (kind: SignedKind): Source => ({
  title: signedRegisterLabels[kind],
  clause: SIGNED_CLAUSES[kind],
  columns: signedColumns[kind].map((name) => ({ name, label: signedColumnLabel(kind, name) })),
  whole: (who) => knowsAll(kind, who),
  extent: (whole) => (whole ? wholeOf(kind) : signedExtent.known),
  async rows(house, who, { from, ...stretch }, saying) {
    const { found, after } = await signedRows(house, who, { kind, ...stretch, after: from.after });
    const decided = found.filter(({ state }) => kind !== 'commendation' || state.decision !== undefined);
    const said = await saidIn(
      house,
      kind,
      decided.map(({ id }) => id),
    );
    const rows = decided.map(({ id, state }, i) => ({
      id,
      cells: signedCells({ n: from.n + i + 1, state, said: said.get(id) ?? null }, saying),
    }));
    return { rows, after };
  },
});
