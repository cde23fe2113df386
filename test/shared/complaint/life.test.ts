// The life of a complaint step by step (SV-4.1, SV-4.4): which step is open where, from the regulation and not the code.
import { expect, test } from 'vitest';
import { COMPLAINT_COMMANDS, type ComplaintCommand, type ComplaintCommandName } from '#shared/complaint/commands.ts';
import { complaintLaw } from '#shared/complaint/decide.ts';
import { overlaps } from '#shared/complaint/overlap.ts';
import { COMPLAINT_STATES, type ComplaintStateName } from '#shared/complaint/state.ts';
import { stepsOpen } from '#shared/complaint/steps.ts';
import { day } from '#shared/time.ts';
import { actorOf, moment } from '../case/case-life.ts';
import { LAW, lawWith } from '../sample-law.ts';
import { COUNTY, given, type Life, receive, received, step, take } from './given.ts';

const DOES: { readonly [N in ComplaintCommandName]: ComplaintCommand } = {
  screen: { type: 'screen' },
  'assign-investigator': { type: 'assign-investigator', staff: '1005', given: { fits: true, hold: ['n5'] } },
  plan: { type: 'plan', text: '约谈' },
  record: { type: 'record', text: '谈话' },
  find: { type: 'find', finding: 'founded', text: '属实', scope: 'public' },
  reply: { type: 'reply', text: '正在调查' },
  rectify: { type: 'rectify', text: '补齐清单', owner: '民政办', dueOn: day('2026-10-30') },
  close: { type: 'close' },
  contact: { type: 'contact', text: '已同您说明' },
  reopen: { type: 'reopen', reason: '整改没有到位' },
  refer: { type: 'refer', to: '县纪委监委', basis: '涉嫌违纪' },
  message: { type: 'message', text: '请补充时间' },
  'flag-retaliation': { type: 'flag-retaliation', text: '被停了低保' },
  'request-extension': { type: 'request-extension', reason: '证人外出' },
  'grant-extension': { type: 'grant-extension' },
  'refuse-extension': { type: 'refuse-extension', reason: '期限足够' },
};
const by = (at: string, name: ComplaintCommandName, who = '1005') => step(at, who, DOES[name]);

const screened = [received, by('2026-09-24 11:00', 'screen')] as const;
const investigating = [...screened, by('2026-09-24 11:10', 'assign-investigator')] as const;
const found = [...investigating, by('2026-09-28 10:00', 'find')] as const;
const replied = [...found, by('2026-09-28 11:00', 'reply')] as const;
const rectifying = [...replied, by('2026-09-29 10:00', 'rectify')] as const;
const closed = [...rectifying, by('2026-09-30 10:00', 'close')] as const;
const ARCHIVED = step('2026-10-30 17:30', 'clock', { type: 'timer', what: 'archive' });
const LIVES: { readonly [S in ComplaintStateName]: Life } = {
  received: given(received),
  screened: given(...screened),
  investigating: given(...investigating),
  found: given(...found),
  replied: given(...replied),
  rectifying: given(...rectifying),
  closed: given(...closed),
  archived: given(...closed, ARCHIVED),
  referred: given(received, by('2026-09-24 11:00', 'refer')),
  withdrawn: given(received, step('2026-09-24 10:05', 'person', { type: 'withdraw' })),
};

const UNDER_WAY = ['assign-investigator', 'refer', 'message', 'flag-retaliation', 'request-extension'] as const;
const WAYS: { readonly [S in ComplaintStateName]: readonly ComplaintCommandName[] } = {
  received: ['screen', ...UNDER_WAY],
  screened: ['reply', ...UNDER_WAY],
  investigating: ['plan', 'record', 'find', 'reply', ...UNDER_WAY],
  found: ['reply', 'refer', 'message', 'flag-retaliation'],
  replied: ['rectify', 'close', 'refer', 'message', 'flag-retaliation'],
  rectifying: ['record', 'close', 'message', 'flag-retaliation'],
  closed: ['reopen', 'flag-retaliation'],
  archived: ['reopen', 'flag-retaliation'],
  referred: [],
  withdrawn: [],
};
const ROWS = COMPLAINT_STATES.flatMap((state) =>
  (Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandName[]).map((name) => ({
    state,
    name,
    open: WAYS[state].includes(name) ? 'is open' : 'is closed',
  })),
);
test.each(ROWS)('SV-4.4: $name $open in the state $state', ({ state, name, open }) => {
  expect(stepsOpen(LIVES[state].state).includes(name)).toBe(open === 'is open');
  if (open === 'is open' || /extension|contact/.test(name)) return;
  expect(take(LIVES[state], by('2026-10-09 10:00', name))).toBe('SV-4.1/a-step-fits-the-complaint');
});

