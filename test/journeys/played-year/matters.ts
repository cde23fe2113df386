// What people do with the matters of the year, one step after another on the day it is planned for, all of it through the doors.
import { type Matter, personOf } from '../../functions/routes/person.ts';
import type { Town } from '../../functions/town.ts';
import type { Agenda } from './agenda.ts';
import { LEAVE, OFFICES } from './people.ts';
import type { Planned } from './plan.ts';
import type { YearTown } from './town.ts';

/** A matter under way: the version its last step left is the one the next is taken on. */
interface Acted extends Matter {
  version: string;
}

async function step(town: YearTown, matter: Acted, by: string, name: string, body: object = {}): Promise<void> {
  const path = `/api/cases/${matter.id}/${name}`;
  const { status, body: answer, headers } = await town.ask(by, 'POST', path, body, { 'if-match': matter.version });
  if (status !== 200) throw new Error(`${name} by ${by} on ${matter.number}: ${JSON.stringify(answer)}`);
  matter.version = String(headers.etag);
}

/** Brings a matter in; of a directive by the letter of whoever set it. */
async function brought(town: YearTown, one: Planned): Promise<Acted> {
  const { kind, dueOn, asked, n } = one;
  const how = dueOn
    ? { kind: 'directive', channel: 'superior', dueOn, from: '县政府办公室' }
    : { kind, channel: n % 3 === 0 ? 'visit' : 'window' };
  const { status, body, headers } = await town.ask(asked, 'POST', '/api/cases', { ...how, subject: `事项${n}` });
  if (status !== 201) throw new Error(`matter ${n}: ${JSON.stringify(body)}`);
  return { id: body.id, number: body.number, code: body.receipt.code, version: String(headers.etag) };
}

/** What is done at once. */
async function begun(town: YearTown, one: Planned, matter: Acted): Promise<void> {
  const { course, asked, holder, office, wrong } = one;
  const act = (by: string, name: string, body?: object) => step(town, matter, by, name, body);
  if (course === 'spot') return act(asked, 'answer-on-the-spot', { answer: '已当场说明' });
  if (course === 'withdrawn') {
    const confirmed = { how: '当面', at: town.now };
    return act(asked, 'withdraw', { reason: '不办了', confirmed });
  }
  if (wrong) {
    await act(asked, 'hand-over', { office: wrong.office, staff: wrong.by, reason: '可能属其职责' });
    await act(wrong.by, 'return-hand-over', { reason: '不属本所室职责', suggestedOffice: office });
  }
  if (holder !== asked && course !== 'reassigned') {
    await act(asked, 'hand-over', { office, staff: holder, reason: '属其职责' });
    await act(holder, 'accept-hand-over');
  }
  await act(course === 'reassigned' ? asked : holder, 'accept');
  if (course === 'noticed') {
    await act(holder, 'issue-notice', { missing: [{ name: '户口簿', how: '本人自备' }] });
    await act(holder, 'receive-materials', { received: ['户口簿'] });
    const again = { missing: [{ name: '照片', how: '照相馆' }], changeOfCircumstances: '政策当日调整' };
    await act(holder, 'issue-notice', again);
    await act(holder, 'receive-materials', { received: ['照片'] });
  }
}

/** Who does what somebody has in hand on a day: of one on leave whoever acts for them. */
const actingFor = (holder: string, on: string): string =>
  holder === LEAVE.who && on >= LEAVE.from && on < LEAVE.back ? LEAVE.standIn : holder;

async function ended(town: YearTown, one: Planned, matter: Acted): Promise<void> {
  const { course, office } = one;
  const holder = actingFor(one.holder, one.done ?? one.on);
  const act = (by: string, name: string, body?: object) => step(town, matter, by, name, body);
  if (course === 'reassigned') {
    const { head } = OFFICES[office];
    await act(head, 'assign', { staff: one.holder, reason: '原经办人另有任务' });
  }
  await act(holder, 'complete', { result: '已办结' });
  if (course === 'directive') await act(holder, 'report-back', { text: '已书面报告' });
  if (course === 'reopened') {
    await act('1006', 'reopen', { reason: '反映未彻底解决' });
    await act(holder, 'complete', { result: '已再次处理' });
  }
}

/** Lays all that is planned on its days: each act once its matter is there. */
export function handle(town: YearTown, agenda: Agenda, plan: readonly Planned[]): void {
  const person = personOf(town as unknown as Town);
  for (const [on, ofDay] of Map.groupBy(plan, (one) => one.on)) {
    // One after another, as numbers are taken; what else there is to do goes on beside it.
    const there = new Map<number, Acted>();
    agenda.on(on, async () => {
      for (const one of ofDay) {
        const matter = await brought(town, one);
        there.set(one.n, matter);
        await begun(town, one, matter);
      }
    });
    const matterOf = (n: number): Acted => there.get(n) as Acted;
    for (const one of ofDay) {
      const { n, done, course, rating } = one;
      if (done && done > on) agenda.on(done, () => ended(town, one, matterOf(n)));
      if (!rating) continue;
      agenda.on(rating.on, async () => {
        const from = { 'x-viewer-address': `10.0.${n >> 8}.${n & 255}` };
        const { status, body } = await person.takes('rate', matterOf(n), { level: rating.level }, from);
        if (status !== 200) throw new Error(`rating of ${n} (${course}): ${JSON.stringify(body)}`);
      });
    }
  }
}
