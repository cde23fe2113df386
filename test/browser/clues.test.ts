// Clues at the desk: the appraisal group finds a case past its lawful limit, reads that it points at nobody, and answers;
// others see it without deciding, or not at all.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { instant } from '#shared/time.ts';
import { type Desks, expectAccessible, goToPart, openDesks, picture } from './desks.ts';

let desks: Desks;
let group: Page;

beforeAll(async () => {
  desks = await openDesks();
  await desks.house.moveClock(instant('2026-10-20T09:00:00+08:00'));
  // A clue follows the passing of its limit by a note of its own, a moment later.
  const authorization = `Bearer ${await desks.house.token('1005')}`;
  const clues = async () =>
    (await fetch(`${desks.house.url}/api/accountability`, { headers: { authorization } })).text();
  await vi.waitFor(async () => expect(await clues()).toContain('AC-1.11'), { timeout: 60_000, interval: 250 });
  group = await desks.signIn('1005');
});
afterAll(() => desks?.close());

test('AC-1.11: a case past its lawful limit is on the list of clues, each leads to its case, and it says what it is not', async () => {
  await goToPart(group, '线索');
  const first = group.locator('.entries li').filter({ hasText: 'AC-1.11' }).first();
  await first.getByText('AC-1.11').waitFor();
  await group.getByText('不是对任何人的认定').waitFor();
  await expectAccessible(group, 'the list of clues');
  await picture(group, 'clues');
  const number = await first.locator('.under a').innerText();
  await first.locator('.under a').click();
  await group.locator('.part').getByText(number).first().waitFor();
  await group.goBack();
});

test('SV-4.5: the group dismisses a clue with its reason, which survives a reload and stands in the history', async () => {
  const limit = group.locator('.entries li').filter({ hasText: 'AC-1.11' }).first();
  await limit.getByRole('link', { name: '线索：' }).click();
  await group.getByRole('button', { name: '受理线索' }).waitFor();
  // What it rests on: the entry of the record and its day.
  await group.getByRole('heading', { name: '依据' }).waitFor();
  await group
    .getByText(/条记录/)
    .first()
    .waitFor();
  await picture(group, 'clue');
  await group.locator('summary').getByText('不予受理').click();
  await group.getByRole('button', { name: '不予受理' }).click();
  await group.getByRole('alert').getByText('请填写“理由”').waitFor();
  await expectAccessible(group, 'a dismissal without its reason');
  await group.getByLabel('理由').fill('听证期间依法中止');
  await group.reload();
  expect(await group.getByLabel('理由').inputValue()).toBe('听证期间依法中止');
  await group.getByRole('button', { name: '不予受理' }).click();
  await group.getByText('已决定：不予受理').waitFor();
  expect(await group.locator('.history').innerText()).toContain('听证期间依法中止');
  await expectAccessible(group, 'a clue decided on');
});

test('SV-4.5: the chair reads clues and is offered no answer, a clerk has no such part of the desk', async () => {
  const chair = await desks.signIn('1006', { viewport: { width: 320, height: 640 } });
  await chair.goto(`${desks.house.url}/en/staff/#/clues`);
  await chair.getByRole('link', { name: 'Clue from' }).first().click();
  await chair.getByText('The appraisal group decides').waitFor();
  expect(await chair.getByRole('heading', { name: 'What it rests on' }).count()).toBe(0);
  await picture(chair, 'clue-chair');
  await expectAccessible(chair, 'a clue on the smallest screen');
  const clerk = await desks.signIn('1001');
  await clerk.getByRole('heading', { level: 1 }).last().waitFor();
  expect(await clerk.getByRole('link', { name: '线索', exact: true }).count()).toBe(0);
  expect(desks.complaints()).toEqual([]);
});
