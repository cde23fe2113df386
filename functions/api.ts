// The staff's door: opens the house from the environment and answers the staff routes.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openHouse } from './house.ts';
import { chain } from './http/chain.ts';
import { descriptionRoutes } from './routes/description.ts';
import { staffRoutes } from './routes/staff-routes.ts';
import { sealer } from './seal/seal.ts';

const house = openHouse(process.env, new DynamoDBClient({}), sealer(process.env.SEAL_PUBLIC_KEY ?? ''));

export const handler = chain([...staffRoutes, ...descriptionRoutes], house);
