// The DynamoDB adapter: get, query, and the one atomic write. It knows tables, keys and conditions, and no law.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { type IndexName, TABLES, type TableName, tableNamed } from '#infra/topology/tables.ts';
import type { Key } from './keys.ts';

export type Row = Key & { readonly [attribute: string]: unknown };

/** What must hold for a put: no row yet, an exact value of one attribute, or nothing. */
export type Condition = { readonly absent: true } | { readonly attribute: string; readonly is: unknown } | undefined;

export interface Put {
  readonly table: TableName;
  readonly row: Row;
  readonly condition?: Condition;
}

/** Written, or not: which puts' conditions failed (by position), or that the engine was too busy to say. */
export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly failed: readonly number[]; readonly busy: boolean };

export interface Page {
  readonly rows: readonly Row[];
  readonly last?: { readonly [attribute: string]: unknown };
}

export interface Search {
  readonly table: TableName;
  readonly index?: IndexName;
  readonly pk: string;
  /** Sort keys beginning with this. */
  readonly begins?: string;
  /** Sort keys up to and including this. */
  readonly upTo?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  readonly after?: Page['last'];
  readonly consistent?: boolean;
}

const conditionOf = (condition: Condition) => {
  if (!condition) return {};
  if ('absent' in condition) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#c = :c',
    ExpressionAttributeNames: { '#c': condition.attribute },
    ExpressionAttributeValues: { ':c': condition.is },
  };
};

const BUSY = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'TransactionInProgressException',
  'InternalServerError',
]);

/** Whether the engine had too much to do at that moment: the same may succeed a little later. */
export const isBusy = (fault: unknown): boolean => BUSY.has((fault as { name?: string }).name ?? '');

/** Opens the tables by the names that the environment gives. */
export function openTables(client: DynamoDBClient, names: { readonly [env: string]: string | undefined }) {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const known = new Map(TABLES.map((table) => [table.name, names[table.env]]));
  const nameOf = (table: TableName): string => {
    const name = known.get(table);
    if (!name) throw new Error(`${tableNamed(table).env} is not set`);
    return name;
  };

  async function get(table: TableName, key: Key): Promise<Row | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName: nameOf(table), Key: key, ConsistentRead: true }));
    return Item as Row | undefined;
  }

  /** Rows for up to 200 keys, in no order; missing ones are left out. */
  async function getMany(table: TableName, keys: readonly Key[]): Promise<Row[]> {
    const rows: Row[] = [];
    for (let i = 0; i < keys.length; i += 100) {
      let wanted: Key[] = keys.slice(i, i + 100);
      while (wanted.length > 0) {
        const answer = await documents.send(
          new BatchGetCommand({ RequestItems: { [nameOf(table)]: { Keys: wanted } } }),
        );
        rows.push(...((answer.Responses?.[nameOf(table)] ?? []) as Row[]));
        wanted = (answer.UnprocessedKeys?.[nameOf(table)]?.Keys ?? []) as Key[];
      }
    }
    return rows;
  }

  async function query(search: Search): Promise<Page> {
    const { pk, sk } = search.index
      ? (tableNamed(search.table).indexes.find((index) => index.name === search.index) ?? { pk: 'pk', sk: 'sk' })
      : { pk: 'pk', sk: 'sk' };
    const range =
      search.begins !== undefined ? ' AND begins_with(#s, :s)' : search.upTo !== undefined ? ' AND #s <= :s' : '';
    const answer = await documents.send(
      new QueryCommand({
        TableName: nameOf(search.table),
        IndexName: search.index,
        KeyConditionExpression: `#p = :p${range}`,
        ExpressionAttributeNames: range ? { '#p': pk, '#s': sk } : { '#p': pk },
        ExpressionAttributeValues: range
          ? { ':p': search.pk, ':s': search.begins ?? search.upTo }
          : { ':p': search.pk },
        ScanIndexForward: !search.newestFirst,
        Limit: search.limit,
        ExclusiveStartKey: search.after,
        ConsistentRead: search.consistent ?? false,
      }),
    );
    const rows = (answer.Items ?? []) as Row[];
    return answer.LastEvaluatedKey ? { rows, last: answer.LastEvaluatedKey } : { rows };
  }

  /** Every row of a query, all pages. For partitions that are small by design. */
  async function all(search: Search): Promise<Row[]> {
    const rows: Row[] = [];
    let after: Page['last'];
    do {
      const page = await query(after ? { ...search, after } : search);
      rows.push(...page.rows);
      after = page.last;
    } while (after);
    return rows;
  }

  /** All puts or none. Conditions that failed are named by position; anything unexpected is thrown. */
  async function transact(puts: readonly Put[]): Promise<Written> {
    try {
      await documents.send(
        new TransactWriteCommand({
          TransactItems: puts.map((put) => ({
            Put: { TableName: nameOf(put.table), Item: put.row, ...conditionOf(put.condition) },
          })),
        }),
      );
      return { ok: true };
    } catch (error) {
      const { name, CancellationReasons } = error as { name: string; CancellationReasons?: { Code?: string }[] };
      if (name === 'TransactionCanceledException') {
        const codes = (CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
        const failed = codes.flatMap((code, i) => (code === 'ConditionalCheckFailed' ? [i] : []));
        const busy = codes.some((code) => BUSY.has(code));
        if (failed.length > 0 || busy) return { ok: false, failed, busy };
      } else if (isBusy(error)) return { ok: false, failed: [], busy: true };
      throw error;
    }
  }

  /** One put outside a transaction; false when its condition failed. */
  async function put({ table, row, condition }: Put): Promise<boolean> {
    try {
      await documents.send(new PutCommand({ TableName: nameOf(table), Item: row, ...conditionOf(condition) }));
      return true;
    } catch (error) {
      if ((error as { name: string }).name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  /** Takes a row away; only the outbox and the ephemera allow it. */
  async function remove(table: 'outbox' | 'ephemera', key: Key): Promise<void> {
    await documents.send(new DeleteCommand({ TableName: nameOf(table), Key: key }));
  }

  /** Adds one to a window's count and answers the new count. */
  async function count(key: Key): Promise<number> {
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName: nameOf('ephemera'),
        Key: key,
        UpdateExpression: 'ADD #n :one',
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: { ':one': 1 },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.n ?? 1);
  }

  return { get, getMany, query, all, transact, put, remove, count };
}

export type Tables = ReturnType<typeof openTables>;
