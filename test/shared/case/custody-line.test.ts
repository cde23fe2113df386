// Who had a case from when to when: the line every later figure rests on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsAt, custodyLine } from '#shared/case/custody-line.ts';
import { isOpen } from '#shared/case/state.ts';
import { atTheWindow, given, type Life, moment, shown, step } from './case-life.ts';
import { does, registers } from './does.ts';
import { lead, walk } from './walks.ts';

const lineOf = (life: Life) =>
  custodyLine(life.past).map(({ holder, office, why, from, to }) =>
    [shown(from), to === undefined ? '…' : shown(to), holder ?? '—', office, why].join(' | '),
  );

test('FI-4: what the receiving office lets lie counts for it, from the end of the time to accept', () => {
  const { life } = given(atTheWindow, step('2026-09-24 10:05', '1001', does.handOver('civil-affairs'))).until(
    '2026-09-24 12:00',
  );
  const taken = life.at('2026-09-24 14:30').by('1002').when(does.acceptHandOver).then('HandOverAccepted');
  const done = taken
    .at('2026-09-24 15:00')
    .by('1002')
    .when(does.accept)
    .then('CaseAccepted')
    .at('2026-09-25 09:00')
    .by('1002')
    .when(does.complete)
    .then('CaseCompleted');
  expect(lineOf(done)).toEqual([
    '2026-09-24 10:00 | 2026-09-24 10:35 | 1001 | service-centre | held',
    '2026-09-24 10:35 | 2026-09-24 14:30 | — | civil-affairs | unaccepted',
    '2026-09-24 14:30 | 2026-09-25 09:00 | 1002 | civil-affairs | held',
  ]);
});

test('AC-1.19: days of a ruling count for nobody below the leader who rules', () => {
  const head = step('2026-09-24 11:00', '1013', does.dispute);
  const ruled = given(atTheWindow, head)
    .at('2026-09-25 10:00')
    .by('1004')
    .when(does.designate('civil-affairs', '1002'));
  expect(lineOf(ruled.then('CaseDesignated'))).toEqual([
    '2026-09-24 10:00 | 2026-09-24 11:00 | 1001 | service-centre | held',
    '2026-09-24 11:00 | 2026-09-25 10:00 | — | service-centre | ruling',
    '2026-09-25 10:00 | … | 1002 | civil-affairs | held',
  ]);
});

test('TL-4: a pending grant counts for nobody who waits for it', () => {
  const asked = given(
    atTheWindow,
    step('2026-09-24 10:30', '1001', does.accept),
    step('2026-09-25 09:00', '1001', { type: 'request-extension', reason: '等待检测' }),
    step('2026-09-25 11:00', '1013', { type: 'grant-extension' }),
  );
  expect(lineOf(asked).slice(1)).toEqual([
    '2026-09-25 09:00 | 2026-09-25 11:00 | — | service-centre | grant',
    '2026-09-25 11:00 | … | 1001 | service-centre | held',
  ]);
});

test('SC-1: a case counts once, for whoever holds it at the end of its due day', () => {
  const life = given(
    step('2026-09-24 10:00', '1001', registers('petition', 'letter')),
    step('2026-10-08 10:00', '1001', does.handOver('civil-affairs')),
    step('2026-10-08 16:00', '1002', does.acceptHandOver),
  );
  const due = life.state.clock?.due.at ?? moment('2026-10-08 17:30');
  expect(shown(due)).toBe('2026-10-08 17:30');
  expect(countsAt(custodyLine(life.past), due)).toMatchObject({ holder: '1002', office: 'civil-affairs' });
  expect(countsAt(custodyLine(life.past), moment('2026-10-08 15:59'))).toMatchObject({ holder: '1001' });
});

/** Steps that close a case. */
const ENDS = /Answered|Completed|Refused|Outside|Lapsed|Withdrawn|Undone|Instructed|ReportedBack/;

test('whatever happens to a case, the line covers the time it is open without gap or overlap, and no other', () => {
  fc.assert(
    fc.property(walk, (path) => {
      const life = lead(path, () => undefined);
      const line = custodyLine(life.past);
      for (const [i, { from, to }] of line.entries()) {
        expect(to === undefined ? i === line.length - 1 : to > from).toBe(true);
        expect(from >= (line[i - 1]?.to ?? from)).toBe(true);
      }
      const opened = life.past[0]?.at;
      const endedAt = (moment: string | undefined) =>
        life.past.some(({ at, type }) => at === moment && ENDS.test(type));
      const last = life.past.at(-1)?.at;
      // What was over in the instant it came held nothing until it was opened again.
      if (line[0] && line[0].from !== opened) expect(endedAt(opened)).toBe(true);
      expect(line.at(-1) !== undefined && line.at(-1)?.to === undefined).toBe(isOpen(life.state));
      // Between two spans lies only time in which it was closed.
      for (const [i, span] of line.entries()) {
        const next = line[i + 1];
        if (!next || next.from === span.to) continue;
        expect(endedAt(span.to)).toBe(true);
      }
      expect(last).toBeDefined();
    }),
    { numRuns: 150 },
  );
});
