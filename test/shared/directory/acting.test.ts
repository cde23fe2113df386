// Who acts for whom, who answers for an office, who is on duty: written from the regulation, person by person.
import { describe, expect, test } from 'vitest';
import {
  actingFor,
  actingLeader,
  answerableFor,
  dutyLeader,
  dutyPersonFor,
  isLeader,
} from '#shared/directory/directory.ts';
import { EVERYONE, LAW, without } from '../sample-law.ts';
import { lawWhen } from './people-away.ts';

const of = (situation: Parameters<typeof lawWhen>[0], ...gone: string[]) =>
  lawWhen(situation, without(LAW, ...gone)).directory;

describe('AC-1.14: who acts for a person', () => {
  test.each([
    ['the person, while there', {}, [], '1002'],
    ['while away the stand-in who agreed', { '1002': '1001' }, [], '1001'],
    ['nobody without a stand-in', { '1002': null }, [], undefined],
    [
      'nobody when the stand-in is away too, even with a stand-in of their own',
      { '1002': '1001', '1001': '1013' },
      [],
      undefined,
    ],
    ['nobody when two stand in for each other', { '1002': '1001', '1001': '1002' }, [], undefined],
    ['nobody when the stand-in has left', { '1002': '1001' }, ['1001'], undefined],
    ['nobody for one who left', { '1002': '1001' }, ['1002'], undefined],
  ] as const)('%s', (_, away, gone, acting) => {
    expect(actingFor(of({ away }, ...gone), '1002')).toBe(acting);
  });
});

test('AC-1.14: leaders are those who lead an office, and the chair', () => {
  expect(EVERYONE.filter((number) => isLeader(LAW.directory, number))).toEqual(['1004', '1006', '1011']);
});

test('AC-1.14: a leader’s powers pass to another leader and to nobody else', () => {
  expect(actingLeader(of({ away: { '1004': '1003' } }), '1004')).toBeUndefined();
  expect(actingLeader(of({ away: { '1004': '1011' } }), '1004')).toBe('1011');
  expect(actingLeader(of({}), '1004')).toBe('1004');
});

describe('who answers for civil affairs', () => {
  test.each([
    ['its head', {}, [], '1003'],
    ['who acts for the head', { '1003': '1002' }, [], '1002'],
    ['the leader when the head is away without a stand-in', { '1003': null }, [], '1004'],
    ['another leader who acts for the leader', { '1003': null, '1004': '1011' }, [], '1011'],
    ['the chair when only a clerk stands in for the leader', { '1003': null, '1004': '1002' }, [], '1006'],
    ['a leader who acts for the chair', { '1003': null, '1004': null, '1006': '1011' }, [], '1011'],
    ['at last the chair, away or not', { '1003': null, '1004': null, '1006': null }, [], '1006'],
    ['the leader when there is no head any more', {}, ['1003'], '1004'],
  ] as const)('%s', (_, away, gone, answerable) => {
    expect(answerableFor(of({ away }, ...gone), 'civil-affairs')).toBe(answerable);
  });
});

describe('AC-1.13: the leader on duty', () => {
  const pair = { person: '1002', leader: '1004' };
  test.each([
    ['of the roster', { pair }, [], '1004'],
    ['is the chair where the roster names none, as in office hours', {}, [], '1006'],
    ['is the leader acting for the one named', { pair, away: { '1004': '1011' } }, [], '1011'],
    ['is the chair when the one named is away', { pair, away: { '1004': '1002' } }, [], '1006'],
    ['is the chair when the one named has left', { pair }, ['1004'], '1006'],
  ] as const)('%s', (_, situation, gone, leader) => {
    expect(dutyLeader(of(situation, ...gone))).toBe(leader);
  });
});

describe('FI-1: what arrives with nobody asked', () => {
  const channels = { online: '1001' };
  test.each([
    ['belongs to the duty person of its channel', { channels }, [], '1001'],
    ['belongs to the head of the service centre without one', {}, [], '1013'],
    [
      'belongs to that head when the duty person is away, even with a stand-in',
      { channels, away: { '1001': '1002' } },
      [],
      '1013',
    ],
    ['belongs to that head when the duty person has left', { channels }, ['1001'], '1013'],
    ['belongs to who acts for that head', { away: { '1013': '1001' } }, [], '1001'],
  ] as const)('%s', (_, situation, gone, first) => {
    expect(dutyPersonFor(of(situation, ...gone), 'online', 'service-centre')).toBe(first);
  });

  test('the duty person of one channel is not that of another', () => {
    expect(dutyPersonFor(of({ channels }), 'box', 'service-centre')).toBe('1013');
  });
});
