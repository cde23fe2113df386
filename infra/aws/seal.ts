// The key pair of the seal. Doors seal with the public half, which stands in their configuration; the private half never
// leaves KMS, and only the `unseal` door may use it (SV-4.1).
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, type IRole, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** All that an administrator of the account may do with the key: manage it, but neither decrypt nor grant. */
const MANAGE = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:GetPublicKey',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
];

/** RSA-OAEP-256, as the seal's JWE uses it. */
const OAEP = { StringEquals: { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' } };

/** The seal's key. Its public half is read once with `aws kms get-public-key` and given back as context `sealPublicKey`. */
export class Seal extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: `${Stack.of(this).stackName}: opens sealed identities`,
      keySpec: KeySpec.RSA_3072,
      keyUsage: KeyUsage.ENCRYPT_DECRYPT,
      removalPolicy: RemovalPolicy.RETAIN,
      policy: new PolicyDocument({
        statements: [
          // In a key's own policy `*` means this key.
          new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: MANAGE, resources: ['*'] }),
        ],
      }),
    });
  }

  /** Lets a role decrypt with the key, in the one algorithm of the seal. */
  openedBy(role: IRole): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({ principals: [role], actions: ['kms:Decrypt'], resources: ['*'], conditions: OAEP }),
    );
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.key.keyArn], conditions: OAEP }),
    );
  }
}
