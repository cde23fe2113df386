// What a person without an account can do: submit a matter, and follow it with number and code. A wrong number, a wrong
// code and a misspelt one are the same to whoever guesses.
import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asked, asking, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';

let town: Town;
let ask: (asked: Asked) => Promise<Given>;
beforeAll(async () => {
  town = await openTown();
  ask = asking(ALL_ROUTES, town.house);
});
afterAll(() => town.close());

const send = (path: string, body: object, headers: { readonly [name: string]: string } = {}) =>
  ask({ path, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const lookUp = (number: string, code: string, from = 'reader') =>
  send('/api/public/lookup', { number, code }, { 'x-viewer-address': from });

/** A solved challenge, as the desk sends it. */
async function proof(): Promise<string> {
  const { json: challenge } = await ask({ method: 'GET', path: '/api/public/challenge' });
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
const matter = { kind: 'suggestion', subject: '增设路灯', body: '村口没有路灯' };

test('TL-3: number and code, typed in any case and with or without hyphens, show how far the matter is', async () => {
  const { body } = await town.register({ subject: '路灯不亮' });
  const code = String(body.receipt.code);
  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' ')]) {
    const { status, json, headers } = await lookUp(` ${String(body.number).toLowerCase()} `, typed);
    expect([status, json.subject, json.stateLabel, json.dueOn]).toEqual([200, '路灯不亮', '已登记', '2026-10-08']);
    expect(headers['cache-control']).toBe('no-store');
  }
});

test('TL-3: the view is rewritten with every step, and names offices, never people', async () => {
  const { body } = await town.register();
  await town.step('1001', body.id, 'hand-over', { office: 'civil-affairs', reason: '内部意见' });
  await town.step('1002', body.id, 'accept-hand-over');
  await town.step('1002', body.id, 'accept');
  await town.step('1002', body.id, 'complete', { result: '已修好' });
  const { json, text } = await lookUp(body.number, body.receipt.code);
  expect(json).toMatchObject({ state: 'completed', office: '民政办', closedOn: '2026-09-24' });
  expect(json.steps.map(({ label }: { label: string }) => label)).toEqual([
    '登记',
    '转办至民政办',
    '民政办接收',
    '受理',
    '办结',
  ]);
  expect(json.steps.at(-1).text).toEqual({ result: '已修好' });
  for (const secret of ['1001', '1002', '干部', '内部意见', body.id]) {
    expect(text.replace(body.number, '')).not.toContain(secret);
  }
});

test('a wrong number, a wrong code, another’s code and a misspelt one get the very same answer', async () => {
  const [mine, other] = [(await town.register()).body, (await town.register()).body];
  const answers = [
    await lookUp(mine.number, 'AAAA-AAAA-AAAA-AAAA'),
    await lookUp('LSK-2026-999999', mine.receipt.code),
    await lookUp(mine.number, other.receipt.code),
    await lookUp('not a number', '?'),
    await lookUp('', ''),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(404);
});

test('after twenty wrong guesses from one address lookups rest, and say until when; other addresses are served', async () => {
  const { body } = await town.register();
  for (let i = 0; i < 20; i++) expect((await lookUp(body.number, `wrong ${i}`, 'guesser')).status).toBe(404);
  const stopped = await lookUp(body.number, body.receipt.code, 'guesser');
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  expect((await lookUp(body.number, body.receipt.code, 'somebody else')).status).toBe(200);
});

test('FI-1: what arrives online belongs to the head of the service centre, and can be followed at once', async () => {
  const made = await send('/api/public/cases', matter, { proof: await proof() });
  expect([made.status, made.json.dueOn]).toEqual([201, '2026-10-08']);
  const { json } = await lookUp(made.json.number, made.json.code);
  expect(json).toMatchObject({ subject: '增设路灯', office: '便民服务中心' });
  const { body } = await town.ask('1013', 'GET', '/api/cases?view=todo');
  expect(body.items.map(({ number }: { number: string }) => number)).toContain(made.json.number);
});

test('a submission without a solved challenge, with a forged or a spent one, names Proof and makes nothing', async () => {
  const solved = await proof();
  const { challenge, solution } = JSON.parse(Buffer.from(solved, 'base64').toString());
  const forged = (change: object) => Buffer.from(JSON.stringify({ challenge, solution, ...change })).toString('base64');
  const cheaper = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '' } };
  const sent = [undefined, 'x', forged({ challenge: cheaper }), forged({ solution: { ...solution, counter: 1 } })];
  for (const one of sent) {
    const { status, json } = await send('/api/public/cases', matter, one === undefined ? {} : { proof: one });
    expect([status, json.violations[0].path]).toEqual([400, 'Proof']);
  }
  expect((await send('/api/public/cases', matter, { proof: solved })).status).toBe(201);
  const again = await send('/api/public/cases', matter, { proof: solved });
  expect([again.status, again.json.violations[0].path]).toEqual([400, 'Proof']);
});

test('a submission repeated under its key gives number and code once more, without another proof', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await send('/api/public/cases', matter, { ...key, proof: await proof() });
  const again = await send('/api/public/cases', matter, key);
  expect([again.status, again.json]).toEqual([201, first.json]);
  expect((await send('/api/public/cases', { ...matter, subject: '别的事' }, key)).status).toBe(422);
});
