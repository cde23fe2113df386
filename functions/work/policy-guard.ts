// The past of the policy does not change (AC-2.8): each entry whose day has come is hashed into the registry when first
// seen, and a house whose configuration says something else about the past does not open.
import { OPERATOR } from '#shared/decision.ts';
import { fingerprintText, type PolicyTimeline, readTimeline } from '#shared/regulation/policy.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { Label } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptPolicyRecord } from '../perform/kept-directory.ts';
import { perform } from '../perform/perform.ts';
import { newestRoot } from './ledger.ts';

/** The configuration tells another past than the one records were judged by. `entries` are first days. */
export class PolicyPastChanged extends Error {
  override readonly name = 'PolicyPastChanged';
  readonly label: Label;
  readonly entries: readonly string[];
  constructor(changed: readonly string[], gone: readonly string[], late: readonly string[] = []) {
    const zh = [
      ...changed.map((from) => `政策条目 ${from} 与生效时登记的内容不一致`),
      ...gone.map((from) => `政策条目 ${from} 已经生效，却从配置中消失`),
      ...late.map((from) => `政策条目 ${from} 是后来补入的，其生效日已经过去`),
    ].join('；');
    const en = [
      ...changed.map((from) => `the policy entry ${from} differs from what was recorded when it came into force`),
      ...gone.map((from) => `the policy entry ${from} was in force and is gone from the configuration`),
      ...late.map((from) => `the policy entry ${from} was added after its day had passed`),
    ].join('; ');
    const label = {
      zh: `${zh}。请恢复原条目；要改变数值，请另加一个今后生效的条目`,
      en: `${en}. Put it back as it was; to change a number, add an entry that comes into force later`,
    };
    super(`${label.zh} / ${label.en}`);
    this.label = label;
    this.entries = [...changed, ...gone, ...late];
  }
}

/** SHA-256, hex, of each entry in force on or before the day of `at`, by its first day. */
export const pastHashes = (timeline: PolicyTimeline, at: Instant): ReadonlyMap<string, string> =>
  new Map(
    timeline
      .filter((entry) => entry.from <= dayOf(at))
      .map((entry): [string, string] => [entry.from, sha256(fingerprintText(entry))]),
  );

/**
 * Records the hashes of entries not seen before, and answers their first days.
 * Throws PolicyPastChanged when a recorded entry differs or is gone, or a new one claims days already closed.
 */
export async function guardPolicy(house: House, at: Instant): Promise<string[]> {
  const hashes = pastHashes(readTimeline(house.township.policy), at);
  const { policyHashes } = await house.shelf();
  const changed = [...policyHashes].filter(([from, hash]) => hashes.has(from) && hashes.get(from) !== hash);
  const gone = [...policyHashes.keys()].filter((from) => !hashes.has(from));
  if (changed.length + gone.length > 0) throw new PolicyPastChanged(changed.map(([from]) => from).sort(), gone.sort());
  const fresh = [...hashes].filter(([from]) => !policyHashes.has(from));
  // A day that has its root was judged by the entries known then: none can be slipped in behind it.
  const closed = (await newestRoot(house.tables))?.sk ?? '';
  const late = policyHashes.size > 0 ? fresh.filter(([from]) => from <= closed).map(([from]) => from) : [];
  if (late.length > 0) throw new PolicyPastChanged([], [], late.sort());
  for (const [from, hash] of fresh) {
    const command = { type: 'record', from, hash } as const;
    const outcome = await perform(house, keptPolicyRecord, { id: from, command, actor: OPERATOR, at });
    if (!('done' in outcome)) throw new Error(`the policy entry ${from} was not recorded: ${JSON.stringify(outcome)}`);
  }
  return fresh.map(([from]) => from);
}
