// Every key of every row, and the only place that spells one.
//
// access pattern                                    table      how
// ------------------------------------------------  ---------  ------------------------------------------------------
// load a record                                     by kind    Get   <aggregate>#<id> / state
// its history, with texts                           by kind    Query <aggregate>#<id> / event#…, private#…
// load the directory                                registry   Query directory            (consistent, no index)
// is my directory still right                       registry   Get   directory / head
// which case has this number                        cases      Get   number#<number> / number
// the next number of a series                       cases      Get   series#<series> / series
// a person follows a case                           cases      Get   follow#<sha> / follow
// was this platform number taken                    cases      Get   external#<sha> / external
// a service item in force                           registry   Get   items / item#<id>
// what a version of an item says                    registry   Get   item#<id> / event#…
// all service items                                 registry   Query items                (small states)
// who is where                                      registry   Query whereabouts
// what is published on a board in a year            registry   Query published#<board>#<year>
// what was withdrawn                                registry   Query withdrawn
// the words of a disclosure as they stand           registry   Get   disclosure#<id> / words
// which publication a case has, or had              registry   Get   claim#<board>#<case> / claim
// disclosures still owed, soonest first             registry   Query index office: disclosure#<board> / <day>#<number>
// disclosures done with, newest first               registry   Query index month:  disclosure#<board> / <at>#<number>
// root of a day                                     registry   Get   ledger / <day>
// due timers                                        by kind    Query index due:    due / <instant>#<id>
// open cases of an office, earliest due first       cases      Query index office: <office> / <due day>#<number>
// open cases of a person, earliest due first        cases      Query index person: <staff> / <due day>#<number>
// cases of a month, newest first                    cases      Query index month:  <yyyy-mm> / <number>
// what is still to follow a write                   outbox     Query outbox / <at>#…
// records touched on a day, for its root            outbox     Query touched#<day> / <aggregate>#<id>
// an idempotency key, a rate window, a spent proof  ephemera   Get   idem#… | rate#… | proof#…
// a page of the live site that a door fills         ephemera   Get   shell#<language>#<name> / shell
// how the last publication of the site went         ephemera   Get   publication / publication
import type { TableName } from '#infra/topology/tables.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Where the records of each kind live. */
const TABLE_OF: { readonly [aggregate: string]: TableName } = {
  case: 'cases',
  office: 'registry',
  staff: 'registry',
  item: 'registry',
  whereabouts: 'registry',
  override: 'registry',
  policy: 'registry',
  disclosure: 'registry',
  batch: 'registry',
};

/** Kinds whose current rows lie together, so that one consistent Query loads them all. */
const SHELF_OF: { readonly [aggregate: string]: string } = {
  office: 'directory',
  staff: 'directory',
  override: 'directory',
  policy: 'directory',
  batch: 'directory',
  whereabouts: 'whereabouts',
  item: 'items',
};
export const ITEMS = 'items';
export const WHEREABOUTS = 'whereabouts';

export function tableOf(aggregate: string): TableName {
  const table = TABLE_OF[aggregate];
  if (!table) throw new RangeError(`no table for ${aggregate}`);
  return table;
}

const padded = (version: number): string => String(version).padStart(6, '0');
const record = (aggregate: string, id: string): string => `${aggregate}#${id}`;

export const stateKey = (aggregate: string, id: string): Key => {
  const shelf = SHELF_OF[aggregate];
  return shelf ? { pk: shelf, sk: record(aggregate, id) } : { pk: record(aggregate, id), sk: 'state' };
};
export const historyKey = (aggregate: string, id: string): string => record(aggregate, id);
export const eventKey = (aggregate: string, id: string, version: number): Key => ({
  pk: record(aggregate, id),
  sk: `event#${padded(version)}`,
});
export const privateKey = (aggregate: string, id: string, version: number): Key => ({
  pk: record(aggregate, id),
  sk: `private#${padded(version)}`,
});
/** Sealed text has a table of its own; the key says nothing but which event it belongs to. */
export const sealedKey = (aggregate: string, id: string, version: number): Key => ({
  pk: record(aggregate, id),
  sk: `sealed#${padded(version)}`,
});

export const DIRECTORY = 'directory';
export const DIRECTORY_HEAD: Key = { pk: DIRECTORY, sk: 'head' };
export const isDirectoryKind = (aggregate: string): boolean => SHELF_OF[aggregate] === DIRECTORY;

export const numberKey = (number: string): Key => ({ pk: `number#${number}`, sk: 'number' });
export const seriesKey = (series: string): Key => ({ pk: `series#${series}`, sk: 'series' });
export const followKey = (sha: string): Key => ({ pk: `follow#${sha}`, sk: 'follow' });
export const externalKey = (sha: string): Key => ({ pk: `external#${sha}`, sk: 'external' });
export const LEDGER = 'ledger';
export const ledgerKey = (day: string): Key => ({ pk: LEDGER, sk: day });
export const publishedPartition = (board: string, year: string): string => `published#${board}#${year}`;
export const publishedKey = (board: string, year: string, id: string): Key => ({
  pk: publishedPartition(board, year),
  sk: id,
});
export const WITHDRAWN = 'withdrawn';
export const withdrawnKey = (day: string, id: string): Key => ({ pk: WITHDRAWN, sk: `${day}#${id}` });
export const wordsKey = (id: string): Key => ({ pk: record('disclosure', id), sk: 'words' });
/** One publication for each source on a board; after a withdrawal it also tells that its address is gone. */
export const claimKey = (board: string, source: string): Key => ({ pk: `claim#${board}#${source}`, sk: 'claim' });
/** Partition of the `office` index for those still owed, of the `month` index for those done with. */
export const disclosuresOf = (board: string): string => `disclosure#${board}`;

export const OUTBOX = 'outbox';
export const outboxKey = (at: string, aggregate: string, id: string, version: number): Key => ({
  pk: OUTBOX,
  sk: `${at}#${aggregate}#${id}#${padded(version)}`,
});
export const touchedKey = (day: string, aggregate: string, id: string): Key => ({
  pk: `touched#${day}`,
  sk: record(aggregate, id),
});

export const idempotencyKey = (hash: string): Key => ({ pk: `idem#${hash}`, sk: 'idem' });
export const rateKey = (window: string): Key => ({ pk: `rate#${window}`, sk: 'rate' });
export const proofKey = (hash: string): Key => ({ pk: `proof#${hash}`, sk: 'proof' });

/** Index key under which every record with a pending timer of its table is found. */
export const DUE = 'due';

/** A page of the live site that a door fills; put there by the publisher with each release. */
export const shellKey = (language: string, name: string): Key => ({ pk: `shell#${language}#${name}`, sk: 'shell' });

/** How the last publication went; written by the publisher, read by the desk. */
export const PUBLICATION: Key = { pk: 'publication', sk: 'publication' };
/** Up to which moment the public site should reach. */
export const PUBLICATION_WANTED: Key = { pk: 'publication', sk: 'wanted' };
