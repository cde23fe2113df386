// What a registration may ask to be kept from others, at the counter and from the public alike (SV-4.1).
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Register, RegisterPublic } from '#shared/case/commands.ts';

const BODIES = [
  ['at the counter', Register, { channel: 'window' }],
  ['from the public', RegisterPublic, {}],
] as const;

describe.each(BODIES)('%s', (_where, schema, own) => {
  const faultsIn = (facts: object): (string | null)[] => {
    const { issues = [] } = v.safeParse(schema, { subject: '窗口推诿', body: '跑了三趟', ...own, ...facts });
    return issues.map((issue) => v.getDotPath(issue as v.BaseIssue<unknown>));
  };

  test.each<[string, object, string[]]>([
    ['leaves a name', { name: '王桂英' }, ['contact.name']],
    [
      'leaves everything',
      { name: '王桂英', organisation: '村小', phone: '13800001234' },
      ['contact.name', 'contact.organisation', 'contact.phone'],
    ],
    ['says that it leaves none', { declined: true }, []],
    ['leaves nothing', {}, []],
  ])('SV-4.1: a complaint without a name that %s', (_what, contact, faults) => {
    expect(faultsIn({ kind: 'complaint', identity: 'anonymous', contact })).toEqual(faults);
    expect(faultsIn({ kind: 'complaint', identity: 'confidential', contact })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['names whom it is about', { target: { staff: '1001' } }, ['target']],
    ['says so in words', { target: { words: '戴眼镜的那位' } }, ['target']],
    ['names whom to keep it from', { keepFrom: ['1001'] }, ['keepFrom']],
    ['asks for confidence', { identity: 'confidential' }, ['identity']],
    ['gives its name', { identity: 'named' }, []],
  ])('SV-4.1: a petition that %s is not promised what only a complaint has', (_what, facts, faults) => {
    expect(faultsIn({ kind: 'petition', ...facts })).toEqual(faults);
    expect(faultsIn({ kind: 'complaint', ...facts })).toEqual([]);
  });

  test('SV-4.1: whom it is about can be said in words, up to 200 of them', () => {
    const said = (words: string) => faultsIn({ kind: 'complaint', target: { words } });
    expect([said('长'.repeat(200)), said('长'.repeat(201)), said(' ')]).toEqual([
      [],
      ['target.words'],
      ['target.words'],
    ]);
  });
});
