// A case as staff see it: its state, its lights, why its date is what it is, and just the steps this person may take.
import { allowed, can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { lightOf } from '#shared/case/light.ts';
import type { CaseState } from '#shared/case/state.ts';
import { OPEN_IN, stepsOpen } from '#shared/case/steps.ts';
import { waitsFor } from '#shared/case/waits-for.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import type { Call } from '../http/call.ts';
import type { Standing, Told } from '../perform/load.ts';

/** Steps open in this state to this person; the desk shows just these. */
export const actionsOf = (who: StaffWho, state: CaseState): string[] => allowed(who, 'case', stepsOpen(state), state);

/** The answer to a command and the head of a case page. `due` is null while no date runs. */
export function caseView(
  who: StaffWho,
  { id, head, state }: Standing<CaseState>,
  { at, language }: Pick<Call, 'at' | 'language'>,
) {
  const { clock, timers: _timers, follow: _follow, ...rest } = state;
  return {
    id,
    version: head.version,
    ...rest,
    dueOn: clock?.due.on ?? null,
    due: clock
      ? {
          ...clock.due,
          limitOf: clock.limitOf,
          lawfulOn: (clock.lawful ?? clock.due).on,
          says: explainDue(clock.due, language),
        }
      : null,
    light: lightOf(state, at),
    waitsFor: waitsFor(state, at),
    actions: actionsOf(who, state),
    attachable: can(who, 'case.attach', state).allowed && OPEN_IN.message.includes(state.state),
  };
}

/** Where the person's view lies is shown to nobody: it comes of the code, which only the person has. */
function shown(data: unknown): object {
  const { follow: _follow, ...rest } = data as { readonly follow?: string };
  return rest;
}

/** One line of the timeline: what happened, when, by whom, and the words that belong to it. Erased words are null. */
export const timelineEntry = ({ event, text }: Told) => ({
  version: event.version,
  type: event.type,
  at: event.at,
  actor: event.actor,
  data: shown(event.data),
  ...(text === undefined ? {} : { text }),
});
