// The stand-in of the outbox table's stream: what it hands to `work`, in which shape, how often, and what it never loses.
import { expect, test } from 'vitest';
import { type Image, openOutboxStream } from '#infra/local/doors/outbox-stream.ts';
import { instant } from '#shared/time.ts';

const NOW = instant('2026-10-09T01:00:00.500Z');
interface Handed {
  readonly Records: readonly {
    readonly eventName: string;
    readonly dynamodb: Readonly<Record<string, unknown>> & { readonly NewImage: Image };
  }[];
}

/** An outbox in memory; `work` takes rows away unless told to fail. */
function outbox(fails: (ids: readonly string[], attempt: number) => boolean = () => false) {
  const rows = new Map<string, Image>();
  const batches: string[][] = [];
  const attempts = new Map<string, number>();
  const faults: unknown[] = [];
  let atOnce = 0;
  let most = 0;
  const stream = openOutboxStream({
    waiting: async () => [...rows.values()],
    now: () => NOW,
    onFault: (fault) => faults.push(fault),
    async deliver(event) {
      most = Math.max(most, ++atOnce);
      try {
        await new Promise(setImmediate);
        const ids = (event as Handed).Records.map(({ dynamodb }) => dynamodb.NewImage.sk?.S ?? '');
        batches.push(ids);
        const key = ids.join();
        attempts.set(key, (attempts.get(key) ?? 0) + 1);
        if (fails(ids, attempts.get(key) ?? 0)) throw new Error('as told');
        for (const id of ids) rows.delete(id);
        last = event as Handed;
      } finally {
        atOnce -= 1;
      }
    },
  });
  let last: Handed | undefined;
  return {
    put(...ids: string[]) {
      for (const id of ids) rows.set(id, { pk: { S: 'outbox' }, sk: { S: id } });
      stream.nudge();
    },
    stream,
    rows,
    batches,
    faults,
    most: () => most,
    last: () => last,
  };
}

test('a row arrives as the stream of the table would bring it, at domain time in whole seconds', async () => {
  const box = outbox();
  box.put('2026-10-09T01:00:00.000Z#case#1#1');
  await box.stream.settled();
  const record = box.last()?.Records[0];
  expect(record?.eventName).toBe('INSERT');
  expect(record?.dynamodb).toMatchObject({
    ApproximateCreationDateTime: 1791507600,
    NewImage: { pk: { S: 'outbox' }, sk: { S: '2026-10-09T01:00:00.000Z#case#1#1' } },
    StreamViewType: 'NEW_IMAGE',
  });
});

test('rows put while others are on their way arrive too, one batch at a time and none twice', async () => {
  const box = outbox();
  const ids = Array.from({ length: 57 }, (_, i) => `row-${i}`);
  for (const id of ids) {
    box.put(id);
    if (Number(id.slice(4)) % 7 === 0) await new Promise(setImmediate);
  }
  await box.stream.settled();
  expect(box.batches.flat().sort()).toEqual(ids.sort());
  expect(box.most()).toBe(1);
  expect(Math.max(...box.batches.map((batch) => batch.length))).toBeLessThanOrEqual(10);
});

test('a batch that fails is tried once more, then its rows stay for the sweep and the next ones go on', async () => {
  const box = outbox((ids) => ids.includes('bad'));
  box.put('bad');
  await box.stream.settled();
  box.put('good');
  await box.stream.settled();
  expect(box.batches).toEqual([['bad'], ['bad'], ['good']]);
  expect([...box.rows.keys()]).toEqual(['bad']);
  expect(box.faults).toHaveLength(1);
});

test('a row that comes again after it was taken away is handed over again', async () => {
  const box = outbox();
  box.put('again');
  await box.stream.settled();
  box.put('again');
  await box.stream.settled();
  expect(box.batches).toEqual([['again'], ['again']]);
});

test('a closed stream hands over nothing more', async () => {
  const box = outbox();
  await box.stream.close();
  box.put('late');
  await box.stream.settled();
  expect(box.batches).toEqual([]);
});
