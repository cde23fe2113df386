// The two checks every synth runs: CloudFormation's rules, which fail it, and cdk-nag, whose open findings are listed.
import { CfnResource, Validations } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { OpenFindings } from '#infra/aws/findings.ts';
import { described } from './synthesised.ts';

/** The checks load their rules first, which takes seconds on a busy machine. */
const PATIENT = { timeout: 60_000 };

test('a template that breaks a rule of CloudFormation fails the synth, and says where', PATIENT, () => {
  const { app, stack } = described();
  new CfnResource(stack, 'Broken', { type: 'AWS::SQS::Queue', properties: { VisibilityTimeout: 'soon' } });
  expect(() => app.synth()).toThrow(/VisibilityTimeout[\s\S]*efficacy-dev\/Broken/);
});

test('the stack as it is breaks none, and findings of cdk-nag do not fail the synth', PATIENT, () => {
  const { app } = described();
  Validations.of(app).addPlugins(new OpenFindings(app));
  expect(app.synth().stacks.map((stack) => stack.templateFile)).toEqual(['efficacy-dev.template.json']);
});

test('the open findings of cdk-nag are these and no others', PATIENT, () => {
  const { stack } = described();
  const { violations } = new OpenFindings().validateScope(stack);
  expect(violations.map((violation) => violation.ruleName).toSorted()).toEqual([
    'AwsSolutions-CFR2', // no web application firewall before the CDN
    'AwsSolutions-CFR4', // the CDN's own name takes old TLS; a name of the township with its certificate does not
    'AwsSolutions-COG8', // the plan of the user pool with risk detection costs per person and month
  ]);
});
