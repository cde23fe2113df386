// A report of a month and a notice on an item, begun from what the house knows (DI-6, SV-4.4).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '#shared/time.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  for (let n = 0; n < 6; n++) {
    const { body } = await town.register({ subject: `路灯${n}` });
    if (n < 5) await town.step('1001', body.id, 'answer-on-the-spot', { answer: '已说明' });
  }
  town.now = instant('2026-10-12T10:00:00+08:00');
}, 60_000);
afterAll(() => town.close());

const drafts = (by: string, body: object) =>
  town.ask(by, 'POST', '/api/disclosures', body, { 'idempotency-key': randomUUID() });

test('SV-4.4: a monthly report begins with the figures of its month, each with its formula, rates with what is overdue', async () => {
  const { status, body } = await drafts('1005', { board: 'monthly-report', from: { report: '2026-09' } });
  expect([status, body.fields?.title, body.fields?.month]).toEqual([201, '2026年9月效能建设月报', '2026-09']);
  const lines = body.fields.body.split('\n');
  expect(lines[0]).toContain('统计至2026年10月12日');
  expect(lines).toContainEqual(expect.stringMatching(/^收件：6。/));
  // Five in time of six that are owed: the sixth is open past its date.
  expect(lines).toContainEqual(expect.stringMatching(/^按期率：83%。/));
  // Nobody rated, so nothing is said of ratings.
  expect(body.fields.body).not.toContain('不满意');
});

test('SV-4.4: what is given goes before what the house knows; a month that is not over has no report', async () => {
  const own = await drafts('1007', {
    board: 'monthly-report',
    from: { report: '2026-09' },
    fields: { title: '九月情况' },
  });
  expect(own.body.fields.title).toBe('九月情况');
  const { status, body } = await drafts('1007', { board: 'monthly-report', from: { report: '2026-10' } });
  expect([status, body.rule]).toEqual([409, 'SV-4.4/a-month-that-is-over']);
});

test('DI-6: a report begins no other board, and an item that is not in force begins nothing', async () => {
  const foreign = await drafts('1007', { board: 'commendations', from: { report: '2026-09' } });
  expect(foreign.body.rule).toBe('DI-6/a-board-has-its-own-fields');
  const nothing = await drafts('1007', { board: 'notices', from: { item: 'nowhere' } });
  expect(nothing.body.rule).toBe('DI-6/an-item-in-force');
});
