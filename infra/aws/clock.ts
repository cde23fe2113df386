// What wakes `work`: the recurring schedules of the law, and the group in which `work` itself puts one-time wake-ups.
// A schedule is a hint, the table is the truth; nothing is decided here.
import { Stack, Token } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup, ContextAttribute } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Recurrence, SCHEDULES, TOWNSHIP_TIME_ZONE } from '#shared/schedules.ts';
import { acknowledge } from './findings.ts';

/**
 * A recurrence in EventBridge's six fields: minute, hour, day of month, month, day of week, year.
 * @throws RangeError for minutes that do not divide the hour: they would drift from the law's own reckoning
 */
export function cronOf(recurs: Recurrence): string {
  if ('everyMinutes' in recurs) {
    if (60 % recurs.everyMinutes !== 0)
      throw new RangeError(`does not divide the hour: ${recurs.everyMinutes} minutes`);
    return `cron(0/${recurs.everyMinutes} * * * ? *)`;
  }
  const [hour, minute] = recurs.at.split(':').map(Number);
  const days = recurs.days ? `${recurs.days.from}-${recurs.days.to}` : '*';
  return `cron(${minute} ${hour} ${days} ${recurs.months?.join(',') ?? '*'} ? *)`;
}

interface ClockProps {
  /** Addresses of the functions that are woken: `work` first, which the recurring schedules wake. */
  readonly wakes: readonly [work: string, ...others: string[]];
  readonly undelivered: Queue;
}

/** Groups, the role that schedules act in, and the recurring schedules. */
export class Clock extends Construct {
  /** Group of the one-time wake-ups; its schedules delete themselves. */
  readonly wakeGroup: string;
  /** Acts for a schedule: wakes `work`, and parks what it could not deliver. */
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ClockProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    this.wakeGroup = `${stackName}-wakeups`;
    const recurring = new CfnScheduleGroup(this, 'Recurring', { name: `${stackName}-recurring` });
    new CfnScheduleGroup(this, 'Wakeups', { name: this.wakeGroup });
    this.role = this.roleFor([this.wakeGroup, `${stackName}-recurring`], props);
    for (const schedule of SCHEDULES) {
      const made = new CfnSchedule(this, schedule.name, {
        name: schedule.name,
        groupName: recurring.ref,
        description: schedule.purpose.en,
        scheduleExpression: cronOf(schedule.recurs),
        scheduleExpressionTimezone: TOWNSHIP_TIME_ZONE,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: props.wakes[0],
          roleArn: this.role.roleArn,
          input: JSON.stringify({ source: 'schedule', name: schedule.name, time: ContextAttribute.scheduledTime }),
          deadLetterConfig: { arn: props.undelivered.queueArn },
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 },
        },
      });
      made.node.addDependency(this.role);
    }
  }

  /** Lets a role put one-time wake-ups into the group, and hand them this clock's role, to the scheduler only. */
  wokenBy(role: Role): void {
    const stack = Stack.of(this);
    const names = ['wake', 'publish', 'reseat'].map((kind) => `${this.wakeGroup}/${kind}-*`);
    const resources = names.map((resourceName) =>
      stack.formatArn({ service: 'scheduler', resource: 'schedule', resourceName }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['scheduler:CreateSchedule'], resources }));
    role.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    const spelt = (value: string, pseudo: string) => (Token.isUnresolved(value) ? `<AWS::${pseudo}>` : value);
    const { partition, region, account } = stack;
    const known = [spelt(partition, 'Partition'), 'scheduler', spelt(region, 'Region'), spelt(account, 'AccountId')];
    for (const name of names) {
      const finding = `Resource::arn:${known.join(':')}:schedule/${name}`;
      acknowledge(
        role,
        `AwsSolutions-IAM5[${finding}]`,
        'A wake-up is named after its instant; the wildcard ends inside the group of wake-ups.',
      );
    }
  }

  private roleFor(groups: readonly string[], { wakes, undelivered }: ClockProps): Role {
    const stack = Stack.of(this);
    const arns = groups.map((resourceName) =>
      stack.formatArn({ service: 'scheduler', resource: 'schedule-group', resourceName }),
    );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': arns } },
      }),
    });
    const allow = (action: string, resources: readonly string[]) =>
      role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: [action], resources: [...resources] }));
    allow('lambda:InvokeFunction', wakes);
    allow('sqs:SendMessage', [undelivered.queueArn]);
    return role;
  }
}
