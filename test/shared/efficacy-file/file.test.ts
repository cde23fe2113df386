// The efficacy file without a house: who may read what of it, when a reading is written down, and how it reads.
import { expect, test } from 'vitest';
import { can } from '#shared/access/can.ts';
import { fileOf } from '#shared/access/file-rights.ts';
import { whoIs } from '#shared/access/who.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import { CLOCK, staffActor } from '#shared/decision.ts';
import { filedAppraisal } from '#shared/efficacy-file/appraised.ts';
import type { EfficacyFile } from '#shared/efficacy-file/file.ts';
import { fileLaw } from '#shared/efficacy-file/reading.ts';
import { fileHeading, fileSections } from '#shared/efficacy-file/sections.ts';
import { day } from '#shared/time.ts';
import { DECIDED, does, life, opening, type Step } from '../appraisal/given.ts';
import { moment } from '../case/case-life.ts';
import { EVERYONE, LAW } from '../sample-law.ts';

const whoMay = (name: string, person: string) =>
  EVERYONE.filter(
    (number) => can(whoIs(LAW.directory, number), `efficacy-file.${name}`, fileOf(LAW.directory, person)).allowed,
  );

test('AP-4: a file is read by the person, the leader over them, the leading group and the appraisal group, by nobody else', () => {
  expect(whoMay('read', '1001')).toEqual(['1001', '1004', '1005', '1006', '1010', '1011']);
  expect(whoMay('read', '1012')).toEqual(['1005', '1006', '1010', '1011', '1012']);
  expect(whoMay('read', '1006')).toEqual(['1005', '1006', '1010', '1011']);
});

test('SC-2: gifts in it are the person’s and the appraisal group’s alone: no leader, no chair', () => {
  expect(whoMay('read-gifts', '1001')).toEqual(['1001', '1005']);
  expect(whoMay('read-gifts', '1010')).toEqual(['1005', '1010']);
});

test('SV-4.5: who looked into it is told neither to the person nor to who leads them, so that no reading is a sign of a clue', () => {
  expect(whoMay('read-readings', '1001')).toEqual(['1006']);
  expect(whoMay('read-readings', '1012')).toEqual(['1006']);
  expect(whoMay('read-readings', '1010')).toEqual([]);
});

test('AP-4: a decision that was revoked or led to nothing is not told to the leader', () => {
  expect(whoMay('read-undone', '1001')).toEqual(['1001', '1005', '1006', '1010', '1011']);
  // 1011 leads 1012 and sits in the leading group: a leader all the same.
  expect(whoMay('read-undone', '1012')).toEqual(['1005', '1006', '1010', '1012']);
});

test('AP-4: a reading is written down once a day for each reader and way, and by people alone', () => {
  let state = fileLaw.initial;
  let version = 0;
  const reads = (at: string, by: string, as: 'page' | 'sheet' = 'page'): number => {
    const decision = fileLaw.decide(LAW, state, { type: 'read', as }, staffActor(by), moment(at));
    for (const event of decision.events ?? []) {
      version += 1;
      state = fileLaw.evolve(state, { ...event, version, at: moment(at), actor: staffActor(by) } as never);
    }
    return decision.events?.length ?? -1;
  };
  expect(reads('2026-10-09 09:00', '1005')).toBe(1);
  expect(reads('2026-10-09 15:00', '1005')).toBe(0);
  expect(reads('2026-10-09 15:00', '1005', 'sheet')).toBe(1);
  expect(reads('2026-10-09 15:00', '1010')).toBe(1);
  expect(reads('2026-10-10 09:00', '1005')).toBe(1);
  expect(state?.readings).toEqual([{ by: '1005', as: 'page' }]);
  expect(
    fileLaw.decide(LAW, state, { type: 'read', as: 'page' }, CLOCK, moment('2026-10-11 09:00')).refused?.rule,
  ).toBe('SV-1/only-what-is-allowed');
});

const told = (type: string, data: object, text: object) => ({ event: { type, data }, text: text as never });
const STORY = [
  told('PackContested', { contest: 1 }, { fact: '按期率', reason: '一件重复登记' }),
  told('ContestAnswered', { contest: 1, corrected: true }, { answer: '按一件计' }),
  told('OwnScoreSubmitted', {}, { evidence: '见附件清单' }),
  told('Reviewed', {}, { reasons: { service: '窗口等候时间长' } }),
  told('Recused', { staff: '1011' }, { reason: '亲属关系' }),
  told('Finalized', {}, { reasons: {}, minutes: '会议记录甲' }),
];
const reviewed = [
  opening(),
  does.own(),
  does.review({ scores: { service: 15 }, reasons: { service: '窗口等候时间长' } }),
];
const stateOf = (...steps: readonly Step[]) => life(...steps).state as AppraisalState;
const filed = (state: AppraisalState, reads = false) => filedAppraisal('a', state, STORY, { reads, decimals: 2 });

