// The township of the bench: eight offices, forty people, each bound to an account; about as many as a township has.
import { ISSUER_NAME } from '#infra/local/doors/environment.ts';
import type { OfficeState } from '#shared/directory/office/state.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import type { Township } from '#shared/township.ts';
import type { Image } from './ground.ts';

const OFFICES = 8;
const PEOPLE = 40;

export const ISSUER = ISSUER_NAME;
export const AUDIENCE = 'bench';

export const officeId = (n: number): string => `office-${n % OFFICES}`;
export const staffNumber = (n: number): string => String(1001 + (n % PEOPLE));
/** Subjects of the accounts, in the order of the staff. */
export const SUBJECTS: readonly string[] = Array.from({ length: PEOPLE }, (_, n) => `subject-of-${staffNumber(n)}`);

export const TOWNSHIP: Township = {
  code: 'LSK',
  name: { zh: '柳树口镇', en: 'Liushukou' },
  government: { zh: '柳树口镇人民政府', en: 'Liushukou Township Government' },
  county: { zh: '虚构县', en: 'Sample County' },
  hotline: '0000-0000000',
  address: { zh: '柳树口镇中心街1号', en: '1 Centre Street, Liushukou' },
  sponsor: { zh: '柳树口镇党政办公室', en: 'Party and government office' },
  contact: 'office@example.org',
  villages: [{ id: 'hougou', name: '后沟村' }],
  reception: officeId(0),
  sample: true,
  since: '2026-09-01',
  policy: [],
};

const office = (n: number): OfficeState => ({
  name: `第${n + 1}办公室`,
  functions: ['受理群众事项', '指导村（居）工作', '完成上级交办的其他工作'],
  head: staffNumber(n),
  phone: '0000-0000000',
  place: `办公楼${(n % 3) + 1}层`,
  open: true,
});

/** The first eight are the heads, the last is who leads them all. */
const member = (n: number, identity: string): StaffState => ({
  name: `职员${n + 1}`,
  title: n < OFFICES ? '主任' : '科员',
  duties: ['窗口受理', '政策解答', '材料初审'],
  office: officeId(n),
  leader: staffNumber(PEOPLE - 1),
  phone: '0000-0000000',
  roles: n === PEOPLE - 1 ? ['leading-group', 'chair'] : [],
  active: true,
  proposals: [],
  identities: [identity],
});

/** Rows of the directory as the doors read them. @param identities keyed hashes of the subjects, in their order */
export function townshipRows(identities: readonly string[]): Image[] {
  const row = (sk: string, body: object): Image => ({
    pk: { S: 'directory' },
    sk: { S: sk },
    version: { N: '1' },
    human: { N: '1' },
    hash: { S: '0'.repeat(64) },
    at: { S: '2026-09-01T01:00:00.000Z' },
    body: { S: JSON.stringify(body) },
  });
  return [
    { pk: { S: 'directory' }, sk: { S: 'head' }, version: { N: String(OFFICES + 2 * PEOPLE) } },
    ...Array.from({ length: OFFICES }, (_, n) => row(`office#${officeId(n)}`, office(n))),
    ...TOWNSHIP.villages.map(({ id, name }) => row(`village#${id}`, { name, open: true })),
    ...identities.map((identity, n) => row(`staff#${staffNumber(n)}`, member(n, identity))),
  ];
}
