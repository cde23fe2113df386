// A clue that somebody raises by hand (SV-4.5): who may, who sees it, who stands aside, on the real engine.
import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clueIdOf, raiseClue } from '#functions/work/raise-clue.ts';
import { ACCOUNTABILITY_COMMAND_NAMES } from '#shared/accountability/commands.ts';
import { counting } from '../counting.ts';
import { type Asked, claimsOf } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';

let town: Town;
const clients: DynamoDBClient[] = [];
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await town.close();
});

const CLUE = { person: '1012', ground: 'AC-1.5', facts: '三次让人另找别人', evidence: '来访登记第 8 页' };
const raise = (by: string, more: object = {}, key: string = randomUUID()) =>
  town.ask(by, 'POST', '/api/accountability', { ...CLUE, ...more }, { 'idempotency-key': key });
const path = (id: string): string => `/api/accountability/${id}`;
const status = async (by: string, id: string): Promise<number> => (await town.ask(by, 'GET', path(id))).status;

test('SV-4.5: the appraisal group, the leading group and the chair raise a clue, nobody else', async () => {
  for (const by of ['1005', '1006', '1010']) expect([by, (await raise(by)).status]).toEqual([by, 201]);
  for (const by of ['1001', '1003', '1004', '1007', '1009']) {
    const { status: got, body } = await raise(by);
    expect([by, got, body.rule]).toEqual([by, 403, 'SV-4.5/who-raises-a-clue']);
  }
});

test('SV-4.5: it is raised once for each key, by its own fields alone, about one of the staff and not about oneself', async () => {
  const key = randomUUID();
  const [first, again] = [await raise('1010', {}, key), await raise('1010', {}, key)];
  expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  const refused = async (by: string, more: object) => {
    const { status: got, body } = await raise(by, more);
    return [got, body.rule ?? body.violations[0].path];
  };
  expect(await refused('1010', { person: '1010' })).toEqual([409, 'SV-4.5/nobody-decides-on-themselves']);
  expect(await refused('1010', { person: '1009' })).toEqual([409, 'AC-2.2/a-person-of-the-staff']);
  expect(await refused('1010', { factsOn: '2030-01-01' })).toEqual([409, 'AC-2.8/facts-lie-in-the-past']);
  expect(await refused('1010', { factsOn: '2009-12-31' })).toEqual([409, 'AC-2.8/a-ground-in-force-on-the-day']);
  expect(await refused('1010', { ground: 'AC-2.1' })).toEqual([400, 'ground']);
  expect(await refused('1010', { evidence: undefined })).toEqual([400, 'evidence']);
  expect(await refused('1010', { measure: 'warning' })).toEqual([400, 'measure']);
});

test('SV-4.5: whom it names and who leads them see nothing of it anywhere; the group reads the words and the evidence', async () => {
  // 1011 is of the leading group and leads 1012.
  const { body } = await raise('1010');
  expect(body).toMatchObject({ state: 'clue', source: { named: '1012', by: '1010' }, signal: 'raised-by-hand' });
  for (const by of ['1012', '1011', '1003', '1009']) expect([by, await status(by, body.id)]).toEqual([by, 404]);
  const listed = async (by: string) =>
    JSON.stringify([
      (await town.ask(by, 'GET', '/api/accountability?stage=clue')).body,
      (await town.ask(by, 'GET', '/api/inbox')).body,
      (await town.ask(by, 'GET', '/api/me/accountability')).body,
    ]);
  for (const by of ['1011', '1012']) expect(await listed(by)).not.toContain(body.id);
  expect(await listed('1005')).toContain(body.id);
  const { body: read } = await town.ask('1005', 'GET', path(body.id));
  expect(read.timeline[0].text).toEqual({ facts: CLUE.facts, evidence: CLUE.evidence });
  expect(read.actions).toEqual(['accept', 'dismiss']);
});

test('SV-4.5: a witness stands aside from the moment it is raised; where the whole group does, the senior leader decides', async () => {
  const { status: got, body } = await raise('1005', { witnessed: true });
  expect([got, Object.keys(body).sort()]).toEqual([
    201,
    ['actions', 'id', 'state', 'stateLabel', 'version', 'waiting'],
  ]);
  expect([body.actions, await status('1005', body.id)]).toEqual([[], 404]);
  expect((await town.ask('1006', 'GET', path(body.id))).body.actions).toEqual(['accept', 'dismiss']);
  expect((await town.command('1006', path(body.id), 'accept', {})).status).toBe(200);
});

test('SV-4.5: whoever raised it has no vote; the facts are looked into before anything is proposed', async () => {
  const { body } = await raise('1010', { factsOn: '2026-09-01' });
  const step = async (name: string, more: object) => {
    const answer = await town.command('1005', path(body.id), name, more);
    return [answer.status, answer.body.rule];
  };
  const proposal = {
    person: '1012',
    grounds: ['AC-1.5'],
    elements: [],
    responsibility: 'direct',
    circumstances: 'minor',
  };
  expect(await step('accept', {})).toEqual([200, undefined]);
  expect(await step('propose', proposal)).toEqual([409, 'AC-2.6/facts-come-first']);
  expect(await step('investigate', { note: '核对来访登记' })).toEqual([200, undefined]);
  expect(await step('propose', proposal)).toEqual([200, undefined]);
  const read = (await town.ask('1006', 'GET', path(body.id))).body;
  expect([read.proposal.factsOn, read.panel.entitled]).toEqual(['2026-09-01', ['1006']]);
  expect(await step('serve', { how: '当面送达', at: town.now })).toEqual([200, undefined]);
  const own = JSON.stringify((await town.ask('1012', 'GET', path(body.id))).body);
  expect(own).not.toMatch(/1010|来访登记|named|raised-by-hand/);
});

test('SV-4.5: whoever may not know of a matter causes the same work whether there is one or not, wherever it comes from', async () => {
  const made = (await town.register({}, '1001')).body;
  await raiseClue(town.house, made.id, 5, town.now);
  // 1011 leads whom the one names, 1001 had the case that the other comes from.
  const there = [
    ['1011', (await raise('1010')).body.id],
    ['1012', (await raise('1010')).body.id],
    ['1001', clueIdOf(made.id, 5)],
  ] as const;
  const ask = counting(town, ALL_ROUTES, clients);
  const none = '0'.repeat(32);
  const asked = (by: string, id: string, step?: string): Asked => ({
    claims: claimsOf(by),
    ...(step
      ? {
          path: `${path(id)}/${step}`,
          headers: { 'content-type': 'application/json', 'if-match': '"1"' },
          body: '{}',
        }
      : { method: 'GET', path: path(id) }),
  });
  for (const [by, id] of there) {
    await ask({ method: 'GET', path: '/api/me', claims: claimsOf(by) });
    for (const step of [undefined, ...ACCOUNTABILITY_COMMAND_NAMES]) {
      const [real, not] = [await ask(asked(by, id, step)), await ask(asked(by, none, step))];
      expect([by, step, real.given.status, real.calls]).toEqual([by, step, 404, not.calls]);
      expect([real.given.text.replaceAll(id, none), real.calls.length > 1]).toEqual([not.given.text, true]);
    }
  }
});
