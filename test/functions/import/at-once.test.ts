// Two lists of the directory brought at the same time: neither takes back what the other says.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTable } from '#functions/import/check.ts';
import { Overtaken, runImport } from '#functions/import/run.ts';
import { importRoutes } from '#functions/routes/imports.ts';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { openRig, type Rig } from '../directory/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...importRoutes]);
  await rig.found();
});
afterAll(() => rig.close());

const send = (body: object) => rig.ask('1008', 'POST', '/api/imports', body);

test('DI-1: a list that was checked before somebody else changed the directory writes nothing; checked again, both stand', async () => {
  await rig.ask('1008', 'POST', '/api/offices', { id: 'two-at-once', name: '双人办', functions: [] });
  const list = (column: string, cell: string) => ({
    kind: 'offices' as const,
    columns: ['所室代码', '所室名称', column],
    rows: [{ row: 2, cells: ['two-at-once', '双人办', cell] }],
  });
  const phone = list('电话', '0356-7120099');
  const checked = await checkTable(rig.house, phone, rig.now);
  expect((await send(list('办公地点', '二楼西'))).status).toBe(201);
  await expect(runImport(rig.house, 'offices', checked, '1008', rig.now)).rejects.toThrow(Overtaken);
  const both = [send(phone), send(list('主要职能', '代办')), send(list('办公地点', '三楼东'))];
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([201, 201, 201]);
  const { body } = await rig.ask('1008', 'GET', '/api/offices/two-at-once');
  expect(body).toMatchObject({ phone: '0356-7120099', place: '三楼东', functions: ['代办'] });
});
