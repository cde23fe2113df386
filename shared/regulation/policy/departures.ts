// Where a township's policy is another than the defaults: what its public pages must know so as to say its own numbers.
import { DEFAULT_POLICY, type Policy, type PolicyValues } from '../policy.ts';

/** The values in force that depart from the defaults, by group and key; undefined where none does. */
export function departuresOf(policy: Policy): PolicyValues | undefined {
  const groups = (Object.keys(DEFAULT_POLICY) as (keyof Policy)[]).flatMap((group) => {
    const usual: { readonly [key: string]: unknown } = DEFAULT_POLICY[group];
    const own = Object.entries(policy[group]).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]),
    );
    return own.length > 0 ? [[group, Object.fromEntries(own)]] : [];
  });
  return groups.length > 0 ? (Object.fromEntries(groups) as PolicyValues) : undefined;
}
