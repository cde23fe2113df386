// Who sits in a complaint about whom (SV-4.1, SV-4.5): the table is written from the regulation, and laws hold for every
// complaint that can be made about the people of the sample township.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postOf, type Said, type Seats, seatsFor } from '#shared/complaint/recusal.ts';
import { chairOf, type Directory, headOf, leaderOfOffice } from '#shared/directory/directory.ts';
import type { Role } from '#shared/directory/roles.ts';
import { EVERYONE, LAW, SAMPLE_DIRECTORY, without, withPolicy } from '../sample-law.ts';

const seats = (said: Partial<Said>, directory: Directory = SAMPLE_DIRECTORY): Seats =>
  seatsFor(directory, LAW.policy, { targets: [], ...said });
const about = (target: Said['targets'][number], keepFrom: readonly string[] = []) =>
  seats({ targets: [target], keepFrom });

/** The township with people in further roles. */
const withRoles = (roles: { readonly [number: string]: readonly Role[] }): Directory => ({
  ...SAMPLE_DIRECTORY,
  staff: new Map(
    [...SAMPLE_DIRECTORY.staff].map(([number, one]) => [
      number,
      { ...one, roles: [...one.roles, ...(roles[number] ?? [])] },
    ]),
  ),
});

const TABLE: readonly [string, Seats, Partial<Seats>][] = [
  ['nobody in particular', seats({}), { forum: 'group', know: ['1005', '1006'], hold: ['1005'], decide: ['1006'] }],
  ['an office', about({ office: 'civil-affairs' }), { forum: 'group', know: ['1005', '1006'], hold: ['1005'] }],
  ['somebody unknown', about({ staff: '9999' }), { forum: 'group', hold: ['1005'] }],
  [
    'an officer of the group’s own office',
    about({ staff: '1007' }),
    { forum: 'leading-group', hold: ['1010', '1011'] },
  ],
  ['a member of the appraisal group, the chair leading them', about({ staff: '1005' }), { forum: 'leading-group' }],
  [
    'somebody, by one who fears the chair',
    about({ staff: '1002' }, ['1006']),
    { know: ['1005', '1010'], decide: ['1010'] },
  ],
  ['a member of the leading group', about({ staff: '1011' }), { forum: 'leading-group', hold: ['1006', '1010'] }],
  ['the chair', about({ staff: '1006' }), { forum: 'county', know: ['1005'], hold: [], serve: [], publish: [] }],
  ['the mayor', about({ staff: '1010' }), { forum: 'county' }],
  [
    'all of the leading group',
    seats({ targets: [{ staff: '1011' }], keepFrom: ['1006', '1010'] }),
    { forum: 'county' },
  ],
];
test.each(TABLE)('SV-4.1: a complaint about %s is seated by the rules of recusal', (_, seated, expected) => {
  expect(seated).toMatchObject(expected);
});

test('SV-4.5: a deputy of a principal leader is none, and a township says whose posts these are', () => {
  expect(about({ staff: '1004' }).forum).toBe('group');
  const { policy } = withPolicy({ complaints: { principals: ['党委书记'] } });
  expect(seatsFor(SAMPLE_DIRECTORY, policy, { targets: [{ staff: '1010' }] }).forum).toBe('leading-group');
});

test('SV-4.1: a publisher who is named or feared lets nothing of it through', () => {
  const two = withRoles({ '1012': ['publisher'] });
  expect(seats({ targets: [{ office: 'civil-affairs' }] }, two).publish).toEqual(['1007', '1012']);
  expect(seats({ targets: [{ staff: '1007' }] }, two).publish).not.toContain('1007');
  expect(seats({ keepFrom: ['1012'] }, two).publish).toEqual(['1007']);
});

const some = fc.constantFrom(...EVERYONE, '9999');
const office = fc.constantFrom(...SAMPLE_DIRECTORY.offices.keys(), 'no-such-office');
const target = fc.record({ staff: fc.option(some, { nil: undefined }), office: fc.option(office, { nil: undefined }) });
const anything = fc.record({
  targets: fc.array(target, { maxLength: 2 }),
  keepFrom: fc.array(some, { maxLength: 4 }),
}) as fc.Arbitrary<Said>;
const ROLES: readonly Role[] = ['appraisal-group', 'leading-group', 'publisher', 'investigator'];
const directory = fc
  .dictionary(fc.constantFrom(...EVERYONE), fc.subarray([...ROLES]), { maxKeys: 6 })
  .map((roles) => withRoles(roles));

