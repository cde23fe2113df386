// Who may sign in: a Cognito user pool of the township, or an OIDC issuer that exists already.
// An account says only that a person is who they claim; what they may do, the directory says.
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** What the doors and the staff desk need to know of an issuer. */
export interface Identity {
  readonly issuer: string;
  /** The browser client's id: `aud` or `client_id` of its tokens. */
  readonly audience: string;
}

/** Prefix of the sign-in pages' address; unique in the world, hence the account. */
const domainPrefixOf = ({ stackName, account }: Stack): string => `${stackName}-${account}`;

/** Origins that the desk asks for discovery and tokens, known before the accounts are made. */
export const accountOrigins = (stack: Stack): readonly string[] => [
  `https://cognito-idp.${stack.region}.amazonaws.com`,
  `https://${domainPrefixOf(stack)}.auth.${stack.region}.amazoncognito.com`,
];

/** The township's own accounts: made by the administrator, second factor always, one client for the browser. */
export class Accounts extends Construct implements Identity {
  readonly issuer: string;
  readonly audience: string;

  constructor(scope: Construct, id: string, siteUrl: string) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      // A lost password is renewed in person, as the account was handed over.
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: domainPrefixOf(Stack.of(this)) } });
    const desk = `${siteUrl}/staff/`;
    const client = pool.addClient('Browser', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [desk],
        logoutUrls: [desk],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(10),
    });
    this.issuer = pool.userPoolProviderUrl;
    this.audience = client.userPoolClientId;
  }
}
