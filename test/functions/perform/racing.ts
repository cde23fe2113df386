// Many who act at the same moment, and what must hold of a case whoever of them came first: every version once, the state
// as the events tell it, custody without gap.
import { expect } from 'vitest';
import type { House } from '#functions/house.ts';
import { eventsOf, load } from '#functions/perform/load.ts';
import type { Tables } from '#functions/table/tables.ts';
import { custodyLine } from '#shared/case/custody-line.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import { type CaseState, isOpen } from '#shared/case/state.ts';
import type { Actor, Recorded } from '#shared/decision.ts';
import type { Instant } from '#shared/time.ts';
import type { Answer } from '../directory/rig.ts';
import { over, type Town } from '../town.ts';

/** The same order on every run, another for every seed. */
export const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, i) => [Math.sin(seed * 1000 + i * 7919), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** One step somebody means to take. */
export type Move = readonly [by: string, name: string, body?: object];

/** Sends a step with the version that was seen, as a form that has been open for a while does. */
export const sends = (town: Town, id: string, [by, name, body = {}]: Move, version: number): Promise<Answer> =>
  town.ask(by, 'POST', `/api/cases/${id}/${name}`, body, { 'if-match': `"${version}"` });

/**
 * A house in which the next two writes of a case wait for each other, both decided on the same version; then the one that
 * was done by an actor of this kind goes first.
 */
export function meeting(house: House, id: string, first: Actor['kind']): House {
  const waiting: { readonly isFirst: boolean; readonly go: () => Promise<unknown> }[] = [];
  let met = false;
  const transact: Tables['transact'] = async (puts) => {
    if (met || !puts.some(({ row }) => row.pk === `case#${id}`)) return house.tables.transact(puts);
    return new Promise((written, failed) => {
      const isFirst = puts.some(({ row }) => String(row.body).includes(`"actor":{"kind":"${first}"`));
      waiting.push({ isFirst, go: () => house.tables.transact(puts).then(written, failed) });
      if (waiting.length < 2) return;
      met = true;
      const [one, other] = waiting.sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
      void one?.go().then(() => other?.go());
    });
  };
  return over(house, { transact });
}

export interface Standing {
  readonly state: CaseState;
  readonly version: number;
  readonly events: readonly Recorded<CaseEvent>[];
  readonly types: readonly string[];
}

/** A case as it stands, once it was found whole. */
export async function soundCase(town: Town, id: string): Promise<Standing> {
  const events = (await eventsOf(town.house.tables, 'case', id)) as unknown as Recorded<CaseEvent>[];
  const standing = await load<CaseState>(town.house.tables, 'case', id);
  if (!standing) throw new Error(`no case ${id}`);
  const { state, head } = standing;
  expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1));
  expect(head.version).toBe(events.length);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
  const replayed = events.reduce<CaseState | null>((now, event) => caseLaw.evolve(now, event), null);
  expect(JSON.parse(JSON.stringify(replayed))).toEqual(state);
  tiles(events, state);
  return { state, version: head.version, events, types: events.map(({ type }) => type) };
}

/** Who held it from when to when leaves no moment out in which the case was open, and counts none twice. */
function tiles(events: readonly Recorded<CaseEvent>[], last: CaseState): void {
  const line = custodyLine(events);
  const openings: Instant[] = [];
  const closings: Instant[] = [];
  let before: CaseState | null = null;
  for (const event of events) {
    const after: CaseState = caseLaw.evolve(before, event);
    const [was, is] = [before !== null && isOpen(before), isOpen(after)];
    if (!was && is) openings.push(event.at);
    if (was && !is) closings.push(event.at);
    before = after;
  }
  const begins = line.filter(({ from }, i) => line[i - 1]?.to !== from).map(({ from }) => from);
  const ends = line.flatMap(({ to }, i) => (to !== undefined && line[i + 1]?.from !== to ? [to] : []));
  // Opened and closed in the same instant it was held by nobody.
  const passing = (one: Instant) => openings.includes(one) && closings.includes(one);
  expect(begins).toEqual(openings.filter((one) => !passing(one)));
  expect(ends).toEqual(closings.filter((one) => !passing(one)));
  const current = line.at(-1);
  expect(current !== undefined && current.to === undefined).toBe(isOpen(last));
}
