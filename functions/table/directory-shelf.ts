// The directory as one consistent Query, kept in memory and checked by one Get of its head on every use:
// a change anywhere makes every door read anew at its next request.
import type { OverrideState } from '#shared/calendar-override/state.ts';
import { activeBatches, type BatchState } from '#shared/directory/batch/batch.ts';
import type { Directory } from '#shared/directory/directory.ts';
import { type DirectoryRecords, directoryOf } from '#shared/directory/directory-of.ts';
import type { OfficeState } from '#shared/directory/office/state.ts';
import { ROSTER, type RosterState } from '#shared/directory/roster/state.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import type { ActiveBatches } from '#shared/directory/versioned/state.ts';
import type { VillageState } from '#shared/directory/village/village.ts';
import type { WhereaboutsState } from '#shared/directory/whereabouts/state.ts';
import { buildCalendar, type Calendar, type CalendarEntries } from '#shared/regulation/calendar/calendar.ts';
import { DIRECTORY, DIRECTORY_HEAD } from './keys.ts';
import type { Row, Tables } from './tables.ts';

/** Directory, roster and calendar as they are now. */
export interface Shelf {
  /** As on a day on which everybody is present; the law of a moment knows who is not. */
  readonly directory: Directory;
  /** What the directory is made of, with what only its own routes need: proposals, codes, imports under way. */
  readonly records: DirectoryRecords;
  /** Imports whose members count, though each may not say so itself yet. */
  readonly active: ActiveBatches;
  /** Null until it is first set. */
  readonly roster: RosterState | null;
  readonly calendar: Calendar;
  /** Entries of the calendar, proposed, confirmed and withdrawn. */
  readonly overrides: ReadonlyMap<string, OverrideState>;
  /** Hash of each past policy entry, by its first day, as it was when it first was in force. */
  readonly policyHashes: ReadonlyMap<string, string>;
}

type Stored = readonly (readonly [id: string, entry: OverrideState])[];

/** What was confirmed, in the order of confirmation. Of two notices for one year the later stands in for the earlier. */
function entriesOf(stored: Stored): CalendarEntries {
  const confirmed = stored
    .filter(([, { state }]) => state === 'confirmed')
    .sort(([a, x], [b, y]) => (`${x.confirmedAt}#${a}` < `${y.confirmedAt}#${b}` ? -1 : 1));
  const notices = new Map(confirmed.flatMap(([, entry]) => ('year' in entry ? [[entry.year, entry]] : [])));
  return {
    overrides: confirmed.flatMap(([id, entry]) => ('on' in entry ? [{ ...entry, id }] : [])),
    notices: [...notices.values()],
  };
}

function shelfOf(version: number, rows: readonly Row[]): Shelf {
  const of = <T>(kind: string): [string, T][] =>
    rows
      .filter((row) => row.sk.startsWith(`${kind}#`))
      .map((row) => [row.sk.slice(kind.length + 1), JSON.parse(String(row.body)) as T]);
  const records: DirectoryRecords = {
    offices: new Map(of<OfficeState>('office')),
    staff: new Map(of<StaffState>('staff')),
    villages: new Map(of<VillageState>('village')),
    batches: new Map(of<BatchState>('batch')),
    whereabouts: new Map(of<WhereaboutsState>('whereabouts')),
  };
  const overrides = of<OverrideState>('override');
  return {
    directory: directoryOf(version, records),
    records,
    active: activeBatches(records.batches),
    roster: new Map(of<RosterState>('roster')).get(ROSTER) ?? null,
    overrides: new Map(overrides),
    calendar: buildCalendar(entriesOf(overrides)),
    policyHashes: new Map(of<{ hash: string }>('policy').map(([from, { hash }]) => [from, hash])),
  };
}

/** Answers the shelf as it is at this moment. One read when nothing changed, two when something did. */
export function directoryShelf(tables: Tables): () => Promise<Shelf> {
  let kept = shelfOf(0, []);
  return async () => {
    const head = await tables.get('registry', DIRECTORY_HEAD);
    const version = Number(head?.version ?? 0);
    if (version !== kept.directory.version) {
      kept = shelfOf(version, await tables.all({ table: 'registry', pk: DIRECTORY, consistent: true }));
    }
    return kept;
  };
}
