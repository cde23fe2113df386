// Asking to be woken: one one-time schedule per distinct instant, created if absent and never changed. A schedule is a
// hint, the table is the truth: a lost, late or double one does no harm, and the sweep heals.
import { CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { type Instant, instant, laterOf, millis, plusMinutes } from '#shared/time.ts';

export interface WakeSettings {
  readonly group: string;
  readonly workArn: string;
  readonly roleArn: string;
  readonly reseatArn: string;
  readonly publishArn: string;
  readonly publishInput: string;
  readonly failuresArn?: string | undefined;
}

/** Minutes ahead that a schedule must lie: what is nearer may fire late or not at all. */
const NEAREST_MINUTES = 2;
/** Seconds during which further publications join the one already asked for. */
const DEBOUNCE_SECONDS = 10;
/** A wake-up that could not be delivered for this long is left to the sweep. */
const OLDEST_SECONDS = 300;

const roundedUp = (at: Instant, seconds: number): Instant =>
  instant(Math.ceil(millis(at) / (seconds * 1000)) * seconds * 1000);
/** `20261009T0930Z`, with seconds only where there are some. */
const stamp = (at: Instant): string => `${at.slice(0, 19).replace(/[-:]/g, '').replace(/00$/, '')}Z`;

async function create(
  client: SchedulerClient,
  settings: WakeSettings,
  name: string,
  at: Instant,
  target: { arn: string; input: string },
) {
  try {
    await client.send(
      new CreateScheduleCommand({
        Name: name,
        GroupName: settings.group,
        ScheduleExpression: `at(${at.slice(0, 19)})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: target.arn,
          RoleArn: settings.roleArn,
          Input: target.input,
          RetryPolicy: { MaximumEventAgeInSeconds: OLDEST_SECONDS, MaximumRetryAttempts: 5 },
          ...(settings.failuresArn ? { DeadLetterConfig: { Arn: settings.failuresArn } } : {}),
        },
      }),
    );
  } catch (error) {
    // Somebody else needs this very instant: there is nothing left to do.
    if ((error as { name: string }).name !== 'ConflictException') throw error;
  }
}

/** What asks for wake-ups and publications. */
export function wakeups(client: SchedulerClient, settings: WakeSettings) {
  return {
    /** Wakes `work` at an instant, or as soon after `now` as a schedule can be relied on. */
    wakeAt: async (due: Instant, now: Instant): Promise<void> => {
      const at = roundedUp(laterOf(due, plusMinutes(now, NEAREST_MINUTES)), 60);
      const input = JSON.stringify({ source: 'wake', time: '<aws.scheduler.scheduled-time>' });
      await create(client, settings, `wake-${stamp(at)}`, at, { arn: settings.workArn, input });
    },
    /** Has the seats of complaints taken anew, because who holds which post changed (SV-4.1). */
    reseat: async (now: Instant): Promise<void> => {
      const at = roundedUp(plusMinutes(now, DEBOUNCE_SECONDS / 60), DEBOUNCE_SECONDS);
      const input = JSON.stringify({ source: 'reseat', time: '<aws.scheduler.scheduled-time>' });
      await create(client, settings, `reseat-${stamp(at)}`, at, { arn: settings.reseatArn, input });
    },
    /** Has the site published soon; a withdrawal does not wait for others to join. */
    publish: async (now: Instant, atOnce: boolean): Promise<void> => {
      // Where nothing publishes, the publication waits; asking for an empty target would fail and keep the note for ever.
      if (settings.publishArn === '') return;
      const wait = atOnce ? 1 : DEBOUNCE_SECONDS;
      const at = roundedUp(plusMinutes(now, wait / 60), wait);
      const name = `publish-${atOnce ? 'now-' : ''}${stamp(at)}`;
      await create(client, settings, name, at, { arn: settings.publishArn, input: settings.publishInput });
    },
  };
}
export type Wakeups = ReturnType<typeof wakeups>;
