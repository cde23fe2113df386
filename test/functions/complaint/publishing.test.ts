// What is published of a complaint (SV-4.4): written by who has it, let through by a publisher who does not stand aside, and
// until then there for nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersLaid } from '#functions/notices/letters.ts';
import { onBoards } from '#functions/publish/on-boards.ts';
import { drain } from '#functions/work/react.ts';
import { day } from '#shared/time.ts';
import { type Matter, type Person, personOf } from '../routes/person.ts';
import { NOBODY_WOKEN } from '../woken.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
let person: Person;

beforeAll(async () => {
  const hooks = [
    { name: 'gateway', kind: 'json', url: 'http://127.0.0.1:9/in' },
    { name: 'group', kind: 'wecom' },
  ];
  town = await openSealedTown({ NOTICES: JSON.stringify({ desk: 'https://zhen.example.gov.cn/staff/', hooks }) });
  person = personOf(town);
  // A second publisher, of the office that is complained of.
  await town.appoint('1016', { office: 'agriculture', leader: '1011' });
  await town.command('1008', '/api/staff/1016', 'propose-role', { role: 'publisher' });
  await town.command('1006', '/api/staff/1016', 'confirm-role', { role: 'publisher' });
});
afterAll(() => town.close());

const step = async (by: string, id: string, name: string, body: object = {}) => {
  const answer = await town.command(by, `/api/cases/${id}`, name, body);
  expect([name, answer.status, answer.body.rule ?? answer.body.violations]).toEqual([name, 200, undefined]);
  return answer.body;
};

/** A complaint that was found, told and closed. */
async function closed(facts: object, finding: string, scope = 'public'): Promise<Matter> {
  const made = await person.submits({ kind: 'complaint', subject: '态度', body: '态度生硬', ...facts });
  await step('1005', made.id, 'screen', {});
  await step('1005', made.id, 'assign-investigator', { staff: '1005' });
  await step('1005', made.id, 'find', { finding, text: '查明', scope });
  await step('1005', made.id, 'reply', { text: '已查结。' });
  if (finding === 'founded') await step('1005', made.id, 'rectify', { text: '整改', dueOn: '2026-12-30' });
  await step('1005', made.id, 'close', {});
  return made;
}

const WORDS = { title: '窗口服务态度问题', asked: '有群众反映窗口态度生硬。', outcome: '经查属实，已批评教育。' };
const drafts = (by: string, { id }: Matter, words: object = WORDS) =>
  town.command(by, `/api/cases/${id}`, 'publish', words);
const sees = async (by: string, id: string): Promise<readonly [number, boolean, boolean]> => {
  const { status } = await town.ask(by, 'GET', `/api/disclosures/${id}`);
  const listed = await town.ask(by, 'GET', '/api/disclosures?board=all');
  const inbox = await town.ask(by, 'GET', '/api/inbox');
  return [status, JSON.stringify(listed.body).includes(id), JSON.stringify(inbox.body).includes(id)];
};

