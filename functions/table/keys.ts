// Every key of every row, and the only place that spells one: the partitions of indexes stand in `partitions.ts`, the rows
// of what is sealed in `sealed-keys.ts`.
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
// a reporter follows a complaint                    sealed     Get   follow#<sha> / follow, said#<version>
// a complaint's sealed words                        sealed     Query complaint#<id> / sealed#…
// what a reporter's files take up, for the reporter  sealed     Get   follow#<sha> / held
// a sealed file, part by part                       sealed     Get   sealed-file#<id> / file, chunk#<n>
// complaints of a year, for those who may know      cases      Query complaints#<yyyy> / <number>
// which case took this platform number              cases      Get   external#<sha> / external
// was this row of a register imported               cases      Get   imported#<sha> / imported
// a service item in force                           registry   Get   items / item#<id>
// what a version of an item says                    registry   Get   item#<id> / event#…
// all service items                                 registry   Query items                (small states)
// all commitments, all catalogue entries            registry   Query commitments, catalogue
// who is where                                      registry   Query directory / whereabouts#…
// the duty roster                                   registry   Get   directory / roster#roster
// what is published on a board in a year            registry   Query published#<board>#<year>
// what was withdrawn                                registry   Query withdrawn
// the words of a disclosure as they stand           registry   Get   disclosure#<id> / words
// the words of a correction not yet public          registry   Get   disclosure#<id> / correction
// which record has, or had, an address on a board   registry   Get   address#<board>#<name> / address
// which publication a case has, or had              registry   Get   claim#<board>#<case> / claim
// disclosures still owed, soonest first             registry   Query index office: disclosure#<board> / <day>#<number>
// disclosures done with, newest first               registry   Query index month:  disclosure#<board> / <at>#<number>
// matters of accountability, soonest owed first     appraisals Query index office: accountability#<state> / <at>#<number>
// where reminders reach a person, and whether       appraisals Get   mailbox#<staff> / state, private#<version>
// those that are over, newest first                 appraisals Query index month:  accountability#<state> / <at>#<number>
// decisions on a person, served or not              appraisals Query decisions#<staff> / <id>#<round> (consistent)
// signed records that wait for the second person    appraisals Query index office: <kind>#waiting / <at>#<id>
// signed records of a month, oldest first           appraisals Query index month:  <kind>#<yyyy-mm> / <at>#<id>
// gifts a person refused or handed in, oldest first appraisals Query index person: gifts#<staff> / <at>#<id>
// commendations of a person, oldest first           appraisals Query index person: commended#<staff> / <at>#<id>
// records of supervision of a kind, newest first    appraisals Query index person: supervision#<kind> / <at>#<number>
// those of a kind something is owed to              appraisals Query index office: supervision#<kind> / <due>#<number>
// records of supervision made in a month            appraisals Query index month:  supervision#<yyyy-mm> / <number>
// monthly reports, by month                         appraisals Query index month:  report / <yyyy-mm>
// appraisals of a cycle, by staff number            appraisals Query index month:  appraisal#<cycle> / <staff>
// appraisals of a person, newest first              appraisals Query index person: appraised#<staff> / <last day>#<cycle>
// cycles of appraisal, newest first                 appraisals Query index month:  cycle / <last day>#<kind>
// root of a day                                     registry   Get   ledger / <day>
// due timers                                        by kind    Query index due:    due / <instant>#<id>
// open cases of an office, earliest due first       cases      Query index office: <office> / <due day>#<number>
// open cases of a person, earliest due first        cases      Query index person: <staff> / <due day>#<number>
// cases of a month, newest or oldest first          cases      Query index month:  <yyyy-mm> / <number>
// cases under a whole name, newest first            cases      Query name#<hmac>  / <registered at>#<id>
// cases under a telephone number, newest first      cases      Query phone#<hmac> / <registered at>#<id>
// what a file is, and its bytes                     cases      Get   file#<id> / file, chunk#<n>
// what is still to follow a write                   outbox     Query outbox / <at>#…
// notices laid ready to leave the house             outbox     Query letters / <hmac>
// records touched on a day, for its root            outbox     Query touched#<day> / <aggregate>#<id>
// an idempotency key, a rate window, a spent proof  ephemera   Get   idem#… | rate#… | proof#…
// a file on its way, and what is there of it        ephemera   Get   upload#<id> / upload, piece#<n>, piece#<n>#<chunk>
// what somebody was told lately, newest first       ephemera   Query inbox#<staff> / <at>#<aggregate>#<id>#…, read
// a page of the live site that a door fills         ephemera   Get   shell#<language>#<name> / shell
// how the last publication of the site went         ephemera   Get   publication / publication
// what was counted of a month that is over          ephemera   Get   figures#<yyyy-mm> / tallies
// whether a case of that month changed since        ephemera   Get   figures#<yyyy-mm> / changed
import type { TableName } from '#infra/topology/tables.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Where the records of each kind live. */
const TABLE_OF: { readonly [aggregate: string]: TableName } = {
  case: 'cases',
  complaint: 'cases',
  accountability: 'appraisals',
  gift: 'appraisals',
  opening: 'appraisals',
  commendation: 'appraisals',
  'box-watch': 'appraisals',
  // No public door can reach that table: an address is nobody's but its owner's.
  mailbox: 'appraisals',
  supervision: 'appraisals',
  report: 'appraisals',
  appraisal: 'appraisals',
  cycle: 'appraisals',
  'efficacy-file': 'appraisals',
  office: 'registry',
  staff: 'registry',
  village: 'registry',
  item: 'registry',
  commitment: 'registry',
  catalogue: 'registry',
  whereabouts: 'registry',
  roster: 'registry',
  override: 'registry',
  policy: 'registry',
  disclosure: 'registry',
  batch: 'registry',
};

