// `npm run audit`: verifies every record's chain, texts and state, the numbers, the policy and the daily roots; says what
// it cannot see, and exits 1 with the first broken link.
import '../needs-node-24.mjs';
import { resolve } from 'node:path';
import type { AuditReport } from '#functions/audit/audit.ts';
import { houseAt } from '../control.ts';
import { auditHouse, reportLines } from './audit-house.ts';
import { withStopped } from './stopped.ts';

const dataDir = resolve(process.env.DATA_DIR || '.data');
try {
  const running = await houseAt(dataDir);
  const report = running
    ? ((await running.ask('audit')) as AuditReport)
    : await withStopped(dataDir, ({ environment, now }) => auditHouse(environment, now));
  for (const line of reportLines(report)) console.log(line);
  if (report.broken.length > 0) process.exitCode = 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}
