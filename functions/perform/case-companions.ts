// Records that a step of a case brings along in the same write: the draft of its public version, the directive that a
// leader's instruction makes.
import type { CaseEvent } from '#shared/case/events.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { Recorded } from '#shared/decision.ts';
import type { Tables } from '../table/tables.ts';
import type { Change, Companion } from './kept.ts';
import { keptCase } from './kept-case.ts';
import { keptDisclosure } from './kept-disclosure.ts';

/** The public version that a completion brings along. */
const draftOf = (tables: Tables, id: string, after: CaseState): Companion => ({
  kept: keptDisclosure(tables) as never,
  id: after.disclosure as string,
  command: {
    type: 'draft',
    board: after.about ? 'opinions' : 'results',
    from: { case: id },
    case: after,
    author: after.holder,
  },
});

type Instructed = Extract<Recorded<CaseEvent>, { type: 'DocumentInstructed' }>;

/** The directive that an instruction makes: to the head of the office, by the date the leader set (AC-1.18, TL-4). */
function directiveOf(tables: Tables, id: string, after: CaseState, event: Instructed, text: string): Companion {
  const { office, dueOn, directive } = event.data;
  const by = event.actor.kind === 'staff' ? event.actor.staff : '';
  return {
    kept: keptCase(tables) as never,
    id: directive.case,
    command: {
      type: 'register',
      kind: 'directive',
      channel: 'superior',
      subject: [...text].slice(0, 100).join(''),
      body: text,
      office,
      dueOn,
      given: {
        number: directive.number,
        follow: directive.follow,
        villages: [],
        toOffice: office,
        instructed: { case: id, number: after.number, by },
      },
    },
  };
}

/** The records that come into being with a step of a case. */
export function companionsOf(tables: Tables, { id, before, after, entries }: Change<CaseState>): Companion[] {
  const drafted = after.disclosure !== undefined && before?.disclosure === undefined;
  const instructed = entries.flatMap(({ event, text }) => {
    const said = event as Recorded<CaseEvent>;
    return said.type === 'DocumentInstructed'
      ? [{ event: said, text: String(JSON.parse(text?.body ?? '{}').text) }]
      : [];
  });
  return [
    ...(drafted ? [draftOf(tables, id, after)] : []),
    ...instructed.map(({ event, text }) => directiveOf(tables, id, after, event, text)),
  ];
}