test('SV-4.1: whatever is said of whomever, nobody named, of their office, heading it or feared sits anywhere', () => {
  fc.assert(
    fc.property(directory, anything, (people, said) => {
      const { know, serve, publish, hold, decide } = seatsFor(people, LAW.policy, said);
      const seated = new Set([...know, ...serve, ...publish, ...hold, ...decide]);
      for (const { staff, office: named } of said.targets) {
        const offices = [named, staff === undefined ? undefined : people.staff.get(staff)?.office];
        for (const one of offices.filter((id) => id !== undefined)) {
          for (const member of people.staff.values())
            if (member.office === one) expect(seated).not.toContain(member.number);
          expect(seated).not.toContain(headOf(people, one));
          expect(seated).not.toContain(leaderOfOffice(people, one));
        }
        expect(seated).not.toContain(staff);
      }
      for (const feared of said.keepFrom ?? []) expect(seated).not.toContain(feared);
    }),
  );
});

test('SV-4.1: a supervising leader of the person named stands aside, save the chair for a member of the leading group', () => {
  fc.assert(
    fc.property(directory, anything, (people, said) => {
      const { know } = seatsFor(people, LAW.policy, said);
      for (const { staff } of said.targets) {
        const named = people.staff.get(staff ?? '');
        const equal = named?.roles.includes('leading-group') && named.leader === chairOf(people);
        if (named?.leader !== undefined && !equal) expect(know).not.toContain(named.leader);
      }
    }),
  );
});

test('SV-4.1: who acts for a head or leader of whom it is about stands aside as they do', () => {
  const away = { ...SAMPLE_DIRECTORY, presence: { ...SAMPLE_DIRECTORY.presence, away: new Map([['1003', '1005']]) } };
  expect(seats({ targets: [{ office: 'civil-affairs' }] }, away).know).not.toContain('1005');
});

test('SV-4.1: whoever once stood aside stands aside for good, and a title given later ends nothing', () => {
  const later = (said: Partial<Said>, before: object) =>
    seatsFor(SAMPLE_DIRECTORY, LAW.policy, { targets: [], ...said }, before);
  expect(later({}, { aside: ['1005'] })).toMatchObject({ forum: 'chair', know: ['1006', '1010'], hold: ['1006'] });
  expect(later({ targets: [{ staff: '1010' }] }, { titles: false }).forum).toBe('leading-group');
  expect(later({ targets: [{ staff: '1006' }] }, { titles: false }).forum).toBe('county');
});

test('TL-4: where the chair holds it, another member decides on more time', () => {
  const other = withRoles({ '1012': ['appraisal-group'] });
  expect(seats({ targets: [{ staff: '1012' }] }, other)).toMatchObject({
    forum: 'chair',
    hold: ['1006'],
    decide: ['1010'],
  });
});

test('SV-4.1: whoever holds it may know of it, and where nobody may hold it, it goes to the county', () => {
  fc.assert(
    fc.property(directory, anything, (people, said) => {
      const { forum, know, hold, decide } = seatsFor(people, LAW.policy, said);
      for (const one of [...hold, ...decide]) expect(know).toContain(one);
      expect(hold.length === 0).toBe(forum === 'county');
      if (forum === 'leading-group') expect(hold.length).toBeGreaterThanOrEqual(LAW.policy.complaints.fewestMembers);
    }),
  );
});

test('SV-4.1: a mark is made of number and post, so that whoever moves, leaves, heads or leads has another', () => {
  const before = postOf(SAMPLE_DIRECTORY, '1002');
  const moved = (facts: object): Directory => ({
    ...SAMPLE_DIRECTORY,
    staff: new Map([...SAMPLE_DIRECTORY.staff].map(([n, one]) => [n, n === '1002' ? { ...one, ...facts } : one])),
  });
  const posts = [
    moved({ office: 'finance' }),
    moved({ leader: '1011' }),
    moved({ roles: ['investigator'] }),
    moved({ active: false }),
    {
      ...SAMPLE_DIRECTORY,
      offices: new Map([
        ...SAMPLE_DIRECTORY.offices,
        ['finance', { id: 'finance', name: '财政所', functions: [], head: '1002', open: true }],
      ]),
    },
    without(LAW, '1003').directory,
  ].map((people) => postOf(people as Directory, '1002'));
  expect(new Set([before, ...posts.slice(0, 5)]).size).toBe(6);
  // What happened to others leaves one's own post as it was.
  expect(posts[5]).toBe(before);
});
