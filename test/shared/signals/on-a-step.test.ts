// What a step of a case shows by itself: each signal fires on its pattern and stays silent on what honestly looks like it.
import { expect, test } from 'vitest';
import type { CaseCommand } from '#shared/case/commands.ts';
import { evolve } from '#shared/case/evolve.ts';
import type { CaseStep } from '#shared/case/notices.ts';
import type { CaseState } from '#shared/case/state.ts';
import { signalsOf } from '#shared/signals/on-a-step.ts';
import { given, type Life, moment, step } from '../case/case-life.ts';
import { applies, does, registers } from '../case/does.ts';
import { withPolicy } from '../sample-law.ts';

/** Every step of a life with what was before and after. */
function stepsOf({ past }: Life): CaseStep[] {
  let before: CaseState | null = null;
  return past.map((event) => {
    const after: CaseState = evolve(before, event);
    const one = { before, after, event };
    before = after;
    return one;
  });
}
const seen = (life: Life) => stepsOf(life).flatMap((one) => signalsOf(one, life.law.policy));
const names = (life: Life): string[] => seen(life).map(({ signal, ground }) => `${signal} ${ground}`);

const taken = step('2026-09-24 10:00', '1002', registers('petition', 'visit'));
const worked = given(taken, step('2026-09-24 10:05', '1002', does.accept));
const then = (life: Life, at: string, by: string, command: CaseCommand) => life.at(at).by(by).when(command);

const noticed = then(worked, '2026-09-24 10:10', '1002', does.notice('身份证')).then('NoticeIssued');
const received = then(noticed, '2026-09-24 11:00', '1002', does.receive('身份证')).then('MaterialsReceived');
const atWindow = given(step('2026-09-24 10:00', '1001', registers('petition', 'window')));
const handed = then(atWindow, '2026-09-24 10:05', '1001', does.handOver('civil-affairs')).then('CaseHandedOver');
const returned = then(handed, '2026-09-24 10:10', '1003', does.returnHandOver('agriculture')).then('HandOverReturned');
const handedAgain = then(returned, '2026-09-24 10:15', '1001', does.handOver('agriculture')).then('CaseHandedOver');
const paper = given(step('2026-09-24 10:00', '1002', registers('document', 'letter')));
const invited = then(worked, '2026-09-24 10:10', '1002', does.inviteJoint('2026-09-29', 'service-centre')).then(
  'JointInvited',
);
const answered = then(worked, '2026-09-24 10:10', '1002', does.complete).then('CaseCompleted');
const onTheSpot = given(taken, step('2026-09-24 10:05', '1002', does.answer));
const urged = then(worked, '2026-09-28 10:00', 'person', does.urge).then('CaseUrged');

test('FI-3: a second notice of materials is noticed, the first is not', () => {
  expect(names(noticed)).toEqual([]);
  const again = then(received, '2026-09-24 14:00', '1002', does.noticeAgain('户口簿')).then('NoticeIssued');
  expect(names(again)).toEqual(['second-notice AC-1.5']);
  expect(seen(again)[0]?.evidence).toEqual({
    events: [{ version: again.past.length, on: '2026-09-24' }],
    count: 2,
    from: 2,
    unit: 'times',
  });
});

test('FI-4: a case returned as often as the policy says is noticed; one return is how hand-overs work', () => {
  expect(names(returned)).toEqual([]);
  const twice = then(handedAgain, '2026-09-24 10:20', '1012', does.returnHandOver('civil-affairs')).then(
    'HandOverReturned',
  );
  expect(names(twice)).toEqual(['returned-again AC-1.5']);
  const [last] = stepsOf(twice).slice(-1) as [CaseStep];
  expect(signalsOf(last, withPolicy({ signals: { returns: 3 } }).policy)).toEqual([]);
});

test('AC-1.18: a document nobody signed for in time is noticed; one that was signed for in time is not', () => {
  expect(names(paper.until('2026-09-28 18:00').life)).toContain('document-step-missed AC-1.18');
  const signed = then(paper, '2026-09-24 10:05', '1002', does.signFor).then('DocumentSignedFor');
  const proposed = then(signed, '2026-09-24 10:10', '1002', does.propose).then('OpinionProposed');
  const submitted = then(proposed, '2026-09-24 10:15', '1002', does.submit('1004')).then('DocumentSubmitted');
  expect(names(submitted.until('2026-09-24 18:00').life)).toEqual([]);
});

