// Numbers of the policy that a township set otherwise than the defaults: its pages say them. Nothing passes that is no number
// of the policy or lies outside what regulation and law allow.
import * as v from 'valibot';
import { checkValues } from '../../regulation/policy/check-values.ts';
import { POLICY_DEFAULTS, type PolicyValues } from '../../regulation/policy.ts';

export const PolicySchema = v.pipe(
  v.record(v.string(), v.record(v.string(), v.unknown())),
  v.check((values) => checkValues('snapshot', values, POLICY_DEFAULTS).length === 0, 'is not a policy value'),
  v.transform((values) => values as PolicyValues),
);
