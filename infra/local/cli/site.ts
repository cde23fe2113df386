// `npm run site`: builds the static site from what is published into `web/dist/`, by the same build and checks as a
// publication. It works with the house running (through it), stopped, or before there ever was one.
import '../needs-node-24.mjs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../../../web/build/build-pages.ts';
import { writeFragments } from '../../../web/build/fragments.ts';
import { ROOT } from '../../../web/build/run-astro.ts';
import { houseAt } from '../control.ts';
import { empty } from '../sample/empty.ts';
import { publishedNow } from '../site/published-now.ts';

const USAGE = `npm run site -- [--base /zwgk/lsk/] [--fragments [--site-url https://lsk.example.gov.cn]]
  --base       网站所在的路径 / where the site is mounted (or SITE_BASE)
  --fragments  另外输出不带页头页脚的片段 / also the boards without frame, into web/dist/fragments/
  --site-url   片段里的链接所指的网站 / the host that links of fragments lead to`;

function options() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: process.env.SITE_BASE || '/' },
      fragments: { type: 'boolean', default: false },
      'site-url': { type: 'string', default: '' },
    },
  });
  const { base, fragments, 'site-url': url } = values;
  if (!/^\/([\w.-]+\/?)*$/.test(base)) throw new Error(`路径须以“/”开头 / a path begins with “/”: ${base}`);
  const origin = url === '' ? '' : new URL(url).origin;
  return { base, fragments, origin };
}

async function build({ base, fragments, origin }: ReturnType<typeof options>): Promise<void> {
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const target = join(ROOT, 'web', 'dist');
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
    if (!fragments) return;
    const written = await writeFragments(dir, target, origin, base);
    console.log(`已生成 ${written} 个片段 / ${written} fragments: ${relative(process.cwd(), target)}/fragments/`);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

let asked: ReturnType<typeof options>;
try {
  asked = options();
} catch (fault) {
  console.error(`${fault instanceof Error ? fault.message : fault}\n${USAGE}`);
  process.exit(1);
}
try {
  await build(asked);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
