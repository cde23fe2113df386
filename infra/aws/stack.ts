// One township's deployment: puts the parts together and tells each what it must know of the others. Nothing else.
import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { DOORS, type DoorName } from '#infra/topology/doors.ts';
import { TABLES, type TableEnv } from '#infra/topology/tables.ts';
import { packTownship } from '#infra/topology/township.ts';
import { Clock } from './clock.ts';
import { arnOf, Doors, type DoorValues, found } from './doors.ts';
import type { Edge } from './edge.ts';
import { Failures } from './failures.ts';
import { Gateway } from './gateway.ts';
import { Accounts, accountOrigins, type Identity } from './identity.ts';
import { Publisher } from './publisher.ts';
import { Reaction } from './reaction.ts';
import { Releases } from './releases.ts';
import { Seal } from './seal.ts';
import { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { Site } from './site.ts';
import { Tables } from './tables.ts';

export interface EfficacyStackProps extends StackProps {
  readonly settings: Settings;
  /** The bundle of a door; tests pass small ones. */
  readonly code: (door: DoorName) => Code;
  /** Folder with what publishes the site, prepared with its packages; tests pass a small one. */
  readonly publisher: string;
}

export class EfficacyStack extends Stack {
  constructor(scope: Construct, id: string, props: EfficacyStackProps) {
    super(scope, id, props);
    const { settings } = props;
    const tables = new Tables(this, 'Tables');
    const secrets = new Secrets(this, 'Secrets', { notices: settings.noticesSecret });
    const seal = new Seal(this, 'Seal');
    const failures = new Failures(this, 'Failures', { alarmTopic: settings.alarmTopic });
    const gateway = new Gateway(this, 'Gateway');
    const releases = new Releases(this, 'Releases');
    const { identity, edge } = this.window(settings, releases, gateway, secrets);
    const township = packTownship(settings.township);
    const publisher = new Publisher(this, 'Publisher', {
      prepared: props.publisher,
      tables,
      releases,
      onAir: edge?.onAir,
      township,
    });
    const clock = new Clock(this, 'Clock', {
      wakes: [arnOf(this, 'work'), arnOf(this, 'unseal')],
      undelivered: failures.wakeups,
    });
    publisher.startedBy(clock.role);
    const doors = new Doors(this, 'Doors', { tables, code: props.code });
    for (const door of DOORS) {
      if (door.schedules) clock.wokenBy(doors.roleNamed(door.name));
      if (door.unseals) seal.openedBy(doors.roleNamed(door.name));
    }
    const values: DoorValues = {
      ...tableNames(tables),
      TOWNSHIP: township,
      ISSUER: identity.issuer,
      AUDIENCE: identity.audience,
      CODE_SECRET: secrets.code,
      HASH_SECRET: secrets.hash,
      ORIGIN_VERIFY: `${secrets.origin.a},${secrets.origin.b}`,
      SEAL_PUBLIC_KEY: settings.sealPublicKey,
      NOTICES: settings.notices,
      NOTICES_SECRETS: secrets.notices,
      UNSEAL_KEY_ID: seal.key.keyId,
      WAKE_GROUP: clock.wakeGroup,
      WAKE_TARGET_ARN: arnOf(this, 'work'),
      WAKE_ROLE_ARN: clock.role.roleArn,
      WAKE_FAILURES_ARN: failures.wakeups.queueArn,
      RESEAT_TARGET_ARN: arnOf(this, 'unseal'),
      PUBLISH_TARGET_ARN: `arn:${this.partition}:scheduler:::aws-sdk:codebuild:startBuild`,
      PUBLISH_INPUT: JSON.stringify({ ProjectName: publisher.name }),
    };
    const functions = doors.open(values);
    gateway.connect({ doors: functions, issuer: identity.issuer, audience: identity.audience });
    const work = found(functions, 'work');
    new Reaction(this, 'Reaction', { outbox: tables.named('outbox'), work, failures });
    failures.watch(work, doors.logNamed('work'));
    this.say({ Issuer: identity.issuer, Audience: identity.audience, SealKeyId: seal.key.keyId, Api: gateway.host });
    if (!settings.townshipGiven) {
      Annotations.of(this).addWarningV2(
        'efficacy:no-township',
        'No township was given (context "township"): a neutral one stands in.',
      );
    }
  }

  /** The bucket, the CDN where there is one, and the issuer, which must know under which address the desk is reached. */
  private window(
    settings: Settings,
    releases: Releases,
    gateway: Gateway,
    secrets: Secrets,
  ): { identity: Identity; edge: Edge | undefined } {
    this.say({ ReleasesBucket: releases.bucket.bucketName });
    const given = settings.issuer;
    if (settings.partition === 'aws-cn') {
      // CloudFront in China has neither origin access control nor functions: the township's own front serves the bucket.
      Annotations.of(this).addWarningV2(
        'efficacy:no-cdn',
        'No CDN in aws-cn: put the township’s own front before bucket and API.',
      );
    }
    const site = settings.partition === 'aws' ? this.site(settings, releases, gateway, secrets) : undefined;
    const edge = site?.edge;
    if (given) return { identity: { issuer: given.url, audience: given.audience }, edge };
    if (!site) throw new Error('accounts need a site to come back to');
    return { identity: new Accounts(this, 'Accounts', `https://${site.distribution.domainName}`), edge };
  }

  private site(settings: Settings, releases: Releases, gateway: Gateway, secrets: Secrets): Site {
    const site = new Site(this, 'Site', {
      releases,
      doors: gateway.host,
      originSecret: secrets.origin[settings.originSecret],
      issuers: settings.issuer ? [new URL(settings.issuer.url).origin] : accountOrigins(this),
    });
    this.say({ SiteUrl: `https://${site.distribution.domainName}`, OnAir: site.edge.onAir.keyValueStoreArn });
    return site;
  }

  private say(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

const tableNames = (tables: Tables): Record<TableEnv, string> =>
  Object.fromEntries(TABLES.map(({ name, env }) => [env, tables.named(name).tableName])) as Record<TableEnv, string>;
