// How a case ends, when the person counts as told, and what was in time.
import { expect, test } from 'vitest';
import { day } from '#shared/time.ts';
import { atTheWindow, given, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const life = given(atTheWindow);
const told = (how: string, at: string) => ({ told: { how, at: moment(at) } });

test('TL-3: what is solved on the spot is closed at once', () => {
  const { state } = life.at('2026-09-24 10:10').by('1001').when(does.answer).then('CaseAnswered');
  expect(state).toMatchObject({
    state: 'answered',
    closedOn: '2026-09-24',
    closing: { onTime: true, toldHow: 'code' },
  });
});

test.each([
  ['on the morning of a working day: until it closes', '2026-09-24 10:00', '2026-09-24 17:30'],
  ['at lunch: the same day', '2026-09-24 12:30', '2026-09-24 17:30'],
  ['after hours before a holiday: the next working day', '2026-09-24 18:00', '2026-09-28 17:30'],
  ['on a day off: the next working day', '2026-09-26 09:00', '2026-09-28 17:30'],
] as const)('TL-3: on the spot means, for what came %s', (_, came, until) => {
  const taken = given(step(came, '1001', registers('inquiry', 'window')));
  expect(shown(taken.state.sameDayUntil)).toBe(until);
  taken.at(until).by('1001').when(does.answer).then('CaseAnswered');
  const [on, time = ''] = until.split(' ');
  taken
    .at(`${on} ${time.replace('30', '31')}`)
    .by('1001')
    .when(does.answer)
    .refusedBy('TL-3/on-the-spot-means-the-same-day');
});

test('TL-3: a refusal carries reasons, basis and the way to have it reviewed, all outside the chain', () => {
  const { state, past } = life.at('2026-09-24 11:00').by('1001').when(does.refuse).then('CaseRefused');
  expect(state.state).toBe('refused');
  expect(JSON.stringify(past.at(-1)?.data)).not.toContain('材料不实');
});

const working = given(atTheWindow, step('2026-09-24 10:05', '1001', does.accept));

test('TL-3: told in person the same day, the moment of telling is what counts', () => {
  const { state } = working
    .at('2026-10-08 17:45')
    .by('1001')
    .when({ ...does.complete, ...told('电话', '2026-10-08 17:20') })
    .then('CaseCompleted');
  expect(state.closing).toEqual({ toldAt: moment('2026-10-08 17:20'), toldHow: 'person', onTime: true });
});

test('TL-3: told on an earlier day, the command is what counts', () => {
  const { state } = working
    .at('2026-10-09 09:00')
    .by('1001')
    .when({ ...does.complete, ...told('电话', '2026-10-08 17:20') })
    .then('CaseCompleted');
  expect(state.closing).toEqual({ toldAt: moment('2026-10-09 09:00'), toldHow: 'person', onTime: false });
});

test('TL-3: told by nobody, the message under the query code counts, at the moment of the command', () => {
  const close = (at: string) => working.at(at).by('1001').when(does.complete).then('CaseCompleted').state.closing;
  expect(close('2026-10-08 17:30')).toEqual({ toldAt: moment('2026-10-08 17:30'), toldHow: 'code', onTime: true });
  expect(close('2026-10-08 17:31')).toMatchObject({ toldHow: 'code', onTime: false });
});

test.each([
  ['before the registration', '2026-09-24 09:59'],
  ['in the future', '2026-09-24 11:01'],
])('TL-3: a telling %s is refused', (_, at) => {
  working
    .at('2026-09-24 11:00')
    .by('1001')
    .when({ ...does.complete, ...told('当面', at) })
    .refusedBy('TL-3/told-between-registration-and-now', 'told.at');
});

test('TL-3: a telling written down to the minute of the registration is not before it', () => {
  const seconds = { ...atTheWindow, at: '2026-09-24T02:00:40.000Z' as never };
  given(seconds)
    .at('2026-09-24 10:05')
    .by('1001')
    .when({ ...does.answer, ...told('当面', '2026-09-24 10:00') })
    .then('CaseAnswered');
});

test('TL-4: a matter told in time is in time by the date first owed, whatever its superior’s date was', () => {
  const directive = given(
    step('2026-09-24 10:00', '1013', registers('directive', 'superior', { dueOn: day('2026-09-29') })),
    step('2026-09-24 10:05', '1013', does.accept),
  );
  const close = (at: string) => directive.at(at).by('1013').when(does.complete).then('CaseCompleted').state.closing;
  expect([close('2026-09-29 17:30')?.onTime, close('2026-09-29 17:31')?.onTime]).toEqual([true, false]);
});

test('DI-6: a completion may bring a draft for the results board, but not for every kind', () => {
  const publish = { ...does.complete, publish: true };
  const { state } = working.at('2026-09-24 15:00').by('1001').when(publish).then('CaseCompleted');
  expect(state.disclosure).toBe('d'.repeat(32));
  const document = given(
    step('2026-09-24 10:00', '1001', registers('document', 'letter')),
    step('2026-09-24 10:05', '1001', does.accept),
  );
  document.at('2026-09-24 15:00').by('1001').when(publish).refusedBy('DI-6/not-everything-is-published');
  const quiet = working.at('2026-09-24 15:00').by('1001').when(does.complete).then('CaseCompleted');
  expect(quiet.state.disclosure).toBeUndefined();
});

test('DI-6: a case has one public version, also when it is completed a second time', () => {
  const publish = { ...does.complete, publish: true };
  const again = working
    .at('2026-09-24 15:00')
    .by('1001')
    .when(publish)
    .then('CaseCompleted')
    .at('2026-09-28 09:00')
    .by('person')
    .when(does.reopen)
    .then('CaseReopened')
    .at('2026-09-28 10:00')
    .by('1001');
  again.when(publish).refusedBy('DI-6/one-publication-for-a-case');
  expect(again.when(does.complete).then('CaseCompleted').state.disclosure).toBe('d'.repeat(32));
});

test('a closed case is nobody’s to be reminded of, and can still be written to', () => {
  const closed = working.at('2026-09-24 15:00').by('1001').when(does.complete).then('CaseCompleted');
  expect(Object.keys(closed.state.timers)).toEqual(['archive']);
  closed.at('2026-09-24 16:00').by('1001').when(does.message).then('MessageWritten');
});
