// The duty roster as people set it: for days a duty person and a duty leader, for channels who is on duty in office hours.
import * as v from 'valibot';
import { CHANNELS } from '../../case/kinds.ts';
import { dayField, staffNumber } from '../../fields.ts';

const optional = v.exactOptional;

/** Days set at once: a quarter's roster. */
const MOST_DAYS = 100;

const isNamedOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** What is not named stays as it was. A channel set to nobody goes to who answers for the reception. */
export const SetRoster = v.pipe(
  v.strictObject({
    days: optional(
      v.pipe(
        v.array(v.strictObject({ on: dayField, person: staffNumber, leader: staffNumber })),
        v.maxLength(MOST_DAYS, `一次不能超过 ${MOST_DAYS} 天|at most ${MOST_DAYS} days at once`),
        v.check((days) => isNamedOnce(days.map(({ on }) => on)), '同一天不能写两次|a day is named once'),
      ),
    ),
    channels: optional(
      v.pipe(
        v.array(v.strictObject({ channel: v.picklist(CHANNELS), staff: v.nullable(staffNumber) })),
        v.check((set) => isNamedOnce(set.map(({ channel }) => channel)), '同一渠道不能写两次|a channel is named once'),
      ),
    ),
  }),
  v.check(
    ({ days = [], channels = [] }) => days.length + channels.length > 0,
    '请写明要排的日期或渠道|name a day or a channel',
  ),
);
export type SetRoster = v.InferOutput<typeof SetRoster>;

export type RosterCommand = ({ readonly type: 'set' } & SetRoster) | { readonly type: 'flag-gaps' };
