// The public's door: no account, no trace. It can seal and cannot open.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openHouse } from './house.ts';
import { chain } from './http/chain.ts';
import { publicRoutes } from './routes/public-routes.ts';
import { sealer } from './seal/seal.ts';

const house = openHouse(process.env, new DynamoDBClient({}), sealer(process.env.SEAL_PUBLIC_KEY ?? ''));

export const handler = chain(publicRoutes, house);
