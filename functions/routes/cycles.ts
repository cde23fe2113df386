// The cycles of appraisal (AP-2): all of them, and one with its progress: who is at which step, what was missed, who came, moved
// or left during the period.
import * as v from 'valibot';
import { allowed, can } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import {
  CYCLE_COMMANDS,
  CYCLE_STATES,
  type CycleCommand,
  type CycleState,
  gradedIn,
} from '#shared/appraisal/cycle-record.ts';
import { shown } from '#shared/appraisal/exact.ts';
import { CYCLE_KINDS } from '#shared/appraisal/period.ts';
import { quotaOf } from '#shared/appraisal/quota.ts';
import { APPRAISAL_STATES } from '#shared/appraisal/state.ts';
import { type YearPanel, yearPanel } from '#shared/appraisal/year-panel.ts';
import { staffName } from '#shared/directory/directory.ts';
import type { Day } from '#shared/time.ts';
import {
  appraisalDoors,
  capLabels,
  cycleKindLabels,
  cycleStateLabels,
  gradeLabels,
  ungradedLabels,
} from '#shared/words/appraisal.ts';
import { sayPeriod } from '#shared/words/period.ts';
import { type ListedAppraisal, ofCycle } from '../appraisal/cards-in.ts';
import { whyUngraded } from '../appraisal/says-why.ts';
import { yearTable } from '../appraisal/year-table.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { commanding, demand, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { keptCycle } from '../perform/kept-appraisal.ts';
import { load } from '../perform/load.ts';
import { CYCLES } from '../table/partitions.ts';
import { etag } from './creating.ts';
import { decidingIn } from './cycle-deciding.ts';
import { recordRoutes } from './record-routes.ts';

const PATH = '/api/cycles';
const CycleAnswer = v.looseObject({
  id: v.string(),
  version: v.number(),
  kind: v.picklist(CYCLE_KINDS),
  period: v.string(),
  from: v.string(),
  to: v.string(),
  state: v.picklist(CYCLE_STATES),
  stateLabel: v.string(),
  count: v.number(),
  windows: v.strictObject({ own: v.string(), review: v.string(), final: v.string() }),
  actions: v.array(v.string()),
});

interface ListedCycle {
  readonly id: string;
  readonly version: number;
  readonly state: CycleState;
}

/** Every cycle, the latest period first. */
export async function allCycles({ tables }: Pick<House, 'tables'>): Promise<ListedCycle[]> {
  const rows = await tables.all({ table: 'appraisals', index: 'month', pk: CYCLES });
  return rows
    .map((row) => ({ id: row.pk.slice('cycle#'.length), version: Number(row.version), state: row.card as CycleState }))
    .reverse();
}

function cycleView({ id, version, state: cycle }: ListedCycle, { language }: Call, actions: readonly string[]) {
  const { kind, from, to, state, openedAt, count, windows, templateVersion } = cycle;
  return {
    id,
    version,
    kind,
    kindLabel: cycleKindLabels[kind][language],
    period: sayPeriod(id, language),
    from,
    to,
    state,
    stateLabel: cycleStateLabels[state][language],
    openedAt,
    count,
    windows,
    templateVersion,
    actions,
  };
}

/** How far the appraisals of a cycle have come. */
function progressOf(all: readonly ListedAppraisal[]) {
  const cards = all.map(({ card }) => card);
  const numbers = (some: typeof cards): string[] => some.map(({ staff }) => staff);
  return {
    states: Object.fromEntries(
      APPRAISAL_STATES.map((state) => [state, cards.filter((one) => one.state === state).length] as const).filter(
        ([, n]) => n > 0,
      ),
    ),
    ownMissing: numbers(cards.filter(({ missed }) => missed.includes('own'))),
    unreviewed: numbers(cards.filter(({ missed }) => missed.includes('review'))),
    joined: cards.flatMap(({ staff, joined }) => (joined === undefined ? [] : [{ staff, on: joined }])),
    away: cards.flatMap(({ staff, away = [] }) => away.map(({ from, to }) => ({ staff, from, to }))),
    moved: cards.flatMap(({ staff, moved }) => (moved === undefined ? [] : [{ staff, on: moved }])),
  };
}

