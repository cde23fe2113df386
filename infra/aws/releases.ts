// The bucket in which the published site lies, one folder per numbered release.
// Nobody but the CDN reads it, and no log says who read what.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLevel, type IOrigin, S3OriginAccessControl } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './findings.ts';

/** The bucket of releases. Without versions: what was withdrawn shall not lie there as an older copy (DI-6). */
export class Releases extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.bucket, 'AwsSolutions-S1', 'Only the CDN reads the bucket, and no log of readers is kept.');
  }

  /** Makes origins of a CDN that read this bucket, one per name. They may list it, so that a missing file is a 404. */
  readBy(cdn: Construct): (originId: string) => IOrigin {
    const originAccessControl = new S3OriginAccessControl(cdn, 'Access');
    // The library's own class misses its own interface only by `exactOptionalPropertyTypes`.
    const bucket = this.bucket as IBucket;
    const originAccessLevels = [AccessLevel.READ, AccessLevel.LIST];
    return (originId) =>
      S3BucketOrigin.withOriginAccessControl(bucket, { originId, originAccessControl, originAccessLevels });
  }
}
