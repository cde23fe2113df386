// Topology routes as an HTTP API: the issuer's token is demanded before a staff door opens, and never asked for on a
// public one. Its log keeps neither address nor user agent of a caller.
import { Stack } from 'aws-cdk-lib';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { DoorName } from '#infra/topology/doors.ts';
import { listensAt, type Method, MISSES, ROUTES, type RouteSpec } from '#infra/topology/routes.ts';
import { acknowledge } from './findings.ts';

/**
 * What the log of the gateway says of a request. The address and the user agent are left out for everyone, and so is the route:
 * the door says it under the same request, but for what nobody shall count, as each reading of a file of a complaint (SV-4.1).
 */
const LOGGED = {
  at: '$context.requestTimeEpoch',
  request: '$context.requestId',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  refused: '$context.authorizer.error',
  fault: '$context.integrationErrorMessage',
};

/** Requests per second, and how many may come at once, over the whole deployment. Behind it doors count per address. */
const THROTTLE = { staff: { rate: 200, burst: 400 }, none: { rate: 50, burst: 100 } } as const;

const METHODS: Readonly<Record<Method, HttpMethod>> = {
  ANY: HttpMethod.ANY,
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
};

/** The routes of the gateway: those of the topology, and the addresses whose miss a door answers. */
export const gatewayRoutes: readonly RouteSpec[] = [
  ...ROUTES.map((route) => ({ ...route, path: listensAt(route.path) })),
  ...MISSES.map(({ door, prefix }) => ({ door, method: 'GET', path: listensAt(prefix), auth: 'none' }) as const),
];

interface GatewayProps {
  readonly doors: ReadonlyMap<DoorName, LambdaFunction>;
  readonly issuer: string;
  readonly audience: string;
}

/** The HTTP API itself. It knows no function yet, so that the CDN can point at it and the issuer at the CDN. */
export class Gateway extends Construct {
  readonly api: HttpApi;
  private readonly log: LogGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false });
    this.log = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR });
  }

  /** Host name of the API, for the CDN. */
  get host(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  /** Adds all routes and puts them on air. */
  connect({ doors, issuer, audience }: GatewayProps): void {
    const staff = new HttpJwtAuthorizer('staff', issuer, { jwtAudience: [audience] });
    const nobody = new HttpNoneAuthorizer();
    const integrations = new Map([...doors].map(([name, door]) => [name, new HttpLambdaIntegration(name, door)]));
    for (const route of gatewayRoutes) this.route(route, integrations, route.auth === 'staff' ? staff : nobody);
    this.stage();
  }

  private route(
    { door, method, path, auth }: RouteSpec,
    integrations: ReadonlyMap<DoorName, HttpLambdaIntegration>,
    authorizer: IHttpRouteAuthorizer,
  ): void {
    const integration = integrations.get(door);
    if (!integration) throw new RangeError(`no such door: ${door}`);
    const routeKey = HttpRouteKey.with(path, METHODS[method]);
    const route = new HttpRoute(this, `${method} ${path}`, { httpApi: this.api, routeKey, integration, authorizer });
    if (auth === 'none') {
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'Open to everyone by design: the public desk and the boards need no account.',
      );
    }
  }

  /** The stage as such: the construct of the library has no limits per route. */
  private stage(): void {
    const limit = (auth: RouteSpec['auth']) => ({
      ThrottlingRateLimit: THROTTLE[auth].rate,
      ThrottlingBurstLimit: THROTTLE[auth].burst,
    });
    const stage = new CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: this.log.logGroupArn, format: JSON.stringify(LOGGED) },
      defaultRouteSettings: { throttlingRateLimit: THROTTLE.staff.rate, throttlingBurstLimit: THROTTLE.staff.burst },
      routeSettings: Object.fromEntries(
        gatewayRoutes
          .filter(({ auth }) => auth === 'none')
          .map(({ method, path, auth }) => [`${method} ${path}`, limit(auth)]),
      ),
    });
    // Limits name routes, so the routes must be there first.
    for (const child of this.node.children) if (child instanceof HttpRoute) stage.node.addDependency(child);
  }
}
