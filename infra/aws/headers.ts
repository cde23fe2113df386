// Topology headers as a policy of the CDN. Which headers there are is not decided here.
import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseHeadersStrictTransportSecurity,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { Headers } from '#infra/topology/headers.ts';

function transportSecurity(value: string): ResponseHeadersStrictTransportSecurity {
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
  return {
    accessControlMaxAge: Duration.seconds(seconds),
    includeSubdomains: value.includes('includeSubDomains'),
    override: true,
  };
}

/** Headers for which the CDN has a field of its own; it refuses them among the others. */
const OWN_FIELD: Readonly<Record<string, (value: string) => Partial<ResponseSecurityHeadersBehavior>>> = {
  'content-security-policy': (value) => ({ contentSecurityPolicy: { contentSecurityPolicy: value, override: true } }),
  'x-content-type-options': () => ({ contentTypeOptions: { override: true } }),
  'x-frame-options': (value) => ({
    frameOptions: { frameOption: HeadersFrameOption[value as 'DENY'], override: true },
  }),
  'referrer-policy': (value) => ({
    referrerPolicy: { referrerPolicy: value as HeadersReferrerPolicy, override: true },
  }),
  'strict-transport-security': (value) => ({ strictTransportSecurity: transportSecurity(value) }),
};

/** A response headers policy that sends exactly these headers, whatever the origin sent. */
export function headersPolicy(scope: Construct, id: string, headers: Headers): ResponseHeadersPolicy {
  const pairs = Object.entries(headers);
  const own = pairs.map(([header, value]) => OWN_FIELD[header]?.(value) ?? {});
  const others = pairs.filter(([header]) => !(header in OWN_FIELD));
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: Object.assign({}, ...own) as ResponseSecurityHeadersBehavior,
    customHeadersBehavior: { customHeaders: others.map(([header, value]) => ({ header, value, override: true })) },
  });
}
