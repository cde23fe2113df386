// What can happen to a service item, as it is stored for ever. A version is public from its approval on and holds no
// person but the handler's staff number.
import type { NewEvent } from '../../decision.ts';
import type { Day } from '../../time.ts';
import type { ItemFields } from './commands.ts';

export type ItemEvent =
  | NewEvent<
      'ItemVersionProposed',
      {
        readonly version: number;
        readonly item: ItemFields;
        readonly from?: Day;
        /** Who stands behind it; whoever approves is another. */
        readonly author: string;
        /** The import it belongs to: approved and withdrawn with it. */
        readonly batch?: string;
      }
    >
  | NewEvent<
      'ItemVersionApproved',
      { readonly version: number; readonly by: string; readonly from: Day; readonly batch?: string }
    >
  | NewEvent<'ItemVersionDeclined', { readonly version: number; readonly batch?: string }>
  | NewEvent<'ItemRetired', { readonly from: Day }>;
