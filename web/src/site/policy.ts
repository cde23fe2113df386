// The township's policy as this snapshot has it: every number that a page says of the rules comes from here.
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import { POLICY_SINCE, type Policy, policyOn } from '#shared/regulation/policy.ts';
import { snapshot } from './snapshot.ts';

/** The defaults and, over them, what the township set otherwise. */
export const policyIn = ({ policy = {} }: Pick<Snapshot, 'policy'>): Policy =>
  policyOn([{ from: POLICY_SINCE, values: policy }], POLICY_SINCE);

export const policy: Policy = policyIn(snapshot);