test('SV-4.1: no event and no state of a complaint names whom it is about, who brought it or a word of it', () => {
  for (const { events, state } of Object.values(LIVES)) {
    const told = JSON.stringify([events, state]);
    for (const word of ['1002', '推诿', '三次', '赵小满', '约谈', '谈话', '县纪委', '证人', '补齐']) {
      expect(told).not.toContain(word);
    }
  }
});

test('TL-4: the reply is owed in 7 days and 15 when extended, the finding in 60 and 90, each extended once', () => {
  const ask = (at: string) => by(at, 'request-extension');
  const grant = (at: string) => by(at, 'grant-extension', '1006');
  const life = given(received, ask('2026-09-25 10:00'), grant('2026-09-25 11:00'));
  expect([LIVES.received.state.clock.due.on, life.state.clock.due.on]).toEqual(['2026-10-08', '2026-10-09']);
  expect(take(life, ask('2026-09-26 10:00'))).toBe('TL-4/extended-once');
  const later = given(
    ...investigating,
    by('2026-09-25 10:00', 'reply'),
    ask('2026-10-20 10:00'),
    grant('2026-10-20 11:00'),
  );
  expect([LIVES.received.state.findingClock.due.on, later.state.findingClock.due.on]).toEqual([
    '2026-11-23',
    '2026-12-23',
  ]);
  expect(take(later, ask('2026-10-21 10:00'))).toBe('TL-4/extended-once');
});

test('TL-4: nobody grants their own, none without a request, none asked too late', () => {
  const asked = given(received, by('2026-09-25 10:00', 'request-extension', '1006'));
  expect(take(asked, by('2026-09-25 11:00', 'grant-extension', '1006'))).toBe('TL-4/nobody-grants-their-own');
  expect(take(LIVES.received, by('2026-09-25 11:00', 'grant-extension', '1006'))).toBe(
    'TL-4/an-answer-needs-a-request',
  );
  expect(take(LIVES.received, by('2026-10-09 10:00', 'request-extension'))).toBe('TL-4/asked-before-the-date');
});

test('TL-4: before the finding a reply meets the date owed and keeps the state; after it, it tells the finding', () => {
  const early = given(...screened, by('2026-09-25 10:00', 'reply'));
  expect(early.state).toMatchObject({ state: 'screened', reply: { onTime: true } });
  expect(Object.keys(early.state.timers)).toEqual(['findingReminder', 'findingDue', 'findingOverdue']);
  expect(LIVES.replied.state).toMatchObject({ state: 'replied', reply: { onTime: true } });
});

test('SV-4.4: a result that is not published gives a reason', () => {
  const life = LIVES.investigating;
  const finds = (more: object) =>
    take(
      life,
      step('2026-09-28 10:00', '1005', {
        type: 'find',
        finding: 'unfounded',
        text: '查无此事',
        scope: 'none',
        ...more,
      }),
    );
  expect(finds({})).toBe('SV-4.4/unpublished-with-a-reason');
  expect(finds({ reason: '涉及隐私' })).toMatchObject({ state: { scope: 'none', finding: 'unfounded' } });
});

