// The law that tests of decisions stand on: the default policy, the calendar of the table, and a directory with the
// people of the sample township by their well-known numbers. No rows, no engine.
import type { Law } from '#shared/decision.ts';
import { type Directory, EMPTY_DIRECTORY, type Office, type StaffMember } from '#shared/directory/directory.ts';
import type { Role } from '#shared/directory/roles.ts';
import { buildCalendar, type CalendarEntries } from '#shared/regulation/calendar/calendar.ts';
import { DEFAULT_TIMELINE, policyOn, readTimeline } from '#shared/regulation/policy.ts';
import { day } from '#shared/time.ts';

const offices: readonly Office[] = [
  { id: 'service-centre', name: '便民服务中心', functions: ['窗口服务'], head: '1013', open: true },
  { id: 'civil-affairs', name: '民政办', functions: ['社会救助'], head: '1003', open: true },
  { id: 'agriculture', name: '农业办', functions: ['农技推广'], open: true },
  { id: 'party-and-government', name: '党政办', functions: ['综合协调'], open: true },
  { id: 'finance', name: '财政所', functions: ['财政'], open: true },
  { id: 'safety', name: '安监所', functions: ['安全生产'], open: false },
];

const member = (
  number: string,
  title: string,
  office: string | undefined,
  leader: string | undefined,
  ...roles: Role[]
): StaffMember => ({
  number,
  name: `柳样${number}`,
  title,
  duties: [],
  ...(office === undefined ? {} : { office }),
  ...(leader === undefined ? {} : { leader }),
  roles,
  active: true,
});

const staff: readonly StaffMember[] = [
  member('1001', '窗口办事员', 'service-centre', '1004'),
  member('1002', '民政干事', 'civil-affairs', '1004'),
  member('1003', '民政办主任', 'civil-affairs', '1004'),
  member('1004', '副镇长', undefined, '1006'),
  member('1005', '考评组成员', 'party-and-government', '1006', 'appraisal-group'),
  member('1006', '镇党委书记', undefined, undefined, 'chair', 'leading-group'),
  member('1007', '信息发布员', 'party-and-government', '1006', 'publisher'),
  member('1008', '系统管理员', 'party-and-government', '1006', 'administrator'),
  member('1009', '效能监督员', undefined, undefined, 'supervisor'),
  member('1010', '镇长', undefined, '1006', 'leading-group'),
  member('1011', '副书记', undefined, '1006', 'leading-group'),
  member('1012', '农业干事', 'agriculture', '1011'),
  member('1013', '便民服务中心主任', 'service-centre', '1004'),
];

export const SAMPLE_DIRECTORY: Directory = {
  ...EMPTY_DIRECTORY,
  version: 1,
  offices: new Map(offices.map((office) => [office.id, office])),
  staff: new Map(staff.map((one) => [one.number, one])),
};

/** Everyone of the sample township, by number. */
export const EVERYONE: readonly string[] = staff.map(({ number }) => number);

/** The law on 24 September 2026, with whatever was entered in the calendar since. */
export const lawWith = (entries?: CalendarEntries): Law => ({
  policy: policyOn(DEFAULT_TIMELINE, day('2026-09-24')),
  calendar: buildCalendar(entries),
  directory: SAMPLE_DIRECTORY,
});

export const LAW: Law = lawWith();

/** The same law with some people gone, as when somebody leaves. */
export const without = (law: Law, ...numbers: string[]): Law => ({
  ...law,
  directory: {
    ...law.directory,
    staff: new Map(
      [...law.directory.staff].map(([number, one]) => [
        number,
        { ...one, active: one.active && !numbers.includes(number) },
      ]),
    ),
  },
});

/** The law under other policy values. */
export const withPolicy = (values: { readonly [group: string]: object }): Law => ({
  ...LAW,
  policy: policyOn(readTimeline([{ from: '2026-01-01', values }]), day('2026-09-24')),
});
