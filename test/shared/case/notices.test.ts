// Who is told of which step: a table of lives whose last step somebody has to hear of, and what becomes of those who are
// away, gone or not to know.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { can } from '#shared/access/can.ts';
import { whoIs } from '#shared/access/who.ts';
import { evolve } from '#shared/case/evolve.ts';
import type { CaseStep } from '#shared/case/notices.ts';
import { noticesOf } from '#shared/case/notices.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import type { Law } from '#shared/decision.ts';
import { lawWhen } from '../directory/people-away.ts';
import { LAW, without } from '../sample-law.ts';
import { atTheWindow, given, type Life, type Step, step } from './case-life.ts';
import { applies, does, registers } from './does.ts';
import { lead, walk } from './walks.ts';

/** Every step of a life with what it was before and after. */
function stepsOf({ past }: Life): CaseStep[] {
  let before: CaseState | null = null;
  return past.map((event) => {
    const one = { before, after: evolve(before, event), event };
    before = one.after;
    return one;
  });
}

/** Who is told of the last event, in order. */
function told(life: Life, law: Law = LAW): string[] {
  const last = stepsOf(life).at(-1);
  return last ? noticesOf(law.directory, last).map(({ staff }) => staff) : [];
}

const at = (minute: string, by: string, command: Step['command']): Step => step(`2026-09-24 10:${minute}`, by, command);
const online = step('2026-09-24 10:00', 'person', registers('petition', 'online', { firstAsked: '1001' }));
const handedOver = [atTheWindow, at('05', '1001', does.handOver('civil-affairs'))] as const;
const working = [atTheWindow, at('05', '1001', does.accept)] as const;
const asked = [...working, at('10', '1001', does.askLonger)] as const;
const invited = [...working, at('10', '1001', does.inviteJoint('2026-09-30', 'civil-affairs'))] as const;
const done = [...working, at('10', '1001', does.complete)] as const;
const disputed = [atTheWindow, at('05', '1013', does.dispute)] as const;
const paper = [
  step('2026-09-24 10:00', '1013', registers('document', 'superior')),
  at('01', '1013', does.signFor),
  at('02', '1013', does.propose),
  at('03', '1013', does.submit('1004')),
] as const;

describe('who is told of a step', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    ['FI-1: registered for another, the first responsible person', [online], ['1001']],
    ['FI-1: registered by oneself, nobody', [atTheWindow], []],
    [
      'AC-1.13: an emergency, the chair too',
      [step('2026-09-24 10:00', '1001', registers('petition', 'window', { emergency: true }))],
      ['1006'],
    ],
    ['FI-4: handed over to an office, its head', handedOver, ['1003']],
    [
      'FI-4: handed over to a person, that person',
      [atTheWindow, at('05', '1001', does.handOver('civil-affairs', '1002'))],
      ['1002'],
    ],
    ['FI-4: accepted, who was first asked', [...handedOver, at('10', '1002', does.acceptHandOver)], ['1001']],
    ['FI-4: returned, the holder', [...handedOver, at('10', '1002', does.returnHandOver('agriculture'))], ['1001']],
    [
      'AC-1.19, AC-1.5: returned a second time, the leader who rules and the appraisal group as well',
      [
        ...handedOver,
        at('10', '1002', does.returnHandOver('agriculture')),
        at('15', '1001', does.handOver('agriculture')),
        at('20', '1012', does.returnHandOver('civil-affairs')),
      ],
      ['1001', '1004', '1005'],
    ],
    ['AC-1.19: a dispute, who rules and who holds it', disputed, ['1004', '1001']],
    ['AC-1.19: a ruling, whom it names', [...disputed, at('10', '1004', does.designate('civil-affairs'))], ['1003']],
    [
      'AC-1.19: ruled joint, the leading office and the heads of the others, where there is none the next upward',
      [...disputed, at('10', '1004', does.makeJoint('2026-09-30', 'civil-affairs', 'agriculture'))],
      ['1003', '1011'],
    ],
    ['FI-2: assigned, the new handler', [atTheWindow, at('05', '1013', does.assign('1001'))], ['1001']],
    [
      'FI-6: relayed, whom it was relayed to',
      [step('2026-09-24 10:00', '1001', registers('inquiry', 'phone')), at('05', '1001', does.relay('1004'))],
      ['1004'],
    ],
    ['TL-5: invited, the heads invited', invited, ['1003']],
    [
      'TL-5: not agreed, the leader who may now rule as well',
      [...invited, at('15', '1003', does.disagree)],
      ['1001', '1004'],
    ],
    ['TL-5: agreed, the holder', [...invited, at('15', '1003', does.agree)], ['1001']],
    [
      'TL-5: contributed, the holder',
      [...invited, at('15', '1003', does.agree), at('20', '1002', does.contribute)],
      ['1001'],
    ],
    ['TL-4: an extension asked, who decides on it', asked, ['1013']],
    ['TL-4: granted, who asked', [...asked, at('15', '1013', does.grantLonger)], ['1001']],
    ['TL-4: refused, who asked', [...asked, at('15', '1013', does.refuseLonger)], ['1001']],
    ['AC-1.18: submitted, the leader', paper, ['1004']],
    [
      'AC-1.18: instructed, nobody: the directive tells for itself',
      [...paper, at('04', '1004', does.instruct('civil-affairs', '2026-09-30'))],
      [],
    ],
    ['SC-6: the person writes, the holder', [...working, at('10', 'person', does.message)], ['1001']],
    ['SC-6: the office writes, nobody', [...working, at('10', '1001', does.message)], []],
    ['SC-6: the person urges, the holder', [...working, at('10', 'person', does.urge)], ['1001']],
    ['SC-6: a leader asks, the holder', [...working, at('10', '1004', does.supervise)], ['1001']],
    ['SC-1: rated badly, who looks after it', [...done, at('15', 'person', does.rate(1))], ['1013']],
    ['SC-1: rated well, nobody', [...done, at('15', 'person', does.rate(5))], []],
    [
      'SC-1: to be set aside, the appraisal group',
      [...done, at('15', 'person', does.rate(1)), at('20', '1013', does.proposeSetAside)],
      ['1005'],
    ],
    ['SC-1: reopened, the holder', [...done, at('15', 'person', does.reopen)], ['1001']],
    [
      'SC-1: withdrawn and revived by the person, the holder',
      [...working, at('30', 'person', does.takeBack), at('40', 'person', does.revive)],
      ['1001'],
    ],
    [
      'FI-3: materials offered, the holder',
      [
        step('2026-09-24 10:00', '1001', applies()),
        at('05', '1001', does.notice('户口簿')),
        at('10', 'person', does.offer),
      ],
      ['1001'],
    ],
    [
      'FI-1: linked from elsewhere, the holder',
      [...working, at('10', 'clock', { type: 'link-back', case: 'b'.repeat(32), number: 'LSK-2026-000009' })],
      ['1001'],
    ],
    ['TL-3: answered, nobody', [atTheWindow, at('05', '1001', does.answer)], []],
  ])('%s', (_, life, people) => {
    expect(told(given(...life))).toEqual(people);
  });
});

