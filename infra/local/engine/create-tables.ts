// Brings the engine's tables in line with the topology: what is missing is made, what exists is left as it is.
// Streams are never switched on here: locally the house hands on new outbox rows itself, and each write would cost more.
import { setTimeout as pause } from 'node:timers/promises';
import { type IndexSpec, TABLES, type TableSpec } from '#infra/topology/tables.ts';
import { askEngine, EngineRefused } from './ask-engine.ts';

/**
 * Makes the missing tables, and the missing indexes of older ones, and resolves when all can be used.
 * Does nothing but ask when all are there. Names are those of the topology.
 */
export async function createTables(endpoint: string, tables: readonly TableSpec[] = TABLES): Promise<void> {
  const { TableNames: present } = await askEngine<{ TableNames: string[] }>(endpoint, 'ListTables', {});
  await Promise.all(
    tables.map((table) =>
      present.includes(table.name) ? addMissingIndexes(endpoint, table) : createTable(endpoint, table),
    ),
  );
}

const key = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];
const strings = (...names: string[]) => names.map((name) => ({ AttributeName: name, AttributeType: 'S' }));
const indexOf = (index: IndexSpec) => ({
  IndexName: index.name,
  KeySchema: key(index.pk, index.sk),
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: index.include },
});

async function createTable(endpoint: string, { name, indexes }: TableSpec): Promise<void> {
  try {
    await askEngine(endpoint, 'CreateTable', {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: strings('pk', 'sk', ...indexes.flatMap(({ pk, sk }) => [pk, sk])),
      KeySchema: key('pk', 'sk'),
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(indexOf) }),
    });
  } catch (fault) {
    if (!(fault instanceof EngineRefused && fault.code === 'ResourceInUseException')) throw fault;
  }
  for (let wait = 1; (await describe(endpoint, name)).TableStatus !== 'ACTIVE'; wait = Math.min(wait * 2, 50)) {
    await pause(wait);
  }
}

interface Description {
  readonly TableStatus: string;
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string }[];
}

const describe = async (endpoint: string, name: string): Promise<Description> =>
  (await askEngine<{ Table: Description }>(endpoint, 'DescribeTable', { TableName: name })).Table;

/** A data folder begun by an earlier version may lack an index that was added since; the engine fills it from the rows. */
async function addMissingIndexes(endpoint: string, { name, indexes }: TableSpec): Promise<void> {
  if (indexes.length === 0) return;
  const { GlobalSecondaryIndexes = [] } = await describe(endpoint, name);
  const present = GlobalSecondaryIndexes.map((index) => index.IndexName);
  for (const index of indexes.filter((one) => !present.includes(one.name))) {
    await askEngine(endpoint, 'UpdateTable', {
      TableName: name,
      AttributeDefinitions: strings(index.pk, index.sk),
      GlobalSecondaryIndexUpdates: [{ Create: indexOf(index) }],
    });
  }
}
