// The list of clauses is complete, said in both languages, and honest: what claims a rule has a test that names it.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Clause, Means } from '#shared/regulation/clauses/clause.ts';
import {
  CLAUSES,
  type ClauseId,
  type ClauseStatus,
  clause,
  clausesOf,
  isClauseId,
  SYSTEMS,
  type SystemCode,
  statusOf,
} from '#shared/regulation/clauses/clauses.ts';
import type { Label } from '#shared/words/label.ts';
import { clauseOf, RULES, type RuleId } from '#shared/words/rules.ts';
import { citedIn, namedTests, namesIn } from './clauses-test-names.ts';

const TESTS = namedTests(join(import.meta.dirname, '../..'));

const upTo = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

const withStatus = (status: ClauseStatus): readonly ClauseId[] =>
  CLAUSES.filter((each) => statusOf(each) === status).map(({ id }) => id);

/** Nothing of these is built. Building the first part of one moves it to the next list, and the diff shows it. */
const NOT_YET: readonly ClauseId[] = ['SC-4'];

/** Some means of these are built, others are still to come. */
const IN_PART: readonly ClauseId[] = ['DI-4', 'AC-1.20', 'AC-1.22'];

test('the list holds the sixty-seven clauses of the seven systems, in the order of the regulation', () => {
  const expected = [
    ...upTo('FI-', 6),
    ...upTo('TL-', 5),
    ...upTo('SC-', 6),
    ...upTo('DI-', 6),
    ...upTo('AP-', 5),
    ...upTo('AC-1.', 22),
    ...upTo('AC-2.', 8),
    'SV-1',
    'SV-2',
    'SV-3',
    ...upTo('SV-4.', 5),
    'SV-5',
  ];
  expect(expected).toHaveLength(67);
  expect(CLAUSES.map(({ id }) => id)).toEqual(expected);
});

test('every clause belongs to one of the seven systems', () => {
  const systems = Object.keys(SYSTEMS) as SystemCode[];
  expect(systems).toHaveLength(7);
  expect(systems.flatMap((system) => clausesOf(system))).toEqual(CLAUSES);
});

test('a clause is found by its id, and what is no id is told apart', () => {
  expect(clause('AC-1.14').title.zh).toBe('脱岗、请假无人代办');
  expect(isClauseId('SV-4.2')).toBe(true);
  expect(isClauseId('SV-4')).toBe(false);
  expect(isClauseId('constructor')).toBe(false);
  // @ts-expect-error: a misspelt clause does not compile, and is refused where types were put aside
  expect(() => clause('FI-7')).toThrow('not a clause: FI-7');
});

const labelsOf = ({ title, summary, met, reading }: Clause): Label[] => [
  title,
  summary,
  ...met.map((means) => (means.by === 'outside' ? means.why : means.what)),
  ...(reading ? [reading] : []),
];

test('every clause is said in Chinese and in English, each in its own script', () => {
  const wrong = CLAUSES.flatMap((each) =>
    labelsOf(each)
      .filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || !/[a-z]{3}/i.test(en))
      .map((label) => `${each.id}: ${label.zh} / ${label.en}`),
  );
  expect(wrong).toEqual([]);
});

test('every clause says by which means it is met, and no means twice', () => {
  for (const { id, met } of CLAUSES) {
    expect(met.length, id).toBeGreaterThan(0);
    const said = met.map((means) => (means.by === 'outside' ? means.why.zh : `${means.by} ${means.what.zh}`));
    expect(new Set(said).size, id).toBe(said.length);
  }
});

test('the clause on leadership responsibility says beside it that the source names main leadership twice, and how that is read', () => {
  expect(clause('AC-2.2').reading?.zh).toContain('重要领导责任者');
  expect(clause('AC-2.2').reading?.en).toContain('twice');
});

test('every place where the source is silent or unclear says how it is read', () => {
  const silent: ClauseId[] = [
    'FI-4',
    'TL-2',
    'TL-4',
    'TL-5',
    'DI-5',
    'DI-6',
    'AP-4',
    'AC-1.18',
    'AC-2.2',
    'AC-2.5',
    'AC-2.6',
  ];
  expect(silent.filter((id) => clause(id).reading === undefined)).toEqual([]);
});

const builtRule = (means: Means): boolean => means.by === 'rule' && means.status === 'now';

test('a clause that claims a rule is named by a test', () => {
  const named = new Set(TESTS.flatMap(({ name }) => citedIn(name)));
  const unshown = CLAUSES.filter(({ met }) => met.some(builtRule))
    .map(({ id }) => id)
    .filter((id) => !named.has(id));
  expect(unshown, 'clauses that claim a rule no test shows').toEqual([]);
});

test('a test names no clause that does not exist', () => {
  const strangers = TESTS.flatMap(({ file, name }) =>
    citedIn(name)
      .filter((id) => !isClauseId(id))
      .map((id) => `${id} in ${file}: ${name}`),
  );
  expect(strangers).toEqual([]);
});

test('every rule that can refuse belongs to a clause', () => {
  const strangers = (Object.keys(RULES) as RuleId[]).filter((id) => !isClauseId(clauseOf(id)));
  expect(strangers).toEqual([]);
});

test('what is not built is listed, and the list shrinks in the open', () => {
  expect(withStatus('not yet')).toEqual(NOT_YET);
  expect(withStatus('in part')).toEqual(IN_PART);
  expect(withStatus('met')).toHaveLength(67 - NOT_YET.length - IN_PART.length);
});

test('a clause is met when nothing it names is still to come, and what is left to people does not count', () => {
  const what = { zh: '一', en: 'one' };
  const status = (...met: Means[]): ClauseStatus => statusOf({ ...clause('FI-1'), met });
  const built: Means = { by: 'rule', status: 'now', what };
  const coming: Means = { by: 'record', status: 'later', what };
  const people: Means = { by: 'outside', why: what };
  expect(status(built)).toBe('met');
  expect(status(built, people)).toBe('met');
  expect(status(built, coming)).toBe('in part');
  expect(status(coming, people)).toBe('not yet');
  expect(status(people)).toBe('met');
});

test('test names are found in every form they are written in', () => {
  const source = [
    `test('one', () => {});`,
    `test.each([[1, ')'], [2, 'x']])('two of %s', () => {});`,
    `it.each(CASES)("three", () => {});`,
    'describe(`four`, () => {});',
    `test(\n  'five isn\\'t last',\n  async () => {});`,
    `latest('no test');`,
  ].join('\n');
  expect(namesIn(source)).toEqual(['one', 'two of %s', 'three', 'four', "five isn\\'t last"]);
  expect(citedIn('AC-1.14 and SV-5: both. FI-4/only-the-holder-hands-over')).toEqual(['AC-1.14', 'SV-5', 'FI-4']);
});
