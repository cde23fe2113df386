// A village or community of the township: a structured fact like an office, so nobody else has to approve it. Cases name
// only open ones; a closed one keeps its name for the matters it had.
import * as v from 'valibot';
import {
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type NewEvent,
  type Recorded,
  refusedBy,
} from '../../decision.ts';
import { slug } from '../../fields.ts';
import { publicText } from '../public-text.ts';

export const VillageFacts = v.strictObject({ name: publicText(40) });
export type VillageFacts = v.InferOutput<typeof VillageFacts>;
export const OpenVillage = v.strictObject({ id: slug, ...VillageFacts.entries });

/** Body of each command on a village that exists, by its name in the address. */
export const VILLAGE_COMMANDS = { set: VillageFacts, close: v.strictObject({}) } as const;
export type VillageCommandName = keyof typeof VILLAGE_COMMANDS;

export type VillageCommand =
  | { readonly type: 'open' | 'set'; readonly id: string; readonly facts: VillageFacts }
  /** One row of an import: opens or changes, and leaves no trace when nothing differs. */
  | { readonly type: 'import'; readonly id: string; readonly facts: VillageFacts; readonly batch: string }
  | { readonly type: 'close'; readonly id: string };

interface Stated {
  readonly facts: VillageFacts;
  readonly batch?: string;
}
export type VillageEvent =
  | NewEvent<'VillageOpened', Stated>
  | NewEvent<'VillageChanged', Stated>
  | NewEvent<'VillageClosed', Record<never, never>>;

export interface VillageState extends VillageFacts {
  readonly open: boolean;
}

function contradiction({ directory }: Law, id: string, { name }: VillageFacts) {
  const namesake = [...directory.villages.values()].find((one) => one.open && one.name === name && one.id !== id);
  return namesake && refusedBy('DI-1/a-village-is-named-once', { village: name }, 'name');
}

function decide(law: Law, state: VillageState | null, command: VillageCommand): Decision<VillageEvent> {
  const { id } = command;
  if (command.type === 'open') {
    if (state) return refusedBy('DI-1/a-village-is-named-once', { village: id }, 'id');
    return contradiction(law, id, command.facts) ?? decided({ type: 'VillageOpened', data: { facts: command.facts } });
  }
  if (command.type === 'import') {
    const { facts, batch } = command;
    if (state?.open && state.name === facts.name) return decided();
    return decided({ type: state ? 'VillageChanged' : 'VillageOpened', data: { facts, batch } });
  }
  if (!state) throw new Error(`${command.type} on a village that does not exist`);
  if (!state.open) return refusedBy('DI-1/only-an-open-village-changes');
  if (command.type === 'close') return decided({ type: 'VillageClosed', data: {} });
  return contradiction(law, id, command.facts) ?? decided({ type: 'VillageChanged', data: { facts: command.facts } });
}

function evolve(state: VillageState | null, event: Recorded<VillageEvent>): VillageState {
  switch (event.type) {
    case 'VillageOpened':
    case 'VillageChanged':
      return { ...event.data.facts, open: true };
    case 'VillageClosed':
      if (!state) throw new Error('VillageClosed before VillageOpened');
      return { ...state, open: false };
  }
  throw new Error(`unknown event ${(event as { type: string }).type}`);
}

export const villageLaw: Aggregate<VillageCommand, VillageEvent, VillageState> = {
  name: 'village',
  initial: null,
  decide,
  evolve,
};
