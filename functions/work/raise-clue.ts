// What a case past its lawful limit, a supervisor's report that was taken up, and a founded complaint lead to: a clue for the appraisal group,
// in a record of its own.
import type { Ground, Source } from '#shared/accountability/events.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import { CLOCK, type Recorded, type StoredEvent } from '#shared/decision.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import { load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import type { Fired } from './fire-due.ts';

/** The id of the clue that one event of a case or a report leads to: always the same, so that it is made once. */
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
  const { number } = source.state;
  return raised(house, clueIdOf(caseId, version), 'AC-1.11', { case: caseId, number }, at);
}

/**
 * Raises the clue that a supervisor's report became when the appraisal group took it up (SV-4.3), under the ground they
 * named. `taken` is the report's event `ReportTakenUp`; told again it changes nothing. Throws as `raiseClue` does.
 */
export async function clueFromReport(
  house: House,
  reportId: string,
  ground: Ground,
  taken: Pick<StoredEvent, 'version' | 'at'>,
): Promise<Fired[]> {
  const report = await load<SupervisionState>(house.tables, 'supervision', reportId);
  if (!report) throw new Error(`no report ${reportId} to raise a clue from`);
  const source = { report: reportId, number: report.state.number };
  return raised(house, clueIdOf(reportId, taken.version), ground, source, taken.at);
}

/** Of another breach than those with a ground of their own, where whoever found it named none. */
const OTHERWISE: Ground = 'AC-1.21';
/** Making those suffer who report. */
const RETALIATION: Ground = 'AC-1.7';

/**
 * Raises the clues that steps of a complaint lead to (SV-4.5, AC-1.7): from a founded finding under the ground it named, and
 * once from retaliation. It cites the finding and not a word of it, and exists for those alone who may know of the complaint.
 */
export async function cluesFromComplaint(
  house: House,
  id: string,
  number: string,
  steps: readonly Recorded<ComplaintEvent>[],
): Promise<Fired[]> {
  const source = { complaint: id, number };
  const fired: Fired[] = [];
  for (const step of steps) {
    const found = step.type === 'ComplaintFound' ? step.data : undefined;
    if (found?.finding === 'founded') {
      const ground = found.ground ?? OTHERWISE;
      fired.push(...(await raised(house, clueIdOf(id, step.version), ground, source, step.at)));
    }
    const suffers = found?.retaliation || (step.type === 'RetaliationFlagged' && step.data.by === 'office');
    if (suffers) fired.push(...(await raised(house, clueIdOf(`${id} retaliation`, 1), RETALIATION, source, step.at)));
  }
  return fired;
}

async function raised(house: House, id: string, ground: Ground, source: Source, at: Instant): Promise<Fired[]> {
  const command = { type: 'raise', ground, source } as const;
  const outcome = await perform(house, keptAccountability, { id, command, actor: CLOCK, at });
  if (!('done' in outcome))
    throw new Error(`the clue of ${source.number} was not raised: ${Object.keys(outcome).join()}`);
  return outcome.entries.length > 0 ? [{ at, what: 'clue', id }] : [];
}
