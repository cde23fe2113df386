// The inner door: woken by the clock and by what was written. Nobody outside can call it.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { openHouse } from './house.ts';
import { carriersOf } from './notices/carriers.ts';
import { wakeups } from './wakeups/wakeups.ts';
import { worker } from './work/worker.ts';

const { env } = process;
const house = openHouse(env, new DynamoDBClient({}));
const wake = wakeups(new SchedulerClient({}), {
  group: env.WAKE_GROUP ?? '',
  workArn: env.WAKE_TARGET_ARN ?? '',
  roleArn: env.WAKE_ROLE_ARN ?? '',
  reseatArn: env.RESEAT_TARGET_ARN ?? '',
  publishArn: env.PUBLISH_TARGET_ARN ?? '',
  publishInput: env.PUBLISH_INPUT ?? '{}',
  failuresArn: env.WAKE_FAILURES_ARN,
});

export const handler = worker(house, wake, carriersOf(house, env.NOTICES_SECRETS));
