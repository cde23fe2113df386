// What can happen to a record with versions, as it is stored for ever. The noun of its kind begins each name; a version
// is public from its approval on.
import type { NewEvent } from '../../decision.ts';
import type { Day } from '../../time.ts';
import type { Says } from './commands.ts';

export type VersionEvent<N extends string, K extends string, F> =
  | NewEvent<
      `${N}VersionProposed`,
      {
        readonly version: number;
        readonly from?: Day;
        /** Who stands behind it; whoever approves is another. */
        readonly author: string;
        /** The import it belongs to: approved and withdrawn with it. */
        readonly batch?: string;
      } & Says<K, F>
    >
  | NewEvent<
      `${N}VersionApproved`,
      { readonly version: number; readonly by: string; readonly from: Day; readonly batch?: string }
    >
  | NewEvent<`${N}VersionDeclined`, { readonly version: number; readonly batch?: string }>
  | NewEvent<`${N}Retired`, { readonly from: Day }>;
