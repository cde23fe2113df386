// When a publication is asked for: many within ten seconds together, a withdrawal without waiting for others.
import { afterEach, expect, test } from 'vitest';
import { wakeups } from '#functions/wakeups/wakeups.ts';
import { type Instant, instant, millis } from '#shared/time.ts';
import { closeRigs, type Rig, ROLE, rigWith, WORK } from './rig.ts';

const PUBLISH = 'arn:aws:scheduler:::aws-sdk:codebuild:startBuild';
afterEach(closeRigs);

const wakes = (rig: Rig) =>
  wakeups(rig.client, {
    group: 'default',
    workArn: WORK,
    roleArn: ROLE,
    reseatArn: '',
    publishArn: PUBLISH,
    publishInput: '{"projectName":"site"}',
  });
const seconds = (from: Instant, count: number): Instant => instant(millis(from) + count * 1000);

test('what is approved within ten seconds goes out together', async () => {
  const rig = await rigWith();
  const begun = rig.now();
  const wake = wakes(rig);
  for (const after of [1, 4, 9]) await wake.publish(seconds(begun, after), false);
  await rig.scheduler.runUntil(seconds(begun, 9));
  expect(rig.received).toEqual([]);
  await rig.scheduler.runUntil(seconds(begun, 30));
  const asked = rig.received.filter(({ target }) => target === PUBLISH);
  // A wait of ten seconds ends at the next full ten: the first of the three may go before the others, never all three.
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(3);
});

test('DI-6: a withdrawal is taken out within two seconds', async () => {
  const rig = await rigWith();
  const begun = rig.now();
  await wakes(rig).publish(seconds(begun, 3), true);
  await rig.scheduler.runUntil(seconds(begun, 5));
  expect(rig.received.map(({ target }) => target)).toEqual([PUBLISH]);
});
