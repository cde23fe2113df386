// The numbers a clause rests on, in words: what the rules page shows beside it.
import type { Label } from '../../words/label.ts';
import type { ClauseId } from '../clauses/clauses.ts';
import { DEFAULT_POLICY, POLICY_DEFAULTS, type Policy } from '../policy.ts';
import type { Entry } from './entry.ts';
import { sayValue } from './say-value.ts';

export interface PolicyNumber {
  /** As in the configuration: `limits.petition`. */
  readonly key: string;
  readonly title: Label;
  readonly value: Label;
  readonly law?: Label;
  readonly confirmLocally: boolean;
}

/** The numbers of one clause as a policy has them (the defaults without one), in the order of the policy. */
export function numbersOf(clause: ClauseId, policy: Policy = DEFAULT_POLICY): readonly PolicyNumber[] {
  const values: { readonly [group: string]: { readonly [key: string]: unknown } } = policy;
  const groups: readonly [string, { readonly [key: string]: Entry }][] = Object.entries(POLICY_DEFAULTS);
  return groups.flatMap(([group, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => entry.clause === clause)
      .map(([name, entry]) => ({
        key: `${group}.${name}`,
        title: entry.title,
        value: sayValue({ ...entry, value: values[group]?.[name] } as Entry),
        ...(entry.law === undefined ? {} : { law: entry.law }),
        confirmLocally: entry.confirmLocally === true,
      })),
  );
}
