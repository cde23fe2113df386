// The clue that a founded complaint leads to (SV-4.5, AC-1.7): it cites the finding, and exists for nobody who may not know
// of the complaint.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceOf } from '#functions/appraisal/evidence.ts';
import { openCycles } from '#functions/appraisal/open-cycles.ts';
import { whyUngraded } from '#functions/appraisal/says-why.ts';
import { appraisalId } from '#functions/perform/kept-appraisal.ts';
import type { Tables } from '#functions/table/tables.ts';
import { drain } from '#functions/work/react.ts';
import { type StaffWho, whoIs } from '#shared/access/who.ts';
import type { Ungraded } from '#shared/appraisal/grade.ts';
import { day, instant } from '#shared/time.ts';
import { type Matter, type Person, personOf } from '../routes/person.ts';
import { NOBODY_WOKEN } from '../woken.ts';
import { openSealedTown, type SealedTown } from './sealed-town.ts';

let town: SealedTown;
let person: Person;
/** A complaint that somebody was decided on for, and where that was done. */
let decided: { readonly made: Matter; readonly at: string } | undefined;

beforeAll(async () => {
  town = await openSealedTown();
  person = personOf(town);
});
afterAll(() => town.close());

/** Follows every note, and what the clues raised by it lead to. */
const follow = async (): Promise<void> => {
  for (let round = 0; round < 2; round += 1) await drain(town.house, NOBODY_WOKEN, town.now);
};
const step = async (by: string, id: string, name: string, body: object = {}) => {
  const answer = await town.command(by, `/api/cases/${id}`, name, body);
  expect([name, answer.status, answer.body.rule ?? answer.body.violations]).toEqual([name, 200, undefined]);
};

/** A complaint that was looked into and found by whoever holds it. */
async function found(facts: object, holder: string, finding: object): Promise<Matter> {
  const made = await person.submits({ kind: 'complaint', subject: '吃拿卡要', body: '让我送烟', ...facts });
  await step(holder, made.id, 'screen', {});
  await step(holder, made.id, 'assign-investigator', { staff: holder });
  await step(holder, made.id, 'find', { text: '查明的事实', scope: 'internal', ...finding });
  await follow();
  return made;
}

interface Clue {
  readonly id: string;
  readonly ground: string;
  readonly actions: readonly string[];
  readonly source: { readonly complaint?: string; readonly number: string };
}
/** The clues from a complaint that somebody is shown. */
async function clues(by: string, { id }: Matter): Promise<readonly Clue[]> {
  const { status, body } = await town.ask(by, 'GET', '/api/accountability?limit=100');
  return status === 200 ? body.items.filter(({ source }: Clue) => source.complaint === id) : [];
}
const inbox = async (by: string, { id }: Clue): Promise<boolean> =>
  JSON.stringify((await town.ask(by, 'GET', '/api/inbox')).body).includes(id);

test('SV-4.5: a founded complaint becomes a clue for those alone who may know of it, without a word of what was said', async () => {
  const made = await found({ target: { staff: '1012' } }, '1005', { finding: 'founded', ground: 'AC-1.8' });
  const [clue] = await clues('1005', made);
  if (!clue) throw new Error('no clue');
  expect(clue).toMatchObject({ ground: 'AC-1.8', actions: ['accept', 'dismiss'] });
  expect(JSON.stringify(await clues('1006', made))).toContain(clue.id);
  expect([await inbox('1005', clue), await inbox('1014', clue)]).toEqual([true, false]);
  // The one named, their head and leader, a colleague in the group, and leaders who do not know of it.
  for (const by of ['1012', '1011', '1014', '1010', '1001', '1008']) {
    expect([by, await clues(by, made)]).toEqual([by, []]);
    const nothing = await town.ask(by, 'GET', `/api/accountability/${'0'.repeat(32)}`);
    expect((await town.ask(by, 'GET', `/api/accountability/${clue.id}`)).body).toEqual(nothing.body);
  }
  const page = await town.ask('1006', 'GET', `/api/accountability/${clue.id}`);
  expect(JSON.stringify(page.body)).not.toMatch(new RegExp(`送烟|卡要|查明|"1012"|${made.number}`));
  const taken = await town.command('1005', `/api/accountability/${clue.id}`, 'accept', {});
  expect([taken.status, taken.body.state]).toEqual([200, 'investigating']);
});

test('SV-4.5: about a member of the group, who decides instead decides on the clue as well', async () => {
  const made = await found({ target: { staff: '1014' } }, '1006', { finding: 'founded' });
  expect([await clues('1005', made), await clues('1014', made)]).toEqual([[], []]);
  const [[asChair], [instead]] = [await clues('1006', made), await clues('1010', made)];
  expect([asChair?.actions, instead?.actions]).toEqual([[], ['accept', 'dismiss']]);
  if (!instead) throw new Error('no clue');
  expect(await inbox('1010', instead)).toBe(true);
  expect((await town.command('1010', `/api/accountability/${instead.id}`, 'accept', {})).status).toBe(200);
});

