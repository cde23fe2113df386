// The law of the records a second person stands by: what may be written, who stands by it, and that nothing is edited.
import { describe, expect, test } from 'vitest';
import { CLOCK } from '#shared/decision.ts';
import { signedLaws } from '#shared/signed/decide.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import { EVERYONE, LAW, lawWith } from '../sample-law.ts';
import { after, does, replay, type Step, stateAfter, step, take } from './given.ts';

const NOW = '2026-09-24 10:00';
const LATER = '2026-09-25 09:00';
const NOT_EDITED = 'e'.repeat(32);

const refusal = (kind: 'gift' | 'opening' | 'commendation', ...steps: readonly Step[]) => {
  const last = steps.at(-1) as Step;
  const answer = take(kind, after(kind, ...steps.slice(0, -1)), last);
  return typeof answer === 'string' ? answer : answer.map(({ type }) => type);
};
const whoMay = (kind: 'gift' | 'opening' | 'commendation', past: readonly Step[], command: Step['command']) =>
  EVERYONE.filter((by) => typeof take(kind, after(kind, ...past), step(LATER, by, command)) !== 'string');

describe('SC-2: the integrity register', () => {
  const handedIn = step(NOW, '1001', does.handsIn());

  test('a gift that was refused is on record at once; one handed in waits for the second person', () => {
    expect(stateAfter('gift', step(NOW, '1001', does.refuses())).state).toBe('recorded');
    expect(stateAfter('gift', handedIn).state).toBe('written');
    expect(stateAfter('gift', handedIn, step(LATER, '1005', does.confirm))).toMatchObject({
      state: 'confirmed',
      decision: { by: '1005', confirmed: true },
    });
  });

  test('every member of staff writes; an invited supervisor is none', () => {
    for (const by of EVERYONE)
      expect(refusal('gift', step(NOW, by, does.refuses())), by).toEqual(
        by === '1009' ? 'SV-1/only-what-is-allowed' : ['SignedWritten'],
      );
  });

  test('the appraisal group confirms or does not, and nobody their own', () => {
    expect(whoMay('gift', [handedIn], does.confirm)).toEqual(['1005']);
    expect(whoMay('gift', [handedIn], does.decline)).toEqual(['1005']);
    const own = step(NOW, '1005', does.handsIn({ handedTo: '1010' }));
    expect(whoMay('gift', [own], does.confirm)).toEqual([]);
    expect(refusal('gift', own, step(LATER, '1005', does.confirm))).toBe('SC-2/a-second-person-of-the-group-confirms');
  });

  test('only the writer puts it right, by a further entry; what was written stays, and is put right once', () => {
    for (const past of [[step(NOW, '1001', does.refuses())], [handedIn]])
      expect(whoMay('gift', past, does.correct)).toEqual(['1001']);
    const corrected = [handedIn, step(LATER, '1001', does.correct)];
    expect(stateAfter('gift', ...corrected)).toMatchObject({ state: 'corrected', correctedBy: NOT_EDITED });
    for (const [by, command] of [
      ['1001', does.correct],
      ['1005', does.confirm],
    ] as const)
      expect(refusal('gift', ...corrected, step(LATER, by, command))).toBe('SC-2/an-entry-fits-the-step');
  });

  test.each([
    ['a day to come', does.refuses({ on: '2026-09-25' as never }), 'SC-2/what-is-entered-has-happened'],
    ['refused, and yet handed to somebody', does.refuses({ handedTo: '1005' }), 'SC-2/what-was-refused-went-nowhere'],
    ['refused, and yet a receipt', does.refuses({ receipt: '0017' }), 'SC-2/what-was-refused-went-nowhere'],
    ['handed in to oneself', does.handsIn({ handedTo: '1001' }), 'SC-2/handed-in-to-a-colleague'],
    ['handed in to nobody known', does.handsIn({ handedTo: '9999' }), 'SC-2/handed-in-to-a-colleague'],
    ['handed in to the supervisor', does.handsIn({ handedTo: '1009' }), 'SC-2/handed-in-to-a-colleague'],
  ])('%s is refused', (_, command, rule) => expect(refusal('gift', step(NOW, '1001', command))).toBe(rule));

  test('who gave, what and what it was worth stand in the text alone, outside the chain', () => {
    const chain = JSON.stringify(after('gift', handedIn));
    for (const word of ['王某', '茶叶', '600', '0017']) expect(chain).not.toContain(word);
  });
});

