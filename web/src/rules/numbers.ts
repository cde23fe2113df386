// The numbers of the policy by the clause they serve, in words, for the rules page.

import type { Entry } from '#shared/regulation/policy/entry.ts';
import { sayValue } from '#shared/regulation/policy/say-value.ts';
import { POLICY_DEFAULTS } from '#shared/regulation/policy.ts';
import type { Label } from '#shared/words/label.ts';

export interface PolicyNumber {
  readonly title: Label;
  readonly value: Label;
  readonly law?: Label | undefined;
  readonly confirmLocally: boolean;
}

const entries: readonly Entry[] = Object.values(POLICY_DEFAULTS).flatMap((group) => Object.values(group) as Entry[]);

/** The numbers that cite a clause, in the order of the policy. */
export const numbersOf = (clause: string): readonly PolicyNumber[] =>
  entries
    .filter((entry) => entry.clause === clause)
    .map((entry) => ({
      title: entry.title,
      value: sayValue(entry),
      law: entry.law,
      confirmLocally: entry.confirmLocally === true,
    }));
