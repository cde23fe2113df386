// What a door needs to do its work, made once from its environment: tables, the law in force, the township, the secrets.
// Only the entry files call this; routes and the corridor receive it.
import { createHmac } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readTownship } from '#infra/topology/township.ts';
import { readTemplates, type TemplateEntry } from '#shared/appraisal/template.ts';
import type { Law } from '#shared/decision.ts';
import { presenceAt } from '#shared/directory/presence.ts';
import { type Outward, readOutward } from '#shared/outward.ts';
import { type PolicyInForce, policyOn, readTimeline } from '#shared/regulation/policy.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';
import type { Corridor } from './perform/perform.ts';
import { directoryShelf, type Shelf } from './table/directory-shelf.ts';
import { openTables } from './table/tables.ts';

export type Environment = { readonly [name: string]: string | undefined };

export interface House extends Corridor {
  readonly township: Township;
  /** What is scored at an appraisal, in force from a day (AP-3). */
  readonly templates: readonly TemplateEntry[];
  readonly shelf: () => Promise<Shelf>;
  /** The house as one request sees it: the directory is looked up once and again only when a write was lost to another. */
  readonly forCall: () => House;
  /** Where notices go besides the inbox; a door that neither lays nor sends any knows of none. */
  readonly outward: Outward;
  readonly issuer: string;
  readonly audience: string;
  /** Secrets that a request from the CDN carries in `x-origin-verify`; none: not asked for. */
  readonly originSecrets: readonly string[];
  /** HMAC-SHA-256 by which names, addresses and keys are kept so that only this house can compare them; hex. */
  readonly keyed: (purpose: string, value: string) => string;
  /** HMAC-SHA-256 that draws query codes; 32 bytes. */
  readonly draw: (value: string) => Buffer;
}

const required = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** On Lambda, where this name is reserved and always set, nothing on the machine itself is ever spoken to. */
const groundOf = (env: Environment): { readonly loopback: boolean } => ({
  loopback: env.AWS_EXECUTION_ENV === undefined,
});

/** How this house keeps what only it may compare; see `House`. Throws when there is no secret. */
export const keyedBy =
  (env: Environment): House['keyed'] =>
  (purpose, value) =>
    createHmac('sha256', required(env, 'HASH_SECRET')).update(`${purpose}\n${value}`).digest('hex');

/** Opens the house for one door. Throws, naming what is wrong, when the environment or the policy is not valid. */
export function openHouse(env: Environment, client: DynamoDBClient, seal?: Corridor['seal']): House {
  const township = readTownship(required(env, 'TOWNSHIP'));
  const timeline = readTimeline(township.policy);
  const templates = readTemplates(township.templates ?? []);
  const tables = openTables(client, env);
  const shelf = directoryShelf(tables);
  const policies = new Map<Day, PolicyInForce>();
  const policyAt = (at: Instant): PolicyInForce => {
    const on = dayOf(at);
    const known = policies.get(on) ?? policyOn(timeline, on);
    policies.set(on, known);
    return known;
  };
  const lawOf = (at: Instant, { directory, calendar, roster }: Shelf): Law => {
    const policy = policyAt(at);
    const presence = presenceAt(directory.whereabouts, roster, calendar, policy.hours.sessions, at);
    return { policy, calendar, directory: { ...directory, presence } };
  };
  const house: Omit<House, 'forCall'> = {
    tables,
    township,
    templates,
    shelf,
    lawAt: async (at) => lawOf(at, await shelf()),
    ...(seal ? { seal } : {}),
    outward: readOutward(env.NOTICES, groundOf(env)),
    issuer: env.ISSUER ?? '',
    audience: env.AUDIENCE ?? '',
    originSecrets: (env.ORIGIN_VERIFY ?? '').split(',').filter(Boolean),
    keyed: keyedBy(env),
    draw: (value) => createHmac('sha256', required(env, 'CODE_SECRET')).update(value).digest(),
  };
  const forCall = (): House => {
    let seen: Promise<Shelf> | undefined;
    const look = (afresh: boolean): Promise<Shelf> => {
      if (afresh || !seen) seen = shelf();
      return seen;
    };
    const lawAt: House['lawAt'] = async (at, afresh = false) => lawOf(at, await look(afresh));
    return { ...house, shelf: () => look(false), lawAt, forCall };
  };
  return { ...house, forCall };
}
