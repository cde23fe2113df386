// So many open cases in an engine of their own, and the inner door that wakes some of them: directly, to take time,
// and behind a meter, to count.
import { askEngine } from '#infra/local/engine/ask-engine.ts';
import { tableNamed } from '#infra/topology/tables.ts';
import type { Instant } from '#shared/time.ts';
import type { Stand } from './bench.ts';
import { type DoorChild, openDoorChild } from './child.ts';
import { type Ground, type Image, openGround, putAll } from './ground.ts';
import { openMeter } from './meter.ts';
import { openCases } from './open-cases.ts';
import type { Life } from './record-life.ts';

/** A wake-up for one timer, or the recurring sweep. */
export type Act = 'timer' | 'sweep';
export interface Due {
  readonly act: Act;
  readonly at: Instant;
}
/** How many cases are due each time. */
export const DUE_AT_ONCE: { readonly [act in Act]: number } = { timer: 1, sweep: 20 };

export interface Counted {
  readonly read: number;
  readonly written: number;
  readonly units: number;
}

export interface Population {
  readonly size: number;
  /** Milliseconds in which the door did what was due. Throws when it fired anything else. */
  readonly time: (due: Due) => Promise<number>;
  readonly count: (due: Due) => Promise<Counted>;
  readonly close: () => Promise<void>;
}

const CASES = tableNamed('cases').name;
const OUTBOX = tableNamed('outbox').name;

/** Takes the notes of the writes away: what follows them is not measured here, and must not be met by the next sweep. */
async function forget({ endpoint }: Ground): Promise<void> {
  const { Items } = await askEngine<{ Items: Image[] }>(endpoint, 'Query', {
    TableName: OUTBOX,
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: 'outbox' } },
  });
  const deletes = Items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
  if (deletes.length > 0) await askEngine(endpoint, 'BatchWriteItem', { RequestItems: { [OUTBOX]: deletes } });
}

function* told(rows: Iterable<Image>, tell: (done: number) => void): Generator<Image> {
  let done = 0;
  for (const row of rows) {
    yield row;
    if (++done % 25_000 === 0) tell(done);
  }
}

/** Fills an engine and opens the door on it. @param work its bundle  @param plan what will be due, in order */
export async function openPopulation(
  size: number,
  stand: Stand,
  work: string,
  life: Life,
  plan: readonly Due[],
): Promise<Population> {
  const ground = await openGround(stand.folder, `cases-${size}`);
  const wakes = plan.flatMap(({ act, at }) => Array.from({ length: DUE_AT_ONCE[act] }, () => at));
  const rows = openCases(life, size, wakes);
  await putAll(
    ground.endpoint,
    CASES,
    told(rows, (done) => stand.tell(`${done} rows of ${size} cases`)),
  );
  const meter = await openMeter(ground.endpoint);
  const door = await openDoorChild(work, ground.environment('work'));
  const metered = await openDoorChild(work, ground.environment('work', meter.endpoint));

  async function fire(through: DoorChild, { act, at }: Due): Promise<number> {
    const event = act === 'timer' ? { source: 'wake', time: at } : { source: 'schedule', name: 'sweep', time: at };
    const { ms, result } = await through.ask({ event });
    const { fired } = result as { fired?: readonly unknown[] };
    if (fired?.length !== DUE_AT_ONCE[act]) throw new Error(`${fired?.length} fired by the ${act} among ${size}`);
    await forget(ground);
    return ms;
  }
  return {
    size,
    time: (due) => fire(door, due),
    async count(due) {
      meter.read();
      await fire(metered, due);
      const passed = meter.read();
      const sum = (name: 'itemsRead' | 'units' | 'itemsWritten') => passed.reduce((all, one) => all + one[name], 0);
      return { read: sum('itemsRead'), written: sum('itemsWritten'), units: sum('units') };
    },
    async close() {
      await Promise.all([door.close(), metered.close()]);
      await meter.close();
      await ground.close();
    },
  };
}
