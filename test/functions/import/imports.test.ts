// Lists imported through the API on the real engine: checked as a whole, staged out of sight, valid by one write.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTable } from '#functions/import/check.ts';
import { runImport } from '#functions/import/run.ts';
import { settleBatch } from '#functions/import/settle.ts';
import { keptBatch } from '#functions/perform/kept-directory.ts';
import { allItems, itemsInForce } from '#functions/perform/kept-item.ts';
import { perform } from '#functions/perform/perform.ts';
import { importRoutes } from '#functions/routes/imports.ts';
import { itemRoutes } from '#functions/routes/items.ts';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff.ts';
import { staffActor } from '#shared/decision.ts';
import type { ListTable } from '#shared/directory/import/table.ts';
import { openRig, type Rig } from '../directory/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...staffRoutes, ...itemRoutes, ...importRoutes]);
  await rig.found();
  await rig.appoint('1006');
  await rig.command('1008', '/api/staff/1006', 'propose-role', { role: 'chair' });
  await rig.appoint('1007');
  for (const role of ['publisher', 'administrator']) {
    await rig.command('1008', '/api/staff/1007', 'propose-role', { role });
    await rig.command('1006', '/api/staff/1007', 'confirm-role', { role });
  }
  await rig.ask('1008', 'POST', '/api/offices', { id: 'civil-affairs', name: '民政办', functions: [] });
});
afterAll(() => rig.close());

const COLUMNS = [
  '事项名称',
  '事项类别',
  '设定依据',
  '受理条件',
  '申请材料',
  '办理流程',
  '法定时限',
  '承诺时限',
  '收费标准',
  '承办所室',
  '办理地点',
];
const row = (name: string, more: { [column: string]: string } = {}) => {
  const cells: { [column: string]: string } = {
    事项名称: name,
    事项类别: '申办',
    设定依据: '《某条例》',
    受理条件: '户籍在本镇；年满八十周岁',
    申请材料: '身份证|原件|自备;申请表||窗口领取',
    办理流程: '提交;审核;告知',
    法定时限: '20个工作日',
    承诺时限: '10',
    收费标准: '不收费',
    承办所室: '民政办',
    办理地点: '民政窗口',
    ...more,
  };
  return COLUMNS.map((column) => cells[column] ?? '');
};
const table = (...rows: string[][]) => ({
  kind: 'items',
  columns: COLUMNS,
  rows: rows.map((cells, i) => ({ row: i + 2, cells })),
});
const send = (body: object, who = '1008') => rig.ask(who, 'POST', '/api/imports', body);
const names = async () => (await itemsInForce(rig.house, rig.now)).map(({ item }) => item.name);

