// A month with complaints of every kind, marked in every private field, and the report of that month as each of its readers
// has it (SV-4.1, SV-4.4): no mark, no number, no count that the person named could tell anything from.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onBoards } from '#functions/publish/on-boards.ts';
import { gatherReport } from '#functions/report/gather.ts';
import { drain } from '#functions/work/react.ts';
import { worker } from '#functions/work/worker.ts';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import type { ReportFigures } from '#shared/report/figures.ts';
import { zipOf } from '#shared/sheets/zip.ts';
import { day, instant } from '#shared/time.ts';
import { openSealedTown, type SealedTown } from '../complaint/sealed-town.ts';
import { asking, claimsOf } from '../http/gateway-event.ts';
import { type Matter, type Person, personOf } from '../routes/person.ts';
import { ALL_ROUTES } from '../town.ts';
import { NOBODY_WOKEN } from '../woken.ts';

const PATH = '/api/reports/monthly/2026-09';
const DRAFTED = instant('2026-10-08T08:35:00+08:00');
/** Who reads it: the leading group, the appraisal group, a supervising leader. */
const SIGNERS = ['1006', '1010', '1011'];
const READERS = [...SIGNERS, '1005', '1014', '1004'];

/** One mark for each private field, found nowhere else. */
const MARK = {
  ...{ subject: '琉璃标记', body: '琥珀标记', name: '钱玛瑙', phone: '000-7777-6666', message: '珊瑚标记' },
  ...{ unseal: '翡翠标记', screen: '珍珠标记', plan: '水晶标记', record: '砗磲标记', finding: '赤金标记' },
  ...{ reply: '白银标记', rectify: '青玉标记', owner: '墨玉标记', urged: '黄玉标记' },
} as const;

let town: SealedTown;
let person: Person;
const made: { [who: string]: Matter } = {};
/** The month counted before and after there was a complaint about the chair. */
const counted: ReportFigures[] = [];

