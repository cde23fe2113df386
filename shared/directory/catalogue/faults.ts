// What an inspection would count against the township's disclosure (practice 8): a site or columns that went stale or hold
// nothing, entries with nothing under them when their clock ran out, guides that lack an element, publications owed too long, words
// that name what was taken down.
import type { Snapshot } from '../../disclosure/snapshot.ts';
import type { Quote } from '../../disclosure/unquoted.ts';
import type { Calendar } from '../../regulation/calendar/calendar.ts';
import type { ClauseId } from '../../regulation/clauses/clauses.ts';
import type { PolicyInForce } from '../../regulation/policy.ts';
import { type Day, daysBetween } from '../../time.ts';
import type { ItemElement } from '../item/missing.ts';
import { lastDay } from './clock.ts';
import type { PublicFact } from './updated.ts';

/** Columns that live by what is put into them: the results as news, the notices as notices. */
const COLUMNS = { results: 'newsStale', notices: 'noticesStale' } as const;
export type KeptColumn = keyof typeof COLUMNS;

type Found =
  | { readonly what: 'unchanged'; readonly newest: string }
  | { readonly what: 'stale'; readonly board: KeptColumn; readonly newest: string }
  | { readonly what: 'empty'; readonly board: KeptColumn }
  | { readonly what: 'nothing-under-it'; readonly entry: string }
  | { readonly what: 'lacking'; readonly item: string; readonly missing: readonly ItemElement[] }
  | ({ readonly what: 'quotes' } & Pick<Quote, 'board' | 'record' | 'title' | 'name'>)
  | { readonly what: 'owed'; readonly record: string; readonly board: string };

interface Judged {
  readonly clause: ClauseId;
  /** The office that answers; absent where the publisher does. */
  readonly office?: string;
  /** The last day on which all was in order, or for a guide the day it came into force as it is. */
  readonly since: Day;
}
/** `days`: for how many calendar days it stands, the first day not counted. */
export type Fault = Found & Judged & { readonly days: number };

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
  /** What names a record that was taken down; the site shows it without the name. */
  readonly quotes: readonly Quote[];
}

const newestOf = (facts: readonly PublicFact[]): string =>
  facts.reduce((on, fact) => (fact.on > on ? fact.on : on), '');

/** The front page leads to whatever is new anywhere: where nothing is, the site as a whole stands still. */
function siteFaults({ today, since, calendar, policy, facts }: Inspected): (Found & Judged)[] {
  const { limit, unit } = policy.disclosures.siteUnchanged;
  const newest = newestOf(facts) || since;
  const due = lastDay(calendar, newest as Day, { days: limit, unit });
  return due < today ? [{ what: 'unchanged', newest, since: due, clause: 'DI-1' }] : [];
}

type ColumnFault = Judged & Extract<Found, { what: 'stale' | 'empty' }>;

/** Columns that hold nothing, or nothing new, when their clock has run out. */
export function columnFaults({
  today,
  since,
  calendar,
  policy,
  facts,
}: Pick<Inspected, 'today' | 'since' | 'calendar' | 'policy' | 'facts'>): ColumnFault[] {
  return (Object.keys(COLUMNS) as KeptColumn[]).flatMap((board): ColumnFault[] => {
    const { limit, unit } = policy.disclosures[COLUMNS[board]];
    const newest = newestOf(facts.filter((fact) => fact.board === board));
    const due = lastDay(calendar, (newest || since) as Day, { days: limit, unit });
    if (due >= today) return [];
    const judged = { board, since: due, clause: 'DI-1' } as const;
    return [newest ? { what: 'stale', newest, ...judged } : { what: 'empty', ...judged }];
  });
}

const entryFaults = ({ today, calendar, shown }: Inspected): (Found & Judged)[] =>
  shown.catalogue.flatMap(({ id: entry, updatedOn, stood, clock, inForceFrom }): (Found & Judged)[] => {
    const since = lastDay(calendar, inForceFrom as Day, clock);
    const isMet = updatedOn !== undefined || stood !== undefined;
    return !isMet && since < today ? [{ what: 'nothing-under-it', entry, since, clause: 'DI-1' }] : [];
  });

const guideFaults = ({ shown }: Inspected): (Found & Judged)[] =>
  shown.items.flatMap(({ id: item, missing, office, inForceFrom }): (Found & Judged)[] =>
    missing.length > 0 ? [{ what: 'lacking', item, missing, office, since: inForceFrom as Day, clause: 'DI-2' }] : [],
  );

const owedFaults = ({ today, owed }: Inspected): (Found & Judged)[] =>
  owed
    .filter(({ publishBy }) => publishBy < today)
    .map(({ record, board, office, publishBy: since }) => ({
      what: 'owed',
      record,
      board,
      office,
      since,
      clause: 'DI-6',
    }));

const quoteFaults = ({ quotes }: Inspected): (Found & Judged)[] =>
  quotes.map((quote) => ({ what: 'quotes', ...quote, clause: 'DI-6' }));

/** All faults as an inspection on this day would find them: the site, columns, entries, guides, quotations, what is owed. */
export const faultsOf = (inspected: Inspected): Fault[] =>
  [siteFaults, columnFaults, entryFaults, guideFaults, quoteFaults, owedFaults]
    .flatMap((look) => look(inspected))
    .map((fault) => ({ ...fault, days: daysBetween(fault.since, inspected.today) }));
