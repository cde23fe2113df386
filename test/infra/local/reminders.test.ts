// The bundle that is deployed sends a letter from this machine: its variables reach the door, and so does the mail server.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type House, openHouse } from '#infra/local/house.ts';
import { empty } from '#infra/local/sample/empty.ts';
import { instant } from '#shared/time.ts';
import { type MailOffice, openMailOffice, readable } from '../../functions/notices/post-office.ts';
import { speaking } from '../../journeys/open-sample-house.ts';
import { barePage } from './fixtures/bare-page.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let mail: MailOffice;
let house: House | undefined;

const options = (ways: object) => ({
  dataDir: join(folder, 'house'),
  port: 0,
  beginning: { ...empty, startsAt: () => instant('2026-09-24T09:00:00+08:00') },
  siteBuilder: barePage(),
  notices: { ways: JSON.stringify(ways), secrets: '' },
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  mail = await openMailOffice();
});
afterAll(async () => {
  await house?.close();
  await mail.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a house whose ways out are wrong does not open, and says which field it is', async () => {
  const ways = { mail: { host: 'smtp', port: 465, from: 'tixing@example.gov.cn', domains: ['example.gov.cn'] } };
  await expect(openHouse(options(ways))).rejects.toThrow(/NOTICES: mail.host/);
});

test('the administrator’s letter arrives at a quarter past, in the words everybody gets', async () => {
  const ways = {
    mail: { host: '127.0.0.1', port: mail.port, from: 'tixing@example.gov.cn', domains: ['example.gov.cn'] },
  };
  house = await openHouse(options(ways));
  const [first] = [...house.accounts.printed()];
  const number = first?.number ?? '';
  const administrator = await speaking(house, number);
  await administrator.post('/api/mailbox', { address: 'guanli@example.gov.cn' });
  const facts = { number: '1001', name: '李明', title: '科员', duties: [] };
  await administrator.post('/api/staff', facts, { 'idempotency-key': '7f1c7e2e-9f6b-4f6a-8f0e-3b8a3f1f2a10' });
  // Whoever's address another sets is told of it; here the letter goes where it now leads.
  expect((await administrator.post('/api/mailbox', { staff: '1001', address: 'li@example.gov.cn' })).status).toBe(200);
  await house.settled();
  await house.moveClock(instant('2026-09-24T09:31:00+08:00'));
  await house.settled();
  expect(mail.got.map(({ to }) => to)).toEqual([['li@example.gov.cn']]);
  expect(readable(mail.got[0] as never)).toContain('效能工作台有一条待办');
  // How many went is in the log, to whom is not.
  const log = readFileSync(join(folder, 'house', 'house.log'), 'utf8');
  expect(log).toContain('"noticesSent":1');
  expect(log).not.toContain('example.gov.cn');
});
