// Who is told of stand-ins, absences and nights without anybody on duty.
import { expect, test } from 'vitest';
import { CLOCK, type Recorded, staffActor } from '#shared/decision.ts';
import { rosterNotices, whereaboutsNotices } from '#shared/directory/notices.ts';
import type { RosterEvent } from '#shared/directory/roster/events.ts';
import type { WhereaboutsEvent } from '#shared/directory/whereabouts/events.ts';
import { LAW, without } from '../sample-law.ts';

const told = (type: WhereaboutsEvent['type'], by: string, data: object = {}): string[] => {
  const event = { type, actor: staffActor(by), data } as unknown as Recorded<WhereaboutsEvent>;
  return whereaboutsNotices(LAW.directory, '1002', event).map(({ staff }) => staff);
};

test('AC-1.14: who is asked to stand in is told, and who asked hears the answer', () => {
  expect(told('SubstitutionAsked', '1002', { substitute: '1003' })).toEqual(['1003']);
  expect(told('SubstitutionAccepted', '1003', { substitute: '1003' })).toEqual(['1002']);
  expect(told('SubstitutionDeclined', '1003')).toEqual(['1002']);
});

test('AC-1.14: an absence recorded by others is told to who stands in and to the absent', () => {
  expect(told('AbsenceRecorded', '1001', { standIn: '1003' })).toEqual(['1003', '1002']);
  expect(told('AbsenceRecorded', '1003', { standIn: '1003' })).toEqual(['1002']);
  expect(told('WhereaboutsSet', '1002', { status: 'onDuty' })).toEqual([]);
});

test('FI-1: a gap of the roster is told to those it names who are still there', () => {
  const event = { type: 'RosterGapFlagged', actor: CLOCK, data: { days: [], told: ['1008', '1006'] } };
  const of = (law = LAW) => rosterNotices(law.directory, event as unknown as Recorded<RosterEvent>);
  expect(of().map(({ staff }) => staff)).toEqual(['1008', '1006']);
  expect(of(without(LAW, '1008')).map(({ staff }) => staff)).toEqual(['1006']);
});
