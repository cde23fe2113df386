// A register of cases imported through the API on the real engine: all or nothing, each number once, again as an update.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCases } from '#functions/import/cases.ts';
import { runCases } from '#functions/import/run-cases.ts';
import { nameHash, phoneHash } from '#functions/perform/contact-rows.ts';
import { history, load } from '#functions/perform/load.ts';
import { contactPartition, seriesKey } from '#functions/table/keys.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { instant } from '#shared/time.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { ALL_ROUTES, openTown, over, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const COLUMNS = ['外部编号', '来源平台', '事由', '内容', '姓名', '联系电话', '收到时间', '要求期限', '承办所室'];
type Cells = { readonly [column: string]: string };
const cells = (facts: Cells, columns = COLUMNS): string[] => columns.map((column) => facts[column] ?? '');
const order = (number: string, more: Cells = {}): Cells => ({
  外部编号: number,
  来源平台: '12345',
  事由: `路灯不亮 ${number}`,
  内容: '村口的路灯坏了三天。',
  姓名: '张三',
  联系电话: '000-0000-0001',
  收到时间: '2026-09-24 08:30',
  要求期限: '2026-09-30',
  ...more,
});
const register = (rows: readonly Cells[], columns = COLUMNS) => ({
  kind: 'cases',
  columns,
  rows: rows.map((facts, i) => ({ row: i + 2, cells: cells(facts, columns) })),
});
const send = (body: object, who = '1008') => town.ask(who, 'POST', '/api/imports', body);
const counts = ({ body }: Awaited<ReturnType<typeof send>>) => [body.new, body.changed, body.unchanged];
const said = ({ body }: Awaited<ReturnType<typeof send>>): string[] =>
  (body.violations ?? []).map((one: { says: string }) => one.says);
const last = async (): Promise<number> =>
  Number((await town.house.tables.get('cases', seriesKey('LSK-2026')))?.last ?? 0);
const events = async (): Promise<number> =>
  (await Promise.all((await numbers()).map(({ id }) => history(town.house.tables, 'case', id)))).flat().length;
/** Every case of the month, as the office's chair sees them. */
const numbers = async (): Promise<{ id: string; number: string }[]> =>
  (await town.house.tables.all({ table: 'cases', index: 'month', pk: '2026-09' })).map(({ pk, card }) => ({
    id: pk.slice('case#'.length),
    number: (card as { number: string }).number,
  }));
const found = async (number: string): Promise<CaseState> => {
  const id = (await numbers()).find((one) => one.number === number)?.id ?? '';
  return (await load<CaseState>(town.house.tables, 'case', id))?.state as CaseState;
};
const who = async (number: string): Promise<StaffWho> =>
  whoIs((await town.house.shelf()).directory, number) as StaffWho;

describe('all or nothing', () => {
  test('one broken row of 200, and no case is registered; row and column are named', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => order(`A-${i}`, i === 149 ? { 收到时间: '前天' } : {}));
    const answer = await send(register(rows));
    expect([answer.status, said(answer)]).toEqual([
      400,
      ['第 151 行「收到时间」：时间应写成 2026-10-09 或 2026-10-09 09:30'],
    ]);
    expect([await last(), await numbers()]).toEqual([0, []]);
  });

  test('what the law would refuse is named beside what cannot be read', async () => {
    const columns = [...COLUMNS, '类别', '村', '办事事项', '首问责任人'];
    const rows = [
      order('B-1', { 类别: '投诉举报' }),
      order('B-2', { 村: '无名村' }),
      order('B-3', { 办事事项: '没有的事项' }),
      order('B-4', { 类别: '申办' }),
      order('B-5', { 收到时间: '2026-08-01' }),
      order('B-6', { 要求期限: '2026-09-23' }),
      order('B-7', { 来源平台: '窗口' }),
      order('B-8', { 首问责任人: '没有此人' }),
      order('B-9', { 首问责任人: '9999' }),
      order('B-10', { 承办所室: '国土所' }),
      order('', { 收到时间: '' }),
    ];
    const answer = await send(register(rows, columns));
    expect(said(answer).map((says) => says.split('：')[0])).toEqual([
      '第 2 行「类别」',
      '第 3 行「村」',
      '第 4 行「办事事项」',
      '第 5 行「办事事项」',
      '第 6 行「收到时间」',
      '第 7 行「要求期限」',
      '第 8 行「要求期限」',
      '第 9 行「首问责任人」',
      '第 10 行「首问责任人」',
      '第 11 行「承办所室」',
      '第 12 行「收到时间」',
    ]);
    expect(said(answer)[0]).toContain('投诉举报须逐件登记');
    expect(await last()).toBe(0);
  });

  test('FI-1: the same platform number twice in one file names both rows; on another platform it is another', async () => {
    const twice = await send(register([order('C-1'), order('C-2'), order('C-1')]));
    expect(said(twice)).toEqual(['第 4 行「外部编号」：与第 2 行重复']);
    const two = await send({ ...register([order('C-1'), order('C-1', { 来源平台: '热线' })]), dryRun: true });
    expect([two.body.errors, ...counts(two)]).toEqual([[], 2, 0, 0]);
    expect(await last()).toBe(0);
  });
});

