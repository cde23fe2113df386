// What a deployment may set from outside (`-c name=value`, or the context of cdk.json), read and checked in one place.
// No resource is made here, and nothing of the township's rules: those are validated as the doors do when they open, so that a
// faulty policy or template is refused before anything is deployed.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { packTownship } from '#infra/topology/township.ts';
import { readTemplates } from '#shared/appraisal/template.ts';
import { type Outward, outwardFrom } from '#shared/outward.ts';
import { PolicyError } from '#shared/regulation/policy/policy-error.ts';
import { readTimeline } from '#shared/regulation/policy.ts';
import { type Township, TownshipSchema } from '#shared/township.ts';

/** A deployment's settings after checking. */
export interface Settings {
  /** Names the stack, `efficacy-<stage>`; several may live in one account. */
  readonly stage: string;
  readonly partition: 'aws' | 'aws-cn';
  readonly region?: string;
  readonly account?: string;
  readonly township: Township;
  /** False when nobody said which township: the neutral one is for looking at templates, not for deploying. */
  readonly townshipGiven: boolean;
  /** An OIDC issuer that exists already; absent: a Cognito user pool is made. */
  readonly issuer?: { readonly url: string; readonly audience: string };
  /** Public half of the seal's key (JWK). Empty until the key exists: doors then seal nothing. */
  readonly sealPublicKey: string;
  /** Which of the two origin secrets the CDN sends; doors take both, so that one can be replaced. */
  readonly originSecret: 'a' | 'b';
  /** Where notices go besides the inbox, as JSON; empty: nowhere. */
  readonly notices: string;
  /** ARN of the Secrets Manager secret whose value is `NOTICES_SECRETS`; made and filled by whoever deploys. */
  readonly noticesSecret?: string;
  /** SNS topic that alarms report to. */
  readonly alarmTopic?: string;
}

/** Bytes of the township's configuration, packed, that fit, with everything else a door is told, into Lambda's 4 KB of environment. */
const TOWNSHIP_LIMIT = 2500;
/** The same for where notices go, and for both together. */
const NOTICES_LIMIT = 300;
const BOTH_LIMIT = 2600;

/** The name of a context value that was wrong, and what it should be. */
export class SettingsError extends Error {}

const https = v.pipe(v.string(), v.regex(/^https:\/\/[^\s/]+(\/[^\s]*)?$/, 'must be an https address'));
const text = v.pipe(v.string(), v.minLength(1));
const ContextSchema = v.object({
  stage: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/, 'small letters, digits and -')), 'dev'),
  partition: v.optional(v.picklist(['aws', 'aws-cn'])),
  region: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region, e.g. ap-east-1'))),
  account: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/, 'twelve digits'))),
  township: v.optional(v.unknown()),
  issuer: v.optional(https),
  audience: v.optional(text),
  sealPublicKey: v.optional(v.pipe(v.string(), v.parseJson(), v.looseObject({ kty: v.literal('RSA') }))),
  originSecret: v.optional(v.picklist(['a', 'b']), 'a'),
  alarmTopic: v.optional(v.pipe(v.string(), v.startsWith('arn:'))),
  notices: v.optional(v.unknown()),
  noticesSecret: v.optional(
    v.pipe(v.string(), v.regex(/^arn:aws(-cn)?:secretsmanager:[^\s]+:secret:[^\s]+-[A-Za-z0-9]{6}$/, 'a complete ARN')),
  ),
});

/** Stands where no township was given, so that a bare clone can be synthesised. */
const NEUTRAL: v.InferInput<typeof TownshipSchema> = {
  code: 'ZHEN',
  name: { zh: '本镇', en: 'The township' },
  government: { zh: '本镇人民政府', en: 'The township government' },
  county: { zh: '本县', en: 'The county' },
  hotline: '12345',
  address: { zh: '镇人民政府驻地', en: 'The township hall' },
  sponsor: { zh: '本镇人民政府', en: 'The township government' },
  contact: '12345',
  villages: [],
  sample: false,
  since: '2026-01-01',
  policy: [],
};

