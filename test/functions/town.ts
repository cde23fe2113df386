// The sample township's people in a house on the real engine, made by commands only, and the few things every test of
// the corridor asks of it.
import type { House } from '#functions/house.ts';
import type { Route } from '#functions/http/route.ts';
import { history } from '#functions/perform/load.ts';
import type { Corridor } from '#functions/perform/perform.ts';
import { descriptionRoutes } from '#functions/routes/description.ts';
import { publicRoutes } from '#functions/routes/public-routes.ts';
import { staffRoutes } from '#functions/routes/staff-routes.ts';
import { OUTBOX } from '#functions/table/keys.ts';
import type { Tables } from '#functions/table/tables.ts';
import { fireDue } from '#functions/work/fire-due.ts';
import { type Instant, instant } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';
import { type Answer, openRig, type Rig } from './directory/rig.ts';

/** Every route of the house, as the doors answer them. */
export const ALL_ROUTES = [...staffRoutes, ...publicRoutes, ...descriptionRoutes];

const OFFICES = {
  'service-centre': '便民服务中心',
  'civil-affairs': '民政办',
  agriculture: '农业办',
  'party-and-government': '党政办',
} as const;

const PEOPLE: readonly (readonly [string, string | undefined, string | undefined, ...string[]])[] = [
  ['1004', undefined, '1006'],
  ['1010', undefined, '1006', 'leading-group'],
  ['1011', undefined, '1006', 'leading-group'],
  ['1001', 'service-centre', '1004'],
  ['1002', 'civil-affairs', '1004'],
  ['1003', 'civil-affairs', '1004'],
  ['1005', 'party-and-government', '1006', 'appraisal-group'],
  ['1007', 'party-and-government', '1006', 'publisher'],
  ['1009', undefined, undefined, 'supervisor'],
  ['1012', 'agriculture', '1011'],
  ['1013', 'service-centre', '1004'],
];

/** For how long the efficacy supervisor is invited. */
export const TERM = { from: '2026-09-01', until: '2027-08-31' };

export interface Town extends Rig {
  /** Registers by 1001 at the window unless said otherwise. Throws unless 201. */
  register(facts?: object, by?: string): Promise<Answer>;
  /** Sends a step and throws unless it was done. */
  step(by: string, id: string, name: string, body?: object): Promise<Answer>;
  /** Types of a case's events, in order. */
  events(id: string): Promise<string[]>;
}

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

async function settle(rig: Rig): Promise<void> {
  await rig.found();
  await rig.appoint('1006');
  must(await rig.command('1008', '/api/staff/1006', 'propose-role', { role: 'chair' }), 200);
  for (const [id, name] of Object.entries(OFFICES)) {
    must(await rig.ask('1008', 'POST', '/api/offices', { id, name, functions: [] }), 201);
  }
  for (const [number, office, leader, ...roles] of PEOPLE) {
    await rig.appoint(number, { ...(office ? { office } : {}), ...(leader ? { leader } : {}) });
    for (const role of roles) {
      const term = role === 'supervisor' ? TERM : {};
      must(await rig.command('1008', `/api/staff/${number}`, 'propose-role', { role, ...term }), 200);
      must(await rig.command('1006', `/api/staff/${number}`, 'confirm-role', { role }), 200);
    }
  }
  for (const [id, head] of [
    ['service-centre', '1013'],
    ['civil-affairs', '1003'],
  ] as const) {
    must(await rig.command('1008', `/api/offices/${id}`, 'set', { name: OFFICES[id], functions: [], head }), 200);
  }
}

/** What a town has besides: routes of another door, and a seal. */
interface Opened {
  readonly routes?: readonly Route[];
  readonly seal?: Corridor['seal'];
  readonly township?: Township;
  /** Variables besides those every house has. */
  readonly more?: { readonly [name: string]: string };
}

/** Opens the town on Thursday 24 September 2026, shortly before the counter opens. */
export async function openTown(
  start = '2026-09-24T08:00:00+08:00',
  { routes = ALL_ROUTES, seal, township, more }: Opened = {},
): Promise<Town> {
  const rig = await openRig(routes, start, seal, township, more);
  await settle(rig);
  rig.now = instant('2026-09-24T10:00:00+08:00');
  return Object.assign(rig, {
    register: async (facts: object = {}, by = '1001') =>
      must(
        await rig.ask(by, 'POST', '/api/cases', { kind: 'petition', channel: 'window', subject: '路灯不亮', ...facts }),
        201,
      ),
    step: async (by: string, id: string, name: string, body: object = {}) =>
      must(await rig.command(by, `/api/cases/${id}`, name, body), 200),
    events: async (id: string) => (await history(rig.house.tables, 'case', id)).map(({ event }) => event.type),
  });
}

/** The same house over a double of its tables. */
export function over(house: House, tables: Partial<Tables>): House {
  const doubled: House = { ...house, tables: { ...house.tables, ...tables }, forCall: () => doubled };
  return doubled;
}

/** Lets the clock do everything due, in order, each at its own time, as the scheduler would. */
export async function clockTo(house: House, until: Instant): Promise<string[]> {
  const fired: string[] = [];
  for (;;) {
    const page = await house.tables.query({ table: 'cases', index: 'due', pk: 'due', upTo: `${until}#~`, limit: 1 });
    const row = page.rows[0];
    if (!row) return fired;
    const due = await house.tables.get('cases', { pk: row.pk, sk: row.sk });
    const at = instant(String(due?.dueSk).split('#')[0] ?? '');
    fired.push(...(await fireDue(house, at)).map(({ what }) => what));
  }
}

/** Takes every note out of the outbox, so that a test sees only what it makes itself. */
export async function emptyOutbox(tables: Tables): Promise<void> {
  for (const { pk, sk } of await tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) {
    await tables.remove('outbox', { pk, sk });
  }
}
