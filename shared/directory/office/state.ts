// What an office is after its events. The row on the directory shelf is exactly this.
import type { Recorded } from '../../decision.ts';
import type { OfficeFacts } from './commands.ts';
import type { OfficeEvent } from './events.ts';

export interface OfficeState extends OfficeFacts {
  readonly open: boolean;
}

/** The next state. An unknown event is a fault: the law that stored it is newer than this one. */
export function evolve(state: OfficeState | null, event: Recorded<OfficeEvent>): OfficeState {
  switch (event.type) {
    case 'OfficeOpened':
    case 'OfficeChanged':
      return { ...event.data.facts, open: true };
    case 'OfficeClosed':
      if (!state) throw new Error('OfficeClosed before OfficeOpened');
      return { ...state, open: false };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}
