// The registers of a month over the API: who sees which rows, page by page and as files that a spreadsheet opens safely.
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '#functions/http/openapi.ts';
import { xlsxReply } from '#functions/routes/register-file.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { type Asked, asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { openTown, over, type Town } from '../town.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORMULA = '=HYPERLINK("http://x","点我")';
const RARE = '𠮷林路😀积水，"急"';

let town: Town;
let ask: (asked: Asked) => Promise<Given>;
beforeAll(async () => {
  town = await openTown();
  ask = asking(staffRoutes, town.house);
  const phone = '13812345678';
  await town.register({ channel: 'visit', subject: FORMULA, contact: { name: '+赵大有', phone } });
  const { body } = await town.register({ channel: 'phone', subject: RARE, contact: { declined: true } });
  await town.step('1001', body.id, 'answer-on-the-spot', { answer: '已答复' });
  await town.register({ channel: 'visit', subject: '@村口' }, '1012');
  await town.register({ kind: 'document', channel: 'superior', subject: '防汛通知', from: '县防汛办', copies: 2 });
  await town.register({ channel: 'box', subject: 'constructor', kind: 'suggestion' });
});
afterAll(() => town.close());

interface Asks {
  readonly by?: string;
  readonly query?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly method?: string;
}
const get = (address: string, { by = '1006', query = '', headers = {}, method = 'GET' }: Asks = {}): Promise<Given> =>
  ask({ method, path: `/api/registers/${address}`, query, headers, claims: claimsOf(by), at: '2026-09-24T11:00' });

/** Cells of one column. */
const column = ({ json }: Given, name: string): unknown[] => {
  const at = json.columns.findIndex((one: { name: string }) => one.name === name);
  return json.rows.map(({ cells }: { cells: unknown[] }) => cells[at]);
};