test('SV-4.4, SV-4.1: nobody who stands aside sees the draft or lets it through; a publisher who does not makes it public', async () => {
  const made = await closed({ target: { staff: '1012' } }, 'founded');
  expect((await town.ask('1005', 'GET', `/api/cases/${made.id}`)).body.actions).toEqual([
    'flag-retaliation',
    'publish',
  ]);
  expect((await drafts('1014', made)).status).toBe(404);
  const { status, body } = await drafts('1005', made, { ...WORDS, office: 'agriculture' });
  expect([status, body.rule]).toEqual([200, undefined]);
  const draft: string = body.disclosure;
  expect((await drafts('1005', made)).body.rule).toBe('SV-4.4/a-result-is-published-once');
  await town.command('1005', `/api/disclosures/${draft}`, 'submit', {});
  await drain(town.house, NOBODY_WOKEN, town.now);
  // The chat of the house is read by who stands aside: only the publisher is told, and no group that something waits.
  const letters = (await lettersLaid(town.house.tables)).filter(({ notice }) => notice.id === draft);
  expect(letters.map(({ way, staff }) => [way, staff])).toEqual([['gateway', '1007']]);

  // Of the office, its head, its leader, the one named, and who is nobody in it.
  for (const by of ['1016', '1012', '1011', '1014', '1001']) {
    expect([by, ...(await sees(by, draft))]).toEqual([by, 404, false, false]);
  }
  const nothing = await town.ask('1016', 'GET', `/api/disclosures/${'0'.repeat(32)}`);
  expect((await town.ask('1016', 'GET', `/api/disclosures/${draft}`)).body).toEqual(nothing.body);
  for (const [name, sent] of [
    ['approve', { keep: [] }],
    ['return', { reason: '重写' }],
    ['edit', { fields: { title: '别的' } }],
    ['withdraw', { reason: '不发' }],
  ] as const) {
    expect([name, (await town.command('1016', `/api/disclosures/${draft}`, name, sent)).status]).toEqual([name, 404]);
  }
  expect(await sees('1007', draft)).toEqual([200, true, true]);
  expect((await town.command('1005', `/api/disclosures/${draft}`, 'approve', {})).status).not.toBe(200);
  const approved = await town.command('1007', `/api/disclosures/${draft}`, 'approve', {});
  expect([approved.status, approved.body.rule]).toEqual([200, undefined]);

  // Once it is public it is as any other: nothing in it, and no right, tells who stood aside.
  const rights = await Promise.all(
    ['1007', '1016'].map(async (by) => (await town.ask(by, 'GET', `/api/disclosures/${draft}`)).body.actions),
  );
  expect(rights).toEqual([['withdraw'], ['withdraw']]);
  const { records } = await onBoards(town.house.tables, day('2026-09-01'), town.now);
  const [record] = records.filter(({ board }) => board === 'complaints');
  expect(Object.keys(record ?? {}).sort()).toEqual([
    'asked',
    'board',
    'id',
    'office',
    'outcome',
    'publishedOn',
    'title',
  ]);
  expect(JSON.stringify(record)).not.toMatch(new RegExp(`${made.number}|${made.id}|T0000|"1012"|"1005"`));
});

test('SV-4.4: unless it was founded nobody is named, whether in words or as an office; its number is never said', async () => {
  const made = await closed({ target: { staff: '1012' } }, 'unfounded');
  const says = async (words: object) => (await drafts('1005', made, { ...WORDS, ...words })).body.rule;
  const { body } = await town.ask('1005', 'GET', '/api/staff/1012');
  expect(await says({ office: 'agriculture' })).toBe('SV-4.4/nobody-named-unless-founded');
  expect(await says({ asked: '反映农业办态度生硬' })).toBe('SV-4.4/nobody-named-unless-founded');
  expect(await says({ outcome: `经查，${body.name}没有此事` })).toBe('SV-4.4/nobody-named-unless-founded');
  expect(await says({ title: `${made.number} 处理结果` })).toBe('SV-4.1/no-number-of-a-complaint');
  const made2 = await drafts('1005', made);
  const draft: string = made2.body.disclosure;
  const edits = await town.command('1005', `/api/disclosures/${draft}`, 'edit', { fields: { office: 'agriculture' } });
  expect(edits.body.rule).toBe('SV-4.4/nobody-named-unless-founded');
});

test('SV-4.4: nothing is drafted of what is not closed or not to be published, nor where nobody is left to approve', async () => {
  const inside = await closed({}, 'unfounded', 'internal');
  expect((await town.ask('1005', 'GET', `/api/cases/${inside.id}`)).body.actions).toEqual(['flag-retaliation']);
  expect((await drafts('1005', inside)).body.rule).toBe('SV-4.4/a-closed-result-in-public-scope');
  const open = await person.submits({ kind: 'complaint', subject: '态度', body: '态度生硬' });
  expect((await drafts('1005', open)).body.rule).toBe('SV-4.4/a-closed-result-in-public-scope');
  const feared = await closed({ keepFrom: ['1007', '1016'] }, 'unfounded');
  expect((await drafts('1005', feared)).body.rule).toBe('SV-4.4/somebody-else-approves');
});

test('SV-4.1: a thief of the registry cannot tell from which complaint a draft came, nor who must not see it', async () => {
  const made = await closed({ target: { staff: '1012' } }, 'unfounded');
  const { disclosure } = (await drafts('1005', made)).body;
  const rows = (await town.everyRow('registry')).filter(({ pk }) => String(pk).includes(disclosure));
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${made.id}|${made.number}|"1012"|"1016"`));
});
