// Declared relatives (AP-3, SV-4.1, SV-4.5): they stand aside alike where one of theirs is appraised, is to answer for something,
// or is complained about; and nobody reads of them who need not.
import { expect, test } from 'vitest';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import type { ByHand } from '#shared/accountability/events.ts';
import { besideHand, outOf, panelFor } from '#shared/accountability/parties.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { panelFor as panelOfAppraisal, reviewerNow } from '#shared/appraisal/standing-in.ts';
import { postOf, seatsFor } from '#shared/complaint/recusal.ts';
import { type Directory, relativesOf } from '#shared/directory/directory.ts';
import { directoryOf } from '#shared/directory/directory-of.ts';
import { staffLaw } from '#shared/directory/staff/decide.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import { moment } from '../case/case-life.ts';
import { EVERYONE, LAW, SAMPLE_DIRECTORY } from '../sample-law.ts';

const state: StaffState = {
  ...{ name: '柳样1001', title: '窗口办事员', duties: [] },
  ...{ active: true, roles: [], proposals: [], identities: [] },
};
const declared = (relatives: readonly string[], before: StaffState = state, note?: string) => {
  const command = { type: 'declare-relatives', number: '1001', relatives: [...relatives], ...(note ? { note } : {}) };
  const by = { kind: 'staff', staff: '1008' } as const;
  return staffLaw.decide(LAW, before, command as never, by, moment('2026-09-24 09:00'));
};
/** 1001 is a relative of 1004 and of 1010, as declared for 1001 alone. */
const related: Directory = {
  ...SAMPLE_DIRECTORY,
  relatives: new Map([
    ['1001', ['1004', '1010']],
    ['1004', ['1001']],
    ['1010', ['1001']],
  ]),
};

test('AP-3: relatives are others on the staff, stated anew each time, and how they are related lies outside the chain', () => {
  expect(declared(['1010', '1004', '1010'], state, '配偶').events).toEqual([
    { type: 'RelativesDeclared', data: { relatives: ['1004', '1010'] }, text: { note: '配偶' } },
  ]);
  for (const wrong of ['1001', '9999']) {
    expect(declared([wrong]).refused?.rule).toBe('AP-3/a-relative-is-another-on-the-staff');
  }
  expect(declared(['1010', '1004'], { ...state, relatives: ['1004', '1010'] }).events).toEqual([]);
  expect(declared([], { ...state, relatives: ['1004'] }).events).toMatchObject([{ data: { relatives: [] } }]);
});

test('AP-3: whoever of the two it was declared for it holds for both, and no entry of the staff tells it', () => {
  const none = new Map();
  const staff = new Map([
    ['1001', { ...state, relatives: ['1010'] }],
    ['1010', state],
  ]);
  const directory = directoryOf(1, { offices: none, staff, villages: none, batches: none, whereabouts: none });
  expect([relativesOf(directory, '1001'), relativesOf(directory, '1010')]).toEqual([['1010'], ['1001']]);
  expect(JSON.stringify([...directory.staff])).not.toContain('relatives');
});

test('AP-3, SV-4.5, SV-4.1: a relative stands aside in appraisal, accountability and complaint alike', () => {
  const appraisal = { staff: '1001', recused: [], reviewer: '1004' };
  expect(panelOfAppraisal(related, LAW.policy, appraisal).entitled).toEqual(['1006', '1011']);
  // The supervising leader is a relative: the chair reviews.
  expect([reviewerNow(SAMPLE_DIRECTORY, appraisal), reviewerNow(related, appraisal)]).toEqual(['1004', '1006']);
  const matter = { proposal: { person: '1001' } } as unknown as AccountabilityState;
  expect(outOf(related, matter)).toEqual(expect.arrayContaining(['1001', '1004', '1010']));
  expect(panelFor(related, LAW.policy, matter, []).entitled).toEqual(['1006', '1011']);
  const hand = { named: '1001', leader: '1004', by: '1005', witness: false } as unknown as ByHand;
  expect(besideHand(related, hand)).toEqual(expect.arrayContaining(['1001', '1004', '1010']));
  // Of the group named together, one is a relative of whom it is about.
  const about = { targets: [{ staff: '1001' }] };
  const group = { ...related, relatives: new Map([['1001', ['1005']]]) };
  expect(seatsFor(SAMPLE_DIRECTORY, LAW.policy, about).know).toContain('1005');
  expect(seatsFor(group, LAW.policy, about).out).toContain('1005');
  expect(seatsFor(group, LAW.policy, about).know).not.toContain('1005');
});

test('SV-4.1: whoever becomes a relative no longer fits the mark made before, and everybody else still does', () => {
  for (const one of EVERYONE) {
    const moved = relativesOf(related, one).length > 0;
    expect([one, postOf(related, one) !== postOf(SAMPLE_DIRECTORY, one)]).toEqual([one, moved]);
  }
});

test('AP-3: the administrator keeps them; the person, the administrator and the appraisal group read them, and nobody else', () => {
  const may = (action: string) =>
    EVERYONE.filter((number) => can(whoIs(LAW.directory, number), `directory.${action}`, '1002').allowed);
  expect(may('declare-relatives')).toEqual(['1008']);
  expect(may('read-relatives')).toEqual(['1002', '1005', '1008']);
});
