// The door that will open what was sealed, alone allowed to ask for decryption. While complaints are closed (SV-4.1)
// nothing is sealed, and it says so to whoever may know of the case.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openHouse } from './house.ts';
import { chain } from './http/chain.ts';
import { unsealRoutes } from './routes/unseal.ts';

export const handler = chain(unsealRoutes, openHouse(process.env, new DynamoDBClient({})));
