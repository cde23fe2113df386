// Who is asked for a token before a door opens, and what no log keeps.
import { beforeAll, expect, test } from 'vitest';
import { gatewayRoutes } from '#infra/aws/gateway.ts';
import { listensAt, ROUTES } from '#infra/topology/routes.ts';
import { type Synthesised, synthesised } from './synthesised.ts';

let made: Synthesised;
beforeAll(() => {
  made = synthesised();
}, 60_000);

const routes = () => Object.values(made.of('AWS::ApiGatewayV2::Route')).map((route) => route.Properties);

test('every route of the topology is on the gateway, and none besides the misses of record pages', () => {
  expect(
    routes()
      .map((route) => route.RouteKey)
      .toSorted(),
  ).toEqual(
    [
      ...ROUTES.map((route) => `${route.method} ${listensAt(route.path)}`),
      'GET /boards/{proxy+}',
      'GET /print/notices/{proxy+}',
      'GET /print/reports/{proxy+}',
    ].toSorted(),
  );
});

test('each staff route has the issuer’s authorizer before it, each public one has none', () => {
  const [authorizer] = Object.keys(made.of('AWS::ApiGatewayV2::Authorizer'));
  for (const { method, path, auth } of gatewayRoutes) {
    const route = routes().find((one) => one.RouteKey === `${method} ${path}`);
    expect(route.AuthorizationType, path).toBe(auth === 'staff' ? 'JWT' : 'NONE');
    expect(route.AuthorizerId, path).toEqual(auth === 'staff' ? { Ref: authorizer } : undefined);
  }
});

test('each route leads to the door the topology names', () => {
  const integrations = made.of('AWS::ApiGatewayV2::Integration');
  for (const { door, method, path } of gatewayRoutes) {
    const route = routes().find((one) => one.RouteKey === `${method} ${path}`);
    const integration = integrations[route.Target['Fn::Join'][1][1].Ref];
    expect(integration?.Properties.IntegrationUri['Fn::GetAtt'][0], path).toMatch(
      new RegExp(`^Doors${door}[0-9A-F]{8}$`),
    );
    expect(integration?.Properties.PayloadFormatVersion).toBe('2.0');
  }
});

test('the authorizer takes tokens of the township’s own accounts, made for its own browser client', () => {
  const [authorizer] = Object.values(made.of('AWS::ApiGatewayV2::Authorizer'));
  expect(authorizer?.Properties.AuthorizerType).toBe('JWT');
  expect(JSON.stringify(authorizer?.Properties.JwtConfiguration)).toMatch(/Accounts.*Browser.*Accounts.*Pool/);
});

test('no log of the gateway keeps an address, a user agent or a body', () => {
  const [stage] = Object.values(made.of('AWS::ApiGatewayV2::Stage'));
  expect(stage?.Properties.AccessLogSettings.Format).not.toMatch(/identity|sourceIp|userAgent|path|query/i);
});

test('SV-4.1: no log beside the doors’ own tells that something sealed was read, let alone how often', () => {
  const [stage] = Object.values(made.of('AWS::ApiGatewayV2::Stage'));
  expect(stage?.Properties.AccessLogSettings.Format).not.toMatch(/route|resource/i);
  const opening = Object.entries(made.of('AWS::Lambda::Function')).filter(([id]) => id.startsWith('Doorsunseal'));
  // The platform writes a line for each call unless it is told to write warnings alone.
  expect(opening.map(([, { Properties }]) => Properties.LoggingConfig.SystemLogLevel)).toEqual(['WARN']);
});

test('public routes have a limit of their own, and the whole gateway has one', () => {
  const [stage] = Object.values(made.of('AWS::ApiGatewayV2::Stage'));
  expect(Object.keys(stage?.Properties.RouteSettings)).toHaveLength(
    gatewayRoutes.filter((route) => route.auth === 'none').length,
  );
  expect(stage?.Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
});

test('accounts: nobody signs up alone, the second factor is always asked, the browser client has no secret', () => {
  made.template.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    DeletionProtection: 'ACTIVE',
  });
  made.template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
  });
});
