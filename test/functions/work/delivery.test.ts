// Wake-ups of every kind and notes of every step as they really arrive: once and in order, several times each, late, and in
// the wrong order. What the record says, who was told and which clues were raised comes out the same.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { history, load } from '#functions/perform/load.ts';
import { inboxPartition, OUTBOX } from '#functions/table/keys.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { clueIdOf } from '#functions/work/raise-clue.ts';
import { react } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import type { CaseState } from '#shared/case/state.ts';
import { dayOf, type Instant, plusMinutes } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { at } from '../http/moments.ts';
import { lowRentInForce } from '../low-rent.ts';
import { soundCase } from '../perform/racing.ts';
import { emptyOutbox, openTown, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';
import { LIVES, leadAll } from './waiting-lives.ts';

let town: Town;
/** The lives as they went when everything came once, in time and in order. */
let inOrder: Went;
beforeAll(async () => {
  town = await openTown('2026-09-23T07:00:00+08:00');
  await lowRentInForce(town);
  inOrder = await went(
    async () => {
      for (;;) {
        const page = await town.house.tables.query({
          table: 'cases',
          index: 'due',
          pk: 'due',
          upTo: `${END}#~`,
          limit: 1,
        });
        const next = page.rows[0];
        if (!next) return;
        const row = await town.house.tables.get('cases', { pk: next.pk, sk: next.sk });
        const now = String(row?.dueSk).split('#')[0] as Instant;
        instants.push(now);
        for (const { what, id } of await fireDue(town.house, now)) woken.push(`${id} ${what}`);
      }
    },
    async (notes) => {
      for (const note of notes) await deliver(note);
    },
  );
});
afterAll(() => town.close());

const END = at('2026-12-31T10:00');
type Note = Parameters<typeof react>[2];
const deliver = (note: Note) => react(town.house, NOBODY_WOKEN, note, END);
const EVERYBODY = ['1001', '1002', '1003', '1004', '1005', '1006', '1010', '1011', '1012', '1013'];
/** Every instant at which something is due, as schedules are made from them, and what was woken then. */
const instants: Instant[] = [];
const woken: string[] = [];

interface Went {
  readonly ids: ReadonlyMap<string, string>;
  /** By the name of the life: events in order with whom they told; notices in inboxes; clues. */
  readonly events: { readonly [name: string]: readonly string[] };
  readonly notices: { readonly [name: string]: readonly string[] };
  readonly clues: { readonly [name: string]: readonly string[] };
}

async function noticesOf(): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const staff of EVERYBODY) {
    const rows = await town.house.tables.all({ table: 'ephemera', pk: inboxPartition(staff), consistent: true });
    for (const row of rows) {
      if (row.id) found.set(String(row.id), [...(found.get(String(row.id)) ?? []), `${staff} ${row.what}`]);
    }
  }
  return found;
}

/** Leads all lives, lets the clock and the notes come as said, and reads what became of it. */
async function went(clock: () => Promise<void>, follow: (notes: readonly Note[]) => Promise<void>): Promise<Went> {
  await emptyOutbox(town.house.tables);
  const ids = await leadAll(town);
  await clock();
  const mine = new Set(ids.values());
  const notes = async () =>
    (await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) as unknown as Note[];
  await follow((await notes()).filter(({ id }) => mine.has(id)));
  // What those made in turn: a clue is told of by a note of its own.
  await follow(await notes());
  const told = await noticesOf();
  const events: { [name: string]: string[] } = {};
  const notices: { [name: string]: string[] } = {};
  const clues: { [name: string]: string[] } = {};
  for (const [name, id] of ids) {
    const stored = (await history(town.house.tables, 'case', id)).map(({ event }) => event);
    events[name] = stored.map(({ type, data }) => `${type} ${JSON.stringify((data as { told?: unknown }).told ?? '')}`);
    notices[name] = (told.get(id) ?? []).sort();
    const raised = stored
      .filter(({ type }) => type === 'LawfulLimitPassed')
      .map(({ version }) => clueIdOf(id, version));
    const said = await Promise.all(
      raised.map(async (clue) => {
        const types = (await history(town.house.tables, 'accountability', clue)).map(({ event }) => event.type);
        return [...types, ...(told.get(clue) ?? [])];
      }),
    );
    clues[name] = said.flat();
  }
  return { ids, events, notices, clues };
}

