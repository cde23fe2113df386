// The four functions, split by trust, and all that each may touch: plain data.
// What is not listed is not allowed: roles on AWS and the environment of the local house are made from this list alone.
import { type IndexName, type TableEnv, type TableName, tableNamed } from './tables.ts';

export type DoorName = 'api' | 'public' | 'work' | 'unseal';
export type TableAction =
  | 'dynamodb:GetItem'
  | 'dynamodb:BatchGetItem'
  | 'dynamodb:Query'
  | 'dynamodb:PutItem'
  | 'dynamodb:ConditionCheckItem'
  | 'dynamodb:UpdateItem'
  | 'dynamodb:DeleteItem';

/** Everything a door reads from its environment, the names of its tables included. */
export type DoorEnv =
  | TableEnv
  | 'TOWNSHIP'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'CODE_SECRET'
  | 'HASH_SECRET'
  | 'ORIGIN_VERIFY'
  | 'SEAL_PUBLIC_KEY'
  /** Where notices go besides the inbox, and the secrets of these ways. */
  | 'NOTICES'
  | 'NOTICES_SECRETS'
  | 'UNSEAL_KEY_ID'
  | 'WAKE_GROUP'
  | 'WAKE_TARGET_ARN'
  | 'WAKE_ROLE_ARN'
  | 'WAKE_FAILURES_ARN'
  | 'RESEAT_TARGET_ARN'
  | 'PUBLISH_TARGET_ARN'
  | 'PUBLISH_INPUT';

/** Exact rights on one table. `Query` on an index needs the index named as well; the transaction calls need no right of their own. */
export interface Touch {
  readonly table: TableName;
  readonly actions: readonly TableAction[];
  readonly indexes: readonly IndexName[];
  /** Only rows whose partition key begins so. */
  readonly begins?: string;
}

/** One function of the house. */
export interface DoorSpec {
  readonly name: DoorName;
  /** Entry file, from the root of the repository. */
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly touches: readonly Touch[];
  /** Variables besides the tables' names; `envOf` gives all. */
  readonly settings: readonly Exclude<DoorEnv, TableEnv>[];
  /** May create one-time schedules in the wake-up group and hand the wake-up role to them. */
  readonly schedules: boolean;
  /** May open what was sealed: `kms:Decrypt` on the seal's private key. */
  readonly unseals: boolean;
}

const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;
const readOne = ['dynamodb:GetItem', 'dynamodb:BatchGetItem'] as const;
const put = ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'] as const;
/** Idempotency rows, spent proofs, rate windows, files on their way: counted in place, released when a request fails. */
const EPHEMERA: Touch = {
  table: 'ephemera',
  actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
  indexes: [],
};
/** And the inbox of whoever asks, which `work` fills. */
const EPHEMERA_AND_INBOX: Touch = { ...EPHEMERA, actions: [...EPHEMERA.actions, 'dynamodb:Query'] };
/** Whoever writes a record announces it; only `work` reads announcements and takes them away. */
const ANNOUNCE: Touch = { table: 'outbox', actions: ['dynamodb:PutItem'], indexes: [] };
/** Seals what a reporter says; what was put cannot be read back by the same door (SV-4.1). */
const SEAL: Touch = { table: 'sealed', actions: ['dynamodb:PutItem'], indexes: [] };
/** State words and dates of a complaint, and words that only its code opens. */
const FOLLOW: Touch = { table: 'sealed', actions: [...readOne], indexes: [], begins: 'follow#' };