test('SC-5: what was founded is put right before the end, by a day ahead; what was not ends at once', () => {
  expect(take(LIVES.replied, by('2026-09-29 10:00', 'close'))).toBe('SC-5/put-right-before-the-end');
  expect(take(LIVES.replied, by('2026-10-30 10:00', 'rectify'))).toBe('SC-5/put-right-by-a-day-ahead');
  const unfounded = given(
    ...investigating,
    step('2026-09-28 10:00', '1005', { type: 'find', finding: 'unfounded', text: '不属实', scope: 'internal' }),
    by('2026-09-28 11:00', 'reply'),
  );
  expect(take(unfounded, by('2026-09-29 10:00', 'rectify'))).toBe('SC-5/only-what-was-found-is-put-right');
  expect(take(unfounded, by('2026-09-29 10:00', 'close'))).toMatchObject({
    state: { state: 'closed', timers: { archive: moment('2026-10-29 17:30') } },
  });
});

test('SV-4.1: an investigator against whom something sealed stands is refused without a word why', () => {
  const barred = step('2026-09-24 12:00', '1005', {
    type: 'assign-investigator',
    staff: '1003',
    given: { fits: false },
  });
  expect(take(LIVES.screened, barred)).toBe('SV-4.1/an-investigator-who-may-serve');
});

test('SV-4.5: what is above the township is referred as it arrives, and no clock runs on it here', () => {
  const life = given(step('2026-09-24 10:00', '1001', receive(COUNTY)));
  expect(life.events.map(({ type }) => type)).toEqual(['ComplaintReceived', 'ComplaintReferred']);
  expect(life.state).toMatchObject({
    state: 'referred',
    timers: { carry: moment('2026-10-09 17:30') },
    registrar: '1001',
  });
});

test('SV-4.5: seats taken anew end nothing by themselves; screened as above the township it leaves it', () => {
  const reseat: ComplaintCommand = { type: 'reseat', given: COUNTY };
  for (const state of ['received', 'screened', 'investigating', 'found', 'replied', 'closed'] as const) {
    const life = take(LIVES[state], step('2026-10-09 10:00', 'clock', reseat));
    expect(life).toMatchObject({ state: { state, marks: COUNTY.marks } });
  }
  const screen: ComplaintCommand = { type: 'screen', target: { staff: '1006' }, given: COUNTY };
  expect(take(LIVES.received, step('2026-09-24 11:00', '1005', screen))).toMatchObject({
    state: { state: 'referred' },
  });
});

