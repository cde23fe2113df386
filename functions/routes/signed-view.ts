// A signed record as those see it who may: what was written, where it stands, and just the steps this person may take.
import { allowed } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { stepsOpen } from '#shared/signed/steps.ts';
import type { Language } from '#shared/words/label.ts';
import { signedStateLabel } from '#shared/words/signed.ts';
import type { House } from '../house.ts';
import type { SignedRow } from './signed-rows.ts';
import { type Said, saidIn } from './signed-texts.ts';

function view({ id, version, state: record }: SignedRow, said: Said, who: StaffWho, language: Language) {
  const { facts, state } = record;
  return {
    id,
    version,
    ...record,
    stateLabel: signedStateLabel(facts.kind, state)[language],
    said,
    actions: allowed(who, facts.kind, stepsOpen(record), record),
  };
}

/** Items of a list, the answer to a command, the head of a record's page. All are of one kind. */
export async function signedViews(house: House, rows: readonly SignedRow[], who: StaffWho, language: Language) {
  const [first] = rows;
  if (!first) return [];
  const texts = await saidIn(
    house,
    first.state.facts.kind,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => view(row, texts.get(row.id) ?? null, who, language));
}
