// The wire protocol, spoken by the real client.
import {
  ConflictException,
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  paginateListSchedules,
  ResourceNotFoundException,
  UpdateScheduleCommand,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import { afterEach, expect, test } from 'vitest';
import { closeRigs, create, type Rig, ROLE, rigWith, WORK, wakeUp } from './rig.ts';

afterEach(closeRigs);
const AT = '2026-10-09T17:30:00';
const group = (rig: Rig, Name: string, ClientToken?: string) =>
  rig.client.send(new CreateScheduleGroupCommand({ Name, ...(ClientToken && { ClientToken }) }));

test('a schedule that was created reads back as it was asked for, with the defaults of the service', async () => {
  const rig = await rigWith();
  await group(rig, 'wakes');
  const Target = {
    Arn: WORK,
    RoleArn: ROLE,
    Input: '{"n":1}',
    RetryPolicy: { MaximumRetryAttempts: 2 },
    DeadLetterConfig: { Arn: 'arn:aws:sqs:local:000000000000:lost' },
  };
  const made = await create(rig, 'wake-20261009T0930Z', AT, { GroupName: 'wakes', Description: '到期', Target });
  expect(made.ScheduleArn).toBe('arn:aws:scheduler:local:000000000000:schedule/wakes/wake-20261009T0930Z');
  const read = await rig.client.send(new GetScheduleCommand({ GroupName: 'wakes', Name: 'wake-20261009T0930Z' }));
  expect(read).toMatchObject({
    Arn: made.ScheduleArn,
    GroupName: 'wakes',
    Name: 'wake-20261009T0930Z',
    ScheduleExpression: `at(${AT})`,
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    State: 'ENABLED',
    Description: '到期',
    ActionAfterCompletion: 'DELETE',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { ...Target, RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 86_400 } },
  });
  expect(read.CreationDate?.toISOString()).toBe('2026-09-24T01:00:00.000Z');
});

test('creating a name again is a conflict; a retry of the same request with its token is not', async () => {
  const rig = await rigWith();
  const first = await create(rig, 'wake-a', AT, { ClientToken: 'token-1' });
  expect(await create(rig, 'wake-a', AT, { ClientToken: 'token-1' })).toMatchObject({
    ScheduleArn: first.ScheduleArn,
  });
  await expect(create(rig, 'wake-a', AT)).rejects.toThrow(ConflictException);
  await expect(create(rig, 'wake-a', '2026-10-10T17:30:00', { ClientToken: 'token-1' })).rejects.toThrow(
    ConflictException,
  );
});

test('of thirty-two that create the same name at once, one wins and all others get a conflict', async () => {
  const rig = await rigWith();
  const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => create(rig, 'wake-a', AT)));
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ConflictException);
});

test('what does not exist is not found: schedule, group, and a schedule in another group', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-a', AT);
  await group(rig, 'wakes');
  const missing = [
    rig.client.send(new GetScheduleCommand({ Name: 'wake-b' })),
    rig.client.send(new GetScheduleCommand({ Name: 'wake-a', GroupName: 'wakes' })),
    rig.client.send(new DeleteScheduleCommand({ Name: 'wake-b' })),
    rig.client.send(new GetScheduleGroupCommand({ Name: 'none' })),
    rig.client.send(new DeleteScheduleGroupCommand({ Name: 'none' })),
    rig.client.send(new ListSchedulesCommand({ GroupName: 'none' })),
    create(rig, 'wake-c', AT, { GroupName: 'none' }),
  ];
  for (const one of missing) await expect(one).rejects.toThrow(ResourceNotFoundException);
});

test('a deleted schedule is gone and its name is free', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-a', AT);
  await rig.client.send(new DeleteScheduleCommand({ Name: 'wake-a' }));
  await expect(rig.client.send(new GetScheduleCommand({ Name: 'wake-a' }))).rejects.toThrow(ResourceNotFoundException);
  await create(rig, 'wake-a', AT);
});

test('a group is created once, read, listed and deleted with its schedules; the default one stays', async () => {
  const rig = await rigWith();
  const made = await group(rig, 'wakes', 'token-1');
  expect(await group(rig, 'wakes', 'token-1')).toMatchObject({ ScheduleGroupArn: made.ScheduleGroupArn });
  await expect(group(rig, 'wakes')).rejects.toThrow(ConflictException);
  await expect(group(rig, 'default')).rejects.toThrow(ConflictException);
  expect(await rig.client.send(new GetScheduleGroupCommand({ Name: 'wakes' }))).toMatchObject({ State: 'ACTIVE' });
  await create(rig, 'wake-a', AT, { GroupName: 'wakes' });
  await create(rig, 'wake-a', AT);
  await rig.client.send(new DeleteScheduleGroupCommand({ Name: 'wakes' }));
  const groups = await rig.client.send(new ListScheduleGroupsCommand({}));
  expect(groups.ScheduleGroups?.map((one) => one.Name)).toEqual(['default']);
  const left = await rig.client.send(new ListSchedulesCommand({}));
  expect(left.Schedules?.map((one) => one.GroupName)).toEqual(['default']);
  await expect(rig.client.send(new DeleteScheduleGroupCommand({ Name: 'default' }))).rejects.toThrow(
    ValidationException,
  );
});