/** The doors of the house. */
export const DOORS: readonly DoorSpec[] = [
  {
    name: 'api',
    entry: 'functions/api.ts',
    memoryMb: 1024,
    timeoutSeconds: 29,
    touches: [
      { table: 'cases', actions: [...read, ...put], indexes: ['due', 'office', 'person', 'month'] },
      { table: 'appraisals', actions: [...read, ...put], indexes: ['due', 'office', 'person', 'month'] },
      { table: 'registry', actions: [...read, ...put], indexes: ['due', 'office', 'person', 'month'] },
      SEAL,
      FOLLOW,
      ANNOUNCE,
      EPHEMERA_AND_INBOX,
    ],
    settings: [
      'TOWNSHIP',
      'ISSUER',
      'AUDIENCE',
      'CODE_SECRET',
      'HASH_SECRET',
      'ORIGIN_VERIFY',
      'SEAL_PUBLIC_KEY',
      'NOTICES',
    ],
    schedules: false,
    unseals: false,
  },
  {
    // Open to everyone: knows a case only by its exact key (no Query, no index), reads the registry, never writes it.
    name: 'public',
    entry: 'functions/public.ts',
    memoryMb: 1024,
    timeoutSeconds: 29,
    touches: [
      { table: 'cases', actions: [...readOne, ...put], indexes: [] },
      { table: 'registry', actions: [...read, 'dynamodb:ConditionCheckItem'], indexes: [] },
      SEAL,
      FOLLOW,
      ANNOUNCE,
      EPHEMERA,
    ],
    settings: ['TOWNSHIP', 'CODE_SECRET', 'HASH_SECRET', 'ORIGIN_VERIFY', 'SEAL_PUBLIC_KEY'],
    schedules: false,
    unseals: false,
  },
  {
    // Nobody can call it from outside: clock, outbox and publishing. It pages due work and answers no reader.
    name: 'work',
    entry: 'functions/work.ts',
    memoryMb: 1024,
    timeoutSeconds: 300,
    touches: [
      // By office it finds every open case when the calendar changes (TL-4): one without a timer left is in no other index.
      { table: 'cases', actions: [...read, ...put], indexes: ['due', 'office', 'month'] },
      // By person it finds what somebody was commended for, which belongs into the evidence of an appraisal (AP-5).
      { table: 'appraisals', actions: [...read, ...put], indexes: ['due', 'month', 'person'] },
      { table: 'registry', actions: [...read, ...put], indexes: ['due', 'month'] },
      {
        table: 'outbox',
        actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
        indexes: [],
      },
      EPHEMERA,
    ],
    settings: [
      'TOWNSHIP',
      'CODE_SECRET',
      'HASH_SECRET',
      'NOTICES',
      'NOTICES_SECRETS',
      'WAKE_GROUP',
      'WAKE_TARGET_ARN',
      'WAKE_ROLE_ARN',
      'WAKE_FAILURES_ARN',
      'RESEAT_TARGET_ARN',
      'PUBLISH_TARGET_ARN',
      'PUBLISH_INPUT',
    ],
    schedules: true,
    unseals: false,
  },
  {
    // The only one that opens a seal: one complaint at a time, the opening itself an event of it. It also takes the seats
    // anew when the directory changed, and tells nobody what it read.
    name: 'unseal',
    entry: 'functions/unseal.ts',
    memoryMb: 512,
    // Requests end at the gateway's own limit; taking the seats of every complaint anew may take longer.
    timeoutSeconds: 300,
    touches: [
      { table: 'cases', actions: [...read, ...put], indexes: [] },
      { table: 'registry', actions: [...read, 'dynamodb:ConditionCheckItem'], indexes: [] },
      { table: 'sealed', actions: [...read, 'dynamodb:PutItem'], indexes: [] },
      ANNOUNCE,
      EPHEMERA,
    ],
    settings: ['TOWNSHIP', 'ISSUER', 'AUDIENCE', 'HASH_SECRET', 'ORIGIN_VERIFY', 'SEAL_PUBLIC_KEY', 'UNSEAL_KEY_ID'],
    schedules: false,
    unseals: true,
  },
];

/** The door of a name. */
export function doorNamed(name: DoorName): DoorSpec {
  const found = DOORS.find((door) => door.name === name);
  if (!found) throw new RangeError(`no such door: ${name}`);
  return found;
}

/** Every variable a door is given: the names of the tables it touches and its settings, no other. */
export const envOf = (door: DoorSpec): readonly DoorEnv[] => [
  ...new Set(door.touches.map((touch) => tableNamed(touch.table).env)),
  ...door.settings,
];
