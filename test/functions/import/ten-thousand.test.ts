// What the check of a long list costs, told by what it asks of the tables and not by the clock.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTable } from '#functions/import/check.ts';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import type { ListTable } from '#shared/directory/import/table.ts';
import { openRig, type Rig } from '../directory/rig.ts';

const ALL = 10_000;
let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...staffRoutes]);
  await rig.found();
  await rig.ask('1008', 'POST', '/api/offices', { id: 'civil-affairs', name: '民政办', functions: [] });
});
afterAll(() => rig.close());

const list = (broken?: number): ListTable => ({
  kind: 'items',
  columns: ['事项名称', '承办所室', '收费标准', '承诺时限'],
  rows: Array.from({ length: ALL }, (_, i) => ({
    row: i + 2,
    cells: [`事项${i}`, '民政办', '不收费', i === broken ? '三十天左右' : '10个工作日'],
  })),
});

/** Checks a list and counts every call on the tables. */
async function checking(table: ListTable) {
  let calls = 0;
  const tables = new Proxy(rig.house.tables, {
    get: (target, name, self) => {
      const is: unknown = Reflect.get(target, name, self);
      if (typeof is !== 'function') return is;
      return (...given: unknown[]) => {
        calls += 1;
        return is.apply(target, given);
      };
    },
  });
  const { errors, fresh } = await checkTable({ ...rig.house, tables }, table, rig.now);
  return { calls, errors: errors.length, fresh };
}

test('ten thousand rows of which one is broken ask the tables for no more than ten thousand good ones', async () => {
  const [good, bad] = [await checking(list()), await checking(list(7_654))];
  expect([good.errors, good.fresh, bad.errors]).toEqual([0, ALL, 1]);
  expect(good.calls).toBeGreaterThan(0);
  expect(bad.calls).toBe(good.calls);
}, 60_000);