test('AC-1.19: offices that agree on no date in time are noticed, those that do are not', () => {
  expect(names(invited.until('2026-09-30 18:00').life)).toContain('joint-unsettled AC-1.19');
  const agreed = then(invited, '2026-09-24 11:00', '1013', does.agree).then('JointConfirmed');
  expect(names(agreed.until('2026-09-28 18:00').life)).toEqual([]);
});

test('AC-1.1: an urging left without an answer is noticed, one that was answered is not', () => {
  expect(names(urged.until('2026-09-29 18:00').life)).toEqual(['duty-missed AC-1.1']);
  const replied = then(urged, '2026-09-28 11:00', '1002', does.message).then('MessageWritten');
  expect(names(replied.until('2026-09-29 18:00').life)).toEqual([]);
});

test('AC-1.6: an answer after which the person comes back is noticed; a result that failed again is not an answer', () => {
  const back = then(onTheSpot, '2026-09-28 09:00', 'person', does.reopen).then('CaseReopened');
  expect(names(back)).toEqual(['answer-not-taken AC-1.6']);
  expect(names(then(answered, '2026-09-28 09:00', 'person', does.reopen).then('CaseReopened'))).toEqual([]);
  expect(names(then(onTheSpot, '2026-09-28 09:00', '1010', does.reopen).then('CaseReopened'))).toEqual([]);
});

test('AC-1.7: a bad rating of the manner is noticed, a bad one of the result alone is not', () => {
  const rates = (level: number, manner?: number) =>
    then(answered, '2026-09-24 15:00', 'person', does.rate(level, manner)).then('CaseRated');
  expect(names(rates(4, 2))).toEqual(['rated-on-manner AC-1.7']);
  for (const life of [rates(1, 4), rates(1), rates(3, 3)]) expect(names(life)).toEqual([]);
});

test('AC-1.17: an entry corrected after its date is noticed, one corrected in time is not', () => {
  const fallen = worked.until('2026-10-09 18:00').life;
  const late = then(fallen, '2026-10-10 09:00', '1002', does.correct('subject', '村口两盏路灯不亮')).then(
    'CaseCorrected',
  );
  expect(names(late)).toContain('corrected-late AC-1.17');
  expect(
    names(then(worked, '2026-09-24 11:00', '1002', does.correct('subject', '村口两盏路灯不亮')).then('CaseCorrected')),
  ).toEqual([]);
});

test('AC-1.15: what a superior passed down and fell due is noticed; the same brought by a person only falls due', () => {
  const passedDown = given(step('2026-09-24 10:00', '1002', registers('petition', 'superior')));
  expect(names(passedDown.until('2026-10-09 17:30').life)).toContain('superior-overdue AC-1.15');
  expect(names(given(taken).until('2026-10-09 17:30').life)).not.toContain('superior-overdue AC-1.15');
});

test('AC-1.15: what a superior sent back is noticed; reopened for the township’s own reasons it is not', () => {
  const passedDown = given(
    step('2026-09-24 10:00', '1002', registers('petition', 'platform')),
    step('2026-09-24 10:05', '1002', does.accept),
    step('2026-09-24 11:00', '1002', does.complete),
  );
  const rejected = { ...does.reopen, rejected: true };
  const back = then(passedDown, '2026-09-28 09:00', '1010', rejected).then({ type: 'CaseReopened', rejected: true });
  expect(names(back)).toEqual(['superior-rejected AC-1.15']);
  expect(names(then(passedDown, '2026-09-28 09:00', '1010', does.reopen).then('CaseReopened'))).toEqual([]);
});

test('AC-1.15: only what came from above, and was reported to it, is sent back by a superior', () => {
  const rejected = { ...does.reopen, rejected: true };
  const no = 'AC-1.15/only-what-came-from-above-is-sent-back';
  answered.at('2026-09-28 09:00').by('1010').when(rejected).refusedBy(no);
  const directive = given(
    step('2026-09-24 10:00', '1002', registers('directive', 'superior')),
    step('2026-09-24 10:05', '1002', does.accept),
    step('2026-09-24 11:00', '1002', does.complete),
  );
  directive.at('2026-09-24 15:00').by('1010').when(rejected).refusedBy(no);
  const reported = then(directive, '2026-09-24 14:00', '1002', does.reportBack).then('ReportedBack');
  expect(names(then(reported, '2026-09-24 15:00', '1010', rejected).then('CaseReopened'))).toEqual([
    'superior-rejected AC-1.15',
  ]);
});

