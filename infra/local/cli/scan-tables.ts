// Every row of every table that lasts, one after another. The only scan there is: command lines read a house whole,
// doors never do.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TableRow } from '#functions/audit/audit.ts';
import type { Row } from '#functions/table/tables.ts';
import { TABLES, type TableName } from '#infra/topology/tables.ts';

/** Tables whose rows are records or belong to them; notes and windows vanish by themselves. */
export const LASTING: readonly TableName[] = TABLES.filter(({ insertOnly }) => insertOnly).map(({ name }) => name);

/** All rows of the lasting tables, in the order of LASTING; names of tables are those of the topology unless given. */
export async function* scanTables(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string = (table) => table,
): AsyncGenerator<TableRow> {
  const documents = DynamoDBDocumentClient.from(client);
  for (const table of LASTING) {
    let after: Record<string, unknown> | undefined;
    do {
      const page = await documents.send(
        new ScanCommand({ TableName: nameOf(table), ConsistentRead: true, ExclusiveStartKey: after }),
      );
      for (const row of page.Items ?? []) yield { table, row: row as Row };
      after = page.LastEvaluatedKey;
    } while (after);
  }
}
