// Carrying an import out: opened under an id that follows from what it says, its members staged one transaction each,
// so that a run that was killed goes on when the same list is sent again. Readers see all of it or nothing.
import { type Actor, staffActor } from '#shared/decision.ts';
import type { BatchCommand, BatchState } from '#shared/directory/batch/batch.ts';
import type { Member, StagedKind } from '#shared/directory/batch/events.ts';
import type { ListTable } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { doneOf } from '../http/commanding.ts';
import { sha256 } from '../perform/envelope.ts';
import { keptBatch } from '../perform/kept-directory.ts';
import { load, type Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import type { CheckedList, StagedMember } from './checked.ts';
import { settleBatch, settleBefore } from './settle.ts';
import { isStaged, versionsOf } from './staged-kinds.ts';

/** The directory is another one than the list was checked against: nothing was written, and it may be checked again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
  constructor() {
    super(
      '名录刚刚有变动，没有导入，请再导入一次 / the directory has just changed, nothing was imported; import again',
    );
  }
}

/** Members staged at the same time. */
const LANES = 4;
const ID_LENGTH = 32;

/** The id of a batch, or of a new item in it: the same for the same content, so that nothing is made twice. */
const idFrom = (...parts: readonly unknown[]): string => sha256(JSON.stringify(parts)).slice(0, ID_LENGTH);
const NEW_ID_LENGTH = 12;
/** Begins the id of a new record, so that people see of which kind it is. */
const LETTER: Readonly<Record<StagedKind, string>> = { items: 'i', commitments: 'c', catalogue: 'e' };
const newIdFrom = (batch: string, { kind, name }: StagedMember): string =>
  `${LETTER[kind]}${idFrom(batch, name).slice(0, NEW_ID_LENGTH)}`;

/** What an import says. The id an unapproved run gave to a new item is no part of it: a second run finds it there. */
const contentOf = (members: readonly (Member | StagedMember)[]): readonly unknown[] =>
  members.map((member) => ('proposal' in member ? { ...member, id: null } : member));

/** Where this content is or will be: past the batches of the same content that were withdrawn. */
async function standingFor(house: House, content: readonly unknown[]) {
  for (let attempt = 0; ; attempt++) {
    const id = idFrom(...content, attempt);
    const standing = await load<BatchState>(house.tables, 'batch', id);
    if (standing?.state.state !== 'withdrawn') return { id, standing };
  }
}

async function advance(house: House, id: string, command: BatchCommand, actor: Actor, at: Instant) {
  return doneOf(await perform(house, keptBatch, { id, command, actor, at })).done;
}

async function stage(
  house: House,
  batch: string,
  members: readonly StagedMember[],
  actor: Actor,
  at: Instant,
): Promise<void> {
  const waiting = members[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const { proposal, from, kind } = next.value;
      const id = next.value.id ?? newIdFrom(batch, next.value);
      const command = { type: 'stage', batch, ...proposal, ...(from === undefined ? {} : { from }) };
      doneOf(await perform(house, versionsOf(kind).kept, { id, command: command as never, actor, at }));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/**
 * Carries out an import that was checked and found right. Items end staged and wait for a publisher; offices and staff
 * count at once. Throws `Overtaken` when someone changed the directory meanwhile, 503 when the house is too busy.
 */
export async function runImport(
  house: House,
  kind: ListTable['kind'],
  { members, basis, directory }: Pick<CheckedList, 'members' | 'basis' | 'directory'>,
  author: string,
  at: Instant,
): Promise<Standing<BatchState>> {
  const actor = staffActor(author);
  const { id, standing } = await standingFor(house, [kind, author, contentOf(members), basis]);
  const count = members.length;
  if (isStaged(kind)) {
    const opened = standing ?? (await advance(house, id, { type: 'open', kind, count }, actor, at));
    if (opened.state.state !== 'opened') return opened;
    await stage(house, id, members as readonly StagedMember[], actor, at);
    return advance(house, id, { type: 'staged' }, actor, at);
  }
  if (!standing) {
    await settleBefore(house, at);
    const command = { type: 'open', kind, count, members: members as readonly Member[] } as const;
    const outcome = await perform(house, keptBatch, { id, command, actor, at, directory });
    if ('outdated' in outcome) throw new Overtaken();
    doneOf(outcome);
  }
  await settleBatch(house, id, at);
  return (await load<BatchState>(house.tables, 'batch', id)) as Standing<BatchState>;
}