test('TL-4: a changed calendar moves the dates that are still owed, and those alone', () => {
  const typhoon = lawWith({
    overrides: [{ id: 'o'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' }],
  });
  const redated = (life: Life) =>
    complaintLaw.decide(typhoon, life.state, { type: 'redate' }, actorOf('clock'), moment('2026-09-28 10:00')).events;
  expect(redated(LIVES.received)).toMatchObject([
    { data: { before: '2026-10-08', clock: { due: { on: '2026-10-09' } } } },
  ]);
  expect(redated(given(...screened, by('2026-09-25 10:00', 'reply')))).toEqual([]);
  expect(redated(LIVES.closed)).toEqual([]);
});

test('SV-4.1: a reporter writes so many times a day, those who have it as often as they need', () => {
  const { messagesADay } = LAW.policy.complaints;
  const says = (n: number, who: string) => step(`2026-09-25 10:${String(n).padStart(2, '0')}`, who, DOES.message);
  const many = Array.from({ length: messagesADay }, (_, i) => says(i, 'person'));
  const life = given(received, ...many);
  expect(take(life, says(59, 'person'))).toBe('SV-4.1/so-many-words-a-day');
  expect(take(life, says(59, '1005'))).toMatchObject({ state: { state: 'received' } });
  expect(take(life, step('2026-09-26 10:00', 'person', DOES.message))).toMatchObject({
    state: { written: { times: 1 } },
  });
});

test('SV-4.5: a referral is carried in its time, again where it was lost, and a late one is said to who may carry it', () => {
  const life = given(step('2026-09-24 10:00', '1001', receive(COUNTY)));
  const late = take(life, step('2026-10-09 17:30', 'clock', { type: 'timer', what: 'carry' }));
  expect(late).toMatchObject({ state: { waiting: ['carry'], timers: {} } });
  const carried = take(life, step('2026-09-25 10:00', '1005', { type: 'carry' })) as Life;
  expect(carried.state).toMatchObject({ carriedAt: moment('2026-09-25 10:00'), timers: {} });
  expect(take(carried, step('2026-09-28 10:00', '1005', { type: 'carry' }))).toMatchObject({ state: { waiting: [] } });
  expect(take(LIVES.received, step('2026-09-25 10:00', '1005', { type: 'carry' }))).toBe(
    'SV-4.1/a-step-fits-the-complaint',
  );
});

test('SC-1: taken back by its sender within ten minutes, later only noted; never undone for who took it down', () => {
  const back = (life: Life, at: string) => take(life, step(at, 'person', { type: 'withdraw' }));
  expect(LIVES.withdrawn.state.undone).toBe(true);
  expect(back(LIVES.received, '2026-09-24 10:11')).toMatchObject({
    state: { state: 'received', withdrawnByPerson: true },
  });
  const atTheWindow = given(step('2026-09-24 10:00', '1001', receive(undefined, { channel: 'window' })));
  expect(back(atTheWindow, '2026-09-24 10:05')).toMatchObject({ state: { withdrawnByPerson: true } });
});

test('SC-6: urged once in three working days, answered by a word or a step of those who have it', () => {
  const urge = (at: string) => step(at, 'person', { type: 'urge', text: '请尽快' } as ComplaintCommand);
  const urged = given(received, urge('2026-09-25 10:00'));
  expect(take(urged, urge('2026-09-28 10:00'))).toBe('SC-6/urged-once-in-its-days');
  expect(urged.state.timers.urged).toBe(moment('2026-09-28 17:30'));
  expect(
    given(received, urge('2026-09-25 10:00'), by('2026-09-28 09:00', 'message')).state.timers.urged,
  ).toBeUndefined();
});

const rates = (at: string, level: number) => step(at, 'person', { type: 'rate', level, comment: '没问过我' });

test('SC-1: rated once, and once more after somebody else answered a bad rating or it was taken up again', () => {
  const bad = given(...closed, rates('2026-09-30 11:00', 2));
  expect(bad.state).toMatchObject({ rating: { level: 2 }, timers: { contact: moment('2026-10-08 17:30') } });
  expect(take(bad, rates('2026-09-30 12:00', 5))).toBe('SC-1/one-rating-for-a-matter');
  const answered = take(bad, by('2026-10-08 10:00', 'contact', '1006')) as Life;
  expect(answered.state.timers.contact).toBeUndefined();
  expect(take(answered, by('2026-10-08 11:00', 'contact', '1006'))).toBe('SC-1/a-follow-up-waits');
  const again = take(answered, rates('2026-10-08 12:00', 5)) as Life;
  expect(again.state.rating).toMatchObject({ level: 2, again: 5 });
  expect(take(again, rates('2026-10-08 13:00', 1))).toBe('SC-1/one-rating-for-a-matter');
  const good = given(...closed, rates('2026-09-30 11:00', 4));
  expect(take(good, by('2026-10-08 10:00', 'contact', '1006'))).toBe('SC-1/a-follow-up-waits');
});

test('SC-1: a bad rating that nobody answers in time is said to whoever decides, and is not filed away meanwhile', () => {
  const bad = given(...closed, rates('2026-10-30 11:00', 1));
  expect(bad.state.timers.archive).toBe(moment('2026-12-02 17:30'));
  const late = take(bad, step('2026-11-03 17:30', 'clock', { type: 'timer', what: 'contact' }));
  expect(late).toMatchObject({ state: { waiting: ['contact'] } });
});

test('SC-1: taken up again by the reporter once within 30 days, with a date of its own; the first verdict stays', () => {
  const asks = (at: string) => step(at, 'person', { type: 'reopen', reason: '没有解决' });
  expect(take(LIVES.closed, asks('2026-10-31 10:00'))).toBe('SC-1/reopened-within-its-days');
  const open = given(...closed, asks('2026-10-30 10:00'));
  expect(open.state).toMatchObject({
    state: 'investigating',
    marks: { hold: ['n5'] },
    clock: { due: { on: '2026-11-06' } },
    reopened: { times: 1, byPerson: 1, first: { onTime: true }, findings: [{ finding: 'founded' }] },
  });
  expect(open.state.finding).toBeUndefined();
  expect(take(open, by('2026-11-02 10:00', 'request-extension'))).toBe('TL-4/not-every-kind-is-extended');
  const late = given(
    ...closed,
    asks('2026-10-30 10:00'),
    step('2026-11-09 10:00', '1005', { type: 'find', finding: 'unfounded', text: '查无此事', scope: 'internal' }),
    by('2026-11-09 11:00', 'reply'),
    by('2026-11-09 12:00', 'close'),
  );
  expect(late.state).toMatchObject({ reply: { onTime: false }, reopened: { first: { onTime: true } } });
  expect(take(late, asks('2026-11-10 10:00'))).toBe('SC-1/the-person-reopens-once');
  expect(take(late, by('2026-11-10 10:00', 'reopen', '1006'))).toMatchObject({ state: { reopened: { times: 2 } } });
});

test('SC-1: filed away 30 days after it was closed; then only whoever decides takes it up again', () => {
  expect(LIVES.archived.state).toMatchObject({ state: 'archived', closedOn: '2026-09-30', timers: {} });
  for (const command of [
    { type: 'rate', level: 1 },
    { type: 'reopen', reason: '没有解决' },
  ] as const) {
    expect(take(LIVES.archived, step('2026-10-30 17:40', 'person', command))).toBe('SV-4.1/a-step-fits-the-complaint');
  }
});

test('SV-4.4: how widely it is published is settled anew at the end, and not at all only with a reason', () => {
  const closes = (more: object) => take(LIVES.rectifying, step('2026-09-30 10:00', '1005', { type: 'close', ...more }));
  expect(LIVES.closed.state.scope).toBe('public');
  expect(closes({ scope: 'internal' })).toMatchObject({ state: { scope: 'internal' } });
  expect(closes({ scope: 'none' })).toBe('SV-4.4/unpublished-with-a-reason');
  expect(closes({ scope: 'none', reason: '涉及隐私' })).toMatchObject({ state: { scope: 'none' } });
});

test('AC-1.7: retaliation is flagged by the reporter or who has it, also once it is closed; who does it stands aside', () => {
  const says = step('2026-10-02 10:00', 'person', { type: 'report-retaliation', text: '停了我的低保' });
  for (const life of [LIVES.received, LIVES.closed, LIVES.archived]) {
    const flagged = take(life, says) as Life;
    expect(flagged.state).toMatchObject({ state: life.state.state, retaliation: true, written: { times: 1 } });
    expect(JSON.stringify(flagged)).not.toContain('低保');
  }
  expect(take(LIVES.referred, says)).toBe('SV-4.1/a-step-fits-the-complaint');
  const named: ComplaintCommand = {
    type: 'flag-retaliation',
    text: '扣了低保',
    target: { staff: '1006' },
    given: COUNTY,
  };
  expect(take(LIVES.found, step('2026-10-02 10:00', '1005', named))).toMatchObject({
    state: { state: 'referred', retaliation: true, marks: COUNTY.marks },
  });
});

test('TL-4: a wake-up too early, twice or for nothing leaves no trace', () => {
  const fires = (life: Life, what: string, at: string) =>
    complaintLaw.decide(LAW, life.state, { type: 'timer', what }, actorOf('clock'), moment(at)).events;
  expect(fires(LIVES.received, 'due', '2026-10-08 17:00')).toEqual([]);
  expect(fires(LIVES.received, 'due', '2026-10-08 17:30')?.map(({ type }) => type)).toEqual(['ComplaintFellDue']);
  expect(fires(LIVES.closed, 'due', '2026-10-08 17:30')).toEqual([]);
});

test('AC-2.7: a ground that overlaps with law is referred, not settled', () => {
  expect(overlaps([{ matter: { grounds: ['AC-1.5', 'AC-1.8'] } }])).toBe(true);
  expect(overlaps([{ matter: { grounds: ['SC-2'] } }])).toBe(true);
  expect(overlaps([{ matter: { grounds: ['AC-1.5', 'AC-1.6'] } }, { identity: {} }])).toBe(false);
});
