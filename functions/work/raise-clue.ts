// What is noticed by itself, a supervisor's report that was taken up and a founded complaint become clues for the appraisal
// group, each in a record of its own that names a matter and nobody.
import type { RaiseCommand } from '#shared/accountability/commands.ts';
import type { Noticed } from '#shared/accountability/events.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import type { Recorded, StoredEvent } from '#shared/decision.ts';
import type { Found, Ground } from '#shared/signals/signal.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptAccountability } from '../perform/kept-accountability.ts';
import { load } from '../perform/load.ts';
import type { Fired } from './fire-due.ts';

const idOf = (...parts: readonly (string | number)[]): string => sha256(['clue', ...parts].join('\n')).slice(0, 32);

/** The id of the clue that one event of a case or a report leads to: always the same, so that it is made once. */
export const clueIdOf = (caseId: string, version: number): string => idOf(caseId, version);

/** What the clue comes from, without how it is called. */
function placeOf(source: Noticed): string {
  if ('case' in source) return source.case;
  if ('report' in source) return source.report;
  if ('complaint' in source) return source.complaint;
  if ('column' in source) return `column ${source.column}`;
  if ('log' in source) return `log ${source.log}`;
  return 'office' in source ? `office ${source.office}` : `disclosure ${source.disclosure}`;
}

/** The id of the clue of a signal: one for each matter, signal and period. */
export const signalIdOf = (source: Noticed, { signal, period }: Pick<Found, 'signal' | 'period'>): string =>
  signal === 'lawful-limit' && 'case' in source
    ? clueIdOf(source.case, Number(period))
    : idOf(placeOf(source), signal, period);

/**
 * Raises the clue of what was found: it cites the ground and what it rests on, and names nobody. `at` is the moment the
 * clue dates from. Told again, by a note delivered twice, by the look of another night or after the clue was decided on,
 * it changes nothing. Answers the clue raised, if one was. Throws when it could not be written.
 */
export async function raiseSignal(house: House, source: Noticed, found: Found, at: Instant): Promise<Fired[]> {
  const { ground, signal, evidence } = found;
  return raised(house, signalIdOf(source, found), { type: 'raise', ground, source, signal, evidence }, at);
}

async function raised(house: House, id: string, command: RaiseCommand, at: Instant): Promise<Fired[]> {
  const { entries } = await byClock(house, keptAccountability, { id, command, at }, `the clue ${id} was not raised`);
  return entries.length > 0 ? [{ at, what: 'clue', id }] : [];
}

/**
 * Raises the clue that follows from the lawful limit of a case having passed (AC-1.11). `version` is that of the case's
 * event `LawfulLimitPassed`. Throws when the case cannot be read; the note then stays.
 */
export async function raiseClue(house: House, caseId: string, version: number, at: Instant): Promise<Fired[]> {
  const source = await load<CaseState>(house.tables, 'case', caseId);
  if (!source) throw new Error(`no case ${caseId} to raise a clue from`);
  const evidence = { events: [{ version, on: dayOf(at) }] };
  const found: Found = { signal: 'lawful-limit', ground: 'AC-1.11', period: String(version), evidence };
  return raiseSignal(house, { case: caseId, number: source.state.number }, found, at);
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
  return raised(house, clueIdOf(reportId, taken.version), { type: 'raise', ground, source }, taken.at);
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
      fired.push(...(await raised(house, clueIdOf(id, step.version), { type: 'raise', ground, source }, step.at)));
    }
    const suffers = found?.retaliation || (step.type === 'RetaliationFlagged' && step.data.by === 'office');
    if (suffers)
      fired.push(
        ...(await raised(
          house,
          clueIdOf(`${id} retaliation`, 1),
          { type: 'raise', ground: RETALIATION, source },
          step.at,
        )),
      );
  }
  return fired;
}
