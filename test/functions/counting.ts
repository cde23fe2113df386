// What a request costs, so that two can be compared: the calls to the engine that it leads to, in order.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openHouse } from '#functions/house.ts';
import type { Route } from '#functions/http/route.ts';
import { clientOf, environment, type Rig } from './directory/rig.ts';
import { type Asked, asking, type Given } from './http/gateway-event.ts';

/** A house that tells what it asks of the engine: the kind of each call, the table, and the kind of key. Its client is closed by whoever asks. */
export function counting(
  town: Pick<Rig, 'endpoint' | 'house'>,
  routes: readonly Route[],
  clients: DynamoDBClient[],
): (asked: Asked) => Promise<{ readonly calls: readonly string[]; readonly given: Given }> {
  const calls: string[] = [];
  const client = clientOf(town.endpoint);
  clients.push(client);
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const {
          TableName = '',
          RequestItems = {},
          Key,
          TransactItems = [],
        } = args.input as {
          readonly TableName?: string;
          readonly RequestItems?: object;
          readonly Key?: { readonly pk?: string };
          readonly TransactItems?: readonly unknown[];
        };
        const kind = String(Key?.pk ?? '').split('#')[0];
        calls.push([commandName, TableName, ...Object.keys(RequestItems), kind, TransactItems.length].join(' '));
        return next(args);
      },
    { step: 'initialize', name: 'counted' },
  );
  const house = openHouse({ ...environment(town.house.township) }, client, town.house.seal);
  const ask = asking(routes, house);
  return async (asked) => {
    calls.length = 0;
    const given = await ask(asked);
    return { calls: [...calls], given };
  };
}
