// How a case is kept: in which lists its row stands, what its card shows, and the person's view written with each step.

import type { CaseCommand } from '#shared/case/commands.ts';
import { nextTimer } from '#shared/case/deadline.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import { type Follow, follow } from '#shared/case/follow.ts';
import type { CaseKind, CaseStateName, Channel } from '#shared/case/kinds.ts';
import { type CaseState, type Involved, involvedIn, isOpen } from '#shared/case/state.ts';
import type { JsonObject, Recorded } from '#shared/decision.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import { followKey } from '../table/keys.ts';
import type { Put, Tables } from '../table/tables.ts';
import type { Change, IndexKeys, Kept } from './kept.ts';
import { keptDisclosure } from './kept-disclosure.ts';

/** Undated cases sort by the duty that runs instead of a date, so that they never sink below dated ones. */
const duePart = (state: CaseState): string => state.clock?.due.on ?? dayOf(nextTimer(state)?.at ?? state.registeredAt);

function index(state: CaseState): IndexKeys {
  const timer = nextTimer(state);
  const place = `${duePart(state)}#${state.number}`;
  return {
    ...(timer ? { due: timer.at } : {}),
    ...(isOpen(state)
      ? { office: [state.handOver?.office ?? state.office, place], person: [state.holder, place] }
      : {}),
    month: [dayOf(state.registeredAt).slice(0, 7), state.number],
  };
}

/** What lists and counts need without opening the record. No name, no subject: those are read beside, or not at all. */
export interface CaseCard extends Involved {
  readonly number: string;
  readonly kind: CaseKind;
  readonly channel: Channel;
  readonly state: CaseStateName;
  readonly open: boolean;
  readonly office: string;
  readonly holder: string;
  readonly firstAsked: string;
  /** Whose supervising leader rules when it is disputed whose duty the case is (AC-1.19). */
  readonly firstOffice: string;
  readonly item?: string;
  readonly dueOn?: Day;
  readonly dueAt?: Instant;
  readonly yellowAt?: Instant;
  readonly receivingOffice?: string;
  readonly receiver?: string;
  readonly escalated: 0 | 1 | 2;
  readonly waiting: readonly string[];
  readonly registeredAt: Instant;
}

const card = (state: CaseState): CaseCard => ({
  number: state.number,
  kind: state.kind,
  channel: state.channel,
  state: state.state,
  open: isOpen(state),
  office: state.office,
  holder: state.holder,
  firstAsked: state.firstAsked,
  firstOffice: state.firstOffice,
  ...(state.item === undefined ? {} : { item: state.item }),
  ...(state.clock ? { dueOn: state.clock.due.on, dueAt: state.clock.due.at, yellowAt: state.clock.yellowAt } : {}),
  ...(state.handOver ? { receivingOffice: state.handOver.office } : {}),
  ...(state.handOver?.staff === undefined ? {} : { receiver: state.handOver.staff }),
  ...involvedIn(state),
  escalated: state.escalated,
  waiting: state.waiting,
  registeredAt: state.registeredAt,
});

const beside =
  (tables: Tables) =>
  async ({ id, before, after, entries }: Change<CaseState>): Promise<Put[]> => {
    const key = followKey(after.follow);
    const row = before ? await tables.get('cases', key) : undefined;
    let view = row ? (JSON.parse(String(row.body)) as Follow) : null;
    for (const { event, text } of entries) {
      const said = text ? (JSON.parse(text.body) as JsonObject) : undefined;
      view = follow(view, id, after, event as Recorded<CaseEvent>, said);
    }
    return [
      {
        table: 'cases',
        row: { ...key, body: JSON.stringify(view) },
        ...(before ? {} : { condition: { absent: true } as const }),
      },
    ];
  };

/** The keeping of cases over these tables. */
export const keptCase = (tables: Tables): Kept<CaseCommand, CaseEvent, CaseState> => ({
  law: caseLaw,
  index,
  card,
  beside: beside(tables),
  isMessage: ({ type, data }) => type === 'MessageWritten' && (data as { by: string }).by === 'person',
  companions: ({ id, before, after }) =>
    after.disclosure !== undefined && before?.disclosure === undefined
      ? [
          {
            kept: keptDisclosure(tables) as never,
            id: after.disclosure,
            command: {
              type: 'draft',
              board: 'results',
              from: { case: id },
              case: after,
              author: after.holder,
            },
          },
        ]
      : [],
});
