// The tables and indexes of the house, as plain data. Both the AWS stack and the local house are made from this list.
// No keys of rows stand here (those belong to functions/table) and no engine is spoken to.

export type TableName = 'cases' | 'appraisals' | 'registry' | 'sealed' | 'outbox' | 'ephemera';
export type IndexName = 'due' | 'office' | 'person' | 'month';
export type TableEnv =
  | 'TABLE_CASES'
  | 'TABLE_APPRAISALS'
  | 'TABLE_REGISTRY'
  | 'TABLE_SEALED'
  | 'TABLE_OUTBOX'
  | 'TABLE_EPHEMERA';

/** A sparse index: only rows that carry both attributes (strings) appear in it. */
export interface IndexSpec {
  readonly name: IndexName;
  readonly pk: string;
  readonly sk: string;
  /** Attributes copied into the index besides the keys. */
  readonly include: readonly string[];
}

/** One table. Every table has the string keys `pk` and `sk` and is paid per request. */
export interface TableSpec {
  readonly name: TableName;
  /** The variable by which a door learns the table's name. */
  readonly env: TableEnv;
  readonly indexes: readonly IndexSpec[];
  /** Attribute holding the epoch second after which a row may vanish. Readers filter on it too. */
  readonly ttl?: string;
  /** New rows are handed to `work`. */
  readonly stream?: 'NEW_IMAGE';
  /** Point-in-time recovery and deletion protection. */
  readonly recoverable: boolean;
  /** Rows are only ever put: no role holds UpdateItem or DeleteItem. */
  readonly insertOnly: boolean;
}

const INDEXES: readonly IndexSpec[] = (['due', 'office', 'person', 'month'] as const).map((name) => ({
  name,
  pk: `${name}Pk`,
  sk: `${name}Sk`,
  include: ['card', 'version'],
}));

/** All tables of a deployment. Walls between functions are tables: see `doors.ts` for who may touch which. */
export const TABLES: readonly TableSpec[] = [
  { name: 'cases', env: 'TABLE_CASES', indexes: INDEXES, recoverable: true, insertOnly: true },
  { name: 'appraisals', env: 'TABLE_APPRAISALS', indexes: INDEXES, recoverable: true, insertOnly: true },
  { name: 'registry', env: 'TABLE_REGISTRY', indexes: INDEXES, recoverable: true, insertOnly: true },
  { name: 'sealed', env: 'TABLE_SEALED', indexes: [], recoverable: true, insertOnly: true },
  { name: 'outbox', env: 'TABLE_OUTBOX', indexes: [], stream: 'NEW_IMAGE', recoverable: false, insertOnly: false },
  { name: 'ephemera', env: 'TABLE_EPHEMERA', indexes: [], ttl: 'expires', recoverable: false, insertOnly: false },
];

/** The table of a name. */
export function tableNamed(name: TableName): TableSpec {
  const found = TABLES.find((table) => table.name === name);
  if (!found) throw new RangeError(`no such table: ${name}`);
  return found;
}
