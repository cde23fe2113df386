// The publishing gate as a client meets it, on the real engine.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptDisclosure } from '#functions/perform/kept-disclosure.ts';
import { perform } from '#functions/perform/perform.ts';
import { claimKey, OUTBOX, publishedKey, WITHDRAWN } from '#functions/table/keys.ts';
import type { Tables } from '#functions/table/tables.ts';
import { staffActor } from '#shared/decision.ts';
import type { Texts } from '#shared/disclosure/boards.ts';
import { day, instantOn } from '#shared/time.ts';
import { draftOf, finishedCase, openRoom, publish, type Room, type Shown, words } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const step = (id: string, name: string, by: string, version: number, body: object = {}) =>
  room.ask('POST', `/api/disclosures/${id}/${name}`, { by, version, body });

test('DI-6: completing with publish writes the draft in the same write, without the person’s own words', async () => {
  const made = await finishedCase(room);
  const draft = await draftOf(room, made.id);
  expect(draft).toMatchObject({
    version: 1,
    state: 'draft',
    board: 'results',
    case: made,
    fields: {
      title: '来信来访事项',
      asked: '',
      outcome: '',
      village: 'shanghe',
      office: 'civil-affairs',
      dueOn: '2026-10-08',
    },
    hints: [],
    actions: ['edit', 'submit'],
    publishBy: '2026-10-15',
  });
  expect(JSON.stringify(draft)).not.toContain('张建国');
});

describe('who sees and does what', () => {
  let id: string;
  beforeAll(async () => {
    id = (await draftOf(room, (await finishedCase(room)).id)).id;
  });

  test('author, head of the office and publishers know of it; for others it does not exist', async () => {
    for (const by of ['1002', '1003', '1007']) {
      expect((await room.ask('GET', `/api/disclosures/${id}`, { by })).status).toBe(200);
    }
    expect((await room.ask('GET', `/api/disclosures/${id}`, { by: '1012' })).status).toBe(404);
    expect((await room.ask('GET', '/api/disclosures', { by: '1012' })).body).toEqual({ items: [] });
  });

  test('the checks come in their order', async () => {
    const path = `/api/disclosures/${id}/approve`;
    const statuses = [
      await room.ask('POST', path, {}),
      await room.ask('POST', path, { by: '1012', body: { nonsense: 1 } }),
      await room.ask('POST', '/api/disclosures/nowhere/approve', { by: '1007', body: {} }),
      await room.ask('POST', path, { by: '1003', body: { nonsense: 1 } }),
      await room.ask('POST', path, { by: '1007' }),
      await room.ask('POST', path, { by: '1007', body: { nonsense: 1 } }),
      await room.ask('POST', path, { by: '1007', body: {} }),
      await room.ask('POST', path, { by: '1007', body: {}, version: 9 }),
      await room.ask('POST', path, { by: '1007', body: {}, version: 1 }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 404, 404, 403, 415, 400, 428, 412, 409]);
  });
});

describe('one write', () => {
  const at = instantOn(day('2026-09-28'), '10:00');
  const ready = async () => {
    const { id } = await draftOf(room, (await finishedCase(room)).id);
    await step(id, 'edit', '1002', 1, { fields: words });
    await step(id, 'submit', '1002', 2);
    return id;
  };
  const approve = (tables: Tables, id: string, texts: Texts = words) =>
    perform({ ...room.house, tables }, keptDisclosure(tables), {
      id,
      command: { type: 'approve', given: { edition: 2, texts } },
      actor: staffActor('1007'),
      at,
    });

  test('an approval is event, state, public record and note in one transaction', async () => {
    const id = await ready();
    const written: string[][] = [];
    const watched: Tables = {
      ...room.house.tables,
      transact: (puts) => {
        written.push(puts.map(({ table, row }) => `${table} ${row.pk.split('#')[0]} ${row.sk.split('#')[0]}`));
        return room.house.tables.transact(puts);
      },
    };
    await approve(watched, id);
    expect(written).toEqual([
      [
        'registry disclosure state',
        'registry disclosure event',
        'outbox outbox 2026-09-28T02:00:00.000Z',
        `registry published ${id}`,
      ],
    ]);
  });

  test('when the write fails nothing of it stands', async () => {
    const id = await ready();
    const failing: Tables = {
      ...room.house.tables,
      transact: (puts) =>
        room.house.tables
          .transact([...puts, { table: 'registry', row: { pk: 'directory', sk: 'head' }, condition: { absent: true } }])
          .then(() => Promise.reject(new Error('the engine fell'))),
    };
    await expect(approve(failing, id)).rejects.toThrow('the engine fell');
    expect((await room.ask('GET', `/api/disclosures/${id}`, { by: '1007' })).body).toMatchObject({
      state: 'submitted',
      version: 3,
    });
    expect(await room.house.tables.get('registry', publishedKey('results', '2026', id))).toBeUndefined();
  });

  test('words other than those that stand are not approved, however the command came by them', async () => {
    const id = await ready();
    await step(id, 'edit', '1003', 3, { fields: { asked: '另一段话' } });
    const outcome = await approve(room.house.tables, id);
    expect(outcome).toMatchObject({ refused: { rule: 'DI-6/what-was-read-is-approved' } });
  });
});