describe('a register taken in', () => {
  test('FI-1: each row is a case of its own, numbered in the order of the list, with its first responsible person', async () => {
    const answer = await send(
      register([order('D-1'), order('D-2', { 来源平台: '来访', 要求期限: '', 承办所室: '民政办' }), order('D-3')]),
    );
    expect([answer.status, ...counts(answer)]).toEqual([200, 3, 0, 0]);
    const [first, second] = await Promise.all([found('LSK-2026-000001'), found('LSK-2026-000002')]);
    // A platform asks nobody: the head of the reception is first responsible, not whoever sends the list.
    expect(first).toMatchObject({ channel: 'platform', kind: 'petition', firstAsked: '1013', registrar: '1008' });
    expect(first.clock?.due).toMatchObject({ on: '2026-09-30', why: { basis: 'set' } });
    expect(second).toMatchObject({ channel: 'visit', suggestedOffice: 'civil-affairs', registrar: '1008' });
    expect((await found('LSK-2026-000003')).receivedAt).toBe('2026-09-24T00:30:00.000Z');
  });

  test('the same list once more changes nothing and writes no event', async () => {
    const before = await events();
    const rows = [order('D-1'), order('D-2', { 来源平台: '来访', 要求期限: '', 承办所室: '民政办' }), order('D-3')];
    const answer = await send(register(rows));
    expect([answer.status, ...counts(answer)]).toEqual([200, 0, 0, 3]);
    expect([await events(), await last()]).toEqual([before, 3]);
  });

  test('FI-1, TL-4: imported again it changes subject and date, and the clock moves by the law', async () => {
    const rows = [order('D-1', { 事由: '路灯不亮，已有人摔倒', 要求期限: '2026-09-28' }), order('D-3')];
    const answer = await send(register(rows));
    expect([answer.status, ...counts(answer)]).toEqual([200, 0, 1, 1]);
    const now = await found('LSK-2026-000001');
    expect(now.clock?.due).toMatchObject({ on: '2026-09-28', why: { basis: 'set' } });
    expect(now.timers.due).toBe(now.clock?.due.at);
    const id = (await numbers()).find(({ number }) => number === now.number)?.id ?? '';
    const told = await history(town.house.tables, 'case', id);
    expect(told.slice(1).map(({ event, text }) => [event.type, event.actor, text])).toEqual([
      ['CaseCorrected', { kind: 'staff', staff: '1008' }, { to: '路灯不亮，已有人摔倒', reason: '平台更新' }],
      ['CaseCorrected', { kind: 'staff', staff: '1008' }, { reason: '平台更新' }],
    ]);
    // What the record says now is what the next list is compared with.
    expect(counts(await send(register(rows)))).toEqual([0, 0, 2]);
  });

  test('TL-4: one row that the law refuses, and no row is written', async () => {
    const before = await events();
    const answer = await send(register([order('D-1', { 事由: '又改', 要求期限: '2026-09-01' }), order('D-9')]));
    expect(said(answer)).toEqual([expect.stringMatching(/^第 2 行「要求期限」：/)]);
    expect([await events(), await last()]).toEqual([before, 3]);
  });

  test('TL-4: a platform’s own later date is taken as the platform gives it', async () => {
    const rows = [order('D-1', { 事由: '路灯不亮，已有人摔倒', 要求期限: '2026-10-15' })];
    expect(counts(await send(register(rows)))).toEqual([0, 1, 0]);
    expect((await found('LSK-2026-000001')).clock?.due.on).toBe('2026-10-15');
  });

  test('empty cells and missing columns change nothing; what a correction cannot reach is said', async () => {
    const bare = { kind: 'cases', columns: ['外部编号', '事由'], rows: [{ row: 2, cells: ['D-3', '路灯不亮 D-3'] }] };
    expect(counts(await send(bare))).toEqual([0, 0, 1]);
    const other = await send(register([order('D-3', { 收到时间: '2026-09-24 09:00' })]));
    expect([...counts(other), other.body.warnings[0].says]).toEqual([
      0,
      0,
      1,
      '第 2 行「收到时间」：已登记的件（LSK-2026-000003）不能由导入更改这一项，仍按原登记',
    ]);
  });

  test('FI-1: a name and a telephone number that a list puts right lead to the case from then on', async () => {
    const right = { 事由: '路灯不亮，已有人摔倒', 要求期限: '2026-10-15', 姓名: '张三丰', 联系电话: '000-0000-0077' };
    expect(counts(await send(register([order('D-1', right)])))).toEqual([0, 1, 0]);
    const under = (hash: string | undefined, what: 'name' | 'phone') =>
      town.house.tables.all({ table: 'cases', pk: contactPartition(what, hash ?? '') });
    const { number } = await found('LSK-2026-000001');
    const id = (await numbers()).find((one) => one.number === number)?.id;
    const leadsTo = (rows: readonly { readonly sk: string }[]) => rows.map(({ sk }) => sk.split('#')[1]);
    expect(leadsTo(await under(nameHash(town.house, '张三丰'), 'name'))).toEqual([id]);
    expect(leadsTo(await under(phoneHash(town.house, '000 0000 0077'), 'phone'))).toEqual([id]);
  });

  test('rows without a number are known again by what they say; those alike are counted', async () => {
    const call = { 来源平台: '电话', 事由: '咨询医保', 收到时间: '2026-09-24' };
    expect(counts(await send(register([call, call])))).toEqual([2, 0, 0]);
    expect(counts(await send(register([call, call])))).toEqual([0, 0, 2]);
    expect(counts(await send(register([call, call, call])))).toEqual([1, 0, 2]);
    expect(await last()).toBe(6);
    // Who was asked first is not what was said; another date asked for is.
    expect(counts(await send(register([{ ...call, 首问责任人: '1002' }], [...COLUMNS, '首问责任人'])))).toEqual([
      0, 0, 1,
    ]);
    const dated = { ...call, 来源平台: '12345', 要求期限: '2026-09-30' };
    expect(counts(await send({ ...register([dated, { ...dated, 要求期限: '2026-10-08' }]), dryRun: true }))).toEqual([
      2, 0, 0,
    ]);
  });

  test('a case that its people withdrew is not updated, and the list says why', async () => {
    const id = (await numbers()).find(({ number }) => number === 'LSK-2026-000003')?.id ?? '';
    const confirmed = { how: '电话', at: town.now };
    await town.step('1013', id, 'withdraw', { reason: '不办了', confirmed });
    const answer = await send(register([order('D-3', { 事由: '改名' })]));
    expect(said(answer)).toEqual([expect.stringContaining('已撤回')]);
    expect(counts(await send(register([order('D-3')])))).toEqual([0, 0, 1]);
  });
});

