// The table engine as command lines reach it, by the environment that a door would have.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DoorEnvironment } from '../site/published.ts';

/** A client for the engine that an environment names; whoever opens it destroys it. */
export const clientOf = (environment: DoorEnvironment): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