/**
 * Kinds whose current rows lie together, so that one consistent Query loads them all. Whereabouts and roster lie with the
 * directory because every decision asks who is present; no house is deployed yet, so no row lies on an older shelf.
 */
const SHELF_OF: { readonly [aggregate: string]: string } = {
  office: 'directory',
  staff: 'directory',
  override: 'directory',
  policy: 'directory',
  batch: 'directory',
  whereabouts: 'directory',
  roster: 'directory',
  village: 'directory',
  item: 'items',
  commitment: 'commitments',
  catalogue: 'catalogue',
};
/** Partitions in which current rows of several records lie together. */
export const SHELVES: ReadonlySet<string> = new Set(Object.values(SHELF_OF));
/** Where the current rows of a kind lie together. */
export function shelfOf(aggregate: string): string {
  const shelf = SHELF_OF[aggregate];
  if (!shelf) throw new RangeError(`no shelf for ${aggregate}`);
  return shelf;
}

export function tableOf(aggregate: string): TableName {
  const table = TABLE_OF[aggregate];
  if (!table) throw new RangeError(`no table for ${aggregate}`);
  return table;
}

export const padded = (version: number): string => String(version).padStart(6, '0');
export const record = (aggregate: string, id: string): string => `${aggregate}#${id}`;

export const stateKey = (aggregate: string, id: string): Key => {
  const shelf = SHELF_OF[aggregate];
  return shelf ? { pk: shelf, sk: record(aggregate, id) } : { pk: record(aggregate, id), sk: 'state' };
};
/** What sort keys of events begin with. */
export const EVENTS = 'event#';
export const historyKey = (aggregate: string, id: string): string => record(aggregate, id);
export const eventKey = (aggregate: string, id: string, version: number): Key => ({
  pk: record(aggregate, id),
  sk: `${EVENTS}${padded(version)}`,
});
export const privateKey = (aggregate: string, id: string, version: number): Key => ({
  pk: record(aggregate, id),
  sk: `private#${padded(version)}`,
});

export const DIRECTORY = 'directory';
export const DIRECTORY_HEAD: Key = { pk: DIRECTORY, sk: 'head' };
export const isDirectoryKind = (aggregate: string): boolean => SHELF_OF[aggregate] === DIRECTORY;

