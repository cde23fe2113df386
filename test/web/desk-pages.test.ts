// The desks as built: what the public door finds in their shells, what their scripts weigh, and that they stand under
// any address.
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { withChoices } from '#shared/desk/choice.ts';
import { foundPage, leftPage, notFoundPage } from '#shared/desk/follow-page.ts';
import { type Progress, progressFacts } from '#shared/desk/progress-facts.ts';
import { STEP_FORMS, type StepAgain, type StepKeys } from '#shared/desk/step-forms.ts';
import { faultsOf, type Submission } from '#shared/desk/submission.ts';
import { checkPage, formChoices, formPage, takenFacts } from '#shared/desk/submit-page.ts';
import { fillShell } from '#shared/disclosure/shell.ts';
import { day, instant } from '#shared/time.ts';
import type { Language } from '#shared/words/label.ts';
import { buildSite, filesIn, fixture } from './build-site.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const BASE = '/zhen';
let files: ReadonlyMap<string, Buffer>;
const textOf = (path: string): string => files.get(path)?.toString('utf8') ?? '';
const shell = (name: string, language: Language): string =>
  textOf(`${language === 'en' ? '/en' : ''}/shells/${name}/index.html`);

const typed: Submission = {
  identity: '',
  office: '',
  staff: '',
  whom: '',
  grounds: '',
  'keep-from': '',
  files: '',
  kind: 'application',
  subject: '办<老年证>',
  body: '"引号" {{code}}',
  item: '',
  village: 'hougou',
  name: '',
  phone: 'x',
};
const complaint: Submission = {
  ...typed,
  kind: 'complaint',
  identity: 'anonymous',
  whom: '<b>',
  'keep-from': '1001,1003',
};
const slip = { number: 'LSK-2026-000018', code: 'ABCD-EFGH' };
const progress: Progress = {
  number: 'LSK-2026-000018',
  kind: 'petition',
  kindLabel: '来信来访',
  subject: '灌渠漏水 <b>',
  stateLabel: '办理中',
  office: '农业办',
  registeredAt: instant('2026-09-24T09:00:00+08:00'),
  due: { on: day('2026-10-08'), says: ['自2026年9月24日起算。', '顺延。'] },
  steps: [
    { at: instant('2026-09-24T09:00:00+08:00'), label: '登记', office: '便民服务中心', text: { text: '正在修' } },
    {
      at: instant('2026-09-24T10:00:00+08:00'),
      label: '一次性告知',
      office: '农业办',
      missing: [{ name: '户口簿<b>', how: '原件', open: true }],
    },
  ],
  rating: { level: 4, label: '满意' },
  can: STEP_FORMS.map((name) => ({ name, until: instant('2026-10-24T09:30:00Z') })),
};
const keys: StepKeys = { number: 'LSK-2026-000018', code: 'ABCD2345', key: 'k' };

beforeAll(async () => {
  const built = await buildSite(fixture(), BASE);
  expect(built.failed, built.said).toBe(false);
  files = filesIn(built.dir);
});

