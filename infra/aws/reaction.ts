// What follows a write: rows put into the outbox wake `work`. The row is the queue, the stream only the bell.
import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Failures } from './failures.ts';

interface ReactionProps {
  readonly outbox: Table;
  readonly work: LambdaFunction;
  readonly failures: Failures;
}

/** Connects the outbox's stream to `work`: new rows only (`work` deletes them when done), from the oldest, two attempts. */
export class Reaction extends Construct {
  constructor(scope: Construct, id: string, { outbox, work, failures }: ReactionProps) {
    super(scope, id);
    const stream = outbox.tableStreamArn;
    if (stream === undefined) throw new Error('the outbox has no stream');
    work.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [stream],
      }),
    );
    const mapping = new EventSourceMapping(this, 'Outbox', {
      target: work,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      retryAttempts: 1,
      bisectBatchOnError: true,
      filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })],
      onFailure: new SqsDlq(failures.outbox),
    });
    if (work.role) mapping.node.addDependency(work.role);
    // Wake-ups are handed over asynchronously: what `work` fails at twice waits in the queue of undelivered ones.
    work.configureAsyncInvoke({
      onFailure: new SqsDestination(failures.wakeups),
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
    });
  }
}