export const numberKey = (number: string): Key => ({ pk: `number#${number}`, sk: 'number' });
export const seriesKey = (series: string): Key => ({ pk: `series#${series}`, sk: 'series' });
export const followKey = (sha: string): Key => ({ pk: `follow#${sha}`, sk: 'follow' });
/** Complaints of a year: number, dates, and marks of those who may know. */
export const complaintsOf = (year: string): string => `complaints#${year}`;
export const complaintKey = (year: string, number: string): Key => ({ pk: complaintsOf(year), sk: number });
export const externalKey = (sha: string): Key => ({ pk: `external#${sha}`, sk: 'external' });
/** A row without a number of its own, known by what it says: it is registered once, however often its list comes. */
export const importedKey = (sha: string): Key => ({ pk: `imported#${sha}`, sk: 'imported' });
/** Cases under a whole name or a telephone number, known only by keyed hash; complaints have no such row. */
export const contactPartition = (what: 'name' | 'phone', hash: string): string => `${what}#${hash}`;
export const contactKey = (what: 'name' | 'phone', hash: string, at: string, id: string): Key => ({
  pk: contactPartition(what, hash),
  sk: `${at}#${id}`,
});
/** A file's facts; its bytes lie beside it in chunks counted from 0, each of which erasure replaces by a tombstone. */
export const fileKey = (id: string): Key => ({ pk: `file#${id}`, sk: 'file' });
export const fileChunkKey = (id: string, n: number): Key => ({
  pk: `file#${id}`,
  sk: `chunk#${String(n).padStart(3, '0')}`,
});
export const LEDGER = 'ledger';
export const ledgerKey = (day: string): Key => ({ pk: LEDGER, sk: day });
export const publishedPartition = (board: string, year: string): string => `published#${board}#${year}`;
export const publishedKey = (board: string, year: string, id: string): Key => ({
  pk: publishedPartition(board, year),
  sk: id,
});
/** What was proposed and decided on a person, one row for each round of a matter: for the ladder of AC-2.5, the file, themselves. */
export const decisionsOn = (staff: string): string => `decisions#${staff}`;
export const decisionKey = (staff: string, id: string, round: number): Key => ({
  pk: decisionsOn(staff),
  sk: `${id}#${round}`,
});
export const WITHDRAWN = 'withdrawn';
export const withdrawnKey = (day: string, id: string): Key => ({ pk: WITHDRAWN, sk: `${day}#${id}` });
export const wordsKey = (id: string): Key => ({ pk: record('disclosure', id), sk: 'words' });
/** Words of an edition that is being prepared while another one is public. */
export const correctionKey = (id: string): Key => ({ pk: record('disclosure', id), sk: 'correction' });
/** Where a record that comes from no case is found by its public address; after it was taken down, that it is gone. */
export const addressKey = (board: string, name: string): Key => ({ pk: `address#${board}#${name}`, sk: 'address' });
/** One publication for each source on a board; after a withdrawal it also tells that its address is gone. */
export const claimKey = (board: string, source: string): Key => ({ pk: `claim#${board}#${source}`, sk: 'claim' });
export const OUTBOX = 'outbox';
export const outboxKey = (at: string, aggregate: string, id: string, version: number): Key => ({
  pk: OUTBOX,
  sk: `${at}#${aggregate}#${id}#${padded(version)}`,
});
/** Partition of what is laid ready to leave the house; no stream acts on it, the sweep comes by. */
export const LETTERS = 'letters';
export const letterKey = (id: string): Key => ({ pk: LETTERS, sk: id });
export const touchedKey = (day: string, aggregate: string, id: string): Key => ({
  pk: `touched#${day}`,
  sk: record(aggregate, id),
});

export const idempotencyKey = (hash: string): Key => ({ pk: `idem#${hash}`, sk: 'idem' });
export const rateKey = (window: string): Key => ({ pk: `rate#${window}`, sk: 'rate' });
export const proofKey = (hash: string): Key => ({ pk: `proof#${hash}`, sk: 'proof' });
export const uploadKey = (id: string): Key => ({ pk: `upload#${id}`, sk: 'upload' });
/** That a piece is there, written after its chunks. */
export const pieceKey = (id: string, n: number): Key => ({ pk: `upload#${id}`, sk: `piece#${n}` });
export const pieceChunkKey = (id: string, n: number, chunk: number): Key => ({
  pk: `upload#${id}`,
  sk: `piece#${n}#${chunk}`,
});

/**
 * What one person was told: by moment, and once for each event, however often it is delivered. The mark of what was read
 * sorts behind every moment, so that reading from the newest end finds it first.
 */
export const inboxPartition = (staff: string): string => `inbox#${staff}`;
export const INBOX_READ = 'read';
export const inboxReadKey = (staff: string): Key => ({ pk: inboxPartition(staff), sk: INBOX_READ });
export const inboxKey = (
  staff: string,
  { at, aggregate, id, version, what }: { at: string; aggregate: string; id: string; version: number; what: string },
): Key => ({ pk: inboxPartition(staff), sk: `${at}#${aggregate}#${id}#${padded(version)}#${what}` });

/** Index key under which every record with a pending timer of its table is found. */
export const DUE = 'due';

/** A page of the live site that a door fills; put there by the publisher with each release. */
export const shellKey = (language: string, name: string): Key => ({ pk: `shell#${language}#${name}`, sk: 'shell' });

/** How the last publication went; written by the publisher, read by the desk. */
export const PUBLICATION: Key = { pk: 'publication', sk: 'publication' };
/** Up to which moment the public site should reach. */
export const PUBLICATION_WANTED: Key = { pk: 'publication', sk: 'wanted' };

/**
 * What was counted of the cases registered in a month, and the mark of its last change. Both can be lost: then the month
 * is counted again.
 */
export const talliesKey = (month: string): Key => ({ pk: `figures#${month}`, sk: 'tallies' });
export const monthChangedKey = (month: string): Key => ({ pk: `figures#${month}`, sk: 'changed' });

/** Rows that are found only by a keyed hash, by what their partition begins with: another secret leads to none of them. */
const KEYED_ROWS = ['name', 'phone', 'external', 'imported'] as const;
export type KeyedRow = (typeof KEYED_ROWS)[number];
export const keyedRow = (pk: string): KeyedRow | undefined => KEYED_ROWS.find((what) => pk.startsWith(`${what}#`));