describe('who may', () => {
  test('whoever may register brings up to 500 rows; the lists of the directory stay the administrator’s', async () => {
    const many = Array.from({ length: 501 }, (_, i) => order(`E-${i}`));
    expect(said(await send(register(many), '1001'))).toEqual(['一次最多导入 500 行，请分成几个文件']);
    const dry = await send({ ...register(many), dryRun: true });
    expect([dry.body.errors, ...counts(dry)]).toEqual([[], 501, 0, 0]);
    expect(counts(await send(register([order('E-1')]), '1001'))).toEqual([1, 0, 0]);
    const staff = { kind: 'staff', columns: ['工号', '姓名', '职务'], rows: [] };
    expect((await send(staff, '1001')).status).toBe(403);
    expect((await send(register([order('E-2')]), '1009')).status).toBe(403);
  });

  test('FI-1: a clerk corrects by a list what they may correct by hand, and hears nothing of other cases', async () => {
    const own = await send(register([order('E-1', { 事由: '路灯修好又坏' })]), '1001');
    expect(counts(own)).toEqual([0, 1, 0]);
    // D-1 stands with the service centre: a clerk of another office knows nothing of it, one of the house corrects nothing.
    const hidden = await send(register([order('D-1')]), '1002');
    expect(said(hidden)).toEqual(['第 2 行「外部编号」：平台编号 D-1 已经登记过。']);
    const seen = await send(register([order('D-1', { 事由: '改一改' })]), '1001');
    expect(said(seen)[0]).toContain('第 2 行「外部编号」：');
    expect(seen.status).toBe(400);
  });

  test('FI-1: a number taken on the single door is named with its case to whoever may know of it', async () => {
    const facts = { kind: 'petition', channel: 'platform', subject: '路灯', externalNumber: 'D-1' };
    const knows = await town.ask('1001', 'POST', '/api/cases', facts);
    expect([knows.status, knows.body.rule]).toEqual([409, 'FI-1/one-external-number-once']);
    expect(knows.body.detail).toContain('D-1（登记编号 LSK-2026-000001）');
    const stranger = await town.ask('1002', 'POST', '/api/cases', facts);
    expect([stranger.status, stranger.body.detail]).toEqual([409, '平台编号 D-1 已经登记过。']);
  });
});

