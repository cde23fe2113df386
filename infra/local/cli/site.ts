// `npm run site`: builds the static site from what is published into `web/dist/`, by the same build and checks as a
// publication. It works with the house running (through it), stopped, or before there ever was one.
import '../needs-node-24.mjs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildPages } from '../../../web/build/build-pages.ts';
import { ROOT } from '../../../web/build/run-astro.ts';
import { houseAt } from '../control.ts';
import { empty } from '../sample/empty.ts';
import { publishedNow } from '../site/published-now.ts';

const dataDir = resolve(process.env.DATA_DIR || '.data');
const base = process.env.SITE_BASE || '/';
const target = join(ROOT, 'web', 'dist');

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

const unknown = process.argv.slice(2);
if (unknown.length > 0) fail(`不认识的参数：${unknown.join(' ')} / unknown argument: ${unknown.join(' ')}`);

const room = await mkdtemp(join(tmpdir(), 'site-'));
try {
  const { snapshot, withdrawn } = await publishedNow(dataDir, await houseAt(dataDir), empty.township);
  const file = join(room, 'snapshot.json');
  const dir = join(room, 'pages');
  await writeFile(file, JSON.stringify(snapshot));
  const pages = await buildPages({ snapshot: file, dir, base, withdrawn });
  await rm(target, { recursive: true, force: true });
  await cp(dir, target, { recursive: true });
  console.log(`已生成 ${pages} 页 / ${pages} pages built: ${relative(process.cwd(), target)}/`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
} finally {
  await rm(room, { recursive: true, force: true });
}
