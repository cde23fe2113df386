// What can happen to an office, as it is stored for ever. Offices are public facts: nothing personal is in here.
import type { NewEvent } from '../../decision.ts';
import type { OfficeFacts } from './commands.ts';

interface Stated {
  readonly facts: OfficeFacts;
  /** The import that brought it. */
  readonly batch?: string;
}

export type OfficeEvent =
  | NewEvent<'OfficeOpened', Stated>
  | NewEvent<'OfficeChanged', Stated>
  | NewEvent<'OfficeClosed', Record<never, never>>;
