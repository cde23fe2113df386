// The scanner's last look at everything that goes out: what a second person let stand passes, anything else stops the
// publication, whichever way it came into a public row.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeSnapshot } from '#functions/publish/snapshot.ts';
import { publishedKey, withdrawnKey } from '#functions/table/keys.ts';
import { day, instantOn } from '#shared/time.ts';
import { draftOf, finishedCase, openRoom, type Room, type Shown, words } from './room.ts';

const AT = instantOn(day('2026-10-12'), '09:00');
const ASKED = '村民来电13812345678反映路灯不亮。';
let room: Room;
let shown: Shown;

beforeAll(async () => {
  room = await openRoom();
  room.at(instantOn(day('2026-09-28'), '10:00'));
  const { id } = await draftOf(room, (await finishedCase(room)).id);
  const step = (name: string, by: string, version: number, body: object = {}) =>
    room.ask('POST', `/api/disclosures/${id}/${name}`, { by, version, body });
  const { hints } = (await step('edit', '1002', 1, { fields: { ...words, asked: ASKED } })).body as Shown;
  await step('submit', '1002', 2);
  const keep = hints.map((hint) => ({ hint: hint.id, reason: '本人书面同意' }));
  shown = (await step('approve', '1007', 3, { keep })).body as Shown;
  expect(shown.state).toBe('published');
});
afterAll(() => room.close());

/** Changes a public row behind the back of the gate, looks, and puts it back. */
async function lookAfter(change: object): Promise<string> {
  const { tables } = room.house;
  const key = publishedKey('results', '2026', shown.id);
  const row = await tables.get('registry', key);
  if (!row) throw new Error('no public row');
  await tables.put({
    table: 'registry',
    row: { ...row, body: JSON.stringify({ ...JSON.parse(String(row.body)), ...change }) },
  });
  try {
    return await takeSnapshot(room.house, AT).then(
      () => 'published',
      (fault: Error) => fault.message,
    );
  } finally {
    await tables.put({ table: 'registry', row });
  }
}

test('DI-6: a telephone that the approver let stand with a reason goes out', async () => {
  expect((await takeSnapshot(room.house, AT)).results[0]?.asked).toBe(ASKED);
});

test('DI-6: a plate that nobody let stand stops the publication, which names the record and not the plate', async () => {
  const said = await lookAfter({ outcome: '车主驾驶晋E12345前来。' });
  expect(said).toContain(`results/${shown.case.number}：车牌号`);
  expect(said).not.toContain('晋E12345');
});

test('DI-6: an ID number never goes out, not even where another hint was let stand', async () => {
  expect(await lookAfter({ title: '11010519491231002X的低保' })).toContain('身份证号');
});

test('a colleague who is no longer in the directory does not hold up what was published', async () => {
  expect(await lookAfter({ outcome: '由张建国答复。' })).toBe('published');
});

test('a telephone that an office no longer has does not hold up what was published', async () => {
  expect(await lookAfter({ outcome: '请联系13900001111。' })).toBe('published');
});

test('DI-6: an ID number that stands in the registry from before stops the publication too, and the entry is named', async () => {
  const shelf = await room.house.shelf();
  const [[id, office] = []] = [...shelf.directory.offices];
  if (!id || !office) throw new Error('no office');
  const functions = ['联系人一一〇一〇五一九四九一二三一〇〇二X'];
  const offices = new Map(shelf.directory.offices).set(id, { ...office, functions });
  const house = { ...room.house, shelf: async () => ({ ...shelf, directory: { ...shelf.directory, offices } }) };
  await expect(takeSnapshot(house, AT)).rejects.toThrow(`offices/${id}：身份证号`);
});

test('DI-6: a reason from before the scanner could read it goes out masked and holds nothing up', async () => {
  const { tables } = room.house;
  const key = withdrawnKey('2026-10-01', 'x');
  const reason = '误写车牌晋E一二三四五，已撤下';
  const left = { board: 'results', act: 'withdrawn', on: '2026-10-01', reason };
  await tables.put({ table: 'registry', row: { ...key, at: AT, body: JSON.stringify(left) } });
  const { withdrawn } = await takeSnapshot(room.house, AT);
  expect(withdrawn).toEqual([{ ...left, reason: '误写车牌晋E*****，已撤下' }]);
});

test('DI-6: the remarks of a published list are looked through as well', async () => {
  const { tables } = room.house;
  const id = 'ab'.repeat(16);
  const record = (note: string) => ({
    board: 'notices',
    id: id.slice(0, 12),
    title: '征兵公示',
    publishedOn: '2026-10-01',
    category: 'conscription',
    office: 'civil-affairs',
    body: '现予公示。',
    until: '2026-10-20',
    people: [{ name: '张*', note }],
  });
  const key = publishedKey('notices', '2026', id);
  const look = async (note: string) => {
    await tables.put({ table: 'registry', row: { ...key, at: AT, body: JSON.stringify(record(note)) } });
    return takeSnapshot(room.house, AT).then(
      () => 'published',
      (fault: Error) => fault.message,
    );
  };
  expect(await look('体检合格')).toBe('published');
  expect(await look('证号11010519491231002X')).toContain(`notices/${id.slice(0, 12)}：身份证号`);
});