describe('what the clock does is told as its event says', () => {
  const { life, woken } = given(atTheWindow).until('2026-10-13 18:00');
  test('TL-4: holder, head, leader and group, each in their turn', () => {
    const said = stepsOf(life).flatMap((one) => {
      const people = noticesOf(LAW.directory, one).map(({ staff }) => staff);
      return people.length > 0 ? [[one.event.type, people.join()]] : [];
    });
    expect(said).toEqual(woken.flatMap(([, type, people]) => (people ? [[type, people.join()]] : [])));
  });
});

describe('who is away, gone or not to know is replaced by the next upward', () => {
  const byPerson = given(...working, at('10', 'person', does.message));
  test.each<[string, Law, readonly string[]]>([
    ['AC-1.14: away with a stand-in, the stand-in', lawWhen({ away: { '1001': '1002' } }), ['1002']],
    ['AC-1.14: away without one, the head', lawWhen({ away: { '1001': null } }), ['1013']],
    ['AC-1.14: the head away too, the leader', lawWhen({ away: { '1001': null, '1013': null } }), ['1004']],
    [
      'AC-1.14: everybody away, the chair all the same',
      lawWhen({ away: { '1001': null, '1013': null, '1004': null, '1006': null } }),
      ['1006'],
    ],
    ['TL-4: no longer on the staff, the head', without(LAW, '1001'), ['1013']],
    ['TL-4: nobody left in the office, the chair', without(LAW, '1001', '1013', '1004'), ['1006']],
  ])('%s', (_, law, people) => {
    expect(told(byPerson, law)).toEqual(people);
  });

  test('AC-1.14: the stand-in who acted is told of nothing, and nobody is told twice', () => {
    const law = lawWhen({ away: { '1001': '1003' } });
    expect(told(given(...handedOver, at('10', '1003', does.acceptHandOver)), law)).toEqual([]);
    const both = lawWhen({ away: { '1001': null, '1013': null } });
    expect(told(given(...disputed), both)).toEqual(['1004']);
  });

  test('SV-1: a stand-in from elsewhere hears of a case only where they may open it', () => {
    const relayed = given(
      step('2026-09-24 10:00', '1001', registers('inquiry', 'phone')),
      at('05', '1001', does.relay('1004')),
    );
    expect(told(relayed, lawWhen({ away: { '1004': '1012' } }))).toEqual(['1012']);
    const group = given(...done, at('15', 'person', does.rate(1)), at('20', '1013', does.proposeSetAside));
    // Membership of the group passes to nobody, so the group's stand-in may not know.
    expect(told(group, lawWhen({ away: { '1005': '1012' } }))).toEqual(['1006']);
  });

  test('a case taken back at once is told to nobody', () => {
    const undone = given(online, at('05', 'person', does.takeBack));
    const [first, last] = stepsOf(undone);
    expect(last?.event.type).toBe('CaseUndone');
    expect(noticesOf(LAW.directory, { ...(first as CaseStep), after: (last as CaseStep).after })).toEqual([]);
  });
});

test('SV-1: in any life of a case, whoever is told may open it, is told once, and did not do it themselves', () => {
  fc.assert(
    fc.property(walk, fc.subarray(['1001', '1003', '1004', '1013']), (life, away) => {
      const law = lawWhen({ away: Object.fromEntries(away.map((one) => [one, null])) });
      for (const one of stepsOf(lead(life, () => {}))) {
        const people = noticesOf(law.directory, one).map(({ staff }) => staff);
        expect(new Set(people).size).toBe(people.length);
        for (const staff of people) {
          expect(can(whoIs(law.directory, staff), 'case.read', involvedIn(one.after)).allowed).toBe(true);
          expect(one.event.actor).not.toEqual({ kind: 'staff', staff });
        }
      }
    }),
    { numRuns: 60 },
  );
});
