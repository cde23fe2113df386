// AP-1: how cycles are opened when a run dies half-way, when several run at once, and when there is nobody to appraise;
// each on a town of its own.
import { expect, test } from 'vitest';
import { openCycles } from '#functions/appraisal/open-cycles.ts';
import { audit } from '#functions/audit/audit.ts';
import type { House } from '#functions/house.ts';
import { appraisalId } from '#functions/perform/kept-appraisal.ts';
import { scanTables } from '#infra/local/cli/scan-tables.ts';
import { instant } from '#shared/time.ts';
import { clientOf } from '../directory/rig.ts';
import { openTown, over } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const at = (text: string) => instant(`${text}:00+08:00`);

test('AP-1: a run that was killed half-way is gone on with; until all lie there nobody sees one', async () => {
  const twin = await openTown();
  try {
    const when = at('2026-10-08T08:35');
    let written = 0;
    const { transact } = twin.house.tables;
    const dying = over(twin.house, {
      transact: (puts) => {
        const opens = puts.some(({ row }) => row.pk.startsWith('appraisal#'));
        if (opens && ++written > 5) throw new Error('killed');
        return transact(puts);
      },
    });
    await expect(openCycles(dying, NOBODY_WOKEN, when)).rejects.toThrow('killed');
    twin.now = at('2026-10-08T09:00');
    const seen = async () => (await twin.ask('1006', 'GET', `/api/appraisals?cycle=2026-q3`)).body.items.length;
    expect(await seen()).toBe(0);
    expect((await twin.ask('1005', 'GET', '/api/cycles/2026-q3')).body.state).toBe('opening');
    await openCycles(twin.house, NOBODY_WOKEN, at('2026-10-08T08:40'));
    expect(await seen()).toBe(12);
    await Promise.all(Array.from({ length: 4 }, () => openCycles(twin.house, NOBODY_WOKEN, at('2026-10-08T08:45'))));
    expect((await audit(await scanTables(clientOf(twin.endpoint)))).broken).toEqual([]);
  } finally {
    await twin.close();
  }
});

test('AP-5: cycles that open together read each case once for all of them', async () => {
  const twin = await openTown();
  try {
    for (const subject of ['路灯不亮', '井盖缺失']) {
      const { body } = await twin.register({ subject });
      await twin.step('1001', body.id, 'accept');
    }
    const read: string[] = [];
    const { all } = twin.house.tables;
    const counting = over(twin.house, {
      all: (search) => {
        if (search.table === 'cases') read.push(search.pk);
        return all(search);
      },
    });
    const opened = await openCycles(counting, NOBODY_WOKEN, at('2027-01-04T08:35'));
    expect(opened.map(({ id }) => id)).toEqual(['2026-q3', '2026-q4', '2026-year']);
    expect([read.length, new Set(read).size]).toEqual([2, 2]);
    twin.now = at('2027-01-04T09:00');
    for (const cycle of ['2026-q3', '2026-q4', '2026-year']) {
      const { body } = await twin.ask('1001', 'GET', `/api/appraisals/${appraisalId(cycle, '1001')}`);
      expect(body.pack.cases.map(({ verdict }: { verdict: string }) => verdict)).toEqual(
        cycle === '2026-q3' ? ['open', 'open'] : ['overdue', 'overdue'],
      );
    }
  } finally {
    await twin.close();
  }
});

test('AP-1: a period in which nobody was on the staff has no cycle, however early the house says it began', async () => {
  const twin = await openTown();
  try {
    const early: House = { ...twin.house, township: { ...twin.house.township, since: '2026-01-01' } };
    const opened = await openCycles(early, NOBODY_WOKEN, at('2026-10-08T08:35'));
    expect(opened.map(({ id }) => id)).toEqual(['2026-q3']);
    twin.now = at('2026-10-08T09:00');
    const { body } = await twin.ask('1005', 'GET', '/api/cycles');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['2026-q3']);
  } finally {
    await twin.close();
  }
});
