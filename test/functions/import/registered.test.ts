// Lists of villages, service commitments and the disclosure catalogue through the real route, on the real engine.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitmentVersions, entryVersions } from '#functions/perform/kept-registered.ts';
import { importRoutes } from '#functions/routes/imports.ts';
import { meRoutes } from '#functions/routes/me.ts';
import { officeRoutes } from '#functions/routes/offices.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import { headingScore } from '#shared/directory/import/headings.ts';
import { tableIn } from '#shared/directory/import/table-in.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { row, workbook } from '../../shared/sheets/xlsx-by-hand.ts';
import { openRig, type Rig } from '../directory/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig([...meRoutes, ...officeRoutes, ...staffRoutes, ...importRoutes]);
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

async function send(name: string, bytes: Uint8Array, dryRun = false) {
  const table = tableIn(await readFile(name, bytes, NODE_GROUND, (cells) => headingScore(cells)));
  return rig.ask('1008', 'POST', '/api/imports', { ...table, ...(dryRun ? { dryRun } : {}) });
}
const says = (found: readonly { readonly says: string }[]) => found.map((one) => one.says);
const approve = (id: string) => rig.command('1007', `/api/imports/${id}`, 'approve', {});

describe('the disclosure catalogue', () => {
  test('practice 8: the columns that townships use come in as they are; what is not given is said once', async () => {
    const file = readFileSync(new URL('fixtures/disclosure-catalogue.csv', import.meta.url));
    const { status, body } = await send('公开目录.csv', file);
    expect([status, body.kind, body.state, body.new]).toEqual([201, 'catalogue', 'staged', 7]);
    expect(says(body.warnings)).toEqual(['没有“公开栏目”列，新增的按未提供处理，原有的保留原值']);
    expect(await entryVersions.inForce(rig.house, rig.now)).toEqual([]);
    const seen = await rig.ask('1007', 'GET', `/api/imports/${body.id}`);
    expect(seen.body.members).toHaveLength(7);
    expect(seen.body.members[0].facts).toContainEqual({ label: '公开主体', says: '镇人民政府' });
    expect((await approve(body.id)).status).toBe(200);
    const inForce = await entryVersions.inForce(rig.house, rig.now);
    expect(inForce.map((one) => one.says.subMatter)).toContain('政策法规');
    expect((await send('公开目录.csv', file)).body).toMatchObject({ new: 0, changed: 0, unchanged: 7 });
  });

  test('practice 8: what the file has no column for is kept of entries that are known', async () => {
    const [entry] = await entryVersions.inForce(rig.house, rig.now);
    if (!entry) throw new Error('no entry');
    const { id, says: known } = entry;
    const proposed = await rig.command('1008', `/api/catalogue/${id}`, 'propose', { ...known, board: 'notices' });
    const version = proposed.body.versions.at(-1).version;
    expect((await rig.command('1007', `/api/catalogue/${id}`, 'approve', { version })).status).toBe(200);
    const file = readFileSync(new URL('fixtures/disclosure-catalogue.csv', import.meta.url));
    expect((await send('公开目录.csv', file)).body).toMatchObject({ new: 0, changed: 0, unchanged: 7 });
  });

  test('boxes to tick below headings of two lines say whom, how and by which level', async () => {
    const rows = [
      row(1, ['某县乡镇公开标准目录']),
      row(2, [
        '序号',
        '公开事项',
        '',
        '公开内容（要素）',
        '公开时限',
        '公开主体',
        '公开对象',
        '',
        '公开方式',
        '',
        '公开层级',
        '',
      ]),
      row(3, ['', '一级事项', '二级事项', '', '', '', '全社会', '特定群体', '主动', '依申请', '县级', '乡级']),
      row(4, [
        '1',
        '养老服务',
        '高龄津贴',
        '发放标准；发放对象',
        '20个工作日内',
        '镇人民政府',
        '√',
        '',
        '√',
        '',
        '',
        '√',
      ]),
      row(5, ['2', '', '护理补贴', '发放标准', '20个工作日内', '镇人民政府', '', '服务对象', '', '√', '√', '√']),
    ].join('');
    const joined = ['A1:L1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:H2', 'I2:J2', 'K2:L2', 'B4:B5'];
    const { body } = await send('目录.xlsx', workbook([{ name: '目录', rows, joined }]));
    expect([body.errors, body.new]).toEqual([[], 2]);
    await approve(body.id);
    const inForce = (await entryVersions.inForce(rig.house, rig.now)).map((one) => one.says);
    expect(inForce).toContainEqual(
      expect.objectContaining({
        matter: '养老服务',
        subMatter: '高龄津贴',
        audience: '全社会',
        manner: '主动',
        level: '乡级',
      }),
    );
    expect(inForce).toContainEqual(
      expect.objectContaining({ subMatter: '护理补贴', audience: '服务对象', manner: '依申请', level: '县级、乡级' }),
    );
  });

  test('a row without its limit, and one that is there twice, name row and column', async () => {
    const csv =
      '一级事项,二级事项,公开内容,公开时限,公开主体,公开对象,公开方式,公开层级\n甲,乙,丙,,镇政府,全社会,主动,乡级\n甲,丁,丙,10日,镇政府,全社会,主动,乡级\n甲,丁,丙,10日,镇政府,全社会,主动,乡级\n';
    const { body } = await send('a.csv', Buffer.from(csv), true);
    expect(says(body.errors)).toEqual(['第 2 行「公开时限」：不能为空', '第 4 行「二级事项」：与第 3 行重复']);
  });
});

describe('service commitments', () => {
  const csv = (days: string) =>
    Buffer.from(
      `承诺内容,责任科室,适用类别,承诺期限\n来电来访五个工作日内答复,民政办,信访,${days}\n上门服务不收费,民政办,,\n`,
    );

  test('SC-1: a number says what it is measured on; words alone are a promise too', async () => {
    const { status, body } = await send('承诺.csv', csv('5个工作日'));
    expect([status, body.kind, body.new]).toEqual([201, 'commitments', 2]);
    await approve(body.id);
    const inForce = (await commitmentVersions.inForce(rig.house, rig.now)).map((one) => one.says);
    expect(inForce).toContainEqual({
      text: '来电来访五个工作日内答复',
      office: 'civil-affairs',
      covers: { kind: 'petition' },
      days: 5,
      unit: 'working',
    });
    expect(inForce).toContainEqual({ text: '上门服务不收费', office: 'civil-affairs' });
  });

  test('SC-1: changed, it is a new version of the same promise', async () => {
    expect((await send('承诺.csv', csv('3个工作日'), true)).body).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
  });

  test('SC-1: a number that counts nothing names its cell', async () => {
    const { body } = await send('a.csv', Buffer.from('承诺内容,承诺期限\n马上就办,2个工作日\n'), true);
    expect(says(body.errors)).toEqual([expect.stringMatching(/^第 2 行「承诺期限」：/)]);
  });
});

test('DI-1: villages come in by their names alone and count at once', async () => {
  const { status, body } = await send('村.csv', Buffer.from('序号,行政村名称,村编码\n1,上河村,shanghe\n2,新设村,\n'));
  expect([status, body.kind, body.state]).toEqual([201, 'villages', 'active']);
  const { directory } = await rig.house.shelf();
  expect([...directory.villages.values()].map(({ name }) => name)).toEqual(
    expect.arrayContaining(['上河村', '新设村']),
  );
});
