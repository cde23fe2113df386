// The law of everything that two people make in versions (items, commitments, catalogue entries): proposed by one, public
// only when a second person approved it, in force from a day and never backwards, replaced and retired but never changed.
import {
  type Actor,
  type Aggregate,
  type Decision,
  decided,
  type Law,
  type Recorded,
  type Refusal,
  refusedBy,
  staffOf,
} from '../../decision.ts';
import { dayOf, type Instant } from '../../time.ts';
import type { Proposing, VersionCommand } from './commands.ts';
import type { VersionEvent } from './events.ts';
import type { Kind } from './kind.ts';
import { firstDay, folding, type Version, type VersionedState } from './state.ts';

/** Versions of one record that may stand side by side (in force, to come, waiting); keeps the record small. */
const MOST_VERSIONS = 12;

/** The aggregate of one kind. */
export function versionedLaw<N extends string, K extends string, F, B, G>(
  kind: Kind<N, K, F, B, G>,
): Aggregate<VersionCommand<K, F, G>, VersionEvent<N, K, F>, VersionedState<B>> {
  type Command = VersionCommand<K, F, G>;
  type Event = VersionEvent<N, K, F>;
  type State = VersionedState<B>;
  const { noun, key, rules } = kind;
  const one = (type: string, data: object, text?: { readonly reason: string }): Decision<Event> =>
    decided({ type: `${noun}${type}`, data, ...(text ? { text } : {}) } as unknown as Event);

  function propose(law: Law, state: State | null, command: Proposing<K, F, G>, actor: Actor) {
    const said = command[key];
    const refused = kind.contradiction(law, said, command.given);
    if (refused) return refused;
    if (state?.retiredFrom !== undefined) return refusedBy(rules.retired);
    if ((state?.versions.length ?? 0) >= MOST_VERSIONS) return refusedBy(rules.few, { n: MOST_VERSIONS });
    return one('VersionProposed', {
      version: (state?.proposed ?? 0) + 1,
      [key]: said,
      ...(command.from === undefined ? {} : { from: command.from }),
      author: staffOf(actor),
      ...(command.type === 'stage' ? { batch: command.batch } : {}),
    });
  }

  /** The version of that number while it still waits on its own: members of a batch are decided with it. */
  function judged(state: State, version: number): { readonly found: Version<B> } | { readonly refused: Refusal } {
    const found = state.versions.find((each) => each.version === version && each.approved === undefined);
    if (!found) return refusedBy(rules.waiting, { version });
    return found.batch === undefined ? { found } : refusedBy(rules.asOne, { batch: found.batch });
  }

  function decide(law: Law, state: State | null, command: Command, actor: Actor, at: Instant): Decision<Event> {
    if (command.type === 'create' && state) return refusedBy(rules.ownId, undefined, 'id');
    if (command.type === 'stage' && state?.versions.some((each) => each.batch === command.batch)) return decided();
    if (command.type === 'create' || command.type === 'stage') return propose(law, state, command, actor);
    if (!state) throw new Error(`${command.type} on ${kind.name} that does not exist`);
    switch (command.type) {
      case 'propose':
        return propose(law, state, command, actor);
      case 'approve': {
        const { version } = command;
        const judgement = judged(state, version);
        if ('refused' in judgement) return judgement;
        if (judgement.found.author === staffOf(actor)) return refusedBy(rules.secondPerson);
        const refused = kind.stillContradicts?.(judgement.found, command.given);
        // Whoever approves sends no fields: the rule stands for itself.
        if (refused) return refusedBy(refused.refused.rule, refused.refused.detail);
        return one('VersionApproved', {
          version,
          by: staffOf(actor),
          from: firstDay(judgement.found.from, dayOf(at)),
        });
      }
      case 'decline': {
        const judgement = judged(state, command.version);
        if ('refused' in judgement) return judgement;
        const { version, reason } = command;
        return one('VersionDeclined', { version }, { reason });
      }
      case 'settle': {
        const { batch, by, activeOn } = command;
        const member = state.versions.find((each) => each.batch === batch && each.approved === undefined);
        if (!member) return decided();
        const { version } = member;
        if (activeOn === null) return one('VersionDeclined', { version, batch });
        return one('VersionApproved', { version, by, from: firstDay(member.from, activeOn), batch });
      }
      case 'retire': {
        if (state.retiredFrom !== undefined) return refusedBy(rules.retired);
        const { reason } = command;
        return one('Retired', { from: firstDay(command.from, dayOf(at)) }, { reason });
      }
    }
  }

  const evolve = folding(kind) as (state: State | null, event: Recorded<Event>) => State;
  return { name: kind.name, initial: null, decide, evolve };
}
