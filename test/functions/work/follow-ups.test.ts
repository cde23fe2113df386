// What follows a step besides wake-ups: notices, clues, links, the mark on what was published. Each note is delivered as
// the queue may deliver it: several times, late, in any order. On the real engine.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#functions/audit/audit.ts';
import { keptCase } from '#functions/perform/kept-case.ts';
import { history, load } from '#functions/perform/load.ts';
import { perform } from '#functions/perform/perform.ts';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { registerCase } from '#functions/routes/registering.ts';
import { inboxPartition, OUTBOX } from '#functions/table/keys.ts';
import type { Row } from '#functions/table/tables.ts';
import { clueIdOf } from '#functions/work/raise-clue.ts';
import { drain, react } from '#functions/work/react.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import type { CaseState } from '#shared/case/state.ts';
import { PERSON } from '#shared/decision.ts';
import { type Instant, instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { clockTo, emptyOutbox, openTown, over, type Town } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const at = (text: string): Instant => instant(`${text}:00+08:00`);
type Note = Parameters<typeof react>[2];

const notes = async (): Promise<Note[]> =>
  (await town.house.tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) as unknown as Note[];
const deliver = (note: Note, now = town.now) => react(town.house, NOBODY_WOKEN, note, now);
const followAll = () => drain(town.house, NOBODY_WOKEN, town.now);

/** What lies in an inbox about one record: who was told, of what. */
async function toldOf(id: string, ...people: string[]): Promise<string[]> {
  const rows = await Promise.all(
    people.map((one) => town.house.tables.all({ table: 'ephemera', pk: inboxPartition(one), consistent: true })),
  );
  return rows.flat().flatMap((row) => (row.id === id ? [`${row.pk.slice('inbox#'.length)} ${row.what}`] : []));
}
const EVERYBODY = ['1001', '1002', '1003', '1004', '1005', '1006', '1012', '1013'];

/** A case taken through several hands, and the notes of it. */
async function handedAround() {
  await emptyOutbox(town.house.tables);
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register({ firstAsked: '1013' });
  await town.step('1013', body.id, 'hand-over', { office: 'civil-affairs', reason: '属民政' });
  await town.step('1002', body.id, 'accept-hand-over');
  await town.step('1003', body.id, 'assign', { staff: '1002', reason: '熟悉情况' });
  return { id: String(body.id), notes: await notes() };
}
const WHO_HEARS = ['1002 CaseAssigned', '1003 CaseHandedOver', '1013 CaseRegistered', '1013 HandOverAccepted'];

test('a note says where its step began, so that every event of it is followed', async () => {
  const { notes } = await handedAround();
  expect(notes.map(({ from, version }) => [from, version])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
});

test('delivered one to five times, and five at the same moment, a note puts one entry into an inbox', async () => {
  const { id, notes } = await handedAround();
  for (const note of notes) for (let time = 0; time < 5; time++) await deliver(note);
  expect((await toldOf(id, ...EVERYBODY)).sort()).toEqual(WHO_HEARS);
  const { id: other, notes: together } = await handedAround();
  await Promise.all(together.flatMap((note) => Array.from({ length: 5 }, () => deliver(note))));
  expect((await toldOf(other, ...EVERYBODY)).sort()).toEqual(WHO_HEARS);
});

test('notes delivered backwards and days late tell the same people of the same', async () => {
  const { id, notes } = await handedAround();
  for (const note of notes.toReversed()) await deliver(note, at('2026-09-28T09:00'));
  expect((await toldOf(id, ...EVERYBODY)).sort()).toEqual(WHO_HEARS);
});

test('a row of an inbox holds ids, the number and the type, and no word that anybody wrote', async () => {
  const { id, notes } = await handedAround();
  for (const note of notes) await deliver(note);
  const rows = await town.house.tables.all({ table: 'ephemera', pk: inboxPartition('1003'), consistent: true });
  const row = rows.find((one) => one.id === id) as Row;
  expect(Object.keys(row).sort()).toEqual(
    ['pk', 'sk', 'aggregate', 'id', 'version', 'number', 'what', 'at', 'written', 'expires'].sort(),
  );
  expect(JSON.stringify(rows)).not.toMatch(/路灯|民政/);
});

test('an inbox that cannot be written keeps the note, and nothing else is held up by it', async () => {
  await emptyOutbox(town.house.tables);
  const { body } = await town.register({ firstAsked: '1013' });
  const broken = over(town.house, {
    transact: (puts) =>
      puts.some(({ row }) => row.pk.startsWith('inbox#'))
        ? Promise.reject(new Error('no inbox'))
        : town.house.tables.transact(puts),
  });
  await expect(drain(broken, NOBODY_WOKEN, town.now)).rejects.toThrow('no inbox');
  expect(await notes()).toHaveLength(1);
  await followAll();
  expect(await toldOf(body.id, '1013')).toEqual(['1013 CaseRegistered']);
});

test('AC-1.11: the lawful limit passes, one clue is raised, and the group that decides on it is told', async () => {
  await emptyOutbox(town.house.tables);
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register();
  await clockTo(town.house, at('2026-10-20T18:00'));
  const all = (await notes()).filter(({ id }) => id === body.id);
  for (let time = 0; time < 3; time++) for (const note of all) await deliver(note, at('2026-10-20T18:00'));
  const passed = (await history(town.house.tables, 'case', body.id)).find(
    ({ event }) => event.type === 'LawfulLimitPassed',
  );
  const clue = clueIdOf(body.id, passed?.event.version ?? 0);
  expect((await history(town.house.tables, 'accountability', clue)).map(({ event }) => event.type)).toEqual([
    'ClueRaised',
  ]);
  town.now = at('2026-10-20T18:00');
  await followAll();
  expect(await toldOf(clue, ...EVERYBODY)).toEqual(['1005 ClueRaised']);
});

test('FI-1: a link made in one case is made in the other too, once, and then rests', async () => {
  town.now = at('2026-10-21T10:00');
  const [one, other] = [(await town.register()).body, (await town.register()).body];
  await town.step('1001', one.id, 'link', { to: other.number });
  await emptyOutboxBut(one.id);
  const [link] = (await notes()).filter(({ version }) => version === 2);
  for (let time = 0; time < 5; time++) await deliver(link as Note);
  await followAll();
  await followAll();
  expect(await notes()).toEqual([]);
  const linked = await load<CaseState>(town.house.tables, 'case', other.id);
  expect(linked?.state.links).toEqual([{ case: one.id, number: one.number }]);
  expect([linked?.head.version, linked?.human]).toEqual([2, 1]);
  expect(await town.events(one.id)).toEqual(['CaseRegistered', 'CaseLinked']);
  expect(await toldOf(other.id, '1001')).toEqual(['1001 CaseLinked']);
});

test('FI-1: a case that was taken back meanwhile is linked back to nothing', async () => {
  await emptyOutbox(town.house.tables);
  const [one, other] = [(await town.register()).body, await sentIn()];
  await town.step('1001', one.id, 'link', { to: other.number });
  await other.undo();
  await followAll();
  expect(await town.events(other.id)).toEqual(['CaseRegistered', 'CaseUndone']);
});

test('SC-1: what is published of a case says that it was reopened, once, and what is published later says so too', async () => {
  town.now = at('2026-10-22T10:00');
  const shown = await finished('路灯修复');
  const approve = () => town.command('1007', `/api/disclosures/${shown.draft}`, 'approve');
  expect((await approve()).status).toBe(200);
  await reopen(shown.id);
  await emptyOutboxBut(shown.id);
  for (const note of await notes()) for (let time = 0; time < 5; time++) await deliver(note);
  const later = await finished('水渠疏通');
  await reopen(later.id);
  await followAll();
  expect((await town.command('1007', `/api/disclosures/${later.draft}`, 'approve')).status).toBe(200);
  const { results, asOf } = await takeSnapshot(town.house, town.now);
  expect(results.map(({ number, reopenedOn }) => [number, reopenedOn])).toEqual([
    [shown.number, '2026-10-22'],
    [later.number, '2026-10-22'],
  ]);
  expect(asOf).toBe('2026-10-22');
  const types = (await history(town.house.tables, 'disclosure', shown.draft)).map(({ event }) => event.type);
  expect(types.filter((type) => type === 'DisclosureMarkedReopened')).toHaveLength(1);
  await followAll();
  expect(await toldOf(shown.draft, '1001')).toContain('1001 DisclosureMarkedReopened');
});

test('SC-1: what was taken down before the case was reopened stays down', async () => {
  town.now = at('2026-10-23T10:00');
  const { id, draft } = await finished('旧件');
  await town.command('1007', `/api/disclosures/${draft}`, 'approve');
  await town.command('1007', `/api/disclosures/${draft}`, 'withdraw', { reason: '内容有误' });
  await reopen(id);
  await followAll();
  const types = (await history(town.house.tables, 'disclosure', draft)).map(({ event }) => event.type);
  expect(types.at(-1)).toBe('DisclosureWithdrawn');
});

test('AC-1.14: who is asked to stand in is told, and the one who asked hears the answer', async () => {
  const leave = { status: 'onLeave', substitute: '1003', backAt: '2026-11-02T08:30:00+08:00' };
  const { status, body } = await town.ask('1002', 'POST', '/api/whereabouts', leave);
  expect(status, JSON.stringify(body)).toBe(200);
  const answer = { 'if-match': `"${body.version}"` };
  const agreed = await town.ask('1003', 'POST', '/api/whereabouts/1002/accept-substitution', {}, answer);
  expect(agreed.status).toBe(200);
  await followAll();
  expect(await toldOf('1002', '1002', '1003')).toEqual(['1002 SubstitutionAccepted', '1003 SubstitutionAsked']);
});

test('the audit replays links back and marks as it does every record', async () => {
  const report = await audit(scanTables(clientOf(town.endpoint)));
  expect([report.broken, report.notReplayed]).toEqual([[], []]);
});

/** Leaves only the notes of one record to be followed. */
async function emptyOutboxBut(id: string): Promise<void> {
  for (const note of await notes()) {
    if (note.id !== id) await town.house.tables.remove('outbox', { pk: note.pk, sk: note.sk });
  }
}

/** Something sent in by the public, and how its sender takes it back at once. */
async function sentIn() {
  const order = { kind: 'petition', channel: 'online', subject: '路灯不亮', firstAsked: '1001' } as const;
  const made = await registerCase(town.house, order, PERSON, town.now, { seed: randomUUID(), spend: () => [] });
  if (made === 'repeated') throw new Error('repeated');
  const { id, state } = made.standing;
  const withdrawal = { id, command: { type: 'withdraw' }, actor: PERSON, at: town.now } as const;
  return { number: state.number, id, undo: () => perform(town.house, keptCase(town.house.tables), withdrawal) };
}

/** A finished case with its public version before the publisher. */
async function finished(title: string) {
  const { body } = await town.register({ kind: 'suggestion' });
  await town.step('1001', body.id, 'accept');
  const { body: done } = await town.step('1001', body.id, 'complete', { result: '已办好', publish: true });
  const path = `/api/disclosures/${done.disclosure}`;
  await town.command('1001', path, 'edit', { fields: { title, asked: '有人反映', outcome: '已经办好' } });
  await town.command('1001', path, 'submit');
  return { id: String(body.id), number: String(body.number), draft: String(done.disclosure) };
}
const reopen = (id: string) => town.step('1010', id, 'reopen', { reason: '又坏了' });
