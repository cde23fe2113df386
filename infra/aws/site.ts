// The window: releases and doors behind one address. Which door answers what, the topology says.
// The CDN keeps no log of readers: nobody learns who read a board or followed a case.
import { Duration, Stack } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  type CachePolicyProps,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, OriginGroup } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { ADDED, ANSWER_HEADERS, siteHeaders } from '#infra/topology/headers.ts';
import { MISSES, ROUTES } from '#infra/topology/routes.ts';
import { Edge } from './edge.ts';
import { acknowledge } from './findings.ts';
import { headersPolicy } from './headers.ts';
import type { Releases } from './releases.ts';
import { type Addressing, ORIGINS, RELEASE_HEADER } from './site-address.ts';

interface SiteProps {
  readonly releases: Releases;
  /** Host name of the HTTP API. */
  readonly doors: string;
  /** What the CDN proves itself with; doors refuse requests that lack it. */
  readonly originSecret: string;
  /** Origins besides our own that the staff desk asks for tokens. */
  readonly issuers: readonly string[];
}

/**
 * Answers that must not outlive their cause at the edge: a record published now is readable now. (410 cannot be listed;
 * the door that gives it forbids keeping it.)
 */
const ERRORS = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/** Findings that stay as they are, and warnings that do not apply. */
const ACCEPTED = {
  'AwsSolutions-CFR1': 'A township’s boards are open to readers everywhere, people working elsewhere included.',
  'AwsSolutions-CFR3': 'A log would keep the address and browser of everyone who reads a board or follows a case.',
  '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk':
    'The edge turns every address into a file of a release, so that none is left that would answer with a list.',
};

/** The CDN in front of releases and doors. */
export class Site extends Construct {
  readonly distribution: Distribution;
  readonly edge: Edge;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.edge = new Edge(this, 'Edge');
    const site = props.releases.readBy(this);
    const doors = (originId: string) =>
      new HttpOrigin(props.doors, {
        originId,
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        customHeaders: { [ADDED.proof]: props.originSecret },
      });
    const toDoors = doors(ORIGINS.doors);
    const pages = headersPolicy(this, 'PageHeaders', siteHeaders(props.issuers));
    const answers = headersPolicy(this, 'AnswerHeaders', ANSWER_HEADERS);
    const sent = {
      origin: toDoors,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
    };
    const kept = ROUTES.flatMap(({ path, cacheSeconds }) =>
      cacheSeconds === undefined ? [] : [{ path, cacheSeconds }],
    );
    const filled = kept.map(({ path, cacheSeconds }): [string, BehaviorOptions] => {
      return [path, this.behind('filled', pages, { origin: toDoors, cachePolicy: this.keepingFor(cacheSeconds) })];
    });
    const byRelease = this.keeping('ByRelease', { headerBehavior: CacheHeaderBehavior.allowList(RELEASE_HEADER) });
    const either = new OriginGroup({
      primaryOrigin: site(ORIGINS.records),
      fallbackOrigin: doors(ORIGINS.misses),
      fallbackStatusCodes: [403, 404],
    });
    const records = MISSES.map(({ prefix }): [string, BehaviorOptions] => {
      return [`${prefix}*`, this.behind('record', pages, { origin: either, cachePolicy: byRelease })];
    });
    this.distribution = new Distribution(this, 'Cdn', {
      comment: Stack.of(this).stackName,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: this.behind('page', pages, { origin: site(ORIGINS.site) }),
      additionalBehaviors: {
        '/api/*': this.behind('data', answers, { ...sent, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY }),
        '/desk/*': this.behind('form', pages, sent),
        ...Object.fromEntries([...filled, ...records]),
      },
      errorResponses: ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    for (const [rule, reason] of Object.entries(ACCEPTED)) acknowledge(this.distribution, rule, reason);
  }

  private behind(addressing: Addressing, headers: ResponseHeadersPolicy, options: BehaviorOptions): BehaviorOptions {
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
      functionAssociations: this.edge.before(addressing),
      ...options,
    };
  }

  private keepingFor(seconds: number): CachePolicy {
    const id = `For${seconds}s`;
    const ttl = Duration.seconds(seconds);
    return (
      (this.node.tryFindChild(id) as CachePolicy | undefined) ?? this.keeping(id, { defaultTtl: ttl, maxTtl: ttl })
    );
  }

  /** A policy of keeping answers. How long each is kept, the answer itself says, within these bounds. */
  private keeping(id: string, props: CachePolicyProps): CachePolicy {
    return new CachePolicy(this, id, {
      minTtl: Duration.seconds(0),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
      ...props,
    });
  }
}