/** The same numbers on every run. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  drawn(fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }), seed);
const times = (n: number, seed: number): number[] =>
  drawn(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: n, maxLength: n }), seed);
const sorted = (lives: { readonly [name: string]: readonly string[] }) =>
  Object.fromEntries(Object.entries(lives).map(([name, list]) => [name, [...list].sort()]));

test('every kind of wake-up is among them', () => {
  const names = new Map([...inOrder.ids].map(([name, id]) => [id, name]));
  const seen = new Set(woken.map((one) => one.split(' ')).map(([id = '', what]) => `${names.get(id)}: ${what}`));
  const wanted = Object.entries(LIVES).flatMap(([name, { wakes }]) => wakes.map((what) => `${name}: ${what}`));
  expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
});

test('TL-4, AC-1.11: every wake-up and every note delivered one to five times: the same record, word for word', async () => {
  const often = await went(
    async () => {
      const counts = times(instants.length, 1);
      for (const [i, now] of instants.entries()) {
        for (let n = 0; n < (counts[i] ?? 1); n++) await fireDue(town.house, now);
      }
    },
    async (notes) => {
      const counts = times(notes.length, 2);
      for (const [i, note] of notes.entries()) {
        await Promise.all(Array.from({ length: counts[i] ?? 1 }, () => deliver(note)));
      }
    },
  );
  expect(often.events).toEqual(inOrder.events);
  expect(often.notices).toEqual(inOrder.notices);
  expect(often.clues).toEqual(inOrder.clues);
});

test.each([3, 4])(
  'TL-4, AC-1.11: late, reordered, repeated and all at once, drawn by %i: the same happens, and the same people hear of it',
  async (seed) => {
    const disturbed = await went(
      async () => {
        // Some minutes to some hours late, and those of a day in any order: the last of it often comes first.
        const counts = times(instants.length, seed);
        const late = times(instants.length, seed + 10);
        const arriving = instants.flatMap((now, i) =>
          Array.from({ length: counts[i] ?? 1 }, (_, n) => plusMinutes(now, (n + 1) * 7 * (late[i] ?? 1))),
        );
        const days = [...new Set(arriving.map(dayOf))];
        for (const [i, on] of days.entries()) {
          const ofDay = shuffled(
            arriving.filter((now) => dayOf(now) === on),
            seed + i,
          );
          if (i % 2 === 0) for (const now of ofDay) await fireDue(town.house, now);
          else await Promise.all(ofDay.map((now) => fireDue(town.house, now)));
        }
        await fireDue(town.house, END);
        expect(await fireDue(town.house, END)).toEqual([]);
      },
      async (notes) => {
        const counts = times(notes.length, seed + 20);
        const copies = shuffled(
          notes.flatMap((note, i) => Array.from({ length: counts[i] ?? 1 }, () => note)),
          seed,
        );
        for (let i = 0; i < copies.length; i += 8) await Promise.all(copies.slice(i, i + 8).map(deliver));
      },
    );
    expect(sorted(disturbed.events)).toEqual(sorted(inOrder.events));
    expect(disturbed.notices).toEqual(inOrder.notices);
    expect(sorted(disturbed.clues)).toEqual(sorted(inOrder.clues));
    for (const [name, id] of disturbed.ids) {
      const { state } = await soundCase(town, id);
      const once = await load<CaseState>(town.house.tables, 'case', inOrder.ids.get(name) ?? '');
      expect([name, state.state, state.escalated, state.clock?.due.on, [...state.waiting].sort()]).toEqual([
        name,
        once?.state.state,
        once?.state.escalated,
        once?.state.clock?.due.on,
        [...(once?.state.waiting ?? [])].sort(),
      ]);
    }
  },
);

test('every record of it passes the audit', async () => {
  const report = await audit(scanTables(clientOf(town.endpoint)));
  expect([report.broken, report.notReplayed]).toEqual([[], []]);
});
