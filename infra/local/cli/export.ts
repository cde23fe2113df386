// `npm run export -- <file>`: every record of every table as JSON lines, sealed texts as ciphertext; from the running
// house, or from a stopped one.
import '../needs-node-24.mjs';
import { resolve } from 'node:path';
import { keyedBy } from '#functions/house.ts';
import { readTownship } from '#infra/topology/township.ts';
import { houseAt } from '../control.ts';
import { reportLines } from './audit-house.ts';
import { clientOf } from './client.ts';
import { secretMark } from './export-format.ts';
import { type Exported, exportHouse } from './export-house.ts';
import { withStopped } from './stopped.ts';

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

const [name, ...more] = process.argv.slice(2);
if (name === undefined || more.length > 0)
  fail('用法：npm run export -- <文件.jsonl> / usage: npm run export -- <file.jsonl>');
const file = resolve(name);
const dataDir = resolve(process.env.DATA_DIR || '.data');
try {
  const running = await houseAt(dataDir);
  const { rows, report } = running
    ? ((await running.ask('export', { file })) as Exported)
    : await withStopped(dataDir, async ({ environment, now }) => {
        const client = clientOf(environment);
        const township = readTownship(environment.TOWNSHIP ?? '');
        const hashes = secretMark(keyedBy(environment));
        return exportHouse(client, file, { at: now, township, hashes }).finally(() => client.destroy());
      });
  for (const line of reportLines(report)) console.log(line);
  console.log(`已导出 ${rows} 行 / ${rows} rows written: ${file}`);
  if (report.broken.length > 0) process.exitCode = 1;
} catch (fault) {
  fail(fault instanceof Error ? fault.message : String(fault));
}
