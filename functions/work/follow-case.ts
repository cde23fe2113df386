// What follows a step of a case: people are told, a clue is raised, the case it is linked to learns of the link, what was
// published of it says that it was reopened, and its month is counted anew.
import type { CaseEvent, CaseEventType } from '#shared/case/events.ts';
import { evolve } from '#shared/case/evolve.ts';
import { type CaseStep, noticesOf } from '#shared/case/notices.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { Recorded } from '#shared/decision.ts';
import { BOARDS } from '#shared/disclosure/boards.ts';
import { signalsOf } from '#shared/signals/on-a-step.ts';
import { dayOf, type Instant, laterOf } from '#shared/time.ts';
import type { House } from '../house.ts';
import { tell } from '../notices/inbox.ts';
import { byClock } from '../perform/by-clock.ts';
import { keptCase } from '../perform/kept-case.ts';
import { keptDisclosure } from '../perform/kept-disclosure.ts';
import { eventsOf } from '../perform/load.ts';
import { noteCounted } from '../publish/month-rows.ts';
import { claimKey } from '../table/keys.ts';
import { each } from './each.ts';
import type { Fired } from './fire-due.ts';
import { raiseSignal } from './raise-clue.ts';
import type { Step } from './telling.ts';

type Stored<T extends CaseEventType> = Extract<Recorded<CaseEvent>, { type: T }>;

interface Steps {
  readonly steps: readonly CaseStep[];
  /** The case was taken back since: there is no such case for anybody. */
  readonly undone: boolean;
}

/** The steps with what the case was before and after each. */
async function stepsIn({ tables }: House, { id, from, version }: Step): Promise<Steps> {
  const steps: CaseStep[] = [];
  let before: CaseState | null = null;
  for (const stored of await eventsOf(tables, 'case', id)) {
    const event = stored as Recorded<CaseEvent>;
    const after: CaseState = evolve(before, event);
    if (event.version >= from && event.version <= version) steps.push({ before, after, event });
    before = after;
  }
  return { steps, undone: before?.undone === true };
}

/**
 * Lays what happened into the inboxes of those concerned. Who that is follows from the case as it was at that step, so
 * that the order of delivery changes nothing; who is there to be told, from the moment of delivery.
 */
async function tellOf(house: House, id: string, step: CaseStep, now: Instant): Promise<Fired[]> {
  const { directory } = await house.lawAt(now);
  const { version, at } = step.event;
  const notice = { aggregate: 'case', id, version, number: step.after.number, at };
  const notices = noticesOf(directory, step).map((one) => ({ ...notice, ...one }));
  await tell(house, notices, now);
  return [];
}

/** The case that this one was linked to is linked back (FI-1). */
async function linkBack(house: House, id: string, { after, event }: CaseStep, now: Instant): Promise<Fired[]> {
  const other = (event as Stored<'CaseLinked'>).data.case;
  const command = { type: 'link-back', case: id, number: after.number } as const;
  const order = { id: other, command, at: now };
  const { entries } = await byClock(house, keptCase(house.tables), order, `case ${other} was not linked back`);
  return entries.length > 0 ? [{ at: now, what: 'linkBack', id: other }] : [];
}

/** What was put forward of a case says so when the case is reopened: at once where it is public, else once it is (SC-1). */
async function markReopened(house: House, id: string, { event }: CaseStep, now: Instant): Promise<Fired[]> {
  const claims = await house.tables.getMany(
    'registry',
    BOARDS.map((board) => claimKey(board, id)),
  );
  const publications = claims.flatMap(({ by }) => (by ? [String(by)] : []));
  const command = { type: 'mark-reopened', on: dayOf(event.at) } as const;
  const marked = await each(publications, async (one): Promise<Fired[]> => {
    const order = { id: one, command, at: now };
    const { entries } = await byClock(house, keptDisclosure(house.tables), order, `publication ${one} was not marked`);
    return entries.length > 0 ? [{ at: now, what: 'markReopened', id: one }] : [];
  });
  return marked.flat();
}

/** The figures of its month are counted again (SC-1). */
async function recount({ tables }: House, _: string, step: CaseStep, now: Instant): Promise<Fired[]> {
  await noteCounted(tables, step, now);
  return [];
}

type React = (house: House, id: string, step: CaseStep, now: Instant) => Promise<Fired[]>;

/** What the step shows by itself is raised as a clue for the appraisal group to look into. */
async function notice(house: House, id: string, step: CaseStep, now: Instant): Promise<Fired[]> {
  const { policy } = await house.lawAt(step.event.at);
  const source = { case: id, number: step.after.number };
  return (await each(signalsOf(step, policy), (found) => raiseSignal(house, source, found, now))).flat();
}

const REACTIONS: { readonly [T in CaseEventType]?: React } = {
  CaseLinked: linkBack,
  CaseReopened: markReopened,
};

/** Does everything that follows one step of a case. Throws what failed after all had their turn. */
export async function followCase(house: House, step: Step, now: Instant): Promise<Fired[]> {
  const { steps, undone } = await stepsIn(house, step);
  const done = await each(steps, (one) => {
    // Never before the event itself, and never on a day that has its root already.
    const at = laterOf(now, one.event.at);
    const more = REACTIONS[one.event.type];
    return each(undone ? [recount] : [recount, tellOf, notice, ...(more ? [more] : [])], (react) =>
      react(house, step.id, one, at),
    );
  });
  return done.flat(2);
}
