// Who may touch what on AWS: the roles of the synthesised template hold exactly what the topology lists.
import { beforeAll, expect, test } from 'vitest';
import { DOORS, type DoorName } from '#infra/topology/doors.ts';
import { TABLES } from '#infra/topology/tables.ts';
import { listed, type Synthesised, spelt, synthesised } from './synthesised.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Effect: string;
  readonly Condition?: unknown;
}

let made: Synthesised;
beforeAll(() => {
  made = synthesised();
}, 60_000);

const idOf = (type: string, part: string): string => {
  const found = Object.keys(made.of(type)).filter((id) => id.startsWith(part));
  expect(found, `${type} ${part}`).toHaveLength(1);
  return found[0] ?? '';
};
const rights = (role: string): readonly Statement[] =>
  Object.values(made.of('AWS::IAM::Policy'))
    .filter(({ Properties }) => listed(Properties.Roles).some((name) => name.startsWith(`\${${role}`)))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
const rightsOf = (door: DoorName) => rights(`Doors${door}role`);
/** Every single right as `action resource`. */
const each = (statements: readonly Statement[]): string[] =>
  statements.flatMap((right) =>
    listed(right.Action).flatMap((action) => listed(right.Resource).map((resource) => `${action} ${resource}`)),
  );

test.each(DOORS.map((door) => door.name))('the %s door holds exactly the table rights of the topology', (name) => {
  const door = DOORS.find((one) => one.name === name);
  const expected = (door?.touches ?? []).flatMap(({ table, actions, indexes }) => {
    const arn = `\${${idOf('AWS::DynamoDB::Table', `Tables${table}`)}.Arn}`;
    return [
      ...actions.map((action) => `${action} ${arn}`),
      ...indexes.map((index) => `dynamodb:Query ${arn}/index/${index}`),
    ];
  });
  const held = each(rightsOf(name)).filter((right) => right.startsWith('dynamodb:') && !right.includes('StreamArn'));
  expect(held.toSorted()).toEqual(expected.toSorted());
});

test('besides tables a door holds only: its own log; work its clock, stream and failure queues; unseal its key', () => {
  const beside = (door: DoorName) =>
    each(rightsOf(door))
      .filter((right) => !right.startsWith('dynamodb:') || right.includes('StreamArn'))
      .map((right) => right.split(' ')[0])
      .toSorted();
  const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  expect(beside('api')).toEqual(log);
  expect(beside('public')).toEqual(log);
  expect(beside('unseal')).toEqual(['kms:Decrypt', ...log]);
  expect([...new Set(beside('work'))]).toEqual([
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    'iam:PassRole',
    ...log,
    'scheduler:CreateSchedule',
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:SendMessage',
  ]);
});

test('no role at all may update or delete a row of the four tables that are only added to', () => {
  const kept = TABLES.filter((table) => table.insertOnly).map(({ name }) =>
    idOf('AWS::DynamoDB::Table', `Tables${name}`),
  );
  const all = Object.values(made.of('AWS::IAM::Policy')).flatMap(({ Properties }) =>
    each(Properties.PolicyDocument.Statement),
  );
  expect(
    all.filter((right) => /Update|Delete|BatchWrite|PartiQL/.test(right) && kept.some((id) => right.includes(id))),
  ).toEqual([]);
});

test('no right is given by wildcard: no action, and no resource but names inside the group of wake-ups and files of releases', () => {
  const statements = Object.values(made.of('AWS::IAM::Policy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement as Statement[],
  );
  expect(statements.flatMap((one) => listed(one.Action)).filter((action) => action.includes('*'))).toEqual([]);
  const wild = statements.flatMap((one) => listed(one.Resource)).filter((resource) => resource.includes('*'));
  expect(wild.map((resource) => resource.replace(/^.*:schedule\/|^.*\.Arn\}\//, '')).toSorted()).toEqual([
    'efficacy-dev-wakeups/publish-*',
    'efficacy-dev-wakeups/reseat-*',
    'efficacy-dev-wakeups/wake-*',
    'notes/*',
    'releases/*',
    'years/*',
  ]);
});

test('no role carries a managed policy, whose rights others could widen', () => {
  for (const [id, role] of Object.entries(made.of('AWS::IAM::Role'))) {
    expect(role.Properties.ManagedPolicyArns, id).toBeUndefined();
  }
});

test('SV-4.1: the private key of the seal decrypts for the unseal door alone, the account’s administrators included', () => {
  const key = Object.values(made.of('AWS::KMS::Key'))[0];
  const statements: (Statement & { Principal: { AWS: unknown } })[] = key?.Properties.KeyPolicy.Statement;
  const decrypt = statements.filter((one) => listed(one.Action).some((action) => /Decrypt|\*|Grant/.test(action)));
  expect(decrypt.map((one) => spelt(one.Principal.AWS))).toEqual([
    `\${${idOf('AWS::IAM::Role', 'Doorsunsealrole')}.Arn}`,
  ]);
  expect(decrypt[0]?.Condition).toEqual({ StringEquals: { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' } });
  expect(key?.Properties).toMatchObject({ KeySpec: 'RSA_3072', KeyUsage: 'ENCRYPT_DECRYPT' });
  expect(key?.DeletionPolicy).toBe('Retain');
  const others = DOORS.filter((door) => door.name !== 'unseal').flatMap((door) => each(rightsOf(door.name)));
  expect(others.filter((right) => right.startsWith('kms:'))).toEqual([]);
});

test('the work door passes only the clock’s role, and only to the scheduler', () => {
  const pass = rightsOf('work').filter((one) => listed(one.Action).includes('iam:PassRole'));
  expect(pass).toHaveLength(1);
  expect(pass.flatMap((one) => listed(one.Resource))).toEqual([`\${${idOf('AWS::IAM::Role', 'ClockRole')}.Arn}`]);
  expect(pass[0]?.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
});

test('the clock’s role can do nothing but wake work and the taking of seats, start the publisher and park what was not delivered, for schedules of this deployment', () => {
  expect(
    each(rights('ClockRole'))
      .map((right) => right.replace(/\$\{AWS::\w+\}/g, ''))
      .toSorted(),
  ).toEqual([
    'codebuild:StartBuild arn::codebuild:::project/efficacy-dev-publisher',
    'lambda:InvokeFunction arn::lambda:::function:efficacy-dev-unseal',
    'lambda:InvokeFunction arn::lambda:::function:efficacy-dev-work',
    `sqs:SendMessage \${${idOf('AWS::SQS::Queue', 'Failureswakeups')}.Arn}`,
  ]);
  const role = made.all[idOf('AWS::IAM::Role', 'ClockRole')];
  const [trust] = role?.Properties.AssumeRolePolicyDocument.Statement ?? [];
  expect(trust.Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
  expect(Object.keys(trust.Condition.StringEquals)).toEqual(['aws:SourceAccount', 'aws:SourceArn']);
});
