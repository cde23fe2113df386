// Lives without the house: the very calls that a life made of the engine, by the same client, with rows of the same
// size under new names; the number is taken against everyone else who takes one, as the house takes it.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { inTurn } from '#functions/perform/in-turn.ts';
import { answerLaps } from '../laps.ts';
import type { Passed } from '../meter.ts';
import type { Life } from '../record-life.ts';

type Row = { readonly [attribute: string]: unknown };
interface Put {
  readonly TableName: string;
  readonly Item: Row;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: { [name: string]: string };
  readonly ExpressionAttributeValues?: Row;
}
type Step =
  | { readonly get: GetCommandInput }
  | { readonly query: QueryCommandInput }
  | { readonly puts: readonly Put[] };

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

const plain = (value: unknown): Row => unmarshall(value as Parameters<typeof unmarshall>[0]);

function putOf(put: Passed['input']): Put {
  const values = put.ExpressionAttributeValues;
  return {
    ...(put as unknown as Put),
    Item: plain(put.Item),
    ...(values ? { ExpressionAttributeValues: plain(values) } : {}),
  };
}

/** One recorded call, as it is made again. */
function stepOf({ operation, input }: Passed): Step {
  if (operation === 'GetItem') return { get: { ...(input as unknown as GetCommandInput), Key: plain(input.Key) } };
  if (operation === 'Query') {
    const values = plain(input.ExpressionAttributeValues);
    return { query: { ...(input as unknown as QueryCommandInput), ExpressionAttributeValues: values } };
  }
  if (operation !== 'TransactWriteItems') throw new Error(`a life is not expected to call ${operation}`);
  const items = input.TransactItems as readonly { Put: Passed['input'] }[];
  return { puts: items.map(({ Put }) => putOf(Put)) };
}

const life = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Life;
const [register, handOver, read] = [life.register, life.handOver, life.read].map((calls) => calls.map(stepOf));

const isSeries = (key: Row): boolean => String(key.pk).startsWith('series#');
/** Rows that belong to this life alone are named after it: the case itself, and what lies under a hash. */
const OWN = /^(?:case|follow|idem)#(.+)$/;
/** A series of its own, with a code as long as the real one. */
const ownSeries = (pk: string): string => pk.replace(/(?<=#)[A-Z]+/, (code) => 'B'.repeat(code.length));

/** One life's own names. */
function naming(id: string) {
  const key = (pk: unknown): string => {
    const text = String(pk);
    if (text.startsWith('series#')) return ownSeries(text);
    const own = OWN.exec(text)?.[1];
    return own === undefined ? text : text.replace(own, own === life.id ? id : id.padEnd(own.length, '0'));
  };
  return { key, place: (sk: unknown): string => String(sk).replace(life.id, id) };
}
type Naming = ReturnType<typeof naming>;

/** The series as it stands after a number was taken, on condition that it stood at `last`. */
const seriesAt = (TableName: string, key: Row, last: number): Put => ({
  TableName,
  Item: { ...key, last: last + 1 },
  ...(last === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#c = :c',
        ExpressionAttributeNames: { '#c': 'last' },
        ExpressionAttributeValues: { ':c': last },
      }),
});

/** The puts of a step for one life. `last` is the number before the one it takes. */
function putsOf(puts: readonly Put[], { key, place }: Naming, last: number): Put[] {
  const number = String(last + 1).padStart(6, '0');
  return puts.map((put) => {
    const { pk, sk, dueSk } = put.Item;
    if (isSeries(put.Item)) return seriesAt(put.TableName, { pk: key(pk), sk }, last);
    const named = String(pk).startsWith('number#') ? `${ownSeries(String(pk)).slice(0, -6)}${number}` : key(pk);
    return { ...put, Item: { ...put.Item, pk: named, sk: place(sk), ...(dueSk ? { dueSk: place(dueSk) } : {}) } };
  });
}

/** Makes one call. `last` is the number before the one that a registration takes. */
async function call(step: Step, names: Naming, last: number): Promise<Row | undefined> {
  if ('get' in step) {
    const { pk, sk } = step.get.Key as Row;
    return (await documents.send(new GetCommand({ ...step.get, Key: { pk: names.key(pk), sk } }))).Item;
  }
  if ('query' in step) {
    const { ':p': pk, ...rest } = step.query.ExpressionAttributeValues as Row;
    const ExpressionAttributeValues = { ...rest, ':p': names.key(pk) };
    await documents.send(new QueryCommand({ ...step.query, ExpressionAttributeValues }));
  } else {
    const TransactItems = putsOf(step.puts, names, last).map((Put) => ({ Put }));
    await documents.send(new TransactWriteCommand({ TransactItems } as never));
  }
  return undefined;
}

/** Makes the calls of one request: all before the number one by one, then those that take it, in turn with others. */
async function replay(steps: readonly Step[], names: Naming): Promise<void> {
  const at = steps.findIndex((step) => 'get' in step && isSeries(step.get.Key as Row));
  for (const step of at < 0 ? steps : steps.slice(0, at)) await call(step, names, 0);
  if (at < 0) return;
  await inTurn('number', async () => {
    const last = Number((await call(steps[at] as Step, names, 0))?.last ?? 0);
    for (const step of steps.slice(at + 1)) await call(step, names, last);
  });
}

answerLaps(async () => {
  const names = naming(randomBytes(16).toString('hex'));
  for (const steps of [register, handOver, read]) await replay(steps as readonly Step[], names);
});
