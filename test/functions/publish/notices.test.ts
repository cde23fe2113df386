// A notice and what is said about it, on the real engine: from the draft to the day its period is over (DI-5, DI-6).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onBoards, stoodOnBoards, withdrawnNumbers } from '#functions/publish/on-boards.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { day, type Instant, instantOn } from '#shared/time.ts';
import { openRoom, type Room, type Shown } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const clock = (on: string, time = '10:00'): Instant => {
  const at = instantOn(day(on), time);
  room.at(at);
  return at;
};

const FIELDS = {
  title: '秋季征兵体检合格人员公示',
  body: '下列青年体检合格，现予公示。',
  people: [{ name: '李大山', village: 'shanghe' }],
  category: 'conscription',
  office: 'civil-affairs',
};

async function step(id: string, name: string, by: string, version: number, body: object = {}): Promise<Shown> {
  const answer = await room.ask('POST', `/api/disclosures/${id}/${name}`, { by, version, body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

async function drafted(fields: object = FIELDS, by = '1002'): Promise<Shown> {
  const made = await room.ask('POST', '/api/disclosures', { by, body: { board: 'notices', fields } });
  expect(made.status, made.text).toBe(201);
  return made.body;
}

async function published(fields: object = FIELDS): Promise<Shown & { readonly name: string }> {
  const { id } = await drafted(fields);
  await step(id, 'submit', '1002', 1);
  return (await step(id, 'approve', '1007', 2)) as Shown & { readonly name: string };
}

const board = async (on: string) =>
  (await onBoards(room.house.tables, day('2026-09-01'), instantOn(day(on), '12:00'))).records;

test('DI-5: an officer of the office puts a notice forward by hand; another office may not', async () => {
  clock('2026-09-24');
  expect(await drafted()).toMatchObject({
    board: 'notices',
    state: 'draft',
    fields: FIELDS,
    actions: ['edit', 'submit'],
  });
  const foreign = await room.ask('POST', '/api/disclosures', {
    by: '1012',
    body: { board: 'notices', fields: FIELDS },
  });
  expect([foreign.status, (foreign.body as { rule: string }).rule]).toEqual([403, 'DI-6/only-those-concerned-write']);
});

test('DI-6: a list with an identity number is refused with its cell, and is kept nowhere', async () => {
  const number = '11010519491231002X';
  const people = [{ name: '李大山' }, { name: '王强', note: `证号${number}` }];
  const made = await room.ask('POST', '/api/disclosures', {
    by: '1002',
    body: { board: 'notices', fields: { ...FIELDS, people } },
  });
  expect(made.status).toBe(409);
  expect(made.text).toContain('第2行备注');
  expect(made.text).not.toContain(number);
});

test('DI-5: approved, it is public with masked names until its last day; then its address says gone and nothing is left', async () => {
  clock('2026-09-24');
  const notice = await published();
  expect(notice).toMatchObject({ state: 'published', until: '2026-10-12' });
  expect(await board('2026-09-24')).toEqual([
    {
      board: 'notices',
      id: notice.name,
      title: FIELDS.title,
      publishedOn: '2026-09-24',
      category: 'conscription',
      office: 'civil-affairs',
      body: FIELDS.body,
      until: '2026-10-12',
      people: [{ name: '李*', village: 'shanghe' }],
    },
  ]);
  const fired = await fireDue(room.house, clock('2026-10-13', '00:00'));
  expect(fired).toMatchObject([{ what: 'expire', id: notice.id }]);
  expect(await board('2026-10-13')).toEqual([]);
  expect(await stoodOnBoards(room.house.tables)).toEqual([{ board: 'notices', on: '2026-09-24', until: '2026-10-12' }]);
  expect((await room.ask('GET', `/boards/notices/${notice.name}/`)).status).toBe(410);
  expect((await room.ask('GET', `/print/notices/${notice.name}/`)).status).toBe(410);
  expect((await room.ask('GET', '/boards/notices/0123456789ab/')).status).toBe(404);
  expect((await room.ask('GET', '/print/notices/0123456789ab/')).status).toBe(404);
  expect(await withdrawnNumbers(room.house.tables, { results: [] })).toContain(notice.name);
});

test('DI-6: while a correction waits, the public reads the old words, a reopening included; then the new ones and a line in the log', async () => {
  clock('2026-09-24');
  const { id, name } = await published();
  const waiting = await step(id, 'edit', '1002', 3, { fields: { body: '下列两名青年体检合格。' } });
  expect(waiting).toMatchObject({
    fields: { body: FIELDS.body },
    correction: { by: '1002', fields: { body: '下列两名青年体检合格。' } },
  });
  expect((await board('2026-09-24')).find((one) => one.id === name)).toMatchObject({ body: FIELDS.body });
  const list = await room.ask('GET', '/api/disclosures?board=notices&state=published', { by: '1007' });
  expect((list.body as { items: Shown[] }).items[0]).toMatchObject({ id, correction: { by: '1002' } });
  const refused = await room.ask('POST', `/api/disclosures/${id}/publish-correction`, {
    by: '1002',
    version: 4,
    body: { reason: '人数有误' },
  });
  expect((refused.body as { rule: string }).rule).toBe('DI-6/a-second-person-approves');
  await step(id, 'publish-correction', '1007', 4, { reason: '人数有误' });
  expect((await board('2026-09-24')).find((one) => one.id === name)).toMatchObject({
    body: '下列两名青年体检合格。',
    correctedOn: '2026-09-24',
  });
  const log = await room.house.tables.all({ table: 'registry', pk: 'withdrawn', consistent: true });
  expect(log.map((row) => JSON.parse(String(row.body)))).toContainEqual({
    board: 'notices',
    act: 'corrected',
    on: '2026-09-24',
    reason: '人数有误',
  });
});

test('DI-6: a correction sent back is laid aside, and the next one begins from what is public', async () => {
  clock('2026-09-24');
  const { id } = await published();
  await step(id, 'edit', '1002', 3, { fields: { body: '甲。' } });
  await step(id, 'return', '1007', 4, { reason: '不必更正' });
  const next = await step(id, 'edit', '1002', 5, { fields: { basis: '《征兵工作条例》' } });
  expect(next).toMatchObject({ correction: { fields: { body: FIELDS.body, basis: '《征兵工作条例》' } } });
});

test('DI-6: two publishers at once: one correction is published, the other is told that somebody was faster', async () => {
  clock('2026-09-24');
  const { id } = await published();
  const both = await Promise.all(
    ['1007', '1017'].map((by) =>
      room.ask('POST', `/api/disclosures/${id}/publish-correction`, {
        by,
        version: 3,
        body: {
          fields: { body: by === '1007' ? '下列青年体检合格。' : '下列青年合格，现予公示。' },
          reason: '文字有误',
        },
      }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('DI-6: no published reason names whom the public words list, also when the correction takes him out, nor its address', async () => {
  clock('2026-09-24');
  const { id, name } = await published();
  const { version } = await step(id, 'edit', '1002', 3, { fields: { people: [{ name: '王强' }] } });
  const asked = async (command: string, reason: string) => {
    const answer = await room.ask('POST', `/api/disclosures/${id}/${command}`, {
      by: '1007',
      version,
      body: { reason },
    });
    return (answer.body as { rule?: string }).rule;
  };
  for (const reason of ['误列李大山', '李 大山已离开', '漏了王强', `${name}有误`]) {
    expect(await asked('publish-correction', reason), reason).toBe('DI-6/a-withdrawal-names-nobody');
    expect(await asked('withdraw', reason), reason).toBe('DI-6/a-withdrawal-names-nobody');
  }
  expect(await asked('withdraw', '名单有误')).toBeUndefined();
});

test('DI-6: withdrawn at once, with board, day and reason in the log and nothing else', async () => {
  clock('2026-09-24');
  const { id, name } = await published();
  await step(id, 'withdraw', '1007', 3, { reason: '公示文字需要重写' });
  expect((await board('2026-09-24')).some((one) => one.id === name)).toBe(false);
  expect((await room.ask('GET', `/boards/notices/${name}/`)).status).toBe(410);
});
