// What is unusual and right is kept to the last sign, from what somebody types to the page of the clerk and their own: rare
// Han, emoji, other scripts, and what looks like markup or a formula (FI-1).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { layDown } from '#functions/publish/shells.ts';
import { asking } from '../http/gateway-event.ts';
import { at } from '../http/moments.ts';
import { ALL_ROUTES, openTown, type Town } from '../town.ts';
import { type Person, personOf } from './person.ts';

let town: Town;
let person: Person;
beforeAll(async () => {
  town = await openTown();
  person = personOf(town);
});
beforeEach(() => {
  town.now = at('2026-09-24T11:00');
});
afterAll(() => town.close());

const RARE = '𠮷野家、𬭼、⿰';
const ODD = [
  RARE,
  '👨‍👩‍👧‍👦🧧',
  '<script>alert(1)</script>&amp;{{subject}}',
  '=1+1',
  'ئۇيغۇرچە سلام',
  'e\u0301té',
  'O\'Neil "x"',
];

test.each(ODD)('FI-1: %s comes out as it went in: list, page, timeline and the person’s own view', async (odd) => {
  const facts = { subject: odd, body: `${odd}\n${odd}`, contact: { name: odd } };
  const matter = await person.submits(facts);
  await town.step('1013', matter.id, 'accept');
  await town.step('1013', matter.id, 'report-progress', { text: odd });
  await person.takes('message', matter, { text: odd });
  await town.step('1013', matter.id, 'complete', { result: odd });

  const { body: page } = await town.ask('1013', 'GET', `/api/cases/${matter.id}`);
  const texts = page.timeline.map(({ text }: { text?: object }) => Object.values(text ?? {})[0]);
  expect([page.subject, page.timeline[0].text.body, page.timeline[0].text.contact.name]).toEqual([
    odd,
    `${odd}\n${odd}`,
    odd,
  ]);
  expect(texts.slice(2, 5)).toEqual([odd, odd, odd]);
  const { body: list } = await town.ask('1006', 'GET', '/api/cases?view=all');
  expect(list.items.find(({ id }: { id: string }) => id === matter.id).subject).toBe(odd);
  const { body: own, headers } = await person.looksUp(matter);
  expect(own.subject).toBe(odd);
  expect(own.steps.flatMap(({ text }: { text?: object }) => Object.values(text ?? {}))).toEqual([odd, odd, odd]);
  expect([headers['content-type'], headers['x-content-type-options']]).toEqual([
    'application/json; charset=utf-8',
    'nosniff',
  ]);
  expect((await person.takes('rate', matter, { level: 5, comment: odd })).body.steps.at(-1).text.comment).toBe(odd);
});

test('FI-1: on a page HTML is what was written and nothing else, and poses as no place of the page', async () => {
  const odd = '<img src=x onerror=alert(1)>"\'{{case-number}}<!--each:steps-->';
  const matter = await person.submits({ subject: odd });
  await person.takes('message', matter, { text: odd });
  const shell =
    '<h1 title="{{subject}}">{{subject}}</h1><!--each:found--><!--each:steps--><p>{{label}}</p><!--each:words--><b>{{text}}</b><!--end:words--><!--end:steps--><!--end:found-->';
  await layDown(town.house.tables, [{ language: 'zh', name: 'follow', text: shell }]);
  const { number, code } = matter;
  const { status, text } = await asking(
    ALL_ROUTES,
    town.house,
  )({
    path: '/desk/follow',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ number, code, language: 'zh' }).toString(),
  });
  const inert = '&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&#123;&#123;case-number}}&lt;!--each:steps--&gt;';
  expect([status, text]).toEqual([200, `<h1 title="${inert}">${inert}</h1><p>留言</p><b>${inert}</b><p>登记</p>`]);
});