test('AC-1.12, FI-5: due while its office is still sought, or never given to the office thought right, is noticed', () => {
  const due = '2026-10-09 17:30';
  const sought = then(given(taken), '2026-09-24 10:05', '1002', does.locate).then('CaseSearchBegun');
  expect(names(sought.until(due).life)).toEqual(['not-passed-on AC-1.12']);
  const elsewhere = given(step('2026-09-24 10:00', '1002', registers('petition', 'visit', { office: 'agriculture' })));
  expect(names(elsewhere.until(due).life)).toEqual(['not-passed-on AC-1.12']);
  const own = given(step('2026-09-24 10:00', '1002', registers('petition', 'visit', { office: 'civil-affairs' })));
  const passedOn = then(elsewhere, '2026-09-24 10:05', '1002', does.handOver('agriculture')).then('CaseHandedOver');
  const accepted = then(passedOn, '2026-09-24 10:15', '1012', does.acceptHandOver).then('HandOverAccepted');
  for (const life of [given(taken), own, accepted]) expect(names(life.until(due).life)).toEqual([]);
});

test('AC-1.12, FI-5: a referral outside that the person came back from is noticed; guided outside and content, nothing is', () => {
  const referred = then(given(taken), '2026-09-24 10:05', '1002', does.referOutside).then('CaseReferredOutside');
  expect(names(referred.until('2026-12-01 18:00').life)).toEqual([]);
  const back = then(referred, '2026-09-28 09:00', 'person', does.reopen).then('CaseReopened');
  expect(names(back)).toEqual(['referral-not-taken AC-1.12']);
  expect(names(then(referred, '2026-09-28 09:00', '1010', does.reopen).then('CaseReopened'))).toEqual([]);
});

test('AC-1.13: an emergency not reported upward in time is noticed, one reported in time or no emergency is not', () => {
  const alarm = given(step('2026-09-24 10:00', '1001', registers('petition', 'phone', { emergency: true })));
  const missed = (life: Life) => names(life.until('2026-09-24 16:00').life).filter((one) => one.includes('AC-1.13'));
  expect(missed(alarm)).toEqual(['emergency-unreported AC-1.13']);
  const [first] = seen(alarm.until('2026-09-24 16:00').life);
  expect(first?.evidence.events).toHaveLength(1);
  expect(missed(then(alarm, '2026-09-24 10:10', '1001', does.reportBack).then('ReportedBack'))).toEqual([]);
  expect(missed(given(step('2026-09-24 10:00', '1001', registers('petition', 'phone'))))).toEqual([]);
});

test('AC-1.22, FI-3: a licence neither accepted nor told what is missing in time is noticed; told or accepted in time it is not', () => {
  const asked = given(step('2026-09-24 10:00', '1002', applies()));
  const late = '2026-10-12 18:00';
  expect(names(asked.until(late).life)).toEqual(['licence-step-missed AC-1.22']);
  const took = then(asked, '2026-09-28 10:00', '1002', does.accept).then('CaseAccepted');
  const told = then(asked, '2026-09-28 10:00', '1002', does.notice('身份证')).then('NoticeIssued');
  for (const life of [took, told]) expect(names(life.until(late).life)).toEqual([]);
});

test('AC-1.11, AC-1.22: past the lawful limit the case is noticed, as a licence where it is one; before it only people are told', () => {
  const petition = worked.until('2026-12-01 18:00').life;
  expect(names(petition)).toEqual(['lawful-limit AC-1.11']);
  expect(names(worked.until('2026-10-09 18:00').life)).toEqual([]);
  const licence = given(
    step('2026-09-24 10:00', '1002', applies({ statutoryDays: 5 })),
    step('2026-09-24 10:05', '1002', does.accept),
  );
  expect(names(licence.until('2026-12-01 18:00').life)).toEqual(['lawful-limit AC-1.22']);
});

test('SV-4.1: of a complaint nothing is noticed', () => {
  const complaints = [...stepsOf(urged.until('2026-12-01 18:00').life), ...stepsOf(handedAgain)].map((one) => ({
    ...one,
    after: { ...one.after, kind: 'complaint' as const },
  }));
  expect(complaints.flatMap((one) => signalsOf(one, worked.law.policy))).toEqual([]);
});

test('what is found names no person and repeats no word, and is found the same each time', () => {
  const lives = [
    urged.until('2026-12-01 18:00').life,
    paper.until('2026-12-01 18:00').life,
    invited.until('2026-12-01 18:00').life,
  ];
  for (const life of lives) {
    const text = JSON.stringify(seen(life));
    expect(seen(life).length).toBeGreaterThan(0);
    expect(text).not.toMatch(/"1\d{3}"|路灯/);
    expect(JSON.stringify(seen(life))).toBe(text);
  }
  expect(moment('2026-09-24 10:00')).toBe(lives[0]?.past[0]?.at);
});