const contact = { name: MARK.name, phone: MARK.phone };
const complaint = (facts: object) => ({ kind: 'complaint', subject: MARK.subject, body: MARK.body, ...facts });
const step = async (by: string, id: string, name: string, body: object = {}) => {
  const answer = await town.command(by, `/api/cases/${id}`, name, body);
  if (answer.status !== 200) throw new Error(`${name} by ${by}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
async function reports(by: string, name: string, body: object = {}) {
  const answer = await town.command(by, PATH, name, body);
  if (answer.status !== 200) throw new Error(`${name} by ${by}: ${JSON.stringify(answer.body)}`);
  await drain(town.house, NOBODY_WOKEN, town.now);
}

/** The whole way of one complaint, a mark left at every step. */
async function investigated(matter: Matter): Promise<void> {
  const { id } = matter;
  const opened = await step('1005', id, 'unseal', { reason: MARK.unseal });
  // The marks are in the house: what is looked for below is there to be found.
  expect(JSON.stringify(opened.said)).toContain(MARK.body);
  await step('1005', id, 'screen', { note: MARK.screen });
  await step('1005', id, 'assign-investigator', { staff: '1015' });
  await step('1015', id, 'plan', { text: MARK.plan });
  await person.takes('message', matter, { text: MARK.message });
  await step('1015', id, 'record', { text: MARK.record });
  await step('1015', id, 'find', { finding: 'founded', text: MARK.finding, scope: 'internal' });
  await step('1015', id, 'reply', { text: MARK.reply });
  await step('1015', id, 'rectify', { text: MARK.rectify, owner: MARK.owner, dueOn: '2026-10-15' });
}

beforeAll(async () => {
  town = await openSealedTown();
  person = personOf(town);
  for (let n = 0; n < 6; n++) await town.register({ subject: `路灯${n}` });
  made.named = await person.submits(complaint({ identity: 'named', contact, target: { office: 'civil-affairs' } }));
  await investigated(made.named);
  made.confidential = await person.submits(
    complaint({ identity: 'confidential', contact, target: { staff: '1002' }, keepFrom: ['1013'] }),
  );
  expect((await person.takes('urge', made.confidential)).status).toBe(200);
  made.anonymous = await person.submits(complaint({ identity: 'anonymous' }));
  made.member = await person.submits(complaint({ identity: 'confidential', contact, target: { staff: '1010' } }));
  counted.push(await gatherReport(town.house, '2026-09', DRAFTED));
  made.chair = await person.submits(complaint({ identity: 'named', contact, target: { staff: '1006' } }));
  await drain(town.house, NOBODY_WOKEN, town.now);
  counted.push(await gatherReport(town.house, '2026-09', DRAFTED));
  town.now = DRAFTED;
  await worker(town.house, NOBODY_WOKEN)({ source: 'schedule', name: 'monthly-report', time: town.now });
  await drain(town.house, NOBODY_WOKEN, town.now);
  await reports('1005', 'write', { causes: '窗口人手不足', measures: '增加值班' });
  await reports('1005', 'submit');
  await reports('1011', 'return', { reason: '措施没有写明期限' });
  await reports('1005', 'write', { measures: '十月底前增加值班' });
  await reports('1005', 'submit');
  for (const by of SIGNERS) await reports(by, 'sign');
}, 120_000);
afterAll(() => town.close());

/** Everything that says something of a complaint: marks, numbers, ids. */
const traces = (): string[] => [
  ...Object.values(MARK),
  ...Object.values(made).flatMap(({ id, number, code }) => [id, number, code]),
];
const told = (text: string): string[] => [
  ...traces().filter((one) => text.includes(one)),
  ...(text.match(/-T\d{3,}/g) ?? []),
];

/** The text of every part of an office file that has any. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const zip = zipOf(bytes, NODE_GROUND);
  const sheets = Array.from({ length: 20 }, (_, n) => `xl/worksheets/sheet${n + 1}.xml`);
  const parts = ['word/document.xml', 'word/footer1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'];
  const props = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml', 'word/comments.xml'];
  const found = [...parts, ...props, ...sheets].filter((name) => zip.has(name));
  return (await Promise.all(found.map((name) => zip.text(name)))).join('\n');
}

test('SV-4.1: a complaint about the chair is in no figure of the report that the chair reads: it counts as if there were none', () => {
  expect(made.chair?.number).toMatch(/T000005$/);
  expect(counted[1]).toEqual(counted[0]);
});

test('SV-4.4: of the others the report has two counts of the whole township, and no split, rate, office or person', async () => {
  const { body } = await town.ask('1010', 'GET', PATH);
  expect(body.state).toBe('frozen');
  const { figures } = body.document;
  expect(figures.complaints).toEqual({ month: '2026-09', received: 4, found: 1 });
  // Nor do they move what is counted of matters: six came in, and nobody urged any of them.
  expect([figures.whole.received, figures.whole.urged, figures.steps.urged]).toEqual([6, 0, 0]);
  const apart = [...figures.kinds, ...figures.channels, ...figures.offices];
  expect(apart.map(({ name }: { name: string }) => name)).not.toContain('complaint');
  expect(JSON.stringify(figures.overdue)).not.toContain('complaint');
});

test('SV-4.1: every reader has the same report, whoever of them a complaint is about, and it tells nothing of one', async () => {
  const seen = await Promise.all(
    READERS.map(async (by) => {
      const [{ body }, edition] = [await town.ask(by, 'GET', PATH), await town.ask(by, 'GET', `${PATH}/editions/1`)];
      expect([by, told(JSON.stringify(body)), told(JSON.stringify(edition.body))]).toEqual([by, [], []]);
      return JSON.stringify([body.document, edition.body.bytes]);
    }),
  );
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toContain('窗口人手不足');
  // What is looked for would be found.
  expect(told(`${MARK.owner} ${made.member?.number}`)).toHaveLength(3);
});

test.each(['docx', 'xlsx'])(
  'SV-4.1: the report as .%s tells each of them nothing of a complaint but the counts',
  async (format) => {
    const ask = asking(ALL_ROUTES, town.house);
    for (const by of READERS) {
      const at = '2026-10-09T10:00';
      const { status, bytes } = await ask({
        method: 'GET',
        path: `${PATH}/file`,
        query: `format=${format}`,
        claims: claimsOf(by),
        at,
      });
      const text = status === 200 ? await textOf(bytes) : '';
      expect([by, status, text.includes('投诉举报'), told(text)]).toEqual([by, 200, true, []]);
    }
  },
);

test('SV-4.1: what the readers are told of the report names the month alone', async () => {
  for (const by of READERS) {
    const { body } = await town.ask(by, 'GET', '/api/inbox');
    const said = body.items.filter(({ aggregate }: { aggregate: string }) => aggregate === 'report');
    expect([by, told(JSON.stringify(said))]).toEqual([by, []]);
  }
  // The members named learn of nothing else either.
  for (const by of ['1006', '1010']) {
    const { body } = await town.ask(by, 'GET', '/api/inbox');
    const own = by === '1006' ? made.chair : made.member;
    expect(JSON.stringify(body)).not.toContain(own?.number);
  }
});

test('SV-4.1: the public edition, its figures and its record tell nothing of a complaint but the counts', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const asked = { board: 'monthly-report', from: { report: '2026-09' } };
  const { status, body: draft } = await town.ask('1005', 'POST', '/api/disclosures', asked, key);
  expect([status, told(JSON.stringify(draft))]).toEqual([201, []]);
  expect(draft.figures.complaints).toEqual({ month: '2026-09', received: 4, found: 1 });
  const path = `/api/disclosures/${draft.id}`;
  expect((await town.command('1005', path, 'submit')).status).toBe(200);
  expect((await town.command('1007', path, 'approve')).status).toBe(200);
  const { records } = await onBoards(town.house.tables, day('2026-09-01'), town.now);
  expect(records.map(({ board }) => board)).toEqual(['monthly-report']);
  expect(told(JSON.stringify(records))).toEqual([]);
});

test('SV-4.1: outside the sealed table no row of the report has a mark', async () => {
  const rows = [...(await town.everyRow('appraisals')), ...(await town.everyRow('registry'))].map((row) =>
    JSON.stringify(row),
  );
  const of = rows.filter((row) => /report|monthly/i.test(row));
  expect(of.length).toBeGreaterThan(5);
  expect(of.flatMap((row) => Object.values(MARK).filter((mark) => row.includes(mark)))).toEqual([]);
});
