// `npm start`: opens the house on this machine, says where everything is, and stops it clean.
import './needs-node-24.mjs';
import { resolve } from 'node:path';
import { instant } from '#shared/time.ts';
import { recordCommands } from './cli/record-commands.ts';
import { type House, openHouse } from './house.ts';
import type { Beginning } from './sample/beginning.ts';
import { empty } from './sample/empty.ts';
import { sample } from './sample/sample.ts';
import { astroSite } from './site/astro-site.ts';
import { siteCommands } from './site/site-commands.ts';

const DEFAULT_PORT = 8787;
/** A clean stop takes well under a second; one that hangs must not keep the terminal. */
const LONGEST_STOP_MS = 10_000;

const say = (line: string): void => console.log(line);

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

function fall(fault: unknown): never {
  return fail(fault instanceof Error ? fault.message : String(fault));
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    fail(`PORT 应为 0 到 65535 的数字，不能是“${text}” / PORT is no port number: ${text}`);
  return port;
}

/** A new data folder may begin on another day, so that a story can be played through its dates. */
function beginsAt(text: string | undefined, beginning: Beginning): Beginning {
  if (!text) return beginning;
  try {
    const at = instant(text);
    return { ...beginning, startsAt: () => at };
  } catch {
    return fail(`LOCAL_NOW 应写成 2026-09-24T09:00:00+08:00 / LOCAL_NOW is no time with its zone: ${text}`);
  }
}

/** Columns of Chinese and Latin text line up when a Han character counts as two. */
const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)));

function printAddresses(house: House): void {
  say('');
  say(`${house.township.name.zh} · ${house.township.name.en}`);
  say(`  网站 / site               ${house.url}/`);
  say(`  办事入口 / public desk    ${house.url}/desk/`);
  say(`  工作台 / staff desk       ${house.url}/staff/`);
  say(`  接口 / API                ${house.url}/api/openapi.json`);
  say(`  数据目录 / data folder    ${house.dataDir}`);
  const accounts = [...house.accounts.printed()].sort((a, b) => (a.number < b.number ? -1 : 1));
  if (accounts.length === 0) return;
  say('');
  say(`  ${padded('工号 / number', 16)}${padded('姓名 / name', 24)}密码 / password`);
  for (const { number, name, password } of accounts) say(`  ${padded(number, 16)}${padded(name, 24)}${password}`);
}

const dataDir = resolve(process.env.DATA_DIR || '.data');
const port = portFrom(process.env.PORT);
const unknown = process.argv.slice(2).filter((argument) => argument !== '--empty');
if (unknown.length > 0)
  fail(`不认识的参数：${unknown.join(' ')}（只有 --empty） / unknown argument, there is only --empty`);

const starting = new AbortController();
let house: House | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (starting.signal.aborted) return;
    starting.abort(new Error('已停止 / stopped'));
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    say('正在停止 / stopping');
    house?.close().then(() => process.exit(0), fall);
  });
}
try {
  house = await openHouse({
    dataDir,
    port,
    beginning: beginsAt(process.env.LOCAL_NOW, process.argv.includes('--empty') ? empty : sample),
    siteBuilder: astroSite(),
    notices: { ways: process.env.NOTICES ?? '', secrets: process.env.NOTICES_SECRETS ?? '' },
    commands: (opened) => ({ ...siteCommands(opened), ...recordCommands(opened) }),
    tell: (progress) => say(`· ${progress}`),
    complain: (line) => console.error(line),
    onFall: fail,
    giveUp: starting.signal,
  });
} catch (fault) {
  if (starting.signal.aborted) process.exit(0);
  fall(fault);
}
printAddresses(house);
say('');
say(`ready ${house.url}`);