describe('a list of items', () => {
  test('a dry run says what would happen and writes nothing', async () => {
    const before = await rig.house.tables.all({ table: 'registry', pk: 'directory' });
    const { status, body } = await send({
      ...table(row('高龄津贴'), row('殡葬补贴', { 法定时限: '', 办理地点: '/' })),
      dryRun: true,
    });
    expect([status, body.new, body.changed, body.unchanged, body.errors]).toEqual([200, 2, 0, 0, []]);
    expect(body.warnings.map((one: { says: string }) => one.says)).toEqual([
      '第 3 行「法定时限」：未提供法定时限',
      '第 3 行「办理地点」：未提供办理地点',
    ]);
    expect(await rig.house.tables.all({ table: 'registry', pk: 'directory' })).toEqual(before);
    expect(await rig.house.tables.all({ table: 'registry', pk: 'items' })).toEqual([]);
  });

  test('one broken row, and nothing of the list is taken; row and column are named', async () => {
    const good = Array.from({ length: 20 }, (_, i) => row(`事项${i}`));
    const { status, body } = await send(
      table(...good, row('坏行', { 承诺时限: '三十天左右' }), row('事项3'), row('无此所', { 承办所室: '国土所' })),
    );
    expect(status).toBe(400);
    expect(body.violations).toEqual([
      { path: 'row 22, 承诺时限', says: expect.stringContaining('第 22 行「承诺时限」：时限应写成工作日数') },
      { path: 'row 23, 事项名称', says: '第 23 行「事项名称」：与第 5 行重复' },
      { path: 'row 24, 承办所室', says: '第 24 行「承办所室」：没有名称或代码为“国土所”的所室；现有：民政办' },
    ]);
    expect(await rig.house.tables.all({ table: 'registry', pk: 'items' })).toEqual([]);
  });

  test('TL-1: a promise longer than the statute names the row and the column', async () => {
    const { body } = await send(table(row('超期承诺', { 法定时限: '5个工作日', 承诺时限: '十五个工作日' })));
    expect(body.violations[0].says).toBe(
      '第 2 行「承诺时限」：承诺时限（15 个工作日）不能长于法定时限（5 个工作日）。',
    );
  });

  test('a title that claims to stand among the rows, or a row above the headings, names its cell', async () => {
    const above = [
      { row: 1, cells: ['某镇事项清单'] },
      { row: 5, cells: ['', '续表'] },
    ];
    const one = table(row('高龄津贴'), row('临时救助'));
    const rows = one.rows.map((each, i) => ({ ...each, row: i === 0 ? 2 : 6 }));
    const { status, body } = await send({ ...one, headingRow: 3, above, rows });
    expect(status).toBe(400);
    expect(body.violations).toEqual([
      { path: 'row 5', says: '第 5 行：B5 格作为表头上方的内容送来，应在表头（第 3 行）之上' },
      { path: 'row 2', says: '第 2 行：A2 格作为清单内容送来，应在表头（第 3 行）之下' },
    ]);
    const twice = await send({ ...one, rows: rows.map((each) => ({ ...each, row: 4 })) });
    expect(twice.body.violations).toEqual([{ path: 'row 4', says: '第 4 行：A4 格所在的行出现了两次' }]);
    const marked = await rig.ask('1008', 'POST', '/api/imports/marked', { ...one, headingRow: 3, above, rows });
    expect(marked.status).toBe(400);
    expect((await send({ ...one, headingRow: 1, above: [], dryRun: true })).body.errors).toEqual([]);
  });

  test('in English for whoever asks for it', async () => {
    const headers = { 'accept-language': 'en' };
    const { body } = await rig.ask('1008', 'POST', '/api/imports', table(row('x', { 承办所室: '国土所' })), headers);
    expect(body.violations[0].says).toBe(
      'row 2, “承办所室”: there is no office of the name or id “国土所”; there are: 民政办',
    );
  });

  test('a missing column is named; an unknown one is left out with a word; the order is free', async () => {
    const without = COLUMNS.filter((name) => name !== '承办所室');
    const lacking = await send({ kind: 'items', columns: without, rows: [{ row: 2, cells: without.map(() => 'x') }] });
    expect(lacking.body.violations).toEqual([{ path: 'file', says: '缺少“承办所室”列，请补上后再导入' }]);
    const columns = ['备注', ...[...COLUMNS].reverse().map((name) => ` ${name}\n（必填）`)];
    const cells = ['1', ...row('换序').reverse()];
    const { body } = await send({ kind: 'items', columns, rows: [{ row: 3, cells }], dryRun: true });
    expect([body.errors, body.new]).toEqual([[], 1]);
    expect(body.warnings.map((one: { says: string }) => one.says)).toEqual(['不认识“备注”列，未导入这一列']);
  });
});