describe('SV-4.1: the suggestion box is opened by two', () => {
  const opened = step(NOW, '1005', does.opens());

  test('one of the two is of the appraisal group, whoever writes it down', () => {
    expect(stateAfter('opening', opened).state).toBe('written');
    expect(stateAfter('opening', step(NOW, '1001', does.opens({ with: '1005' }))).state).toBe('written');
    expect(refusal('opening', step(NOW, '1001', does.opens({ with: '1002' })))).toBe(
      'SV-4.1/one-of-the-two-is-of-the-appraisal-group',
    );
  });

  test.each([
    ['alone', does.opens({ with: '1005' }), 'SV-4.1/two-people-open-the-box'],
    ['with nobody known', does.opens({ with: '9999' }), 'SV-4.1/two-people-open-the-box'],
    ['with the supervisor, who is no staff', does.opens({ with: '1009' }), 'SV-4.1/two-people-open-the-box'],
    ['in a minute', does.opens({ time: '10:01' }), 'SV-4.1/what-is-entered-has-happened'],
    ['tomorrow', does.opens({ on: '2026-09-25' as never }), 'SV-4.1/what-is-entered-has-happened'],
  ])('%s it is refused', (_, command, rule) => expect(refusal('opening', step(NOW, '1005', command))).toBe(rule));

  test('the other opener confirms with their own sign-in, and nobody else, not even another of the group', () => {
    expect(whoMay('opening', [opened], does.confirm)).toEqual(['1001']);
    expect(whoMay('opening', [opened], does.decline)).toEqual(['1001']);
    expect(whoMay('opening', [opened], does.correct)).toEqual(['1005']);
    expect(refusal('opening', opened, step(LATER, '1005', does.confirm))).toBe('SV-4.1/the-second-opener-confirms');
  });

  test('how many slips there were stands in no event, because it would count the complaints among them', () => {
    const chain = JSON.stringify(after('opening', opened, step(LATER, '1001', does.confirm)));
    expect(chain).not.toMatch(/slips|7\b/);
    expect(JSON.stringify(stateAfter('opening', opened))).not.toMatch(/slips/);
  });
});

