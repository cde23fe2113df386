// What quotes a record that was taken down, and how it reads then.
import { expect, test } from 'vitest';
import { quotesOf, withoutQuotes } from '#shared/disclosure/unquoted.ts';
import { day } from '#shared/time.ts';
import { fixture } from '../../web/build-site.ts';

const shown = fixture();
const down = [{ name: 'LSK-2026-000099', on: day('2026-10-09') }];
const told = (more: object) => quotesOf({ ...shown, ...more }, down);
const first = <T>(all: readonly T[]): T => all[0] as T;
const says = '参照LSK-2026-000099办理';

test('DI-6: nothing is told while nobody names what was taken down', () => {
  expect(told({})).toEqual([]);
});

test('DI-6: every board on which it is named is told, from the day on which both were so', () => {
  const { items, commitments, catalogue, offices, staff, results, records, opinions } = shown;
  const found = told({
    items: [{ ...first(items), inForceFrom: '2026-11-01', conditions: [says] }],
    commitments: [{ ...first(commitments), inForceFrom: '2026-01-01', text: says }],
    catalogue: [{ ...first(catalogue), inForceFrom: '2026-01-01', unit: says }],
    offices: [{ ...first(offices), functions: [says] }],
    staff: [{ ...first(staff), duties: [says] }],
    results: [{ ...first(results), publishedOn: '2026-09-01', correctedOn: '2026-11-02', asked: says }],
    records: [{ ...first(records), publishedOn: '2026-09-01', correctedOn: undefined, title: says }],
    opinions: [{ ...first(opinions), publishedOn: '2026-09-01', asked: says }],
  });
  expect(found.map(({ board, record, since }) => [board, record, since])).toEqual([
    ['items', first(items).id, '2026-11-01'],
    ['commitments', first(commitments).id, '2026-10-09'],
    ['catalogue', first(catalogue).id, '2026-10-09'],
    ['functions', first(offices).id, '2026-10-09'],
    ['functions', first(staff).number, '2026-10-09'],
    ['results', first(results).number, '2026-11-02'],
    [first(records).board, first(records).id, '2026-10-09'],
    ['opinions', first(opinions).about, '2026-10-09'],
  ]);
});

test('DI-6: an opinion on what was taken down goes with it and is no quotation', () => {
  expect(told({ opinions: [{ ...first(shown.opinions), about: 'LSK-2026-000099' }] })).toEqual([]);
});

test('DI-6: the words stand without the number, everything else as it was', () => {
  expect(withoutQuotes({ a: [says, 'x'], n: 1 }, ['LSK-2026-000099'])).toEqual({
    a: ['参照（已撤下）办理', 'x'],
    n: 1,
  });
});
