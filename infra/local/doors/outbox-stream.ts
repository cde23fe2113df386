// Stands for the stream of the outbox table: hands each new row to `work` in the stream's own shape, one batch at a time,
// as soon as a write may have happened. The row is the queue: what `work` could not do stays there, and the sweep comes back.
import { type Instant, millis } from '#shared/time.ts';
import { askEngine } from '../engine/ask-engine.ts';

/** A row as the engine stores it: attributes with their types. */
export type Image = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

export interface OutboxStreamOptions {
  /** Every row that waits, oldest first. */
  readonly waiting: () => Promise<readonly Image[]>;
  /** Hands a stream event to `work`; a rejection counts as a failed attempt. */
  readonly deliver: (event: unknown) => Promise<unknown>;
  /** Domain time: when the row was put, as `work` will see it. */
  readonly now: () => Instant;
  readonly onFault: (fault: unknown) => void;
}

export interface OutboxStream {
  /** Something may have been written. */
  nudge(): void;
  /** Resolves when every row that was there has been handed over. */
  settled(): Promise<void>;
  /** Hands over nothing more and waits for the batch under way. */
  close(): Promise<void>;
}

/** As the event source mapping on AWS. */
const BATCH = 10;
const ATTEMPTS = 2;
const PARTITION = 'outbox';

/** Reads the waiting rows of the outbox table from the engine, whole and consistent. */
export function waitingRows(endpoint: string, table: string): () => Promise<readonly Image[]> {
  return async () => {
    const rows: Image[] = [];
    let after: Image | undefined;
    do {
      const page: { Items?: Image[]; LastEvaluatedKey?: Image } = await askEngine(endpoint, 'Query', {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: PARTITION } },
        ConsistentRead: true,
        ...(after ? { ExclusiveStartKey: after } : {}),
      });
      rows.push(...(page.Items ?? []));
      after = page.LastEvaluatedKey;
    } while (after);
    return rows;
  };
}

const record = (image: Image, at: Instant) => ({
  eventID: image.sk?.S ?? '',
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'local',
  dynamodb: {
    ApproximateCreationDateTime: Math.floor(millis(at) / 1000),
    Keys: { pk: image.pk, sk: image.sk },
    NewImage: image,
    StreamViewType: 'NEW_IMAGE',
  },
});

/** Starts with nothing handed over: rows left by an earlier run are handed over at the first nudge. */
export function openOutboxStream({ waiting, deliver, now, onFault }: OutboxStreamOptions): OutboxStream {
  let handed = new Set<string>();
  let asked = false;
  let closed = false;
  let running: Promise<void> | undefined;

  async function hand(batch: readonly Image[]): Promise<void> {
    const event = { Records: batch.map((image) => record(image, now())) };
    for (let attempt = 1; attempt <= ATTEMPTS && !closed; attempt++) {
      try {
        await deliver(event);
        return;
      } catch (fault) {
        if (attempt === ATTEMPTS && !closed) onFault(fault);
      }
    }
  }

  async function run(): Promise<void> {
    while (asked && !closed) {
      asked = false;
      const rows = await waiting();
      const name = (image: Image) => image.sk?.S ?? '';
      handed = new Set(rows.map(name).filter((key) => handed.has(key)));
      const fresh = rows.filter((image) => !handed.has(name(image)));
      for (let from = 0; from < fresh.length && !closed; from += BATCH) {
        const batch = fresh.slice(from, from + BATCH);
        for (const image of batch) handed.add(name(image));
        await hand(batch);
        asked = true;
      }
    }
  }

  function nudge(): void {
    asked = true;
    running ??= run()
      .catch((fault: unknown) => {
        if (!closed) onFault(fault);
      })
      .finally(() => {
        running = undefined;
        if (asked && !closed) nudge();
      });
  }

  return {
    nudge,
    async settled() {
      while (running) await running;
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