/** A page of a door is whole: no place is left, no text became markup. */
function expectWhole(page: string): void {
  expect(page).not.toMatch(/\{\{[a-z]|<!--(each|end):/);
  expect(page).not.toMatch(/<b>|<老年证>/);
}

test.each(LANGUAGES)('every shell of the desk is filled without a hole, in %s', (language) => {
  const none = () => undefined;
  const choices = { item: none, village: none, office: none, staff: none, ground: none };
  const obstacle = { heading: '没有查到', lines: ['<b>', '二'] };
  const again: StepAgain = { step: 'rate', typed: { comment: '<b>' }, faults: [{ path: 'level', says: '<b>' }] };
  for (const [name, facts] of [
    ['follow', foundPage(progress, keys, language)],
    ['follow', foundPage(progress, keys, language, { told: '<b>', obstacle, again })],
    ['follow', foundPage({ ...progress, can: [] }, keys, language, { again: { ...again, checking: true } })],
    ['follow', foundPage({ ...progress, kind: 'complaint', closedOn: day('2026-10-09') }, keys, language)],
    ['follow', leftPage('<b>', language)],
    ['follow', notFoundPage('LSK"><b>', obstacle, language, '请填写')],
    ['submit', formPage(typed, faultsOf(typed, language), obstacle, language)],
    ['submit', formPage(complaint, faultsOf(complaint, language), obstacle, language)],
    ['check', checkPage(typed, choices, { language, key: 'k' }, language)],
    ['check', checkPage(complaint, choices, { language, key: 'k' }, language)],
    ['submitted', takenFacts({ ...slip, due: progress.due }, language)],
    ['submitted', takenFacts({ ...slip, due: progress.due, findingOn: day('2026-11-23') }, language)],
  ] as const) {
    expectWhole(fillShell(shell(name, language), facts));
  }
});

test('TL-3: the progress shows the newest step first, the office and never a name, and why the date is what it is', () => {
  const page = fillShell(shell('follow', 'zh'), foundPage(progress, keys, 'zh'));
  for (const said of ['办理中', '2026年10月8日（星期四）', '顺延。', '便民服务中心', '正在修'])
    expect(page).toContain(said);
  const undated = { ...progress, due: null };
  expect(progressFacts(undated, keys, 'zh')).toMatchObject({ running: [], undated: [{}] });
  const { running, undated: open, closed } = progressFacts({ ...undated, closedOn: day('2026-10-09') }, keys, 'zh');
  expect([running, open]).toEqual([[], []]);
  expect(closed).toHaveLength(1);
});

test('a form that comes back keeps what was typed and chosen', () => {
  const page = withChoices(fillShell(shell('submit', 'zh'), formPage(typed, [], undefined, 'zh')), {
    kind: typed.kind,
    village: typed.village,
    item: '"><script>',
  });
  expect(page).toMatch(/value="application"[^>]* checked/);
  expect(page).toMatch(/value="hougou"[^>]* selected/);
  expect(page).toContain('value="办&lt;老年证&gt;"');
  expect(page.match(/ checked| selected/g)).toHaveLength(2);
});

test('SV-4.1: fields of a complaint come back with a complaint only, with everybody who was ticked', () => {
  const shown = (of: Submission) =>
    withChoices(fillShell(shell('submit', 'zh'), formPage(of, faultsOf(of, 'zh'), undefined, 'zh')), formChoices(of));
  const page = shown(complaint);
  expect(page).toMatch(/value="anonymous"[^>]* checked/);
  for (const number of ['1001', '1003']) {
    expect(page).toMatch(new RegExp(`name="keep-from" value="${number}"[^>]* checked`));
  }
  expect(page).not.toMatch(/name="keep-from" value="1002"[^>]* checked/);
  const other = shown({ ...typed, kind: 'petition' });
  for (const name of ['identity', 'keep-from', 'item']) expect(other).not.toContain(`name="${name}"`);
});

test('SV-4.1: whoever names nobody from the lists is told before sending that nobody can stand aside yet', () => {
  const none = () => undefined;
  const choices = { item: none, village: none, office: none, staff: none, ground: none };
  const check = (of: Submission) =>
    fillShell(shell('check', 'zh'), checkPage(of, choices, { language: 'zh', key: 'k' }, 'zh'));
  expect(check(complaint)).toContain('才知道该让谁回避');
  expect(check({ ...complaint, staff: '1002' })).not.toContain('才知道该让谁回避');
  expect(check({ ...typed, kind: 'petition' })).not.toContain('谁能看到');
});

test('forms and links keep to the address under which the site is mounted', () => {
  for (const path of [
    '/desk/index.html',
    '/en/desk/index.html',
    '/shells/follow/index.html',
    '/shells/submit/index.html',
  ]) {
    const actions = [...textOf(path).matchAll(/ action="([^"]*)"/g)].map((match) => match[1]);
    expect(actions.length, path).toBeGreaterThan(0);
    expect(
      actions.filter(
        (action) =>
          !action?.startsWith(`${BASE}/desk/`) && !/^(?:\/en)?\/search\/$/.test(action?.slice(BASE.length) ?? ''),
      ),
      path,
    ).toEqual([]);
  }
  expect(textOf('/staff/index.html')).toContain(`data-home="${BASE}/staff/"`);
});

const NAMED = /_site\/([\w.-]+\.js)|["'`]\.\/([\w.-]+\.js)["'`]/g;
const namedIn = (text: string): string[] => [...text.matchAll(NAMED)].map((match) => match[1] ?? match[2] ?? '');
const STATIC = /(?:import|from)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** A script file with all that it imports at once. */
function closure(names: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of names.filter((one) => !seen.has(one))) {
    seen.add(name);
    closure(
      [...textOf(`/_site/${name}`).matchAll(STATIC)].map((match) => match[1] ?? ''),
      seen,
    );
  }
  return seen;
}

/** Bytes on the wire of script files. */
function weight(names: Iterable<string>): number {
  const level = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  return [...names].reduce((sum, name) => sum + brotliCompressSync(files.get(`/_site/${name}`) ?? '', level).length, 0);
}

test('B6: each desk loads at most 45 kB of compressed script at its start, and no part brings more when it is opened', () => {
  for (const path of ['/desk/index.html', '/staff/index.html']) {
    const start = closure(namedIn(textOf(path)));
    expect(weight(start), path).toBeGreaterThan(5_000);
    expect(weight(start), path).toBeLessThanOrEqual(45_000);
    const known = new Set(start);
    const parts = [...start];
    for (let name = parts.pop(); name !== undefined; name = parts.pop()) {
      for (const later of namedIn(textOf(`/_site/${name}`)).filter((one) => !known.has(one))) {
        known.add(later);
        parts.push(later);
        const brought = [...closure([later])].filter((one) => !start.has(one));
        expect(weight(brought), later).toBeLessThanOrEqual(45_000);
      }
    }
    expect(known.size, path).toBeGreaterThan(start.size);
  }
});

test('shells that a door fills carry no script of their own, so that they work wherever they are opened', () => {
  for (const name of ['follow', 'submit', 'check', 'submitted']) {
    expect(shell(name, 'zh'), name).not.toMatch(/<script[^>]+src=/);
    expect(shell(name, 'zh'), name).toContain('noindex');
  }
});
