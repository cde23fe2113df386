// `npm run token -- <staff number>`: prints an access token of the running house's issuer, and nothing else.
import '../needs-node-24.mjs';
import { resolve } from 'node:path';
import { houseAt } from '../control.ts';

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

const [staff, ...more] = process.argv.slice(2);
if (staff === undefined || more.length > 0)
  fail('用法：npm run token -- <工号> / usage: npm run token -- <staff number>');
const dataDir = resolve(process.env.DATA_DIR || '.data');
const house = await houseAt(dataDir);
if (!house) fail(`系统没有在 ${dataDir} 上运行，请先执行 npm start / no house runs on ${dataDir}; run npm start first`);
try {
  console.log(await house.ask('token', { staff }));
} catch (fault) {
  fail(fault instanceof Error ? fault.message : String(fault));
}
