// The corridor on the real engine: what one decision writes, who wins when many decide at once, and what busy tables do.
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '#functions/perform/envelope.ts';
import type { Kept } from '#functions/perform/kept.ts';
import { keptCase } from '#functions/perform/kept-case.ts';
import { load } from '#functions/perform/load.ts';
import { perform } from '#functions/perform/perform.ts';
import { registerCase } from '#functions/routes/registering.ts';
import { eventKey, historyKey, OUTBOX, privateKey, stateKey } from '#functions/table/keys.ts';
import { sealedKey } from '#functions/table/sealed-keys.ts';
import type { Put } from '#functions/table/tables.ts';
import type { CaseState } from '#shared/case/state.ts';
import { decided, type NewEvent, staffActor } from '#shared/decision.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { ALL_ROUTES, emptyOutbox, openTown, over, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const message = (text: string) => ({ type: 'message', text }) as const;
const MANY = Array.from({ length: 32 }, (_, i) => i);

describe('one decision', () => {
  test('is one transaction: state, event, text, the person’s view, the number and the note of what follows', async () => {
    const written: (readonly Put[])[] = [];
    const watching = over(town.house, {
      transact: (puts) => {
        written.push(puts);
        return town.house.tables.transact(puts);
      },
    });
    const body = { kind: 'petition', channel: 'window', subject: '路灯不亮', firstAsked: '1001' } as const;
    const key = { seed: randomUUID(), spend: () => [] };
    const made = await registerCase({ ...watching, forCall: () => watching }, body, staffActor('1001'), town.now, key);
    if (made === 'repeated') throw new Error('repeated');
    expect(written).toHaveLength(1);
    const { id, head, state } = made.standing;
    expect(written[0]?.map(({ table, row }) => `${table} ${row.pk}/${row.sk}`).sort()).toEqual(
      [
        `cases case#${id}/state`,
        `cases case#${id}/event#000001`,
        `cases case#${id}/private#000001`,
        `cases follow#${state.follow}/follow`,
        `cases number#${state.number}/number`,
        'cases series#LSK-2026/series',
        `outbox outbox/${head.at}#case#${id}#000001`,
      ].sort(),
    );
  });

  test('keeps what people wrote outside the chain, tied to it by a salted digest', async () => {
    const { body } = await town.register({
      subject: '独一无二的事由',
      contact: { name: '张三', phone: '13800001234' },
    });
    const event = await town.house.tables.get('cases', eventKey('case', body.id, 1));
    for (const secret of ['独一无二', '张三', '13800001234']) expect(String(event?.body)).not.toContain(secret);
    const text = await town.house.tables.get('cases', privateKey('case', body.id, 1));
    expect(JSON.parse(String(text?.body))).toMatchObject({ subject: '独一无二的事由', contact: { name: '张三' } });
    const kept = { salt: String(text?.salt), body: String(text?.body) };
    expect(JSON.parse(String(event?.body)).text).toEqual({ digest: digestOf(kept) });
    expect(kept.salt).toMatch(/^[0-9a-f]{32}$/);
  });

  test('chains each event to the one before over the very bytes that are stored', async () => {
    const { body } = await town.register();
    await town.step('1001', body.id, 'locate');
    await town.step('1001', body.id, 'hand-over', { office: 'civil-affairs', reason: '属民政' });
    const rows = await town.house.tables.all({ table: 'cases', pk: historyKey('case', body.id), begins: 'event#' });
    let previous = '0'.repeat(64);
    for (const row of rows) {
      const hash = createHash('sha256').update(`efficacy/1\n${previous}\n${row.body}`).digest('hex');
      expect([row.prev, row.hash]).toEqual([previous, hash]);
      previous = hash;
    }
    expect((await town.house.tables.get('cases', stateKey('case', body.id)))?.hash).toBe(previous);
  });

  test('that decides nothing writes nothing', async () => {
    const { body } = await town.register();
    await emptyOutbox(town.house.tables);
    const order = {
      id: body.id,
      command: { type: 'timer', what: 'due' },
      actor: { kind: 'clock' },
      at: town.now,
    } as const;
    const outcome = await perform(town.house, keptCase(town.house.tables), order);
    expect(outcome).toMatchObject({ done: { head: { version: 1 } }, entries: [] });
    expect(await town.house.tables.all({ table: 'outbox', pk: OUTBOX })).toEqual([]);
  });

  test('on a record that is not there is missing, and leaves nothing behind', async () => {
    const id = 'f'.repeat(32);
    const order = { id, command: message('?'), actor: staffActor('1001'), at: town.now, seen: 1 };
    expect(await perform(town.house, keptCase(town.house.tables), order)).toEqual({ missing: true });
    expect(await load(town.house.tables, 'case', id)).toBeUndefined();
  });

  test('that brings a draft for the results board writes both records at once, or neither', async () => {
    const { body } = await town.register();
    await town.step('1001', body.id, 'accept');
    const written: (readonly Put[])[] = [];
    const watching = over(town.house, {
      transact: (puts) => {
        written.push(puts);
        return town.house.tables.transact(puts);
      },
    });
    const disclosure = 'd'.repeat(32);
    const command = { type: 'complete', result: '已修好', publish: true, given: { disclosure } } as const;
    const order = { id: body.id, command, actor: staffActor('1001'), at: town.now };
    await perform(watching, keptCase(watching.tables), order);
    expect(written).toHaveLength(1);
    const keys = written[0]?.map(({ row }) => `${row.pk}/${row.sk}`);
    expect(keys).toEqual(expect.arrayContaining([`case#${body.id}/state`, `disclosure#${disclosure}/state`]));
  });

  test('that seals something keeps it in the sealed table alone, tied to the chain by a digest of what is stored', async () => {
    const secret: Kept<string, NewEvent, object> = {
      law: {
        name: 'case',
        initial: null,
        decide: () => decided({ type: 'Told', data: {}, sealed: { matter: { name: '王五' } } }),
        evolve: () => ({}),
      },
      index: () => ({}),
    };
    const order = { id: 'a'.repeat(32), command: 'tell', actor: staffActor('1001'), at: town.now };
    await expect(perform(town.house, secret, order)).rejects.toThrow('this door cannot seal');
    const sealing = { ...town.house, seal: async () => 'ciphertext' };
    await perform(sealing, secret, order);
    const rows = await town.house.tables.all({ table: 'cases', pk: historyKey('case', order.id) });
    expect(JSON.stringify(rows)).not.toMatch(/王五|ciphertext/);
    const digest = createHash('sha256').update('ciphertext').digest('hex');
    expect(JSON.parse(String(rows.find(({ sk }) => sk === 'event#000001')?.body)).sealed).toEqual({ digest });
    const sealed = await town.house.tables.get('sealed', sealedKey('case', order.id, 1));
    expect(sealed?.jwe).toBe('ciphertext');
  });

  test('whose state would pass 8 KB is a fault, and nothing of it is written', async () => {
    const fat: Kept<string, NewEvent, string> = {
      law: {
        name: 'case',
        initial: null,
        decide: (_law, _state, command) => decided({ type: 'Grew', data: { command } }),
        evolve: () => 'x'.repeat(8 * 1024),
      },
      index: () => ({}),
    };
    const id = 'e'.repeat(32);
    const order = { id, command: 'grow', actor: staffActor('1001'), at: town.now };
    await expect(perform(town.house, fat, order)).rejects.toThrow('over 8 KB');
    expect(await town.house.tables.all({ table: 'cases', pk: historyKey('case', id) })).toEqual([]);
  });
});

