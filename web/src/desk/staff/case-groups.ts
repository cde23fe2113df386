// The order of a list, what burns first; how a to-do falls into emergencies, one's own, those of each person one stands in
// for, and what waits for the office; how many cases are under which light, as shape, word and number.
import type { Light } from '#shared/case/kinds.ts';
import { lightLabels } from '#shared/words/case.ts';
import { listWords as words } from '#shared/words/desk/lists.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { CaseCardAnswer, RowAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { lightOf } from './say.ts';

const URGENCY: Readonly<Record<Light | 'none', number>> = { red: 0, yellow: 1, green: 2, none: 3 };
const LIGHTS: readonly Light[] = ['red', 'yellow', 'green'];

/** Overdue first, then by date. */
export const byUrgency = (a: RowAnswer, b: RowAnswer): number =>
  URGENCY[a.light ?? 'none'] - URGENCY[b.light ?? 'none'] ||
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
  a.number.localeCompare(b.number);

export interface CaseGroup {
  readonly title: string;
  readonly rows: readonly RowAnswer[];
}

/** Who has the case on their list: its holder or, once it is closed, who looks after a bad rating (SC-1). */
const listedUnder = ({ light, holder, followUp }: CaseCardAnswer): string =>
  light === null ? (followUp ?? holder) : holder;

function titleOf({ me, staffName }: Desk, row: RowAnswer): string {
  if (row.emergency && row.light !== null) return said(words.emergency);
  if (row.as === 'own') return said(words.own);
  if (row.kind === 'complaint') return said(words.above);
  if (row.as === 'substitute') return said(words.substitute, { name: staffName(listedUnder(row)) });
  return said(me.office === null ? words.above : words.office);
}

const PLACES = { own: 1, substitute: 2, office: 3 } as const;
const placeOf = ({ emergency, light, as }: RowAnswer): number => (emergency && light !== null ? 0 : PLACES[as]);

/** The parts of a to-do that have something in them, each in order of urgency. */
export function groupsOf(desk: Desk, rows: readonly RowAnswer[]): readonly CaseGroup[] {
  const groups = new Map<string, RowAnswer[]>();
  for (const row of [...rows].sort((a, b) => placeOf(a) - placeOf(b) || byUrgency(a, b))) {
    const title = titleOf(desk, row);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return Array.from(groups, ([title, its]) => ({ title, rows: its }));
}

const lit = (rows: readonly RowAnswer[]) =>
  LIGHTS.map((light) => ({ light, n: rows.filter((row) => row.light === light).length })).filter(({ n }) => n > 0);

/** `■ 逾期 2` and so on, without lights that nothing has. */
export const lightCounts = (rows: readonly RowAnswer[]): HTMLElement[] =>
  lit(rows).map(({ light, n }) => make('span', {}, lightOf(light), ` ${n}`));

/** The same in words, to be said. */
export const sayCounts = (rows: readonly RowAnswer[]): string[] =>
  lit(rows).map(({ light, n }) => `${said(lightLabels[light])} ${n}`);
