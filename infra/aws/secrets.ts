// Random values that only a deployment knows, made once by Secrets Manager, and what its operator laid there: never written
// down in a template.
// They reach functions as references that CloudFormation resolves while deploying: no right to read secrets at run time,
// no call at a cold start, and the same environment variables as on one machine. Whoever may read a function's
// configuration can read them; a changed value takes effect with the next deployment.
import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './findings.ts';

const FOR_EVER = 'Stored codes and keyed hashes depend on it: a rotated value would make every earlier one unreadable.';
const BY_HAND = 'Two are valid at a time; one is replaced by hand while the CDN sends the other (originSecret=a|b).';

/** The secrets of one deployment, as text that CloudFormation fills in. */
export class Secrets extends Construct {
  /** Follow-up codes are derived from it. */
  readonly code: string;
  /** Keyed hashes of addresses, names and idempotency keys. */
  readonly hash: string;
  /** What the CDN proves itself with to the doors, two valid at a time. */
  readonly origin: { readonly a: string; readonly b: string };

  /** Keys and passwords of the ways that notices take; empty without any. */
  readonly notices: string;

  constructor(scope: Construct, id: string, props: { readonly notices?: string | undefined } = {}) {
    super(scope, id);
    this.notices =
      props.notices === undefined
        ? ''
        : Secret.fromSecretCompleteArn(this, 'Notices', props.notices).secretValue.unsafeUnwrap();
    this.code = this.random('Code', FOR_EVER);
    this.hash = this.random('Hash', FOR_EVER);
    this.origin = { a: this.random('OriginA', BY_HAND), b: this.random('OriginB', BY_HAND) };
  }

  private random(id: string, unrotated: string): string {
    const secret = new Secret(this, id, {
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, 'AwsSolutions-SMG4', unrotated);
    return secret.secretValue.unsafeUnwrap();
  }
}
