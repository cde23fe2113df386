// What stands on AWS after a synth: tables, functions, schedules, reactions, queues and alarms.
import { beforeAll, expect, test } from 'vitest';
import { cronOf } from '#infra/aws/clock.ts';
import { DOORS, envOf } from '#infra/topology/doors.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { SCHEDULES } from '#shared/schedules.ts';
import { type Synthesised, synthesised } from './synthesised.ts';

let made: Synthesised;
beforeAll(() => {
  made = synthesised();
}, 60_000);

const tableIn = (name: string) =>
  Object.entries(made.of('AWS::DynamoDB::Table')).find(([id]) => id.startsWith(`Tables${name}`))?.[1];
const functionIn = (name: string) =>
  Object.values(made.of('AWS::Lambda::Function')).find((one) => one.Properties.FunctionName === `efficacy-dev-${name}`);

test.each(TABLES)('the table $name is as the topology says, encrypted, and paid per request', (spec) => {
  const table = tableIn(spec.name);
  expect(table?.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    SSESpecification: { SSEEnabled: true },
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: spec.recoverable },
    DeletionProtectionEnabled: spec.recoverable,
  });
  expect(table?.DeletionPolicy).toBe(spec.recoverable ? 'Retain' : 'Delete');
  expect(table?.Properties.TimeToLiveSpecification?.AttributeName).toBe(spec.ttl);
  expect(table?.Properties.StreamSpecification?.StreamViewType).toBe(spec.stream);
  const indexes: { IndexName: string; KeySchema: { AttributeName: string }[]; Projection: unknown }[] =
    table?.Properties.GlobalSecondaryIndexes ?? [];
  expect(indexes.map((index) => [index.IndexName, ...index.KeySchema.map((key) => key.AttributeName)])).toEqual(
    spec.indexes.map((index) => [index.name, index.pk, index.sk]),
  );
  for (const index of indexes) {
    expect(index.Projection).toEqual({ ProjectionType: 'INCLUDE', NonKeyAttributes: ['card', 'version'] });
  }
});

test.each(DOORS)('the $name door runs on nodejs24.x and ARM with exactly its own variables', (door) => {
  const made = functionIn(door.name)?.Properties;
  expect(made).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    MemorySize: door.memoryMb,
    Timeout: door.timeoutSeconds,
  });
  expect(Object.keys(made.Environment.Variables).toSorted()).toEqual([...envOf(door)].toSorted());
});

test('no secret stands in the template: functions are given references that are filled in while deploying', () => {
  for (const door of DOORS) {
    const variables = functionIn(door.name)?.Properties.Environment.Variables;
    for (const name of ['CODE_SECRET', 'HASH_SECRET', 'ORIGIN_VERIFY'].filter((name) => name in variables)) {
      expect(JSON.stringify(variables[name]), `${door.name} ${name}`).toContain('{{resolve:secretsmanager:');
    }
  }
});

test('AP-2: every recurring schedule of the law is on AWS, in township time, woken with the time it was meant for', () => {
  const schedules = Object.values(made.of('AWS::Scheduler::Schedule')).map((one) => one.Properties);
  expect(schedules.map((one) => one.Name).toSorted()).toEqual(SCHEDULES.map((one) => one.name).toSorted());
  for (const schedule of SCHEDULES) {
    const found = schedules.find((one) => one.Name === schedule.name);
    expect(found.ScheduleExpression).toBe(cronOf(schedule.recurs));
    expect(found.ScheduleExpressionTimezone).toBe('Asia/Shanghai');
    expect(JSON.parse(found.Target.Input)).toEqual({
      source: 'schedule',
      name: schedule.name,
      time: '<aws.scheduler.scheduled-time>',
    });
    expect(found.Target.DeadLetterConfig.Arn).toBeDefined();
  }
});

test.each([
  [{ everyMinutes: 15 }, 'cron(0/15 * * * ? *)'],
  [{ at: '00:10' }, 'cron(10 0 * * ? *)'],
  [{ at: '08:35', days: { from: 1, to: 15 }, months: [1, 4, 7, 10] }, 'cron(35 8 1-15 1,4,7,10 ? *)'],
])('a recurrence %j is %s', (recurs, cron) => {
  expect(cronOf(recurs)).toBe(cron);
});

test('minutes that do not divide the hour are refused, because cron would start them anew every hour', () => {
  expect(() => cronOf({ everyMinutes: 25 })).toThrow(RangeError);
});

test('new rows of the outbox wake work, deleted ones do not; the second failure goes to a queue', () => {
  const [mapping] = Object.values(made.of('AWS::Lambda::EventSourceMapping'));
  expect(mapping?.Properties).toMatchObject({
    StartingPosition: 'TRIM_HORIZON',
    MaximumRetryAttempts: 1,
    FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
    DestinationConfig: { OnFailure: { Destination: expect.anything() } },
  });
  expect(JSON.stringify(mapping?.Properties.EventSourceArn)).toContain('Tablesoutbox');
});

test('what was not delivered is kept encrypted for two weeks, and something rings', () => {
  for (const queue of Object.values(made.of('AWS::SQS::Queue'))) {
    expect(queue.Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
  }
  expect(Object.keys(made.of('AWS::SQS::QueuePolicy'))).toHaveLength(2);
  expect(Object.keys(made.of('AWS::CloudWatch::Alarm'))).toHaveLength(6);
});
