// The clock and a human at the very same instant, each of them first in turn: the case comes out whole, and what the one
// wrote is never undone or said twice by the other (TL-4, FI-3, FI-4).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '#functions/perform/load.ts';
import { fireRecord } from '#functions/work/fire-due.ts';
import type { CaseState } from '#shared/case/state.ts';
import { dayOf, type Instant, plusMinutes, timeOf } from '#shared/time.ts';
import { asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { at } from '../http/moments.ts';
import { APPLICATION, lowRentInForce } from '../low-rent.ts';
import { ALL_ROUTES, clockTo, openTown, type Town } from '../town.ts';
import { type Move, meeting, type Standing, soundCase } from './racing.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown('2026-09-23T07:00:00+08:00');
  await lowRentInForce(town);
});
afterAll(() => town.close());

/** Takes a step at a moment. */
type Timed = readonly [at: string, ...step: Move];

async function lived(facts: object, ...steps: readonly Timed[]): Promise<string> {
  town.now = at('2026-09-24T10:00');
  const { body } = await town.register(facts);
  for (const [when, by, name, sent] of steps) {
    town.now = at(when);
    await town.step(by, body.id, name, sent);
  }
  return String(body.id);
}
const stateOf = async (id: string) => (await load<CaseState>(town.house.tables, 'case', id))?.state as CaseState;

/** The wake-up of this name and a step arrive at the instant the wake-up is due; one of them first. */
async function meets(id: string, timer: string, step: Move, first: First): Promise<[Given, Standing, Instant]> {
  const now = (await stateOf(id)).timers[timer] as Instant;
  await clockTo(town.house, plusMinutes(now, -1));
  const { human } = (await load<CaseState>(town.house.tables, 'case', id)) ?? { human: 0 };
  const house = meeting(town.house, id, first);
  const [by, name, body = {}] = step;
  const headers = { 'content-type': 'application/json', 'if-match': `"${human}"` };
  const path = `/api/cases/${id}/${name}`;
  const when = `${dayOf(now)}T${timeOf(now)}`;
  const asked = { path, headers, body: JSON.stringify(body), claims: claimsOf(by), at: when };
  const [answer] = await Promise.all([asking(ALL_ROUTES, house)(asked), fireRecord(house, 'case', id, now)]);
  await fireRecord(town.house, 'case', id, now);
  return [answer, await soundCase(town, id), now];
}
const FIRST = ['clock', 'staff'] as const;
type First = (typeof FIRST)[number];
const counted = ({ types }: Standing, type: string): number => types.filter((one) => one === type).length;

const MISSING = [{ name: '户口簿', how: '原件' }];
const ACCEPTED: Timed = ['2026-09-24T10:10', '1001', 'accept'];
const NOTICE: Timed = ['2026-09-24T10:15', '1001', 'issue-notice', { missing: MISSING }];

test.each(FIRST)(
  'TL-4: a request that rises at the instant it is granted is either granted or the leader’s: %s first',
  async (first) => {
    const id = await lived({}, ACCEPTED, ['2026-09-28T10:00', '1001', 'request-extension', { reason: '须勘验' }]);
    const [answer, standing] = await meets(id, 'grant', ['1013', 'grant-extension'], first);
    if (first === 'staff') {
      expect([answer.status, standing.state.extended, standing.state.clock?.due.on]).toEqual([200, true, '2026-10-09']);
      expect([counted(standing, 'ExtensionRose'), standing.state.timers.grant]).toEqual([0, undefined]);
      return;
    }
    expect([answer.status, answer.json.rule]).toEqual([409, 'TL-4/a-request-goes-to-the-next-level']);
    expect(standing.state).toMatchObject({ extension: { level: 'leader' }, clock: { due: { on: '2026-10-08' } } });
  },
);

