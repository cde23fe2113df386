// What can happen to a service item, as it is stored for ever. It holds no person but the handler's staff number.
import type { VersionEvent } from '../versioned/events.ts';
import type { ItemFields } from './commands.ts';

export type ItemEvent = VersionEvent<'Item', 'item', ItemFields>;
