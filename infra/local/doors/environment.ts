// What each door finds in its environment on this machine: exactly what the topology lists, and where to find table
// engine and scheduler. A new variable in the topology does not compile until it has a value here.
import { type DoorEnv, type DoorSpec, envOf } from '#infra/topology/doors.ts';
import { TABLES, type TableEnv } from '#infra/topology/tables.ts';
import type { Township } from '#shared/township.ts';
import { LOCAL_IDENTITY } from '../engine/ask-engine.ts';
import type { Seal, Secrets } from './secrets.ts';

/** Names of what is a resource on AWS. */
export const WAKE_GROUP = 'wake-ups';
export const UNSEAL_KEY_ID = 'seal';
export const WAKE_TARGET_ARN = 'arn:aws:lambda:local:000000000000:function:work';
export const RESEAT_TARGET_ARN = 'arn:aws:lambda:local:000000000000:function:unseal';
export const PUBLISH_TARGET_ARN = 'arn:aws:scheduler:::aws-sdk:codebuild:startBuild';
/**
 * The name under which doors know the issuer of this machine. Its address changes with the port; who is bound to whom
 * must not. Tokens are verified against the address, and the gateway then gives doors this name.
 */
export const ISSUER_NAME = 'http://127.0.0.1/oidc';

export interface Surroundings {
  readonly township: Township;
  readonly audience: string;
  readonly secrets: Secrets;
  readonly seal: Seal;
  /** What `NOTICES` and `NOTICES_SECRETS` say. */
  readonly notices: { readonly ways: string; readonly secrets: string };
  /** Address of the table engine. */
  readonly tables: string;
  /** Address of the key service. */
  readonly keys: string;
  /** Address of the scheduler. */
  readonly scheduler: string;
}

type Settings = Record<Exclude<DoorEnv, TableEnv>, string>;

const settingsOf = ({ township, audience, secrets, seal, notices }: Surroundings): Settings => ({
  UNSEAL_KEY_ID,
  TOWNSHIP: JSON.stringify(township),
  ISSUER: ISSUER_NAME,
  AUDIENCE: audience,
  CODE_SECRET: secrets.code,
  HASH_SECRET: secrets.hash,
  ORIGIN_VERIFY: secrets.origin,
  SEAL_PUBLIC_KEY: JSON.stringify(seal.publicKey),
  NOTICES: notices.ways,
  NOTICES_SECRETS: notices.secrets,
  WAKE_GROUP,
  WAKE_TARGET_ARN,
  WAKE_ROLE_ARN: 'arn:aws:iam::000000000000:role/wake',
  WAKE_FAILURES_ARN: 'arn:aws:sqs:local:000000000000:undelivered',
  RESEAT_TARGET_ARN,
  PUBLISH_TARGET_ARN,
  PUBLISH_INPUT: JSON.stringify({ ProjectName: 'site' }),
});

/** The environment of one door. Nothing of this process's own environment passes. */
export function environmentOf(door: DoorSpec, around: Surroundings): Record<string, string> {
  const tables = Object.fromEntries(TABLES.map(({ env, name }) => [env, name]));
  const values: Record<string, string> = { ...tables, ...settingsOf(around) };
  const given = envOf(door).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]));
  return {
    ...Object.fromEntries(given),
    ...(door.unseals ? { AWS_ENDPOINT_URL_KMS: around.keys } : {}),
    ...(door.schedules ? { AWS_ENDPOINT_URL_SCHEDULER: around.scheduler } : {}),
    AWS_ENDPOINT_URL_DYNAMODB: around.tables,
    AWS_REGION: LOCAL_IDENTITY.region,
    AWS_ACCESS_KEY_ID: LOCAL_IDENTITY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_IDENTITY.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: door.name,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
