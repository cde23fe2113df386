// A canary for everything that must stay inside (DI-6): each private field of a story carries a mark of its own, the story
// is played through the real doors and published, and no mark is in any byte that leaves: pages, feeds, data, index, what
// is kept of old releases, the log, and what the public doors answer.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '#infra/local/house.ts';
import { instant } from '#shared/time.ts';
import { livesIn } from './lives.ts';
import { newFolder, openSampleHouse, speaking } from './open-sample-house.ts';

const folder = newFolder();
let house: House;
const lives = livesIn(() => house);

/** Marks laid so far, each of its own. */
const marks: string[] = [];
const laid = (text: string): string => {
  marks.push(text);
  return text;
};
const mark = (field: string): string => laid(`canary${marks.length}x${field.replace(/[^a-z]/gi, '')}`);
/** A telephone number is a mark too; nobody else in the township has it. */
const phoneMark = (): string => laid(`199${77_000_000 + marks.length}`);

/** Names and numbers of records that were taken down or never approved: none may be found either. */
const gone: string[] = [];

async function disclose(by: string, id: string, name: string, body: object = {}) {
  const who = await speaking(house, by);
  const { version } = (await who.get(`/api/disclosures/${id}`)).body;
  const answer = await who.post(`/api/disclosures/${id}/${name}`, body, { 'if-match': `"${version}"` });
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer.body;
}

const register = () => ({
  kind: 'petition',
  channel: 'phone',
  subject: mark('subject'),
  body: mark('body'),
  contact: {
    name: mark('contact name'),
    organisation: mark('contact organisation'),
    phone: phoneMark(),
  },
  onBehalfOf: mark('on behalf of'),
  agent: mark('agent'),
});

/** A case with a mark in every word that is written on its way, finished and put forward. */
async function caseLife(): Promise<{ readonly number: string; readonly draft: string }> {
  const made = await lives.register('1001', register());
  await lives.does('1001', made.id, 'relay', { to: '1004', note: mark('relay note') });
  await lives.does('1001', made.id, 'hand-over', { office: 'civil-affairs', reason: mark('hand-over reason') });
  await lives.does('1002', made.id, 'return-hand-over', {
    reason: mark('return reason'),
    suggestedOffice: 'agriculture',
  });
  await lives.does('1001', made.id, 'accept');
  const missing = mark('missing name');
  await lives.does('1001', made.id, 'issue-notice', { missing: [{ name: missing, how: mark('missing how') }] });
  await lives.does('1001', made.id, 'correct', {
    field: 'contact.name',
    to: mark('corrected name'),
    reason: mark('correction reason'),
  });
  await lives.does('1001', made.id, 'message', { text: mark('message of the office') });
  await lives.person('messages', { number: made.number, code: made.code, text: mark('message of the person') });
  await lives.does('1004', made.id, 'supervise', { note: mark('leader’s note') });
  await lives.does('1001', made.id, 'receive-materials', { received: [missing] });
  await lives.does('1001', made.id, 'report-progress', { text: mark('progress') });
  const done = await lives.does('1001', made.id, 'complete', {
    result: mark('result'),
    told: { how: mark('told how'), at: new Date(house.now()).toISOString(), by: mark('told by') },
    publish: true,
  });
  await lives.person('ratings', { number: made.number, code: made.code, level: 1, comment: mark('rating comment') });
  return { number: made.number, draft: done.disclosure };
}

const CLEAN = { title: '道路积水', asked: '反映道路积水。', outcome: '已疏通排水沟。' };

/** Published after words that were not fit for it were returned and rewritten. */
async function publishedResult(): Promise<void> {
  const { draft } = await caseLife();
  await disclose('1001', draft, 'edit', { fields: { ...CLEAN, outcome: mark('words that were rewritten') } });
  await disclose('1001', draft, 'submit');
  await disclose('1007', draft, 'return', { reason: mark('why it was returned') });
  await disclose('1001', draft, 'edit', { fields: { ...CLEAN, outcome: '已疏通排水沟，联系13512345678可核实。' } });
  await disclose('1001', draft, 'submit');
  await disclose('1007', draft, 'approve', {
    keep: [{ hint: 'outcome-mobile-1', reason: mark('why a hint was kept') }],
  });
  await disclose('1001', draft, 'edit', { fields: { outcome: mark('words of a correction that waits') } });
}

