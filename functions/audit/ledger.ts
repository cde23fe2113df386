// The roots of the days: each is computed anew from the last step of every record touched on that day, and each names
// the root before it.
import type { Row } from '../table/tables.ts';
import { type Leaf, rootOf } from '../work/ledger.ts';
import type { Broken } from './audit.ts';
import type { RecordAudit } from './record.ts';

/** Audits the ledger among these rows against the records. */
export function auditLedger(rows: readonly Row[], records: readonly RecordAudit[]) {
  const broken: Broken[] = [];
  const days = new Map<string, Leaf[]>();
  for (const { aggregate, id, days: touched } of records) {
    for (const [day, { version, hash }] of touched) {
      const leaves = days.get(day) ?? [];
      leaves.push({ aggregate, id, version, hash });
      days.set(day, leaves);
    }
  }
  const ledger = rows.filter(({ pk }) => pk === 'ledger').sort((a, b) => (a.sk < b.sk ? -1 : 1));
  let previous = '';
  for (const { sk: day, root, count, previous: before, lot } of ledger) {
    const leaves = days.get(day) ?? [];
    const where = `ledger ${day}`;
    if (String(before ?? '') !== previous) broken.push({ where, link: 'rootChain', facts: { day } });
    if (Number(count) !== leaves.length) {
      broken.push({ where, link: 'rootCount', facts: { day, count: Number(count), found: leaves.length } });
    } else if (rootOf(leaves, { on: day, previous: String(before ?? ''), lot }) !== root)
      broken.push({ where, link: 'root', facts: { day } });
    previous = String(root);
  }
  const latest = ledger.at(-1)?.sk ?? null;
  const since = records.filter(({ days: touched }) =>
    [...touched.keys()].some((day) => latest === null || day > latest),
  );
  return { count: ledger.length, broken, since: { day: latest, records: since.length } };
}