describe('who sees what', () => {
  test('FI-1: the chair sees every case of the month, oldest first, and is told that this is all', async () => {
    const given = await get('first-inquiry/2026-09');
    expect(given.status).toBe(200);
    expect(column(given, 'n')).toEqual([1, 2, 3, 4, 5]);
    expect(column(given, 'subject')).toEqual([FORMULA, RARE, '@村口', '防汛通知', 'constructor']);
    expect(given.json).toMatchObject({
      register: 'first-inquiry',
      month: '2026-09',
      title: '首问责任登记簿',
      clause: 'FI-1',
      whole: true,
      says: '含全镇事项',
      asOf: '2026-09-24T03:00:00.000Z',
    });
    expect(given.json.cursor).toBeUndefined();
    expect(given.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['the appraisal group', '1005', 5, true],
    ['a member of the leading group', '1010', 5, true],
    ['the clerk who registered them', '1001', 4, false],
    ['the head of their office', '1013', 4, false],
    ['the leader of the other office', '1011', 5, true],
    ['a member of the other office', '1012', 1, false],
    ['the publisher, whose office has none', '1007', 0, false],
  ])('SV-3: %s (%s) finds %i of five cases', async (_, by, n, whole) => {
    const { json } = await get('first-inquiry/2026-09', { by });
    expect([json.rows.length, json.whole]).toEqual([n, whole]);
    expect(json.says).toBe(whole ? '含全镇事项' : '含您可以查看的事项');
  });

  test('TL-4: a member of another office gets only their own visits, counted from 1', async () => {
    const given = await get('visits/2026-09', { by: '1012' });
    expect(column(given, 'subject')).toEqual(['@村口']);
    expect(column(given, 'n')).toEqual([1]);
  });

  test('SV-1: a supervisor has no register; nobody has one without signing in', async () => {
    expect((await get('visits/2026-09', { by: '1009' })).status).toBe(403);
    expect((await ask({ method: 'GET', path: '/api/registers/visits/2026-09' })).status).toBe(401);
  });

  test('telephone numbers are masked, a declined contact says so', async () => {
    expect(column(await get('visits/2026-09'), 'phone')).toEqual(['138****5678', '']);
    expect(column(await get('hotline/2026-09'), 'person')).toEqual(['不愿留']);
  });
});

describe('what is asked for', () => {
  test.each([
    ['an unknown register', 'gifts/2026-09', 404],
    ['complaints, which have none', 'complaints/2026-09', 404],
    ['no month', 'visits/september', 400],
    ['a month there is not', 'visits/2026-13', 400],
    ['a month that has not begun', 'visits/2026-10', 400],
    ['a month before the records begin', 'visits/2020-01', 200],
  ])('%s: %s answers %i', async (_, address, status) => {
    expect((await get(address)).status).toBe(status);
  });

  test('404 comes before 403, and 403 before 400', async () => {
    expect((await get('gifts/2026-09', { by: '1009' })).status).toBe(404);
    expect((await get('visits/2026-13', { by: '1009' })).status).toBe(403);
  });

  test('a month that has not begun says so', async () => {
    const { json } = await get('visits/2026-10');
    expect(json.violations).toEqual([{ path: 'month', says: '这个月还没有开始' }]);
  });

  test('an empty register is empty in every format', async () => {
    const { json } = await get('platform/2026-09');
    expect(json.rows).toEqual([]);
    const csv = await get('platform/2026-09', { query: 'format=csv' });
    expect(csv.text.split('\r\n')).toHaveLength(2);
    expect(await sheetOf(await get('platform/2026-09', { query: 'format=xlsx' }))).toHaveLength(3);
  });

  test('AC-1.18: a document stands with sender and copies, the number a number', async () => {
    const given = await get('documents/2026-09');
    expect([column(given, 'from'), column(given, 'copies')]).toEqual([['县防汛办'], [2]]);
  });

  test('English names register, columns and states in English', async () => {
    const { json } = await get('hotline/2026-09', { headers: { 'accept-language': 'en' } });
    expect([json.title, json.says]).toEqual(['Register of calls', 'every case of the township']);
    expect(json.columns.find((one: { name: string }) => one.name === 'firstAsked').label).toBe('Answered by');
    expect(json.rows[0].cells.at(-1)).toBe('Answered on the spot 2026-09-24 in time');
  });
});

describe('page by page', () => {
  test('a register goes on where it stopped and counts on', async () => {
    const numbers: unknown[] = [];
    let query = 'limit=2';
    for (let pages = 1; ; pages++) {
      const given = await get('first-inquiry/2026-09', { query });
      numbers.push(...column(given, 'n'));
      if (!given.json.cursor) {
        expect(pages).toBe(3);
        break;
      }
      query = `limit=2&cursor=${encodeURIComponent(given.json.cursor)}`;
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
  });

  test('a cursor continues nobody else’s register and no other month', async () => {
    const { json } = await get('first-inquiry/2026-09', { query: 'limit=2' });
    const query = `cursor=${encodeURIComponent(json.cursor)}`;
    expect((await get('first-inquiry/2026-09', { query, by: '1005' })).status).toBe(400);
    expect((await get('visits/2026-09', { query })).status).toBe(400);
    expect((await get('first-inquiry/2026-08', { query })).status).toBe(400);
  });
});

describe('only so much at a time', () => {
  /** A month that never ends, in which every case is a letter: it stands in the first-inquiry register and no other. */
  const endless = (read: { cards: number }) =>
    over(town.house, {
      query: async (search) => {
        if (search.index !== 'month') return town.house.tables.query(search);
        const limit = search.limit ?? 0;
        const card = { kind: 'petition', channel: 'letter', offices: [], people: [] };
        const rows = Array.from({ length: limit }, (_, i) => ({ pk: `case#${read.cards + i}`, sk: 'state', card }));
        read.cards += limit;
        return { rows, last: { pk: `case#${read.cards}` } };
      },
    });
  const from = (house: Town['house'], address: string, query: string): Promise<Given> =>
    asking(staffRoutes, house)({ method: 'GET', path: `/api/registers/${address}`, query, claims: claimsOf('1006') });

  test('a page that finds nothing among a thousand cases stops and goes on with its cursor', async () => {
    const read = { cards: 0 };
    const { json } = await from(endless(read), 'visits/2026-09', '');
    expect([json.rows, typeof json.cursor, read.cards]).toEqual([[], 'string', 1000]);
  });

  test('a file refuses what it cannot hold with a sentence, before anything is fetched', async () => {
    for (const [address, most] of [
      ['first-inquiry/2026-09', 5001],
      ['visits/2026-09', 20_000],
    ] as const) {
      const read = { cards: 0 };
      const { status, json } = await from(endless(read), address, 'format=csv');
      expect([status, read.cards]).toEqual([413, most]);
      expect(json.detail).toContain('上限 5000 件');
    }
  });
});

const sheetOf = async (given: Given): Promise<unknown[][]> => {
  const [sheet] = await readXlsx(Buffer.from(given.text, 'base64'));
  return sheet?.data ?? [];
};

describe('as files', () => {
  test('CSV: marked as UTF-8, quoted, and no cell is ever a formula', async () => {
    const given = await get('first-inquiry/2026-09', { query: 'format=csv' });
    expect(given.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(given.headers['content-disposition']).toContain('filename="first-inquiry-2026-09.csv"');
    expect(given.text.startsWith('\uFEFF序号,编号,')).toBe(true);
    expect(given.text.endsWith('\r\n')).toBe(true);
    const rows = parse(given.text, { bom: true }) as string[][];
    const at = rows[0]?.indexOf('事由') ?? -1;
    expect(rows.slice(1).map((row) => row[at])).toEqual([`'${FORMULA}`, RARE, "'@村口", '防汛通知', 'constructor']);
    expect(rows[1]?.[(rows[0] ?? []).indexOf('姓名、单位')]).toBe("'+赵大有");
    for (const cells of rows) for (const one of cells) expect(one).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('XLSX: read back it says what JSON says, text as text, below a heading and a head that stay in sight', async () => {
    const { json } = await get('first-inquiry/2026-09');
    const given = await get('first-inquiry/2026-09', { headers: { accept: XLSX } });
    expect(given.headers['content-type']).toBe(XLSX);
    const [title, asOf, head, ...rows] = await sheetOf(given);
    expect(title?.[0]).toBe('柳试镇人民政府 首问责任登记簿 2026年9月');
    expect(asOf?.[0]).toBe('截至2026年9月24日（星期四）11:00，含全镇事项');
    expect(head).toEqual(json.columns.map(({ label }: { label: string }) => label));
    const shown = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
    expect(shown).toEqual(json.rows.map(({ cells }: { cells: unknown[] }) => cells.map(String)));
    expect(rows.map((row) => typeof row[0])).toEqual(Array(5).fill('number'));
  });

  test('the name of a file that is not the whole says so', async () => {
    const named = async (by: string): Promise<string> =>
      decodeURIComponent(
        String((await get('visits/2026-09', { by, query: 'format=csv' })).headers['content-disposition']),
      );
    expect(await named('1006')).toContain('群众来访登记簿-2026-09.csv');
    expect(await named('1012')).toContain('群众来访登记簿-2026-09-可查看部分.csv');
  });

  test('`format` goes before `Accept`; an unknown format is refused; HEAD answers without a body', async () => {
    const accept = { accept: XLSX };
    const csv = await get('visits/2026-09', { query: 'format=csv', headers: accept });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect((await get('visits/2026-09', { headers: { accept: 'text/csv' } })).text).toBe(csv.text);
    expect((await get('visits/2026-09', { query: 'format=pdf' })).status).toBe(400);
    const head = await get('visits/2026-09', { query: 'format=xlsx', method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
  });

  test('the description of the API names all three forms', () => {
    const { paths } = openApi(staffRoutes, 'en', '0') as { paths: { [path: string]: { get: { responses: object } } } };
    const { responses } = paths['/api/registers/{register}/{month}']?.get ?? {};
    expect(responses).toMatchObject({
      200: { content: { 'application/json': {}, 'text/csv': {}, [XLSX]: {} } },
      413: {},
    });
  });

  test('a sheet keeps every text as it was typed, also what a program might trip over', async () => {
    const texts = ['__proto__', 'toString', '=1+1', '-2', '007', '2026-09-24', '1e5', '<b>&amp;</b>', RARE, '👨‍👩‍👧'];
    const rows = texts.map((text, i) => [i + 1, text]);
    const columns = [
      { name: 'n', label: '序号' },
      { name: 'subject', label: '事由' },
    ] as const;
    const { bytes } = await xlsxReply({ file: { plain: 'x', said: 'x' }, heading: [], columns, rows });
    const [sheet] = await readXlsx(Buffer.from(bytes ?? []));
    expect(sheet?.data.slice(1).map(([n, text]) => [n, String(text).trim()])).toEqual(rows);
    expect(sheet?.data.slice(1).every(([, text]) => typeof text === 'string')).toBe(true);
  });
});

describe('what was put right, and what only the registration knows', () => {
  test('FI-1: a subject that was corrected stands as it should have been written', async () => {
    const { body } = await town.register({ channel: 'letter', subject: '路灯不凉' });
    await town.step('1001', body.id, 'correct', { field: 'subject', to: '路灯不亮', reason: '错字' });
    expect(column(await get('first-inquiry/2026-09'), 'subject')).toContain('路灯不亮');
    expect(column(await get('first-inquiry/2026-09'), 'subject')).not.toContain('路灯不凉');
  });

  test('TL-4: a group stands with its number; SV-4.1: an opening of the box with who stood by', async () => {
    await town.register({ channel: 'visit', subject: '征地补偿', visitors: 8 });
    expect(column(await get('visits/2026-09'), 'visitors').at(-1)).toBe(8);
    await town.register({ channel: 'box', kind: 'suggestion', subject: '多放椅子', witness: '1013' });
    expect(column(await get('box/2026-09'), 'witness').at(-1)).toBe('干部1013');
  });
});
