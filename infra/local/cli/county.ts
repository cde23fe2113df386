// `npm run county -- file.jwe`: plays the county of the sample. Opens a referral that was taken along, with the key that lies
// beside the data folder, prints what it says, and lays its files beside it.
import '../needs-node-24.mjs';
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keyFolder } from '../doors/secrets.ts';
import { openReferral } from './open-referral.ts';

const [file] = process.argv.slice(2);
const keyFile = join(keyFolder(resolve(process.env.DATA_DIR || '.data')), 'county-private.json');

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

if (!file) fail('用法 / usage: npm run county -- 移送件.jwe');
if (!existsSync(keyFile)) fail(`没有示例县的私钥 / no key of a played county: ${keyFile}`);
try {
  const key = createPrivateKey({ key: JSON.parse(readFileSync(keyFile, 'utf8')), format: 'jwk' });
  const { referral, files } = await openReferral(readFileSync(file, 'utf8'), key);
  console.log(JSON.stringify(referral, null, 2));
  const folder = `${file}.files`;
  if (files.length > 0) mkdirSync(folder, { recursive: true });
  for (const [i, { name, bytes }] of files.entries()) {
    const place = join(folder, `${i + 1}-${name}`);
    writeFileSync(place, bytes);
    console.error(`附件 / file: ${place}`);
  }
} catch {
  fail(`打不开：${file}。不是密封给这个县的移送件 / cannot be opened: ${file} is no referral sealed to this county`);
}