describe('SC-5: commendations', () => {
  const praised = step(NOW, '1003', does.praises());

  test('heads and leaders propose their own people, the appraisal group and the leading group anybody', () => {
    const proposing = (command: Step['command']) =>
      EVERYONE.filter((by) => typeof take('commendation', [], step(NOW, by, command)) !== 'string');
    expect(proposing(does.praises())).toEqual(['1003', '1004', '1005', '1006', '1010', '1011']);
    expect(proposing(does.praises({ staff: '1012' }))).toEqual(['1005', '1006', '1010', '1011']);
    const { staff: _, ...facts } = does.praises().body as never as { staff: string };
    const office = { type: 'write', body: { ...facts, office: 'service-centre' } } as Step['command'];
    expect(proposing(office)).toEqual(['1004', '1005', '1006', '1010', '1011', '1013']);
  });

  test('a member of the leading group decides, but neither who proposed nor who is praised', () => {
    expect(whoMay('commendation', [praised], does.approve)).toEqual(['1006', '1010', '1011']);
    const ofTheMayor = step(NOW, '1006', does.praises({ staff: '1010' }));
    expect(whoMay('commendation', [ofTheMayor], does.approve)).toEqual(['1011']);
    expect(whoMay('commendation', [ofTheMayor], does.decline)).toEqual(['1011']);
  });

  test('a leader who proposed their own people does not decide on it', () => {
    const leaders = step(NOW, '1011', does.praises({ staff: '1012' }));
    expect(whoMay('commendation', [leaders], does.approve)).toEqual(['1006', '1010']);
    expect(refusal('commendation', leaders, step(LATER, '1011', does.approve))).toBe(
      'SC-5/another-of-the-leading-group-decides',
    );
  });

  test('what was approved can be taken back, by the leading group and never by the person praised', () => {
    const approved = [praised, step(LATER, '1010', does.approve)];
    expect(whoMay('commendation', approved, does.revoke)).toEqual(['1006', '1010', '1011']);
    const mayors = [step(NOW, '1006', does.praises({ staff: '1010' })), step(LATER, '1011', does.approve)];
    expect(whoMay('commendation', mayors, does.revoke)).toEqual(['1006', '1011']);
    expect(refusal('commendation', praised, step(LATER, '1010', does.revoke))).toBe('SC-5/an-entry-fits-the-step');
  });

  test('nothing is decided twice', () => {
    for (const first of [does.approve, does.decline])
      expect(refusal('commendation', praised, step(LATER, '1010', first), step(LATER, '1011', does.approve))).toBe(
        'SC-5/an-entry-fits-the-step',
      );
  });

  test.each([
    ['nobody', { staff: undefined }, 'SC-5/one-person-or-one-office'],
    ['a person and an office at once', { office: 'civil-affairs' }, 'SC-5/one-person-or-one-office'],
    ['oneself', { staff: '1005' }, 'SC-5/nobody-proposes-themselves'],
    ['the supervisor', { staff: '1009' }, 'SC-5/somebody-of-the-staff'],
    ['somebody not there', { staff: '9999' }, 'SC-5/somebody-of-the-staff'],
    ['an office that was closed', { staff: undefined, office: 'safety' }, 'SC-5/an-office-that-is-open'],
    ['from a case one does not know', { case: 'LSK-2026-000001' }, 'SC-5/a-case-you-know'],
  ])('%s is refused', (_, more, rule) => {
    const { body } = does.praises();
    const said = Object.fromEntries(Object.entries({ ...body, ...more }).filter(([, value]) => value !== undefined));
    expect(refusal('commendation', step(NOW, '1005', { type: 'write', body: said as never }))).toBe(rule);
  });
});

describe('SV-3: the second person answers in time, or is reminded once', () => {
  const gift = after('gift', step(NOW, '1001', does.handsIn()));
  const woken = (past: typeof gift, at: string, law = LAW) => {
    const decision = signedLaws.gift.decide(law, replay('gift', past), does.timer, CLOCK, moment(at));
    return decision.events?.map(({ type, data }) => ({ type, ...data }));
  };

  test('three working days from the entry, at the end of the day: the Mid-Autumn holiday does not count', () => {
    expect(replay('gift', gift)?.timers).toEqual({ answer: moment('2026-09-30 17:30') });
    expect(woken(gift, '2026-09-30 17:29')).toEqual([]);
    expect(woken(gift, '2026-09-30 17:30')).toEqual([{ type: 'SignedWaited', told: ['1005'] }]);
  });

  test('answered, put right or standing alone nothing is owed', () => {
    for (const [kind, steps] of [
      ['gift', [step(NOW, '1001', does.refuses())]],
      ['gift', [step(NOW, '1001', does.handsIn()), step(LATER, '1005', does.decline)]],
      ['gift', [step(NOW, '1001', does.handsIn()), step(LATER, '1001', does.correct)]],
      ['opening', [step(NOW, '1005', does.opens()), step(LATER, '1001', does.confirm)]],
    ] as const)
      expect(stateAfter(kind, ...steps).timers, steps.map(({ command }) => command.type).join()).toBeUndefined();
  });

  test('a day that became a day off waits until the office works again', () => {
    const flood = lawWith({
      overrides: [{ id: 'o'.repeat(32), on: day('2026-09-30'), working: false, notice: '柳政办〔2026〕9号' }],
    });
    expect(woken(gift, '2026-09-30 17:30', flood)).toEqual([
      { type: 'TimerMoved', timer: 'answer', to: moment('2026-10-08 17:30') },
    ]);
  });
});
