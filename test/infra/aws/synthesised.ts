// A template of the stack made from small stand-ins for the bundles, for the tests beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { settingsFrom } from '#infra/aws/settings.ts';
import { EfficacyStack } from '#infra/aws/stack.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape; the assertions say what is expected
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: string | readonly string[];
}
export interface Synthesised {
  readonly template: Template;
  readonly all: Readonly<Record<string, Resource>>;
  /** Resources of a type, by logical id. */
  readonly of: (type: string) => Readonly<Record<string, Resource>>;
}

const defaults = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8')).context;

interface Made {
  readonly app: App;
  readonly stack: EfficacyStack;
}

/** The app of cdk.json with these settings on top, bundles replaced by stand-ins. */
export function described(given: Readonly<Record<string, unknown>> = {}, builtinCloudFormationValidation = true): Made {
  const app = new App({ context: { ...defaults, ...given }, builtinCloudFormationValidation });
  const settings = settingsFrom((name) => app.node.tryGetContext(name));
  const stack = new EfficacyStack(app, `efficacy-${settings.stage}`, {
    settings,
    code: () => Code.fromInline('exports.handler = async () => ({})'),
    // Any small folder: what is really prepared has a test of its own.
    publisher: fileURLToPath(new URL('../../../infra/publisher', import.meta.url)),
  });
  return { app, stack };
}

/** The template with these settings. CloudFormation's own rules have a test of their own and are left out here. */
export function synthesised(given: Readonly<Record<string, unknown>> = {}): Synthesised {
  const template = Template.fromStack(described(given, false).stack);
  const all = template.toJSON().Resources as Record<string, Resource>;
  const of = (type: string) => Object.fromEntries(Object.entries(all).filter(([, resource]) => resource.Type === type));
  return { template, all, of };
}

/** An intrinsic reference as text: `Fn::GetAtt` and `Ref` become `${id.Attribute}` and `${id}`, joins are joined. */
export function spelt(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, inner]] = Object.entries(value as Record<string, unknown>) as [[string, unknown]];
  if (name === 'Ref') return `\${${inner}}`;
  if (name === 'Fn::GetAtt') return `\${${(inner as string[]).join('.')}}`;
  if (name === 'Fn::Sub' && typeof inner === 'string') return inner;
  if (name === 'Fn::Join') return (inner as [string, unknown[]])[1].map(spelt).join((inner as [string])[0]);
  throw new Error(`not a reference: ${name}`);
}

/** One or many, as a list of texts. */
export const listed = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(spelt);