describe('many at once', () => {
  test('of 32 clerks who saw the same version one is done and 31 are told that someone was faster', async () => {
    const { body } = await town.register();
    const answers = await Promise.all(
      MANY.map(() => town.ask('1001', 'POST', `/api/cases/${body.id}/locate`, {}, { 'if-match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...MANY.slice(1).map(() => 412)]);
    expect(await town.events(body.id)).toEqual(['CaseRegistered', 'CaseSearchBegun']);
  });

  test('32 steps of which nobody saw a version are all taken, each version once', async () => {
    const { body } = await town.register();
    const outcomes = await Promise.all(
      MANY.map((i) =>
        perform(town.house, keptCase(town.house.tables), {
          id: body.id,
          command: message(`第${i}条`),
          actor: staffActor('1001'),
          at: town.now,
        }),
      ),
    );
    const versions = outcomes.map((outcome) => ('done' in outcome ? outcome.done.head.version : 0));
    expect(versions.sort((a, b) => a - b)).toEqual(MANY.map((i) => i + 2));
    const told = await town.house.tables.all({ table: 'cases', pk: historyKey('case', body.id), begins: 'private#' });
    expect(new Set(told.slice(1).map(({ body: text }) => JSON.parse(String(text)).text)).size).toBe(32);
  });

  test('32 registrations take numbers without gap or repeat', async () => {
    const before = (await town.register()).body.number as string;
    const answers = await Promise.all(MANY.map(() => town.register()));
    const numbers = answers.map(({ body }) => String(body.number)).sort();
    const first = Number(before.slice(-6)) + 1;
    expect(numbers).toEqual(MANY.map((i) => `LSK-2026-${String(first + i).padStart(6, '0')}`));
  });
});

test('registered by four doors at once that share no memory, cases take numbers without gap or repeat', async () => {
  const before = (await town.register()).body.number as string;
  const door = join(import.meta.dirname, 'registrar.ts');
  const printed = await Promise.all(
    [1, 2, 3, 4].map(() => promisify(execFile)(process.execPath, [door, town.endpoint, '8'])),
  );
  const numbers = printed.flatMap(({ stdout }) => JSON.parse(stdout.split('\n').at(-2) ?? '[]') as string[]);
  const first = Number(before.slice(-6)) + 1;
  expect(numbers.sort()).toEqual(MANY.map((i) => `LSK-2026-${String(first + i).padStart(6, '0')}`));
});

describe('an idempotency key', () => {
  const send = (key: string, facts: object = {}, by = '1001') =>
    town.ask(
      by,
      'POST',
      '/api/cases',
      { kind: 'petition', channel: 'window', subject: '路灯', ...facts },
      { 'idempotency-key': key },
    );

  test('gives the same answer again, code included, whatever happened to the case since', async () => {
    const key = randomUUID();
    const first = await send(key);
    await town.step('1001', first.body.id, 'locate');
    const second = await send(key);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(first.body.receipt.code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
  });

  test('used for another body is an error', async () => {
    const key = randomUUID();
    await send(key);
    expect((await send(key, { subject: '别的事' })).status).toBe(422);
  });

  test('sent eight times at once makes one case', async () => {
    const key = randomUUID();
    const answers = await Promise.all(MANY.slice(0, 8).map(() => send(key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });

  test('belongs to who sent it', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await send(key), await send(key, {}, '1002')];
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('that is no UUID is malformed, and names itself', async () => {
    const answer = await send('1');
    expect([answer.status, answer.body.violations[0].path]).toEqual([400, 'Idempotency-Key']);
  });
});

describe('busy tables', () => {
  const order = (id: string) => ({ id, command: message('您好'), actor: staffActor('1001'), at: town.now });

  test.each([1, 5])('that conflict %i times in a row are asked again, and the step is taken once', async (times) => {
    const { body } = await town.register();
    let left = times;
    const busy = over(town.house, {
      transact: async (puts) => (left-- > 0 ? { ok: false, failed: [], busy: true } : town.house.tables.transact(puts)),
    });
    expect(await perform(busy, keptCase(busy.tables), order(body.id))).toMatchObject({
      done: { head: { version: 2 } },
    });
    expect(await town.events(body.id)).toEqual(['CaseRegistered', 'MessageWritten']);
  });

  test('that were written by somebody else in between are read anew', async () => {
    const { body } = await town.register();
    const known = await load<CaseState>(town.house.tables, 'case', body.id);
    await town.step('1001', body.id, 'locate');
    const outcome = await perform(town.house, keptCase(town.house.tables), order(body.id), known);
    expect(outcome).toMatchObject({ done: { head: { version: 3 }, state: { state: 'locating' } } });
  });

  test('that stay busy for ten seconds end in 503 and when to come back, with nothing written', async () => {
    const { body } = await town.register();
    const stuck = over(town.house, { transact: async () => ({ ok: false, failed: [], busy: true }) });
    const { status, headers, json } = await asking(
      ALL_ROUTES,
      stuck,
    )({
      path: `/api/cases/${body.id}/locate`,
      headers: { 'content-type': 'application/json', 'if-match': '"1"' },
      body: '{}',
      claims: claimsOf('1001'),
    });
    expect([status, Number(headers['retry-after']) > 0, json.title]).toEqual([503, true, '系统繁忙']);
    expect(await town.events(body.id)).toEqual(['CaseRegistered']);
  });

  test('that fail otherwise are a fault: nothing is guessed', async () => {
    const { body } = await town.register();
    const broken = over(town.house, { transact: () => Promise.reject(new Error('the cable')) });
    await expect(perform(broken, keptCase(broken.tables), order(body.id))).rejects.toThrow('the cable');
  });
});

describe('the version a clerk saw', () => {
  test('still stands when the clock acted in between, and not when a colleague did', async () => {
    const { body } = await town.register();
    const clock = { kind: 'clock' } as const;
    const at = '2026-10-08T00:30:00.000Z' as never;
    await perform(town.house, keptCase(town.house.tables), {
      id: body.id,
      command: { type: 'timer', what: 'lastMorning' },
      actor: clock,
      at,
    });
    expect(await town.events(body.id)).toEqual(['CaseRegistered', 'CaseReminded']);
    const mine = await town.ask('1001', 'POST', `/api/cases/${body.id}/locate`, {}, { 'if-match': '"1"' });
    expect([mine.status, mine.body.version]).toEqual([200, 3]);
    const late = await town.ask('1013', 'POST', `/api/cases/${body.id}/locate`, {}, { 'if-match': '"2"' });
    expect([late.status, late.body.version]).toEqual([412, 3]);
    const ahead = await town.ask('1013', 'POST', `/api/cases/${body.id}/locate`, {}, { 'if-match': '"4"' });
    expect(ahead.status).toBe(412);
  });

  test('in a record’s time line no event lies before the one it follows, though a door’s clock is behind', async () => {
    const { body } = await town.register();
    const early = {
      id: body.id,
      command: message('早'),
      actor: staffActor('1001'),
      at: '2026-09-01T00:00:00.000Z' as never,
    };
    const outcome = await perform(town.house, keptCase(town.house.tables), early);
    const before = await load<CaseState>(town.house.tables, 'case', body.id);
    expect('done' in outcome && outcome.done.head.at).toBe(before?.state.registeredAt);
  });
});
