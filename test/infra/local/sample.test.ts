// The sample township and the empty house as a first start makes them: by commands through the doors, resumed after an
// interruption, with nobody holding what the contract does not give them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '#infra/local/house.ts';
import { acting } from '#infra/local/sample/acting.ts';
import type { Beginning } from '#infra/local/sample/beginning.ts';
import { empty } from '#infra/local/sample/empty.ts';
import { sample } from '#infra/local/sample/sample.ts';
import { instant } from '#shared/time.ts';
import { barePage } from './fixtures/bare-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string, beginning: Beginning): Promise<House> =>
  openHouse({
    dataDir: join(folder, name),
    port: 0,
    beginning: { ...beginning, startsAt: () => instant('2026-10-09T09:00:00+08:00') },
    siteBuilder: barePage(),
  });

describe('the sample township', () => {
  let house: House;
  beforeAll(async () => {
    // A start that dies after the directory, then one that goes on.
    const dying: Beginning = {
      ...sample,
      fill: (opened, tell) =>
        sample.fill(opened, (progress) => {
          tell(progress);
          if (progress.startsWith('示例事项')) throw new Error('killed');
        }),
    };
    await expect(open('sample', dying)).rejects.toThrow('killed');
    house = await open('sample', sample);
  });
  afterAll(() => house.close());
  const get = async (as: string, path: string) => (await acting(house).must(as, 'GET', path)).body;

  test('its name contains 柳 and its staff are those the contract names', async () => {
    expect(house.township.name.zh).toContain('柳');
    const people = new Map<string, { office?: string; leader?: string; roles: string[] }>();
    for (let n = 1001; n <= 1013; n++) people.set(String(n), await get('1001', `/api/staff/${n}`));
    const of = (number: string) => people.get(number);
    expect(of('1001')).toMatchObject({ office: 'service-centre', leader: '1004' });
    expect(of('1002')).toMatchObject({ office: 'civil-affairs', leader: '1004' });
    expect(of('1012')).toMatchObject({ office: 'agriculture' });
    expect(['1005', '1006', '1007', '1008', '1009', '1010', '1011'].map((number) => of(number)?.roles[0])).toEqual([
      'appraisal-group',
      'chair',
      'publisher',
      'administrator',
      'supervisor',
      'leading-group',
      'leading-group',
    ]);
    expect(await get('1003', '/api/me')).toMatchObject({ heads: ['civil-affairs'] });
    expect(await get('1013', '/api/me')).toMatchObject({ heads: ['service-centre'] });
    const leads = (await get('1004', '/api/me')).leads.sort();
    expect(leads).toEqual(['civil-affairs', 'service-centre']);
  });

  test('its offices have the ids that checks rely on', async () => {
    const { items } = await get('1001', '/api/offices');
    const ids = items.map((one: { id: string }) => one.id);
    expect(ids.sort()).toEqual([
      'agriculture',
      'civil-affairs',
      'finance',
      'party-and-government',
      'safety',
      'service-centre',
    ]);
  });

  test('DI-1: its villages, commitments and the whole catalogue are in the registry, approved by another', async () => {
    expect((await get('1001', '/api/villages')).items).toHaveLength(7);
    expect((await get('1001', '/api/commitments')).items).toHaveLength(5);
    expect((await get('1001', '/api/catalogue')).items).toHaveLength(7);
    const { history } = await get('1001', '/api/catalogue/allowance-guide');
    expect(history.map(({ act, by }: { act: string; by: string }) => [act, by])).toEqual([
      ['propose', '1008'],
      ['approve', '1007'],
    ]);
  });

  test('its items are in force, approved by another than their author', async () => {
    const { items } = await get('1001', '/api/items');
    expect(items).toHaveLength(12);
    const item = await get('1001', '/api/items/old-age-allowance');
    expect(item.versions[0]).toMatchObject({ author: '1008', approved: { by: '1007', from: '2026-10-09' } });
  });

  test('AC-1.14: one is on leave with a stand-in who agreed, one out on business', async () => {
    const { items } = await get('1001', '/api/whereabouts');
    const away = items.filter((one: { status: string }) => one.status !== 'onDuty');
    expect(away).toMatchObject([
      { staff: '1012', status: 'outOnBusiness' },
      { staff: '1019', status: 'onLeave', standIn: '1002' },
    ]);
  });

  test('FI-1: two people are on duty each of the next nights, and no channel has a duty person', async () => {
    const { items, channels } = await get('1001', '/api/roster?from=2026-10-09&to=2026-11-09');
    expect(items.slice(0, 31).every(({ gap }: { gap: boolean }) => !gap)).toBe(true);
    expect(items[31]).toMatchObject({ on: '2026-11-09', gap: true });
    expect(channels).toEqual({});
  });

  test('a few matters are under way, three are on the results board, none twice', async () => {
    const { items } = await get('1006', '/api/cases?view=all');
    expect(items.map((one: { state: string }) => one.state).sort()).toEqual([
      'answered',
      'completed',
      'completed',
      'handingOver',
      'inProgress',
      'inProgress',
    ]);
    const numbers = items.map((one: { number: string }) => one.number).sort();
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((n) => `LSK-2026-00000${n}`));
    const published = await get('1007', '/api/disclosures?board=results');
    expect(published.items.map((one: { state: string }) => one.state)).toEqual(['published', 'published', 'published']);
  });

  test('SV-4.3, SC-2, SV-4.1, SC-5, SV-4.4: supervision, registers and the report of the month before hold something, each answered by its second person', async () => {
    const [check, ...moreChecks] = (await get('1009', '/api/supervision/spot-checks')).items;
    expect([check.state, check.findings[0].state, moreChecks]).toEqual(['closed', 'corrected', []]);
    const suggested = (await get('1009', '/api/supervision/suggestions')).items;
    expect(suggested.map(({ state, adopted }: { state: string; adopted: string }) => [state, adopted])).toEqual([
      ['answered', 'adopted'],
    ]);
    for (const path of ['integrity', 'box-openings', 'commendations']) {
      const { items } = await get('1005', `/api/${path}`);
      expect(
        items.map(({ state }: { state: string }) => state),
        path,
      ).toEqual(['confirmed']);
    }
    const praised = await get('1007', '/api/disclosures?board=commendations');
    expect(praised.items.map(({ state }: { state: string }) => state)).toEqual(['published']);
    const { items: reports } = await get('1005', '/api/reports/monthly');
    expect(reports.map(({ month, state }: { month: string; state: string }) => [month, state])).toEqual([
      ['2026-09', 'draft'],
    ]);
  });

  test('every event of it was somebody’s command, or the house’s own', async () => {
    const { records } = await get('1008', '/api/imports').then(({ items }) => ({ records: items }));
    expect(records).toMatchObject([{ kind: 'items', state: 'active', author: '1008', decided: { by: '1007' } }]);
    expect(house.accounts.printed()).toHaveLength(20);
  });
});

describe('the empty house', () => {
  test('has one administrator and nothing else', async () => {
    const house = await open('empty', empty);
    try {
      const acts = acting(house);
      expect((await acts.must('1008', 'GET', '/api/me')).body).toMatchObject({
        number: '1008',
        roles: ['administrator'],
      });
      expect((await acts.must('1008', 'GET', '/api/staff')).body.items).toHaveLength(1);
      for (const path of ['offices', 'items', 'whereabouts', 'imports']) {
        expect((await acts.must('1008', 'GET', `/api/${path}`)).body.items, path).toEqual([]);
      }
      expect(house.accounts.printed().map(({ number }) => number)).toEqual(['1008']);
    } finally {
      await house.close();
    }
  });
});
