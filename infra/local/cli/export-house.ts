// Writing all that lasts into one file. While the house runs, a write may fall between two pages of the reading: what
// was written is audited, and read again when it does not hold together.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AuditReport } from '#functions/audit/audit.ts';
import { auditExport } from './audit-house.ts';
import { type ExportHeader, exportLines } from './export-format.ts';
import { scanTables } from './scan-tables.ts';

const TRIES = 5;

/** What an export holds, and what its audit says. */
export interface Exported {
  readonly file: string;
  readonly rows: number;
  readonly report: AuditReport;
}

/** Exports a house to `file`, replacing it as a whole. A house that is broken is exported too: the report says so. */
export async function exportHouse(client: DynamoDBClient, file: string, header: ExportHeader): Promise<Exported> {
  const draft = `${file}.part`;
  try {
    for (let attempt = 1; ; attempt++) {
      let rows = 0;
      const counted = async function* () {
        for await (const row of scanTables(client)) {
          rows += 1;
          yield row;
        }
      };
      await pipeline(Readable.from(exportLines(header, counted())), createWriteStream(draft, { mode: 0o600 }));
      const report = await auditExport(draft, header);
      if (report.broken.length > 0 && attempt < TRIES) continue;
      await rename(draft, file);
      return { file, rows, report };
    }
  } finally {
    await rm(draft, { force: true });
  }
}
