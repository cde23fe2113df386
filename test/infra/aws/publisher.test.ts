// The publisher on AWS: what it is, who starts it, and that it can read what a snapshot needs and write nothing but
// releases, shells and its own note.
import { beforeAll, expect, test } from 'vitest';
import { PUBLISHER_TOUCHES } from '#infra/topology/publisher.ts';
import { TABLES, tableNamed } from '#infra/topology/tables.ts';
import { listed, type Synthesised, spelt, synthesised } from './synthesised.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}
let made: Synthesised;
let inChina: Synthesised;
beforeAll(() => {
  made = synthesised();
  inChina = synthesised({ partition: 'aws-cn', issuer: 'https://id.example.gov.cn/realms/town', audience: 'desk' });
}, 120_000);

const project = ({ of }: Synthesised) => Object.values(of('AWS::CodeBuild::Project'))[0]?.Properties;
const variables = (from: Synthesised): Record<string, unknown> =>
  Object.fromEntries(
    project(from).Environment.EnvironmentVariables.map((one: { Name: string; Value: unknown }) => [
      one.Name,
      one.Value,
    ]),
  );
const rights = ({ of }: Synthesised): string[] =>
  Object.values(of('AWS::IAM::Policy'))
    .filter(({ Properties }) => listed(Properties.Roles).some((name) => name.startsWith(`\${PublisherRole`)))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .flatMap((one) => listed(one.Action).flatMap((action) => listed(one.Resource).map((on) => `${action} ${on}`)));

test('it holds exactly the table rights of the topology: no sealed identity, no record written, of cases only what is counted', () => {
  const held = rights(made).filter((right) => right.startsWith('dynamodb:'));
  const idOf = (table: string) =>
    Object.keys(made.of('AWS::DynamoDB::Table')).find((id) => id.startsWith(`Tables${table}`));
  const expected = PUBLISHER_TOUCHES.flatMap(({ table, actions, indexes }) => [
    ...actions.map((action) => `${action} \${${idOf(table)}.Arn}`),
    ...indexes.map((index) => `dynamodb:Query \${${idOf(table)}.Arn}/index/${index}`),
  ]);
  expect(held.toSorted()).toEqual(expected.toSorted());
  expect(held.join('\n')).not.toMatch(/Tables(sealed|outbox|appraisals)/);
  expect(
    held
      .filter((right) => /Put|Update|Delete/.test(right))
      .map((right) => right.replace(/ .*Tables(\w+?)[0-9A-F]{8}.*/, ' $1')),
  ).toEqual(['dynamodb:PutItem ephemera']);
  // By key for rows from before cards held what is counted, by year for complaints, by month for every other case.
  expect(
    held
      .filter((right) => right.includes('Tablescases'))
      .map((right) => right.split(' ')[0])
      .toSorted(),
  ).toEqual(['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Query']);
});

test('beside tables: its log, its own prepared sources, the files of releases, and the note of which is on air', () => {
  const beside = rights(made).filter((right) => !right.startsWith('dynamodb:'));
  expect([...new Set(beside.map((right) => right.split(' ')[0]))].toSorted()).toEqual([
    'cloudfront-keyvaluestore:DescribeKeyValueStore',
    'cloudfront-keyvaluestore:PutKey',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    's3:DeleteObject',
    's3:GetObject',
    's3:GetObjectVersion',
    's3:ListBucket',
    's3:PutObject',
  ]);
  const deleting = beside.filter((right) => right.startsWith('s3:DeleteObject'));
  expect(deleting.map((right) => right.replace(/^.*\.Arn\}/, '')).toSorted()).toEqual([
    '/notes/*',
    '/releases/*',
    '/years/*',
  ]);
});

test('it is told the tables it may touch and no secret', () => {
  const tables = PUBLISHER_TOUCHES.map(({ table }) => tableNamed(table).env);
  expect(Object.keys(variables(made)).toSorted()).toEqual(
    [...tables, 'ON_AIR_ARN', 'RELEASES_BUCKET', 'TOWNSHIP'].toSorted(),
  );
  expect(TABLES.length).toBeGreaterThan(tables.length);
});

test('it is no privileged build, one at a time, of sources that were prepared: nothing is installed', () => {
  expect(project(made)).toMatchObject({
    Source: { Type: 'S3' },
    Artifacts: { Type: 'NO_ARTIFACTS' },
    ConcurrentBuildLimit: 1,
    Environment: { PrivilegedMode: false },
  });
  expect(project(made).Source.BuildSpec).not.toMatch(/npm|yarn|curl|install/);
});

test('work asks for it by name through the scheduler, and learns nothing else of it', () => {
  const work = Object.values(made.of('AWS::Lambda::Function')).find(
    ({ Properties }) => Properties.FunctionName === 'efficacy-dev-work',
  );
  const { PUBLISH_TARGET_ARN, PUBLISH_INPUT } = work?.Properties.Environment.Variables ?? {};
  expect(spelt(PUBLISH_TARGET_ARN)).toMatch(/^arn:\$\{AWS::Partition\}:scheduler:::aws-sdk:codebuild:startBuild$/);
  expect(JSON.parse(PUBLISH_INPUT)).toEqual({ ProjectName: project(made).Name });
});

test('in aws-cn, where the CDN has no programs at its edge, it publishes all the same and notes the release in the bucket', () => {
  expect(Object.keys(variables(inChina))).not.toContain('ON_AIR_ARN');
  expect(rights(inChina).join('\n')).not.toContain('cloudfront');
  expect(
    rights(inChina)
      .filter((right) => right.endsWith('/on-air'))
      .map((right) => right.split(' ')[0])
      .toSorted(),
  ).toEqual(['s3:GetObject', 's3:PutObject']);
});
