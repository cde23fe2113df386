// A meter between a door and its engine: passes every request on, asks for the consumed capacity, and notes what went by.
// Only counts are taken through it; times are taken without.
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';

/** One request of a door to its engine. */
export interface Passed {
  readonly operation: string;
  readonly input: { readonly [key: string]: unknown };
  /** Items asked for by key or found by a query, each one counted, whether or not it was there. */
  readonly itemsRead: number;
  readonly itemsWritten: number;
  readonly units: number;
  readonly failed: boolean;
}

export interface Meter {
  readonly endpoint: string;
  /** What has passed since the last time this was asked. */
  readonly read: () => readonly Passed[];
  readonly close: () => Promise<void>;
}

interface Capacity {
  readonly CapacityUnits?: number;
}
interface Output {
  readonly Count?: number;
  readonly ConsumedCapacity?: Capacity | readonly Capacity[];
}

const writesOf = (operation: string, input: Passed['input']): number => {
  if (operation === 'TransactWriteItems') return (input.TransactItems as readonly unknown[]).length;
  return /^(Put|Update|Delete)Item$/.test(operation) ? 1 : 0;
};

function readsOf(operation: string, input: Passed['input'], output: Output): number {
  if (operation === 'GetItem') return 1;
  if (operation === 'Query') return output.Count ?? 0;
  if (operation !== 'BatchGetItem') return 0;
  const asked = Object.values(input.RequestItems as { [table: string]: { Keys: unknown[] } });
  return asked.reduce((sum, { Keys }) => sum + Keys.length, 0);
}

const unitsOf = ({ ConsumedCapacity }: Output): number =>
  [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** Opens a meter in front of an engine. */
export async function openMeter(engine: string): Promise<Meter> {
  let passed: Passed[] = [];
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (from, to) => {
    const operation = String(from.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = JSON.parse(await text(from)) as Passed['input'];
    const body = JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' });
    const headers = { ...from.headers, 'content-length': String(Buffer.byteLength(body)) };
    const onward = request(engine, { method: 'POST', headers, agent }, async (answer) => {
      const bytes = await buffer(answer);
      const failed = answer.statusCode !== 200;
      const output = JSON.parse(bytes.toString()) as Output;
      const itemsRead = readsOf(operation, input, output);
      passed.push({
        operation,
        input,
        itemsRead,
        itemsWritten: writesOf(operation, input),
        units: unitsOf(output),
        failed,
      });
      to.writeHead(answer.statusCode ?? 500, answer.headers).end(bytes);
    });
    onward.once('error', (fault) => to.destroy(fault));
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    read() {
      const taken = passed;
      passed = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