test.each(FIRST)(
  'TL-4: asked early and granted at the due instant itself the date moves, and falls due once for each date: %s first',
  async (first) => {
    const id = await lived({}, ACCEPTED, ['2026-09-30T17:00', '1001', 'request-extension', { reason: '须勘验' }]);
    const [answer, standing] = await meets(id, 'due', ['1013', 'grant-extension'], first);
    const before = first === 'clock' ? 1 : 0;
    expect(counted(standing, 'CaseFellDue')).toBe(before);
    // The request rises at that instant too: the head may come too late for it.
    if (answer.status !== 200) {
      expect([first, answer.json.rule]).toEqual(['clock', 'TL-4/a-request-goes-to-the-next-level']);
      return;
    }
    expect(standing.state).toMatchObject({ extended: true, escalated: 0, clock: { due: { on: '2026-10-09' } } });
    await clockTo(town.house, at('2026-10-09T18:00'));
    expect(counted(await soundCase(town, id), 'CaseFellDue')).toBe(before + 1);
  },
);

test.each(FIRST)(
  'TL-3: completed at the due instant it is on time, whether or not the clock came first: %s first',
  async (first) => {
    const id = await lived({}, ACCEPTED);
    const [answer, standing] = await meets(id, 'due', ['1001', 'complete', { result: '已修好' }], first);
    expect([answer.status, standing.state.closing?.onTime]).toEqual([200, true]);
    expect(standing.types.at(-1)).toBe('CaseCompleted');
    expect(counted(standing, 'CaseFellDue')).toBe(first === 'clock' ? 1 : 0);
    expect(Object.keys(standing.state.timers)).toEqual(['archive']);
  },
);

test.each(FIRST)('FI-3: the last paper handed in at the instant of lapsing is never lost: %s first', async (first) => {
  const id = await lived({}, ACCEPTED, NOTICE);
  const receive: Move = ['1001', 'receive-materials', { received: ['户口簿'] }];
  const [answer, standing] = await meets(id, 'lapse', receive, first);
  expect([answer.status, standing.state.state, standing.state.notice?.open]).toEqual([200, 'inProgress', []]);
  expect(counted(standing, 'CaseLapsed')).toBe(first === 'clock' ? 1 : 0);
  expect(standing.state.timers.archive).toBeUndefined();
});

test.each(FIRST)(
  'FI-4: a hand-over accepted in its last instant is accepted, and nobody still waits for it: %s first',
  async (first) => {
    const id = await lived({}, [
      '2026-09-24T10:10',
      '1001',
      'hand-over',
      { office: 'civil-affairs', reason: '属民政' },
    ]);
    const [answer, standing] = await meets(id, 'acceptance', ['1002', 'accept-hand-over'], first);
    expect([answer.status, standing.state.holder, standing.state.waiting]).toEqual([200, '1002', []]);
    expect(counted(standing, 'HandOverWaited')).toBe(first === 'clock' ? 1 : 0);
  },
);

test.each(FIRST)(
  'FI-3: an application accepted at the end of its examination is accepted once, by the clerk or by the clock: %s first',
  async (first) => {
    const id = await lived(APPLICATION);
    const [accepted, standing] = await meets(id, 'noticeDuty', ['1001', 'accept'], first);
    expect(counted(standing, 'CaseAccepted')).toBe(1);
    expect([standing.state.state, standing.state.timers.noticeDuty]).toEqual(['inProgress', undefined]);
    // By the clock it counts as accepted on the day it was received.
    expect([accepted.status, standing.state.clock?.due.why]).toMatchObject(
      first === 'clock' ? [409, { startOn: '2026-09-24' }] : [200, { startOn: '2026-10-09' }],
    );
  },
);

test.each(FIRST)(
  'TL-3: a stop that ends by itself at the instant it is ended ends once, and the same days are left out: %s first',
  async (first) => {
    const stop = { ground: 'hearing', basis: '听证通知书', expectedUntil: '2026-10-12' };
    const id = await lived(APPLICATION, ACCEPTED, ['2026-09-28T10:00', '1001', 'suspend', stop]);
    const [answer, standing] = await meets(id, 'suspension', ['1001', 'resume'], first);
    expect([answer.status, counted(standing, 'CaseResumed')]).toEqual([first === 'clock' ? 409 : 200, 1]);
    // Twenty working days from 24 September, without those from 29 September to 12 October.
    expect([standing.state.state, standing.state.clock?.due.on]).toEqual(['inProgress', '2026-11-06']);
  },
);
