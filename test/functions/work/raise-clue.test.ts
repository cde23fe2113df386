// Clues as they really arise and wait: the note delivered once to five times, late and at the same moment; the wake-up
// of a clue nobody decides on likewise. On the real engine.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { history, load } from '#functions/perform/load.ts';
import type { Wakeups } from '#functions/wakeups/wakeups.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { clueIdOf, raiseClue } from '#functions/work/raise-clue.ts';
import { drain } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { type Instant, instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { emptyOutbox, openTown, over, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const at = (text: string): Instant => instant(`${text}:00+08:00`);
const RAISED = at('2026-10-20T17:30');
const OWED = at('2026-11-03T17:30');

const events = async (id: string) => (await history(town.house.tables, 'accountability', id)).map(({ event }) => event);
const types = async (id: string): Promise<string[]> => (await events(id)).map(({ type }) => type);

/** A case of the town, and the clue that its n-th event led to. */
async function clue(version = 1): Promise<{ readonly caseId: string; readonly number: string; readonly id: string }> {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register();
  await raiseClue(town.house, body.id, version, RAISED);
  return { caseId: body.id, number: body.number, id: clueIdOf(body.id, version) };
}

test('AC-1.11: one clue for one passing of the limit, however often and at whatever moment the note is delivered', async () => {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register();
  const deliveries = Array.from({ length: 5 }, () => raiseClue(town.house, body.id, 7, RAISED));
  const raised = (await Promise.all(deliveries)).flat();
  expect(raised).toEqual([{ at: RAISED, what: 'clue', id: clueIdOf(body.id, 7) }]);
  expect(await raiseClue(town.house, body.id, 7, at('2026-10-25T09:00'))).toEqual([]);
  expect(await types(clueIdOf(body.id, 7))).toEqual(['ClueRaised']);
});

test('AC-1.11: a limit that passed again after the case was dated anew is a clue of its own', async () => {
  const { caseId, id } = await clue(4);
  const [again] = await raiseClue(town.house, caseId, 9, at('2026-12-01T17:30'));
  expect(again?.id).toMatch(/^[0-9a-f]{32}$/);
  expect(again?.id).not.toBe(id);
});

test('AC-1.11: the clue is raised by the clock, cites the ground, and names the case by its number', async () => {
  const { caseId, number, id } = await clue();
  expect(await events(id)).toMatchObject([
    {
      aggregate: 'accountability',
      at: RAISED,
      actor: { kind: 'clock' },
      data: { ground: 'AC-1.11', source: { case: caseId, number }, decideBy: OWED },
    },
  ]);
});

test('a case that cannot be read is no clue but a fault, so that the note stays', async () => {
  await expect(raiseClue(town.house, 'f'.repeat(32), 1, RAISED)).rejects.toThrow('no case');
});

test('SV-4.5: the note of a clue asks for the wake-up at which the chair is told', async () => {
  await clue();
  await emptyOutbox(town.house.tables);
  await clue();
  const asked: Instant[] = [];
  const wake: Wakeups = {
    wakeAt: async (when) => void asked.push(when),
    reseat: async () => undefined,
    publish: async () => {},
  };
  await drain(town.house, wake, RAISED);
  expect(asked).toContain(OWED);
});

test('SV-4.5: delivered one to five times, late and together, the wake-up tells the chair once', async () => {
  const { id } = await clue();
  await fireDue(town.house, at('2026-11-03T17:29'));
  expect(await types(id)).toEqual(['ClueRaised']);
  await Promise.all(Array.from({ length: 5 }, () => fireDue(town.house, OWED)));
  await fireDue(town.house, at('2026-12-01T10:00'));
  expect((await events(id)).map(({ type, data }) => [type, (data as { told?: unknown }).told])).toEqual([
    ['ClueRaised', undefined],
    ['ClueWaited', ['1006']],
  ]);
});

test('SV-4.5: a wake-up that comes weeks late still tells the chair, and says when it did', async () => {
  const { id } = await clue();
  const late = at('2026-12-01T03:00');
  const fired = (await fireDue(town.house, late)).filter((one) => one.id === id);
  expect(fired).toEqual([{ at: OWED, what: 'clueDecision', id }]);
  expect((await events(id)).map((event) => [event.type, event.at])).toEqual([
    ['ClueRaised', RAISED],
    ['ClueWaited', late],
  ]);
});

test('SV-4.5: a clue decided on before its day wakes nobody, even where the index lags behind', async () => {
  const { id } = await clue();
  const lagging = await town.house.tables.query({ table: 'appraisals', index: 'due', pk: 'due' });
  town.now = at('2026-10-21T09:00');
  expect((await town.command('1005', `/api/accountability/${id}`, 'accept')).status).toBe(200);
  const stale = over(town.house, {
    query: async (search) =>
      search.index === 'due' && search.table === 'appraisals' ? lagging : town.house.tables.query(search),
  });
  await fireDue(stale, at('2026-12-01T10:00'));
  expect(await types(id)).toEqual(['ClueRaised', 'ClueTakenUp']);
  const standing = await load<AccountabilityState>(town.house.tables, 'accountability', id);
  expect(standing?.state.waiting).toEqual([]);
});

test('due clues are paged as due cases are: nothing behind the first page is forgotten', async () => {
  const made: string[] = [];
  for (let i = 0; i < 5; i++) made.push((await clue()).id);
  const narrow = over(town.house, { query: (search) => town.house.tables.query({ ...search, limit: 2 }) });
  const fired = await fireDue(narrow, OWED);
  expect(new Set(fired.filter(({ what }) => what === 'clueDecision').map(({ id }) => id))).toEqual(new Set(made));
});

test('the audit replays clues as it does every record, and the export holds them', async () => {
  const tables: string[] = [];
  const rows = async function* () {
    for await (const row of scanTables(clientOf(town.endpoint))) {
      tables.push(row.table);
      yield row;
    }
  };
  const report = await audit(rows());
  expect([report.broken, report.notReplayed]).toEqual([[], []]);
  expect(tables).toContain('appraisals');
});
