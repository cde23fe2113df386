// Registering: who answers from this moment, which dates may be set, and what is refused at the counter.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type RegisterCommand, RegisterPublic } from '#shared/case/commands.ts';
import { day } from '#shared/time.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { LAW, without } from '../sample-law.ts';
import { given, givenUnder, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';

const NOTHING = given();
const MORNING = '2026-09-24 10:00';
const lowRent = { id: 'low-rent', version: 3, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };

test('FI-1: whoever registers a matter is first responsible and holds it', () => {
  const { state } = NOTHING.at(MORNING).by('1001').when(registers('petition', 'window')).then('CaseRegistered');
  expect(state).toMatchObject({ state: 'registered', firstAsked: '1001', holder: '1001', office: 'service-centre' });
});

test('FI-1: a matter entered for the one who was really asked is that person’s', () => {
  const order = registers('petition', 'visit', { firstAsked: '1002' });
  const { state } = NOTHING.at(MORNING).by('1001').when(order).then('CaseRegistered');
  expect(state).toMatchObject({ firstAsked: '1002', holder: '1002', office: 'civil-affairs', registrar: '1001' });
});

test('FI-1: what comes in with nobody asked is the person’s the house names, and nobody is its registrar', () => {
  const { state } = NOTHING.at(MORNING)
    .by('person')
    .when(registers('suggestion', 'online', { firstAsked: '1013' }))
    .then('CaseRegistered');
  expect(state).toMatchObject({ firstAsked: '1013', holder: '1013', registrar: null });
});

test('FI-1: no step but the acceptance of another takes the matter from the first responsible person', () => {
  const handed = given(
    step(MORNING, '1001', registers('petition', 'window')),
    step('2026-09-24 10:05', '1001', does.locate),
    step('2026-09-24 10:10', '1001', does.handOver('civil-affairs')),
  );
  expect(handed.state.holder).toBe('1001');
  const accepted = handed.at('2026-09-24 10:20').by('1002').when(does.acceptHandOver).then('HandOverAccepted');
  expect(accepted.state).toMatchObject({ holder: '1002', office: 'civil-affairs', firstAsked: '1001' });
});

test('FI-1: what a leader without an office is asked begins at the reception', () => {
  const asked = registers('petition', 'visit', { given: { reception: 'service-centre' } });
  const { state } = NOTHING.at(MORNING).by('1004').when(asked).then('CaseRegistered');
  expect(state).toMatchObject({ firstAsked: '1004', holder: '1004', office: 'service-centre' });
});

test('the office the registrar thinks right is kept for the hand-over, the case stays where it was asked', () => {
  const { state } = NOTHING.at(MORNING)
    .by('1001')
    .when(registers('petition', 'window', { office: 'civil-affairs' }))
    .then('CaseRegistered');
  expect(state).toMatchObject({ office: 'service-centre', suggestedOffice: 'civil-affairs' });
});

test.each([
  ['nothing left', { name: '张三', phone: '13800001234' }, 'given'],
  ['declined', { declined: true }, 'declined'],
  ['not asked', undefined, 'none'],
] as const)('FI-6: a caller’s contact is recorded as %s', (_, contact, kept) => {
  const { state } = NOTHING.at(MORNING)
    .by('1001')
    .when(registers('inquiry', 'phone', contact === undefined ? {} : { contact }))
    .then('CaseRegistered');
  expect(state.contact).toBe(kept);
});

type More = Parameters<typeof registers>[2];
const REFUSED: readonly [string, RegisterCommand['kind'], RegisterCommand['channel'], More, RuleId][] = [
  ['a complaint, which has a law of its own', 'complaint', 'window', {}, 'SV-4.1/a-complaint-is-taken-by-itself'],
  [
    'for somebody who is not on the staff',
    'petition',
    'window',
    { firstAsked: '9999' },
    'FI-1/first-asked-is-on-the-staff',
  ],
  [
    'for an efficacy supervisor, who is no staff',
    'petition',
    'window',
    { firstAsked: '1009' },
    'FI-1/first-asked-is-on-the-staff',
  ],
  ['for an office that is closed', 'petition', 'window', { office: 'safety' }, 'FI-4/an-open-office-receives'],
  ['from a village nobody knows', 'petition', 'window', { village: 'atlantis' }, 'DI-1/a-known-village'],
  ['an application without its item', 'application', 'window', {}, 'TL-2/an-application-names-its-item'],
  ['for an item that is not in force', 'inquiry', 'window', { item: 'gone' }, 'TL-2/an-item-in-force'],
  [
    'a platform number for the second time',
    'petition',
    'platform',
    { externalNumber: '1', given: { externalTaken: true } },
    'FI-1/one-external-number-once',
  ],
  [
    'what was said tomorrow',
    'petition',
    'window',
    { occurredAt: moment('2026-09-25 09:00') },
    'FI-1/occurred-within-the-window',
  ],
  [
    'what was said 31 days ago',
    'petition',
    'window',
    { occurredAt: moment('2026-08-24 23:59') },
    'FI-1/occurred-within-the-window',
  ],
  [
    'a date nobody above has set',
    'petition',
    'window',
    { dueOn: day('2026-10-10') },
    'TL-4/a-date-only-from-a-superior',
  ],
  [
    'a superior’s date that lay before its receipt',
    'directive',
    'superior',
    { dueOn: day('2026-09-23') },
    'TL-4/a-date-set-is-not-in-the-past',
  ],
];
test.each(REFUSED)('registering is refused: %s (%s, %s)', (_, kind, channel, more, rule) => {
  NOTHING.at(MORNING)
    .by('1001')
    .when(registers(kind, channel, more))
    .refusedBy(rule);
});

test.each<[Parameters<typeof registers>[2], RuleId, string]>([
  [{ village: 'nowhere' }, 'DI-1/a-known-village', 'village'],
  [{ office: 'nowhere' }, 'FI-4/an-open-office-receives', 'office'],
  [{ occurredAt: moment('2026-09-25 09:00') }, 'FI-1/occurred-within-the-window', 'occurredAt'],
  [{ dueOn: day('2026-10-10') }, 'TL-4/a-date-only-from-a-superior', 'dueOn'],
  [{ firstAsked: '9999' }, 'FI-1/first-asked-is-on-the-staff', 'firstAsked'],
])('a registration that is refused names the field to be changed: %j', (more, rule, field) => {
  NOTHING.at(MORNING)
    .by('1001')
    .when(registers('petition', 'window', more))
    .refusedBy(rule, field);
});

test('what was said 30 days ago is still taken, and both times are kept', () => {
  const occurredAt = moment('2026-08-25 00:00');
  const { state } = NOTHING.at(MORNING)
    .by('1001')
    .when(registers('petition', 'visit', { occurredAt }))
    .then('CaseRegistered');
  expect([shown(state.receivedAt), shown(state.registeredAt)]).toEqual(['2026-08-25 00:00', MORNING]);
});

test('SV-1: an efficacy supervisor registers no case of an office', () => {
  NOTHING.at(MORNING).by('1009').when(registers('petition', 'window')).refusedBy('SV-1/only-what-is-allowed');
});

test('somebody who has left the staff can neither register nor be first responsible', () => {
  const law = without(LAW, '1001');
  givenUnder(law).at(MORNING).by('1001').when(registers('petition', 'window')).refusedBy('SV-1/only-what-is-allowed');
  givenUnder(law)
    .at(MORNING)
    .by('1002')
    .when(registers('petition', 'window', { firstAsked: '1001' }))
    .refusedBy('FI-1/first-asked-is-on-the-staff');
});

test('an item named with a matter is kept with its version and its limits', () => {
  const { state } = NOTHING.at(MORNING)
    .by('1001')
    .when(registers('application', 'window', { item: 'low-rent', given: { item: lowRent } }))
    .then('CaseRegistered');
  expect(state).toMatchObject({ item: 'low-rent@3', itemLimits: { commitmentDays: 5, statutoryDays: 20 } });
});

test('an emergency and the haste of a document are kept with the case', () => {
  const { past } = NOTHING.at(MORNING)
    .by('1001')
    .when(registers('document', 'letter', { emergency: true, urgency: 'urgent' }))
    .then('CaseRegistered');
  expect(past[0]?.data).toMatchObject({ emergency: true, urgent: true });
});

test.each([
  ['keepFrom', { keepFrom: ['1002'] }],
  ['target', { target: { office: 'civil-affairs' } }],
  ['identity', { identity: 'confidential' }],
])('SV-4.1: a petition that asks for the protection of a complaint is not taken in silence: %s', (field, more) => {
  const sent = { kind: 'petition', subject: '路灯', body: '不亮', ...more };
  const read = v.safeParse(RegisterPublic, sent);
  expect(read.success).toBe(false);
  expect(read.issues?.map((issue) => v.getDotPath(issue))).toEqual([field]);
  expect(v.is(RegisterPublic, { ...sent, kind: 'complaint' })).toBe(true);
});

test.each([
  ['box', '1013'],
  ['platform', '1013'],
  ['online', '1013'],
  ['hotline', '1001'],
  ['window', '1001'],
] as const)('FI-1: what comes by %s and was entered by 1001 is the first responsibility of %s', (channel, first) => {
  const order = registers('petition', channel, { given: { duty: '1013' } });
  const { state } = NOTHING.at(MORNING).by('1001').when(order).then('CaseRegistered');
  expect(state).toMatchObject({ firstAsked: first, holder: first, registrar: '1001' });
});

test('SV-4.1: the box is opened by two, and the appraisal group hears of one opened by one alone', () => {
  const opens = (witness?: string) =>
    NOTHING.at(MORNING)
      .by('1001')
      .when(registers('suggestion', 'box', witness === undefined ? {} : { witness }));
  expect(opens('1002').then({ type: 'CaseRegistered', witness: '1002' }).past[0]?.data).not.toHaveProperty('told');
  opens().then({ type: 'CaseRegistered', witness: null, told: ['1005'] });
  for (const nobody of ['1001', '9999']) opens(nobody).refusedBy('SV-4.1/the-box-is-opened-by-two');
});

test.each([
  [5, undefined],
  [6, 6],
])('TL-4: of a visit of %s the number is kept from which representatives are elected: %s', (visitors, kept) => {
  const { past } = NOTHING.at(MORNING)
    .by('1001')
    .when(registers('petition', 'visit', { visitors }))
    .then('CaseRegistered');
  expect(past[0]?.data).toEqual(
    kept ? expect.objectContaining({ visitors: kept }) : expect.not.objectContaining({ visitors }),
  );
});
