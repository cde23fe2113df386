// The monthly reports there are, the newest first, and which of them stands before another in the chain.
import type { ReportState } from '#shared/report/state.ts';
import { GENESIS } from '../perform/envelope.ts';
import { REPORTS } from '../table/partitions.ts';
import type { Tables } from '../table/tables.ts';

export interface ListedReport {
  readonly version: number;
  readonly state: ReportState;
}

/** All reports, the newest month first: twelve a year. */
export async function allReports(tables: Tables): Promise<ListedReport[]> {
  const rows = await tables.all({ table: 'appraisals', index: 'month', pk: REPORTS });
  return rows.map((row) => ({ version: Number(row.version), state: row.card as ReportState })).reverse();
}

/** The report of the latest month before another. */
export const reportBefore = async (tables: Tables, month: string): Promise<ReportState | undefined> =>
  (await allReports(tables)).find(({ state }) => state.month < month)?.state;

/** What an edition is chained to: the edition before it, or the last one of the report before, or nothing. */
export const chainedTo = ({ editions }: ReportState, before: ReportState | undefined): string =>
  editions.at(-1)?.sha256 ?? before?.editions.at(-1)?.sha256 ?? GENESIS;
