// Where a member of staff is, as people set it: on duty, out on business, on leave; never a place, never a reason (SV-4.2).
import * as v from 'valibot';
import { instantField, staffNumber } from '../../fields.ts';

const optional = v.exactOptional;

export const STATUSES = ['onDuty', 'outOnBusiness', 'onLeave'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * `staff` names somebody else of the office who is absent unexpectedly; without it one sets one's own. `from` plans leave
 * for later; with `onDuty` it withdraws what was planned.
 */
export const SetWhereabouts = v.strictObject({
  staff: optional(staffNumber),
  status: v.picklist(STATUSES),
  from: optional(instantField),
  backAt: optional(instantField),
  substitute: optional(staffNumber),
});
export type SetWhereabouts = v.InferOutput<typeof SetWhereabouts>;

/** Body of each command of the person asked to stand in, by its name in the address. */
export const WHEREABOUTS_COMMANDS = {
  'accept-substitution': v.strictObject({}),
  'decline-substitution': v.strictObject({}),
} as const;
export type WhereaboutsCommandName = keyof typeof WHEREABOUTS_COMMANDS;

export type WhereaboutsCommand =
  | ({ readonly type: 'set'; readonly staff: string } & Omit<SetWhereabouts, 'staff'>)
  | { readonly type: WhereaboutsCommandName };