/** Public for a while, then taken back. */
async function withdrawnResult(): Promise<void> {
  const { draft, number } = await caseLife();
  await disclose('1001', draft, 'edit', { fields: { ...CLEAN, title: mark('title of what was withdrawn') } });
  await disclose('1001', draft, 'submit');
  await disclose('1007', draft, 'approve');
  await house.buildSite();
  expect((await (await speaking(house)).get(`/boards/results/${number}/`)).status).toBe(200);
  await disclose('1007', draft, 'withdraw', { reason: '公示文字需要重写' });
  gone.push(number);
}

/** A notice with names, corrected while it is open, taken down when its period is over. */
async function expiredNotice(): Promise<void> {
  const who = await speaking(house, '1002');
  const fields = {
    title: '征兵体检合格人员公示',
    body: '下列青年体检合格。',
    category: 'conscription',
    office: 'civil-affairs',
    people: [{ name: mark('name in a list'), village: 'shanghe' }],
  };
  const { body: made } = await who.post('/api/disclosures', { board: 'notices', fields });
  await disclose('1002', made.id, 'submit');
  const shown = await disclose('1007', made.id, 'approve');
  await disclose('1002', made.id, 'edit', { fields: { body: mark('words of a correction sent back') } });
  await disclose('1007', made.id, 'return', { reason: mark('why a correction was sent back') });
  gone.push(shown.name);
  const opinion = await lives.person('opinions', {
    board: 'notices',
    record: shown.name,
    text: mark('opinion not approved'),
    contact: { name: mark('name under an opinion'), phone: phoneMark() },
  });
  expect(opinion.status).toBe(201);
  await house.buildSite();
  expect((await (await speaking(house)).get(`/boards/notices/${shown.name}/`)).status).toBe(200);
}

/** Marks of complaints: they are in no file of the data folder at all, not even in the tables. */
const sealed: string[] = [];
const seal = (field: string): string => {
  const text = mark(field);
  sealed.push(text);
  return text;
};

/** A complaint with a mark in every word, looked into by the group, and its reporter heard twice (SV-4.1). */
async function complaintLife(): Promise<void> {
  const { body: made } = await lives.person('cases', {
    kind: 'complaint',
    identity: 'named',
    subject: seal('complaint subject'),
    body: seal('complaint body'),
    contact: { name: seal('reporter'), organisation: seal('reporter’s organisation'), phone: phoneMark() },
    target: { office: 'civil-affairs', staff: '1002' },
    keepFrom: ['1001'],
  });
  // Members name it by a reference; it is the only one there.
  const mine = (await lives.todo('1005')).find(({ kind }) => kind === 'complaint');
  await lives.does('1005', mine.id, 'unseal', { reason: seal('reason of an opening') });
  await lives.does('1005', mine.id, 'screen', { note: seal('screening note') });
  await lives.does('1005', mine.id, 'assign-investigator', { staff: '1005', reason: seal('assignment') });
  await lives.does('1005', mine.id, 'plan', { text: seal('plan') });
  await lives.person('messages', { number: made.number, code: made.code, text: seal('message of a reporter') });
  await lives.does('1005', mine.id, 'record', { text: seal('record') });
  await lives.does('1005', mine.id, 'find', {
    finding: 'partly',
    text: seal('finding'),
    scope: 'none',
    reason: seal('unpublished'),
  });
  await lives.does('1005', mine.id, 'reply', { text: seal('reply') });
  const view = await lives.follows(made);
  expect(JSON.stringify(view)).toContain(sealed.at(-1));
  const owed = { text: seal('rectification'), owner: seal('who puts it right'), dueOn: '2026-10-15' };
  await lives.does('1005', mine.id, 'rectify', owed);
  await lives.does('1005', mine.id, 'close', { text: seal('end'), scope: 'public', reason: seal('wider scope') });
  const under = { number: made.number, code: made.code };
  await lives.person('ratings', { ...under, level: 1, comment: seal('comment on a rating') });
  await lives.does('1006', mine.id, 'contact', { text: seal('answer to a rating') });
  await lives.person('retaliation', { ...under, text: seal('retaliation as said') });
  await lives.does('1005', mine.id, 'flag-retaliation', { text: seal('retaliation as found') });
  // A draft that nobody let through: meant for the public, and not public.
  const words = { title: mark('draft title'), asked: mark('draft asked'), outcome: mark('draft outcome') };
  const { disclosure } = await lives.does('1005', mine.id, 'publish', words);
  gone.push(disclosure.slice(0, 12));
  await lives.person('reopen', { ...under, reason: seal('reason to reopen') });
  expect(JSON.stringify(await lives.follows(made))).toContain(sealed.at(-1));
  gone.push(made.number);
}

