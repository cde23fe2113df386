// The door that opens what was sealed, alone allowed to ask for decryption, and the one that takes the seats anew when the
// directory changed, since whom a complaint is about is read nowhere else.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { openHouse } from './house.ts';
import { chain } from './http/chain.ts';
import { unsealRoutes } from './routes/unseal.ts';
import { opener } from './seal/open.ts';
import { sealer } from './seal/seal.ts';
import { reseating } from './work/reseat.ts';

const house = openHouse(process.env, new DynamoDBClient({}), sealer(process.env.SEAL_PUBLIC_KEY ?? ''));
const open = opener(new KMSClient({}), process.env.UNSEAL_KEY_ID ?? '');

export const handler = reseating(house, open, chain(unsealRoutes(open), house));