/** The table of a year before it is settled: who stands where, what exceeds, who is tied; of the reader not where they stand (AP-3). */
async function tableView(
  house: House,
  { id, to }: { readonly id: string; readonly to: Day },
  { at, language }: Call,
  who: StaffWho,
) {
  const reader = who.number;
  const table = await yearTable(house, id, { to });
  const { policy, directory } = await house.lawAt(at);
  const { excellentPercent, excellentPercentApproved, shownDecimals } = table.numbers;
  const others = (numbers: readonly string[]): string[] => numbers.filter((one) => one !== reader);
  const graded = gradedIn(table);
  const panelFor = (approved: boolean) => yearPanel({ directory, policy }, table, approved);
  const quotas = (percent: number, { members: _, recorders: __, ...panel }: YearPanel) => ({
    percent,
    // Who may vote, and what it takes: whose own grade hangs on it stands aside.
    panel,
    categories: quotaOf(graded, percent).map(({ excellent, over, tied, ...rest }) => ({
      ...rest,
      excellent: others(excellent),
      over: others(over),
      tied: others(tied),
    })),
  });
  const whys = await whyUngraded(
    house,
    who,
    table.rows.map(({ staff, ungraded }) => ({ staff, to, ...(ungraded ? { ungraded } : {}) })),
  );
  const rows = table.rows.map(({ staff, total, cap, grade, category }) => {
    const why = whys.get(staff);
    const row = { staff, name: staffName(directory, staff), category };
    if (staff === reader) return row;
    return {
      ...row,
      total: shown(total, shownDecimals),
      cap,
      capLabel: capLabels[cap][language],
      ...(grade === undefined ? {} : { grade, gradeLabel: gradeLabels[category][grade][language] }),
      ...(why === undefined ? {} : { ungraded: why, ungradedLabel: ungradedLabels[why][language] }),
    };
  });
  const [usual, approved] = [panelFor(false), panelFor(true)];
  const mayAct = [usual, approved].some(
    ({ entitled, toCounty, recorders }) => entitled.includes(reader) || (toCounty && recorders.includes(reader)),
  );
  return {
    mayAct,
    table: { complete: table.complete, rows },
    quota: { usual: quotas(excellentPercent, usual), approved: quotas(excellentPercentApproved, approved) },
  };
}

async function settle(call: Call, house: House) {
  const { done } = await commanding(call, house, {
    kept: keptCycle,
    id: call.params.id ?? '',
    action: 'cycle.settle-grades',
    knows: (who) => can(who, 'cycle.read').allowed,
    body: CYCLE_COMMANDS['settle-grades'],
    command: async (sent, { id, state }) =>
      ({ type: 'settle-grades', ...sent, table: await yearTable(house, id, state) }) as CycleCommand,
  });
  const view = cycleView({ id: done.id, version: done.head.version, state: done.state }, call, []);
  return json(200, view, { ...etag(view.version), 'cache-control': 'no-store' });
}

async function list(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'cycle.list', undefined);
  const cycles = await allCycles(house);
  const items = cycles.map((one) => cycleView(one, call, []));
  return json(200, { items }, { 'cache-control': 'no-store' });
}

async function read(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'cycle.read', undefined);
  const standing = await load<CycleState>(house.tables, 'cycle', call.params.id ?? '');
  if (!standing) throw new Problem('unknown');
  const { id, head, state } = standing;
  const valid = state.state === 'opening' ? [] : await ofCycle(house, id);
  const open = state.state === 'open' && state.kind === 'year' ? ['settle-grades'] : [];
  const { mayAct = false, ...table } =
    open.length > 0 ? await tableView(house, { id, to: state.to }, call, who) : { mayAct: false };
  const actions = mayAct ? allowed(who, 'cycle', open, undefined) : [];
  const view = cycleView({ id, version: head.version, state }, call, actions);
  const deciding = await decidingIn(house, call, who, valid);
  const answer = { ...view, progress: progressOf(valid), left: state.left, ...table, deciding };
  return json(200, answer, { ...etag(view.version), 'cache-control': 'no-store' });
}

const ListAnswer = v.strictObject({ items: v.array(CycleAnswer) });
const ROUTES = recordRoutes(PATH, { one: CycleAnswer, list: ListAnswer });

export const cycleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    summary: appraisalDoors.cycles,
    staff: true,
    answers: { 200: ListAnswer },
    problems: ['unauthenticated', 'forbidden'],
    handle: list,
  },
  ROUTES.read(appraisalDoors.cycle, read),
  ROUTES.step('settle-grades', appraisalDoors.settle, CYCLE_COMMANDS['settle-grades'], settle),
];
