// Where notices go besides the inbox: the mail server, the group robots and the addresses that a deployment names, checked
// whenever one is read. Nothing here comes from a form or from data, and no secret stands in it.
import * as v from 'valibot';
import { mailAddress, slug } from './fields.ts';

/** Robots of the chats that offices use: each has one fixed address, and what is secret in it is configured apart. */
export const ROBOTS = ['wecom', 'dingtalk', 'feishu'] as const;
export type Robot = (typeof ROBOTS)[number];

/** Submission with TLS from the first byte, and submission that must turn to TLS before anything is said. */
const MAIL_PORTS: readonly number[] = [465, 587];

const LOOPBACK = new Set(['127.0.0.1', '[::1]', '::1', 'localhost']);
/** Names that only mean something inside a network. */
const INWARD = /(^|\.)(localhost|local|internal|localdomain|home|lan|intranet)$/i;
const NAME = /^(?=.{4,200}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** Whether a host is this very machine: only there may be spoken without TLS, and only where the ground says so. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

const isOutside = (host: string): boolean => NAME.test(host) && !INWARD.test(host);

/** What the ground a house stands on allows: `loopback` is true on one machine and never on AWS. */
export interface Ground {
  readonly loopback: boolean;
}

/** Scheme, host, then port, path and query; no credentials and no fragment can stand in it. */
const ADDRESS = /^(https?):\/\/(\[::1\]|[a-z0-9.-]+)(?::\d{1,5})?(?:\/[^\s?#@\\]*)?(?:\?[^\s#]*)?$/i;

function isAddress(text: string, { loopback }: Ground): boolean {
  const [, scheme = '', host = ''] = ADDRESS.exec(text) ?? [];
  if (scheme.toLowerCase() === 'http') return loopback && isLoopback(host);
  return isOutside(host);
}

const https = (ground: Ground) =>
  v.pipe(
    v.string(),
    v.maxLength(300),
    v.check((text) => isAddress(text, ground), 'must be an https address of a named host, without credentials'),
  );

const MailSchema = (ground: Ground) =>
  v.pipe(
    v.strictObject({
      host: v.pipe(
        v.string(),
        v.check(
          (host) => isOutside(host) || (ground.loopback && isLoopback(host)),
          'must be the name of a mail server',
        ),
      ),
      port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
      from: mailAddress,
      /** The name one signs in with; without it nobody signs in. */
      user: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
      /** Mail goes to addresses of these domains and to no other. */
      domains: v.pipe(v.array(v.pipe(v.string(), v.regex(NAME, 'must be a domain'))), v.minLength(1), v.maxLength(10)),
    }),
    v.check(({ host, port }) => isLoopback(host) || MAIL_PORTS.includes(port), 'port must be 465 or 587'),
  );

const HookSchema = (ground: Ground) =>
  v.variant('kind', [
    v.strictObject({ name: slug, kind: v.picklist(ROBOTS) }),
    /** An address of the county's or the township's own that takes one notice for one person. */
    v.strictObject({ name: slug, kind: v.literal('json'), url: https(ground) }),
  ]);

const OutwardSchema = (ground: Ground) =>
  v.strictObject({
    /** Where the staff desk is reached; else below the township's `siteUrl`. */
    desk: v.optional(https(ground)),
    mail: v.optional(MailSchema(ground)),
    hooks: v.optional(
      v.pipe(
        v.array(HookSchema(ground)),
        v.maxLength(5),
        v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'each name once'),
        v.check((list) => list.every(({ name }) => name !== 'mail'), '“mail” is no name for a webhook'),
      ),
      [],
    ),
  });

export type Outward = v.InferOutput<ReturnType<typeof OutwardSchema>>;
export type MailSettings = NonNullable<Outward['mail']>;
export type Hook = Outward['hooks'][number];

/** No way out: notices stay in the inbox. */
export const NOWHERE: Outward = { hooks: [] };

/**
 * What a deployment says of where notices go; nothing said: nowhere. Throws an Error that names what is wrong, field by
 * field, and repeats no value.
 */
export function readOutward(text: string | undefined, ground: Ground): Outward {
  if (text === undefined || text.trim() === '') return NOWHERE;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!read.success) throw new Error('NOTICES: 不是 JSON / is no JSON');
  return outwardFrom(read.output, ground);
}

/** The same, of what was read already. */
export function outwardFrom(given: unknown, ground: Ground): Outward {
  const checked = v.safeParse(OutwardSchema(ground), given);
  if (checked.success) return checked.output;
  const wrong = checked.issues.map((issue) => `${v.getDotPath(issue) ?? 'value'}: ${plain(issue)}`);
  throw new Error(`NOTICES: ${wrong.join('; ')}`);
}

/** Messages of ours stand as they are; those of the library would repeat what was received. */
const plain = (issue: v.BaseIssue<unknown>): string =>
  issue.kind === 'validation' || issue.type === 'regex'
    ? issue.message.replace(/ but received .*$/, '')
    : `must be ${issue.expected ?? issue.type}`;

/** Keys and passwords of the ways out, by name; only the door that sends knows them. */
const SecretsSchema = v.strictObject({
  mail: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  hooks: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        /** What is secret in a robot's address. */
        key: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,128}$/, 'letters, digits, - and _'))),
        /** What messages are signed with. */
        sign: v.optional(v.pipe(v.string(), v.minLength(8), v.maxLength(200))),
      }),
    ),
    {},
  ),
});
export type OutwardSecrets = v.InferOutput<typeof SecretsSchema>;

