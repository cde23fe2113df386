// What an inspection would count against the township's disclosure (practice 8): columns that went stale or hold nothing,
// entries with nothing under them when their clock ran out, guides that lack an element, publications owed too long.
import type { Snapshot } from '../../disclosure/snapshot.ts';
import { addWorkingDays, type Calendar } from '../../regulation/calendar/calendar.ts';
import type { ClauseId } from '../../regulation/clauses/clauses.ts';
import type { PolicyInForce } from '../../regulation/policy.ts';
import { type Day, plusDays } from '../../time.ts';
import type { PublicFact } from './updated.ts';

/** Columns that live by what is put into them: the results as news, the notices as notices. */
const COLUMNS = { results: 'newsStale', notices: 'noticesStale' } as const;
type Column = keyof typeof COLUMNS;

interface Judged {
  readonly clause: ClauseId;
  /** The office that answers; absent where the publisher does. */
  readonly office?: string;
}
export type Fault = Judged &
  (
    | { readonly what: 'stale'; readonly board: Column; readonly newest: string; readonly due: Day }
    | { readonly what: 'empty'; readonly board: Column; readonly due: Day }
    | { readonly what: 'nothing-under-it'; readonly entry: string; readonly due: Day }
    | { readonly what: 'lacking'; readonly item: string; readonly missing: readonly string[] }
    | { readonly what: 'owed'; readonly record: string; readonly board: string; readonly due: Day }
  );

/** A publication that is not out yet, with the day by which it was to be. */
export interface Owed {
  readonly record: string;
  readonly board: string;
  readonly office: string;
  readonly publishBy: Day;
}

export interface Inspected {
  readonly today: Day;
  /** The day from which the township's records begin: no column is late before it had its time. */
  readonly since: Day;
  readonly calendar: Calendar;
  readonly policy: Pick<PolicyInForce, 'disclosures'>;
  readonly facts: readonly PublicFact[];
  readonly shown: Pick<Snapshot, 'catalogue' | 'items'>;
  readonly owed: readonly Owed[];
}

const after = (calendar: Calendar, from: Day, days: number, unit: 'calendar' | 'working'): Day =>
  unit === 'working' ? addWorkingDays(calendar, from, days) : plusDays(from, days);

function columnFaults({ today, since, calendar, policy, facts }: Inspected): Fault[] {
  return (Object.keys(COLUMNS) as Column[]).flatMap((board): Fault[] => {
    const { limit, unit } = policy.disclosures[COLUMNS[board]];
    const newest = facts.reduce((on, fact) => (fact.board === board && fact.on > on ? fact.on : on), '');
    const due = after(calendar, (newest || since) as Day, limit, unit);
    if (due >= today) return [];
    return [
      newest ? { what: 'stale', board, newest, due, clause: 'DI-1' } : { what: 'empty', board, due, clause: 'DI-1' },
    ];
  });
}

const entryFaults = ({ today, calendar, shown }: Inspected): Fault[] =>
  shown.catalogue.flatMap(({ id: entry, updatedOn, clock, inForceFrom }): Fault[] => {
    const due = after(calendar, inForceFrom as Day, clock.days, clock.unit);
    return updatedOn === undefined && due < today ? [{ what: 'nothing-under-it', entry, due, clause: 'DI-1' }] : [];
  });

const guideFaults = ({ shown }: Inspected): Fault[] =>
  shown.items.flatMap(({ id: item, missing, office }): Fault[] =>
    missing.length > 0 ? [{ what: 'lacking', item, missing, office, clause: 'DI-2' }] : [],
  );

const owedFaults = ({ today, owed }: Inspected): Fault[] =>
  owed
    .filter(({ publishBy }) => publishBy < today)
    .map(({ record, board, office, publishBy: due }) => ({ what: 'owed', record, board, office, due, clause: 'DI-6' }));

/** All faults as an inspection on this day would find them: columns, entries, guides, what is owed. */
export const faultsOf = (inspected: Inspected): Fault[] => [
  ...columnFaults(inspected),
  ...entryFaults(inspected),
  ...guideFaults(inspected),
  ...owedFaults(inspected),
];
