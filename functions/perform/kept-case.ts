// How a case is kept: in which lists its row stands, what its card shows, and the person's view written with each step.

import type { CaseCommand } from '#shared/case/commands.ts';
import { nextTimer } from '#shared/case/deadline.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import { type Follow, follow } from '#shared/case/follow.ts';
import type { CaseKind, CaseStateName, Channel } from '#shared/case/kinds.ts';
import {
  type CaseState,
  type ExtensionLevel,
  type Involved,
  involvedIn,
  isOpen,
  type Joint,
} from '#shared/case/state.ts';
import type { JsonObject, Recorded } from '#shared/decision.ts';
import { type Fact, factOf } from '#shared/figures/fact.ts';
import { type Day, dayOf, type Instant } from '#shared/time.ts';
import { followKey, privateKey } from '../table/keys.ts';
import type { Put, Tables } from '../table/tables.ts';
import { companionsOf } from './case-companions.ts';
import type { Change, IndexKeys, Kept } from './kept.ts';

/** Undated cases sort by the duty that runs instead of a date, so that they never sink below dated ones. */
const duePart = (state: CaseState): string => state.clock?.due.on ?? dayOf(nextTimer(state)?.at ?? state.registeredAt);

/** In whose lists it stands: with those who have it, or with who looks after a bad rating of it (SC-1). */
function listed(state: CaseState): Pick<IndexKeys, 'office' | 'person'> {
  if (isOpen(state)) {
    const place = `${duePart(state)}#${state.number}`;
    return { office: [state.handOver?.office ?? state.office, place], person: [state.holder, place] };
  }
  const { followUp } = state;
  if (!followUp || followUp.rectified) return {};
  const place = `${dayOf(followUp.rectifyBy)}#${state.number}`;
  return { office: [followUp.office, place], person: [followUp.owner, place] };
}

function index(state: CaseState): IndexKeys {
  // Taken back at once: it stands in no list.
  if (state.undone) return {};
  const timer = nextTimer(state);
  return {
    ...(timer ? { due: timer.at } : {}),
    ...listed(state),
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
  readonly village?: string;
  /** Version of the event whose text holds the subject as it now reads. */
  readonly subjectAt?: number;
  readonly dueOn?: Day;
  readonly dueAt?: Instant;
  readonly yellowAt?: Instant;
  readonly receivingOffice?: string;
  readonly receiver?: string;
  readonly escalated: 0 | 1 | 2;
  readonly waiting: readonly string[];
  readonly registeredAt: Instant;
  /** Offices asked to handle it together that have not answered yet (TL-5). */
  readonly asked?: readonly string[];
  /** One of them named another date: the leader may rule (TL-5). */
  readonly disagreed?: true;
  /** Who is to decide on an extension (TL-4). */
  readonly extension?: ExtensionLevel;
  /** Who looks after a bad rating (SC-1). */
  readonly followUp?: string;
  /** A rating of it is proposed to be set aside. */
  readonly setAside?: true;
  /** Since when the clock stands. */
  readonly suspended?: Instant;
  readonly emergency?: true;
  /** What the figures count; null where nothing is. Rows from before figures were made have none. */
  readonly counted?: Fact | null;
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
  ...(state.village === undefined ? {} : { village: state.village }),
  ...(state.textAt?.subject === undefined ? {} : { subjectAt: state.textAt.subject }),
  ...(state.joint && !state.joint.settled ? { asked: askedOffices(state.joint) } : {}),
  ...(disagreedOn(state) ? { disagreed: true as const } : {}),
  ...(state.extension ? { extension: state.extension.level } : {}),
  ...(state.followUp && !state.followUp.rectified ? { followUp: state.followUp.owner } : {}),
  ...(state.rating?.setAside === 'proposed' ? { setAside: true as const } : {}),
  ...(state.state === 'suspended' && state.suspended ? { suspended: state.suspended.from } : {}),
  ...(state.emergency ? { emergency: true as const } : {}),
  counted: factOf(state),
});

const disagreedOn = ({ joint }: CaseState): boolean =>
  joint !== undefined && !joint.settled && Object.values(joint.offices).includes('otherwise');

const askedOffices = ({ offices }: Joint): string[] =>
  Object.keys(offices).filter((office) => offices[office] === 'asked');

/** Every word of a case that its sender took back at once, and the view under its code, leave a tombstone (SC-1). */
async function erased(tables: Tables, id: string, follow: string, upTo: number): Promise<Put[]> {
  const written = Array.from({ length: upTo }, (_, i) => privateKey('case', id, i + 1));
  const texts = await tables.getMany('cases', written);
  return [...texts, followKey(follow)].map(({ pk, sk }) => ({ table: 'cases', row: { pk, sk, erased: true } }));
}

const beside =
  (tables: Tables) =>
  async ({ id, before, after, entries }: Change<CaseState>): Promise<Put[]> => {
    const last = entries.at(-1)?.event.version ?? 0;
    if (after.undone) return erased(tables, id, after.follow, last - entries.length);
    const key = followKey(after.follow);
    const row = before ? await tables.get('cases', followKey(before.follow)) : undefined;
    let view = row ? (JSON.parse(String(row.body)) as Follow) : null;
    for (const { event, text } of entries) {
      const said = text ? (JSON.parse(text.body) as JsonObject) : undefined;
      view = follow(view, id, after, event as Recorded<CaseEvent>, said);
    }
    const moved = before && before.follow !== after.follow;
    return [
      {
        table: 'cases',
        row: { ...key, body: JSON.stringify(view) },
        ...(before && !moved ? {} : { condition: { absent: true } as const }),
      },
      // A reissued code: the old one leads nowhere (TL-3).
      ...(moved ? [{ table: 'cases' as const, row: { ...followKey(before.follow), erased: true } }] : []),
    ];
  };

/** What a person does under their code, and a file laid to the case, make nobody's form stale (If-Match). */
const BESIDE_THE_WORK: ReadonlySet<string> = new Set(['MaterialsOffered', 'CaseUrged', 'CaseRated', 'AttachmentAdded']);

/** The keeping of cases over these tables. */
export const keptCase = (tables: Tables): Kept<CaseCommand, CaseEvent, CaseState> => ({
  law: caseLaw,
  index,
  card,
  beside: beside(tables),
  isMessage: ({ type, data }) =>
    BESIDE_THE_WORK.has(type) || (type === 'MessageWritten' && (data as { by: string }).by === 'person'),
  companions: (change) => companionsOf(tables, change),
});