describe('an import as one', () => {
  let batch: string;
  test('DI-2: it waits, unseen by readers, for a publisher other than its author', async () => {
    const { status, body } = await send(table(row('高龄津贴'), row('殡葬补贴')), '1007');
    expect([status, body.state, body.count]).toEqual([201, 'staged', 2]);
    batch = body.id;
    expect(await names()).toEqual([]);
    // What the list of imports says is enough to command each of them.
    const { body: listed } = await rig.ask('1007', 'GET', '/api/imports');
    expect(listed.items).toEqual([expect.objectContaining({ id: batch, version: body.version, state: 'staged' })]);
    const own = await rig.command('1007', `/api/imports/${batch}`, 'approve');
    expect([own.status, own.body.rule]).toEqual([409, 'DI-2/a-second-person-approves']);
    const clerk = await rig.command('1008', `/api/imports/${batch}`, 'approve');
    expect(clerk.status).toBe(403);
  });

  test('sent again it goes on where it was, and makes nothing twice', async () => {
    const { body } = await send(table(row('高龄津贴'), row('殡葬补贴')), '1007');
    expect([body.id, body.state]).toEqual([batch, 'staged']);
    expect(await rig.house.tables.all({ table: 'registry', pk: 'items' })).toHaveLength(2);
  });

  test('withdrawn it leaves nothing; the same list can be brought again and approved', async () => {
    const withdrawn = await rig.command('1007', `/api/imports/${batch}`, 'withdraw', { reason: '数字有误' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', actions: [] });
    const { body } = await send(table(row('高龄津贴'), row('殡葬补贴')));
    expect(body.id).not.toBe(batch);
    const shown = await rig.ask('1007', 'GET', `/api/imports/${body.id}`);
    expect(shown.body.actions).toEqual(['approve', 'withdraw']);
    expect(shown.body.items.map((one: { item: { name: string } }) => one.item.name).sort()).toEqual([
      '殡葬补贴',
      '高龄津贴',
    ]);
    const approved = await rig.command('1007', `/api/imports/${body.id}`, 'approve');
    expect([approved.status, approved.body.state]).toEqual([200, 'active']);
    expect((await names()).sort()).toEqual(['殡葬补贴', '高龄津贴']);
  });

  test('readers see all of an approved import before each of its records says so, and a later run finishes those', async () => {
    const { body } = await send(table(row('临时补助'), row('取暖补助')));
    const order = { id: body.id, command: { type: 'approve' }, actor: staffActor('1007'), at: rig.now } as const;
    await perform(rig.house, keptBatch, order);
    expect((await names()).sort()).toEqual(['临时补助', '取暖补助', '殡葬补贴', '高龄津贴']);
    const states = async () => (await allItems(rig.house.tables)).flatMap(({ state }) => state.versions);
    const unsettled = async () => (await states()).filter((one) => one.batch === body.id && !one.approved).length;
    expect(await unsettled()).toBe(2);
    await settleBatch(rig.house, body.id, rig.now);
    await settleBatch(rig.house, body.id, rig.now);
    expect(await unsettled()).toBe(0);
    expect(await names()).toHaveLength(4);
  });

  test('an import killed between two members goes on with the same list and ends as one', async () => {
    const list = table(row('春耕补助'), row('秋收补助'), row('防汛补助'));
    const { put, transact } = rig.house.tables;
    let left = 3;
    const dying = (async (puts) => {
      if (left-- === 0) throw new Error('killed');
      return transact(puts);
    }) as typeof transact;
    const house = { ...rig.house, tables: { ...rig.house.tables, put, transact: dying } };
    const checked = await checkTable(house, list as ListTable, rig.now);
    await expect(runImport(house, 'items', checked, '1008', rig.now)).rejects.toThrow('killed');
    expect(await names()).not.toContain('春耕补助');
    const { status, body } = await send(list);
    expect([status, body.state, body.count]).toEqual([201, 'staged', 3]);
    const staged = (await allItems(rig.house.tables)).flatMap(({ state }) =>
      state.versions.filter((one) => one.batch === body.id),
    );
    expect(staged.map((one) => one.name).sort()).toEqual(['春耕补助', '秋收补助', '防汛补助'].sort());
    await rig.command('1007', `/api/imports/${body.id}`, 'withdraw', { reason: '测试' });
  });

  test('every item says itself who approved it and with which import', async () => {
    const first = (await itemsInForce(rig.house, rig.now)).find(({ item }) => item.name === '高龄津贴');
    const { body } = await rig.ask('1008', 'GET', `/api/items/${first?.id}`);
    expect(body.versions[0].approved).toEqual({ by: '1007', from: '2026-10-09' });
  });

  test('the same list once more changes nothing; a changed row changes only its item', async () => {
    const same = await send(table(row('高龄津贴'), row('殡葬补贴')));
    expect([same.status, same.body.unchanged]).toEqual([200, 2]);
    const retyped = { 受理条件: '户籍在本镇;年满 八十周岁', 设定依据: '《某条例》 ', 办理流程: '提交；审核；告知' };
    expect((await send(table(row('高龄津贴', retyped), row('殡葬补贴')))).body).toMatchObject({ unchanged: 2 });
    const { body } = await send(table(row('高龄津贴', { 承诺时限: '5' }), row('殡葬补贴')));
    expect([body.new, body.changed, body.unchanged, body.count]).toEqual([0, 1, 1, 1]);
    await rig.command('1007', `/api/imports/${body.id}`, 'approve');
    const items = (await itemsInForce(rig.house, rig.now)).filter(({ item }) => /津贴|殡葬/.test(item.name));
    expect(items.map(({ item, version }) => [item.name, version.version, item.commitmentDays]).sort()).toEqual([
      ['殡葬补贴', 1, 10],
      ['高龄津贴', 2, 5],
    ]);
  });

  test('DI-2: a dry run names which fields would change, what stands there and what would', async () => {
    const list = table(row('高龄津贴', { 法定时限: '30个工作日', 办理地点: '' }), row('殡葬补贴'));
    const { body } = await send({ ...list, dryRun: true });
    expect(body.changes).toEqual([
      {
        row: 2,
        name: '高龄津贴',
        fields: [
          { label: '法定时限', from: '20 个工作日', to: '30 个工作日' },
          { label: '承诺时限', from: '5 个工作日', to: '10 个工作日' },
          { label: '办理地点', from: '民政窗口', to: '' },
        ],
      },
    ]);
    expect((await send({ ...table(row('殡葬补贴')), dryRun: true })).body.changes).toEqual([]);
  });

  test('DI-6: identity numbers are refused in any column, each cell named, none repeated and nothing kept', async () => {
    const columns = ['工号', '姓名', '职务', '岗位职责', '身份证号'];
    const id = '11010519491231002X';
    const rows = [
      { row: 2, cells: ['1050', '甲', '干部', '', '1.10105194912e+17'] },
      { row: 3, cells: ['1051', '乙', '干部', `联系人１１０１０５１９４９１２３１００２Ｘ`, ''] },
      { row: 4, cells: ['1052', '丙', '干部', '', ''] },
    ];
    const { status, body } = await send({ kind: 'staff', columns, rows });
    expect([status, body.violations.map((one: { path: string }) => one.path)]).toEqual([
      400,
      ['row 2, 身份证号', 'row 3, 岗位职责'],
    ]);
    expect(JSON.stringify(body)).not.toContain(id);
    expect(body.violations[0].says).toContain('身份证号不能导入');
    expect((await rig.ask('1008', 'GET', '/api/staff/1052')).status).toBe(404);
    const hidden = await send({ ...table(row('护理补贴')), columns: [...COLUMNS.slice(0, -1), '备注'] });
    expect(hidden.status).toBe(201);
    await rig.command('1007', `/api/imports/${hidden.body.id}`, 'withdraw', { reason: '测试' });
  });

  test('a list as a township publishes it is taken, and what it does not say is named', async () => {
    const [columns = [], ...rows] = readFileSync(new URL('./fixtures/items.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.replace('\ufeff', '').split(','));
    const { body } = await send({
      kind: 'items',
      columns,
      rows: rows.map((cells, i) => ({ row: i + 2, cells })),
      dryRun: true,
    });
    expect(body.errors).toEqual([]);
    expect(body.warnings.map((one: { says: string }) => one.says)).toEqual([
      '第 2 行「法定时限」：未提供法定时限',
      '第 2 行「承诺时限」：未提供承诺时限',
      '第 3 行「法定时限」：未提供法定时限',
      '第 3 行「承诺时限」：未提供承诺时限',
    ]);
  });
});

describe('lists of offices and staff', () => {
  const offices = (...rows: string[][]) => ({
    kind: 'offices',
    columns: ['所室代码', '所室名称', '主要职能', '负责人工号', '电话'],
    rows: rows.map((cells, i) => ({ row: i + 2, cells })),
  });
  const staff = (...rows: string[][]) => ({
    kind: 'staff',
    columns: ['工号', '姓名', '职务', '岗位职责', '所室', '分管领导工号'],
    rows: rows.map((cells, i) => ({ row: i + 2, cells })),
  });

  test('take effect at once, all of them, and the same list again changes nothing', async () => {
    const list = offices(
      ['finance', '财政所', '1.预算；2.决算', '', '0356-7120040'],
      ['', '民政办', '社会救助', '', ''],
    );
    const { status, body } = await send(list);
    expect([status, body.state, body.new, body.changed]).toEqual([201, 'active', 1, 1]);
    const { body: now } = await rig.ask('1008', 'GET', '/api/offices');
    expect(now.items).toMatchObject([
      { id: 'civil-affairs', functions: ['社会救助'] },
      { id: 'finance', functions: ['预算', '决算'] },
    ]);
    expect((await send(list)).body).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  test('a leader further down the list is known; roles and accounts stay as they are', async () => {
    const { status, body } = await send(
      staff(
        ['1030', '梁小满', '干部', '', '财政所', '1031'],
        ['1031', '毕立夏', '副镇长', '', '', ''],
        ['1007', '原丽娟', '干部', '', '', ''],
      ),
    );
    expect([status, body.new, body.changed]).toEqual([201, 2, 1]);
    const { body: me } = await rig.ask('1007', 'GET', '/api/me');
    expect(me).toMatchObject({ name: '原丽娟', roles: ['publisher', 'administrator'] });
    expect((await rig.ask('1008', 'GET', '/api/staff/1030')).body).toMatchObject({ office: 'finance', leader: '1031' });
  });

  test('what the list has no column for stays as it is kept, an empty cell clears it', async () => {
    const few = {
      kind: 'offices',
      columns: ['所室代码', '所室名称', '地点'],
      rows: [{ row: 2, cells: ['finance', '财政所', '二楼'] }],
    };
    const { body } = await send({ ...few, dryRun: true });
    expect(body.changes).toEqual([{ row: 2, name: '财政所', fields: [{ label: '地点', from: '', to: '二楼' }] }]);
    expect((await send(few)).status).toBe(201);
    const { body: now } = await rig.ask('1008', 'GET', '/api/offices');
    expect(now.items).toContainEqual(
      expect.objectContaining({ id: 'finance', functions: ['预算', '决算'], phone: '0356-7120040', place: '二楼' }),
    );
    const people = {
      kind: 'staff',
      columns: ['工号', '姓名', '职务'],
      rows: [{ row: 2, cells: ['1030', '梁小满', '科员'] }],
    };
    expect((await send(people)).body).toMatchObject({ new: 0, changed: 1 });
    const one = async () => (await rig.ask('1008', 'GET', '/api/staff/1030')).body;
    expect(await one()).toMatchObject({ title: '科员', office: 'finance', leader: '1031' });
    await send({ ...people, columns: [...people.columns, '分管领导工号'] });
    expect(await one()).toMatchObject({ office: 'finance' });
    expect((await one()).leader).toBeUndefined();
  });

  test('a leader who is nobody, an office that is none, a head who is not there yet: each named', async () => {
    const { body } = await send(staff(['1032', '甲', '干部', '', '财务科', '9999'], ['12', '乙', '', '', '', '']));
    expect(body.violations.map((one: { says: string }) => one.says)).toEqual([
      '第 2 行「所室」：没有名称或代码为“财务科”的所室',
      '第 2 行「分管领导工号」：工号 9999 既不是在岗人员，也不在本表中',
      '第 3 行「职务」：不能为空',
    ]);
    const head = await send(offices(['safety', '安监办', '', '8888', '']));
    expect(head.body.violations[0].says).toContain('请先导入干部，再补填负责人');
  });

  test('only an administrator imports, and a body that is no table is malformed', async () => {
    expect((await send(staff(), '1006')).status).toBe(403);
    expect((await send({ kind: 'kings', columns: [], rows: [] })).status).toBe(400);
    expect((await send({ kind: 'staff', columns: ['工号', '姓名', '职务'], rows: [] })).body.violations[0].says).toBe(
      '没有可以导入的行',
    );
  });
});
