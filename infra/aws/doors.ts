// Topology doors as functions: one role each, holding exactly the rights listed there, and a log of its own.
// No managed policy, no `*`: a right that the topology does not name cannot appear.
import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { DOORS, type DoorEnv, type DoorName, type DoorSpec, envOf, type Touch } from '#infra/topology/doors.ts';
import type { Tables } from './tables.ts';

/** Values of every variable a door may be given; each door receives its own share. */
export type DoorValues = Readonly<Record<DoorEnv, string>>;

interface DoorsProps {
  readonly tables: Tables;
  /** The bundle of a door. */
  readonly code: (door: DoorName) => Code;
}

/** A year of logs: the law asks for six months at least (网络安全法 art. 21), complaints about handling come later. */
const RETENTION = RetentionDays.ONE_YEAR;

/** The statements that give a role what a touch lists, and nothing beside it. */
export function statementsFor(touch: Touch, tables: Tables): PolicyStatement[] {
  const arn = tables.named(touch.table).tableArn;
  const onTable = new PolicyStatement({
    actions: [...touch.actions],
    resources: [arn],
    ...(touch.begins === undefined
      ? {}
      : { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${touch.begins}*`] } } }),
  });
  if (touch.indexes.length === 0) return [onTable];
  const resources = touch.indexes.map((index) => `${arn}/index/${index}`);
  return [onTable, new PolicyStatement({ actions: ['dynamodb:Query'], resources })];
}

/** The one of a door; a name that is none is a fault of ours. */
export function found<T>(made: ReadonlyMap<DoorName, T>, name: DoorName): T {
  const one = made.get(name);
  if (!one) throw new RangeError(`no such door: ${name}`);
  return one;
}

/** A door's name in the account. Spelt out, so that `work` can know its own address without referring to itself. */
const functionNameOf = (scope: Construct, door: DoorName): string => `${Stack.of(scope).stackName}-${door}`;

/** The address of a door, before it is made. */
export const arnOf = (scope: Construct, door: DoorName): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: functionNameOf(scope, door),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** All doors of the topology. Roles come first, so that keys and queues can name them; `open` then makes the functions. */
export class Doors extends Construct {
  private readonly roles: ReadonlyMap<DoorName, Role>;
  private readonly logs: ReadonlyMap<DoorName, LogGroup>;
  private readonly props: DoorsProps;

  constructor(scope: Construct, id: string, props: DoorsProps) {
    super(scope, id);
    this.props = props;
    this.logs = new Map(DOORS.map((door) => [door.name, this.logOf(door)]));
    this.roles = new Map(DOORS.map((door) => [door.name, this.roleOf(door)]));
  }

  roleNamed(name: DoorName): Role {
    return found(this.roles, name);
  }

  logNamed(name: DoorName): LogGroup {
    return found(this.logs, name);
  }

  /** Makes the functions. */
  open(values: DoorValues): ReadonlyMap<DoorName, LambdaFunction> {
    return new Map(DOORS.map((door) => [door.name, this.functionOf(door, values)]));
  }

  private logOf(door: DoorSpec): LogGroup {
    return new LogGroup(this, `${door.name}-log`, {
      logGroupName: `/aws/lambda/${functionNameOf(this, door.name)}`,
      retention: RETENTION,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private roleOf(door: DoorSpec): Role {
    const role = new Role(this, `${door.name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    for (const touch of door.touches) {
      for (const statement of statementsFor(touch, this.props.tables)) role.addToPolicy(statement);
    }
    this.logNamed(door.name).grantWrite(role);
    return role;
  }

  private functionOf(door: DoorSpec, values: DoorValues): LambdaFunction {
    return new LambdaFunction(this, door.name, {
      functionName: functionNameOf(this, door.name),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: this.props.code(door.name),
      memorySize: door.memoryMb,
      timeout: Duration.seconds(door.timeoutSeconds),
      role: this.roleNamed(door.name),
      logGroup: this.logNamed(door.name),
      loggingFormat: LoggingFormat.JSON,
      // The platform's own line of every call would tell how often something sealed was read (SV-4.1); its warnings stay.
      ...(door.unseals ? { systemLogLevelV2: SystemLogLevel.WARN } : {}),
      environment: Object.fromEntries(envOf(door).map((name) => [name, values[name]])),
    });
  }
}