test('AC-1.7: retaliation is a matter of its own, raised once; what was not founded, and what the reporter alone says, raises none', async () => {
  const made = await found({ target: { staff: '1002' } }, '1005', { finding: 'unfounded' });
  await person.takes('report-retaliation', made, { text: '扣了我的低保' });
  await follow();
  expect(await clues('1005', made)).toEqual([]);
  for (const text of ['核实', '再次核实']) await step('1005', made.id, 'flag-retaliation', { text });
  await follow();
  expect((await clues('1005', made)).map(({ ground }) => ground)).toEqual(['AC-1.7']);
  const named = await town.command('1005', `/api/cases/${made.id}`, 'flag-retaliation', {
    text: '组长所为',
    target: { staff: '1006' },
  });
  expect(named.status).toBe(200);
  expect(await clues('1006', made)).toEqual([]);
});

test('SV-4.5: a ground is named only where it was founded', async () => {
  const made = await person.submits({ kind: 'complaint', subject: '态度', body: '生硬' });
  await step('1005', made.id, 'screen', {});
  await step('1005', made.id, 'assign-investigator', { staff: '1005' });
  const body = { finding: 'unfounded', text: '查无此事', scope: 'internal', ground: 'AC-1.7' };
  const answer = await town.command('1005', `/api/cases/${made.id}`, 'find', body);
  expect([answer.status, answer.body.rule]).toEqual([409, 'SV-4.5/a-ground-only-where-founded']);
});

test('SV-4.5: whoever comes under the recusal later meets the clue no more', async () => {
  const made = await found({ target: { office: 'civil-affairs' } }, '1005', { finding: 'founded' });
  expect((await clues('1014', made)).map(({ ground }) => ground)).toEqual(['AC-1.21']);
  const { name, title } = (await town.ask('1008', 'GET', '/api/staff/1014')).body;
  const facts = { name, title, duties: [], leader: '1004', office: 'civil-affairs' };
  expect((await town.command('1008', '/api/staff/1014', 'set', facts)).status).toBe(200);
  expect(await clues('1014', made)).toEqual([]);
});

