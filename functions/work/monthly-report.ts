// The monthly report by the clock (SV-4.4): drafted on the first working day, months missed in a standstill too, each once;
// and frozen when the signing is over.
import { draftedFrom } from '#shared/report/decide.ts';
import { monthsOwed } from '#shared/report/figures.ts';
import type { ReportState } from '#shared/report/state.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { byClock } from '../perform/by-clock.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptReport } from '../perform/kept-report.ts';
import { history, load } from '../perform/load.ts';
import { bytesOf, documentOf } from '../report/document.ts';
import { gatherReport } from '../report/gather.ts';
import { allReports, chainedTo, reportBefore } from '../report/reports.ts';

/** Drafts every report that is owed. Told twice, or on a day that is not yet it, it changes nothing. */
export async function draftReports(house: House, _wake: unknown, now: Instant): Promise<[]> {
  const law = await house.lawAt(now);
  const newest = (await allReports(house.tables))[0]?.state.month;
  for (const month of monthsOwed(newest, dayOf(now), house.township.since)) {
    if (dayOf(now) < draftedFrom(law, month) || (await load(house.tables, 'report', month))) continue;
    const figures = await gatherReport(house, month, now);
    const command = { type: 'draft', month, figures } as const;
    await byClock(house, keptReport, { id: month, command, at: now }, `draft of ${month}`);
  }
  return [];
}

/** Freezes a report whose signing is over; any other stays as it is. */
export async function freezeReport(house: House, month: string, now: Instant): Promise<void> {
  const standing = await load<ReportState>(house.tables, 'report', month);
  if (standing?.state.state !== 'signed') return;
  const { state, head } = standing;
  const [told, before, { directory }] = await Promise.all([
    history(house.tables, 'report', month),
    reportBefore(house.tables, month),
    house.shelf(),
  ]);
  const previous = chainedTo(state, before);
  const document = bytesOf(documentOf(told, state, { township: house.township, directory, previous }));
  const command = { type: 'freeze', document, sha256: sha256(document), previous } as const;
  const order = { id: month, command, at: now, on: head.version };
  await byClock(house, keptReport, order, `freezing of ${month}`, standing);
}