test('DI-6: what was approved stands among the public records, field by field', async () => {
  room.at(instantOn(day('2026-09-28'), '10:00'));
  const { id: caseId, number } = await finishedCase(room);
  const before = (await room.house.tables.all({ table: 'outbox', pk: OUTBOX })).length;
  const { id, state } = await publish(room, caseId);
  expect(state).toBe('published');
  const { tables } = room.house;
  const record = await tables.get('registry', publishedKey('results', '2026', id));
  expect(JSON.parse(String(record?.body))).toMatchObject({ id, number, ...words, publishedOn: '2026-09-28' });
  expect((await tables.all({ table: 'outbox', pk: OUTBOX })).length).toBe(before + 3);
  expect(await tables.get('registry', claimKey('results', caseId))).toMatchObject({ by: id });
});

test('two publishers at once: one approves, the other is told that someone was faster', async () => {
  const { id } = await draftOf(room, (await finishedCase(room)).id);
  await step(id, 'edit', '1002', 1, { fields: words });
  await step(id, 'submit', '1002', 2);
  const both = await Promise.all([step(id, 'approve', '1007', 3), step(id, 'approve', '1017', 3)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('DI-6: a hint holds the approval back until it is edited away or kept with a reason', async () => {
  const { id } = await draftOf(room, (await finishedCase(room)).id);
  const asked = '村民张建国来电13812345678反映路灯不亮。';
  const edited = await step(id, 'edit', '1002', 1, { fields: { ...words, asked } });
  const { hints } = edited.body as Shown;
  expect(hints.map((hint) => hint.suggestion)).toEqual(['张*', '138****5678']);
  await step(id, 'submit', '1002', 2);
  const held = await step(id, 'approve', '1007', 3);
  expect(held.body).toMatchObject({ status: 409, rule: 'DI-6/every-hint-is-answered', type: '/rules/#DI-6' });
  const keep = hints.map((hint) => ({ hint: hint.id, reason: '本人书面同意' }));
  const kept = await step(id, 'approve', '1007', 3, { keep });
  expect(kept.body).toMatchObject({ state: 'published', publication: 'waiting' });
});

test('DI-6: the author is answered by the rule, a head who is no publisher by the right', async () => {
  const { id } = await draftOf(room, (await finishedCase(room)).id);
  await step(id, 'edit', '1003', 1, { fields: words });
  await step(id, 'submit', '1003', 2);
  expect((await step(id, 'approve', '1002', 3)).body).toMatchObject({
    status: 409,
    rule: 'DI-6/a-second-person-approves',
  });
  expect((await step(id, 'approve', '1003', 3)).body).toMatchObject({
    status: 403,
    rule: 'DI-6/only-publishers-approve',
  });
});

test('only the fields given change, and an empty one keeps it from being submitted', async () => {
  const { id } = await draftOf(room, (await finishedCase(room)).id);
  expect((await step(id, 'submit', '1002', 1)).status).toBe(409);
  await step(id, 'edit', '1002', 1, { fields: { asked: '路灯不亮' } });
  const edited = await step(id, 'edit', '1002', 2, { fields: { outcome: '已修好', village: null } });
  const { fields } = edited.body as Shown;
  expect(fields).toMatchObject({ title: '来信来访事项', asked: '路灯不亮', outcome: '已修好' });
  expect(fields).not.toHaveProperty('village');
  const cleared = await step(id, 'edit', '1002', 3, { fields: { asked: '' } });
  expect((cleared.body as Shown).fields).toMatchObject({ asked: '', outcome: '已修好' });
  expect((await step(id, 'edit', '1002', 4, { fields: { note: 'x' } })).status).toBe(400);
});

describe('DI-6: withdrawn', () => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await publish(room, (await finishedCase(room)).id);
    const page = `/boards/results/${shown.case.number}/`;
    expect((await room.ask('GET', page)).status).toBe(404);
    const answer = await step(shown.id, 'withdraw', '1007', 4, { reason: '文字有误，改写后另行公示' });
    expect(answer.status).toBe(200);
  });

  test('board, day and reason stay, and nothing of the record', async () => {
    const { tables } = room.house;
    const left = await tables.get('registry', publishedKey('results', '2026', shown.id));
    const log = (await tables.all({ table: 'registry', pk: WITHDRAWN })).at(-1);
    for (const row of [left, log]) {
      expect(JSON.parse(String(row?.body))).toEqual({
        board: 'results',
        act: 'withdrawn',
        on: '2026-09-28',
        reason: '文字有误，改写后另行公示',
      });
      for (const text of [shown.case.number, ...Object.values(words)]) expect(JSON.stringify(row)).not.toContain(text);
    }
  });

  test('its address answers 410, one that never was answers 404, both as pages', async () => {
    const page = (number: string) => room.ask('GET', `/boards/results/${number}/`);
    const gone = await page(shown.case.number);
    expect([gone.status, gone.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
    expect(gone.headers['cache-control']).toBe('no-store');
    expect((await page('LSK-2026-999999')).status).toBe(404);
    expect((await page('%3Cscript%3E')).status).toBe(404);
    expect((await room.ask('GET', '/boards/results/kind/petition/')).status).toBe(404);
  });

  test('the case can be put forward anew, once', async () => {
    const body = { board: 'results', from: { case: shown.case.id }, fields: words };
    const anew = await room.ask('POST', '/api/disclosures', { by: '1002', body });
    expect(anew.status).toBe(201);
    expect(anew.body).toMatchObject({ version: 1, state: 'draft', fields: words });
    const again = await room.ask('POST', '/api/disclosures', { by: '1003', body });
    expect(again.body).toMatchObject({ status: 409, rule: 'DI-6/one-publication-per-case' });
  });
});

describe('put forward by hand', () => {
  test('from a finished case, once per Idempotency-Key', async () => {
    const { id } = await finishedCase(room, false);
    const body = { board: 'results', from: { case: id }, fields: { title: '路灯' } };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await room.ask('POST', '/api/disclosures', { by: '1002', body, headers });
    const second = await room.ask('POST', '/api/disclosures', { by: '1002', body, headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  test('not without a case, not from one that is not to be known, not by a stranger to it', async () => {
    const { id } = await finishedCase(room, false);
    const ask = (by: string, from?: object) =>
      room.ask('POST', '/api/disclosures', { by, body: { board: 'results', from } });
    expect((await ask('1002')).body).toMatchObject({ status: 409, rule: 'DI-6/a-result-comes-from-a-case' });
    expect((await ask('1002', { case: 'nowhere' })).status).toBe(404);
    expect((await ask('1012', { case: id })).status).toBe(404);
    expect((await room.ask('POST', '/api/disclosures', { by: '1002', body: { board: 'gossip' } })).status).toBe(400);
  });
});

test('lists: those owed first, then the others, a page at a time, and by state', async () => {
  const all: Shown[] = [];
  let cursor: string | undefined;
  do {
    const query: string = `/api/disclosures?board=results&limit=3${cursor ? `&cursor=${cursor}` : ''}`;
    const page = (await room.ask('GET', query, { by: '1007' })).body as { items: Shown[]; cursor?: string };
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const states = all.map(({ state }) => state);
  expect(states.indexOf('published')).toBeGreaterThan(states.lastIndexOf('draft'));
  const published = (await room.ask('GET', '/api/disclosures?state=published', { by: '1007' })).body as {
    items: Shown[];
  };
  expect(new Set(published.items.map(({ state }) => state))).toEqual(new Set(['published']));
  expect((await room.ask('GET', '/api/disclosures?state=nonsense', { by: '1007' })).status).toBe(400);
});

test('the history says who did what, with the words as long as they are kept', async () => {
  const { id } = await publish(room, (await finishedCase(room)).id);
  const { body } = await room.ask('GET', `/api/disclosures/${id}`, { by: '1007' });
  expect((body as { timeline: { label: string }[] }).timeline.map(({ label }) => label)).toEqual([
    '起草',
    '修改',
    '提交审核',
    '审核通过并公开',
  ]);
});