test('a group that the house brings along is there at the start and after a restart', async () => {
  const rig = await rigWith({ groups: ['wakes'] });
  await create(rig, 'wake-a', AT, { GroupName: 'wakes' });
  const later = await rig.restart();
  const { Schedules } = await later.client.send(new ListSchedulesCommand({ GroupName: 'wakes' }));
  expect(Schedules?.map((one) => one.Name)).toEqual(['wake-a']);
});

test('a long list comes in pages without gap or repeat, and can be narrowed by group, prefix and state', async () => {
  const rig = await rigWith();
  await group(rig, 'wakes');
  const names = Array.from({ length: 25 }, (_, n) => `wake-${String(n).padStart(2, '0')}`);
  await Promise.all(names.map((name) => create(rig, name, AT, { GroupName: 'wakes' })));
  await create(rig, 'other', AT, { State: 'DISABLED' });
  const seen: (string | undefined)[] = [];
  const pages = paginateListSchedules({ client: rig.client, pageSize: 10 }, { GroupName: 'wakes' });
  for await (const { Schedules } of pages) {
    expect(Schedules?.length).toBeLessThanOrEqual(10);
    seen.push(...(Schedules ?? []).map((one) => one.Name));
  }
  expect(seen).toEqual(names);
  const teens = await rig.client.send(new ListSchedulesCommand({ NamePrefix: 'wake-1' }));
  expect(teens.Schedules).toHaveLength(10);
  expect(teens.Schedules?.[0]?.Target?.Arn).toBe(WORK);
  const off = await rig.client.send(new ListSchedulesCommand({ State: 'DISABLED' }));
  expect(off.Schedules?.map((one) => one.Name)).toEqual(['other']);
  await expect(rig.client.send(new ListSchedulesCommand({ NextToken: 'bm9uc2Vuc2U' }))).rejects.toThrow(
    ValidationException,
  );
});

test.each([
  ['a name with a colon', wakeUp('wake-2026-10-09T09:30Z', AT)],
  ['a name of sixty-five characters', wakeUp('w'.repeat(65), AT)],
  ['a Chinese name', wakeUp('到期', AT)],
  ['a rate', wakeUp('wake-a', AT, { ScheduleExpression: 'rate(15 minutes)' })],
  ['a cron expression', wakeUp('wake-a', AT, { ScheduleExpression: 'cron(10 0 * * ? *)' })],
  ['a day that does not exist', wakeUp('wake-a', '2026-02-30T09:30:00')],
  ['an unknown zone', wakeUp('wake-a', AT, { ScheduleExpressionTimezone: 'Asia/Liushu' })],
  ['a flexible window', wakeUp('wake-a', AT, { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 } })],
  ['a target that is no ARN', wakeUp('wake-a', AT, { Target: { Arn: 'work', RoleArn: ROLE } })],
  ['a role that is no role', wakeUp('wake-a', AT, { Target: { Arn: WORK, RoleArn: WORK } })],
  [
    'more retries than the service makes',
    wakeUp('wake-a', AT, { Target: { Arn: WORK, RoleArn: ROLE, RetryPolicy: { MaximumRetryAttempts: 186 } } }),
  ],
  ['a token with a space', wakeUp('wake-a', AT, { ClientToken: 'a token' })],
])('%s is a validation error and creates nothing', async (_what, input) => {
  const rig = await rigWith();
  await expect(rig.client.send(new CreateScheduleCommand(input))).rejects.toThrow(ValidationException);
  expect((await rig.client.send(new ListSchedulesCommand({}))).Schedules).toEqual([]);
});

test('an operation that the house does not use is refused as unknown, not taken for done', async () => {
  const rig = await rigWith();
  await create(rig, 'wake-a', AT);
  await expect(rig.client.send(new UpdateScheduleCommand(wakeUp('wake-a', AT)))).rejects.toMatchObject({
    name: 'UnknownOperationException',
  });
});

test('a request without a signature, with a broken body or a huge one is refused and harms nothing', async () => {
  const { scheduler } = await rigWith();
  const post = (body: string, headers: Record<string, string> = { authorization: 'AWS4-HMAC-SHA256 x' }) =>
    fetch(`${scheduler.endpoint}/schedules/wake-a`, { method: 'POST', body, headers });
  expect((await post('{}', {})).status).toBe(403);
  const broken = await post('{"Name":');
  expect([broken.status, broken.headers.get('x-amzn-errortype')]).toEqual([400, 'ValidationException']);
  expect((await post(`"${'x'.repeat(600_000)}"`)).status).toBe(400);
  expect((await post('[[[]]]')).status).toBe(400);
  const signed = { headers: { authorization: 'AWS4-HMAC-SHA256 x' } };
  expect((await fetch(`${scheduler.endpoint}/schedules/%E0%A4%A`, signed)).status).toBe(400);
});
