// Who a matter belongs to when nobody with an office of their own was asked, what the public may bring at all, and what
// is said to the person when a date moves.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { progress } from '#functions/routes/following.ts';
import { registerCase } from '#functions/routes/registering.ts';
import { followKey } from '#functions/table/keys.ts';
import { afterOverride } from '#functions/work/redate-cases.ts';
import { RegisterPublic } from '#shared/case/commands.ts';
import type { Follow } from '#shared/case/follow.ts';
import { PERSON } from '#shared/decision.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('FI-1: a leader whom somebody asks is first responsible like everyone else; the case begins at the reception', async () => {
  const { body } = await town.register({ firstAsked: '1004' });
  const { body: seen } = await town.ask('1004', 'GET', `/api/cases/${body.id}`);
  expect(seen).toMatchObject({ firstAsked: '1004', holder: '1004', office: 'service-centre' });
});

test('FI-1: what arrives online while the head is missing is taken all the same, and goes to the next upward', async () => {
  const order = { kind: 'suggestion', channel: 'online', subject: '增设路灯', firstAsked: '1004' } as const;
  const made = await registerCase(town.house, order, PERSON, town.now, { seed: randomUUID(), spend: () => [] });
  if (made === 'repeated') throw new Error('repeated');
  expect(made.standing.state).toMatchObject({ holder: '1004', office: 'service-centre' });
});

test('people bring no directives and no documents: those come from superiors and other authorities', () => {
  const of = (kind: string) => v.safeParse(RegisterPublic, { kind, subject: '路灯', body: '不亮' }).success;
  expect(['directive', 'document'].map(of)).toEqual([false, false]);
  expect(['inquiry', 'application', 'petition', 'complaint', 'suggestion', 'error'].every(of)).toBe(true);
});

test('where the person’s view lies stands in no timeline', async () => {
  const { body } = await town.register();
  const { body: seen } = await town.ask('1001', 'GET', `/api/cases/${body.id}`);
  expect(JSON.stringify(seen)).not.toMatch(/[0-9a-f]{64}/);
});

test('TL-4: a date that moved is told to the person with both days, in both languages', async () => {
  const { body } = await town.register({ kind: 'petition', channel: 'letter' });
  const day = { on: '2026-10-08', working: false, notice: '县政府办通知（2026）8号' };
  const proposed = await town.ask('1008', 'POST', '/api/calendar', { ...day, reason: '防汛' });
  await town.ask('1006', 'POST', `/api/calendar/${proposed.body.id}/confirm`, {}, { 'if-match': '"1"' });
  await afterOverride(town.house, proposed.body.id, town.now);
  const first = await town.house.tables.get('cases', { pk: `case#${body.id}`, sk: 'state' });
  const row = await town.house.tables.get('cases', followKey(JSON.parse(String(first?.body)).follow));
  const view = JSON.parse(String(row?.body)) as Follow;
  const matter = {
    aggregate: 'case',
    id: body.id,
    view,
    number: view.number,
    under: { number: '', code: '' },
  } as const;
  const said = async (language: 'zh' | 'en') =>
    (await progress(town.house, matter, language, town.now)).steps.at(-1)?.label;
  expect(await said('zh')).toBe('工作日历调整，期限由2026年10月8日（星期四）改为2026年10月9日（星期五）');
  expect(await said('en')).toBe('Calendar changed: Thursday 8 October 2026 became Friday 9 October 2026');
});
