// The law of a service item (DI-2, TL-1): a promise never longer than the statute, a version public only after a second
// person approved it, in force from a day and never backwards.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type Refusal,
  refusedBy,
  staffOf,
} from '../../decision.ts';
import { dayOf, type Instant } from '../../time.ts';
import { activeStaff, openOffice } from '../directory.ts';
import type { ItemCommand, ItemFields } from './commands.ts';
import type { ItemEvent } from './events.ts';
import { evolve, firstDay, type ItemState, type ItemVersion } from './state.ts';

/** Versions of one item that may stand side by side (in force, to come, waiting); keeps the record small. */
const MOST_VERSIONS = 12;

/** Why an item cannot be so, if it cannot. */
function contradiction(law: Law, item: ItemFields): { refused: Refusal } | undefined {
  const { statutoryDays: statute, commitmentDays: promise, office, handler } = item;
  if (statute !== undefined && promise !== undefined && promise > statute) {
    return refusedBy('TL-1/a-promise-is-not-longer-than-the-statute', { promise, statute });
  }
  if (!openOffice(law.directory, office)) return refusedBy('DI-2/an-item-has-an-open-office', { office });
  if (handler !== undefined && !activeStaff(law.directory, handler)) {
    return refusedBy('DI-2/a-handler-is-on-the-staff', { staff: handler });
  }
  return undefined;
}

function propose(
  law: Law,
  state: ItemState | null,
  command: Extract<ItemCommand, { item: ItemFields }>,
  actor: Actor,
): Decision<ItemEvent> {
  const refused = contradiction(law, command.item);
  if (refused) return refused;
  if (state?.retiredFrom !== undefined) return refusedBy('DI-2/a-retired-item-stays-so');
  if ((state?.versions.length ?? 0) >= MOST_VERSIONS) return refusedBy('DI-2/few-versions-wait', { n: MOST_VERSIONS });
  const data = {
    version: (state?.proposed ?? 0) + 1,
    item: command.item,
    ...(command.from === undefined ? {} : { from: command.from }),
    author: staffOf(actor),
    ...(command.type === 'stage' ? { batch: command.batch } : {}),
  };
  return decided({ type: 'ItemVersionProposed', data });
}

/** The version of that number while it still waits. */
const waiting = (state: ItemState, version: number): ItemVersion | undefined =>
  state.versions.find((one) => one.version === version && one.approved === undefined);

/** Members of a batch are decided with it, never one by one. */
function judged(state: ItemState, version: number): { readonly found: ItemVersion } | { readonly refused: Refusal } {
  const found = waiting(state, version);
  if (!found) return refusedBy('DI-2/only-a-waiting-version-is-decided', { version });
  return found.batch === undefined ? { found } : refusedBy('DI-2/an-import-is-decided-as-one', { batch: found.batch });
}

function decide(
  law: Law,
  state: ItemState | null,
  command: ItemCommand,
  actor: Actor,
  at: Instant,
): Decision<ItemEvent> {
  if (command.type === 'create' && state) return refusedBy('DI-2/an-item-has-its-own-id');
  if (command.type === 'stage' && state?.versions.some((one) => one.batch === command.batch)) return decided();
  if (command.type === 'create' || command.type === 'stage') return propose(law, state, command, actor);
  if (!state) throw new Error(`${command.type} on an item that does not exist`);
  switch (command.type) {
    case 'propose':
      return propose(law, state, command, actor);
    case 'approve': {
      const { version } = command;
      const judgement = judged(state, version);
      if ('refused' in judgement) return judgement;
      if (judgement.found.author === staffOf(actor)) return refusedBy('DI-2/a-second-person-approves');
      const from = firstDay(judgement.found.from, dayOf(at));
      return decided({ type: 'ItemVersionApproved', data: { version, by: staffOf(actor), from } });
    }
    case 'decline': {
      const judgement = judged(state, command.version);
      if ('refused' in judgement) return judgement;
      const { version, reason } = command;
      return decided({ type: 'ItemVersionDeclined', data: { version }, text: { reason } });
    }
    case 'settle': {
      const { batch, by, activeOn } = command;
      const member = state.versions.find((one) => one.batch === batch && one.approved === undefined);
      if (!member) return decided();
      const { version } = member;
      if (activeOn === null) return decided({ type: 'ItemVersionDeclined', data: { version, batch } });
      const from = firstDay(member.from, activeOn);
      return decided({ type: 'ItemVersionApproved', data: { version, by, from, batch } });
    }
    case 'retire': {
      if (state.retiredFrom !== undefined) return refusedBy('DI-2/a-retired-item-stays-so');
      const data = { from: firstDay(command.from, dayOf(at)) };
      return decided({ type: 'ItemRetired', data, text: { reason: command.reason } });
    }
  }
}

export const itemLaw: Aggregate<ItemCommand, ItemEvent, ItemState> = { name: 'item', initial: null, decide, evolve };
