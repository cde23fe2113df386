// What only the clock sends to a case, where a wake-up, the calendar or another case gives it cause.

/** A timer that has come due. */
export interface TimerCommand {
  readonly type: 'timer';
  readonly what: string;
}

/** The calendar changed (TL-4): the date is computed anew under the law now in force. */
export interface RedateCommand {
  readonly type: 'redate';
  readonly override: string;
}

/** Another case was linked to this one: the link has its other end here (FI-1). */
export interface LinkBackCommand {
  readonly type: 'link-back';
  readonly case: string;
  readonly number: string;
}

export type ClockCommand = TimerCommand | RedateCommand | LinkBackCommand;