describe('a broken-off import', () => {
  test('goes on with the same list: no case twice, numbers without a gap', async () => {
    const rows = [
      ...Array.from({ length: 6 }, (_, i) => order(`F-${i}`)),
      { 来源平台: '来信', 事由: '无编号来信', 收到时间: '2026-09-23' },
      order('D-1', { 事由: '再改事由', 内容: '内容也改了', 要求期限: '2026-09-28' }),
    ];
    const before = await last();
    let left = 4;
    const { transact } = town.house.tables;
    const house = over(town.house, {
      transact: async (puts) => {
        if (left-- === 0) throw new Error('killed');
        return transact(puts);
      },
    });
    const table = register(rows) as ImportTable;
    const administrator = await who('1008');
    const checked = await checkCases(house, table, administrator, town.now);
    await expect(runCases(house, checked.members, administrator, town.now)).rejects.toMatchObject({
      row: 6,
      cause: { message: 'killed' },
    });
    expect(await last()).toBe(before + 4);
    // Killed again, between the two corrections of the last row.
    left = 4;
    const rest = await checkCases(house, table, administrator, town.now);
    expect([rest.errors, rest.fresh, rest.changed, rest.unchanged]).toEqual([[], 3, 1, 4]);
    await expect(runCases(house, rest.members, administrator, town.now)).rejects.toMatchObject({ row: 9 });
    expect(counts(await send(register(rows)))).toEqual([0, 1, 7]);
    expect(counts(await send(register(rows)))).toEqual([0, 0, 8]);
    expect(await last()).toBe(before + 7);
    const all = (await numbers()).map(({ number }) => number).sort();
    expect(all).toEqual(all.map((_, i) => `LSK-2026-${String(i + 1).padStart(6, '0')}`));
  });
});

test('FI-1: a number taken since the check is refused by the write, and the answer names the row and how to go on', async () => {
  // Reads that lag behind do not know yet that D-1 is taken.
  const ask = asking(ALL_ROUTES, over(town.house, { getMany: async () => [] }));
  const before = await last();
  const body = JSON.stringify(register([order('H-1'), order('D-1')]));
  const headers = { 'content-type': 'application/json' };
  const { status, json } = await ask({ path: '/api/imports', headers, claims: claimsOf('1008'), body });
  expect([status, json.rule, json.row]).toEqual([409, 'FI-1/one-external-number-once', 3]);
  expect(json.says).toMatch(/^写到第 3 行中断（平台编号 D-1.* 已经登记过。），此前的各行已经写入/);
  expect(await last()).toBe(before + 1);
});

test('a village, an office, an item or a person may be written by name', async () => {
  await town.ask('1008', 'POST', '/api/villages', { id: 'liu', name: '柳树口村' });
  const columns = [...COLUMNS, '村', '首问责任人'];
  const table = register([order('G-1', { 村: '柳树口村', 承办所室: '民政办', 首问责任人: '干部1002' })], columns);
  const { members, errors } = await checkCases(town.house, table as ImportTable, await who('1008'), instant(town.now));
  expect(errors).toEqual([]);
  expect(members).toMatchObject([{ register: { village: 'liu', office: 'civil-affairs', firstAsked: '1002' } }]);
});
