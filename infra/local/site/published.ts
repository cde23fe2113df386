// What a build reads: the tables as `work` sees them, opened for the length of one reading. Nothing is written here but
// the notes of a publication.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type House, openHouse } from '#functions/house.ts';

/** The environment of a door, as `environmentOf` gives it. */
export type DoorEnvironment = Readonly<Record<string, string>>;

/** Opens the tables that an environment names, lets `use` read them, and closes them again. */
export async function withTables<T>(environment: DoorEnvironment, use: (house: House) => Promise<T>): Promise<T> {
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
  try {
    return await use(openHouse(environment, client));
  } finally {
    client.destroy();
  }
}
