// What somebody chose in a roster against what stands in it, and what of it lies over a colleague's change.
import { expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import {
  changesIn,
  filledAsBefore,
  type RosterAnswer,
  valuesOfChanges,
} from '../../web/src/desk/staff/roster-changes.ts';

const dayOf = (on: string, person: string | null = null, leader: string | null = null) => ({
  on: day(on),
  person,
  leader,
  workingDay: true,
  gap: person === null,
});
const stands: RosterAnswer = {
  items: [dayOf('2026-10-19', '1001', '1004'), dayOf('2026-10-26'), dayOf('2026-10-27'), dayOf('2026-11-02')],
  channels: { online: '1013', box: '1001' },
  version: 3,
  actions: ['set'],
};
const EMPTY = { 'person.2026-10-26': '', 'leader.2026-10-26': '', 'person.2026-10-27': '', 'leader.2026-10-27': '' };

test('FI-1: days and channels that differ are changes; a day with one of two is none yet; what is not asked for is left alone', () => {
  const values = { ...EMPTY, 'person.2026-10-26': '1001', 'leader.2026-10-26': '1004', 'leader.2026-10-27': '1004' };
  expect(changesIn(stands, { ...values, 'channel.online': '1018', 'channel.box': '' })).toEqual({
    days: [{ on: '2026-10-26', person: '1001', leader: '1004' }],
    half: ['2026-10-27'],
    channels: [
      { channel: 'online', staff: '1018' },
      { channel: 'box', staff: null },
    ],
  });
  expect(changesIn(stands, { ...EMPTY, 'channel.online': '1013' })).toEqual({ days: [], half: [], channels: [] });
});

test('FI-1: only what was changed is laid over what stands now', () => {
  const values = { ...EMPTY, 'person.2026-10-27': '1002', 'channel.online': '1018', 'channel.box': '1001' };
  expect(valuesOfChanges(stands, values)).toEqual({
    'person.2026-10-27': '1002',
    'leader.2026-10-27': '',
    'channel.online': '1018',
  });
});

test('FI-1: an empty day takes the two of a week before, and the week after takes them in turn; others stay as they are', () => {
  const november = { 'person.2026-11-02': '', 'leader.2026-11-02': '' };
  const chosen = { ...EMPTY, ...november, 'person.2026-10-27': '1002' };
  expect(filledAsBefore(stands, chosen)).toEqual({
    'person.2026-10-26': '1001',
    'leader.2026-10-26': '1004',
    'person.2026-11-02': '1001',
    'leader.2026-11-02': '1004',
  });
});
