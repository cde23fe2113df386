// A one-time schedule and its group as this machine keeps them, and what a caller may ask for: names, lengths and ranges
// as the real service has them. What is not used here (cron, flexible windows, other targets) is refused by name.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Instant } from '#shared/time.ts';
import { instantOfExpression } from './at-expression.ts';
import { invalid } from './refusal.ts';

const NameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[0-9a-zA-Z\-_.]+$/));
const TokenSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[a-zA-Z0-9\-_]+$/));
const ArnSchema = v.pipe(v.string(), v.maxLength(1600), v.regex(/^arn:aws[a-z-]*:[a-z0-9-]+:[^:]*:[^:]*:.+$/));
const RoleSchema = v.pipe(ArnSchema, v.regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/));
const QueueSchema = v.pipe(ArnSchema, v.regex(/^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[\w-]+$/));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** The service's own defaults: a day of attempts. */
const RetrySchema = v.strictObject({
  MaximumEventAgeInSeconds: v.optional(whole(60, 86_400), 86_400),
  MaximumRetryAttempts: v.optional(whole(0, 185), 185),
});
const TargetSchema = v.strictObject({
  Arn: ArnSchema,
  RoleArn: RoleSchema,
  Input: v.optional(v.pipe(v.string(), v.minLength(1))),
  RetryPolicy: v.optional(RetrySchema, {}),
  DeadLetterConfig: v.optional(v.strictObject({ Arn: v.optional(QueueSchema) })),
});
const CreateSchema = v.strictObject({
  GroupName: v.optional(NameSchema, 'default'),
  ScheduleExpression: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  ScheduleExpressionTimezone: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(50)), 'UTC'),
  Description: v.optional(v.pipe(v.string(), v.maxLength(512))),
  State: v.optional(v.picklist(['ENABLED', 'DISABLED']), 'ENABLED'),
  Target: TargetSchema,
  FlexibleTimeWindow: v.strictObject({ Mode: v.literal('OFF') }),
  ActionAfterCompletion: v.optional(v.picklist(['NONE', 'DELETE']), 'NONE'),
  ClientToken: v.optional(TokenSchema),
});
const CreateGroupSchema = v.strictObject({
  ClientToken: v.optional(TokenSchema),
  Tags: v.optional(v.array(v.strictObject({ Key: v.string(), Value: v.string() }))),
});

export type Target = v.InferOutput<typeof TargetSchema>;

/** A one-time schedule. `at` is when it is to be delivered, in domain time. */
export interface Schedule extends Omit<v.InferOutput<typeof CreateSchema>, 'ClientToken'> {
  readonly Name: string;
  readonly Arn: string;
  readonly at: Instant;
  readonly created: Instant;
  /** Which request made it: the same token with the same content is answered once more, with another it conflicts. */
  readonly request: { readonly token: string | null; readonly digest: string };
  /** Delivered and kept (`ActionAfterCompletion: NONE`). */
  readonly completed?: true;
}

export interface ScheduleGroup {
  readonly Name: string;
  readonly Arn: string;
  readonly created: Instant;
  readonly request: { readonly token: string | null; readonly digest: string };
}

/** Names as the service makes them; region and account are this machine's. */
const arn = (kind: string, path: string) => `arn:aws:scheduler:local:000000000000:${kind}/${path}`;
export const keyOf = ({ GroupName, Name }: Pick<Schedule, 'GroupName' | 'Name'>): string => `${GroupName}/${Name}`;

/** A checked name from a path or query. Throws a `ValidationException`. */
export const nameFrom = (name: string): string => check(NameSchema, name, 'name');

/** The schedule that a `CreateSchedule` asks for. Throws a `ValidationException` that names the field. */
export function scheduleFrom(name: string, body: unknown, created: Instant): Schedule {
  const Name = nameFrom(name);
  const { ClientToken, ...asked } = check(CreateSchema, body, 'request');
  return {
    ...asked,
    Name,
    Arn: arn('schedule', keyOf({ ...asked, Name })),
    at: instantOfExpression(asked.ScheduleExpression, asked.ScheduleExpressionTimezone),
    created,
    request: { token: ClientToken ?? null, digest: digest(asked) },
  };
}

/** The group that a `CreateScheduleGroup` asks for; tags are accepted and not kept. */
export function groupFrom(name: string, body: unknown, created: Instant): ScheduleGroup {
  const Name = nameFrom(name);
  const { ClientToken, ...asked } = check(CreateGroupSchema, body ?? {}, 'request');
  return {
    Name,
    Arn: arn('schedule-group', Name),
    created,
    request: { token: ClientToken ?? null, digest: digest(asked) },
  };
}

const digest = (asked: object) => createHash('sha256').update(JSON.stringify(asked)).digest('hex');

function check<S extends v.GenericSchema>(schema: S, value: unknown, root: string): v.InferOutput<S> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw invalid(`1 validation error detected: Value at '${v.getDotPath(issue) ?? root}': ${issue.message}`);
}
