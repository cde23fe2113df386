// Every clause of the regulation, sixty-seven in seven systems, each in our own words and saying how it is met.
// Rules, flags, tests and pages cite these ids; the literal union below keeps a misspelt one from compiling.
import type { Label } from '../../words/label.ts';
import { ACCOUNTABILITY_CLAUSES } from './accountability.ts';
import { APPRAISAL_CLAUSES } from './appraisal.ts';
import type { Clause } from './clause.ts';
import { DISCLOSURE } from './disclosure.ts';
import { FIRST_INQUIRY } from './first-inquiry.ts';
import { GROUNDS } from './grounds.ts';
import { SERVICE_COMMITMENTS } from './service-commitments.ts';
import { SUPERVISION } from './supervision.ts';
import { TIME_LIMITS } from './time-limits.ts';

const ALL = [
  ...FIRST_INQUIRY,
  ...TIME_LIMITS,
  ...SERVICE_COMMITMENTS,
  ...DISCLOSURE,
  ...APPRAISAL_CLAUSES,
  ...GROUNDS,
  ...ACCOUNTABILITY_CLAUSES,
  ...SUPERVISION,
];

/** The id of a clause, e.g. `FI-4` or `AC-1.14`. */
export type ClauseId = (typeof ALL)[number]['id'];

/** All clauses in the order of the regulation. */
export const CLAUSES: readonly Clause<ClauseId>[] = ALL;

/** The seven systems, by the letters their clauses begin with, in the order of the regulation. */
export const SYSTEMS = {
  FI: { zh: '首问责任制度', en: 'First-inquiry responsibility' },
  TL: { zh: '限时办结制度', en: 'Time limits' },
  SC: { zh: '服务承诺制度', en: 'Service commitments' },
  DI: { zh: '公开制度', en: 'Disclosure' },
  AP: { zh: '效能考评制度', en: 'Appraisal' },
  AC: { zh: '效能责任追究', en: 'Accountability' },
  SV: { zh: '监督反馈制度', en: 'Supervision and feedback' },
} as const satisfies Record<string, Label>;
export type SystemCode = keyof typeof SYSTEMS;

const byId: ReadonlyMap<string, Clause<ClauseId>> = new Map(ALL.map((each) => [each.id, each]));

/** Whether a text is the id of a clause. */
export const isClauseId = (id: string): id is ClauseId => byId.has(id);

/** The clause with this id. */
export function clause(id: ClauseId): Clause<ClauseId> {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`not a clause: ${id}`);
  return found;
}

/** The clauses of one system, in order. */
export const clausesOf = (system: SystemCode): readonly Clause<ClauseId>[] =>
  CLAUSES.filter(({ id }) => id.startsWith(`${system}-`));

export type ClauseStatus = 'met' | 'in part' | 'not yet';

/** How far a clause is met: by every means it names, by some, by none. What is left to people does not count. */
export function statusOf({ met }: Clause): ClauseStatus {
  const open = met.filter((means) => means.by !== 'outside' && means.status === 'later').length;
  const built = met.filter((means) => means.by !== 'outside' && means.status === 'now').length;
  if (open === 0) return 'met';
  return built > 0 ? 'in part' : 'not yet';
}