test('SV-4.1, SV-4.5: what a complaint led to is decided by members who learn nothing of the complaint; who stands aside there has no vote', async () => {
  const made = await found({ target: { staff: '1012' }, keepFrom: ['1014'] }, '1005', {
    finding: 'founded',
    ground: 'AC-1.11',
  });
  const [clue] = await clues('1005', made);
  if (!clue) throw new Error('no clue');
  const at = `/api/accountability/${clue.id}`;
  const done = async (by: string, name: string, body: object = {}) => {
    const answer = await town.command(by, at, name, body);
    expect([name, answer.status, answer.body.rule ?? answer.body.violations]).toEqual([name, 200, undefined]);
  };
  await done('1005', 'accept');
  await done('1005', 'investigate', { note: '核对来访登记' });
  expect((await town.ask('1010', 'GET', at)).status).toBe(404);
  const proposal = {
    person: '1012',
    grounds: ['AC-1.11'],
    elements: [],
    responsibility: 'direct',
    circumstances: 'minor',
    facts: '未按时办结',
  };
  // The day of the clue is the day of the finding: nobody but those who know of the complaint reads that.
  await done('1005', 'propose', proposal);
  const { status, body } = await town.ask('1010', 'GET', at);
  expect([status, body.source, body.ground, body.evidence]).toEqual([200, undefined, undefined, undefined]);
  expect(body.proposal).not.toHaveProperty('factsOn');
  expect(body).toMatchObject({ proposal: { person: '1012' }, panel: { entitled: ['1006', '1010'], presides: '1006' } });
  expect(body.timeline.map(({ type }: { type: string }) => type)).toEqual(['SanctionProposed']);
  const { number } = clue.source;
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${number}|${made.id}|complaint|投诉|来访登记`));
  expect(JSON.stringify((await town.ask('1010', 'GET', '/api/accountability')).body)).not.toContain(number);
  for (const by of ['1011', '1012']) expect([by, (await town.ask(by, 'GET', at)).status]).toEqual([by, 404]);
  await done('1005', 'serve', { how: '当面送达', at: town.now });
  await done('1012', 'waive-statement');
  await follow();
  // At the year's end a grade would wait for it: the cause is named to those alone for whom the matter exists (AP-4).
  const waits = { staff: '1012', to: day('2026-12-31'), ungraded: 'open-accountability' } as const;
  const cause = async (by: string, ungraded: Ungraded) => {
    const { directory } = await town.house.lawAt(town.now);
    return (await whyUngraded(town.house, whoIs(directory, by) as StaffWho, [{ ...waits, ungraded }])).get('1012');
  };
  for (const by of ['1012', '1005', '1006', '1010']) {
    expect([by, await cause(by, 'open-accountability')]).toEqual([by, 'open-accountability']);
  }
  for (const by of ['1011', '1014', '1003', '1008']) {
    const said = [await cause(by, 'open-accountability'), await cause(by, 'probation')];
    expect([by, ...said, await cause(by, 'short-service')]).toEqual([by, 'later', 'later', 'short-service']);
  }
  const votes = (...by: string[]) => by.map((one) => ({ by: one, vote: 'for' }));
  const wrong = await town.command('1006', at, 'decide', { measure: 'self-examination', votes: votes('1006', '1011') });
  expect([wrong.status, wrong.body.rule]).toEqual([409, 'SV-4.5/who-is-involved-does-not-vote']);
  await done('1006', 'decide', { measure: 'self-examination', votes: votes('1006', '1010') });
  const page = JSON.stringify((await town.ask('1012', 'GET', at)).body);
  expect(page).not.toMatch(new RegExp(`${number}|complaint|投诉|来访登记`));
  decided = { made, at };
});

/** What the evidence of a quarter says of complaints about somebody, and every row of the house it was read from. */
async function upheldOf(staff: string) {
  const asked: string[] = [];
  const watched = (name: 'get' | 'all' | 'getMany') =>
    ((...args: readonly unknown[]) => {
      asked.push(JSON.stringify(args));
      return (town.house.tables[name] as (...all: readonly unknown[]) => unknown)(...args);
    }) as never;
  const tables: Tables = {
    ...town.house.tables,
    get: watched('get'),
    all: watched('all'),
    getMany: watched('getMany'),
  };
  const quarter = { id: '2026-q3', kind: 'quarter', from: day('2026-07-01'), to: day('2026-09-30') } as const;
  const { upheld, ...rest } = await evidenceOf(
    { tables },
    staff,
    quarter,
    new Map(),
    instant('2026-10-08T08:35:00+08:00'),
  );
  return { upheld, rest: JSON.stringify(rest), asked: asked.map((one) => one.replaceAll(staff, '')) };
}

test('AP-5, SV-4.1: a complaint counts in the evidence once the person was served what it led to and the reporter was answered; before that it is neither there nor looked for', async () => {
  if (!decided) throw new Error('nothing decided');
  const { made, at } = decided;
  // Founded and decided on, but not served: all is as with somebody of whom nobody complained.
  const [before, nobody] = [await upheldOf('1012'), await upheldOf('1007')];
  expect([before.upheld, before.rest, before.asked]).toEqual([[], nobody.rest, nobody.asked]);
  const served = await town.command('1005', at, 'serve', { how: '当面送达', at: town.now });
  expect([served.status, served.body.state]).toEqual([200, 'served']);
  expect((await upheldOf('1012')).upheld).toEqual([]);
  await step('1005', made.id, 'reply', { text: '反映的情况属实，已作处理' });
  const id = at.split('/').at(-1) as string;
  const upheld = [{ id, grounds: ['AC-1.11'], on: '2026-09-24' }];
  const { rest, ...now } = await upheldOf('1012');
  expect(now.upheld).toEqual(upheld);
  expect(rest).toContain('self-examination');
  expect(JSON.stringify(now.upheld)).not.toMatch(new RegExp(`${made.id}|${made.number}|complaint`));
  // More of them, pending or found and not decided on, move nothing.
  await found({ target: { staff: '1012' } }, '1005', { finding: 'founded', ground: 'AC-1.8' });
  await person.submits({ kind: 'complaint', subject: '态度', body: '生硬', target: { staff: '1012' } });
  expect(await upheldOf('1012')).toEqual({ rest, ...now });

  await openCycles(town.house, NOBODY_WOKEN, instant('2026-10-08T08:35:00+08:00'));
  const packOf = async (by: string) => {
    const answer = await town.ask(by, 'GET', `/api/appraisals/${appraisalId('2026-q3', '1012')}`);
    expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${made.id}|${made.number}`));
    return answer.body.pack;
  };
  for (const by of ['1012', '1005', '1006', '1010']) expect([by, (await packOf(by)).upheld]).toEqual([by, upheld]);
  // Whom the reporter fears stands aside from it; the leader over the person is told of none, whether there is one or not.
  expect((await packOf('1014')).upheld).toEqual([]);
  const leader = await packOf('1011');
  expect([leader.sanctions.length, 'upheld' in leader]).toEqual([1, false]);
  const filed = await town.ask('1012', 'GET', '/api/staff/1012/file');
  expect(filed.body.appraisals[0].pack.upheld).toEqual(upheld);
});
