// What a case past its lawful limit leads to: a clue for the appraisal group, in a record of its own.
import type { CaseState } from '#shared/case/state.ts';
import { CLOCK } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import { load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import type { Fired } from './fire-due.ts';

/** The id of the clue that one event of a case leads to: always the same, so that it is made once. */
export const clueIdOf = (caseId: string, version: number): string => sha256(`clue\n${caseId}\n${version}`).slice(0, 32);

/**
 * Raises the clue that follows from the lawful limit of a case having passed (AC-1.11): it cites the ground and the case,
 * and names nobody. `version` is that of the case's event `LawfulLimitPassed`, `at` the moment the clue dates from. Told
 * again, by a note delivered twice or after the clue was decided on, it changes nothing. Answers the clue raised, if one
 * was. Throws when the case cannot be read or the clue not be written; the note then stays.
 */
export async function raiseClue(house: House, caseId: string, version: number, at: Instant): Promise<Fired[]> {
  const source = await load<CaseState>(house.tables, 'case', caseId);
  if (!source) throw new Error(`no case ${caseId} to raise a clue from`);
  const id = clueIdOf(caseId, version);
  const { number } = source.state;
  const command = { type: 'raise', ground: 'AC-1.11', source: { case: caseId, number } } as const;
  const outcome = await perform(house, keptAccountability, { id, command, actor: CLOCK, at });
  if (!('done' in outcome))
    throw new Error(`the clue of case ${caseId} was not raised: ${Object.keys(outcome).join()}`);
  return outcome.entries.length > 0 ? [{ at, what: 'clue', id }] : [];
}