test('AP-4: each step lies there with scores and reasons, the correction of the evidence beside them; the meeting’s own words do not', () => {
  const one = filed(stateOf(...reviewed, does.finalize()));
  expect(one).toMatchObject({
    own: { total: '90.00', scores: { service: 17 } },
    review: { total: '88.00', changed: ['service'], reasons: { service: '窗口等候时间长' } },
    total: '88.00',
    contests: [{ fact: '按期率', corrected: true, answer: '按一件计' }],
  });
  expect(JSON.stringify(one)).not.toMatch(/亲属关系|会议记录甲|voted/);
});

test('AP-3: before it is decided, review and decision are in it only for whoever takes part', () => {
  const state = stateOf(...reviewed);
  expect(filed(state)).not.toHaveProperty('review');
  expect(filed(state, true)).toMatchObject({ review: { total: '88.00' } });
});

const FILE: EfficacyFile = {
  staff: '1001',
  name: '张三',
  title: '科员',
  category: 'civil-servant',
  township: { zh: '柳树坑镇', en: 'Liushukeng' },
  asOf: moment('2027-03-01 09:00'),
  own: true,
  appraisals: [
    {
      ...filed(stateOf(...DECIDED)),
      id: 'y',
      cycle: '2026-year',
      kind: 'year',
      quarters: [{ cycle: '2026-q3', total: '88.00' }],
      yearEnd: '90.00',
      total: '88.80',
      grade: 'competent',
      reviewerName: '李四',
    },
  ],
  years: [
    {
      appraisal: 'y',
      year: '2026',
      category: 'civil-servant',
      quartersPercent: 60,
      yearEndPercent: 40,
      from: { excellent: 90, competent: 75, basically: 60 },
      cap: 'not-excellent',
      warnings: 1,
    },
  ],
  decisions: [
    {
      id: 'd',
      round: 1,
      grounds: ['AC-1.6'],
      groundTitles: [{ zh: '服务态度差', en: 'Bad manner' }],
      responsibility: 'direct',
      circumstances: 'ordinary',
      factsOn: day('2026-09-01'),
      decided: 'warning',
      servedAt: moment('2026-10-09 09:00'),
      inForce: 'none',
    },
  ],
  commendations: [{ id: 'c', on: day('2026-09-30'), by: '1010', byName: '王五' }],
  gifts: [{ id: 'g', on: day('2026-09-23'), outcome: 'refused', state: 'recorded' }],
};

test('AP-4: the file says how a grade came about, what a decision led to and how it stands, in both languages', () => {
  const said = JSON.stringify(fileSections(FILE, 'zh'));
  expect(said).toMatch(/平均数×60%＋年终考评得分×40%/);
  expect(said).toMatch(/当年告诫 1 次/);
  for (const part of [
    '"2026","88.00","90.00","88.80"',
    '"称职"',
    '2026年10月9日',
    '王五',
    '李四',
    '只有本人和效能考评组看得到',
  ])
    expect(said).toContain(part);
  expect(said).not.toContain('查阅登记');
  expect(JSON.stringify(fileSections({ ...FILE, readings: [] }, 'zh'))).toContain('没有查阅记录');
  const english = JSON.stringify(fileSections(FILE, 'en'));
  expect(english).toContain('Grades of the years');
  expect(english).not.toMatch(/\{[a-z]+\}/i);
  expect(fileHeading(FILE, 'zh')).toEqual({
    title: '个人效能建设档案',
    under: '柳树坑镇 · 张三（工号 1001） · 截至 2027年3月1日',
  });
});

test('AP-4: an empty file says of each part that there is nothing yet', () => {
  const { gifts: _, ...bare } = FILE;
  const sections = fileSections({ ...bare, appraisals: [], years: [], decisions: [], commendations: [] }, 'zh');
  const [, ...others] = sections;
  for (const { title, paragraphs, tables } of others)
    expect([title, paragraphs.length, tables.length]).toEqual([title, 1, 0]);
});
