// What DynamoDB does by itself and the engine of this machine does not: rows whose time is over are taken away. Readers
// never count on it; it keeps the data folder from growing by everything that was ever only on its way.
import { TABLES, type TableSpec } from '#infra/topology/tables.ts';
import { askEngine, EngineRefused } from './ask-engine.ts';

const EVERY_MS = 60 * 60 * 1000;

type Attribute = { readonly [type: string]: string };
interface Scanned {
  readonly Items: readonly { readonly [name: string]: Attribute }[];
  readonly LastEvaluatedKey?: object;
}

async function expireIn(endpoint: string, { name, ttl = '' }: TableSpec, now: number): Promise<number> {
  const over = {
    ExpressionAttributeNames: { '#until': ttl },
    ExpressionAttributeValues: { ':now': { N: String(now) } },
  };
  let gone = 0;
  let after: object | undefined;
  do {
    const page: Scanned = await askEngine<Scanned>(endpoint, 'Scan', {
      TableName: name,
      FilterExpression: '#until <= :now',
      ...over,
      ...(after ? { ExclusiveStartKey: after } : {}),
    });
    for (const { pk, sk } of page.Items) {
      const taking = { TableName: name, Key: { pk, sk }, ConditionExpression: '#until <= :now', ...over };
      await askEngine(endpoint, 'DeleteItem', taking).catch((fault: unknown) => {
        // Written anew in the meantime: then it is somebody's.
        if (!(fault instanceof EngineRefused && fault.code === 'ConditionalCheckFailedException')) throw fault;
      });
      gone += 1;
    }
    after = page.LastEvaluatedKey;
  } while (after);
  return gone;
}

/** Takes away every row whose time was over at an epoch second of machine time; answers how many there were. */
export async function letExpire(endpoint: string, now: number): Promise<number> {
  let gone = 0;
  for (const table of TABLES.filter(({ ttl }) => ttl !== undefined)) gone += await expireIn(endpoint, table, now);
  return gone;
}

/** Lets rows expire now and every hour, until it is stopped. */
export function keepExpiring(endpoint: string, onFault: (fault: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const turn = (): void => {
    running = running.then(() => letExpire(endpoint, Math.floor(Date.now() / 1000))).catch(onFault);
  };
  turn();
  const timer = setInterval(turn, EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
