// Starts that are refused, each with a sentence that says what to do: a used folder, a used port, a rewritten past.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type House, openHouse } from '#infra/local/house.ts';
import { empty } from '#infra/local/sample/empty.ts';
import type { Township } from '#shared/township.ts';
import { barePage } from '../infra/local/fixtures/bare-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'starts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string, port = 0): Promise<House> =>
  openHouse({ dataDir: join(folder, name), port, beginning: empty, siteBuilder: barePage() });
const refusal = (start: Promise<House>): Promise<string> =>
  start.then(
    async (house) => {
      await house.close();
      return 'it opened';
    },
    (fault: Error) => fault.message,
  );

test('a second house on the same folder or the same port is refused and says which', async () => {
  const first = await open('one');
  try {
    expect(await refusal(open('one'))).toContain(join(folder, 'one'));
    expect(await refusal(open('two', first.port))).toContain(String(first.port));
  } finally {
    await first.close();
  }
});

test('AC-2.8: a policy file whose past entries changed keeps the house closed and names the entry', async () => {
  await (await open('past')).close();
  const file = join(folder, 'past', 'township.json');
  const township = JSON.parse(readFileSync(file, 'utf8')) as Township;
  const changed = { ...township, policy: [{ from: '2010-01-01', values: { handOver: { presentMinutes: 20 } } }] };
  writeFileSync(file, JSON.stringify(changed));
  const said = await refusal(open('past'));
  expect(said).toContain('政策条目 2010-01-01 与生效时登记的内容不一致');
  expect(said).toContain('the policy entry 2010-01-01 differs');
  writeFileSync(file, JSON.stringify(township));
  await (await open('past')).close();
});

test('a policy that contradicts itself is refused on load, entry and key named', async () => {
  await (await open('wrong')).close();
  const file = join(folder, 'wrong', 'township.json');
  const township = JSON.parse(readFileSync(file, 'utf8')) as Township;
  const policy = [{ from: '2027-01-01', values: { limits: { petition: { limit: 99, unit: 'calendar' } } } }];
  writeFileSync(file, JSON.stringify({ ...township, policy }));
  const said = await refusal(open('wrong'));
  expect(said).toContain('2027-01-01');
  expect(said).toContain('extensions.petition');
});
