// Numbers: every number of a series is there, names a record that carries it, and none but a drawn one lies beyond its series.
import { isDrawn, NUMBERED, numberIn } from '../table/numbers.ts';
import type { Row } from '../table/tables.ts';
import type { Broken } from './audit.ts';
import type { RecordAudit } from './record.ts';

interface Numbered {
  readonly number?: string;
}

/** Audits the series among these rows against the cases. */
export function auditNumbers(
  rows: readonly Row[],
  records: ReadonlyMap<string, RecordAudit>,
): { readonly count: number; readonly broken: Broken[] } {
  const broken: Broken[] = [];
  const numbers = new Map(
    rows.filter(({ sk }) => sk === 'number').map(({ pk, case: id }) => [pk.slice('number#'.length), String(id)]),
  );
  const expected = new Set<string>();
  for (const row of rows.filter(({ sk }) => sk === 'series')) {
    const series = row.pk.slice('series#'.length);
    const begins = numberIn(series, '');
    const digits = [...numbers.keys()].map((one) => (one.startsWith(begins) ? one.slice(begins.length) : ''));
    const width = digits.find((one) => /^\d+$/.test(one))?.length ?? 6;
    for (let n = 1; n <= Number(row.last); n++) expected.add(numberIn(series, String(n).padStart(width, '0')));
  }
  const fault = (number: string, link: Broken['link']) =>
    broken.push({ where: `number ${number}`, link, facts: { number } });
  for (const number of expected) if (!numbers.has(number)) fault(number, 'numberGap');
  for (const [number, id] of numbers) {
    if (!expected.has(number) && !isDrawn(number)) fault(number, 'numberBeyond');
    const carries = NUMBERED.some((kind) => (records.get(`${kind}#${id}`)?.stored as Numbered)?.number === number);
    if (!carries) fault(number, 'numberCase');
  }
  for (const [where, { aggregate, id, stored }] of records) {
    const number = (stored as Numbered | undefined)?.number;
    if (NUMBERED.some((kind) => kind === aggregate) && number !== undefined && numbers.get(number) !== id) {
      broken.push({ where, link: 'numberCase', facts: { number } });
    }
  }
  return { count: numbers.size, broken };
}