/** What a way out still lacks, by its name. */
const lackOf = ({ mail, hooks }: Outward, secrets: OutwardSecrets): string[] => [
  ...(mail?.user !== undefined && secrets.mail === undefined ? ['mail: password'] : []),
  ...hooks.flatMap(({ name, kind }) => {
    const own = secrets.hooks[name];
    if (kind === 'json') return own?.sign ? [] : [`${name}: sign`];
    return [...(own?.key ? [] : [`${name}: key`]), ...(kind !== 'wecom' && !own?.sign ? [`${name}: sign`] : [])];
  }),
];

/** Reads the secrets that belong to `outward`. Throws an Error that names what is missing or wrong, never a value. */
export function readOutwardSecrets(text: string | undefined, outward: Outward): OutwardSecrets {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), SecretsSchema), text?.trim() || '{}');
  if (!read.success) {
    const where = read.issues.map((issue) => v.getDotPath(issue) ?? 'value');
    throw new Error(`NOTICES_SECRETS: 无法使用 / cannot be used: ${where.join(', ')}`);
  }
  const lacking = lackOf(outward, read.output);
  if (lacking.length > 0) throw new Error(`NOTICES_SECRETS: 缺少 / missing: ${lacking.join(', ')}`);
  return read.output;
}

/** One way out as notices are laid ready for it. */
export interface Way {
  readonly name: string;
  /** Each notice goes to its person; else the way leads to a group and names nobody. */
  readonly addressed: boolean;
}

export const waysOf = ({ mail, hooks }: Outward): readonly Way[] => [
  ...(mail ? [{ name: 'mail', addressed: true }] : []),
  ...hooks.map(({ name, kind }) => ({ name, addressed: kind === 'json' })),
];

/**
 * Kinds of record of which a group may be told that something waits. Complaints and clues are none of them: a group is
 * read by people who may not know that there is one (SV-4.1, SV-4.5).
 */
const FOR_GROUPS: readonly string[] = ['case', 'disclosure', 'roster'];

/** The ways that a notice of this kind takes. @param alone whether the record is kept among some, so that no group hears */
export const waysFor = (outward: Outward, aggregate: string, alone = false): readonly Way[] =>
  waysOf(outward).filter(({ addressed }) => addressed || (!alone && FOR_GROUPS.includes(aggregate)));

/** Whether mail may go to an address: only to the domains that were named. */
export const mayMailTo = ({ domains }: Pick<MailSettings, 'domains'>, address: string): boolean =>
  domains.some((domain) => address.toLowerCase().endsWith(`@${domain.toLowerCase()}`));