const explain = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues.map((issue) => `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`).join('; ');

function fileNamed(what: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SettingsError(`${what}: ${path}: ${(error as Error).message}`);
  }
}

/** Township from an object in the context, or from the `.json` file the context names. */
function townshipFrom(given: unknown): Township {
  const checked = v.safeParse(
    TownshipSchema,
    typeof given === 'string' ? fileNamed('township', given) : (given ?? NEUTRAL),
  );
  if (!checked.success) throw new SettingsError(`township: ${explain(checked.issues)}`);
  try {
    readTimeline(checked.output.policy);
    readTemplates(checked.output.templates ?? []);
  } catch (error) {
    throw error instanceof PolicyError ? new SettingsError(`township: ${error.message}`) : error;
  }
  const bytes = packTownship(checked.output).length;
  if (bytes > TOWNSHIP_LIMIT)
    throw new SettingsError(`township: ${bytes} bytes packed, at most ${TOWNSHIP_LIMIT} fit a function's environment`);
  return checked.output;
}

/** Ways for notices from an object in the context, or from the `.json` file it names; nothing on the machine itself. */
function noticesFrom(given: unknown): Outward {
  try {
    return outwardFrom(typeof given === 'string' ? fileNamed('notices', given) : given, { loopback: false });
  } catch (error) {
    throw error instanceof SettingsError ? error : new SettingsError((error as Error).message);
  }
}

/** As the doors are given them. They need their secrets, unless all there is is a mail server that takes letters unsigned-in. */
function noticesText(given: unknown, secret: string | undefined): string {
  if (given === undefined) return '';
  const ways = noticesFrom(given);
  if (secret === undefined && (ways.hooks.length > 0 || ways.mail?.user !== undefined)) {
    throw new SettingsError('notices: give -c noticesSecret=<ARN> as well, where keys and passwords lie');
  }
  const text = JSON.stringify(ways);
  const bytes = Buffer.byteLength(text);
  if (bytes > NOTICES_LIMIT) throw new SettingsError(`notices: ${bytes} bytes, at most ${NOTICES_LIMIT} fit`);
  return text;
}

/**
 * Reads the settings of a deployment.
 * @param context looks up one context value by name
 * @throws SettingsError naming the value that is wrong or missing
 */
export function settingsFrom(context: (name: string) => unknown): Settings {
  const given = Object.fromEntries(Object.keys(ContextSchema.entries).map((name) => [name, context(name)]));
  const checked = v.safeParse(ContextSchema, given);
  if (!checked.success) throw new SettingsError(explain(checked.issues));
  const { stage, region, account, issuer, audience, sealPublicKey, originSecret, alarmTopic, notices, noticesSecret } =
    checked.output;
  const partition = checked.output.partition ?? (region?.startsWith('cn-') ? 'aws-cn' : 'aws');
  if ((issuer === undefined) !== (audience === undefined)) {
    throw new SettingsError('issuer and audience belong together: give both, or neither for a Cognito user pool');
  }
  if (partition === 'aws-cn' && issuer === undefined) {
    throw new SettingsError('Cognito user pools do not exist in aws-cn: give -c issuer=https://… -c audience=…');
  }
  const known = townshipFrom(checked.output.township);
  const ways = noticesText(notices, noticesSecret);
  const bytes = packTownship(known).length + Buffer.byteLength(ways);
  if (bytes > BOTH_LIMIT)
    throw new SettingsError(`township and notices: ${bytes} bytes, at most ${BOTH_LIMIT} fit a function's environment`);
  return {
    stage,
    partition,
    township: known,
    townshipGiven: checked.output.township !== undefined,
    sealPublicKey: sealPublicKey === undefined ? '' : JSON.stringify(sealPublicKey),
    originSecret,
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    ...(issuer !== undefined && audience !== undefined && { issuer: { url: issuer, audience } }),
    notices: ways,
    ...(noticesSecret !== undefined && { noticesSecret }),
    ...(alarmTopic !== undefined && { alarmTopic }),
  };
}
