// Where undelivered work waits to be looked at, and what rings when some does. The table remains the truth: an entry here
// means that something follows a write late, never that a record is lost.
import { Duration } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './findings.ts';

/** Four missed sweeps: what follows a write should have followed long ago. */
const TOO_OLD = Duration.hours(1);

/** Queues of undelivered wake-ups and outbox records, and the alarms over them. */
export class Failures extends Construct {
  /** Wake-ups and recurring schedules that `work` did not take. */
  readonly wakeups: Queue;
  /** Outbox records whose reaction failed; the sweep tries again from the table. */
  readonly outbox: Queue;
  private readonly topic: string | undefined;

  constructor(scope: Construct, id: string, props: { readonly alarmTopic?: string | undefined }) {
    super(scope, id);
    this.topic = props.alarmTopic;
    this.wakeups = this.queue('wakeups');
    this.outbox = this.queue('outbox');
  }

  /** Watches the function that does the work, by its errors, the age of its stream and what its sweep reports. */
  watch(work: LambdaFunction, log: LogGroup): void {
    this.alarm('work-fails', { metric: work.metricErrors({ period: Duration.minutes(5) }), threshold: 1 });
    this.alarm('stream-behind', {
      metric: work.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: TOO_OLD.toMilliseconds(),
    });
    // Each sweep logs the object `{ outboxOldestSeconds }`, the age of the oldest row it left behind.
    this.reported('outbox-old', log, 'outboxOldestSeconds', TOO_OLD.toSeconds());
    // And `{ noticesFailing }`: letters that a mail server or a chat did not take, and those given up.
    this.reported('notices-fail', log, 'noticesFailing', 1);
  }

  /** An alarm over a number that `work` logs. */
  private reported(id: string, log: LogGroup, metricName: string, threshold: number): void {
    const name = { metricNamespace: this.node.path.replaceAll('/', '-'), metricName };
    new MetricFilter(this, `${id}-metric`, {
      logGroup: log,
      ...name,
      filterPattern: FilterPattern.exists(`$.message.${metricName}`),
      metricValue: `$.message.${metricName}`,
    });
    const metric = new Metric({ namespace: name.metricNamespace, metricName, statistic: 'Maximum' });
    this.alarm(id, { metric, threshold });
  }

  private queue(id: string): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(queue, 'AwsSolutions-SQS3', 'It is itself the place for what could not be delivered.');
    this.alarm(`${id}-undelivered`, {
      metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: 1,
    });
    return queue;
  }

  private alarm(id: string, { metric, threshold }: Pick<AlarmProps, 'metric' | 'threshold'>): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (this.topic) alarm.addAlarmAction(new SnsAction(Topic.fromTopicArn(this, `${id}-topic`, this.topic)));
  }
}