beforeAll(async () => {
  house = await openSampleHouse(folder);
  await publishedResult();
  await withdrawnResult();
  await expiredNotice();
  await complaintLife();
  await house.moveClock(instant('2026-10-20T09:00:00+08:00'));
  await house.buildSite();
}, 300_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder, with what is in it. */
const filesIn = (dir: string): [string, string][] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => [path, readFileSync(join(dir, path), 'latin1')]);

const found = (files: readonly (readonly [string, string])[], wanted: readonly string[]): string[] => {
  const bytes = wanted.map((text) => Buffer.from(text, 'utf8').toString('latin1'));
  return files.flatMap(([path, content]) =>
    bytes.flatMap((text, i) => (content.includes(text) ? [`${path}: ${wanted[i]}`] : [])),
  );
};

test('DI-6: no mark of any private field is in any byte of the site, of what is kept of it, or of the log', () => {
  expect(marks.length).toBeGreaterThan(40);
  const site = filesIn(join(folder, 'site'));
  expect(site.length).toBeGreaterThan(50);
  expect(found(site, marks)).toEqual([]);
  const logs = readdirSync(folder).filter((name) => name.includes('log'));
  expect(logs.length).toBeGreaterThan(0);
  const written = logs.map((name): [string, string] => [name, readFileSync(join(folder, name), 'latin1')]);
  expect(found(written, marks)).toEqual([]);
});

test('SV-4.1: no word of a complaint is readable in any file of the house, tables and scheduler included', async () => {
  expect(sealed.length).toBeGreaterThan(10);
  const files = filesIn(folder);
  expect(files.map(([path]) => path)).toContain('tables.db');
  expect(found(files, sealed)).toEqual([]);
  // What is not sealed is found in that very file, so that the search can fail.
  expect(
    found(
      files,
      marks.filter((text) => text.includes('progress')),
    ).length,
  ).toBeGreaterThan(0);
});

test('DI-6: the canary can sing: what was approved is there', () => {
  const site = filesIn(join(folder, 'site'));
  expect(found(site, ['已疏通排水沟，联系13512345678可核实。']).length).toBeGreaterThan(0);
});

test('DI-6: what was withdrawn or is over is gone from every file that is kept, and its address says so', async () => {
  expect(found(filesIn(join(folder, 'site')), gone)).toEqual([]);
  const anyone = await speaking(house);
  const [number, notice] = gone;
  expect((await anyone.get(`/boards/results/${number}/`)).status).toBe(410);
  expect((await anyone.get(`/boards/notices/${notice}/`)).status).toBe(410);
});

test('DI-6: the public doors say none of it either, in answers and in refusals', async () => {
  const anyone = await speaking(house);
  const answers = await Promise.all(
    ['/boards/whereabouts/', '/api/openapi.json', '/api/health', `/boards/results/${gone[0]}/`, '/boards/nowhere/'].map(
      async (path): Promise<[string, string]> => [path, JSON.stringify((await anyone.get(path)).body)],
    ),
  );
  const refused = await lives.person('opinions', { board: 'notices', record: gone[1], text: 'x' });
  expect(found([...answers, ['refusal', JSON.stringify(refused.body)]], marks)).toEqual([]);
});
